import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { compileDate } from './date-pattern.ts';
import type { Locale } from './locale.ts';
import { formatGeneral, formatSections } from './number-pattern.ts';

export type NumberFormat = sheets_v4.Schema$NumberFormat;

type Render = (value: number) => string;

const compiled = new Map<string, Render>();

const DEFAULTS: Readonly<Record<string, (locale: Locale) => string>> = {
  NUMBER: () => '#,##0.00',
  PERCENT: () => '0.00%',
  CURRENCY: (locale) => locale.currency,
  DATE: (locale) => locale.date,
  TIME: (locale) => locale.time,
  DATE_TIME: (locale) => locale.dateTime,
  SCIENTIFIC: () => '0.00E+00',
};

export const isDateFormat = (format: NumberFormat | undefined): boolean =>
  format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME';

export const isTextFormat = (format: NumberFormat | undefined): boolean =>
  format?.type === 'TEXT' || (format?.pattern === '@' && !isDateFormat(format));

/** A number as Sheets shows it in a cell of that format. */
export function formatNumber(value: number, format: NumberFormat | undefined, locale: Locale): string {
  if (format === undefined || isTextFormat(format)) return formatGeneral(value, locale);
  const pattern = format.pattern || DEFAULTS[format.type ?? '']?.(locale);
  if (pattern === undefined || /^general$/i.test(pattern)) return formatGeneral(value, locale);
  const key = `${locale.tag} ${isDateFormat(format) ? 'd' : 'n'} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known(value);
  const render = isDateFormat(format) ? compileDate(pattern, locale) : formatSections(pattern, locale);
  if (compiled.size > 1000) compiled.clear();
  compiled.set(key, render);
  return render(value);
}
