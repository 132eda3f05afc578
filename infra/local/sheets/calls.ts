import type { ApiRequest } from '../api.ts';
import { applyRequests } from './batch-update.ts';
import { bodyOf, change, filtered, flag, masked, responseMask } from './call-parts.ts';
import { type Mask, project } from './fields-mask.ts';
import { batchClearByFilter, batchGetByFilter, batchUpdateByFilter } from './filter-calls.ts';
import { readMetadata, searchMetadata } from './metadata-calls.ts';
import type { Book } from './model.ts';
import { withQuery } from './query.ts';
import { checkRoom, sheetOf } from './requests/context.ts';
import { freeTitle, place } from './requests/sheets.ts';
import type { Route } from './routes.ts';
import { copySheet, renumber } from './sheet-copy.ts';
import type { Desk } from './sheets.ts';
import { showBoxes, showProperties, showSpreadsheet } from './spreadsheet-json.ts';
import { append, batchClear, batchGet, batchUpdateValues, clear, readOne, update } from './values-calls.ts';

/** Answers a call; what it writes is on disk before it returns. */
export function answer(desk: Desk, route: Route, asked: ApiRequest): unknown {
  const request = withQuery(asked, route);
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
    case 'spreadsheets.values.batchUpdateByDataFilter':
      return masked(request, 'BatchUpdateValuesByDataFilterResponse', batchUpdateByFilter(desk, route.id, request));
    case 'spreadsheets.values.clear':
      return masked(request, 'ClearValuesResponse', clear(desk, route.id, route.range, request));
    case 'spreadsheets.values.batchClear':
      return masked(request, 'BatchClearValuesResponse', batchClear(desk, route.id, request));
    case 'spreadsheets.values.batchClearByDataFilter':
      return masked(request, 'BatchClearValuesByDataFilterResponse', batchClearByFilter(desk, route.id, request));
    case 'spreadsheets.developerMetadata.get':
      return masked(request, 'DeveloperMetadata', readMetadata(desk, route.id, route.metadataId, request));
    case 'spreadsheets.developerMetadata.search':
      return masked(request, 'SearchDeveloperMetadataResponse', searchMetadata(desk, route.id, request));
    default:
      return route satisfies never;
  }
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
  const boxes = filtered(context, given.dataFilters).map(({ box }) => box);
  return showBoxes(book, boxes, {
    mask,
    ranges: [],
    gridData: given.includeGridData === true,
    view: desk.view(book),
    reader: context,
  });
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
    renumber(copy, context.newId);
    place(context.book, copy, undefined);
    return showProperties(context.book, copy);
  });
}
