import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Box } from '../a1.ts';
import { invalid } from '../errors.ts';
import { type Mask, parseMask } from '../fields-mask.ts';
import type { Book, Sheet } from '../model.ts';
import type { Writer } from '../protection.ts';
import type { GridRange } from '../range-shift.ts';
import type { View } from '../render-cell.ts';
import { unknownPath } from '../schema.ts';
import type { StyleTable } from '../styles.ts';
import type { Entry } from '../write-cell.ts';

/** What every request of a batch works with. */
export interface RequestContext extends Writer {
  readonly book: Book;
  readonly styles: StyleTable;
  readonly entry: Entry;
  /** A view of the book as it stands now; formulas are computed anew. */
  readonly view: () => View;
  /** An id that nothing in the book has. */
  readonly newId: () => number;
}

type Request = sheets_v4.Schema$Request;
export type Reply = sheets_v4.Schema$Response;

/** One function for each kind of request; its answer is the reply, absent where Google replies `{}`. */
export type Handlers = {
  readonly [Kind in keyof Request]?: (
    context: RequestContext,
    request: NonNullable<Request[Kind]>,
  ) => Reply | undefined;
};

export function sheetOf(context: RequestContext, id: number | null | undefined): Sheet {
  const sheet = context.book.sheets.find((one) => one.id === (id ?? 0));
  if (sheet === undefined) throw invalid(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** A range as a rectangle of the grid. @throws 400 without a grid, when it begins outside it, or is upside down */
export function boxOf(context: RequestContext, range: GridRange | null | undefined): Box {
  const sheet = sheetOf(context, range?.sheetId);
  const top = range?.startRowIndex ?? 0;
  const left = range?.startColumnIndex ?? 0;
  if (Math.min(top, left, range?.endRowIndex ?? 0, range?.endColumnIndex ?? 0) < 0)
    throw invalid('GridRange indexes must be >= 0');
  const bottom = Math.min(range?.endRowIndex ?? sheet.rowCount, sheet.rowCount);
  const right = Math.min(range?.endColumnIndex ?? sheet.columnCount, sheet.columnCount);
  if (top >= sheet.rowCount) throw invalid(`range.startRowIndex[${top}] is after last row in grid[${sheet.rowCount}]`);
  if (left >= sheet.columnCount)
    throw invalid(`range.startColumnIndex[${left}] is after last column in grid[${sheet.columnCount}]`);
  if (bottom < top) throw invalid(`range.endRowIndex[${bottom}] must be at least range.startRowIndex[${top}]`);
  if (right < left) throw invalid(`range.endColumnIndex[${right}] must be at least range.startColumnIndex[${left}]`);
  return { sheet, top, left, bottom, right };
}

/** The `fields` of an update, checked against the message it updates. */
export function updateMask(message: string, fields: string | null | undefined): Mask {
  if (!fields) throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseMask(fields);
  const unknown = unknownPath(message, mask);
  if (unknown !== undefined) throw invalid(`Invalid field: ${unknown}`);
  return mask;
}

/** Google's limit for a spreadsheet. */
const MAX_CELLS = 10_000_000;

/** @throws 400 when the book would have too many cells with `added` more */
export function checkRoom(book: Book, added: number): void {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells + added > MAX_CELLS) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}
