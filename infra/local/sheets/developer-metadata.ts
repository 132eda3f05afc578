import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Box, formatBox, parseRange } from './a1.ts';
import { invalid } from './errors.ts';
import type { Book, Sheet } from './model.ts';
import { type Area, meet } from './protection.ts';
import { boxOf, type RequestContext } from './requests/context.ts';

export type Metadata = sheets_v4.Schema$DeveloperMetadata;
type Filter = sheets_v4.Schema$DataFilter;
type Lookup = sheets_v4.Schema$DeveloperMetadataLookup;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

/** Metadata of the book and of its sheets, in that order. */
export const allMetadata = (book: Book): readonly Metadata[] => [
  ...book.developerMetadata,
  ...book.sheets.flatMap((sheet) => sheet.parts.developerMetadata),
];

/** `undefined`: the whole spreadsheet. */
export const sheetIdOf = (location: Location | null | undefined): number | undefined =>
  location?.sheetId ?? (location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : undefined);

/** The cells that metadata is about; none when it is about the spreadsheet. */
function placeOf(book: Book, { location }: Metadata): Box | undefined {
  const sheet = book.sheets.find((one) => one.id === sheetIdOf(location));
  return sheet && { sheet, ...areaOf(sheet, location) };
}

function areaOf(sheet: Sheet, location: Location | null | undefined): Area {
  const whole = { top: 0, bottom: sheet.rowCount, left: 0, right: sheet.columnCount };
  const line = location?.dimensionRange;
  if (!line) return whole;
  const [start, end] = [line.startIndex ?? 0, line.endIndex ?? Number.POSITIVE_INFINITY];
  return line.dimension === 'COLUMNS' ? { ...whole, left: start, right: end } : { ...whole, top: start, bottom: end };
}

/** The cells that a filter means, in each of the places that it finds. */
export function boxesOf(context: RequestContext, filter: Filter): Box[] {
  const { a1Range, gridRange, developerMetadataLookup: lookup } = filter;
  if (a1Range) return [parseRange(context.book, a1Range)];
  if (gridRange) return [boxOf(context, gridRange)];
  if (!lookup) throw invalid('dataFilter.filter must be specified.');
  const found = allMetadata(context.book).filter((one) => looksUp(context.book, lookup, one));
  return found.flatMap((one) => placeOf(context.book, one) ?? []);
}

/** A lookup selects what it says; a filter of cells, what is about any of them. */
export function matchesFilter(context: RequestContext, filter: Filter, metadata: Metadata): boolean {
  const lookup = filter.developerMetadataLookup;
  if (lookup) return looksUp(context.book, lookup, metadata);
  const place = placeOf(context.book, metadata);
  return place !== undefined && boxesOf(context, filter).some((box) => overlap(box, place));
}

const overlap = (one: Box, other: Box): boolean => one.sheet === other.sheet && meet(one, other) !== undefined;

/** What a lookup selects: all that it says must hold. */
function looksUp(book: Book, lookup: Lookup, metadata: Metadata): boolean {
  const said: readonly (readonly [unknown, unknown])[] = [
    [lookup.metadataId, metadata.metadataId],
    [lookup.metadataKey, metadata.metadataKey],
    [lookup.metadataValue, metadata.metadataValue],
    [known(lookup.visibility), metadata.visibility],
    [known(lookup.locationType), metadata.location?.locationType],
  ];
  if (said.some(([wanted, is]) => wanted !== undefined && wanted !== null && wanted !== is)) return false;
  return !lookup.metadataLocation || isThere(book, lookup, lookup.metadataLocation, metadata);
}

const known = (word: string | null | undefined) => (word?.endsWith('_UNSPECIFIED') ? undefined : word);

function isThere(book: Book, lookup: Lookup, location: Location, metadata: Metadata): boolean {
  const [wanted, place] = [placeOf(book, { location }), placeOf(book, metadata)];
  if (wanted === undefined || place === undefined) return wanted === place && sheetIdOf(location) === undefined;
  const exact = lookup.locationMatchingStrategy === 'EXACT_LOCATION';
  return exact ? formatBox(wanted) === formatBox(place) : overlap(wanted, place);
}
