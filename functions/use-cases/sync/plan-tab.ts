import { setImmediate as turn } from 'node:timers/promises';
import { type EditedRow, matchEdited, matchRows, type RowMatch } from '../../domain/books/match-rows.ts';
import type { IndexEntry } from '../../domain/books/row-index.ts';
import type { AnyRecord, NoticeIntent, Parcel, RowKind } from '../../domain/books/row-kind.ts';
import { type SystemCells, systemHash } from '../../domain/books/system-cells.ts';
import type { Table } from '../../domain/books/table.ts';
import type { Store, Stored, Version } from '../../domain/store.ts';
import type { Cell } from '../../domain/values.ts';
import { decideGone, decideRow } from './decide-row.ts';
import type { Ledger } from './ledger.ts';
import { comparable, type ReadRow, readRows } from './read-rows.ts';
import { pointedAt, saidBy } from './rows-above.ts';
import { appendAgain, spawnRows } from './spawn-rows.ts';

export interface TabRequest {
  readonly kind: RowKind<AnyRecord>;
  readonly table: Table;
  readonly syncId: string;
  /** Overdue days are text: on a new day every open row is looked at again. */
  readonly newDay: boolean;
  /** 0 for the first look of a pass; rows that look at one another across tabs are decided again. */
  readonly round: number;
  /** The book showed what the last sync wrote: what its system cells say else, people have written. */
  readonly intact: boolean;
  /** Codes whose circumstances changed although their rows did not. */
  readonly stirred: ReadonlySet<string>;
}

/** What a pass means to do to one tab. */
export interface TabPlan extends TabRequest {
  readonly rows: readonly PlannedRow[];
  readonly changes: readonly RecordChange[];
  /** Rows without content that still show system cells: these are cleared. */
  readonly emptied: readonly ReadRow[];
  /** Rows of the system's own to be put under the table. */
  readonly appended: readonly AppendedRow[];
  /** Rows were left for the next pass. */
  readonly more: boolean;
}

export interface AppendedRow {
  readonly record: AnyRecord;
  readonly wanted: SystemCells;
}

export interface PlannedRow {
  readonly read: ReadRow;
  readonly id: string;
  readonly code: string;
  /** System cells the row must show; absent where it shows them already. */
  readonly wanted?: SystemCells;
  /** Staff cells to be set, each only while it still holds what was read. */
  readonly swaps: readonly { readonly key: string; readonly expected: string | number; readonly replacement: string }[];
  /** Headers of system cells in which somebody wrote something else. */
  readonly undone?: readonly string[];
  /** Full number that stands in the row and is recorded now. */
  readonly phone?: string;
}

export interface RecordChange {
  readonly before: AnyRecord | undefined;
  readonly version: Version | undefined;
  readonly after: AnyRecord;
  readonly entry: IndexEntry;
  readonly notices: readonly NoticeIntent[];
  readonly parcels: readonly Parcel[];
}

type Match = RowMatch<ReadRow>;

/** A book of thousands of new rows must not keep the process from everybody else's single one. */
const ROWS_A_TURN = 20;
/**
 * A tab of so many rows is decided in one pass, whatever has changed in it. A larger one takes several: the records of a pass, its requests
 * and the answer are in memory together.
 */
const LARGE_TAB = 10_000;
const ROWS_A_PASS = 5_000;

/** @param onNew told every new row as soon as it is decided */
export async function planTab(
  store: Store,
  ledger: Ledger,
  request: TabRequest,
  onNew: (change: RecordChange) => void = () => undefined,
): Promise<TabPlan> {
  const { filled, emptied } = readRows(request.table);
  const { matches, gone, loaded } = await matchAll(store, ledger, request, filled);
  const waiting = matches.filter((match) => needsWork(match, request));
  const working = matches.length > LARGE_TAB ? waiting.slice(0, ROWS_A_PASS) : waiting;
  const lost = gone.filter((entry) => !entry.missing);
  const busy = new Set(working);
  const wanted = [...working.flatMap((m) => m.entry ?? []), ...lost, ...pointedAt(matches, busy)];
  const missing = wanted.filter((entry) => !loaded.has(entry.id));
  const known = new Map([...loaded, ...(await load(store, ledger, request, missing))]);
  ledger.reserve(request.kind.tab.codePrefix ?? '', working.filter(({ entry }) => entry === undefined).length);
  const changes: RecordChange[] = [];
  const rows: PlannedRow[] = [];
  let above: (() => Readonly<Record<string, Cell>>) | undefined;
  for (const [position, match] of matches.entries()) {
    const before = match.entry === undefined ? undefined : known.get(match.entry.id)?.data;
    if (!busy.has(match)) {
      above = () => saidBy(request.kind, match.row, before);
      if (match.entry !== undefined)
        rows.push({ read: match.row, id: match.entry.id, code: match.entry.code, swaps: [] });
      continue;
    }
    const decided = decideRow(ledger, request, { match, known, above: above?.(), position });
    above = () => saidBy(request.kind, match.row, decided.change?.after ?? before);
    rows.push(decided.row);
    if (rows.length % ROWS_A_TURN === 0) await turn();
    if (decided.change === undefined) continue;
    changes.push(decided.change);
    if (decided.change.before === undefined) onNew(decided.change);
  }
  changes.push(...lost.flatMap((entry) => decideGone(ledger, request, entry, known.get(entry.id)) ?? []));
  for (const row of request.kind.fill?.(ledger.book) ?? []) ledger.bringForth(row);
  const spawned = spawnRows(ledger, request);
  const again = appendAgain(ledger, request, lost, known);
  const appended = [...again, ...spawned.map((each) => each.row)];
  const more = working.length < waiting.length;
  return { ...request, rows, changes: [...changes, ...spawned.map((each) => each.change)], emptied, appended, more };
}

interface Matched {
  readonly matches: readonly Match[];
  readonly gone: readonly IndexEntry[];
  /** Records that had to be compared. */
  readonly loaded: ReadonlyMap<string, Stored<AnyRecord>>;
}

async function matchAll(
  store: Store,
  ledger: Ledger,
  request: TabRequest,
  filled: readonly ReadRow[],
): Promise<Matched> {
  const { rows, gone } = matchRows(filled, ledger.index(request.kind.tab.key).entries());
  const open = rows.filter(({ row, entry }) => entry?.content !== row.content);
  const byCode = open.flatMap(({ entry }) => entry ?? []);
  const lost = gone.filter((entry) => !entry.missing && entry.brief.pending !== true);
  // One edited row that has its code, or new rows only: there is nothing to take for something else.
  if (open.length < 2 && lost.length === 0) return { matches: rows, gone, loaded: new Map() };
  if (byCode.length + lost.length === 0) return { matches: rows, gone, loaded: new Map() };
  const loaded = await load(store, ledger, request, [...byCode, ...lost]);
  const records = [...byCode, ...lost].flatMap((entry) => {
    const record = loaded.get(entry.id);
    return record === undefined ? [] : [{ entry, cells: comparable(staffCellsOf(request, record.data)) }];
  });
  const edited = new Map(open.map((match) => [match, editedRow(match.row)]));
  const found = matchEdited([...edited.values()], records);
  const matches = rows.map((match): Match => {
    const row = edited.get(match);
    return row === undefined ? match : { row: match.row, entry: found.get(row) };
  });
  const claimed = new Set(matches.flatMap(({ entry }) => entry ?? []));
  return { matches, gone: [...gone, ...byCode].filter((entry) => !claimed.has(entry)), loaded };
}

const editedRow = ({ code, cells, shown }: ReadRow): EditedRow => ({
  code,
  cells: comparable(cells),
  marked: Object.keys(shown).length > 0,
});

function staffCellsOf(request: TabRequest, record: AnyRecord): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const column of request.kind.tab.columns) {
    const cell = record.raw[column.header];
    if (cell !== undefined) cells[column.key] = cell;
  }
  return cells;
}

/** A row is looked at when it says something new, shows something wrong, or its circumstances changed. */
function needsWork({ row, entry }: Match, request: TabRequest): boolean {
  if (entry === undefined || entry.missing || entry.brief.pending === true || entry.brief.restless === true)
    return true;
  if (entry.content !== row.content || entry.code !== row.code || row.unmasked) return true;
  if (request.stirred.has(entry.code) || (request.newDay && entry.brief.open === true)) return true;
  return systemHash(request.kind.tab, (key) => row.shows(key)) !== entry.system;
}

async function load(
  store: Store,
  ledger: Ledger,
  request: TabRequest,
  entries: readonly IndexEntry[],
): Promise<ReadonlyMap<string, Stored<AnyRecord>>> {
  const found = new Map<string, Stored<AnyRecord>>();
  const collection = ledger.collections.of(request.kind.collection);
  for (let from = 0; from < entries.length; from += 300) {
    const ids = entries.slice(from, from + 300).map((entry) => entry.id);
    for (const stored of await store.getMany(collection, ids)) {
      if (stored !== undefined) found.set(stored.id, { ...stored, data: request.kind.parse(stored.data) });
    }
  }
  return found;
}
