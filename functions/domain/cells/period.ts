import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import { addDays, daysBetween, daysInMonth, formatDate, isoOf, yearOf } from '../time/day.ts';
import type { Cell, IsoDate } from '../values.ts';
import { takeTime } from './clock.ts';
import { type DateContext, parseDate } from './date.ts';
import { dayOf, farthest, fullYear, monthOf, monthPattern } from './date-words.ts';
import { lunarPeriod } from './lunar-period.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

/** The days a session can fall on. */
export interface Period {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  /** Known to the day. */
  readonly exact: boolean;
  /** As it stands inside a sentence: `26/10/2023`, `quý III/2025`, `cuối tháng 8/2023`. */
  readonly label: string;
}

const romans = ['I', 'II', 'III', 'IV'] as const;
const quarterWords: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
};
const quarter = '(iv|i{1,3}|[1-4]|mot|hai|ba|tu|bon)';
const join = ' ?(?:-|–|den|va|,|&|hoac|toi) ?';
const year = '(?:[ ,/.-]*(?:cua )?(?:nam )?(\\d{4}|\\d{2}))?';
const part = '(?:(dau|giua|cuoi|nua dau|nua cuoi|nua sau) )?';

const quarters = new RegExp(`^${part}(?:quy|q\\.?) ?${quarter}(?:${year}${join}(?:quy |q\\.?)?${quarter})?${year}$`);
const months = new RegExp(
  `^(?:tu )?${part}(?:thang|th\\.?|t) ?${monthPattern}(?:${year}${join}(?:thang |th\\.? ?|t)?${monthPattern})?${year}$`,
);
const monthsByDigits = /^(\d{1,2}) ?[-–] ?(\d{1,2}) ?\/ ?(\d{4})$/;
const monthByDigits = /^(?:thang )?(\d{1,2}) ?[/.-] ?(\d{4})$/;
const weeks = new RegExp(
  `^tuan (?:thu )?(\\d|dau|cuoi|mot|hai|ba|tu|nhat)(?: tien| cung)? (?:cua )?thang ${monthPattern}${year}$`,
);
const halves = /^(?:6|sau) thang (dau|cuoi)(?: nam)?(?:[ ,/.-]*(?:nam )?(\d{4}|\d{2}))?$/;
const years = new RegExp(`^(?:ca )?${part}nam (\\d{4})$|^${part}nam(?: nay)?$`);
const days =
  /^(?:tu )?(?:ngay )?(\d{1,2})(?:[/.](\d{1,2}))?(?:[/.](\d{4}|\d{2}))? ?(?:-|–|den|va|,|&|hoac) ?(?:het )?(?:ngay )?(\d{1,2})(?:[/.]| thang )(\d{1,2})(?:(?:[/.]| nam )(\d{4}|\d{2}))?$/;

/** A day, a month, a quarter, a stretch of them, or a part of one: `8-9/2023`, `quý III/2025`, `đầu tháng 5`. */
export function parsePeriod(cell: Cell, context: DateContext): Parsed<Period> {
  const text = readLine(cell);
  if (typeof cell === 'string' && (text === '' || meansNone(text))) return blank;
  const core = foldDiacritics(text)
    .replace(/[()]/g, ' ')
    .replace(/\b(?:du kien|khoang|trong|vao|thoi gian|vao khoang|to chuc|thuc hien)\b:?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '');
  const found =
    typeof cell === 'string' ? (lunarPeriod(core, context.year) ?? ofWords(takeTime(core).rest, context)) : null;
  if (found !== null) return found;
  if (typeof cell === 'number' && cell >= 1 && cell <= 12)
    return question(`“${cell}” có phải tháng ${cell}/${context.year}? Nếu đúng gõ: tháng ${cell}/${context.year}`);
  return ofDay(cell, text, context);
}

function ofDay(cell: Cell, text: string, context: DateContext): Parsed<Period> {
  const day = parseDate(typeof cell === 'string' ? text.replace(/^\s*(?:dự kiến|khoảng)[\s:]*/iu, '') : cell, context);
  if (day.is === 'value')
    return value({ earliest: day.value, latest: day.value, exact: true, label: formatDate(day.value) });
  if (day.is !== 'refusal' || /\d[/.-]\d/.test(text)) return day;
  return refusal(
    `chưa hiểu “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”; gõ ngày, tháng hoặc quý, ví dụ 26/10/${context.year}, tháng 8/${context.year}, quý III/${context.year}`,
  );
}

function ofWords(core: string, context: DateContext): Parsed<Period> | null {
  return (
    ofQuarters(core, context) ??
    ofMonths(core, context) ??
    ofDays(core, context) ??
    ofWeek(core, context) ??
    ofYear(core, context)
  );
}

function ofQuarters(core: string, context: DateContext): Parsed<Period> | null {
  const match = quarters.exec(core);
  if (match === null) return null;
  const [, section, first = '', firstYear, second, lastYear] = match;
  const numbers = [first, second ?? first].map((text) => quarterWords[text] ?? Number(text));
  const [a = 1, b = 1] = numbers;
  const endYear = lastYear ?? firstYear;
  const to = endYear === undefined ? context.year : fullYear(endYear);
  const from = second === undefined || firstYear === undefined ? to : fullYear(firstYear);
  const name =
    second === undefined
      ? `quý ${romans[a - 1]}/${to}`
      : `quý ${romans[a - 1]}${from === to ? '' : `/${from}`} đến quý ${romans[b - 1]}/${to}`;
  return span(section, isoOf(from, a * 3 - 2, 1), monthEnd(to, b * 3), name, context);
}

function ofMonths(core: string, context: DateContext): Parsed<Period> | null {
  const range = monthsByDigits.exec(core);
  if (range !== null && Number(range[1]) <= 12 && Number(range[2]) <= 12)
    return monthSpan(undefined, Number(range[1]), Number(range[2]), Number(range[3]), Number(range[3]), context);
  const single = monthByDigits.exec(core);
  if (single !== null)
    return monthSpan(undefined, Number(single[1]), Number(single[1]), Number(single[2]), Number(single[2]), context);
  const match = months.exec(core);
  if (match === null) return null;
  const [, section, first = '', firstYear, second, lastYear] = match;
  const to = fullYearOr(lastYear ?? firstYear, context.year);
  const from = second === undefined ? to : fullYearOr(firstYear, to);
  return monthSpan(section, monthOf(first), monthOf(second ?? first), from, to, context);
}

const fullYearOr = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : fullYear(text);

function monthSpan(
  section: string | undefined,
  a: number,
  b: number,
  from: number,
  to: number,
  context: DateContext,
): Parsed<Period> {
  for (const month of [a, b])
    if (month < 1 || month > 12) return refusal(`không có tháng ${month}; gõ lại, ví dụ tháng 8/${context.year}`);
  const name =
    a === b && from === to ? `tháng ${a}/${to}` : `tháng ${a}${from === to ? '' : `/${from}`} đến tháng ${b}/${to}`;
  return span(section, isoOf(from, a, 1), monthEnd(to, b), name, context);
}

function ofDays(core: string, context: DateContext): Parsed<Period> | null {
  const match = days.exec(core);
  if (match === null) return null;
  const [day1 = '', month1, year1, day2 = '', month2 = '', year2] = match.slice(1);
  const to = fullYearOr(year2, context.year);
  const last = dayOf(Number(day2), Number(month2), to, context.year);
  const first = dayOf(Number(day1), Number(month1 ?? month2), fullYearOr(year1, to), context.year);
  if (first.is !== 'value') return first as Parsed<never>;
  if (last.is !== 'value') return last as Parsed<never>;
  return span(undefined, first.value, last.value, `${formatDate(first.value)} đến ${formatDate(last.value)}`, context);
}

const weekNumbers: Readonly<Record<string, number>> = { dau: 1, nhat: 1, mot: 1, hai: 2, ba: 3, tu: 4, cuoi: 0 };

/** Weeks of a month as people count them: days 1–7, 8–14, …; the last seven days. */
function ofWeek(core: string, context: DateContext): Parsed<Period> | null {
  const match = weeks.exec(core);
  if (match === null) return null;
  const week = weekNumbers[match[1] ?? ''] ?? Number(match[1]);
  const [month, of] = [monthOf(match[2] ?? ''), fullYearOr(match[3], context.year)];
  if (month < 1 || month > 12 || week > 5)
    return refusal(`không có “${core}”; gõ lại, ví dụ tuần 2 tháng 5/${context.year}`);
  const end = monthEnd(of, month);
  const first = week === 0 ? addDays(end, -6) : isoOf(of, month, week * 7 - 6);
  if (first > end)
    return refusal(`tháng ${month}/${of} không có tuần ${week}; gõ lại, ví dụ tuần 2 tháng 5/${context.year}`);
  const last = addDays(first, 6);
  return span(
    undefined,
    first,
    last < end ? last : end,
    `tuần ${week === 0 ? 'cuối' : week} tháng ${month}/${of}`,
    context,
  );
}

function ofYear(core: string, context: DateContext): Parsed<Period> | null {
  const half = halves.exec(core);
  if (half !== null) {
    const of = fullYearOr(half[2], context.year);
    const first = half[1] === 'dau';
    return span(
      undefined,
      isoOf(of, first ? 1 : 7, 1),
      monthEnd(of, first ? 6 : 12),
      `6 tháng ${first ? 'đầu' : 'cuối'} năm ${of}`,
      context,
    );
  }
  const match = years.exec(core);
  if (match === null) return null;
  const of = fullYearOr(match[2], context.year);
  return span(match[1] ?? match[3], isoOf(of, 1, 1), isoOf(of, 12, 31), `năm ${of}`, context);
}

const monthEnd = (of: number, month: number): IsoDate => isoOf(of, month, daysInMonth(of, month));

const sections: Readonly<Record<string, { readonly name: string; readonly from: number; readonly to: number }>> = {
  dau: { name: 'đầu', from: 0, to: 1 / 3 },
  giua: { name: 'giữa', from: 1 / 3, to: 2 / 3 },
  cuoi: { name: 'cuối', from: 2 / 3, to: 1 },
  'nua dau': { name: 'nửa đầu', from: 0, to: 1 / 2 },
  'nua cuoi': { name: 'nửa cuối', from: 1 / 2, to: 1 },
  'nua sau': { name: 'nửa cuối', from: 1 / 2, to: 1 },
};

/** The stretch, or the part of it that is named: a third of a month by days, of a quarter or a year by months. */
function span(
  section: string | undefined,
  first: IsoDate,
  last: IsoDate,
  name: string,
  context: DateContext,
): Parsed<Period> {
  if (last < first) return refusal(`${name}: ngày cuối trước ngày đầu; gõ lại theo thứ tự thời gian`);
  if (Math.abs(yearOf(first) - context.year) > farthest || Math.abs(yearOf(last) - context.year) > farthest)
    return refusal(`${name}: năm không hợp lý; gõ lại, ví dụ quý III/${context.year}`);
  const cut = section === undefined ? undefined : sections[section];
  if (cut === undefined) return value({ earliest: first, latest: last, exact: false, label: name });
  const [earliest, latest] = daysBetween(first, last) < 31 ? cutDays(first, last, cut) : cutMonths(first, last, cut);
  return value({ earliest, latest, exact: false, label: `${cut.name} ${name}` });
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Ten days and ten days; the rest is the end of the month. */
function cutDays(first: IsoDate, last: IsoDate, cut: Cut): [IsoDate, IsoDate] {
  return [addDays(first, Math.round(cut.from * 30)), cut.to === 1 ? last : addDays(first, Math.round(cut.to * 30) - 1)];
}

function cutMonths(first: IsoDate, last: IsoDate, cut: Cut): [IsoDate, IsoDate] {
  const [firstYear, lastYear] = [yearOf(first), yearOf(last)];
  const begin = Number(first.slice(5, 7)) - 1;
  const count = (lastYear - firstYear) * 12 + Number(last.slice(5, 7)) - begin;
  const at = (fraction: number) => begin + Math.round(fraction * count);
  const firstMonth = at(cut.from);
  const endMonth = at(cut.to) - 1;
  return [
    isoOf(firstYear + Math.floor(firstMonth / 12), (firstMonth % 12) + 1, 1),
    monthEnd(firstYear + Math.floor(endMonth / 12), (endMonth % 12) + 1),
  ];
}
