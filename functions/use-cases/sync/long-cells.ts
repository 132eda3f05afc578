import type { Tab } from '../../../sheets-templates/definition.ts';
import type { Cell, Problem } from '../../domain/values.ts';

/** Characters of a row: a store takes 1 MiB a record, in which they stand twice at up to three bytes each. */
const MOST_IN_ROW = 140_000;
/** Of a cell of a longer row. */
const KEPT = 5_000;
const NONE: readonly Problem[] = [];

export interface Shortened {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly tooLong: readonly Problem[];
}

/**
 * Sheets takes 50,000 characters a cell, and two such cells are recorded whole. A row with more of them is recorded with the beginning of
 * each and says so; the sheet keeps the rest.
 */
export function withinRecord(tab: Tab, cells: Readonly<Record<string, Cell>>): Shortened {
  let total = 0;
  for (const key in cells) total += lengthOf(cells[key]);
  if (total <= MOST_IN_ROW) return { cells, tooLong: NONE };
  const columns = tab.columns.filter(({ key }) => lengthOf(cells[key]) > KEPT);
  const beginnings = columns.map(({ key }) => [key, String(cells[key]).slice(0, KEPT)]);
  return {
    cells: { ...cells, ...Object.fromEntries(beginnings) },
    tooLong: columns.map(({ header }) => ({
      column: header,
      message: `cả dòng quá dài (${number(total)} ký tự, ghi được ${number(MOST_IN_ROW)}), chỉ ghi ${number(KEPT)} ký tự đầu của ô này; đưa phần còn lại vào tệp kèm theo.`,
    })),
  };
}

const lengthOf = (cell: Cell | undefined): number => (typeof cell === 'string' ? cell.length : 0);

const number = (of: number): string => of.toLocaleString('vi-VN');
