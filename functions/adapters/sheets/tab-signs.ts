import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { TabSign } from '../../domain/workbooks.ts';
import { batchUpdate } from './batch-update.ts';
import { signColour, tabColours } from './book-looks.ts';
import { cutToCell } from './cell-data.ts';
import { headerNote } from './tab-requests.ts';
import { explained } from './workbook-failures.ts';

type Request = sheets_v4.Schema$Request;

/** A red tab with the reason at its first cell; taken back, both are as the definition has them. */
export async function putSigns(api: sheets_v4.Sheets, spreadsheetId: string, signs: readonly TabSign[]): Promise<void> {
  const body = { requests: signs.flatMap(signRequests) };
  try {
    await batchUpdate(api, { spreadsheetId, body, fields: 'spreadsheetId' });
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
}

function signRequests(sign: TabSign): Request[] {
  const { sheetId } = sign;
  if ('reason' in sign) return [tabColour(sheetId, signColour), note(sheetId, 0, 0, sign.reason)];
  const { tab, headerRow, at } = sign;
  const headers = tab.columns.flatMap((column) => {
    const place = at.get(column.key);
    return place === undefined ? [] : [note(sheetId, headerRow, place, headerNote(column) ?? '')];
  });
  // The reason may stand over a column of the users' own, or in a title: there it just goes.
  return [tabColour(sheetId, tabColours[tab.holds]), note(sheetId, 0, 0, ''), ...headers];
}

const tabColour = (sheetId: number, tabColorStyle: sheets_v4.Schema$ColorStyle): Request => ({
  updateSheetProperties: { properties: { sheetId, tabColorStyle }, fields: 'tabColorStyle' },
});

const note = (sheetId: number, rowIndex: number, columnIndex: number, text: string): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [text === '' ? {} : { note: cutToCell(text) }] }],
    fields: 'note',
  },
});
