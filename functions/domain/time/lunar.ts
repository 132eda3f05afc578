import type { IsoDate } from '../values.ts';
import { toDayNumber, toIso, yearOf } from './day.ts';

/**
 * The Vietnamese lunar calendar (âm lịch), zone UTC+7.
 * Algorithm: Hồ Ngọc Đức, "Thuật toán tính âm lịch" (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html),
 * with the new moon and the longitude of the sun after Jean Meeus, "Astronomical Algorithms" (1998), in their short
 * forms. Written for 1900–2100. Before 1968 the calendars in use in Vietnam reckoned with other zones.
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
const synodicMonth = 29.530588853;
/** Moment of the new moon 1900-01-01 13:52 UT, k = 0, as a Julian date. */
const firstNewMoon = 2_415_020.75933;

const radians = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * radians);

/** Day number, in the zone, of the k-th new moon since 1900-01-01. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    firstNewMoon +
    synodicMonth * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + moon) +
    0.001 * sin(2 * latitude - moon) +
    0.0005 * sin(2 * moon + sun);
  const deltaT =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - deltaT + 0.5 + zone) - julianOfEpoch;
}

/** Which twelfth of its yearly way the sun has reached when the day begins: 0 from the spring equinox, 9 from the winter solstice. */
function sunSector(dayNumber: number): number {
  const t = (dayNumber + julianOfEpoch - 0.5 - zone - 2_451_545) / 36_525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  const longitude = mean + centre;
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

/** k of the new moon on or just before the day (at most one off before correction). */
function moonIndexAt(dayNumber: number): number {
  const k = Math.floor((dayNumber + julianOfEpoch - 2_415_021.076998695) / synodicMonth);
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
