import type { Cell } from '../values.ts';
import type { IndexEntry } from './row-index.ts';

/**
 * Who is this row? People sort, insert, copy and paste; the code beside a row can be somebody else's. So what the row says decides
 * first (as a multiset: two equal rows are two records), the code second.
 *
 * 1. same content and same code: it is where it was, whatever its place;
 * 2. same content, other or no code: it has been moved or its code lost; the code is repaired;
 * 3. other content, code of a record that no row has claimed: it was edited;
 * 4. other content, no or a claimed code, but most cells those of a record without a row: edited and displaced at once (`findDisplaced`);
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

/**
 * Step 4, asked only when rows without a record and records without a row are left over at once: somebody edited a row in the
 * very moment our write put another's code on it. The record is the one that shares more than half of the non-blank cells,
 * the long ones counting more; a tie is nobody's.
 */
export function findDisplaced<G extends { readonly cells: Cells }>(row: Cells, gone: readonly G[]): G | undefined {
  const scored = gone.map((each) => ({ each, score: sharedShare(row, each.cells) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score <= 0.5 || best.score === second?.score) return undefined;
  return best.each;
}

function sharedShare(a: Cells, b: Cells): number {
  let shared = 0;
  let all = 0;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const weight = Math.min(1 + String(a[key] ?? b[key] ?? '').length, 80);
    all += weight;
    if (a[key] === b[key]) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
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
