import type { BookRole } from '../../../sheets-templates/definition.ts';
import { StaleWrite, type Store, unlessStale } from '../../domain/store.ts';
import type { Clock, Tasks } from '../../domain/tasks.ts';
import { WorkbookProblem, type Workbooks, WorkbookUnavailable } from '../../domain/workbooks.ts';
import { tellTrouble } from '../book-trouble.ts';
import { migrateUnit } from '../migrate-workbooks.ts';
import { Lease, LeaseLost } from './lease.ts';
import { readBook } from './read-book.ts';
import { bookState, isLeased, type KnownState, readState, writeState } from './sync-state.ts';
import { syncWorkbook, type WorkbookSync } from './sync-workbook.ts';

export interface SyncPorts {
  readonly store: Store;
  readonly workbooks: Workbooks;
  readonly tasks: Tasks;
  readonly clock: Clock;
  /** Fresh random id. */
  readonly newId: () => string;
  /** Where a workbook is opened; default as of Google. */
  readonly editorUrl?: string;
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
  let failure: unknown;
  for (const [at, book] of books.entries()) {
    try {
      passes += await syncBook(ports, { unit, book, refresh: request.refresh ?? false }, at === 0 ? state : undefined);
    } catch (error) {
      if (error instanceof WorkbookProblem) await tellTrouble(ports, unit.id, book, standsStill(error));
      // Whatever is wrong with one book does not keep the other waiting. What the queue repeats is told before what only a person can mend.
      if (failure === undefined || failure instanceof WorkbookUnavailable) failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return { passes };
}

const standsStill = ({ reason, message }: WorkbookProblem) => ({
  trouble: reason,
  what: 'Không mở được sổ',
  message: `đứng yên, dòng gõ vào chưa được kiểm tra. ${message}`,
});

/** @param first state of the unit for the first pass, where it has just been read */
async function syncBook(
  ports: SyncPorts,
  { unit, book, refresh }: Pick<WorkbookSync, 'unit' | 'book' | 'refresh'>,
  first: KnownState | undefined,
): Promise<number> {
  // Until a pass has come to its end.
  let everyRow = refresh;
  let shown = '';
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const known = pass === 1 && first !== undefined ? first : await readState(ports.store, unit.id);
    if (isLeased(known.state, ports.clock.now())) {
      const note = { spreadsheetId: book.spreadsheetId, dirty: true, refresh: everyRow };
      if (await noteForLater(ports.store, unit.id, known, note)) return pass;
      continue;
    }
    // Noted by one that found the lease taken, by a sync that has died since.
    everyRow = everyRow || known.state.refresh.includes(book.spreadsheetId);
    // Read before the lease is taken: an unchanged book then costs one read and no write. The lease is granted only if
    // the state is still the one read before, so nobody has synced in between.
    const values = await readBook(ports, unit.id, known.state, book, everyRow).catch(async (error: unknown) => {
      // The queue does not come back with what only a person can mend; the sweep does, and does not know of this.
      const note = { spreadsheetId: book.spreadsheetId, dirty: false, refresh: everyRow };
      if (error instanceof WorkbookUnavailable) await noteForLater(ports.store, unit.id, known, note);
      throw error;
    });
    if (values === 'unchanged') return pass;
    const inVain = values.digest === shown;
    const ended = await underLease(ports, { unit, book, values, refresh: everyRow, inVain }, known);
    if (ended === 'done') return pass;
    // A pass that was lost may have written nothing.
    shown = ended === 'again' ? values.digest : '';
    if (ended === 'again') everyRow = false;
  }
  await ports.tasks.enqueue({
    function: 'sync-unit',
    key: unit.id,
    payload: { unitId: unit.id, spreadsheetId: book.spreadsheetId, ...(everyRow ? { refresh: true } : {}) },
  });
  return MOST_PASSES;
}

/**
 * @param note `dirty`: whoever has the unit, or the next sweep, comes back for the book
 * @returns false when the state changed meanwhile: look again.
 */
async function noteForLater(
  store: Store,
  unitId: string,
  known: KnownState,
  { spreadsheetId, ...note }: Note,
): Promise<boolean> {
  const { state } = known;
  const noted = (list: readonly string[], wanted: boolean): string[] =>
    wanted ? [...new Set([...list, spreadsheetId])] : [...list];
  const next = { ...state, dirty: noted(state.dirty, note.dirty), refresh: noted(state.refresh, note.refresh) };
  if (next.dirty.length === state.dirty.length && next.refresh.length === state.refresh.length) return true;
  return (await unlessStale(() => writeState(store, unitId, known, next))) !== 'stale';
}

interface Note {
  readonly spreadsheetId: string;
  readonly dirty: boolean;
  readonly refresh: boolean;
}

/** @returns `lost` when the pass did not come to its end, or somebody else wrote after it */
async function underLease(
  ports: SyncPorts,
  { unit, book, ...pass }: Pick<WorkbookSync, 'unit' | 'book' | 'values' | 'refresh' | 'inVain'>,
  known: KnownState,
): Promise<'done' | 'again' | 'lost'> {
  const lease = await Lease.take(ports, unit.id, known);
  if (lease === undefined) return 'lost';
  // A pass that breaks off, or whose lease nobody gave back, may have left cells as nobody wrote them.
  const last = bookState(known.state, book.spreadsheetId);
  const before = { ...last, intact: last.intact && known.state.lease === null };
  let books = { ...known.state.books, [book.spreadsheetId]: { ...last, intact: false } };
  let ended: 'done' | 'again' | 'lost' = 'lost';
  try {
    const result = await syncWorkbook(lease.guard(ports), {
      ...pass,
      unit,
      book,
      syncId: lease.token,
      before,
    });
    books = { ...books, [book.spreadsheetId]: result.state };
    ended = result.again ? 'again' : 'done';
  } catch (error) {
    // Somebody else's commit came first, be it another sync or another door: everything is looked at again.
    if (!(error instanceof LeaseLost) && !(error instanceof StaleWrite)) throw error;
  } finally {
    const dirty = await lease.release(books);
    if (dirty === undefined) ended = 'lost';
    else if (ended === 'done' && dirty.includes(book.spreadsheetId)) ended = 'again';
    await queueOthers(ports, unit.id, dirty?.filter((id) => id !== book.spreadsheetId) ?? []);
  }
  return ended;
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
