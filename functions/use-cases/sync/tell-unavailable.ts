import { books } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import { journalWrite } from '../../domain/journal.ts';
import type { WorkbookRef } from '../../domain/records/unit-record.ts';
import { todayIn } from '../../domain/time/zone.ts';
import type { WorkbookProblem } from '../../domain/workbooks.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * A book that cannot be opened shows nothing, and the queue takes its task for done: the office reads of it in Nhật ký, once a day as long as
 * it lasts.
 */
export async function tellUnavailable(
  { store, clock }: Pick<SyncPorts, 'store' | 'clock'>,
  unitId: string,
  { role, spreadsheetId }: WorkbookRef,
  { reason, message }: WorkbookProblem,
): Promise<void> {
  const now = clock.now();
  const line = journalWrite(unitId, {
    at: now.toISOString(),
    what: 'Không mở được sổ',
    code: '',
    message: `${books[role].title} đứng yên, dòng gõ vào chưa được kiểm tra. ${message}`,
    cause: causeId('unavailable', spreadsheetId, reason, todayIn(now)),
  });
  if ((await store.get(line.collection, line.id)) === undefined) await store.commit([line]);
}
