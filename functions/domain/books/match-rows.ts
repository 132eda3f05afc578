import type { Cell } from '../values.ts';
import type { IndexEntry } from './row-index.ts';

/**
 * Who is this row? People sort, insert, copy and paste; the code beside a row can be somebody else's. So what the row says decides
 * first (as a multiset: two equal rows are two records), the code second.
 *
 * 1. same content and same code: it is where it was, whatever its place;
 * 2. same content, other or no code: it has been moved or its code lost; the code is repaired;
 * 3. other content, code of a record that no row has claimed: it was edited;
 * 4. other content, no or a claimed code, but most cells those of a record without a row: edited and displaced at once (`matchEdited`);
 * 5. everything else is new.
 */
export interface SheetRow {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly code: string;
  readonly content: string;
}

export interface RowMatch<R extends SheetRow> {
  readonly row: R;
  readonly entry: IndexEntry | undefined;
}

export interface Matches<R extends SheetRow> {
  readonly rows: readonly RowMatch<R>[];
  /** Records whose row has gone. */
  readonly gone: readonly IndexEntry[];
}

export function matchRows<R extends SheetRow>(rows: readonly R[], entries: readonly IndexEntry[]): Matches<R> {
  const claims = new Claims(entries);
  const found = new Map<R, IndexEntry>();
  const passes: ((row: R) => IndexEntry | undefined)[] = [
    (row) => claims.byContentAndCode(row.content, row.code),
    (row) => claims.byContent(row.content),
    (row) => claims.byCode(row.code),
  ];
  for (const pass of passes) {
    for (const row of rows) {
      if (found.has(row)) continue;
      const entry = pass(row);
      if (entry !== undefined) found.set(row, entry);
    }
  }
  return { rows: rows.map((row) => ({ row, entry: found.get(row) })), gone: claims.left() };
}

type Cells = Readonly<Record<string, Cell>>;

/** What a row says, for rows that say something other than any record. */
export interface EditedRow {
  readonly code: string;
  readonly cells: Cells;
  /** Some cell of ours stands in it, be it the code of another: it is no row that was just typed. */
  readonly marked: boolean;
}

/** A record that no row repeats word for word. */
export interface OpenRecord {
  readonly entry: IndexEntry;
  readonly cells: Cells;
}

/** More comparisons than this take too long; then codes alone decide. */
const MOST_PAIRS = 40_000;
const HALF = 0.5;
/** What the code is worth where two records are about equally like a row. */
const FOR_THE_CODE = 0.1;
/** Shorter ones (names, days, places) are the same or are not. */
const LONG_TEXT = 25;

/**
 * Steps 3 and 4 for rows that were edited. The code may have come to a row by a sort of some columns, by texts that were swapped, or by
 * our own write in the moment in which somebody moved the rows. So a row is first the record with which it shares most of its text,
 * if that is more than half; only what is left over goes by its code.
 */
export function matchEdited<R extends EditedRow>(
  rows: readonly R[],
  records: readonly OpenRecord[],
): ReadonlyMap<R, IndexEntry> {
  const found = new Map<R, IndexEntry>();
  const free = new Map(records.map((record) => [record.entry.code, record]));
  if (rows.length * records.length <= MOST_PAIRS) {
    for (const { row, record } of alikePairs(rows, records)) {
      if (found.has(row) || !free.delete(record.entry.code)) continue;
      found.set(row, record.entry);
    }
  }
  for (const row of rows) {
    const own = free.get(row.code);
    if (found.has(row) || own === undefined) continue;
    free.delete(row.code);
    found.set(row, own.entry);
  }
  return found;
}

interface Pair<R> {
  readonly row: R;
  readonly record: OpenRecord;
  readonly share: number;
}

/** Most alike first. A row as like one record as another is neither of them but by its code. */
function alikePairs<R extends EditedRow>(rows: readonly R[], records: readonly OpenRecord[]): readonly Pair<R>[] {
  const codes = new Set(rows.map((row) => row.code));
  const isOwn = ({ row, record }: Pair<R>): number => Number(row.code === record.entry.code);
  const better = (a: Pair<R>, b: Pair<R>): number =>
    b.share + FOR_THE_CODE * isOwn(b) - a.share - FOR_THE_CODE * isOwn(a);
  return rows
    .flatMap((row) => {
      const alike = records
        .map((record) => {
          // A row just typed is a new one, however much its text is like that of one just deleted; but not if that one's code is still there.
          const byParts = row.marked || codes.has(record.entry.code);
          return { row, record, share: sharedShare(row.cells, record.cells, byParts) };
        })
        .filter(({ share }) => share > HALF)
        .sort(better);
      const [first, second] = alike;
      const undecided = first !== undefined && first.share === second?.share && isOwn(first) === 0;
      return undecided ? [] : alike;
    })
    .sort(better);
}

/** Part of the text of both that is the same, the long cells counting more. @param byParts an edited cell counts by what is left of it */
function sharedShare(row: Cells, record: Cells, byParts: boolean): number {
  let shared = 0;
  let all = 0;
  for (const key of new Set([...Object.keys(row), ...Object.keys(record)])) {
    const [one, other] = [row[key] ?? null, record[key] ?? null];
    const weight = Math.min(1 + Math.max(String(one ?? '').length, String(other ?? '').length), 80);
    all += weight;
    shared += weight * (one === other ? 1 : byParts ? commonPart(one, other) : 0);
  }
  return all === 0 ? 0 : shared / all;
}

/** How much of two long texts is the same from their beginning and their end: what an edit leaves. */
function commonPart(one: Cell, other: Cell): number {
  if (typeof one !== 'string' || typeof other !== 'string' || Math.max(one.length, other.length) < LONG_TEXT) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const part = (start + end) / long.length;
  return part > HALF ? part : 0;
}

class Claims {
  readonly #free: Set<IndexEntry>;
  readonly #byContent = new Map<string, IndexEntry[]>();
  readonly #byCode = new Map<string, IndexEntry>();

  constructor(entries: readonly IndexEntry[]) {
    this.#free = new Set(entries);
    // The last of a list is taken first: a row that was already missing gives way to one that was there a moment ago.
    for (const entry of entries.toReversed().sort((a, b) => Number(b.missing) - Number(a.missing))) {
      this.#byCode.set(entry.code, entry);
      const same = this.#byContent.get(entry.content);
      if (same === undefined) this.#byContent.set(entry.content, [entry]);
      else same.push(entry);
    }
  }

  claim(entry: IndexEntry): boolean {
    return this.#free.delete(entry);
  }

  byContentAndCode(content: string, code: string): IndexEntry | undefined {
    const entry = this.#byCode.get(code);
    return entry !== undefined && entry.content === content && this.claim(entry) ? entry : undefined;
  }

  byContent(content: string): IndexEntry | undefined {
    const same = this.#byContent.get(content) ?? [];
    for (let entry = same.pop(); entry !== undefined; entry = same.pop()) {
      if (this.claim(entry)) return entry;
    }
    return undefined;
  }

  byCode(code: string): IndexEntry | undefined {
    const entry = this.#byCode.get(code);
    return entry !== undefined && this.claim(entry) ? entry : undefined;
  }

  left(): readonly IndexEntry[] {
    return [...this.#free];
  }
}
