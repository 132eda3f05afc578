/**
 * JSON as Firestore values and back, without loss. Firestore has no array directly in an array and refuses the field names
 * `''` and `__x__`; those are written in another form:
 *
 *   [[1]]            → [{'[]': [1]}]
 *   {'': 1, __a__: 2, '[]': 3} → {'[]:': 1, '[]:__a__': 2, '[]:[]': 3}
 */
export type FirestoreValue =
  | { readonly nullValue: 'NULL_VALUE' }
  | { readonly stringValue: string }
  | { readonly booleanValue: boolean }
  | { readonly integerValue: string }
  | { readonly doubleValue: number }
  | { readonly arrayValue: { readonly values: FirestoreValue[] } }
  | { readonly mapValue: { readonly fields: Record<string, FirestoreValue> } };

/** A value as it comes back: every kind is a field, and all but one are absent. */
export interface ReceivedValue {
  readonly stringValue?: string | null;
  readonly booleanValue?: boolean | null;
  /** Text, number or Long. */
  readonly integerValue?: unknown;
  readonly doubleValue?: number | null;
  readonly arrayValue?: { readonly values?: readonly ReceivedValue[] | null } | null;
  readonly mapValue?: { readonly fields?: ReceivedFields | null } | null;
}
export type ReceivedFields = Readonly<Record<string, ReceivedValue>>;

const arrayKey = '[]';
const escapePrefix = '[]:';

/** @param data of plain JSON; what is `undefined` is left out. */
export function encodeFields(data: object): Record<string, FirestoreValue> {
  const fields: Record<string, FirestoreValue> = {};
  for (const key of Object.keys(data)) {
    const value: unknown = data[key as keyof typeof data];
    if (value !== undefined) fields[encodeKey(key)] = encodeValue(value);
  }
  return fields;
}

export function encodeValue(value: unknown): FirestoreValue {
  if (value === null || value === undefined) return { nullValue: 'NULL_VALUE' };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { nullValue: 'NULL_VALUE' };
    return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encodeItem) } };
  // As JSON has it.
  if (value instanceof Date) return { stringValue: value.toISOString() };
  return { mapValue: { fields: encodeFields(value) } };
}

const encodeItem = (item: unknown): FirestoreValue =>
  Array.isArray(item) ? { mapValue: { fields: { [arrayKey]: encodeValue(item) } } } : encodeValue(item);

/** A field name as Firestore accepts it. */
export const encodeKey = (key: string): string =>
  key === '' || key.startsWith(arrayKey) || (key.startsWith('__') && /^__.*__$/s.test(key)) ? escapePrefix + key : key;

export function decodeFields(fields: ReceivedFields | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [decodeKey(key), decodeValue(value)]));
}

function decodeValue(value: ReceivedValue): unknown {
  if (value.stringValue != null) return value.stringValue;
  if (value.booleanValue != null) return value.booleanValue;
  if (value.integerValue != null) return Number(value.integerValue);
  if (value.doubleValue != null) return Number(value.doubleValue);
  if (value.arrayValue != null) return (value.arrayValue.values ?? []).map(decodeItem);
  if (value.mapValue != null) return decodeFields(value.mapValue.fields);
  return null;
}

function decodeItem(item: ReceivedValue): unknown {
  const wrapped = item.mapValue?.fields?.[arrayKey];
  return wrapped === undefined ? decodeValue(item) : decodeValue(wrapped);
}

const decodeKey = (key: string): string => (key.startsWith(escapePrefix) ? key.slice(escapePrefix.length) : key);
