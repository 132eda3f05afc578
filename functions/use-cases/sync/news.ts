import { journalSchema } from '../../domain/journal.ts';
import type { WorkbookRef } from '../../domain/records/unit-record.ts';
import type { Store } from '../../domain/store.ts';
import { hasPapers } from './document-requests.ts';
import { hasEdited } from './edited.ts';
import { hasParcels } from './inbox.ts';
import { bookState, type SyncState } from './sync-state.ts';

/** Milliseconds between the moment a line speaks of and its commit: a sync in between has not seen it. */
const NOTED_LATE = 5_000;

/** Whether a book has something to show that did not come from itself: a parcel, a line of Nhật ký, a contact of the other book. */
export async function hasNews(store: Store, unitId: string, book: WorkbookRef, state: SyncState): Promise<boolean> {
  const brought = await Promise.all([
    hasParcels(store, unitId, book.role),
    hasEdited(store, unitId, book.role),
    book.role === 'chung' && hasPapers(store, unitId),
  ]);
  if (brought.includes(true) || book.role === 'chung') return brought.includes(true);
  const { seenAt } = bookState(state, book.spreadsheetId);
  if (Object.values(state.books).some((other) => other.changedAt > seenAt)) return true;
  const newest = await store.query(`units/${unitId}/journal`, { orderBy: { field: 'at', descending: true }, limit: 1 });
  return newest.some(
    ({ data }) => Date.parse(journalSchema.parse(data).at) > Date.parse(seenAt || '1970-01-01') - NOTED_LATE,
  );
}
