import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Box, parseRange } from './a1.ts';
import { below, EVERYTHING, type Mask, project } from './fields-mask.ts';
import { type Book, RichCell, type Sheet } from './model.ts';
import { showProtected, type Writer } from './protection.ts';
import type { Dimension, GridRange } from './range-shift.ts';
import { renderCell, type View } from './render-cell.ts';
import { PLAIN } from './styles.ts';

export interface ShowOptions {
  readonly mask: Mask | undefined;
  readonly ranges: readonly string[];
  readonly gridData: boolean;
  readonly view: View;
  readonly reader: Writer;
}

type Boxes = readonly Box[] | undefined;

/** A `Spreadsheet` with what the mask asks for; cells when the mask names them, or `gridData` without a mask. */
export function showSpreadsheet(book: Book, options: ShowOptions): unknown {
  const boxes = options.ranges.length === 0 ? undefined : options.ranges.map((range) => parseRange(book, range));
  return showBoxes(book, boxes, options);
}

export function showBoxes(book: Book, boxes: Boxes, options: ShowOptions): unknown {
  const mask = options.mask ?? EVERYTHING;
  const sheetMask = below(mask, 'sheets');
  return {
    ...collect(mask, { spreadsheetId: () => book.id, properties: () => book.properties }),
    ...(sheetMask === undefined ? {} : { sheets: showSheets(book, boxes, sheetMask, options) }),
    ...collect(mask, {
      namedRanges: () => nonEmpty(book.namedRanges.map(ranged)),
      spreadsheetUrl: () => `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
      developerMetadata: () => nonEmpty(book.developerMetadata),
    }),
  };
}

/** The fields that the mask asks for; only these are made. */
function collect(mask: Mask, fields: Readonly<Record<string, () => unknown>>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(fields)) {
    const inner = below(mask, name);
    const value = inner === undefined ? undefined : make();
    if (inner !== undefined && value !== undefined) shown[name] = project(value, inner);
  }
  return shown;
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

function showSheets(book: Book, boxes: Boxes, mask: Mask, options: ShowOptions): unknown[] {
  const asked =
    boxes === undefined ? book.sheets : book.sheets.filter((sheet) => boxes.some((box) => box.sheet === sheet));
  return asked.map((sheet) => {
    const shown = collect(mask, sheetFields(book, sheet, options));
    const dataMask = options.mask === undefined && !options.gridData ? undefined : below(mask, 'data');
    if (dataMask !== undefined) {
      const own = boxes?.filter((box) => box.sheet === sheet) ?? [wholeSheet(sheet)];
      shown.data = own.map((box) => showData(box, dataMask, options.view));
    }
    return shown;
  });
}

const wholeSheet = (sheet: Sheet): Box => ({
  sheet,
  top: 0,
  left: 0,
  bottom: sheet.rowCount,
  right: sheet.columnCount,
});

/** Google leaves `sheetId` out of a range when it is 0. */
export function showRange(range: GridRange): GridRange {
  const { sheetId, ...rest } = range;
  return sheetId === 0 || sheetId === undefined || sheetId === null ? rest : { sheetId, ...rest };
}

const ranged = <T extends { range?: GridRange }>(one: T): T =>
  one.range === undefined ? one : { ...one, range: showRange(one.range) };

export function showProperties(book: Book, sheet: Sheet): sheets_v4.Schema$SheetProperties {
  const { sheetId, title, ...rest } = sheet.properties;
  return { sheetId, title, index: book.sheets.indexOf(sheet), sheetType: 'GRID', ...rest };
}

function sheetFields(book: Book, sheet: Sheet, options: ShowOptions): Record<string, () => unknown> {
  const { parts } = sheet;
  return {
    properties: () => showProperties(book, sheet),
    merges: () => nonEmpty(parts.merges.map(showRange)),
    conditionalFormats: () =>
      nonEmpty(parts.conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges?.map(showRange) }))),
    filterViews: () => nonEmpty(parts.filterViews.map(ranged)),
    protectedRanges: () => nonEmpty(parts.protectedRanges.map((one) => ranged(showProtected(one, options.reader)))),
    basicFilter: () => (parts.basicFilter === undefined ? undefined : ranged(parts.basicFilter)),
    charts: () => nonEmpty(parts.charts),
    tables: () => nonEmpty(parts.tables.map(ranged)),
    bandedRanges: () => nonEmpty(parts.bandedRanges.map(ranged)),
    developerMetadata: () => nonEmpty(parts.developerMetadata.filter((one) => one.location?.dimensionRange == null)),
    rowGroups: () => nonEmpty(parts.rowGroups.map(showGroup)),
    columnGroups: () => nonEmpty(parts.columnGroups.map(showGroup)),
  };
}

export function showGroup(group: sheets_v4.Schema$DimensionGroup): sheets_v4.Schema$DimensionGroup {
  const { sheetId, ...range } = group.range ?? {};
  return { ...group, range: sheetId === 0 || sheetId === undefined ? range : { sheetId, ...range } };
}

function showData(box: Box, mask: Mask, view: View): unknown {
  const data: Record<string, unknown> = {};
  if (box.top > 0 && below(mask, 'startRow') !== undefined) data.startRow = box.top;
  if (box.left > 0 && below(mask, 'startColumn') !== undefined) data.startColumn = box.left;
  const rowMask = below(mask, 'rowData');
  if (rowMask !== undefined) {
    const rows = showRows(box, below(rowMask, 'values'), view);
    if (rows.length > 0) data.rowData = rows;
  }
  const rowMetadata = below(mask, 'rowMetadata');
  if (rowMetadata !== undefined) data.rowMetadata = dimensions(box.sheet, 'ROWS', box.top, box.bottom, rowMetadata);
  const columnMetadata = below(mask, 'columnMetadata');
  if (columnMetadata !== undefined)
    data.columnMetadata = dimensions(box.sheet, 'COLUMNS', box.left, box.right, columnMetadata);
  return data;
}

function dimensions(sheet: Sheet, dimension: Dimension, start: number, end: number, mask: Mask): unknown[] {
  const [runs, plain] = dimension === 'ROWS' ? [sheet.rowProperties, 21] : [sheet.columnProperties, 100];
  const noted = sheet.parts.developerMetadata.filter((one) => one.location?.dimensionRange?.dimension === dimension);
  const list: unknown[] = [];
  for (let i = start; i < end; i++) {
    const here = noted.filter((one) => one.location?.dimensionRange?.startIndex === i);
    const shown = { pixelSize: plain, ...runs.at(i), ...(here.length === 0 ? {} : { developerMetadata: here }) };
    list.push(project(shown, mask));
  }
  return list;
}

function showRows(box: Box, mask: Mask | undefined, view: View): { values?: unknown[] }[] {
  const bottom = Math.min(box.bottom, lastRow(box, mask));
  const rows: { values?: unknown[] }[] = [];
  let filled = 0;
  for (let row = box.top; row < bottom; row++) {
    const right = lastCell(box, row, mask);
    const values: unknown[] = [];
    for (let column = box.left; mask !== undefined && column < right; column++)
      values.push(renderCell(box.sheet, row, column, mask, view));
    rows.push(values.length === 0 ? {} : { values });
    if (values.length > 0) filled = rows.length;
  }
  rows.length = filled;
  return rows;
}

/** Formats of whole columns reach below the last filled row; they are listed there only when they are asked for. */
const wantsStyles = (mask: Mask | undefined): boolean =>
  mask !== undefined &&
  ['userEnteredFormat', 'effectiveFormat', 'dataValidation'].some((name) => below(mask, name) !== undefined);

function lastRow(box: Box, mask: Mask | undefined): number {
  let last = box.sheet.rows.length;
  if (!wantsStyles(mask)) return last;
  for (let column = box.left; column < box.right; column++)
    last = Math.max(last, box.sheet.columnStyles[column]?.end(PLAIN) ?? 0);
  return last;
}

function lastCell(box: Box, row: number, mask: Mask | undefined): number {
  const { sheet } = box;
  const cells = sheet.rows[row]?.cells ?? [];
  let right = Math.min(box.right, cells.length);
  while (right > box.left && bare(cells[right - 1])) right--;
  if (!wantsStyles(mask)) return right;
  let styled = box.right;
  while (styled > right && sheet.inheritedStyle(row, styled - 1) === PLAIN) styled--;
  return styled;
}

const bare = (cell: unknown): boolean =>
  cell === null ||
  cell === undefined ||
  (cell instanceof RichCell &&
    cell.value === null &&
    cell.formula === undefined &&
    cell.note === undefined &&
    cell.style <= PLAIN &&
    cell.runs === undefined);
