import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { TabValues, WorkbookValues } from '../../domain/workbooks.ts';
import { isPassing, withBackoff } from '../google/backoff.ts';
import { httpStatus } from '../google/google-error.ts';
import { trimRow } from './cell-data.ts';
import { type ValuesAnswer, ValuesReader } from './values-reader.ts';
import { explained } from './workbook-failures.ts';

/** `'Ý kiến, kiến nghị'!A1:Y2000` → the title. */
const titleOf = (range: string): string => {
  const title = range.slice(0, range.lastIndexOf('!'));
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
};

/** `'Ý kiến, kiến nghị'!A1:Y2000` → 2000. */
const rowCountOf = (range: string): { readonly rowCount?: number } => {
  const end = /![A-Z]+\d+:[A-Z]+(\d+)$/.exec(range)?.[1];
  return end === undefined ? {} : { rowCount: Number(end) };
};

const tabsOf = (answer: ValuesAnswer, sheetIds: readonly number[]): TabValues[] => {
  const bySheet = new Map<number, TabValues>();
  for (const { valueRange, dataFilters } of answer.valueRanges ?? []) {
    const sheetId = dataFilters?.[0]?.gridRange?.sheetId ?? 0;
    const rows = (valueRange?.values ?? []).map(trimRow);
    const range = valueRange?.range ?? '';
    bySheet.set(sheetId, { sheetId, title: titleOf(range), rows, ...rowCountOf(range) });
  }
  return sheetIds.flatMap((sheetId) => bySheet.get(sheetId) ?? []);
};

/** The answer as bytes: an unchanged book then costs no decoding and no JSON. */
const fetchValues = async (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  sheetIds: readonly number[],
): Promise<{ readonly digest: string; readonly reader: ValuesReader }> => {
  const response = await api.spreadsheets.values.batchGetByDataFilter(
    {
      spreadsheetId,
      fields: 'valueRanges(valueRange(range,values),dataFilters)',
      prettyPrint: false,
      requestBody: {
        dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
    },
    { responseType: 'stream' },
  );
  const hash = createHash('sha1');
  const reader = new ValuesReader();
  for await (const chunk of response.data as AsyncIterable<Buffer>) {
    hash.update(chunk);
    reader.push(chunk);
  }
  return { digest: hash.digest('base64'), reader };
};

/** A reading changes nothing: it may be repeated also when no answer came. */
const mayRepeat = (error: unknown): boolean => isPassing(error) || httpStatus(error) === 0;

export const readWorkbook = async (
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  sheetIds: readonly number[],
  knownDigest?: string,
): Promise<'unchanged' | WorkbookValues> => {
  try {
    const { digest, reader } = await withBackoff(() => fetchValues(api, spreadsheetId, sheetIds), {
      attempts: 4,
      retryable: mayRepeat,
    });
    return digest === knownDigest ? 'unchanged' : { digest, tabs: tabsOf(reader.answer(), sheetIds) };
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
};
