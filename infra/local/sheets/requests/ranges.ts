import type { Box } from '../a1.ts';
import { CellPatcher, cellMask } from '../cell-patch.ts';
import { invalid } from '../errors.ts';
import { parseMask } from '../fields-mask.ts';
import { copyFormula } from '../formula-shift.ts';
import { setGridSize } from '../grid.ts';
import { cellOf, INHERITED, isBlank, partsOf, type RichCell } from '../model.ts';
import { assertEditable } from '../protection.ts';
import { typeValue } from '../write-cell.ts';
import { boxOf, checkRoom, type Handlers, type RequestContext, sheetOf } from './context.ts';
import { dimensionOf } from './dimensions.ts';

/** Cells taken out of the grid, each with the format it showed. */
type Block = readonly (readonly Partial<RichCell>[])[];

export const rangeRequests = {
  insertRange(context, { range, shiftDimension }) {
    const box = boxOf(context, range);
    const down = dimensionOf(shiftDimension) === 'ROWS';
    const rest = down ? { ...box, bottom: box.sheet.rowCount } : { ...box, right: box.sheet.columnCount };
    assertEditable(box.sheet, rest, context);
    const block = take(rest);
    const count = down ? box.bottom - box.top : box.right - box.left;
    makeRoom(context, rest, block, down, count);
    clear(context, box);
    put({ ...rest, top: box.top + (down ? count : 0), left: box.left + (down ? 0 : count) }, block);
    return undefined;
  },

  deleteRange(context, { range, shiftDimension }) {
    const box = boxOf(context, range);
    const up = dimensionOf(shiftDimension) === 'ROWS';
    const all = up ? { ...box, bottom: box.sheet.rowCount } : { ...box, right: box.sheet.columnCount };
    assertEditable(box.sheet, all, context);
    const block = take(up ? { ...all, top: box.bottom } : { ...all, left: box.right });
    clear(context, all);
    put(box, block);
    return undefined;
  },

  cutPaste(context, { source, destination }) {
    const from = boxOf(context, source);
    const sheet = sheetOf(context, destination?.sheetId);
    const top = destination?.rowIndex ?? 0;
    const left = destination?.columnIndex ?? 0;
    const to = { sheet, top, left, bottom: top + from.bottom - from.top, right: left + from.right - from.left };
    if (to.bottom > sheet.rowCount || to.right > sheet.columnCount)
      throw invalid('The destination is outside of the sheet.');
    assertEditable(from.sheet, from, context);
    assertEditable(sheet, to, context);
    const block = take(from);
    clear(context, from);
    clear(context, to);
    put(to, block);
    return undefined;
  },

  copyPaste(context, { source, destination, pasteType, pasteOrientation }) {
    const from = boxOf(context, source);
    // Blank rows below the last filled one are copied too: how often the source fits counts all of it.
    const taken = take(from, from.bottom);
    const block = pasteOrientation === 'TRANSPOSE' ? transpose(taken) : taken;
    const target = boxOf(context, destination);
    const height = block.length;
    const width = block[0]?.length ?? 0;
    const times = (size: number, unit: number): number => (size % unit === 0 ? size / unit : 1);
    const down = times(target.bottom - target.top, height);
    const across = times(target.right - target.left, width);
    const to = { ...target, bottom: target.top + down * height, right: target.left + across * width };
    if (to.bottom > to.sheet.rowCount || to.right > to.sheet.columnCount)
      throw invalid('The destination is outside of the sheet.');
    assertEditable(to.sheet, to, context);
    paste(context, from, to, block, pasteType ?? 'PASTE_NORMAL');
    return undefined;
  },

  pasteData(context, request) {
    const sheet = sheetOf(context, request.coordinate?.sheetId);
    const top = request.coordinate?.rowIndex ?? 0;
    const left = request.coordinate?.columnIndex ?? 0;
    if (request.html === true) throw invalid('Pasting HTML is not supported by the local workspace.');
    const rows = splitText(request.data ?? '', request.delimiter ?? '\t');
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    assertEditable(sheet, { top, left, bottom: top + rows.length, right: left + width }, context);
    grow(context, sheet, top + rows.length, left + width);
    rows.forEach((row, i) => {
      row.forEach((text, j) => {
        typeValue(sheet, top + i, left + j, text, context.entry);
      });
    });
    return undefined;
  },
} satisfies Handlers;

/** @param until nothing stands below it. */
function take({ sheet, top, bottom, left, right }: Box, until = Math.max(sheet.rows.length, top + 1)): Block {
  const rows: Partial<RichCell>[][] = [];
  for (let row = top; row < Math.min(bottom, until); row++) {
    const cells: Partial<RichCell>[] = [];
    for (let column = left; column < right; column++) {
      const cell = sheet.cell(row, column);
      cells.push({ ...partsOf(cell), style: sheet.styleOf(cell, row, column) });
    }
    rows.push(cells);
  }
  while (rows.length < Math.min(bottom - top, 1)) rows.push([]);
  return rows;
}

function put({ sheet, top, left }: Box, block: Block): void {
  block.forEach((cells, i) => {
    cells.forEach((parts, j) => {
      const style = parts.style === sheet.inheritedStyle(top + i, left + j) ? INHERITED : (parts.style ?? INHERITED);
      sheet.setCell(top + i, left + j, cellOf({ ...parts, style }));
    });
  });
}

function clear(context: RequestContext, box: Box): void {
  const patcher = new CellPatcher(cellMask(parseMask('*')), context.styles);
  const { sheet, left, right } = box;
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row++) {
    for (let column = left; column < right; column++) patcher.apply(sheet, row, column, {});
  }
}

const transpose = (block: Block): Block =>
  Array.from({ length: block[0]?.length ?? 0 }, (_, column) => block.map((row) => row[column] ?? {}));

/** Cells pushed over the edge make the sheet grow. */
function makeRoom(context: RequestContext, box: Box, block: Block, down: boolean, count: number): void {
  let height = 0;
  let width = 0;
  block.forEach((cells, i) => {
    cells.forEach((parts, j) => {
      if (isBlank(cellOf(parts))) return;
      height = Math.max(height, i + 1);
      width = Math.max(width, j + 1);
    });
  });
  if (down) grow(context, box.sheet, box.top + height + count, 0);
  else grow(context, box.sheet, 0, box.left + width + count);
}

export function grow(context: Pick<RequestContext, 'book'>, sheet: Box['sheet'], rows: number, columns: number): void {
  const [toRows, toColumns] = [Math.max(rows, sheet.rowCount), Math.max(columns, sheet.columnCount)];
  if (toRows === sheet.rowCount && toColumns === sheet.columnCount) return;
  checkRoom(context.book, toRows * toColumns - sheet.rowCount * sheet.columnCount);
  setGridSize(context.book, sheet, toRows, toColumns);
}

function paste(context: RequestContext, from: Box, to: Box, block: Block, type: string): void {
  const { sheet } = to;
  const { calculator } = context.view();
  for (let row = to.top; row < to.bottom; row++) {
    for (let column = to.left; column < to.right; column++) {
      const parts = block[(row - to.top) % block.length]?.[(column - to.left) % (block[0]?.length ?? 1)] ?? {};
      const old = sheet.cell(row, column);
      const style = sheet.styleOf(old, row, column);
      const shifted =
        parts.formula === undefined
          ? undefined
          : copyFormula(
              parts.formula,
              row - from.top - ((row - to.top) % block.length),
              column - from.left - ((column - to.left) % (block[0]?.length ?? 1)),
            );
      const computed = calculator.compute(cellOf(parts), from.sheet);
      const value = { value: typeof computed === 'object' ? null : computed };
      const pasted = pastedParts(type, { ...parts, formula: shifted }, { ...partsOf(old), style }, value);
      const own = pasted.style === sheet.inheritedStyle(row, column) ? INHERITED : (pasted.style ?? INHERITED);
      sheet.setCell(row, column, cellOf({ ...pasted, style: own }));
    }
  }
}

function pastedParts(
  type: string,
  source: Partial<RichCell>,
  old: Partial<RichCell>,
  value: Partial<RichCell>,
): Partial<RichCell> {
  switch (type) {
    case 'PASTE_NORMAL':
    case 'PASTE_NO_BORDERS':
      return source;
    case 'PASTE_VALUES':
      return { ...old, formula: undefined, runs: undefined, link: undefined, ...value };
    case 'PASTE_FORMULA':
      return { ...old, value: source.value ?? null, formula: source.formula };
    case 'PASTE_FORMAT':
    case 'PASTE_DATA_VALIDATION':
      return { ...old, ...(source.style === undefined ? {} : { style: source.style }) };
    case 'PASTE_CONDITIONAL_FORMATTING':
      return old;
    default:
      throw invalid(`Invalid value at 'paste_type' (TYPE_ENUM), "${type}"`);
  }
}

/** Text as it comes from the clipboard; a cell in quotes may hold tabs, line breaks and doubled quotes. */
function splitText(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? /^"((?:[^"]|"")*)"/.exec(text.slice(at)) : null;
    let end = quoted === null ? at : at + quoted[0].length;
    while (
      quoted === null &&
      end < text.length &&
      !text.startsWith(delimiter, end) &&
      text[end] !== '\n' &&
      text[end] !== '\r'
    )
      end++;
    rows.at(-1)?.push(quoted?.[1] === undefined ? text.slice(at, end) : quoted[1].replaceAll('""', '"'));
    if (text.startsWith(delimiter, end) && end < text.length) at = end + delimiter.length;
    else {
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
      if (end >= text.length || at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}
