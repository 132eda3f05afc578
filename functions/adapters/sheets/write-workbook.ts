import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { WorkbookUnavailable, type WorkbookWrite, type WriteResult } from '../../domain/workbooks.ts';
import { isPassing } from '../google/backoff.ts';
import { batchUpdate, overQuota } from './batch-update.ts';
import { cellOf, trimRow } from './cell-data.ts';
import { type Permitted, ProtectedCells, withoutProtected } from './protected-cells.ts';
import { appendRequest, swapRequest, updateRequests } from './update-requests.ts';
import { explained, isProtected } from './workbook-failures.ts';

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

const requestsOf = (write: WorkbookWrite): sheets_v4.Schema$Request[] => [
  ...updateRequests(write.cells),
  ...(write.swaps ?? []).filter(({ expected }) => expected !== '').map(swapRequest),
  ...(write.appends ?? []).filter(({ rows }) => rows.length > 0).map(appendRequest),
];

/** Cells may be written again; an append that was applied although the answer failed would stand there twice. */
const mayRepeat = (write: WorkbookWrite) =>
  (write.appends ?? []).some(({ rows }) => rows.length > 0) ? overQuota : isPassing;

const SHEET_FIELDS = 'sheets(properties(sheetId),data(startRow,rowData(values(effectiveValue))))';

/** Everything was left out: the rows are only read. */
const readOnly = async (api: sheets_v4.Sheets, spreadsheetId: string, ranges: string[]) => {
  if (ranges.length === 0) return {};
  const response = await api.spreadsheets.get({ spreadsheetId, ranges, includeGridData: true, fields: SHEET_FIELDS });
  return response.data;
};

const send = async (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  write: WorkbookWrite,
): Promise<sheets_v4.Schema$Spreadsheet> => {
  const requests = requestsOf(write);
  const responseRanges = write.readBack.map(({ title, from, to }) => `${quoted(title)}!${from + 1}:${to}`);
  if (requests.length === 0) return await readOnly(api, spreadsheetId, responseRanges);
  const answer =
    responseRanges.length === 0
      ? {}
      : { includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges };
  const updated = await batchUpdate(api, {
    spreadsheetId,
    body: { requests, ...answer },
    fields: `updatedSpreadsheet(${SHEET_FIELDS})`,
    retryable: mayRepeat(write),
  });
  return updated.updatedSpreadsheet ?? {};
};

const resultOf = (
  spreadsheet: sheets_v4.Schema$Spreadsheet,
  readBack: WorkbookWrite['readBack'],
): WriteResult['tabs'] =>
  readBack.map(({ sheetId, from }) => {
    const grids = spreadsheet.sheets?.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)?.data ?? [];
    const grid = grids.find(({ startRow }) => (startRow ?? 0) === from);
    const rows = (grid?.rowData ?? []).map(({ values }) =>
      trimRow((values ?? []).map(({ effectiveValue }) => cellOf(effectiveValue))),
    );
    return { sheetId, from, rows };
  });

const permitted = async (api: sheets_v4.Sheets, spreadsheetId: string, write: WorkbookWrite): Promise<Permitted> => {
  const fields =
    'sheets(properties(sheetId),protectedRanges(range,unprotectedRanges,warningOnly,requestingUserCanEdit))';
  const { data } = await api.spreadsheets.get({ spreadsheetId, fields });
  const cells = new ProtectedCells(data);
  if ((write.appends ?? []).some(({ sheetId }) => cells.touchesSheet(sheetId))) {
    throw new WorkbookUnavailable(
      'no-access',
      `Không thêm được dòng vào sổ ${spreadsheetId}: một tab có vùng được bảo vệ. Hãy bỏ bảo vệ hoặc cho phép tài khoản của hệ thống sửa.`,
    );
  }
  return withoutProtected(write, cells);
};

/** One batchUpdate; a second one, without the cells that people protected, when Google refuses those. */
export const writeWorkbook = async (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  write: WorkbookWrite,
): Promise<WriteResult> => {
  try {
    const after = await send(api, spreadsheetId, write);
    return { tabs: resultOf(after, write.readBack), skipped: [] };
  } catch (error) {
    if (!isProtected(error)) throw explained(error, spreadsheetId);
  }
  try {
    const rest = await permitted(api, spreadsheetId, write);
    const after = await send(api, spreadsheetId, rest.write);
    return { tabs: resultOf(after, write.readBack), skipped: rest.skipped };
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
};
