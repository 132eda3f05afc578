import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbooks } from '../../domain/workbooks.ts';
import { restoreLocale } from './book-locale.ts';
import { buildWorkbook } from './build-workbook.ts';
import { offerChoices } from './offer-choices.ts';
import { readWorkbook } from './read-workbook.ts';
import { putSigns } from './tab-signs.ts';
import { upgradeWorkbook } from './upgrade-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

export interface GoogleSheetsOptions {
  readonly auth: NonNullable<sheets_v4.Options['auth']>;
  /** Of the local workspace; absent: Google. */
  readonly rootUrl?: string;
  /** Of one call; Google gives up by itself after 180 s. Default 120 s. */
  readonly timeoutMilliseconds?: number;
}

/** Workbooks in Google Sheets. */
export const googleSheets = ({ auth, rootUrl, timeoutMilliseconds = 120_000 }: GoogleSheetsOptions): Workbooks => {
  const options = { auth, timeout: timeoutMilliseconds, ...(rootUrl === undefined ? {} : { rootUrl }) };
  const sheets = new sheets_v4.Sheets(options);
  return {
    build: (spreadsheetId, definition, rows) => buildWorkbook(sheets, spreadsheetId, definition, rows),
    upgrade: (spreadsheetId, definition, sheetIds, fromVersion) =>
      upgradeWorkbook(sheets, { spreadsheetId, definition, sheetIds, fromVersion }),
    read: (spreadsheetId, sheetIds, knownDigest) => readWorkbook(sheets, spreadsheetId, sheetIds, knownDigest),
    write: (spreadsheetId, write) => writeWorkbook(sheets, spreadsheetId, write),
    offer: (spreadsheetId, columns) => offerChoices(sheets, spreadsheetId, columns),
    restoreLocale: (spreadsheetId) => restoreLocale(sheets, spreadsheetId),
    sign: (spreadsheetId, signs) => putSigns(sheets, spreadsheetId, signs),
  };
};
