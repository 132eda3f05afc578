import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { WorkbookWrite, WriteResult } from '../../domain/workbooks.ts';
import { isPassing } from '../google/backoff.ts';
import { httpStatus } from '../google/google-error.ts';
import { batchUpdate, overQuota } from './batch-update.ts';
import { cellOf, trimRow } from './cell-data.ts';
import { cellsNotTaken, mergesOver } from './merged-cells.ts';
import { readProtected, withoutProtected } from './protected-cells.ts';
import { appendRequest, growRequests, swapRequest, updateRequests } from './update-requests.ts';
import { explained, isProtected, isTyped } from './workbook-failures.ts';

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

const requestsOf = (write: WorkbookWrite, dates = true): sheets_v4.Schema$Request[] => [
  ...growRequests(write),
  ...updateRequests(write.cells, dates),
  ...(write.swaps ?? []).filter(({ expected }) => expected !== '').map(swapRequest),
  ...(write.appends ?? []).filter(({ rows }) => rows.length > 0).map(appendRequest),
];

/** Cells may be written again; an append that was applied although the answer failed would stand there twice. */
const mayRepeat = (write: WorkbookWrite) =>
  (write.appends ?? []).some(({ rows }) => rows.length > 0) ? overQuota : isPassing;

const SHEET_FIELDS = 'properties(locale),sheets(properties(sheetId),data(startRow,rowData(values(effectiveValue))))';

/** Everything was left out: the rows are only read. */
const readOnly = async (api: sheets_v4.Sheets, spreadsheetId: string, ranges: string[]) => {
  if (ranges.length === 0) return {};
  const response = await api.spreadsheets.get({ spreadsheetId, ranges, includeGridData: true, fields: SHEET_FIELDS });
  return response.data;
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
  const sendBatch = (batch: sheets_v4.Schema$Request[]) =>
    batchUpdate(api, {
      spreadsheetId,
      body: { requests: batch, ...answer },
      fields: `updatedSpreadsheet(${SHEET_FIELDS})`,
      retryable: mayRepeat(write),
    });
  const { updatedSpreadsheet } = await sendBatch(requests).catch((error: unknown) => {
    if (!isTyped(error)) throw error;
    return sendBatch(requestsOf(write, false));
  });
  const after = updatedSpreadsheet ?? {};
  const lost = cellsNotTaken(write.cells, { tabs: resultOf(after, write.readBack), skipped: [], notAppended: [] });
  const merges = lost.length === 0 ? [] : await mergesOver(api, spreadsheetId, lost);
  if (merges.length === 0) return after;
  const parted = merges.map((range) => ({ unmergeCells: { range } }));
  const again = await sendBatch([...parted, ...updateRequests(lost)]).catch((error: unknown) => {
    // Protected, or no longer there: what has been written stands, and is what it shows.
    if (httpStatus(error) !== 400) throw error;
  });
  return again?.updatedSpreadsheet ?? after;
};

/** @returns `undefined` when Google refuses because something in it is protected. */
const unlessProtected = async (sent: ReturnType<typeof send>): Promise<Awaited<typeof sent> | undefined> => {
  try {
    return await sent;
  } catch (error) {
    if (isProtected(error)) return undefined;
    throw error;
  }
};

/**
 * One batchUpdate; a second one, without the cells that people protected, when Google refuses those; and where it refuses that, too, a third
 * one without rows under the tabs in which something is protected: a protected column reaches below them.
 */
export const writeWorkbook = async (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  write: WorkbookWrite,
): Promise<WriteResult> => {
  const sent = (given: WorkbookWrite) => unlessProtected(send(api, spreadsheetId, given));
  const result = (after: sheets_v4.Schema$Spreadsheet) => ({
    tabs: resultOf(after, write.readBack),
    ...(after.properties?.locale ? { locale: after.properties.locale } : {}),
  });
  try {
    const whole = await sent(write);
    if (whole !== undefined) return { ...result(whole), skipped: [], notAppended: [] };
    const cells = await readProtected(api, spreadsheetId);
    const { write: rest, skipped } = withoutProtected(write, cells);
    const most = await sent(rest);
    if (most !== undefined) return { ...result(most), skipped, notAppended: [] };
    const isHeld = ({ sheetId }: { readonly sheetId: number }) => cells.touchesSheet(sheetId);
    const appends = (rest.appends ?? []).filter((append) => !isHeld(append));
    const after = await send(api, spreadsheetId, { ...rest, appends });
    return {
      ...result(after),
      skipped,
      notAppended: (write.appends ?? []).filter(isHeld).map(({ sheetId }) => sheetId),
    };
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
};
