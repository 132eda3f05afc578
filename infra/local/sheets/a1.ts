import { columnName, formatCells, parseCells, type Written } from './cell-notation.ts';
import { invalid } from './errors.ts';
import type { Book, Sheet } from './model.ts';

/** A rectangle inside the grid of a sheet, ends exclusive, counted from 0. */
export interface Box {
  readonly sheet: Sheet;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const WHOLE: Written = { top: undefined, bottom: undefined, left: undefined, right: undefined };

const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LIKE_A_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/;

export const quoteTitle = (title: string): string =>
  PLAIN_TITLE.test(title) && !LIKE_A_CELL.test(title) ? title : `'${title.replaceAll("'", "''")}'`;

export function formatBox(box: Box): string {
  const first = `${columnName(box.left)}${box.top + 1}`;
  const last = `${columnName(box.right - 1)}${box.bottom}`;
  return `${quoteTitle(box.sheet.title)}!${first === last ? first : `${first}:${last}`}`;
}

/**
 * Resolves A1 notation, a quoted title, a named range. Ends that lie outside the grid are cut to it.
 * @throws 400 `Unable to parse range: …`, or that the range begins outside the grid
 */
export function parseRange(book: Book, text: string): Box {
  const { box, written } = resolve(book, text);
  const { sheet } = box;
  if (box.top >= sheet.rowCount || box.left >= sheet.columnCount) throw beyondGrid(sheet, written);
  return box;
}

/** Where values go. `single`: one cell was named, and they reach as far as they go. */
export interface Target {
  readonly box: Box;
  readonly single: boolean;
}

/** Like `parseRange`, for writing: an end that is written and lies outside the grid is refused. */
export function parseTarget(book: Book, text: string): Target {
  const { box, written } = resolve(book, text);
  const outside =
    (written.bottom ?? written.top ?? 0) > box.sheet.rowCount ||
    (written.right ?? written.left ?? 0) > box.sheet.columnCount;
  if (outside || box.top >= box.sheet.rowCount || box.left >= box.sheet.columnCount)
    throw beyondGrid(box.sheet, written);
  const single =
    written.top !== undefined &&
    written.left !== undefined &&
    written.bottom === written.top + 1 &&
    written.right === written.left + 1;
  return { box, single };
}

function beyondGrid(sheet: Sheet, written: Written): Error {
  const place = `${quoteTitle(sheet.title)}!${formatCells(written)}`;
  return invalid(
    `Range (${place}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}

function resolve(book: Book, text: string): { box: Box; written: Written } {
  const split = splitTitle(text);
  if (split !== undefined) {
    const sheet = findSheet(book, split.title);
    const written = split.rest === undefined ? WHOLE : parseCells(split.rest);
    if (sheet !== undefined && written !== undefined) return { box: close(sheet, written), written };
    throw invalid(`Unable to parse range: ${text}`);
  }
  const found = unquoted(book, text);
  if (found === undefined) throw invalid(`Unable to parse range: ${text}`);
  return { box: close(found.sheet, found.written), written: found.written };
}

/** Without quotes and `!`: cells of the first tab, else a named range, else a tab. */
function unquoted(book: Book, text: string): { sheet: Sheet; written: Written } | undefined {
  const cells = parseCells(text);
  const first = book.sheets[0];
  if (cells !== undefined && first !== undefined) return { sheet: first, written: cells };
  const named = book.namedRanges.find((range) => range.name?.toLowerCase() === text.toLowerCase());
  const home = book.sheets.find((one) => one.id === (named?.range?.sheetId ?? 0));
  if (named?.range && home !== undefined) return { sheet: home, written: writtenOf(named.range) };
  const sheet = findSheet(book, text);
  return sheet === undefined ? undefined : { sheet, written: WHOLE };
}

function writtenOf(range: {
  startRowIndex?: number | null;
  endRowIndex?: number | null;
  startColumnIndex?: number | null;
  endColumnIndex?: number | null;
}): Written {
  return {
    top: range.startRowIndex ?? undefined,
    bottom: range.endRowIndex ?? undefined,
    left: range.startColumnIndex ?? undefined,
    right: range.endColumnIndex ?? undefined,
  };
}

/** `'it''s'!A1` and `Sheet1!A1`; `undefined` without a title that is told apart by quotes or `!`. */
function splitTitle(text: string): { title: string; rest: string | undefined } | undefined {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted?.[1] !== undefined) return { title: quoted[1].replaceAll("''", "'"), rest: quoted[2] };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? undefined : { title: text.slice(0, mark), rest: text.slice(mark + 1) };
}

function findSheet(book: Book, title: string): Sheet | undefined {
  const exact = book.sheets.find((sheet) => sheet.title === title);
  return exact ?? book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}

function close(sheet: Sheet, written: Written): Box {
  return {
    sheet,
    top: written.top ?? 0,
    bottom: Math.min(written.bottom ?? sheet.rowCount, sheet.rowCount),
    left: written.left ?? 0,
    right: Math.min(written.right ?? sheet.columnCount, sheet.columnCount),
  };
}
