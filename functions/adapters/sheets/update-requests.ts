import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellSwap, CellWrite, WorkbookWrite } from '../../domain/workbooks.ts';
import { cellDataOf, cutToCell, DATE_FORMAT } from './cell-data.ts';

type Request = sheets_v4.Schema$Request;
type CellData = sheets_v4.Schema$CellData;

/** Neighbouring cells of one row that are written with the same field mask. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly fields: string;
  readonly cells: CellData[];
}

/** Formats written along with the values of a column: one mask for dates and blanks of a date column, else a page of
 * alternating dates and blanks would become a request a row. */
interface ColumnFormat {
  date: boolean;
  link: boolean;
}

const formatsOf = (writes: readonly CellWrite[], dates: boolean): ReadonlyMap<number, ColumnFormat> => {
  const formats = new Map<number, ColumnFormat>();
  for (const { column, value } of writes) {
    const format = formats.get(column) ?? { date: false, link: false };
    if (value.type === 'date') format.date = dates;
    if (value.type === 'link') format.link = true;
    formats.set(column, format);
  }
  return formats;
};

const cellAndMask = (write: CellWrite, format: ColumnFormat | undefined): { cell: CellData; fields: string } => {
  const cell = cellDataOf(write.value);
  let fields = 'userEnteredValue';
  if (format?.date && write.value.type !== 'number' && write.value.type !== 'link') {
    cell.userEnteredFormat = { numberFormat: DATE_FORMAT };
    fields += ',userEnteredFormat.numberFormat';
  }
  if (format?.link) fields += ',userEnteredFormat.textFormat.link';
  if (write.note !== undefined) {
    if (write.note !== '') cell.note = cutToCell(write.note);
    fields += ',note';
  }
  return { cell, fields };
};

const runsOf = (writes: readonly CellWrite[], dates: boolean): Run[] => {
  const formats = formatsOf(writes, dates);
  const ordered = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Run[] = [];
  for (const write of ordered) {
    const { cell, fields } = cellAndMask(write, formats.get(write.column));
    const last = runs.at(-1);
    const follows = last?.row === write.row && last.column + last.cells.length === write.column;
    if (last !== undefined && follows && last.fields === fields) last.cells.push(cell);
    else runs.push({ row: write.row, column: write.column, fields, cells: [cell] });
  }
  return runs;
};

/** Puts runs of the same columns and mask in consecutive rows together: one request for a block of any height. */
const blocksOf = (sheetId: number, runs: readonly Run[]): Request[] => {
  const open = new Map<string, { nextRow: number; readonly rows: sheets_v4.Schema$RowData[] }>();
  const requests: Request[] = [];
  for (const run of runs) {
    const shape = `${run.column}:${run.cells.length}:${run.fields}`;
    const block = open.get(shape);
    if (block?.nextRow === run.row) {
      block.rows.push({ values: run.cells });
      block.nextRow++;
      continue;
    }
    const rows = [{ values: run.cells }];
    open.set(shape, { nextRow: run.row + 1, rows });
    const start = { sheetId, rowIndex: run.row, columnIndex: run.column };
    requests.push({ updateCells: { start, rows, fields: run.fields } });
  }
  return requests;
};

const bySheet = (writes: readonly CellWrite[]): ReadonlyMap<number, CellWrite[]> => {
  const sheets = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const known = sheets.get(write.sheetId);
    if (known === undefined) sheets.set(write.sheetId, [write]);
    else known.push(write);
  }
  return sheets;
};

/** As few `updateCells` as the shape of the writes allows. @param dates whether dates are formatted as such. */
export const updateRequests = (writes: readonly CellWrite[], dates = true): Request[] =>
  [...bySheet(writes)].flatMap(([sheetId, ofSheet]) => blocksOf(sheetId, runsOf(ofSheet, dates)));

/** Room for cells beyond the last row of their grid. */
export const growRequests = ({ cells, grids = [] }: Pick<WorkbookWrite, 'cells' | 'grids'>): Request[] => {
  const last = new Map<number, number>();
  for (const { sheetId, row } of cells) last.set(sheetId, Math.max(row, last.get(sheetId) ?? 0));
  return grids.flatMap(({ sheetId, rowCount }) => {
    const length = rowCount === undefined ? 0 : (last.get(sheetId) ?? 0) + 1 - rowCount;
    return length <= 0 ? [] : [{ appendDimension: { sheetId, dimension: 'ROWS', length } }];
  });
};

/** Its digits in any format of numbers: parted, with zeros before, and zeros after of decimals or percents. */
const anyFormat = (number: number): string => `[^0-9]*0*${[...String(number)].join('[^0-9]?')}([^0-9]*0)*[^0-9]*`;

const searchOf = ({ expected, replacement }: CellSwap) =>
  typeof expected === 'number'
    ? // In a search by pattern `$1` and a backslash of the replacement mean something.
      { find: anyFormat(expected), replacement: replacement.replace(/[\\$]/g, '\\$&'), searchByRegex: true }
    : { find: expected, replacement, searchByRegex: false };

/** A search for the whole expected text in exactly the cell, or anywhere in its column: no other text is touched. */
export const swapRequest = (swap: CellSwap): Request => ({
  findReplace: {
    ...searchOf(swap),
    matchCase: true,
    matchEntireCell: true,
    includeFormulas: false,
    range: {
      sheetId: swap.sheetId,
      ...(swap.row === undefined ? {} : { startRowIndex: swap.row, endRowIndex: swap.row + 1 }),
      startColumnIndex: swap.column,
      endColumnIndex: swap.column + 1,
    },
  },
});

type Append = NonNullable<WorkbookWrite['appends']>[number];

/** Dates take the format of their column: the mask of an append is one for all its cells, and would clear the others'. */
export const appendRequest = ({ sheetId, rows }: Append): Request => {
  const links = rows.some((row) => row.some(({ type }) => type === 'link'));
  return {
    appendCells: {
      sheetId,
      rows: rows.map((row) => ({ values: row.map(cellDataOf) })),
      fields: links ? 'userEnteredValue,userEnteredFormat.textFormat.link' : 'userEnteredValue',
    },
  };
};
