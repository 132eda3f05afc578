import type { IsoDate } from '../values.ts';

/**
 * Calendar days as numbers (days since 1970-01-01), so that arithmetic needs no Date and no zone.
 * Formulas: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 of a proleptic Gregorian day. */
function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function yearMonthDay(dayNumber: number): YearMonthDay {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

export const isoOf = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

export function toIso(dayNumber: number): IsoDate {
  const { year, month, day } = yearMonthDay(dayNumber);
  return isoOf(year, month, day);
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** @param day a well-formed ISO day; anything else gives a number without meaning. */
export function toDayNumber(day: IsoDate): number {
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  return dayNumberOf(year, digit(day, 5) * 10 + digit(day, 6), digit(day, 8) * 10 + digit(day, 9));
}

export const addDays = (day: IsoDate, days: number): IsoDate => toIso(toDayNumber(day) + days);

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: IsoDate, b: IsoDate): number => toDayNumber(b) - toDayNumber(a);

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Whether the text is an ISO day that exists. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 0 Sunday … 6 Saturday, as in `Date.getDay`. */
const weekdayOfNumber = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7;
export const weekdayOf = (day: IsoDate): number => weekdayOfNumber(toDayNumber(day));

const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** @param weekday 0 Sunday … 6 Saturday. @returns `thứ Bảy`, as it stands inside a sentence. */
export const nameOfWeekday = (weekday: number): string => weekdayNames[weekday] ?? '';

export const weekdayName = (day: IsoDate): string => nameOfWeekday(weekdayOf(day));

/** `26/10/2023`. */
export const formatDate = (day: IsoDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** `25/11`. */
export const formatDayMonth = (day: IsoDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`;

/** Days from the first day of Sheets' serial numbers, 1899-12-30, to 1970-01-01. */
const serialOfEpoch = 25_569;

/** Serial number of Sheets for a day. */
export const dateToSerial = (day: IsoDate): number => toDayNumber(day) + serialOfEpoch;

/** Day of a serial number of Sheets; the time of day is dropped. */
export const serialToDate = (serial: number): IsoDate => toIso(Math.floor(serial) - serialOfEpoch);
