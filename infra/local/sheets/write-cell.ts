import { invalid } from './errors.ts';
import { parseMask } from './fields-mask.ts';
import type { Locale } from './locale.ts';
import { isCovered } from './merged.ts';
import { type Cell, cellOf, INHERITED, partsOf, RichCell, type Scalar, type Sheet } from './model.ts';
import { isDateFormat, isTextFormat, type NumberFormat } from './number-format.ts';
import type { StyleTable } from './styles.ts';
import { type Entered, enter } from './user-entered.ts';

/** Google's limit for one cell. */
const MAX_CHARACTERS = 50_000;

/** What writing needs to know of a book. */
export interface Entry {
  readonly styles: StyleTable;
  readonly locale: Locale;
  /** Calendar year now, for dates typed without one. */
  readonly year: number;
}

const NUMBER_FORMAT = parseMask('numberFormat');

export function checkLength(text: string): void {
  if (text.length > MAX_CHARACTERS) {
    throw invalid(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
  }
}

/** Puts a value in a cell; format, note and validation stay, the links and runs of the old text go. */
export function putValue(sheet: Sheet, row: number, column: number, value: Scalar, formula?: string): void {
  if (typeof value === 'string') checkLength(value);
  if (formula !== undefined) checkLength(formula);
  if (isCovered(sheet, row, column)) return;
  const old = sheet.cell(row, column);
  const plain = value === '' ? null : value;
  if (formula === undefined && !(old instanceof RichCell)) sheet.setCell(row, column, plain);
  else sheet.setCell(row, column, withValue(old, plain, formula));
}

function withValue(old: Cell, value: Scalar, formula: string | undefined): Cell {
  const { style, note } = partsOf(old);
  return cellOf({
    value: formula === undefined ? value : null,
    ...(formula === undefined ? {} : { formula }),
    ...(style === undefined ? {} : { style }),
    ...(note === undefined ? {} : { note }),
  });
}

/** Types text into a cell as a person would: dates, numbers and formulas are understood, a text cell stays text. */
export function typeValue(sheet: Sheet, row: number, column: number, given: Scalar, entry: Entry): void {
  const style = sheet.styleOf(sheet.cell(row, column), row, column);
  const current = entry.styles.get(style).format?.numberFormat ?? undefined;
  if (isTextFormat(current)) {
    putValue(sheet, row, column, given === null ? null : textOf(given));
    return;
  }
  if (typeof given !== 'string') {
    putValue(sheet, row, column, given);
    return;
  }
  const entered: Entered = enter(given, entry.locale, entry.year);
  putValue(sheet, row, column, entered.value, entered.formula);
  if (entered.format !== undefined && !keeps(current, entered)) {
    setStyle(sheet, row, column, entry.styles.withFormat(style, { numberFormat: entered.format }, NUMBER_FORMAT));
  }
}

const textOf = (given: string | number | boolean): string =>
  typeof given === 'boolean' ? (given ? 'TRUE' : 'FALSE') : String(given);

/** A cell already made for dates shows a typed date its own way; likewise one made for numbers, and for any formula. */
const keeps = (current: NumberFormat | undefined, { format, formula }: Entered): boolean =>
  current !== undefined && (formula !== undefined || isDateFormat(current) === isDateFormat(format));

export function setStyle(sheet: Sheet, row: number, column: number, style: number): void {
  const parts = partsOf(sheet.cell(row, column));
  const own = style === sheet.inheritedStyle(row, column) ? INHERITED : style;
  if (own === (parts.style ?? INHERITED)) return;
  sheet.setCell(row, column, cellOf({ ...parts, style: own }));
}
