import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ApiRequest } from '../api.ts';
import { type Box, formatBox, parseRange, parseTarget, type Target } from './a1.ts';
import { bodyOf, change, filled, flag } from './call-parts.ts';
import { invalid, within } from './errors.ts';
import { readBox, readOptions } from './read-values.ts';
import type { RequestContext } from './requests/context.ts';
import type { Desk } from './sheets.ts';
import { appendRows, clearBox, inputOption, type WriteOptions, writeRange } from './write-values.ts';

const queryOptions = (query: URLSearchParams, prefix = '') =>
  readOptions({
    majorDimension: query.get('majorDimension'),
    valueRenderOption: query.get(prefix === '' ? 'valueRenderOption' : `${prefix}ValueRenderOption`),
    dateTimeRenderOption: query.get(prefix === '' ? 'dateTimeRenderOption' : `${prefix}DateTimeRenderOption`),
  });

export function readOne(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  const options = queryOptions(request.query);
  const book = desk.open(id, request.identity, 'reader');
  return readBox(parseRange(book, range), options, desk.view(book));
}

export function batchGet(desk: Desk, id: string, request: ApiRequest): unknown {
  const options = queryOptions(request.query);
  const book = desk.open(id, request.identity, 'reader');
  const view = desk.view(book);
  const ranges = request.query.getAll('ranges');
  const valueRanges = ranges.map((range) => readBox(parseRange(book, range), options, view));
  return { spreadsheetId: id, ...filled({ valueRanges }) };
}

function writeOptions(query: URLSearchParams): WriteOptions {
  const input = inputOption(query.get('valueInputOption'));
  return { input, echo: flag(query.get('includeValuesInResponse')) ? queryOptions(query, 'response') : undefined };
}

/** The range of the call; one in the body must mean the same cells. */
function targetOf({ book }: RequestContext, range: string, given: sheets_v4.Schema$ValueRange): Target {
  const target = parseTarget(book, range);
  if (given.range && given.range !== range && formatBox(parseTarget(book, given.range).box) !== formatBox(target.box))
    throw invalid(`Request range[${range}] does not match value's range[${given.range}]`);
  return target;
}

export function update(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'ValueRange');
  const options = writeOptions(request.query);
  return change(desk, id, request, (context) => writeRange(context, targetOf(context, range, given), given, options));
}

export function append(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'ValueRange');
  const options = writeOptions(request.query);
  const insertRows = request.query.get('insertDataOption') === 'INSERT_ROWS';
  return change(desk, id, request, (context) =>
    appendRows(context, targetOf(context, range, given).box, given, insertRows, options),
  );
}

/** How a batch is written and told. */
export const batchOptions = (given: Omit<sheets_v4.Schema$BatchUpdateValuesRequest, 'data'>): WriteOptions => ({
  input: inputOption(given.valueInputOption),
  echo:
    given.includeValuesInResponse === true
      ? readOptions({
          valueRenderOption: given.responseValueRenderOption,
          dateTimeRenderOption: given.responseDateTimeRenderOption,
        })
      : undefined,
});

export function batchUpdateValues(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchUpdateValuesRequest');
  const options = batchOptions(given);
  return change(desk, id, request, (context) => {
    const written = (given.data ?? []).map((data, i) => {
      try {
        const target = parseTarget(context.book, data.range ?? '');
        return { box: target.box, response: writeRange(context, target, data, options) };
      } catch (error) {
        throw within(`data[${i}]`, error);
      }
    });
    return answerBatch(id, written);
  });
}

type Written = { readonly box: Box; readonly response: sheets_v4.Schema$UpdateValuesResponse };

/** What each write of a batch did, and all of them together. */
export function answerBatch(spreadsheetId: string, written: readonly Written[]): unknown {
  const responses = written.map(({ response }) => response);
  const total = (name: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((sum, one) => sum + (one[name] ?? 0), 0);
  const totals = {
    totalUpdatedRows: total('updatedRows'),
    totalUpdatedColumns: total('updatedColumns'),
    totalUpdatedCells: total('updatedCells'),
    totalUpdatedSheets: new Set(written.map(({ box }) => box.sheet)).size,
  };
  return { spreadsheetId, ...(totals.totalUpdatedCells === 0 ? {} : totals), ...filled({ responses }) };
}

export function clear(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  bodyOf(request, 'ClearValuesRequest');
  return change(desk, id, request, (context) => ({
    spreadsheetId: id,
    clearedRange: clearBox(context, parseRange(context.book, range)),
  }));
}

export function batchClear(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchClearValuesRequest');
  return change(desk, id, request, (context) => ({
    spreadsheetId: id,
    ...filled({
      clearedRanges: (given.ranges ?? []).map((range) => clearBox(context, parseRange(context.book, range))),
    }),
  }));
}
