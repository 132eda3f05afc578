import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { invalid } from './errors.ts';
import type { Mask } from './fields-mask.ts';

/** A field of a message: `message` names its type, absent for scalars and free JSON. */
interface Field {
  readonly message: string | undefined;
  readonly list: boolean;
  readonly scalar: 'string' | 'number' | 'boolean' | undefined;
}

type Messages = ReadonlyMap<string, ReadonlyMap<string, Field>>;

let messages: Messages | undefined;

/**
 * The messages of the Sheets API as the installed client library declares them, so that a name Google would refuse is
 * refused here too. Read at the first request.
 */
function declared(): Messages {
  if (messages !== undefined) return messages;
  const file = createRequire(import.meta.url)
    .resolve('googleapis/build/src/apis/sheets/v4.js')
    .replace(/\.js$/, '.d.ts');
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, Map<string, Field>>();
  for (const [, name, body] of source.matchAll(/interface Schema\$(\w+) \{([\s\S]*?)\n {4}\}/g)) {
    if (name !== undefined && body !== undefined) found.set(name, fieldsOf(body));
  }
  messages = found;
  return found;
}

function fieldsOf(body: string): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [, name, type] of body.matchAll(/^ {8}(\w+)\?: (.+)$/gm)) {
    if (name === undefined || type === undefined) continue;
    const map = type.startsWith('{');
    const scalar = /^(string|number|boolean)\b/.exec(type)?.[1] as Field['scalar'];
    fields.set(name, { message: map ? undefined : /Schema\$(\w+)/.exec(type)?.[1], list: type.includes('[]'), scalar });
  }
  return fields;
}

/** Where the value stands that is looked at: written out only when it is wrong, for a message has a hundred thousand fields. */
type Path = (string | number)[];

const written = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');

/** @throws 400 naming the first field that the message does not have, as Google does. */
export function checkMessage(message: string, value: unknown): void {
  check(declared(), message, value, []);
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
    if (!Array.isArray(value)) throw invalid(`Invalid value at '${written(path)}', "${String(value)}"`);
    if (field.message === undefined) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      check(all, field.message, value[i], path);
      path.pop();
    }
  } else if (field.message !== undefined) {
    check(all, field.message, value, path);
  } else if (field.scalar !== undefined && !fits(field.scalar, value)) {
    throw wrongValue(written(path), SCALARS[field.scalar], value);
  }
}

const SCALARS = { string: 'TYPE_STRING', number: 'TYPE_INT32', boolean: 'TYPE_BOOL' } as const;

function fits(scalar: 'string' | 'number' | 'boolean', value: unknown): boolean {
  if (scalar === 'number')
    return typeof value === 'number' || (typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)));
  // google.protobuf.FieldMask and 64-bit numbers are strings in JSON.
  return typeof value === scalar;
}

const wrongValue = (path: string, type: string, value: unknown) =>
  invalid(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)?.slice(0, 200)}`);

const unknownName = (name: string, path: string) =>
  invalid(
    `Invalid JSON payload received. Unknown name "${name}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
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
