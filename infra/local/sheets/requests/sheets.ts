import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../errors.ts';
import { applyMask, withoutNulls } from '../fields-mask.ts';
import { setGridSize } from '../grid.ts';
import { type Book, type GridProperties, Sheet, type SheetProperties } from '../model.ts';
import { assertEditable } from '../protection.ts';
import { copySheet, renumber } from '../sheet-copy.ts';
import { showProperties } from '../spreadsheet-json.ts';
import { checkRoom, type Handlers, type RequestContext, sheetOf, updateMask } from './context.ts';

export const sheetRequests = {
  addSheet(context, { properties }) {
    const sheet = makeSheet(context.book, properties ?? {}, context.newId);
    checkRoom(context.book, sheet.rowCount * sheet.columnCount);
    place(context.book, sheet, properties?.index);
    return { addSheet: { properties: showProperties(context.book, sheet) } };
  },

  deleteSheet(context, { sheetId }) {
    const sheet = context.book.sheets.find((one) => one.id === (sheetId ?? 0));
    if (sheet === undefined) throw invalid(`No sheet with id: ${sheetId ?? 0}`);
    if (context.book.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.");
    if (lastVisible(context.book, sheet)) throw invalid("You can't remove all the visible sheets in a document.");
    assertEditable(sheet, { top: 0, left: 0, bottom: sheet.rowCount, right: sheet.columnCount }, context);
    context.book.sheets = context.book.sheets.filter((one) => one !== sheet);
    context.book.namedRanges = context.book.namedRanges.filter((named) => (named.range?.sheetId ?? 0) !== sheet.id);
    context.book.removedSheets.add(sheet.id);
    context.book.metaDirty = true;
    return undefined;
  },

  duplicateSheet(context, request) {
    const source = sheetOf(context, request.sourceSheetId);
    checkRoom(context.book, source.rowCount * source.columnCount);
    const title = request.newSheetName ?? freeTitle(context.book, `Copy of ${source.title}`);
    const sheetId = request.newSheetId ?? context.newId();
    checkTitle(context.book, title);
    checkId(context.book, sheetId);
    const copy = copySheet(source, { sheetId, title });
    renumber(copy, context.newId);
    place(context.book, copy, request.insertSheetIndex ?? 0);
    return { duplicateSheet: { properties: showProperties(context.book, copy) } };
  },

  updateSheetProperties(context, { properties, fields }) {
    const sheet = context.book.sheets.find((one) => one.id === (properties?.sheetId ?? 0));
    if (sheet === undefined) throw invalid(`No sheet with id: ${properties?.sheetId ?? 0}`);
    const mask = updateMask('SheetProperties', fields);
    const before = showProperties(context.book, sheet);
    const after = applyMask(before, properties, mask) ?? {};
    if (mask.everything && after.index === undefined) after.index = before.index ?? 0;
    changeProperties(context, sheet, after);
    if (after.index !== before.index) move(context.book, sheet, after.index ?? 0);
    return undefined;
  },

  updateSpreadsheetProperties(context, { properties, fields }) {
    const mask = updateMask('SpreadsheetProperties', fields);
    const next = applyMask<sheets_v4.Schema$SpreadsheetProperties>(context.book.properties, properties, mask);
    const { title, locale, timeZone } = next ?? {};
    if (!title) throw invalid('The title must not be empty.');
    if (!locale || !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw invalid(`Unsupported locale: ${locale}`);
    if (!timeZone || !isTimeZone(timeZone)) throw invalid(`Invalid time zone: ${timeZone}`);
    context.book.properties = { ...next, title, locale, timeZone };
    context.book.metaDirty = true;
    return undefined;
  },
} satisfies Handlers;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A new sheet from its properties; what is not said is as Google makes it. */
export function makeSheet(book: Book, given: sheets_v4.Schema$SheetProperties, newId: () => number): Sheet {
  const title = given.title || freeTitle(book, `Sheet${book.sheets.length + 1}`);
  const sheetId = given.sheetId ?? newId();
  checkTitle(book, title);
  checkId(book, sheetId);
  const sheet = new Sheet(tidy({ ...given, sheetId, title }));
  sheet.rows = [];
  sheet.metaDirty = true;
  sheet.orderDirty = true;
  return sheet;
}

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

/** Google says nothing of what is false or zero, and tells a colour both ways. */
function tidy(given: sheets_v4.Schema$SheetProperties & { sheetId: number; title: string }): SheetProperties {
  const {
    index: _index,
    gridProperties,
    tabColor,
    tabColorStyle,
    sheetType: _type,
    hidden,
    rightToLeft,
    ...rest
  } = withoutNulls(given) as typeof given;
  const grid: Record<string, unknown> = {
    rowCount: gridProperties?.rowCount || DEFAULT_ROWS,
    columnCount: gridProperties?.columnCount || DEFAULT_COLUMNS,
  };
  for (const [name, value] of Object.entries(gridProperties ?? {})) if (value && !(name in grid)) grid[name] = value;
  const color = tabColorStyle === undefined ? tabColor : tabColorStyle.rgbColor;
  const rgb =
    color === undefined || color === null
      ? undefined
      : Object.fromEntries(Object.entries(color).filter(([, part]) => part !== 0));
  return {
    ...rest,
    gridProperties: grid as unknown as GridProperties,
    ...(hidden === true ? { hidden } : {}),
    ...(rightToLeft === true ? { rightToLeft } : {}),
    ...(rgb === undefined ? {} : { tabColor: rgb, tabColorStyle: { rgbColor: rgb } }),
    ...(tabColorStyle?.themeColor ? { tabColorStyle } : {}),
  };
}

const lastVisible = (book: Book, sheet: Sheet): boolean =>
  book.sheets.every((one) => one === sheet || one.properties.hidden === true);

function changeProperties(context: RequestContext, sheet: Sheet, after: sheets_v4.Schema$SheetProperties): void {
  const title = after.title ?? '';
  if (title === '') throw invalid('The sheet name cannot be empty.');
  if (title !== sheet.title) checkTitle(context.book, title, sheet);
  const next = tidy({ ...withTabColor(after, sheet.properties), sheetId: sheet.id, title });
  if (next.hidden === true && lastVisible(context.book, sheet))
    throw invalid("You can't hide all the sheets in a document.");
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount } = next.gridProperties;
  if ((frozenRowCount ?? 0) >= rowCount) throw invalid("You can't freeze all visible rows on the sheet.");
  if ((frozenColumnCount ?? 0) >= columnCount) throw invalid("You can't freeze all visible columns on the sheet.");
  checkRoom(context.book, rowCount * columnCount - sheet.rowCount * sheet.columnCount);
  setGridSize(context.book, sheet, rowCount, columnCount);
  sheet.properties = next;
  sheet.metaDirty = true;
}

/** `tabColor` and `tabColorStyle` say the same thing: the one that was changed counts. */
function withTabColor(
  after: sheets_v4.Schema$SheetProperties,
  before: SheetProperties,
): sheets_v4.Schema$SheetProperties {
  const colorChanged = JSON.stringify(after.tabColor) !== JSON.stringify(before.tabColor);
  if (colorChanged) {
    const { tabColorStyle: _style, ...rest } = after;
    return rest;
  }
  const { tabColor: _color, ...rest } = after;
  return rest;
}

function checkTitle(book: Book, title: string, except?: Sheet): void {
  const taken = book.sheets.some((sheet) => sheet !== except && sheet.title.toLowerCase() === title.toLowerCase());
  if (taken) throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function checkId(book: Book, id: number): void {
  if (book.sheets.some((sheet) => sheet.id === id)) throw invalid(`Sheet with id ${id} already exists.`);
  if (!Number.isInteger(id) || id < 0) throw invalid(`Invalid sheet id: ${id}`);
}

export function freeTitle(book: Book, wanted: string): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.title.toLowerCase()));
  let title = wanted;
  for (let count = 2; taken.has(title.toLowerCase()); count++) title = `${wanted} ${count}`;
  return title;
}

/** Puts a sheet into the book, last when no place is said. */
export function place(book: Book, sheet: Sheet, index: number | null | undefined): void {
  const at = Math.min(index ?? book.sheets.length, book.sheets.length);
  book.sheets = [...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)];
  book.metaDirty = true;
}

/** Google counts the new place before the sheet is taken out of its old one. */
function move(book: Book, sheet: Sheet, index: number): void {
  const from = book.sheets.indexOf(sheet);
  if (index > book.sheets.length) throw invalid(`Index ${index} is out of range.`);
  const rest = book.sheets.filter((one) => one !== sheet);
  const at = index > from ? index - 1 : index;
  book.sheets = [...rest.slice(0, at), sheet, ...rest.slice(at)];
  book.metaDirty = true;
}
