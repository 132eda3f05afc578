import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { BookDefinition, Tab } from '../../../sheets-templates/definition.ts';
import type { CreatedWorkbook } from '../../domain/workbooks.ts';
import { withBackoff } from '../google/backoff.ts';
import { batchUpdate, overQuota } from './batch-update.ts';
import { addSheet, columnFormats, columnGroups, columnWidths, guideText, headers } from './tab-requests.ts';
import { charts, dropDowns, stateColours, warnings } from './tab-rules.ts';

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
const bookRequests = (book: BookDefinition, sheetIds: Readonly<Record<string, number>>): Request[] => {
  const idOf = (key: string): number => sheetIds[key] ?? FIRST_SHEET;
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    ...book.tabs.map((tab, index) => addSheet(tab, idOf(tab.key), index)),
    { deleteSheet: { sheetId: FIRST_SHEET } },
    ...book.tabs.flatMap((tab) => tabContent(tab, idOf(tab.key), book)),
  ];
};

/**
 * Two calls: the file in its folder (a service account may own none elsewhere), then all it holds.
 */
export const createWorkbook = async (
  apis: { readonly sheets: sheets_v4.Sheets; readonly drive: drive_v3.Drive },
  book: BookDefinition,
  name: string,
  folderId: string,
): Promise<CreatedWorkbook> => {
  const requestBody = { name, mimeType: 'application/vnd.google-apps.spreadsheet', parents: [folderId] };
  const file = await withBackoff(
    () => apis.drive.files.create({ requestBody, supportsAllDrives: true, fields: 'id' }),
    {
      retryable: overQuota,
    },
  );
  const spreadsheetId = file.data.id;
  if (!spreadsheetId) throw new Error('Drive created a spreadsheet without an id');
  const sheetIds = Object.fromEntries(book.tabs.map(({ key }, index) => [key, index + 1]));
  const body = { requests: bookRequests(book, sheetIds) };
  await batchUpdate(apis.sheets, { spreadsheetId, body, fields: 'spreadsheetId' });
  return { spreadsheetId, sheetIds };
};
