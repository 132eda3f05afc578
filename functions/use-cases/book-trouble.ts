import { books, tabOf } from '../../sheets-templates/books.ts';
import { causeId } from '../domain/books/content-hash.ts';
import { journalId, journalOf, journalWrite } from '../domain/journal.ts';
import type { UnitRecord, WorkbookRef } from '../domain/records/unit-record.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { todayIn } from '../domain/time/zone.ts';
import type { WorkbookProblem } from '../domain/workbooks.ts';
import { readState } from './sync/sync-state.ts';

export interface TroublePorts {
  readonly store: Store;
  readonly clock: Clock;
}

const troubles = ['not-found', 'no-access', 'tab-missing', 'refused', 'binned'] as const;
type Trouble = WorkbookProblem['reason'] | 'binned';

/**
 * A book that cannot be opened shows nothing, and the queue takes its task for done: the office reads of it in Nhật ký, once a day as long as
 * it lasts, and in the morning summary, for Nhật ký may stand in that very book.
 */
export async function tellTrouble(
  { store, clock }: TroublePorts,
  unitId: string,
  book: WorkbookRef,
  { trouble, what, message }: { readonly trouble: Trouble; readonly what: string; readonly message: string },
): Promise<void> {
  const now = clock.now();
  const line = journalWrite(unitId, {
    at: now.toISOString(),
    what,
    code: '',
    message: `${books[book.role].title} ${message}`,
    cause: causeOf(book, trouble, now),
  });
  if ((await store.get(line.collection, line.id)) === undefined) await store.commit([line]);
}

const causeOf = ({ spreadsheetId }: WorkbookRef, trouble: Trouble, now: Date): string =>
  causeId('trouble', spreadsheetId, trouble, todayIn(now));

export interface StandingStill {
  /** Titles of tabs in which nothing is read until somebody has mended them. */
  readonly stopped: readonly string[];
  /** Titles of books of which trouble was told today. */
  readonly out: readonly string[];
}

type Books = Pick<UnitRecord, 'id' | 'workbooks'>;

/** Where what is typed is in no figure. */
export async function standingStill(ports: TroublePorts, unit: Books): Promise<StandingStill> {
  const { state } = await readState(ports.store, unit.id);
  const stopped = Object.values(state.books).flatMap((book) => Object.keys(book.stopped));
  return { stopped: stopped.map((key) => tabOf(key).title), out: await troubledBooks(ports, unit) };
}

async function troubledBooks({ store, clock }: TroublePorts, { id, workbooks }: Books): Promise<string[]> {
  const now = clock.now();
  const told = await store.getMany(
    journalOf(id),
    workbooks.flatMap((book) => troubles.map((trouble) => journalId(id, causeOf(book, trouble, now)))),
  );
  return workbooks
    .filter((_, place) => told.slice(place * troubles.length, (place + 1) * troubles.length).some(Boolean))
    .map(({ role }) => books[role].title);
}
