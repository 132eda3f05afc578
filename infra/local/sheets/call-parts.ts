import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ApiRequest } from '../api.ts';
import { type Box, parseRange } from './a1.ts';
import { badField, invalid, within } from './errors.ts';
import { type Mask, parseMask, project } from './fields-mask.ts';
import { boxOf, type RequestContext } from './requests/context.ts';
import { checkMessage, unknownPath } from './schema.ts';
import type { Desk } from './sheets.ts';

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
export function bodyOf<Name extends keyof Schemas>(request: ApiRequest, message: Name): Schemas[Name] {
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
export function responseMask(request: ApiRequest, message: string): Mask | undefined {
  const fields = request.query.get('fields');
  if (!fields) return undefined;
  const mask = parseMask(fields);
  const unknown = unknownPath(message, mask);
  if (unknown !== undefined)
    throw badField(
      `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`,
      unknown,
      'Request contains an invalid argument.',
    );
  return mask;
}

export const flag = (value: string | null): boolean => value !== null && /^(true|t|yes|y|1)$/i.test(value);

/** An answer cut to its `fields`. */
export function masked(request: ApiRequest, message: string, value: unknown): unknown {
  const mask = responseMask(request, message);
  return mask === undefined ? value : project(value, mask);
}

/** Carries out a write: on disk, and told to Drive, when it returns. */
export function change<T>(desk: Desk, id: string, request: ApiRequest, edit: (context: RequestContext) => T): T {
  const book = desk.open(id, request.identity, 'writer');
  const { title } = book.properties;
  const tell = (): void => {
    if (book.properties.title !== title) desk.files.renamed(id, book.properties.title);
    desk.files.modified(id, request.identity);
  };
  return desk.books.change(book, () => edit(desk.context(book, request.identity)), tell);
}

/** The cells a data filter means. */
export function filterBox(context: RequestContext, filter: sheets_v4.Schema$DataFilter, i: number): Box {
  try {
    if (filter.a1Range) return parseRange(context.book, filter.a1Range);
    if (filter.gridRange) return boxOf(context, filter.gridRange);
    throw invalid('Developer metadata lookups are not supported by the local workspace.');
  } catch (error) {
    throw within(`dataFilters[${i}]`, error);
  }
}
