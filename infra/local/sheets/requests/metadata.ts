import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { allMetadata, type Metadata, matchesFilter, sheetIdOf } from '../developer-metadata.ts';
import { invalid } from '../errors.ts';
import { applyMask, withoutNulls } from '../fields-mask.ts';
import { type Handlers, type RequestContext, sheetOf, updateMask } from './context.ts';

/** Words of a program about a row, a column, a tab or the book. */
export const metadataRequests = {
  createDeveloperMetadata(context, { developerMetadata }) {
    const given = withoutNulls(developerMetadata ?? {}) as Metadata;
    const taken = allMetadata(context.book).some((one) => one.metadataId === given.metadataId);
    if (taken) throw invalid(`Developer metadata with ID ${given.metadataId} already exists.`);
    const added = put(context, { ...given, metadataId: given.metadataId ?? context.newId() });
    return { createDeveloperMetadata: { developerMetadata: added } };
  },

  updateDeveloperMetadata(context, { dataFilters, developerMetadata, fields }) {
    const mask = updateMask('DeveloperMetadata', fields);
    const found = matching(context, dataFilters ?? []);
    for (const old of found) takeOut(context, old);
    const next = found.map((old) =>
      put(context, { ...applyMask(old, developerMetadata, mask), metadataId: old.metadataId ?? 0 }),
    );
    return { updateDeveloperMetadata: { developerMetadata: next } };
  },

  deleteDeveloperMetadata(context, { dataFilter }) {
    const found = matching(context, dataFilter ? [dataFilter] : []);
    for (const old of found) takeOut(context, old);
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: found } };
  },
} satisfies Handlers;

const matching = (context: RequestContext, filters: readonly sheets_v4.Schema$DataFilter[]): Metadata[] =>
  allMetadata(context.book).filter((one) => filters.some((filter) => matchesFilter(context, filter, one)));

function put(context: RequestContext, given: Metadata): Metadata {
  if (!given.metadataKey) throw invalid('Metadata key must be specified.');
  if (!given.visibility) throw invalid('Metadata visibility must be specified.');
  const onSheet = sheetIdOf(given.location);
  const home = onSheet === undefined ? context.book : sheetOf(context, onSheet);
  const owner = 'parts' in home ? home.parts : home;
  const added = { ...given, location: locationOf(given.location) };
  owner.developerMetadata = [...owner.developerMetadata, added];
  home.metaDirty = true;
  return added;
}

function takeOut(context: RequestContext, old: Metadata): void {
  for (const home of [context.book, ...context.book.sheets]) {
    const owner = 'parts' in home ? home.parts : home;
    if (!owner.developerMetadata.includes(old)) continue;
    owner.developerMetadata = owner.developerMetadata.filter((one) => one !== old);
    home.metaDirty = true;
  }
}

function locationOf(given: Metadata['location']): NonNullable<Metadata['location']> {
  const line = given?.dimensionRange;
  if (!line)
    return sheetIdOf(given) === undefined
      ? { locationType: 'SPREADSHEET', spreadsheet: true }
      : { sheetId: sheetIdOf(given) ?? 0, locationType: 'SHEET' };
  if ((line.endIndex ?? Number.POSITIVE_INFINITY) - (line.startIndex ?? 0) !== 1)
    throw invalid('The dimensionRange of developer metadata must be a single row or column.');
  const dimensionRange = { ...line, sheetId: line.sheetId ?? 0 };
  return { dimensionRange, locationType: line.dimension === 'COLUMNS' ? 'COLUMN' : 'ROW' };
}
