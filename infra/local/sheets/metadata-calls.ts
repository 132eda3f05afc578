import type { ApiRequest } from '../api.ts';
import { bodyOf } from './call-parts.ts';
import { allMetadata, matchesFilter } from './developer-metadata.ts';
import { notFound } from './errors.ts';
import type { Desk } from './sheets.ts';

export function readMetadata(desk: Desk, id: string, metadataId: number, request: ApiRequest): unknown {
  const book = desk.open(id, request.identity, 'reader');
  const found = allMetadata(book).find((one) => one.metadataId === metadataId);
  if (found === undefined) throw notFound();
  return found;
}

export function searchMetadata(desk: Desk, id: string, request: ApiRequest): unknown {
  const { dataFilters } = bodyOf(request, 'SearchDeveloperMetadataRequest');
  const book = desk.open(id, request.identity, 'reader');
  const context = desk.context(book, request.identity);
  const matched = allMetadata(book)
    .map((developerMetadata) => ({
      developerMetadata,
      dataFilters: (dataFilters ?? []).filter((filter) => matchesFilter(context, filter, developerMetadata)),
    }))
    .filter((one) => one.dataFilters.length > 0);
  return matched.length === 0 ? {} : { matchedDeveloperMetadata: matched };
}
