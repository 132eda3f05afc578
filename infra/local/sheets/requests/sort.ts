import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Box } from '../a1.ts';
import { invalid } from '../errors.ts';
import { type Computed, isError } from '../formula.ts';
import { copyFormula } from '../formula-shift.ts';
import { type Cell, cellOf, partsOf, RichCell, type Row, type Sheet } from '../model.ts';
import { assertEditable } from '../protection.ts';
import { PLAIN } from '../styles.ts';
import { boxOf, type Handlers, type RequestContext } from './context.ts';

type SortSpec = sheets_v4.Schema$SortSpec;

export const sortRequests = {
  sortRange(context, { range, sortSpecs }) {
    const box = boxOf(context, range);
    assertEditable(box.sheet, box, context);
    sortBox(context, box, sortSpecs ?? []);
    return undefined;
  },
} satisfies Handlers;

/** Sorts the rows of a box: numbers, then text, then booleans, then errors, blank ones last either way. */
export function sortBox(context: RequestContext, box: Box, specs: readonly SortSpec[]): void {
  const { sheet, top } = box;
  for (const spec of specs) {
    const column = spec.dimensionIndex ?? 0;
    if (column < box.left || column >= box.right)
      throw invalid(`dimensionIndex[${column}] must be within the range being sorted.`);
  }
  const bottom = Math.min(box.bottom, sheet.rows.length);
  if (bottom <= top) return;
  const { calculator, locale } = context.view();
  const collator = new Intl.Collator(locale.tag);
  const keyed = Array.from({ length: bottom - top }, (_, i) => ({
    from: top + i,
    keys: specs.map((spec) => calculator.compute(sheet.cell(top + i, spec.dimensionIndex ?? 0), sheet)),
  }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys, specs, collator));
  fixStyles(sheet, { ...box, bottom });
  const order = keyed.map(({ from }) => from);
  const width = sheet.rows.slice(top, bottom).reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
  if (box.left === 0 && box.right >= width) reorderRows(sheet, top, order);
  else reorderCells(box, order);
  if (sheet.formulas) moveFormulas(box, order);
  sheet.version++;
}

function compareKeys(
  a: readonly Computed[],
  b: readonly Computed[],
  specs: readonly SortSpec[],
  collator: Intl.Collator,
): number {
  for (let i = 0; i < specs.length; i++) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
      continue;
    }
    const order = rank(x) - rank(y) || compareSame(x, y, collator);
    if (order !== 0) return specs[i]?.sortOrder === 'DESCENDING' ? -order : order;
  }
  return 0;
}

function rank(value: Computed): number {
  if (isError(value)) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareSame(x: Computed, y: Computed, collator: Intl.Collator): number {
  if (typeof x === 'string' && typeof y === 'string') return collator.compare(x, y);
  return isError(x) || isError(y) ? 0 : Number(x) - Number(y);
}

/** Formats go with their cells: where rows of the box differ in format, each cell takes its own along. */
function fixStyles(sheet: Sheet, box: Box): void {
  for (let column = box.left; column < box.right; column++) {
    const runs = sheet.columnStyles[column];
    if (runs === undefined || runs.uniform(box.top, box.bottom)) continue;
    for (let row = box.top; row < box.bottom; row++) {
      const cell = sheet.cell(row, column);
      const style = sheet.styleOf(cell, row, column);
      if (style !== PLAIN) sheet.setCell(row, column, cellOf({ ...partsOf(cell), style }));
    }
    runs.set(box.top, box.bottom, PLAIN);
    sheet.metaDirty = true;
  }
}

/** Whole rows change places: only their order is written. */
function reorderRows(sheet: Sheet, top: number, order: readonly number[]): void {
  const rows: (Row | undefined)[] = order.map((from) => sheet.rows[from]);
  for (let i = 0; i < rows.length; i++) sheet.rows[top + i] = rows[i];
  sheet.orderDirty = true;
}

function reorderCells(box: Box, order: readonly number[]): void {
  const { sheet, top, left, right } = box;
  const cells = order.map((from) => sheet.rows[from]?.cells.slice(left, right) ?? []);
  cells.forEach((moved, i) => {
    for (let column = left; column < right; column++) sheet.setCell(top + i, column, moved[column - left] ?? null);
  });
}

function moveFormulas({ sheet, top, left, right }: Box, order: readonly number[]): void {
  order.forEach((from, i) => {
    const row = sheet.rows[top + i];
    if (row === undefined || from === top + i) return;
    for (let column = left; column < Math.min(right, row.cells.length); column++) {
      const cell: Cell = row.cells[column];
      if (!(cell instanceof RichCell) || cell.formula === undefined) continue;
      sheet.setCell(
        top + i,
        column,
        cellOf({ ...partsOf(cell), formula: copyFormula(cell.formula, top + i - from, 0) }),
      );
    }
  });
}
