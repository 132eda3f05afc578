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

type Shown = Pick<WriteResult, 'tabs' | 'locale'>;

const shownIn = ({ sheets, properties }: sheets_v4.Schema$Spreadsheet, readBack: WorkbookWrite['readBack']): Shown => ({
  tabs: readBack.map(({ sheetId, from }) => {
    const grids = sheets?.find((sheet) => (sheet.properties?.sheetId ?? 0) === sheetId)?.data ?? [];
    const grid = grids.find(({ startRow }) => (startRow ?? 0) === from);
    const rows = (grid?.rowData ?? []).map(({ values }) =>
      trimRow((values ?? []).map(({ effectiveValue }) => cellOf(effectiveValue))),
    );
    return { sheetId, from, rows };
  }),
  ...(properties?.locale ? { locale: properties.locale } : {}),
});

type Batch = readonly sheets_v4.Schema$Request[];

/** @param plain the same batch without the formats of dates, for columns to which a table has given a type */
type SendBatch = (batch: Batch, plain: () => Batch, retryable: typeof isPassing) => Promise<Shown>;

const batchSender = (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  { readBack, responseRanges }: Pick<WorkbookWrite, 'readBack'> & { readonly responseRanges: string[] },
): SendBatch => {
  const answer =
    responseRanges.length === 0
      ? {}
      : { includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges };
  const fields = `updatedSpreadsheet(${SHEET_FIELDS})`;
  return async (batch, plain, retryable) => {
    const sent = (requests: Batch) =>
      batchUpdate(api, { spreadsheetId, body: { requests: [...requests], ...answer }, fields, retryable });
    const { updatedSpreadsheet } = await sent(batch).catch((error: unknown) => {
      if (!isTyped(error)) throw error;
      return sent(plain());
    });
    return shownIn(updatedSpreadsheet ?? {}, readBack);
  };
};

const send = async (api: sheets_v4.Sheets, spreadsheetId: string, write: WorkbookWrite): Promise<Shown> => {
  const { readBack } = write;
  const requests = requestsOf(write);
  const responseRanges = readBack.map(({ title, from, to }) => `${quoted(title)}!${from + 1}:${to}`);
  if (requests.length === 0) return shownIn(await readOnly(api, spreadsheetId, responseRanges), readBack);
  const sendBatch = batchSender(api, spreadsheetId, { readBack, responseRanges });
  const after = await sendBatch(requests, () => requestsOf(write, false), mayRepeat(write));
  const lost = cellsNotTaken(write.cells, after);
  const merges = lost.length === 0 ? [] : await mergesOver(api, spreadsheetId, lost);
  if (merges.length === 0) return after;
  const parting = (dates: boolean): Batch => [
    ...merges.map((range) => ({ unmergeCells: { range } })),
    ...updateRequests(lost, dates),
  ];
  return sendBatch(parting(true), () => parting(false), isPassing).catch((error: unknown) => {
    // Protected, or no longer there: what has been written stands, and is what it shows. Taken for a refusal of the whole, its rows would be put under the tab twice.
    if (![400, 403].includes(httpStatus(error))) throw error;
    return after;
  });
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
  try {
    const whole = await sent(write);
    if (whole !== undefined) return { ...whole, skipped: [], notAppended: [] };
    const cells = await readProtected(api, spreadsheetId);
    const { write: rest, skipped } = withoutProtected(write, cells);
    const most = await sent(rest);
    if (most !== undefined) return { ...most, skipped, notAppended: [] };
    const isHeld = ({ sheetId }: { readonly sheetId: number }) => cells.touchesSheet(sheetId);
    const appends = (rest.appends ?? []).filter((append) => !isHeld(append));
    const after = await send(api, spreadsheetId, { ...rest, appends });
    return {
      ...after,
      skipped,
      notAppended: (write.appends ?? []).filter(isHeld).map(({ sheetId }) => sheetId),
    };
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
};
