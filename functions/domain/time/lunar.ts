import type { IsoDate } from '../values.ts';
import { toDayNumber, toIso, yearOf } from './day.ts';
import { newMoon, sunLongitude } from './moon-and-sun.ts';

/**
 * The Vietnamese lunar calendar (âm lịch), zone UTC+7, for 1968–2100: before 1968 the calendars in use in Vietnam
 * reckoned with other zones.
 * Rules: Hồ Ngọc Đức, "Thuật toán tính âm lịch" (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html): a
 * month begins on the day of the new moon; the eleventh holds the winter solstice; between two eleventh months that lie
 * thirteen apart the first in which the sun enters no new twelfth of its way is the leap month.
 */

export interface LunarDate {
  readonly day: number;
  readonly month: number;
  /** The year in which most of it lies: lunar 2025 (Ất Tỵ) ends on 16/02/2026. */
  readonly year: number;
  /** Tháng nhuận. */
  readonly leap: boolean;
}

/** Zone in days. */
const zone = 7 / 24;
/** Julian day number of 1970-01-01 (at noon). */
const julianOfEpoch = 2_440_588;
const synodicMonth = 29.530588861;

const newMoonDays = new Map<number, number>();

/** Day number, in the zone, of the k-th new moon since January 2000. */
function newMoonDay(k: number): number {
  const known = newMoonDays.get(k);
  if (known !== undefined) return known;
  const day = Math.floor(newMoon(k) + 0.5 + zone) - julianOfEpoch;
  newMoonDays.set(k, day);
  return day;
}

/** Which twelfth of its yearly way the sun has reached when the day begins: 0 from the spring equinox, 9 from the winter solstice. */
const sunSector = (dayNumber: number): number => Math.floor(sunLongitude(dayNumber + julianOfEpoch - 0.5 - zone) / 30);

/** k of the new moon on or just before the day (at most one off before correction). */
function moonIndexAt(dayNumber: number): number {
  const k = Math.floor((dayNumber + julianOfEpoch - 2_451_550.1) / synodicMonth);
  return newMoonDay(k + 1) <= dayNumber ? k + 1 : newMoonDay(k) <= dayNumber ? k : k - 1;
}

/** A lunar year from its eleventh month (that of the winter solstice) to the next. */
interface SolsticeYear {
  /** k of the first new moon. */
  readonly first: number;
  /** Place of the leap month among the 13, 0-based; `null` in a year of 12. */
  readonly leapAt: number | null;
}

/** k of the new moon that begins the eleventh month in the Gregorian year. */
function eleventhMonth(year: number): number {
  const k = moonIndexAt(toDayNumber(`${year}-12-31`));
  return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k;
}

const solsticeYears = new Map<number, SolsticeYear>();

/** The solstice year that ends in the Gregorian year. */
function solsticeYear(year: number): SolsticeYear {
  const known = solsticeYears.get(year);
  if (known !== undefined) return known;
  const first = eleventhMonth(year - 1);
  const months = eleventhMonth(year) - first;
  const made = { first, leapAt: months === 13 ? leapPlace(first) : null };
  solsticeYears.set(year, made);
  return made;
}

/** The leap month is the first in which the sun enters no new sector. */
function leapPlace(first: number): number {
  for (let place = 1; place < 13; place += 1)
    if (sunSector(newMoonDay(first + place)) === sunSector(newMoonDay(first + place + 1))) return place;
  return 12;
}

/** The leap month of a lunar year (`6` for 2025), or `null`. */
export function leapMonthOf(year: number): number | null {
  for (const [end, low, high] of [
    [year, 2, 13],
    [year + 1, 0, 1],
  ] as const) {
    const { leapAt } = solsticeYear(end);
    if (leapAt === null) continue;
    const month = ((leapAt - 1 + 10) % 12) + 1;
    if (leapAt - 1 >= low && leapAt - 1 <= high) return month;
  }
  return null;
}

/** `null` when the lunar year has no such day: no such leap month, or a month of 29 days. */
export function lunarToSolar({ day, month, year, leap }: LunarDate): IsoDate | null {
  const { first, leapAt } = solsticeYear(month >= 11 ? year + 1 : year);
  let place = month >= 11 ? month - 11 : month + 1;
  if (leap && leapAt !== place + 1) return null;
  if (leapAt !== null && (leap || place >= leapAt)) place += 1;
  const begin = newMoonDay(first + place);
  if (day < 1 || begin + day - 1 >= newMoonDay(first + place + 1)) return null;
  return toIso(begin + day - 1);
}

export function solarToLunar(date: IsoDate): LunarDate {
  const at = toDayNumber(date);
  const k = moonIndexAt(at);
  const begin = newMoonDay(k);
  const gregorian = yearOf(date);
  const end = k >= solsticeYear(gregorian + 1).first ? gregorian + 1 : gregorian;
  const { first, leapAt } = solsticeYear(end);
  const place = k - first;
  const ordinal = leapAt !== null && place >= leapAt ? place - 1 : place;
  const month = ((ordinal + 10) % 12) + 1;
  return { day: at - begin + 1, month, year: ordinal < 2 ? end - 1 : end, leap: place === leapAt };
}
