import { type Cell, plain } from '../values.ts';
import type { Frame } from './frame.ts';

/** A tab after a write that fell where it should not. */
export interface StruckTab {
  /** As it was read before. */
  readonly frame: Frame;
  readonly rows: readonly (readonly Cell[])[];
  /** Where the headers stand now. */
  readonly headerRow: number;
  /** The cell still holds what was written there. */
  readonly isStruck: (row: number, column: number) => boolean;
}

/** Column now → column as read. By the header text; a header that was itself struck is the one that is missing. */
export function traceColumns(tab: StruckTab): ReadonlyMap<number, number> {
  const { frame, rows, headerRow } = tab;
  const [headers = [], now = []] = [frame.values.rows[frame.headerRow], rows[headerRow]];
  const places = new Map(headers.map((cell, column) => [plain(cell), column]));
  places.delete('');
  const origin = new Map<number, number>();
  const struck: number[] = [];
  // Headers at the end that were emptied are no longer in the row as it is now.
  for (let column = 0; column < headers.length + now.length; column += 1) {
    if (tab.isStruck(headerRow, column)) {
      struck.push(column);
      continue;
    }
    const place = places.get(plain(now[column]));
    if (place !== undefined) origin.set(column, place);
    places.delete(plain(now[column]));
  }
  placeStruck(tab, origin, struck, new Set(places.values()));
  return origin;
}

/**
 * Headers that were struck, and columns as read whose header is nowhere: first where both neighbours say the same, then where nothing
 * seems to have moved, then what is left over.
 */
function placeStruck(
  tab: StruckTab,
  origin: Map<number, number>,
  struck: readonly number[],
  missing: Set<number>,
): void {
  const beside = new Map(struck.map((column) => [column, betweenNeighbours(origin, struck, column)]));
  const rules: ((column: number) => number | undefined)[] = [
    (column) => beside.get(column),
    (column) => column,
    () => [...missing][0],
  ];
  const assign = (accepts: (column: number, place: number) => boolean): void => {
    for (const rule of rules) {
      for (const column of struck) {
        const place = origin.has(column) ? undefined : rule(column);
        if (place === undefined || !missing.has(place) || !accepts(column, place)) continue;
        missing.delete(place);
        origin.set(column, place);
      }
    }
  };
  assign((column, place) => mayBe(tab, column, place));
  // Somebody typed into a column of ours: it is still ours, when no other wants to be it.
  assign(() => true);
}

/** Most of what stands under the header, and was not struck, stood in that column when it was read. */
function mayBe({ frame, rows, headerRow, isStruck }: StruckTab, column: number, place: number): boolean {
  const before = new Set(frame.values.rows.map((row) => plain(row[place])));
  let known = 0;
  let others = 0;
  for (let row = headerRow + 1; row < rows.length; row += 1) {
    const cell = plain(rows[row]?.[column]);
    if (cell === '' || isStruck(row, column)) continue;
    if (before.has(cell)) known += 1;
    else others += 1;
  }
  return known >= others;
}

/** Where it came from if it stood between its neighbours before, too; `undefined` when they do not agree. */
function betweenNeighbours(
  origin: ReadonlyMap<number, number>,
  struck: readonly number[],
  column: number,
): number | undefined {
  let [left, right] = [column, column];
  while (struck.includes(left)) left -= 1;
  while (struck.includes(right)) right += 1;
  const [atLeft, atRight] = [origin.get(left), origin.get(right)];
  const fromLeft = atLeft === undefined ? undefined : atLeft + column - left;
  const fromRight = atRight === undefined ? undefined : atRight + column - right;
  if (fromLeft === undefined || fromRight === undefined) return fromLeft ?? fromRight;
  return fromLeft === fromRight ? fromLeft : undefined;
}
