import { addDays, formatDate, isoOf } from '../time/day.ts';
import { dayOf, fullYear, monthOf, monthPattern } from './date-words.ts';
import { type Parsed, refusal } from './parsed.ts';
import { monthEnd, type Period, span } from './period-span.ts';

/** Months, quarters, weeks, years and stretches of days in folded text. */

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

const quarters = new RegExp(
  `^${part}(?:qu[yi]|q\\.?) ?${quarter}(?:${year}${join}(?:qu[yi] |q\\.?)?${quarter})?${year}$`,
);
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

/** `null` when the text is none of them. @param around the year meant when none is written. */
export function periodOfWords(core: string, around: number): Parsed<Period> | null {
  return (
    ofQuarters(core, around) ??
    ofMonths(core, around) ??
    ofDays(core, around) ??
    ofWeek(core, around) ??
    ofYear(core, around)
  );
}

function ofQuarters(core: string, around: number): Parsed<Period> | null {
  const match = quarters.exec(core);
  if (match === null) return null;
  const [, section, first = '', firstYear, second, lastYear] = match;
  const numbers = [first, second ?? first].map((text) => quarterWords[text] ?? Number(text));
  const [a = 1, b = 1] = numbers;
  const endYear = lastYear ?? firstYear;
  const to = endYear === undefined ? around : fullYear(endYear);
  const from = second === undefined || firstYear === undefined ? to : fullYear(firstYear);
  const name =
    second === undefined
      ? `quý ${romans[a - 1]}/${to}`
      : `quý ${romans[a - 1]}${from === to ? '' : `/${from}`} đến quý ${romans[b - 1]}/${to}`;
  return span(section, isoOf(from, a * 3 - 2, 1), monthEnd(to, b * 3), name, around);
}

function ofMonths(core: string, around: number): Parsed<Period> | null {
  const range = monthsByDigits.exec(core);
  if (range !== null && Number(range[1]) <= 12 && Number(range[2]) <= 12)
    return monthSpan(undefined, Number(range[1]), Number(range[2]), Number(range[3]), Number(range[3]), around);
  const single = monthByDigits.exec(core);
  if (single !== null)
    return monthSpan(undefined, Number(single[1]), Number(single[1]), Number(single[2]), Number(single[2]), around);
  const match = months.exec(core);
  if (match === null) return null;
  const [, section, first = '', firstYear, second, lastYear] = match;
  const to = fullYearOr(lastYear ?? firstYear, around);
  const from = second === undefined ? to : fullYearOr(firstYear, to);
  return monthSpan(section, monthOf(first), monthOf(second ?? first), from, to, around);
}

const fullYearOr = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : fullYear(text);

function monthSpan(
  section: string | undefined,
  a: number,
  b: number,
  from: number,
  to: number,
  around: number,
): Parsed<Period> {
  for (const month of [a, b])
    if (month < 1 || month > 12) return refusal(`không có tháng ${month}; gõ lại, ví dụ tháng 8/${around}`);
  const name =
    a === b && from === to ? `tháng ${a}/${to}` : `tháng ${a}${from === to ? '' : `/${from}`} đến tháng ${b}/${to}`;
  return span(section, isoOf(from, a, 1), monthEnd(to, b), name, around);
}

function ofDays(core: string, around: number): Parsed<Period> | null {
  const match = days.exec(core);
  if (match === null) return null;
  const [day1 = '', month1, year1, day2 = '', month2 = '', year2] = match.slice(1);
  const to = fullYearOr(year2, around);
  const last = dayOf(Number(day2), Number(month2), to, around);
  const first = dayOf(Number(day1), Number(month1 ?? month2), fullYearOr(year1, to), around);
  if (first.is !== 'value') return first as Parsed<never>;
  if (last.is !== 'value') return last as Parsed<never>;
  return span(undefined, first.value, last.value, `${formatDate(first.value)} đến ${formatDate(last.value)}`, around);
}

const weekNumbers: Readonly<Record<string, number>> = { dau: 1, nhat: 1, mot: 1, hai: 2, ba: 3, tu: 4, cuoi: 0 };

/** Weeks of a month as people count them: days 1–7, 8–14, …; the last seven days. */
function ofWeek(core: string, around: number): Parsed<Period> | null {
  const match = weeks.exec(core);
  if (match === null) return null;
  const week = weekNumbers[match[1] ?? ''] ?? Number(match[1]);
  const [month, of] = [monthOf(match[2] ?? ''), fullYearOr(match[3], around)];
  if (month < 1 || month > 12 || week > 5) return refusal(`không có “${core}”; gõ lại, ví dụ tuần 2 tháng 5/${around}`);
  const end = monthEnd(of, month);
  const first = week === 0 ? addDays(end, -6) : isoOf(of, month, week * 7 - 6);
  if (first > end) return refusal(`tháng ${month}/${of} không có tuần ${week}; gõ lại, ví dụ tuần 2 tháng 5/${around}`);
  const last = addDays(first, 6);
  return span(
    undefined,
    first,
    last < end ? last : end,
    `tuần ${week === 0 ? 'cuối' : week} tháng ${month}/${of}`,
    around,
  );
}

function ofYear(core: string, around: number): Parsed<Period> | null {
  const half = halves.exec(core);
  if (half !== null) {
    const of = fullYearOr(half[2], around);
    const first = half[1] === 'dau';
    return span(
      undefined,
      isoOf(of, first ? 1 : 7, 1),
      monthEnd(of, first ? 6 : 12),
      `6 tháng ${first ? 'đầu' : 'cuối'} năm ${of}`,
      around,
    );
  }
  const match = years.exec(core);
  if (match === null) return null;
  const of = fullYearOr(match[2], around);
  return span(match[1] ?? match[3], isoOf(of, 1, 1), isoOf(of, 12, 31), `năm ${of}`, around);
}
