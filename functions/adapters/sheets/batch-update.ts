import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { withBackoff } from '../google/backoff.ts';
import { httpStatus } from '../google/google-error.ts';

export interface BatchUpdate {
  readonly spreadsheetId: string;
  readonly body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  /** Mask of the answer. */
  readonly fields: string;
  /** Which failures may be repeated; default: over the quota only, for after any other the batch may have been applied. */
  readonly retryable?: (error: unknown) => boolean;
}

export const overQuota = (error: unknown): boolean => httpStatus(error) === 429;

/**
 * The body goes as text: Google's client copies an object body deeply, twice, which for the cells of 10,000 rows costs more than sending
 * them. Text it passes on as it is, although its types know only objects.
 */
export const batchUpdate = async (
  api: sheets_v4.Sheets,
  { spreadsheetId, body, fields, retryable = overQuota }: BatchUpdate,
): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse> => {
  const requestBody = JSON.stringify(body) as unknown as object;
  const options = { headers: { 'content-type': 'application/json' } };
  const call = { spreadsheetId, fields, prettyPrint: false, requestBody };
  const response = await withBackoff(() => api.spreadsheets.batchUpdate(call, options), { retryable });
  return response.data;
};
