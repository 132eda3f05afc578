import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { batchUpdate } from './batch-update.ts';
import { explained } from './workbook-failures.ts';

/** Days before months, the comma before decimals, and the days of Vietnam. */
export const asInVietnam: sheets_v4.Schema$Request = {
  updateSpreadsheetProperties: {
    properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    fields: 'locale,timeZone',
  },
};

/** What stands in the cells already stays as it is. */
export async function restoreLocale(api: sheets_v4.Sheets, spreadsheetId: string): Promise<void> {
  try {
    await batchUpdate(api, { spreadsheetId, body: { requests: [asInVietnam] }, fields: 'spreadsheetId' });
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
}
