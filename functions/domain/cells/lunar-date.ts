import { formatDate, yearOf } from '../time/day.ts';
import { leapMonthOf, lunarToSolar } from '../time/lunar.ts';
import type { IsoDate } from '../values.ts';
import { dayOf, monthOf, monthPattern } from './date-words.ts';
import { type Parsed, question, refusal, value } from './parsed.ts';

/** A lunar day as it is written, before it is known whether it exists. */
interface Written {
  readonly day: number;
  readonly month: number;
  /** Lunar year; `null` when it is not said. */
  readonly year: number | null;
  /** The year is named by its stem and branch (`Ất Tỵ`) or by Tết, so it cannot be a Gregorian one. */
  readonly certainYear: boolean;
  readonly leap: boolean;
}

const stems = ['giap', 'at', 'binh', 'dinh', 'mau', 'ky', 'canh', 'tan', 'nham', 'quy'];
/** Tý and Tỵ fold alike; the stem tells them apart: 12 and 10 years never meet on both. */
const branches = ['ty', 'suu', 'dan', 'mao', 'thin', 'ty', 'ngo', 'mui', 'than', 'dau', 'tuat', 'hoi'];

const lunarMark = /\b(?:am lich|am|al|a\.l|ta)\b|\b(?:ram|mung|mong|gieng|chap|nhuan|tet|giao thua)\b/;
const sure = /\b(?:am lich|am|al|a\.l|ta|ram|gieng|chap|nhuan|tet|giao thua)\b/;
const yearPart = '(?:[ ,/.-]*(?:nam )?(\\d{4}|[a-z]+ [a-z]+))?';
const byMonth = new RegExp(
  `^(?:ngay )?(?:(ram)|(?:(mung|mong) )?(\\d{1,2}))(?: ?[/.-] ?| ?(?:thang|th\\.?|t\\.?) ?| )${monthPattern}( nhuan)?${yearPart}$`,
);
const byTet = new RegExp(
  `^(?:(?:ngay )?(mung|mong)?(?: )?(\\d{1,2})|(giao thua))(?: tet)?(?: nguyen dan)?${yearPart}$`,
);

/**
 * A lunar day in folded text: `ram thang 7 nam 2025`, `mung 3 tet`, `23 thang chap`, `10/3 am lich`.
 * `null` when the text is not about the lunar calendar.
 * @param year the lunar year meant when none is written.
 */
export function lunarDay(folded: string, year: number): Parsed<IsoDate> | null {
  if (!lunarMark.test(folded)) return null;
  const core = folded
    .replace(/\b(?:am lich|al|a\.l|am|ta)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const written = readWritten(core, year);
  if (written === null) return null;
  return sure.test(folded) ? settle(written, year) : eitherCalendar(written, year);
}

function readWritten(core: string, year: number): Written | null {
  const month = byMonth.exec(core);
  if (month !== null) {
    const { year: written, named } = yearIn(month[6], year);
    if (written === undefined) return null;
    const day = month[1] === undefined ? Number(month[3]) : 15;
    return { day, month: monthOf(month[4] ?? ''), year: written, certainYear: named, leap: month[5] !== undefined };
  }
  const tet = /tet|giao thua/.test(core) ? byTet.exec(core) : null;
  return tet === null ? null : aroundTet(tet, year);
}

function aroundTet(match: RegExpExecArray, around: number): Written | null {
  const { year } = yearIn(match[4], around);
  if (year === undefined) return null;
  const tet = year ?? around;
  if (match[3] !== undefined) return eve(tet);
  const day = Number(match[2]);
  const before = match[1] === undefined && day >= 20;
  return { day, month: before ? 12 : 1, year: before ? tet - 1 : tet, certainYear: true, leap: false };
}

/** Giao thừa: the last day of the twelfth month, the 29th or 30th. */
function eve(tet: number): Written {
  const day = lunarToSolar({ day: 30, month: 12, year: tet - 1, leap: false }) === null ? 29 : 30;
  return { day, month: 12, year: tet - 1, certainYear: true, leap: false };
}

/** `undefined`: what stands there is not a year. */
function yearIn(text: string | undefined, around: number): { year: number | null | undefined; named: boolean } {
  if (text === undefined) return { year: null, named: false };
  if (/^\d/.test(text)) return { year: Number(text), named: false };
  const [stem = '', branch = ''] = text.split(' ');
  for (let year = around - 15; year <= around + 15; year += 1)
    if (stems[(year + 6) % 10] === stem && branches[(year + 8) % 12] === branch) return { year, named: true };
  return { year: undefined, named: false };
}

function settle(written: Written, around: number): Parsed<IsoDate> {
  const { day, month, leap } = written;
  const year = written.year ?? around;
  if (month < 1 || month > 12)
    return refusal(`không có tháng ${month} âm lịch; gõ ngày dương lịch, ví dụ 26/10/${around}`);
  if (Math.abs(year - around) > 10)
    return refusal(`năm ${year} không hợp lý; gõ ngày dương lịch, ví dụ 26/10/${around}`);
  if (leap && leapMonthOf(year) !== month)
    return refusal(`năm ${year} không có tháng ${month} nhuận; gõ ngày dương lịch, ví dụ 26/10/${around}`);
  const found = lunarToSolar({ day, month, year, leap });
  if (found === null)
    return refusal(
      `tháng ${month} âm lịch năm ${year} không có ngày ${day}; gõ ngày dương lịch, ví dụ 26/10/${around}`,
    );
  const others = [found, ...alternatives(written, year)];
  if (others.length === 1) return value(found);
  return question(`ngày âm này có thể là ${others.map(formatDate).join(' hoặc ')}; gõ ngày dương lịch muốn dùng`);
}

/** Other days the words can mean: in the leap month, or, late in the year, in the lunar year before. */
function alternatives({ day, month, leap, certainYear }: Written, year: number): IsoDate[] {
  const all: IsoDate[] = [];
  const inLeap = !leap && leapMonthOf(year) === month ? lunarToSolar({ day, month, year, leap: true }) : null;
  if (inLeap !== null) all.push(inLeap);
  const own = lunarToSolar({ day, month, year, leap });
  const before = certainYear ? null : lunarToSolar({ day, month, year: year - 1, leap: false });
  if (own !== null && before !== null && yearOf(own) > year && yearOf(before) === year) all.push(before);
  return all;
}

/** `mùng 5 tháng 8` is said of both calendars. */
function eitherCalendar(written: Written, around: number): Parsed<IsoDate> {
  const solar = dayOf(written.day, written.month, written.year ?? around, around);
  const lunar = settle(written, around);
  if (solar.is !== 'value' || lunar.is !== 'value') return lunar;
  return question(
    `“mùng ${written.day}” là dương lịch (${formatDate(solar.value)}) hay âm lịch (${formatDate(lunar.value)})? Gõ ngày dương lịch`,
  );
}
