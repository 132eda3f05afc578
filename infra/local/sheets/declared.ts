import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A field of a message: `message` names its type, absent for scalars and free JSON; `rows`: a list of lists. */
export interface Field {
  readonly message: string | undefined;
  readonly list: boolean;
  readonly rows: boolean;
  readonly scalar: 'string' | 'number' | 'boolean' | 'enum' | undefined;
}

export type Fields = ReadonlyMap<string, Field>;
export type Messages = ReadonlyMap<string, Fields>;

/** The words of a field, by its name; the client library declares them as any text. */
export const ENUMS: Readonly<Record<string, { readonly type: string; readonly words: readonly string[] }>> = {
  majorDimension: { type: 'Dimension', words: ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] },
  dimension: { type: 'Dimension', words: ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] },
  shiftDimension: { type: 'Dimension', words: ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] },
  valueInputOption: { type: 'ValueInputOption', words: ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] },
  valueRenderOption: { type: 'ValueRenderOption', words: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] },
  responseValueRenderOption: { type: 'ValueRenderOption', words: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] },
  dateTimeRenderOption: { type: 'DateTimeRenderOption', words: ['SERIAL_NUMBER', 'FORMATTED_STRING'] },
  responseDateTimeRenderOption: { type: 'DateTimeRenderOption', words: ['SERIAL_NUMBER', 'FORMATTED_STRING'] },
  insertDataOption: { type: 'AppendValuesRequest.InsertDataOption', words: ['OVERWRITE', 'INSERT_ROWS'] },
};

let messages: Messages | undefined;

/**
 * The messages and parameters of the Sheets API as the installed client library declares them, so that a name Google
 * would refuse is refused here too. Read at the first request.
 */
export function declared(): Messages {
  if (messages !== undefined) return messages;
  const file = createRequire(import.meta.url)
    .resolve('googleapis/build/src/apis/sheets/v4.js')
    .replace(/\.js$/, '.d.ts');
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, Fields>();
  for (const [, name, body] of source.matchAll(
    /interface (?:Schema\$)?([\w$]+) (?:extends \w+ )?\{([\s\S]*?)\n {4}\}/g,
  )) {
    if (name !== undefined && body !== undefined) found.set(name, fieldsOf(body));
  }
  messages = found;
  return found;
}

function fieldsOf(body: string): Fields {
  const fields = new Map<string, Field>();
  for (const [, name, type] of body.matchAll(/^ {8}(\w+)\?: (.+)$/gm)) {
    if (name === undefined || type === undefined) continue;
    const map = type.startsWith('{');
    const scalar = /^(string|number|boolean)\b/.exec(type)?.[1] as Field['scalar'];
    fields.set(name, {
      message: map ? undefined : /Schema\$(\w+)/.exec(type)?.[1],
      list: type.includes('[]'),
      rows: type.includes('[][]'),
      scalar: scalar === 'string' && name in ENUMS ? 'enum' : scalar,
    });
  }
  return fields;
}

/** A parameter of a method, or one that every method of Google's has. */
export function parameterOf(method: string, name: string): Field | undefined {
  const titled = method.split('.').map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase());
  const own = declared()
    .get(`Params$Resource$${titled.join('$')}`)
    ?.get(name);
  return own ?? declared().get('StandardParameters')?.get(name);
}
