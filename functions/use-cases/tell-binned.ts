import { books } from '../../sheets-templates/books.ts';
import { causeId } from '../domain/books/content-hash.ts';
import type { Files } from '../domain/files.ts';
import { journalWrite } from '../domain/journal.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { todayIn } from '../domain/time/zone.ts';

export interface TellBinnedPorts {
  readonly store: Store;
  readonly files: Pick<Files, 'binned'>;
  readonly clock: Clock;
}

/**
 * Sheets goes on reading and writing a book that lies in the bin, so that nothing here fails; people can type no more, and Drive deletes it for
 * good after 30 days. The office reads of it, once a day as long as it lies there.
 */
export async function tellBinned(
  { store, files, clock }: TellBinnedPorts,
  units: readonly Pick<UnitRecord, 'id' | 'workbooks'>[],
): Promise<void> {
  const binned = new Set(await files.binned());
  if (binned.size === 0) return;
  const now = clock.now();
  for (const { id, workbooks } of units) {
    for (const { role, spreadsheetId } of workbooks) {
      if (!binned.has(spreadsheetId)) continue;
      const line = journalWrite(id, {
        at: now.toISOString(),
        what: 'Sổ trong Thùng rác',
        code: '',
        message: `${books[role].title} nằm trong Thùng rác của Drive: không ai gõ được nữa, quá 30 ngày Google xóa hẳn. Nhờ quản trị mở ổ dùng chung → Thùng rác → Khôi phục; những gì đã ghi không mất.`,
        cause: causeId('binned', spreadsheetId, todayIn(now)),
      });
      if ((await store.get(line.collection, line.id)) === undefined) await store.commit([line]);
    }
  }
}
