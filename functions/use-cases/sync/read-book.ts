import type { WorkbookRef } from '../../domain/records/unit-record.ts';
import { todayIn } from '../../domain/time/zone.ts';
import { type Workbooks, WorkbookUnavailable, type WorkbookValues } from '../../domain/workbooks.ts';
import { hasNews } from './news.ts';
import { bookState, type SyncState } from './sync-state.ts';
import type { SyncPorts } from './sync-unit.ts';

/** `unchanged`: as the last quiet pass left it, on the same day, and nothing else has come about. */
export async function readBook(
  ports: SyncPorts,
  unitId: string,
  state: SyncState,
  book: WorkbookRef,
  refresh: boolean,
): Promise<'unchanged' | WorkbookValues> {
  const { digest, asOf } = bookState(state, book.spreadsheetId);
  const sameDay = !refresh && digest !== '' && asOf === todayIn(ports.clock.now());
  const fresh = sameDay && !(await hasNews(ports.store, unitId, book, state));
  return readTabs(ports.workbooks, book, fresh ? digest : undefined);
}

/** All tabs, those left out that somebody deleted: they stop, the others go on. */
async function readTabs(
  workbooks: Workbooks,
  book: WorkbookRef,
  digest: string | undefined,
): Promise<'unchanged' | WorkbookValues> {
  let sheetIds = Object.values(book.sheetIds);
  for (;;) {
    try {
      return await workbooks.read(book.spreadsheetId, sheetIds, digest);
    } catch (error) {
      const rest = error instanceof WorkbookUnavailable ? sheetIds.filter((id) => id !== error.sheetId) : sheetIds;
      if (rest.length === sheetIds.length || rest.length === 0) throw error;
      sheetIds = rest;
    }
  }
}
