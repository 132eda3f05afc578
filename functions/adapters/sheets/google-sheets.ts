import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbooks } from '../../domain/workbooks.ts';
import { batchUpdate } from './batch-update.ts';
import { createWorkbook } from './create-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { signRequests } from './tab-signs.ts';
import { appendRequest } from './update-requests.ts';
import { upgradeWorkbook } from './upgrade-workbook.ts';
import { explained } from './workbook-failures.ts';
import { writeWorkbook } from './write-workbook.ts';

export interface GoogleSheetsOptions {
  readonly auth: NonNullable<sheets_v4.Options['auth']>;
  /** Of the local workspace; absent: Google. */
  readonly rootUrl?: string;
  /** Of one call; Google gives up by itself after 180 s. Default 120 s. */
  readonly timeoutMilliseconds?: number;
}

/** Workbooks in Google Sheets, made in folders of a shared drive. */
export const googleSheets = ({ auth, rootUrl, timeoutMilliseconds = 120_000 }: GoogleSheetsOptions): Workbooks => {
  const options = { auth, timeout: timeoutMilliseconds, ...(rootUrl === undefined ? {} : { rootUrl }) };
  const sheets = new sheets_v4.Sheets(options);
  const drive = new drive_v3.Drive(options);
  return {
    create: (definition, name, folderId) => createWorkbook({ sheets, drive }, definition, name, folderId),
    upgrade: (spreadsheetId, definition, sheetIds, fromVersion) =>
      upgradeWorkbook(sheets, { spreadsheetId, definition, sheetIds, fromVersion }),
    read: (spreadsheetId, sheetIds, knownDigest) => readWorkbook(sheets, spreadsheetId, sheetIds, knownDigest),
    write: (spreadsheetId, write) => writeWorkbook(sheets, spreadsheetId, write),
    sign: (spreadsheetId, signs) => applyRequests(sheets, spreadsheetId, signs.flatMap(signRequests)),
    append: async (spreadsheetId, sheetId, rows) => {
      if (rows.length > 0) await applyRequests(sheets, spreadsheetId, [appendRequest({ sheetId, rows })]);
    },
  };
};

async function applyRequests(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  requests: sheets_v4.Schema$Request[],
): Promise<void> {
  try {
    await batchUpdate(sheets, { spreadsheetId, body: { requests }, fields: 'spreadsheetId' });
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
}
