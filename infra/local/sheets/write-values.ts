import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Box, formatBox, type Target } from './a1.ts';
import { lastTable } from './append-table.ts';
import { columnName } from './cell-notation.ts';
import { invalid } from './errors.ts';
import { insertDimension } from './grid.ts';
import type { Scalar } from './model.ts';
import { assertEditable } from './protection.ts';
import { majorDimension, type ReadOptions, readBox } from './read-values.ts';
import type { RequestContext } from './requests/context.ts';
import { grow } from './requests/ranges.ts';
import { putValue, typeValue } from './write-cell.ts';

export type Input = 'RAW' | 'USER_ENTERED';

export interface WriteOptions {
  readonly input: Input;
  /** How the written values are told in the answer; absent: they are not. */
  readonly echo: ReadOptions | undefined;
}

type Given = Scalar | undefined;
type Values = Pick<sheets_v4.Schema$ValueRange, 'values' | 'majorDimension'>;
type UpdateResponse = sheets_v4.Schema$UpdateValuesResponse;

export function inputOption(given: string | null | undefined): Input {
  if (given === 'RAW' || given === 'USER_ENTERED') return given;
  throw invalid("'valueInputOption' is required but not specified");
}

/** The rows of a `ValueRange`, whichever way they were given. @throws 400 for values that no cell can hold */
function rowsOf(range: Values): Given[][] {
  const lines = (range.values ?? []).map((line, i) => line.map((value: unknown, j) => scalar(value, i, j)));
  if (majorDimension(range.majorDimension) === 'ROWS') return lines;
  const height = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: height }, (_, row) => lines.map((line) => line[row]));
}

/** `null` leaves a cell as it is. */
function scalar(value: unknown, i: number, j: number): Given {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
  throw invalid(`Invalid values[${i}][${j}]: ${kind} ${JSON.stringify(value)}`);
}

/** Writes rows at their place, and tells the values of all of it, were it larger than what was written. */
export function writeRange(
  context: RequestContext,
  { box, single }: Target,
  values: Values,
  options: WriteOptions,
): UpdateResponse {
  const rows = rowsOf(values);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (!single) checkSize(box, rows.length, width);
  const written = { ...box, bottom: box.top + Math.max(1, rows.length), right: box.left + Math.max(1, width) };
  return writeAt(context, written, rows, options, single ? written : box);
}

function checkSize(box: Box, height: number, width: number): void {
  const place = `Requested writing within range [${formatBox(box)}]`;
  if (height > box.bottom - box.top) throw invalid(`${place}, but tried writing to row [${box.bottom + 1}]`);
  if (width > box.right - box.left) throw invalid(`${place}, but tried writing to column [${columnName(box.right)}]`);
}

function writeAt(
  context: RequestContext,
  box: Box,
  rows: readonly (readonly Given[])[],
  options: WriteOptions,
  asked = box,
): UpdateResponse {
  const { sheet } = box;
  grow(context, sheet, box.bottom, box.right);
  assertEditable(sheet, box, context);
  let cells = 0;
  let touched = 0;
  rows.forEach((row, i) => {
    const before = cells;
    row.forEach((value, j) => {
      if (value === undefined) return;
      cells++;
      if (options.input === 'RAW') putValue(sheet, box.top + i, box.left + j, value);
      else typeValue(sheet, box.top + i, box.left + j, value, context.entry);
    });
    if (cells > before) touched++;
  });
  return {
    spreadsheetId: context.book.id,
    updatedRange: formatBox(box),
    ...(cells === 0 ? {} : { updatedRows: touched, updatedColumns: columnsOf(box, rows), updatedCells: cells }),
    ...(options.echo === undefined ? {} : { updatedData: readBox(asked, options.echo, context.view()) }),
  };
}

/** How many columns hold a value that was written. */
function columnsOf({ left, right }: Box, rows: readonly (readonly Given[])[]): number {
  let columns = 0;
  for (let j = 0; j < right - left; j++) if (rows.some((row) => row[j] !== undefined)) columns++;
  return columns;
}

/** Puts rows under the last table that the range touches, or at the range when it touches none. */
export function appendRows(
  context: RequestContext,
  box: Box,
  values: Values,
  insertRows: boolean,
  options: WriteOptions,
): sheets_v4.Schema$AppendValuesResponse {
  const rows = rowsOf(values);
  const table = lastTable(box);
  const top = table?.bottom ?? box.top;
  const left = table?.left ?? box.left;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const target: Box = {
    sheet: box.sheet,
    top,
    left,
    bottom: top + Math.max(1, rows.length),
    right: left + Math.max(1, width),
  };
  if (insertRows && rows.length > 0 && top < box.sheet.rowCount)
    insertDimension(context.book, box.sheet, 'ROWS', top, rows.length, top > 0);
  return {
    spreadsheetId: context.book.id,
    ...(table === undefined ? {} : { tableRange: formatBox(table) }),
    updates: writeAt(context, target, rows, options),
  };
}

/** Clears the values of a range; formats, notes and drop-downs stay. Answers the range. */
export function clearBox(context: RequestContext, box: Box): string {
  const { sheet } = box;
  assertEditable(sheet, box, context);
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row++) {
    const width = Math.min(box.right, sheet.rows[row]?.cells.length ?? 0);
    for (let column = box.left; column < width; column++) {
      if ((sheet.cell(row, column) ?? null) !== null) putValue(sheet, row, column, null);
    }
  }
  return formatBox(box);
}
