import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Identity } from '../api.ts';
import { invalid } from './errors.ts';
import type { Sheet } from './model.ts';
import type { GridRange } from './range-shift.ts';

export type ProtectedRange = sheets_v4.Schema$ProtectedRange;

/** Who writes: the owner of a file may edit every protected range. */
export interface Writer {
  readonly identity: Identity;
  readonly owner: boolean;
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function mayEdit(range: ProtectedRange, writer: Writer): boolean {
  if (range.warningOnly === true || writer.owner) return true;
  return range.editors?.domainUsersCanEdit === true || (range.editors?.users ?? []).includes(writer.identity.email);
}

export const protectedCell = () =>
  invalid(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );

/** @throws Google's 400 when a cell of the area lies in a protected range that the writer may not edit */
export function assertEditable(sheet: Sheet, area: Area, writer: Writer): void {
  for (const range of sheet.parts.protectedRanges) {
    if (mayEdit(range, writer) || !range.range) continue;
    const met = meet(area, areaOf(range.range));
    if (met !== undefined && !opened(met, range.unprotectedRanges ?? [])) throw protectedCell();
  }
}

/** True when one of the ranges left open within a protected sheet holds the whole area. */
const opened = (area: Area, open: readonly GridRange[]): boolean =>
  open.some((range) => {
    const hole = areaOf(range);
    return hole.top <= area.top && hole.bottom >= area.bottom && hole.left <= area.left && hole.right >= area.right;
  });

export const areaOf = (range: GridRange): Area => ({
  top: range.startRowIndex ?? 0,
  bottom: range.endRowIndex ?? Number.POSITIVE_INFINITY,
  left: range.startColumnIndex ?? 0,
  right: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
});

export function meet(a: Area, b: Area): Area | undefined {
  const met = {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
  return met.top < met.bottom && met.left < met.right ? met : undefined;
}

/** As a reader sees it: whether he may edit, and who else only if he may. */
export function showProtected(range: ProtectedRange, writer: Writer): ProtectedRange {
  const { editors, warningOnly, ...rest } = range;
  if (warningOnly === true) return { ...rest, warningOnly: true, requestingUserCanEdit: true };
  const able = mayEdit(range, writer);
  return { ...rest, ...(able ? { requestingUserCanEdit: true, editors: editors ?? {} } : {}) };
}
