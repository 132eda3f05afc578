import type { Tab } from '../../../sheets-templates/definition.ts';
import { type Cell, plain } from '../values.ts';
import type { TabValues } from '../workbooks.ts';
import { mostAlike, type SeenRow } from './follow.ts';
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
  for (let row = 0; row <= headerRow; row += 1) if (differ(values.rows[row], shown[row])) return true;
  return false;
}

/** @param except columns that are not looked at */
export function differ(
  before: readonly Cell[] = [],
  after: readonly Cell[] = [],
  except: (column: number) => boolean = () => false,
): boolean {
  for (let column = 0; column < Math.max(before.length, after.length); column += 1) {
    if (plain(before[column]) !== plain(after[column]) && !except(column)) return true;
  }
  return false;
}

/** The row that shows most of the headers of the frame, even where some of them were struck. */
export const headersAmong = ({ values, headerRow }: Frame, seen: Iterable<SeenRow>): number =>
  mostAlike(values.rows[headerRow] ?? [], headerRow, seen);
