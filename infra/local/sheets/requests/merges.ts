import type { Box } from '../a1.ts';
import { invalid } from '../errors.ts';
import { isBlank } from '../model.ts';
import { areaOf, assertEditable, meet } from '../protection.ts';
import type { GridRange } from '../range-shift.ts';
import { putValue } from '../write-cell.ts';
import { boxOf, type Handlers } from './context.ts';

export const mergeRequests = {
  mergeCells(context, { range, mergeType }) {
    const box = boxOf(context, range);
    assertEditable(box.sheet, box, context);
    dropMerges(box);
    const merged = parts(box, mergeType ?? 'MERGE_ALL').filter(
      (one) => (one.bottom - one.top) * (one.right - one.left) > 1,
    );
    for (const one of merged) keepFirst(one);
    box.sheet.parts.merges = [...box.sheet.parts.merges, ...merged.map(rangeOf)].sort(byPlace);
    box.sheet.metaDirty = true;
    return undefined;
  },

  unmergeCells(context, { range }) {
    const box = boxOf(context, range);
    assertEditable(box.sheet, box, context);
    dropMerges(box);
    box.sheet.metaDirty = true;
    return undefined;
  },
} satisfies Handlers;

function dropMerges(box: Box): void {
  const { merges } = box.sheet.parts;
  for (const merge of merges) {
    const area = areaOf(merge);
    const met = meet(area, box);
    const whole =
      met !== undefined &&
      met.top === area.top &&
      met.bottom === area.bottom &&
      met.left === area.left &&
      met.right === area.right;
    if (met !== undefined && !whole)
      throw invalid('You must select all cells in a merged range to merge or unmerge them.');
  }
  box.sheet.parts.merges = merges.filter((merge) => meet(areaOf(merge), box) === undefined);
}

function parts(box: Box, type: string): Box[] {
  if (type === 'MERGE_ALL') return [box];
  if (type === 'MERGE_ROWS')
    return Array.from({ length: box.bottom - box.top }, (_, i) => ({
      ...box,
      top: box.top + i,
      bottom: box.top + i + 1,
    }));
  if (type !== 'MERGE_COLUMNS') throw invalid(`Invalid value at 'merge_type' (TYPE_ENUM), "${type}"`);
  return Array.from({ length: box.right - box.left }, (_, i) => ({
    ...box,
    left: box.left + i,
    right: box.left + i + 1,
  }));
}

/** A merged cell shows its first value; the others go. */
function keepFirst(box: Box): void {
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const first = row === box.top && column === box.left;
      if (!first && !isBlank(box.sheet.cell(row, column))) putValue(box.sheet, row, column, null);
    }
  }
}

const rangeOf = (box: Box): GridRange => ({
  sheetId: box.sheet.id,
  startRowIndex: box.top,
  endRowIndex: box.bottom,
  startColumnIndex: box.left,
  endColumnIndex: box.right,
});

const byPlace = (a: GridRange, b: GridRange): number =>
  (a.startRowIndex ?? 0) - (b.startRowIndex ?? 0) || (a.startColumnIndex ?? 0) - (b.startColumnIndex ?? 0);
