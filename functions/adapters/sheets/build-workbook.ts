import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { BookDefinition, Tab } from '../../../sheets-templates/definition.ts';
import type { FirstRows } from '../../domain/workbooks.ts';
import { batchUpdate } from './batch-update.ts';
import { asInVietnam } from './book-locale.ts';
import { addSheet, columnFormats, columnGroups, columnWidths, guideText, headers } from './tab-requests.ts';
import { charts, dropDowns, stateColours, warnings } from './tab-rules.ts';
import { appendRequest } from './update-requests.ts';

type Request = sheets_v4.Schema$Request;

/** The sheet with which a new spreadsheet is born; it goes when the tabs of the book are there. */
const FIRST_SHEET = 0;

/** All that stands in one tab, the tab itself apart. */
export const tabContent = (tab: Tab, sheetId: number, book: BookDefinition): Request[] => [
  headers(tab.columns, sheetId),
  ...columnFormats(tab.columns, sheetId),
  ...columnWidths(tab.columns, sheetId),
  ...columnGroups(tab, sheetId),
  ...guideText(tab, sheetId),
  ...dropDowns(tab.columns, sheetId, book),
  ...warnings(tab, sheetId),
  ...stateColours(tab, sheetId),
  ...charts(tab, sheetId),
];

/** Everything a book is made of, in one batch: either the whole book is there or the bare file. */
const bookRequests = (book: BookDefinition, sheetIds: Readonly<Record<string, number>>, rows: FirstRows): Request[] => {
  const idOf = (key: string): number => sheetIds[key] ?? FIRST_SHEET;
  return [
    asInVietnam,
    ...book.tabs.map((tab, index) => addSheet(tab, idOf(tab.key), index)),
    { deleteSheet: { sheetId: FIRST_SHEET } },
    ...book.tabs.flatMap((tab) => tabContent(tab, idOf(tab.key), book)),
    ...Object.entries(rows)
      .filter(([, list]) => list.length > 0)
      .map(([key, list]) => appendRequest({ sheetId: idOf(key), rows: list })),
  ];
};

/** A look and one batch. After a batch whose answer was lost the look finds the whole book. */
export const buildWorkbook = async (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  book: BookDefinition,
  rows: FirstRows = {},
): Promise<Readonly<Record<string, number>>> => {
  const sheetIds = Object.fromEntries(book.tabs.map(({ key }, index) => [key, index + 1]));
  if (await isBlank(api, spreadsheetId)) {
    const body = { requests: bookRequests(book, sheetIds, rows) };
    await batchUpdate(api, { spreadsheetId, body, fields: 'spreadsheetId' });
  }
  return sheetIds;
};

async function isBlank(api: sheets_v4.Sheets, spreadsheetId: string): Promise<boolean> {
  const { data } = await api.spreadsheets.get({ spreadsheetId, fields: 'sheets(properties(sheetId))' });
  return (data.sheets ?? []).some(({ properties }) => (properties?.sheetId ?? FIRST_SHEET) === FIRST_SHEET);
}
