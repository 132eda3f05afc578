import { type Cell, isBlank, plain } from '../values.ts';
import { AlikeRows, type KnownCells } from './alike-rows.ts';

export type SeenRow = readonly [row: number, cells: readonly Cell[]];

/** Cells by row; rows that were not looked at are absent. */
export type SeenRows = ReadonlyMap<number, readonly Cell[]>;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where cells that were seen stand in a later look at the tab, after people moved rows and columns: columns by what the row of the headers
 * says, rows by what they say. What cannot be found again is taken to have gone along with the headers.
 * @param headerRow the row of the headers, as it was seen
 */
export function follow(seen: SeenRows, headerRow: number, now: readonly (readonly Cell[])[]): (place: Place) => Place {
  const headers = seen.get(headerRow);
  if (headers === undefined) return (place) => place;
  const headersNow = mostAlike(headers, headerRow, now.entries());
  const columns = pairColumns(headers, now[headersNow] ?? []);
  const shift = headersNow - headerRow;
  const alike = new AlikeRows(now);
  const rows = new Map<number, number>([[headerRow, headersNow]]);
  return ({ row, column }) => {
    const found = rows.get(row) ?? alike.find(known(seen.get(row) ?? [], columns), row + shift) ?? row + shift;
    rows.set(row, found);
    return { row: found, column: columns(column) };
  };
}

const known = (cells: readonly Cell[], columns: (column: number) => number): KnownCells =>
  cells.flatMap((cell, column) => (isBlank(cell) ? [] : [[columns(column), plain(cell)]]));

/** The row that shows most of these cells, in whatever order; the nearest to `at` of equal ones, `at` when none shows any. */
export function mostAlike(cells: readonly Cell[], at: number, rows: Iterable<SeenRow>): number {
  const texts = new Set(cells.map(plain).filter((text) => text !== ''));
  let best = at;
  let most = 0;
  for (const [index, row] of rows) {
    const hits = row.filter((cell) => texts.has(plain(cell))).length;
    if (hits > most || (hits === most && Math.abs(index - at) < Math.abs(best - at))) [best, most] = [index, hits];
  }
  return most === 0 ? at : best;
}

/** Column then → column now. One without a header of its own goes along with the one before it. */
function pairColumns(then: readonly Cell[], now: readonly Cell[]): (column: number) => number {
  const places = new Map<string, number[]>();
  for (const [column, cell] of now.entries()) {
    if (plain(cell) !== '') places.set(plain(cell), [...(places.get(plain(cell)) ?? []), column]);
  }
  const pairs: number[] = [];
  let shift = 0;
  for (const [column, cell] of then.entries()) {
    const same = places.get(plain(cell)) ?? [];
    const near = same.toSorted((a, b) => Math.abs(a - column - shift) - Math.abs(b - column - shift))[0];
    if (near !== undefined) {
      shift = near - column;
      same.splice(same.indexOf(near), 1);
    }
    pairs.push(column + shift);
  }
  return (column) => pairs[column] ?? column + shift;
}
