import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { badField, invalid, within } from './errors.ts';
import { cellRequests } from './requests/cells.ts';
import type { Handlers, Reply, RequestContext } from './requests/context.ts';
import { dimensionRequests } from './requests/dimensions.ts';
import { findReplaceRequests } from './requests/find-replace.ts';
import { lookRequests } from './requests/looks.ts';
import { mergeRequests } from './requests/merges.ts';
import { metadataRequests } from './requests/metadata.ts';
import { objectRequests } from './requests/objects.ts';
import { rangeRequests } from './requests/ranges.ts';
import { sheetRequests } from './requests/sheets.ts';
import { sortRequests } from './requests/sort.ts';
import { tableRequests } from './requests/tables.ts';

const HANDLERS: Handlers = {
  ...sheetRequests,
  ...cellRequests,
  ...dimensionRequests,
  ...rangeRequests,
  ...mergeRequests,
  ...sortRequests,
  ...findReplaceRequests,
  ...objectRequests,
  ...metadataRequests,
  ...lookRequests,
  ...tableRequests,
};

/** The kinds of request that the local workspace carries out. */
export const REQUEST_KINDS: readonly string[] = Object.keys(HANDLERS);

/** Carries out the requests in order. @throws 400 `Invalid requests[i].kind: …`; what was done before stays to be undone */
export function applyRequests(context: RequestContext, requests: readonly sheets_v4.Schema$Request[]): Reply[] {
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  return requests.map((request, i) => {
    const kinds = Object.keys(request).filter((name) => request[name as keyof typeof request] !== null);
    const kind = kinds[0];
    if (kind === undefined) throw invalid(`Invalid requests[${i}]: No request set.`);
    if (kinds.length > 1)
      throw badField(
        `Invalid value at 'requests[${i}]' (oneof), oneof field 'kind' is already set. Cannot set '${kinds[1]}'`,
        `requests[${i}]`,
      );
    const handler = HANDLERS[kind as keyof Handlers] as
      | ((context: RequestContext, body: unknown) => Reply | undefined)
      | undefined;
    if (handler === undefined)
      throw invalid(`Invalid requests[${i}].${kind}: This kind of request is not supported by the local workspace.`);
    try {
      return handler(context, request[kind as keyof typeof request]) ?? {};
    } catch (error) {
      throw within(`requests[${i}].${kind}`, error);
    }
  });
}
