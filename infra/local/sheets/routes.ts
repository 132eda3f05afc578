/** One call of the Sheets API, told from its method and path. */
export type Route =
  | { readonly method: 'spreadsheets.create' }
  | {
      readonly method: 'spreadsheets.get' | 'spreadsheets.batchUpdate' | 'spreadsheets.getByDataFilter';
      readonly id: string;
    }
  | { readonly method: 'spreadsheets.sheets.copyTo'; readonly id: string; readonly sheetId: number }
  | { readonly method: 'spreadsheets.developerMetadata.get'; readonly id: string; readonly metadataId: number }
  | { readonly method: 'spreadsheets.developerMetadata.search'; readonly id: string }
  | { readonly method: ValuesMethod; readonly id: string }
  | { readonly method: RangeMethod; readonly id: string; readonly range: string };

export type ValuesMethod =
  | 'spreadsheets.values.batchGet'
  | 'spreadsheets.values.batchGetByDataFilter'
  | 'spreadsheets.values.batchUpdate'
  | 'spreadsheets.values.batchUpdateByDataFilter'
  | 'spreadsheets.values.batchClear'
  | 'spreadsheets.values.batchClearByDataFilter';

export type RangeMethod =
  | 'spreadsheets.values.get'
  | 'spreadsheets.values.update'
  | 'spreadsheets.values.append'
  | 'spreadsheets.values.clear';

const BASE = '/v4/spreadsheets';

/** `undefined` for what is not a call of this API. */
export function routeOf(method: string, path: string): Route | undefined {
  if (path !== BASE && !path.startsWith(`${BASE}/`)) return undefined;
  const parts = path.slice(BASE.length + 1).split('/');
  if (path === BASE) return method === 'POST' ? { method: 'spreadsheets.create' } : undefined;
  const [first = '', second, third, ...more] = parts;
  // Google forgives the slash that the package google-spreadsheet puts behind the id: `/ID/`, `/ID/:batchUpdate`.
  if (second === undefined || (third === undefined && /^(:.*)?$/.test(second)))
    return bookRoute(method, decode(first) + decode(second ?? ''));
  const id = decode(first);
  if (second.startsWith('values:') && third === undefined)
    return valuesRoute(method, id, second.slice('values:'.length));
  // A title may hold a slash that the client left as it is.
  if (second === 'values' && third !== undefined) return rangeRoute(method, id, decode([third, ...more].join('/')));
  if (second === 'developerMetadata:search' && third === undefined)
    return method === 'POST' ? { method: 'spreadsheets.developerMetadata.search', id } : undefined;
  if (second === 'developerMetadata' && method === 'GET' && /^\d+$/.test(third ?? ''))
    return { method: 'spreadsheets.developerMetadata.get', id, metadataId: Number(third) };
  const copy = second === 'sheets' && method === 'POST' ? /^(\d+):copyTo$/.exec(decode(third ?? '')) : null;
  return copy === null ? undefined : { method: 'spreadsheets.sheets.copyTo', id, sheetId: Number(copy[1]) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function bookRoute(method: string, name: string): Route | undefined {
  const [id = '', verb] = name.split(':');
  if (id === '') return undefined;
  if (verb === undefined) return method === 'GET' ? { method: 'spreadsheets.get', id } : undefined;
  if (method !== 'POST') return undefined;
  if (verb === 'batchUpdate') return { method: 'spreadsheets.batchUpdate', id };
  return verb === 'getByDataFilter' ? { method: 'spreadsheets.getByDataFilter', id } : undefined;
}

function valuesRoute(method: string, id: string, verb: string): Route | undefined {
  const verbs: Readonly<Record<string, readonly [string, ValuesMethod]>> = {
    batchGet: ['GET', 'spreadsheets.values.batchGet'],
    batchGetByDataFilter: ['POST', 'spreadsheets.values.batchGetByDataFilter'],
    batchUpdate: ['POST', 'spreadsheets.values.batchUpdate'],
    batchUpdateByDataFilter: ['POST', 'spreadsheets.values.batchUpdateByDataFilter'],
    batchClear: ['POST', 'spreadsheets.values.batchClear'],
    batchClearByDataFilter: ['POST', 'spreadsheets.values.batchClearByDataFilter'],
  };
  const found = verbs[verb];
  return found !== undefined && found[0] === method ? { method: found[1], id } : undefined;
}

function rangeRoute(method: string, id: string, text: string): Route | undefined {
  if (method === 'GET') return { method: 'spreadsheets.values.get', id, range: text };
  if (method === 'PUT') return { method: 'spreadsheets.values.update', id, range: text };
  const verb = method === 'POST' ? /^(.*):(append|clear)$/s.exec(text) : null;
  if (verb?.[1] === undefined) return undefined;
  return {
    method: verb[2] === 'append' ? 'spreadsheets.values.append' : 'spreadsheets.values.clear',
    id,
    range: verb[1],
  };
}
