import { isDeepStrictEqual } from 'node:util';
import { columnOf } from '../../../sheets-templates/books.ts';
import type { Brief } from '../../domain/books/brief.ts';
import { type MergedCells, mergeEdits } from '../../domain/books/edits.ts';
import { formerPhone, keepMasked } from '../../domain/books/masked-phone.ts';
import type { RowMatch } from '../../domain/books/match-rows.ts';
import { overwritten } from '../../domain/books/overwritten.ts';
import type { IndexEntry } from '../../domain/books/row-index.ts';
import type { AnyRecord, Book, RowKind } from '../../domain/books/row-kind.ts';
import { type SystemCells, systemHash, wantedHash } from '../../domain/books/system-cells.ts';
import { rawCells } from '../../domain/books/table.ts';
import { erasedCells, erasedNow, heardCells, withoutOldTexts } from '../../domain/erasure/erase-record.ts';
import { asCarried, isCarried } from '../../domain/kinds/next-book.ts';
import type { Stored } from '../../domain/store.ts';
import type { Cell, Problem } from '../../domain/values.ts';
import type { Ledger } from './ledger.ts';
import type { PlannedRow, RecordChange, TabRequest } from './plan-tab.ts';
import type { ReadRow } from './read-rows.ts';
import { searchedFor, shownValue, waitingHints, wantedCells } from './wanted-cells.ts';

interface Decision {
  readonly match: RowMatch<ReadRow>;
  readonly known: ReadonlyMap<string, Stored<AnyRecord>>;
  readonly above: Readonly<Record<string, Cell>> | undefined;
  readonly position: number;
}

/** Lets the rules of the kind decide on one row, and says what must be written for it. */
export function decideRow(
  ledger: Ledger,
  request: TabRequest,
  { match, known, above, position }: Decision,
): { readonly row: PlannedRow; readonly change?: RecordChange } {
  const { kind } = request;
  const { row, entry } = match;
  const stored = entry === undefined ? undefined : known.get(entry.id);
  const before = stored?.data;
  const { id, code } = entry ?? ledger.allocate(kind.tab.codePrefix ?? '');
  const heard = heardCells(kind, before, row.cells);
  const merged = mergeEdits(before?.edits ?? {}, heard);
  const decided = kind.decide({ id, code, cells: merged.cells, above, position }, before, ledger.book);
  const raw = keepMasked(rawCells(kind.tab, heard), before, decided);
  const problems = inColumnOrder(kind, [...row.tooLong, ...decided.problems, ...conflictProblems(kind, merged)]);
  const erased = erasedNow(kind.tab, before?.erased ?? null, merged.cells);
  const kept = {
    edits: merged.edits,
    parcel: before?.parcel ?? '',
    missingSince: null,
    formerPhone: formerPhone(before, { ...decided, erased }),
    erased,
  };
  const complete = isCarried(before)
    ? { ...asCarried(withoutOldTexts(kind, before, decided, raw), raw, ledger.next), erased }
    : withOffspring(ledger, kind, { ...decided, id, code, raw, problems, ...kept });
  const after = stamp(complete, before, request.syncId, ledger.book.now);
  const wanted = wantedCells(ledger, kind, after, waitingHints(kind, merged));
  const swaps = [
    ...merged.swaps.map(({ key, expected, replacement }) => ({
      key,
      expected: searchedFor(kind, key, expected),
      replacement: shownValue(kind, key, replacement),
    })),
    ...replacements(kind, after, row),
  ];
  const next: IndexEntry = {
    id,
    code,
    content: row.content,
    system: wantedHash(kind.tab, wanted),
    brief: briefOf(kind, after, ledger.book, swaps.length === 0 ? {} : { restless: true }),
    missing: false,
  };
  const recordChanged = before === undefined || after !== before;
  const shownHash = entry === undefined ? '' : systemHash(kind.tab, (key) => row.shown[key]);
  const shown = row.code === code && shownHash === next.system;
  const undone = undoneIn(ledger, request, { row, entry, before, shownHash, wanted });
  const phone = row.unmasked ? kind.phone?.(after) : undefined;
  const planned: PlannedRow = {
    read: row,
    id,
    code,
    swaps,
    ...(shown && !recordChanged ? {} : { wanted }),
    ...(undone.length === 0 ? {} : { undone }),
    ...(phone === undefined || phone === '' ? {} : { phone }),
  };
  if (!recordChanged && isDeepStrictEqual(entry, next)) return { row: planned };
  ledger.decided(kind.tab.key, next, after);
  const told = recordChanged
    ? {
        notices: kind.notices?.(before, after, ledger.book) ?? [],
        parcels: kind.parcels?.(before, after, ledger.book) ?? [],
      }
    : { notices: [], parcels: [] };
  return { row: planned, change: { before, version: stored?.version, after, entry: next, ...told } };
}

interface Shown {
  readonly row: ReadRow;
  readonly entry: IndexEntry | undefined;
  readonly before: AnyRecord | undefined;
  readonly shownHash: string;
  readonly wanted: SystemCells;
}

/** Headers of the system cells into which somebody has written since the last sync left them as it meant to. */
function undoneIn(
  ledger: Ledger,
  { kind, intact }: TabRequest,
  { row, entry, before, shownHash, wanted }: Shown,
): string[] {
  if (entry === undefined || before === undefined || !intact || entry.missing) return [];
  const code = row.code === '' || row.code === entry.code ? [] : [columnOf(kind.tab, 'code').header];
  if (shownHash === entry.system) return code;
  return [...code, ...overwritten(kind.tab, row.shown, { was: wantedCells(ledger, kind, before), wanted })];
}

/** As the eye goes along the row. A problem of the whole row comes first. */
function inColumnOrder(kind: RowKind<AnyRecord>, problems: readonly Problem[]): Problem[] {
  if (problems.length < 2) return [...problems];
  const place = ({ column }: Problem): number => kind.tab.columns.findIndex(({ header }) => header === column);
  return problems.toSorted((a, b) => place(a) - place(b));
}

const conflictProblems = ({ tab }: RowKind<AnyRecord>, { conflicts }: MergedCells): Problem[] =>
  conflicts.map(({ key, message }) => ({ column: columnOf(tab, key).header, message }));

function replacements(kind: RowKind<AnyRecord>, record: AnyRecord, row: ReadRow): PlannedRow['swaps'][number][] {
  const wanted = { ...kind.replace?.(record), ...erasedCells(kind, record) };
  return Object.entries(wanted).flatMap(([key, replacement]) => {
    const expected = row.cells[key];
    if (expected === undefined || shownValue(kind, key, expected) === replacement) return [];
    return [{ key, expected: searchedFor(kind, key, expected), replacement }];
  });
}

/** What the index keeps: what the kind says, and where the row came from, so that it is not taken out of its parcel twice. */
export const briefOf = (
  kind: RowKind<AnyRecord>,
  record: AnyRecord,
  book: Book,
  state: Pick<Brief, 'pending' | 'restless'>,
): Brief => {
  const brief = isCarried(record) ? withoutDue(kind.brief(record)) : kind.brief(record);
  const seen = kind.sees?.({ ...brief, code: record.code }, book) ?? '';
  return {
    ...brief,
    ...(record.parcel === '' ? {} : { from: record.parcel }),
    ...(seen === '' ? {} : { seen }),
    ...state,
  };
};

/** Nobody is late any more with what goes on in the next book. */
function withoutDue({ due: _due, ...brief }: Brief): Brief {
  return brief;
}

/** Lets a record bring forth its row in a later tab, and notes the code that row is given. */
function withOffspring<R extends AnyRecord>(ledger: Ledger, kind: RowKind<AnyRecord>, record: R): R {
  const offspring = kind.offspring?.(record, ledger.book);
  if (offspring === undefined) return record;
  return { ...record, petition: ledger.bringForth(offspring) };
}

/** A record whose row has gone is kept; the office is told by `missingSince`. */
export function decideGone(
  ledger: Ledger,
  request: TabRequest,
  entry: IndexEntry,
  stored: Stored<AnyRecord> | undefined,
): RecordChange | undefined {
  if (stored === undefined || entry.missing || entry.brief.pending === true) return undefined;
  const after = stamp({ ...stored.data, missingSince: ledger.book.now }, stored.data, request.syncId, ledger.book.now);
  const next: IndexEntry = { ...entry, missing: true };
  ledger.decided(request.kind.tab.key, next, after);
  return { before: stored.data, version: stored.version, after, entry: next, notices: [], parcels: [] };
}

/** The same record when nothing changed, so that an unchanged row is not written; else with fresh stamps. */
export function stamp<R extends AnyRecord>(
  decided: R,
  before: AnyRecord | undefined,
  syncId: string,
  now: string,
): AnyRecord {
  if (before !== undefined) {
    const same = { ...decided, createdAt: before.createdAt, updatedAt: before.updatedAt, syncId: before.syncId };
    if (isDeepStrictEqual(same, before)) return before;
  }
  return { ...decided, createdAt: before?.createdAt ?? now, updatedAt: now, syncId };
}
