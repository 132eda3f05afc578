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

/** A range as written: an open end is `undefined`. */
interface Written {
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

const WHOLE: Written = { top: undefined, bottom: undefined, left: undefined, right: undefined };

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

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

/** Like `parseRange`, for writing: an end that is written and lies outside the grid is refused. `single`: one cell. */
export function parseTarget(book: Book, text: string): { readonly box: Box; readonly single: boolean } {
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
  const place = `${quoteTitle(sheet.title)}!${formatWritten(written)}`;
  return invalid(
    `Range (${place}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}

function formatWritten({ top, left, bottom, right }: Written): string {
  const name = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : columnName(column)}${row === undefined ? '' : row + 1}`;
  const first = name(left, top);
  const last = name(right === undefined ? undefined : right - 1, bottom === undefined ? undefined : bottom - 1);
  return first === last ? first : `${first}:${last}`;
}

function resolve(book: Book, text: string): { box: Box; written: Written } {
  const split = splitTitle(text);
  if (split !== undefined) {
    const sheet = findSheet(book, split.title);
    const written = split.rest === undefined ? WHOLE : parseCells(split.rest);
    if (sheet !== undefined && written !== undefined) return { box: close(sheet, written), written };
    throw invalid(`Unable to parse range: ${text}`);
  }
  const sheet = findSheet(book, text);
  if (sheet !== undefined) return { box: close(sheet, WHOLE), written: WHOLE };
  const named = book.namedRanges.find((range) => range.name?.toLowerCase() === text.toLowerCase());
  const home = book.sheets.find((one) => one.id === (named?.range?.sheetId ?? 0));
  if (named?.range && home !== undefined) {
    const written = writtenOf(named.range);
    return { box: close(home, written), written };
  }
  const written = parseCells(text);
  const first = book.sheets[0];
  if (written === undefined || first === undefined) throw invalid(`Unable to parse range: ${text}`);
  return { box: close(first, written), written };
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

export function findSheet(book: Book, title: string): Sheet | undefined {
  const exact = book.sheets.find((sheet) => sheet.title === title);
  return exact ?? book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}

interface End {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseEnd(text: string): End | undefined {
  const a1 = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/.exec(text.trim());
  if (a1 !== null && (a1[1] !== undefined || a1[2] !== undefined)) {
    const row = a1[2] === undefined ? undefined : Number(a1[2]) - 1;
    if (row === -1) return undefined;
    return { row, column: a1[1] === undefined ? undefined : columnIndex(a1[1]) };
  }
  const r1c1 = /^R(\d+)C(\d+)$/.exec(text.trim());
  return r1c1 === null ? undefined : { row: Number(r1c1[1]) - 1, column: Number(r1c1[2]) - 1 };
}

/** `A1`, `A1:B2`, `A:C`, `A2:D`, `3:5`, `A2:2`, `$A$1`, `R1C1:R2C2`. */
function parseCells(text: string): Written | undefined {
  const [first, second, ...more] = text.split(':');
  const from = parseEnd(first ?? '');
  const to = second === undefined ? from : parseEnd(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  if (second === undefined && (from.row === undefined || from.column === undefined)) return undefined;
  const [top, bottom] = ends(from.row, to.row);
  const [left, right] = ends(from.column, to.column);
  return { top, bottom, left, right };
}

/** Both ends in order; one missing end leaves that side open. */
function ends(from: number | undefined, to: number | undefined): [number | undefined, number | undefined] {
  if (from !== undefined && to !== undefined) return [Math.min(from, to), Math.max(from, to) + 1];
  return [from ?? to, undefined];
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
