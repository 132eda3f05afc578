import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Box } from '../a1.ts';
import { type CellMask, CellPatcher, cellMask, rule, touchesContent, touchesStyle } from '../cell-patch.ts';
import { invalid } from '../errors.ts';
import { parseMask } from '../fields-mask.ts';
import { restyle, setGridSize } from '../grid.ts';
import { type Cell, isBlank, type Sheet } from '../model.ts';
import { assertEditable } from '../protection.ts';
import { setStyle } from '../write-cell.ts';
import { boxOf, checkRoom, type Handlers, type RequestContext, sheetOf, updateMask } from './context.ts';
import { refuseTyped } from './tables.ts';

type RowData = sheets_v4.Schema$RowData;

export const cellRequests = {
  updateCells(context, { range, start, rows, fields }) {
    const mask = cellMask(updateMask('CellData', fields));
    const box = range ? boxOf(context, range) : boxFrom(context, start ?? {}, rows ?? []);
    writeRows(context, box, rows ?? [], mask);
    return undefined;
  },

  appendCells(context, { sheetId, rows, fields }) {
    const mask = cellMask(updateMask('CellData', fields));
    const sheet = sheetOf(context, sheetId);
    const top = lastFilledRow(sheet) + 1;
    const bottom = top + (rows?.length ?? 0);
    if (bottom > sheet.rowCount) {
      checkRoom(context.book, (bottom - sheet.rowCount) * sheet.columnCount);
      setGridSize(context.book, sheet, bottom, sheet.columnCount);
    }
    writeRows(context, { sheet, top, bottom, left: 0, right: sheet.columnCount }, rows ?? [], mask);
    return undefined;
  },

  repeatCell(context, { range, cell, fields }) {
    const mask = cellMask(updateMask('CellData', fields));
    const box = boxOf(context, range);
    assertEditable(box.sheet, box, context);
    repeat(context, box, cell ?? {}, mask);
    return undefined;
  },

  setDataValidation(context, request) {
    const box = boxOf(context, request.range);
    assertEditable(box.sheet, box, context);
    refuseTyped(context, box);
    const validation = rule(request.rule);
    styleArea(box, (style) => context.styles.withValidation(style, validation));
    return undefined;
  },

  updateBorders(context, request) {
    const box = boxOf(context, request.range);
    assertEditable(box.sheet, box, context);
    const lines: readonly [sheets_v4.Schema$Border | undefined, 'top' | 'bottom' | 'left' | 'right', Box][] = [
      [request.top, 'top', { ...box, bottom: box.top + 1 }],
      [request.bottom, 'bottom', { ...box, top: box.bottom - 1 }],
      [request.left, 'left', { ...box, right: box.left + 1 }],
      [request.right, 'right', { ...box, left: box.right - 1 }],
      [request.innerHorizontal, 'bottom', { ...box, bottom: box.bottom - 1 }],
      [request.innerVertical, 'right', { ...box, right: box.right - 1 }],
    ];
    for (const [border, side, area] of lines) {
      if (!border || area.top >= area.bottom || area.left >= area.right) continue;
      const mask = parseMask(`borders.${side}`);
      const format = border.style === 'NONE' ? {} : { borders: { [side]: border } };
      styleArea(area, (style) => context.styles.withFormat(style, format, mask));
    }
    return undefined;
  },
} satisfies Handlers;

function boxFrom(context: RequestContext, start: sheets_v4.Schema$GridCoordinate, rows: readonly RowData[]): Box {
  const top = start.rowIndex ?? 0;
  const left = start.columnIndex ?? 0;
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  const sheet = sheetOf(context, start.sheetId);
  checkReach(top + rows.length, left + width, sheet.rowCount, sheet.columnCount);
  return { sheet, top, left, bottom: top + rows.length, right: left + width };
}

function checkReach(bottom: number, right: number, lastRow: number, lastColumn: number): void {
  if (bottom > lastRow)
    throw invalid(`Attempting to write row: ${lastRow}, beyond the last requested row of: ${lastRow - 1}`);
  if (right > lastColumn)
    throw invalid(`Attempting to write column: ${lastColumn}, beyond the last requested column of: ${lastColumn - 1}`);
}

/** Cells of the box that the rows do not reach lose what the mask names, as Google does. */
function writeRows(context: RequestContext, box: Box, rows: readonly RowData[], mask: CellMask): void {
  const { sheet, top, left, bottom, right } = box;
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  checkReach(top + rows.length, left + width, bottom, right);
  assertEditable(sheet, box, context);
  const patcher = new CellPatcher(mask, context.styles);
  for (let row = top; row < bottom; row++) {
    const values = rows[row - top]?.values ?? [];
    for (let column = left; column < right; column++) {
      const data = values[column - left];
      if (data === undefined && sheet.cell(row, column) === undefined && !touchesStyle(mask)) continue;
      patcher.apply(sheet, row, column, data ?? {});
    }
  }
}

function lastFilledRow(sheet: Sheet): number {
  let last = sheet.rows.length - 1;
  while (last >= 0 && (sheet.rows[last]?.cells.every((cell: Cell) => isBlank(cell)) ?? true)) last--;
  return last;
}

function repeat(context: RequestContext, box: Box, data: sheets_v4.Schema$CellData, mask: CellMask): void {
  const patcher = new CellPatcher(mask, context.styles);
  const content = { ...mask, format: undefined, validation: false };
  if (touchesContent(content)) {
    const contentPatcher = new CellPatcher(content, context.styles);
    const fills = fillsBlanks(data, content);
    for (let row = box.top; row < (fills ? box.bottom : Math.min(box.bottom, box.sheet.rows.length)); row++) {
      if (!fills && box.sheet.rows[row] === undefined) continue;
      for (let column = box.left; column < box.right; column++) {
        contentPatcher.apply(box.sheet, row, column, data, { rows: row - box.top, columns: column - box.left });
      }
    }
  }
  if (touchesStyle(mask)) styleArea(box, (style) => patcher.style(style, data));
}

/** Whether a blank cell would hold something afterwards: a format over a thousand blank rows must not visit them. */
const fillsBlanks = (data: sheets_v4.Schema$CellData, mask: CellMask): boolean =>
  (mask.value && data.userEnteredValue !== undefined && data.userEnteredValue !== null) ||
  (mask.note && Boolean(data.note)) ||
  (mask.link && Boolean(data.userEnteredFormat?.textFormat?.link)) ||
  (mask.runs && (data.textFormatRuns?.length ?? 0) > 0);

/** From so many rows on, a format is kept for the area and not in each of its cells. */
const AREA_ROWS = 50;

/** Restyles a box; one that reaches the last row also holds for rows still to come. */
function styleArea(box: Box, change: (style: number) => number): void {
  const { sheet, top, left, right } = box;
  const open = box.bottom >= sheet.rowCount;
  if (open || box.bottom - top >= AREA_ROWS) {
    restyle(sheet, { top, left, right, bottom: open ? Number.POSITIVE_INFINITY : box.bottom }, change);
    return;
  }
  for (let row = top; row < box.bottom; row++) {
    for (let column = left; column < right; column++) {
      setStyle(sheet, row, column, change(sheet.styleOf(sheet.cell(row, column), row, column)));
    }
  }
}
