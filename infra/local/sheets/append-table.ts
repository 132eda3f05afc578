import type { Box } from './a1.ts';
import { isBlank, type Sheet } from './model.ts';

/**
 * The last table that the range touches: a rectangle of cells with nothing next to it. Rows are appended under it. Absent
 * when the range is blank.
 */
export function lastTable(range: Box): Box | undefined {
  const seed = lastFilled(range);
  if (seed === undefined) return undefined;
  let table: Box = {
    sheet: range.sheet,
    top: seed.row,
    bottom: seed.row + 1,
    left: seed.column,
    right: seed.column + 1,
  };
  for (;;) {
    const wider = widen(table);
    if (wider === undefined) return table;
    table = wider;
  }
}

function lastFilled({ sheet, top, bottom, left, right }: Box): { row: number; column: number } | undefined {
  for (let row = Math.min(bottom, sheet.rows.length) - 1; row >= top; row--) {
    const width = sheet.rows[row]?.cells.length ?? 0;
    for (let column = Math.min(right, width) - 1; column >= left; column--) {
      if (!isBlank(sheet.cell(row, column))) return { row, column };
    }
  }
  return undefined;
}

/** One step towards whatever is filled next to the table, corners included. */
function widen(table: Box): Box | undefined {
  const { sheet, top, bottom, left, right } = table;
  const [first, last] = [Math.max(0, left - 1), right + 1];
  if (top > 0 && anyFilled(sheet, top - 1, top, first, last)) return { ...table, top: top - 1 };
  if (anyFilled(sheet, bottom, bottom + 1, first, last)) return { ...table, bottom: bottom + 1 };
  if (left > 0 && anyFilled(sheet, top, bottom, left - 1, left)) return { ...table, left: left - 1 };
  return anyFilled(sheet, top, bottom, right, right + 1) ? { ...table, right: right + 1 } : undefined;
}

function anyFilled(sheet: Sheet, top: number, bottom: number, left: number, right: number): boolean {
  for (let row = top; row < bottom; row++) {
    const cells = sheet.rows[row]?.cells;
    if (cells === undefined) continue;
    for (let column = left; column < Math.min(right, cells.length); column++) if (!isBlank(cells[column])) return true;
  }
  return false;
}
