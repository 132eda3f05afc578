import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ApiRequest } from '../api.ts';
import type { Box } from './a1.ts';
import { boxesOf } from './developer-metadata.ts';
import { badField, invalid } from './errors.ts';
import { type Mask, parseMask, project } from './fields-mask.ts';
import type { RequestContext } from './requests/context.ts';
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
  readonly BatchUpdateValuesByDataFilterRequest: sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
  readonly ClearValuesRequest: sheets_v4.Schema$ClearValuesRequest;
  readonly BatchClearValuesRequest: sheets_v4.Schema$BatchClearValuesRequest;
  readonly BatchClearValuesByDataFilterRequest: sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
  readonly SearchDeveloperMetadataRequest: sheets_v4.Schema$SearchDeveloperMetadataRequest;
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
  // Unlike Drive, Sheets takes a space for part of the name.
  const unknown = /[^,()/]*\s[^,()/]*/.exec(fields)?.[0] ?? unknownPath(message, mask);
  if (unknown !== undefined)
    throw badField(
      `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`,
      unknown,
      'Request contains an invalid argument.',
    );
  return mask;
}

/** Lists of an answer; Google leaves out those that are blank. */
export const filled = <T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;

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

/** The cells each data filter means, and the filter. */
export function filtered(
  context: RequestContext,
  filters: readonly sheets_v4.Schema$DataFilter[] | null | undefined,
): { readonly box: Box; readonly filter: sheets_v4.Schema$DataFilter }[] {
  if (!filters?.length) throw invalid('Must specify at least one dataFilter.');
  return filters.flatMap((filter) => boxesOf(context, filter).map((box) => ({ box, filter })));
}
