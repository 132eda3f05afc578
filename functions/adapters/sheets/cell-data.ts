import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Cell, IsoDate } from '../../domain/values.ts';
import type { CellOutput } from '../../domain/workbooks.ts';

export const DATE_FORMAT = { type: 'DATE', pattern: 'dd/mm/yyyy' } as const;

/** Sheets refuses a whole batch for one cell that is longer. */
const MOST_CHARACTERS = 50_000;

const MILLISECONDS_A_DAY = 86_400_000;
/** Days from 1899-12-30, where serial numbers begin, to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

const serialOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY + SERIAL_OF_1970;

export const cutToCell = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;

/**
 * A cell as Google takes it. Text goes as `stringValue`: it is stored as it is and never read as a formula, a number or a date.
 */
export const cellDataOf = (value: CellOutput): sheets_v4.Schema$CellData => {
  switch (value.type) {
    case 'blank':
      return {};
    case 'text':
      return value.text === '' ? {} : { userEnteredValue: { stringValue: cutToCell(value.text) } };
    case 'number':
      return { userEnteredValue: { numberValue: value.number } };
    case 'date':
      return { userEnteredValue: { numberValue: serialOf(value.date) } };
    case 'link':
      return {
        userEnteredValue: { stringValue: cutToCell(value.text) },
        userEnteredFormat: { textFormat: { link: { uri: value.uri } } },
      };
    default:
      return value satisfies never;
  }
};

const errorTexts: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

/** What `values.get` gives with UNFORMATTED_VALUE and SERIAL_NUMBER for a cell of this effective value. */
export const cellOf = (value: sheets_v4.Schema$ExtendedValue | undefined): Cell => {
  if (value === undefined) return '';
  if (value.errorValue) return errorText(value.errorValue);
  return value.stringValue ?? value.numberValue ?? value.boolValue ?? '';
};

const errorText = ({ type, message }: sheets_v4.Schema$ErrorValue): string => {
  const text = errorTexts[type ?? ''] ?? '#ERROR!';
  return message ? `${text} (${message})` : text;
};

/** Ragged as the port says: blank cells at the end of a row are absent. */
export const trimRow = (row: readonly Cell[]): readonly Cell[] => {
  let end = row.length;
  while (end > 0 && (row[end - 1] === '' || row[end - 1] === null)) end--;
  return end === row.length ? row : row.slice(0, end);
};
