import type { BookRole } from '../../../sheets-templates/definition.ts';
import type { WorkbookRef } from '../../domain/records/unit-record.ts';
import { StaleWrite, type Store } from '../../domain/store.ts';
import type { Clock, Tasks } from '../../domain/tasks.ts';
import { todayIn } from '../../domain/time/zone.ts';
import { type Workbooks, WorkbookUnavailable, type WorkbookValues } from '../../domain/workbooks.ts';
import { migrateUnit } from '../migrate-workbooks.ts';
import { Lease, LeaseLost, unlessStale } from './lease.ts';
import { hasNews } from './news.ts';
import { bookState, isLeased, type KnownState, readState, type SyncState, writeState } from './sync-state.ts';
import { syncWorkbook, type WorkbookSync } from './sync-workbook.ts';

export interface SyncPorts {
  readonly store: Store;
  readonly workbooks: Workbooks;
  readonly tasks: Tasks;
  readonly clock: Clock;
  /** Fresh random id. */
  readonly newId: () => string;
}

export interface SyncRequest {
  readonly unitId: string;
  /** Absent: both books. */
  readonly spreadsheetId?: string | undefined;
  /** One of the books by its role. */
  readonly role?: BookRole | undefined;
  /** Look at every open row again, even where the book has not changed. */
  readonly refresh?: boolean | undefined;
}

export class UnknownUnit extends Error {
  override readonly name = 'UnknownUnit';
}

/** A row may move while we write; each pass repairs what the last one saw displaced. */
const MOST_PASSES = 6;

/**
 * Brings record and books of a unit together. Safe to run at any time, twice, or at once with itself.
 * @throws UnknownUnit, WorkbookUnavailable, StoreUnavailable
 */
export async function syncUnit(ports: SyncPorts, request: SyncRequest): Promise<{ readonly passes: number }> {
  const [stored, state] = await Promise.all([
    ports.store.get('units', request.unitId),
    readState(ports.store, request.unitId),
  ]);
  if (stored === undefined) throw new UnknownUnit(`Không có đơn vị «${request.unitId}».`);
  const unit = await migrateUnit(ports, stored);
  const books = unit.workbooks.filter(
    (book) =>
      (request.spreadsheetId ?? book.spreadsheetId) === book.spreadsheetId && (request.role ?? book.role) === book.role,
  );
  let passes = 0;
  for (const [at, book] of books.entries())
    passes += await syncBook(ports, { unit, book, refresh: request.refresh ?? false }, at === 0 ? state : undefined);
  return { passes };
}

/** @param first state of the unit for the first pass, where it has just been read */
async function syncBook(
  ports: SyncPorts,
  { unit, book, refresh }: Pick<WorkbookSync, 'unit' | 'book' | 'refresh'>,
  first: KnownState | undefined,
): Promise<number> {
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const known = pass === 1 && first !== undefined ? first : await readState(ports.store, unit.id);
    if (isLeased(known.state, ports.clock.now())) {
      if (await noteDirty(ports.store, unit.id, known, book.spreadsheetId)) return pass;
      continue;
    }
    // Read before the lease is taken: an unchanged book then costs one read and no write. The lease is granted only if
    // the state is still the one read before, so nobody has synced in between.
    const values = await readBook(ports, unit.id, known.state, book, refresh && pass === 1);
    if (values === 'unchanged') return pass;
    const again = await underLease(ports, { unit, book, values, refresh: refresh && pass === 1 }, known);
    if (again === 'done') return pass;
  }
  await ports.tasks.enqueue({
    function: 'sync-unit',
    key: unit.id,
    payload: { unitId: unit.id, spreadsheetId: book.spreadsheetId },
  });
  return MOST_PASSES;
}

async function readBook(
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

/** @returns false when the state changed meanwhile: look again. */
async function noteDirty(store: Store, unitId: string, known: KnownState, spreadsheetId: string): Promise<boolean> {
  if (known.state.dirty.includes(spreadsheetId)) return true;
  return unlessStale(() =>
    writeState(store, unitId, known, { ...known.state, dirty: [...known.state.dirty, spreadsheetId] }),
  ).then((written) => written !== 'stale');
}

async function underLease(
  ports: SyncPorts,
  { unit, book, ...pass }: Pick<WorkbookSync, 'unit' | 'book' | 'values' | 'refresh'>,
  known: KnownState,
): Promise<'done' | 'again'> {
  const lease = await Lease.take(ports, unit.id, known);
  if (lease === undefined) return 'again';
  let books = known.state.books;
  let again = true;
  try {
    const result = await syncWorkbook(lease.guard(ports), {
      ...pass,
      unit,
      book,
      syncId: lease.token,
      before: bookState(known.state, book.spreadsheetId),
    });
    books = { ...books, [book.spreadsheetId]: result.state };
    again = result.again;
  } catch (error) {
    // Somebody else's commit came first, be it another sync or another door: everything is looked at again.
    if (!(error instanceof LeaseLost) && !(error instanceof StaleWrite)) throw error;
  } finally {
    const dirty = await lease.release(books);
    // Overtaken: our last write may have come after theirs.
    again = again || dirty === undefined || dirty.includes(book.spreadsheetId);
    await queueOthers(ports, unit.id, dirty?.filter((id) => id !== book.spreadsheetId) ?? []);
  }
  return again ? 'again' : 'done';
}

async function queueOthers(ports: SyncPorts, unitId: string, spreadsheetIds: readonly string[]): Promise<void> {
  for (const spreadsheetId of spreadsheetIds) {
    await ports.tasks.enqueue({
      function: 'sync-unit',
      key: `${unitId}/${spreadsheetId}`,
      payload: { unitId, spreadsheetId },
    });
  }
}
