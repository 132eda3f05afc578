import type { firestore_v1 } from 'googleapis/build/src/apis/firestore/v1.js';

/**
 * JSON as Firestore values and back, without loss. Firestore has no array directly in an array and refuses the field names
 * `''` and `__x__`; those are written in another form:
 *
 *   [[1]]            → [{'[]': [1]}]
 *   {'': 1, __a__: 2, '[]': 3} → {'[]:': 1, '[]:__a__': 2, '[]:[]': 3}
 */
export type FirestoreValue = firestore_v1.Schema$Value;
type Fields = Record<string, FirestoreValue>;

const arrayKey = '[]';
const escapePrefix = '[]:';

/** @param data plain JSON, as `JSON.parse` gives it. */
export function encodeFields(data: object): Fields {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [encodeKey(key), encodeValue(value)]));
}

export function encodeValue(value: unknown): FirestoreValue {
  if (value === null || value === undefined) return { nullValue: 'NULL_VALUE' };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encodeItem) } };
  return { mapValue: { fields: encodeFields(Object(value)) } };
}

const encodeItem = (item: unknown): FirestoreValue =>
  Array.isArray(item) ? { mapValue: { fields: { [arrayKey]: encodeValue(item) } } } : encodeValue(item);

/** A field name as Firestore accepts it. */
export const encodeKey = (key: string): string =>
  key === '' || key.startsWith(arrayKey) || /^__.*__$/s.test(key) ? escapePrefix + key : key;

export function decodeFields(fields: Fields | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [decodeKey(key), decodeValue(value)]));
}

export function decodeValue(value: FirestoreValue): unknown {
  if (value.stringValue != null) return value.stringValue;
  if (value.booleanValue != null) return value.booleanValue;
  if (value.integerValue != null) return Number(value.integerValue);
  if (value.doubleValue != null) return Number(value.doubleValue);
  if (value.arrayValue != null) return (value.arrayValue.values ?? []).map(decodeItem);
  if (value.mapValue != null) return decodeFields(value.mapValue.fields);
  if (value.timestampValue != null) return value.timestampValue;
  return null;
}

function decodeItem(item: FirestoreValue): unknown {
  const wrapped = item.mapValue?.fields?.[arrayKey];
  return wrapped === undefined ? decodeValue(item) : decodeValue(wrapped);
}

const decodeKey = (key: string): string => (key.startsWith(escapePrefix) ? key.slice(escapePrefix.length) : key);
