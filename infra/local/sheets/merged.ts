import type { Sheet } from './model.ts';
import { areaOf } from './protection.ts';

/** Within a merge, and not the cell that stands for it. Google takes a value for such a cell, says nothing, and keeps it blank. */
export const isCovered = ({ parts }: Sheet, row: number, column: number): boolean =>
  parts.merges.some((merge) => {
    const { top, bottom, left, right } = areaOf(merge);
    const within = row >= top && row < bottom && column >= left && column < right;
    return within && (row !== top || column !== left);
  });
