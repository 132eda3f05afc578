import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { within } from './errors.ts';
import { withoutNulls } from './fields-mask.ts';
import { type Book, noParts, type SheetParts } from './model.ts';
import { DEFAULT_FORMAT } from './render-cell.ts';
import { cellRequests } from './requests/cells.ts';
import type { RequestContext } from './requests/context.ts';
import { objectRequests } from './requests/objects.ts';
import { makeSheet, place } from './requests/sheets.ts';

/** Where an account is at home: its new spreadsheets speak that language. */
export interface Home {
  readonly locale: string;
  readonly timeZone: string;
}

/** A colour as Google tells it: parts of 1 in single precision, in the fewest digits, zero left out. */
const rgb = (red: number, green: number, blue: number): sheets_v4.Schema$Color =>
  Object.fromEntries(
    Object.entries({ red, green, blue })
      .filter(([, part]) => part > 0)
      .map(([name, part]) => [name, shortest(Math.fround(part / 255))]),
  );

function shortest(single: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short;
  }
  return single;
}

const THEME: sheets_v4.Schema$SpreadsheetTheme = {
  primaryFontFamily: 'Arial',
  themeColors: (
    [
      ['TEXT', 0, 0, 0],
      ['BACKGROUND', 255, 255, 255],
      ['ACCENT1', 66, 133, 244],
      ['ACCENT2', 234, 67, 53],
      ['ACCENT3', 251, 188, 4],
      ['ACCENT4', 52, 168, 83],
      ['ACCENT5', 255, 109, 1],
      ['ACCENT6', 70, 189, 198],
      ['LINK', 17, 85, 204],
    ] as const
  ).map(([colorType, red, green, blue]) => ({ colorType, color: { rgbColor: rgb(red, green, blue) } })),
};

export function emptyBook(id: string, home: Home, given: sheets_v4.Schema$SpreadsheetProperties): Book {
  const {
    defaultFormat: _format,
    spreadsheetTheme: _theme,
    ...properties
  } = withoutNulls(given) as sheets_v4.Schema$SpreadsheetProperties;
  return {
    id,
    properties: {
      autoRecalc: 'ON_CHANGE',
      ...properties,
      title: properties.title || 'Untitled spreadsheet',
      locale: properties.locale || home.locale,
      timeZone: properties.timeZone || home.timeZone,
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: THEME,
    },
    sheets: [],
    namedRanges: [],
    developerMetadata: [],
    metaDirty: true,
    removedSheets: new Set(),
  };
}

/** The sheets of a `Spreadsheet` given to create, cells included; one blank sheet when it gives none. */
export function fillBook(context: RequestContext, given: sheets_v4.Schema$Spreadsheet): void {
  const list = given.sheets ?? [];
  if (list.length === 0)
    place(context.book, makeSheet(context.book, { sheetId: 0, title: 'Sheet1' }, context.newId), 0);
  list.forEach((sheet, i) => {
    try {
      addSheet(context, sheet, list.length === 1 && i === 0);
    } catch (error) {
      throw within(`sheets[${i}]`, error);
    }
  });
  for (const namedRange of given.namedRanges ?? []) objectRequests.addNamedRange(context, { namedRange });
}

function addSheet(context: RequestContext, given: sheets_v4.Schema$Sheet, only: boolean): void {
  const needs = (given.data ?? []).map((data) => ({
    rows: (data.startRow ?? 0) + (data.rowData?.length ?? 0),
    columns:
      (data.startColumn ?? 0) + (data.rowData ?? []).reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0),
  }));
  const grid = given.properties?.gridProperties ?? {};
  const properties: sheets_v4.Schema$SheetProperties = {
    ...given.properties,
    ...(only && given.properties?.sheetId === undefined ? { sheetId: 0 } : {}),
    gridProperties: {
      ...grid,
      rowCount: Math.max(grid.rowCount ?? 1000, ...needs.map((need) => need.rows)),
      columnCount: Math.max(grid.columnCount ?? 26, ...needs.map((need) => need.columns)),
    },
  };
  const sheet = makeSheet(context.book, properties, context.newId);
  place(context.book, sheet, undefined);
  for (const data of given.data ?? []) {
    const start = { sheetId: sheet.id, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 };
    cellRequests.updateCells(context, { start, rows: data.rowData ?? [], fields: '*' });
    data.rowMetadata?.forEach((one, i) => {
      if (one.pixelSize || one.hiddenByUser)
        sheet.rowProperties.set(
          i + start.rowIndex,
          i + start.rowIndex + 1,
          withoutNulls(one) as { pixelSize?: number },
        );
    });
    data.columnMetadata?.forEach((one, i) => {
      if (one.pixelSize || one.hiddenByUser)
        sheet.columnProperties.set(
          i + start.columnIndex,
          i + start.columnIndex + 1,
          withoutNulls(one) as { pixelSize?: number },
        );
    });
  }
  keepParts(context, sheet.id, given);
}

/** Merges, rules, filters and the rest as they were given. */
function keepParts(context: RequestContext, sheetId: number, given: sheets_v4.Schema$Sheet): void {
  const sheet = context.book.sheets.find((one) => one.id === sheetId);
  if (sheet === undefined) return;
  const { protectedRanges, basicFilter, ...rest } = withoutNulls(given) as Partial<SheetParts>;
  for (const name of Object.keys(noParts()) as (keyof SheetParts)[]) {
    if (name !== 'protectedRanges' && name in rest)
      Object.assign(sheet.parts, { [name]: rest[name as keyof typeof rest] });
  }
  if (basicFilter !== undefined) sheet.parts.basicFilter = basicFilter;
  for (const one of protectedRanges ?? [])
    objectRequests.addProtectedRange(context, { protectedRange: { ...one, range: { ...one.range, sheetId } } });
}
