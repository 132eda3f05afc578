import type { Tab } from '../../../sheets-templates/definition.ts';
import { type Cell, plain } from '../values.ts';
import type { TabValues } from '../workbooks.ts';
import type { SeenRows } from './follow.ts';
import { headerRowOf } from './table.ts';

/**
 * Where the columns of a tab stand: everything down to the row of the headers, as it was read. A write goes to rows and columns by number; when
 * somebody moves a column, or puts a row over the headers, in the very moment of our write, it falls on what is not ours. The
 * answer to the write shows the frame as the write met it: if it is not the one that was read, what was hit is put back (`mend`).
 */
export interface Frame {
  readonly tab: Tab;
  readonly values: TabValues;
  readonly headerRow: number;
}

type Rows = readonly (readonly Cell[])[];

export function frameOf(tab: Tab, values: TabValues): Frame {
  return { tab, values, headerRow: headerRowOf(tab, values.rows) };
}

/** @param shown the same rows as a later answer has them */
export function hasMoved({ values, headerRow }: Frame, shown: Rows): boolean {
  for (let row = 0; row <= headerRow; row += 1) {
    const [before = [], after = []] = [values.rows[row], shown[row]];
    for (let column = 0; column < Math.max(before.length, after.length); column += 1) {
      if (plain(before[column]) !== plain(after[column])) return true;
    }
  }
  return false;
}

/** The row that shows most of the headers of the frame, even where some of them were struck. */
export function headersAmong({ values, headerRow }: Frame, seen: SeenRows): number {
  const known = new Set((values.rows[headerRow] ?? []).map(plain).filter((text) => text !== ''));
  let best = headerRow;
  let most = -1;
  for (const [index, row] of seen) {
    const hits = row.filter((cell) => known.has(plain(cell))).length;
    if (hits > most || (hits === most && index === headerRow)) [best, most] = [index, hits];
  }
  return best;
}
