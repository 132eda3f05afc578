import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Box, formatBox } from './a1.ts';
import { ERROR_TEXT, isError } from './formula.ts';
import { type Cell, RichCell, type Sheet } from './model.ts';
import { formatNumber, isDateFormat } from './number-format.ts';
import { display, type View } from './render-cell.ts';

export interface ReadOptions {
  readonly majorDimension: 'ROWS' | 'COLUMNS';
  readonly render: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dates: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

/** The options as a request names them, query and body alike; their words were checked with it. */
export function readOptions(given: {
  majorDimension?: string | null | undefined;
  valueRenderOption?: string | null | undefined;
  dateTimeRenderOption?: string | null | undefined;
}): ReadOptions {
  return {
    majorDimension: majorDimension(given.majorDimension),
    render: (given.valueRenderOption ?? 'FORMATTED_VALUE') as ReadOptions['render'],
    dates: (given.dateTimeRenderOption ?? 'SERIAL_NUMBER') as ReadOptions['dates'],
  };
}

export const majorDimension = (given: string | null | undefined): 'ROWS' | 'COLUMNS' =>
  given === 'COLUMNS' ? 'COLUMNS' : 'ROWS';

/** A `ValueRange`; blank ends of rows and blank last rows are left out, `values` too when nothing is there. */
export function readBox(box: Box, options: ReadOptions, view: View): sheets_v4.Schema$ValueRange {
  const rows = readRows(box, options, view);
  const values = options.majorDimension === 'ROWS' ? rows : columnsOf(rows);
  const head = { range: formatBox(box), majorDimension: options.majorDimension };
  return values.length === 0 ? head : { ...head, values };
}

type Shown = string | number | boolean;

function readRows(box: Box, options: ReadOptions, view: View): Shown[][] {
  const rows: Shown[][] = [];
  const bottom = Math.min(box.bottom, box.sheet.rows.length);
  let filled = 0;
  for (let row = box.top; row < bottom; row++) {
    const values = readRow(box, row, options, view);
    rows.push(values);
    if (values.length > 0) filled = rows.length;
  }
  rows.length = filled;
  return rows;
}

function readRow(box: Box, row: number, options: ReadOptions, view: View): Shown[] {
  const cells = box.sheet.rows[row]?.cells;
  if (cells === undefined) return [];
  const values: Shown[] = [];
  const right = Math.min(box.right, cells.length);
  let filled = 0;
  for (let column = box.left; column < right; column++) {
    const cell = cells[column];
    const value = typeof cell === 'string' ? cell : show(box.sheet, cell, row, column, options, view);
    values.push(value);
    if (value !== '') filled = values.length;
  }
  values.length = filled;
  return values;
}

function show(sheet: Sheet, cell: Cell, row: number, column: number, options: ReadOptions, view: View): Shown {
  if (cell === null || cell === undefined) return '';
  if (options.render === 'FORMULA' && cell instanceof RichCell && cell.formula !== undefined) return cell.formula;
  const value = view.calculator.compute(cell, sheet);
  if (value === null) return '';
  if (isError(value)) {
    const text = ERROR_TEXT[value.type];
    return options.render === 'FORMATTED_VALUE' ? text : `${text} (${value.message})`;
  }
  if (options.render === 'FORMATTED_VALUE') return display(value, sheet.styleOf(cell, row, column), view);
  if (typeof value !== 'number' || options.dates === 'SERIAL_NUMBER') return value;
  const format = view.styles.get(sheet.styleOf(cell, row, column)).format?.numberFormat ?? undefined;
  return isDateFormat(format) ? formatNumber(value, format, view.locale) : value;
}

function columnsOf(rows: readonly (readonly Shown[])[]): Shown[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    let last = rows.length;
    while (last > 0 && (rows[last - 1]?.[column] ?? '') === '') last--;
    return rows.slice(0, last).map((row) => row[column] ?? '');
  });
}
