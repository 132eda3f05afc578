import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ApiRequest } from '../api.ts';
import { type Box, parseRange } from './a1.ts';
import { applyRequests } from './batch-update.ts';
import { invalid, within } from './errors.ts';
import { type Mask, parseMask, project } from './fields-mask.ts';
import type { Book } from './model.ts';
import { majorDimension, readBox, readOptions } from './read-values.ts';
import { boxOf, checkRoom, type RequestContext, sheetOf } from './requests/context.ts';
import { freeTitle, place } from './requests/sheets.ts';
import type { Route } from './routes.ts';
import { checkMessage, unknownPath } from './schema.ts';
import { copySheet } from './sheet-copy.ts';
import type { Desk } from './sheets.ts';
import { showBoxes, showProperties, showSpreadsheet } from './spreadsheet-json.ts';
import { appendRows, clearBox, inputOption, type WriteOptions, writeRange } from './write-values.ts';

type Schemas = {
  readonly Spreadsheet: sheets_v4.Schema$Spreadsheet;
  readonly BatchUpdateSpreadsheetRequest: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  readonly GetSpreadsheetByDataFilterRequest: sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
  readonly CopySheetToAnotherSpreadsheetRequest: sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest;
  readonly ValueRange: sheets_v4.Schema$ValueRange;
  readonly BatchGetValuesByDataFilterRequest: sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
  readonly BatchUpdateValuesRequest: sheets_v4.Schema$BatchUpdateValuesRequest;
  readonly BatchClearValuesRequest: sheets_v4.Schema$BatchClearValuesRequest;
};

/** The JSON body as the message that the call takes. @throws 400 as Google does */
function bodyOf<Name extends keyof Schemas>(request: ApiRequest, message: Name): Schemas[Name] {
  const text = request.body.toString('utf8');
  if (text.trim() === '') return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalid(`Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`);
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed))
    throw invalid('Invalid JSON payload received. Root element must be a message.');
  checkMessage(message, parsed);
  return parsed as Schemas[Name];
}

/** The mask of the answer, from `fields`. @throws 400 for a name that the answer cannot have */
function responseMask(request: ApiRequest, message: string): Mask | undefined {
  const fields = request.query.get('fields');
  if (!fields) return undefined;
  const mask = parseMask(fields);
  const unknown = unknownPath(message, mask);
  if (unknown !== undefined)
    throw invalid(
      `Request contains an invalid argument. Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`,
    );
  return mask;
}

const flag = (value: string | null): boolean => value !== null && /^(true|1)$/i.test(value);

/** Answers a call; what it writes is on disk before it returns. */
export function answer(desk: Desk, route: Route, request: ApiRequest): unknown {
  switch (route.method) {
    case 'spreadsheets.create':
      return create(desk, request);
    case 'spreadsheets.get':
      return get(desk, route.id, request);
    case 'spreadsheets.getByDataFilter':
      return getByDataFilter(desk, route.id, request);
    case 'spreadsheets.batchUpdate':
      return batchUpdate(desk, route.id, request);
    case 'spreadsheets.sheets.copyTo':
      return masked(request, 'SheetProperties', copyTo(desk, route.id, route.sheetId, request));
    case 'spreadsheets.values.get':
      return masked(request, 'ValueRange', readOne(desk, route.id, route.range, request));
    case 'spreadsheets.values.batchGet':
      return masked(request, 'BatchGetValuesResponse', batchGet(desk, route.id, request));
    case 'spreadsheets.values.batchGetByDataFilter':
      return masked(request, 'BatchGetValuesByDataFilterResponse', batchGetByFilter(desk, route.id, request));
    case 'spreadsheets.values.update':
      return masked(request, 'UpdateValuesResponse', update(desk, route.id, route.range, request));
    case 'spreadsheets.values.append':
      return masked(request, 'AppendValuesResponse', append(desk, route.id, route.range, request));
    case 'spreadsheets.values.batchUpdate':
      return masked(request, 'BatchUpdateValuesResponse', batchUpdateValues(desk, route.id, request));
    case 'spreadsheets.values.clear':
      return masked(request, 'ClearValuesResponse', clear(desk, route.id, route.range, request));
    case 'spreadsheets.values.batchClear':
      return masked(request, 'BatchClearValuesResponse', batchClear(desk, route.id, request));
    default:
      return route satisfies never;
  }
}

function masked(request: ApiRequest, message: string, value: unknown): unknown {
  const mask = responseMask(request, message);
  return mask === undefined ? value : project(value, mask);
}

function change<T>(desk: Desk, id: string, request: ApiRequest, work: (context: RequestContext) => T): T {
  const book = desk.open(id, request.identity, 'writer');
  const { title } = book.properties;
  const tell = (): void => {
    if (book.properties.title !== title) desk.files.renamed(id, book.properties.title);
    desk.files.modified(id, request.identity);
  };
  return desk.library.change(book, () => work(desk.context(book, request.identity)), tell);
}

const show = (
  desk: Desk,
  book: Book,
  request: ApiRequest,
  mask: Mask | undefined,
  gridData: boolean,
  ranges: readonly string[],
): unknown =>
  showSpreadsheet(book, {
    mask,
    gridData,
    ranges,
    view: desk.view(book),
    reader: desk.context(book, request.identity),
  });

function create(desk: Desk, request: ApiRequest): unknown {
  const given = bodyOf(request, 'Spreadsheet');
  const mask = responseMask(request, 'Spreadsheet');
  return show(desk, desk.create(request.identity, given), request, mask, false, []);
}

function get(desk: Desk, id: string, request: ApiRequest): unknown {
  const mask = responseMask(request, 'Spreadsheet');
  const book = desk.open(id, request.identity, 'reader');
  return show(desk, book, request, mask, flag(request.query.get('includeGridData')), request.query.getAll('ranges'));
}

function getByDataFilter(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'GetSpreadsheetByDataFilterRequest');
  const mask = responseMask(request, 'Spreadsheet');
  const book = desk.open(id, request.identity, 'reader');
  const context = desk.context(book, request.identity);
  const boxes = (given.dataFilters ?? []).map((filter, i) => filterBox(context, filter, i));
  return showBoxes(book, boxes.length === 0 ? undefined : boxes, {
    mask,
    ranges: [],
    gridData: given.includeGridData === true,
    view: desk.view(book),
    reader: context,
  });
}

function filterBox(context: RequestContext, filter: sheets_v4.Schema$DataFilter, i: number): Box {
  try {
    if (filter.a1Range) return parseRange(context.book, filter.a1Range);
    if (filter.gridRange) return boxOf(context, filter.gridRange);
    throw invalid('Developer metadata lookups are not supported by the local workspace.');
  } catch (error) {
    throw within(`dataFilters[${i}]`, error);
  }
}

function batchUpdate(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchUpdateSpreadsheetRequest');
  const mask = responseMask(request, 'BatchUpdateSpreadsheetResponse');
  return change(desk, id, request, (context) => {
    const replies = applyRequests(context, given.requests ?? []);
    const response = { spreadsheetId: id, replies };
    const shown = mask === undefined ? response : (project(response, mask) as Record<string, unknown>);
    if (given.includeSpreadsheetInResponse !== true) return shown;
    const inner = mask === undefined || mask.everything ? undefined : mask.children.get('updatedSpreadsheet');
    if (mask !== undefined && !mask.everything && inner === undefined) return shown;
    const below = inner?.everything === true ? undefined : inner;
    const updated = showSpreadsheet(context.book, {
      mask: below,
      gridData: given.responseIncludeGridData === true,
      ranges: given.responseRanges ?? [],
      view: context.view(),
      reader: context,
    });
    return { ...shown, updatedSpreadsheet: updated };
  });
}

function copyTo(desk: Desk, id: string, sheetId: number, request: ApiRequest): unknown {
  const given = bodyOf(request, 'CopySheetToAnotherSpreadsheetRequest');
  const source = desk.open(id, request.identity, 'reader');
  const sheet = sheetOf(desk.context(source, request.identity), sheetId);
  return change(desk, given.destinationSpreadsheetId ?? '', request, (context) => {
    checkRoom(context.book, sheet.rowCount * sheet.columnCount);
    const title = freeTitle(context.book, `Copy of ${sheet.title}`);
    const copy = copySheet(sheet, { sheetId: context.newId(), title });
    place(context.book, copy, undefined);
    return showProperties(context.book, copy);
  });
}

const queryOptions = (query: URLSearchParams, prefix = '') =>
  readOptions({
    majorDimension: query.get('majorDimension'),
    valueRenderOption: query.get(prefix === '' ? 'valueRenderOption' : `${prefix}ValueRenderOption`),
    dateTimeRenderOption: query.get(prefix === '' ? 'dateTimeRenderOption' : `${prefix}DateTimeRenderOption`),
  });

function readOne(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  const options = queryOptions(request.query);
  const book = desk.open(id, request.identity, 'reader');
  return readBox(parseRange(book, range), options, desk.view(book));
}

function batchGet(desk: Desk, id: string, request: ApiRequest): unknown {
  const options = queryOptions(request.query);
  const book = desk.open(id, request.identity, 'reader');
  const view = desk.view(book);
  const ranges = request.query.getAll('ranges');
  const valueRanges = ranges.map((range) => readBox(parseRange(book, range), options, view));
  return { spreadsheetId: id, ...(valueRanges.length === 0 ? {} : { valueRanges }) };
}

function batchGetByFilter(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchGetValuesByDataFilterRequest');
  const options = readOptions(given);
  const book = desk.open(id, request.identity, 'reader');
  const context = desk.context(book, request.identity);
  const view = desk.view(book);
  const valueRanges = (given.dataFilters ?? []).map((filter, i) => ({
    valueRange: readBox(filterBox(context, filter, i), options, view),
    dataFilters: [filter],
  }));
  return { spreadsheetId: id, valueRanges };
}

function writeOptions(query: URLSearchParams): WriteOptions {
  const input = inputOption(query.get('valueInputOption'));
  return { input, echo: flag(query.get('includeValuesInResponse')) ? queryOptions(query, 'response') : undefined };
}

function checkRange(given: sheets_v4.Schema$ValueRange, range: string): void {
  if (given.range && given.range !== range)
    throw invalid(`Requested writing within range [${range}], but the range in the body is [${given.range}]`);
}

function update(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'ValueRange');
  const options = writeOptions(request.query);
  checkRange(given, range);
  return change(desk, id, request, (context) => writeRange(context, range, given, options));
}

function append(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'ValueRange');
  const options = writeOptions(request.query);
  majorDimension(given.majorDimension);
  const insertRows = request.query.get('insertDataOption') === 'INSERT_ROWS';
  return change(desk, id, request, (context) => appendRows(context, range, given, insertRows, options));
}

function batchUpdateValues(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchUpdateValuesRequest');
  const input = inputOption(given.valueInputOption);
  const echo =
    given.includeValuesInResponse === true
      ? readOptions({
          valueRenderOption: given.responseValueRenderOption,
          dateTimeRenderOption: given.responseDateTimeRenderOption,
        })
      : undefined;
  return change(desk, id, request, (context) => {
    const sheets = new Set<string>();
    const responses = (given.data ?? []).map((data, i) => {
      try {
        const range = data.range ?? '';
        sheets.add(parseRange(context.book, range).sheet.title);
        return writeRange(context, range, data, { input, echo });
      } catch (error) {
        throw within(`data[${i}]`, error);
      }
    });
    const total = (name: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
      responses.reduce((sum, one) => sum + (one[name] ?? 0), 0);
    const totals = {
      totalUpdatedRows: total('updatedRows'),
      totalUpdatedColumns: total('updatedColumns'),
      totalUpdatedCells: total('updatedCells'),
      totalUpdatedSheets: sheets.size,
    };
    return { spreadsheetId: id, ...(totals.totalUpdatedCells === 0 ? {} : totals), responses };
  });
}

function clear(desk: Desk, id: string, range: string, request: ApiRequest): unknown {
  return change(desk, id, request, (context) => ({
    spreadsheetId: id,
    clearedRange: clearBox(context, parseRange(context.book, range)),
  }));
}

function batchClear(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchClearValuesRequest');
  return change(desk, id, request, (context) => ({
    spreadsheetId: id,
    clearedRanges: (given.ranges ?? []).map((range) => clearBox(context, parseRange(context.book, range))),
  }));
}
