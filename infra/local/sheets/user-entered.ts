import { formulaFormat } from './formula-format.ts';
import type { Locale } from './locale.ts';
import type { Scalar } from './model.ts';
import type { NumberFormat } from './number-format.ts';
import { serialOfReal } from './serial-date.ts';

/** What Sheets makes of typed text: a value, the number format it gives the cell, or a formula. */
export interface Entered {
  readonly value: Scalar;
  readonly formula?: string;
  readonly format?: NumberFormat;
}

/**
 * Reads text as Sheets does when a person types it.
 * @param year the current calendar year in the zone of the spreadsheet, for dates typed without one
 */
export function enter(text: string, locale: Locale, year: number): Entered {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return enterFormula(text, locale);
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // Most of what is typed is words: nothing below begins with one, save months, TRUE, FALSE and currency signs.
  if (first > 127 && first !== 0x20ab) return { value: text };
  return (
    enterBoolean(trimmed) ?? enterNumber(trimmed, locale) ?? enterDateTime(trimmed, locale, year) ?? { value: text }
  );
}

function enterFormula(formula: string, locale: Locale): Entered {
  const format = formulaFormat(formula, locale);
  return { value: null, formula, ...(format === undefined ? {} : { format }) };
}

function enterBoolean(text: string): Entered | undefined {
  if (/^true$/i.test(text)) return { value: true };
  return /^false$/i.test(text) ? { value: false } : undefined;
}

function escaped(letter: string): string {
  return `\\${letter}`;
}

const grammars = new Map<string, RegExp>();

/** Sign, currency, digits with groups of three, fraction, power, percent, currency. */
function grammarOf(locale: Locale): RegExp {
  const known = grammars.get(locale.tag);
  if (known !== undefined) return known;
  const group = escaped(locale.group);
  const decimal = escaped(locale.decimal);
  const made = new RegExp(
    `^(\\()?([+-]?)\\s?([₫$]?)\\s?(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}(\\d*))?(E[+-]?\\d{1,3})?\\s?(%?)\\s?([₫đ]?)(\\))?$`,
    'i',
  );
  grammars.set(locale.tag, made);
  return made;
}

function enterNumber(text: string, locale: Locale): Entered | undefined {
  const match = grammarOf(locale).exec(text);
  if (match === null) return undefined;
  const [, open, sign, before, whole, fraction, power, percent, after, close] = match;
  if ((whole === undefined && !fraction) || (open === undefined) !== (close === undefined)) return undefined;
  if (open !== undefined && sign !== '') return undefined;
  const digits = `${(whole ?? '0').replaceAll(locale.group, '')}.${fraction || '0'}${power ?? ''}`;
  const size = Number(digits) / (percent === '%' ? 100 : 1);
  const value = sign === '-' || open !== undefined ? -size : size;
  if (!Number.isFinite(value)) return undefined;
  const format = numberFormatOf({
    grouped: whole?.includes(locale.group) === true,
    fraction,
    power,
    percent,
    currency: before || after,
  });
  return format === undefined ? { value } : { value, format };
}

interface Shape {
  readonly grouped: boolean;
  readonly fraction: string | undefined;
  readonly power: string | undefined;
  readonly percent: string | undefined;
  readonly currency: string | undefined;
}

function numberFormatOf(shape: Shape): NumberFormat | undefined {
  const places = shape.fraction ? '.00' : '';
  if (shape.percent === '%') return { type: 'PERCENT', pattern: `0${places}%` };
  if (shape.currency) {
    const sign = shape.currency === '$' ? '$' : '₫';
    return { type: 'CURRENCY', pattern: sign === '$' ? `[$$]#,##0${places}` : `#,##0${places}\u00a0[$₫]` };
  }
  if (shape.power !== undefined) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return shape.grouped ? { type: 'NUMBER', pattern: `#,##0${places}` } : undefined;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(am|pm|sa|ch)?$/i;

interface TypedTime {
  readonly fraction: number;
  readonly pattern: string;
}

function typedTime(text: string, locale: Locale): TypedTime | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds, thousandths, half] = match;
  const afternoon = half !== undefined && /^(pm|ch)$/i.test(half);
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const total = hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(`0.${thousandths ?? 0}`);
  if (hour > 23) return { fraction: total / 86_400, pattern: '[h]:mm:ss' };
  const tail = `${seconds === undefined ? '' : ':ss'}${thousandths === undefined ? '' : '.000'}`;
  const clock = half === undefined ? (locale.dayFirst || hours.length === 2 ? 'HH:mm' : 'H:mm') : 'h:mm';
  return { fraction: total / 86_400, pattern: `${clock}${tail}${half === undefined ? '' : ' am/pm'}` };
}

interface TypedDate {
  readonly serial: number;
  readonly pattern: string;
}

function enterDateTime(text: string, locale: Locale, year: number): Entered | undefined {
  const time = typedTime(text, locale);
  if (time !== undefined) return { value: time.fraction, format: { type: 'TIME', pattern: time.pattern } };
  const date = typedDate(text, locale, year);
  if (date !== undefined) return { value: date.serial, format: { type: 'DATE', pattern: date.pattern } };
  const space = /^(.*\d)(?:\s+|T)(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = typedDate(space?.[1] ?? '', locale, year);
  const hour = typedTime(space?.[2] ?? '', locale);
  if (day === undefined || hour === undefined) return undefined;
  return {
    value: day.serial + hour.fraction,
    format: { type: 'DATE_TIME', pattern: `${day.pattern} ${hour.pattern}` },
  };
}

function typedDate(text: string, locale: Locale, year: number): TypedDate | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) {
    const serial = serialOfReal(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    const mark = iso[2] ?? '-';
    return serial === undefined ? undefined : { serial, pattern: `yyyy${mark}mm${mark}dd` };
  }
  return numericDate(text, locale, year) ?? (locale.dayFirst ? undefined : namedMonthDate(text, locale, year));
}

/** `26/10/2023`, `26-10-23`, `5/8`, `10/2023`. */
function numericDate(text: string, locale: Locale, year: number): TypedDate | undefined {
  const match = /^(\d{1,2})([-/])(\d{1,4})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, first = '', mark = '/', second = '', third] = match;
  if (second.length > 2) {
    const serial =
      third === undefined && second.length === 4 ? serialOfReal(Number(second), Number(first), 1) : undefined;
    return serial === undefined ? undefined : { serial, pattern: `mm${mark}yyyy` };
  }
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  const serial = serialOfReal(third === undefined ? year : fullYear(third), Number(month), Number(day));
  if (serial === undefined) return undefined;
  return { serial, pattern: patternOf([first, second, third], mark, locale) };
}

/** The cell keeps the shape that was typed; a whole date is shown the way the country writes it. */
function patternOf([first, second, third]: readonly (string | undefined)[], mark: string, locale: Locale): string {
  const unit = (letter: string, typed: string | undefined) => letter.repeat(typed?.length === 2 ? 2 : 1);
  const [one, two] = locale.dayFirst ? ['d', 'M'] : ['M', 'd'];
  if (third === undefined) return `${unit(one, first)}${mark}${unit(two, second)}`;
  if (locale.dayFirst && mark === '/' && third.length === 4) return locale.date;
  return `${unit(one, first)}${mark}${unit(two, second)}${mark}${third.length === 2 ? 'yy' : 'yyyy'}`;
}

const fullYear = (text: string): number => {
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
};

/** `Oct 26, 2023`, `26 October 2023`. */
function namedMonthDate(text: string, locale: Locale, year: number): TypedDate | undefined {
  const match =
    /^([A-Z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i.exec(text) ??
    /^(\d{1,2})[ -]([A-Z]{3,9})(?:,?[ -](\d{4}))?$/i.exec(text);
  if (match === null) return undefined;
  const name = (match.slice(1, 3).find((part) => /[A-Z]/i.test(part)) ?? '').toLowerCase();
  const day = Number(match.slice(1, 3).find((part) => /\d/.test(part)));
  const month =
    locale.months.findIndex((full) => full.toLowerCase() === name || full.toLowerCase().slice(0, 3) === name) + 1;
  const serial = serialOfReal(match[3] === undefined ? year : Number(match[3]), month, day);
  return serial === undefined ? undefined : { serial, pattern: match[3] === undefined ? 'mmm d' : 'mmm d, yyyy' };
}
