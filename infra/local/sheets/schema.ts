import { declared, ENUMS, type Field, type Messages } from './declared.ts';
import { badField } from './errors.ts';
import type { Mask } from './fields-mask.ts';

const SCALARS = { string: 'TYPE_STRING', number: 'TYPE_INT32', boolean: 'TYPE_BOOL' } as const;

/** Where the value stands that is looked at: written out only when it is wrong, for a message has a hundred thousand fields. */
type Path = (string | number)[];

const written = (path: Path): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? snake(step) : `.${snake(step)}`))
    .join('');

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a request calls its body where it is not the whole request. */
export const BODIES: Readonly<Record<string, string>> = { ValueRange: 'data', Spreadsheet: 'spreadsheet' };

/** @throws 400 naming the first field that the message does not have, as Google does. */
export function checkMessage(message: string, value: unknown): void {
  check(declared(), message, value, BODIES[message] === undefined ? [] : [BODIES[message]]);
}

function check(all: Messages, message: string, value: unknown, path: Path): void {
  if (value === null || value === undefined) return;
  const fields = all.get(message);
  if (fields === undefined) return;
  if (typeof value !== 'object' || Array.isArray(value))
    throw wrongValue(written(path), `type.googleapis.com/google.apps.sheets.v4.${message}`, value);
  for (const name in value) {
    const inner: unknown = (value as Record<string, unknown>)[name];
    const field = fields.get(name);
    if (field === undefined) throw unknownName(name, written(path));
    if (inner === null || inner === undefined) continue;
    path.push(name);
    checkField(all, field, inner, path);
    path.pop();
  }
}

function checkField(all: Messages, field: Field, value: unknown, path: Path): void {
  if (field.list) {
    if (!Array.isArray(value)) throw badField(`Invalid value at '${written(path)}', "${String(value)}"`, written(path));
    if (field.rows) checkRows(value, path);
    if (field.message === undefined) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      check(all, field.message, value[i], path);
      path.pop();
    }
  } else if (field.message !== undefined) {
    check(all, field.message, value, path);
  } else if (field.scalar === 'enum') {
    checkWord(String(path.at(-1)), value, written(path));
  } else if (field.scalar !== undefined && !fits(field.scalar, value)) {
    throw wrongValue(written(path), SCALARS[field.scalar], value);
  }
}

function checkRows(rows: readonly unknown[], path: Path): void {
  const wrong = rows.findIndex((row) => !Array.isArray(row));
  if (wrong >= 0)
    throw wrongValue(written([...path, wrong]), 'type.googleapis.com/google.protobuf.ListValue', rows[wrong]);
}

function fits(scalar: 'string' | 'number' | 'boolean', value: unknown): boolean {
  if (scalar === 'number')
    return typeof value === 'number' || (typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)));
  // google.protobuf.FieldMask and 64-bit numbers are strings in JSON.
  return typeof value === scalar;
}

function checkWord(name: string, value: unknown, path: string): void {
  const known = ENUMS[name];
  if (known !== undefined && !known.words.includes(String(value)))
    throw wrongValue(path, `type.googleapis.com/google.apps.sheets.v4.${known.type}`, value);
}

/** A value as it stands in a query: always text. @throws 400 for a word or a truth value that Google does not know */
export function checkParameter(name: string, { scalar }: Field, value: string): void {
  if (scalar === 'enum') checkWord(name, value, snake(name));
  else if (scalar === 'boolean' && !/^(true|t|yes|y|1|false|f|no|n|0)$/i.test(value))
    throw wrongValue(snake(name), SCALARS.boolean, value);
}

const wrongValue = (path: string, type: string, value: unknown) =>
  badField(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)?.slice(0, 200)}`, path);

const unknownName = (name: string, path: string) =>
  badField(
    `Invalid JSON payload received. Unknown name "${name}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
    path,
  );

/** The first path of a mask that the message does not have. */
export function unknownPath(message: string, mask: Mask, prefix = ''): string | undefined {
  const fields = declared().get(message);
  if (mask.everything || fields === undefined) return undefined;
  for (const [name, inner] of mask.children) {
    if (name === '*') continue;
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const field = fields.get(name);
    if (field === undefined) return path;
    const deeper = field.message === undefined ? undefined : unknownPath(field.message, inner, path);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
