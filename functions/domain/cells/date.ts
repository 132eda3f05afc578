import { clip } from '../text/clip.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import { formatDate, isIsoDate, serialToDate, yearOf } from '../time/day.ts';
import type { Cell, IsoDate } from '../values.ts';
import { takeTime } from './clock.ts';
import { dayOf, farthest, fullYear, monthOf, monthPattern, shown } from './date-words.ts';
import { lunarDay } from './lunar-date.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';
import { takeWeekday, weekdayDoubt } from './weekday.ts';

export interface DateContext {
  /** Year a day without one belongs to: the session's, else the unit's. */
  readonly year: number;
  /** What the day is, in messages: `Ngày nhận`. */
  readonly field?: string;
  /** Calendar year in which the cell was filled. A `5/8` typed into a date column then comes as a day of this year. */
  readonly typedYear?: number;
  /** When given, the days between which this one can lie: a day outside of them that another year would bring inside is asked about. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** First and last serial number taken for a day: 2000-01-01 … 2100-12-31. */
const firstSerial = 36_526;
const lastSerial = 73_415;

/**
 * A day, as a serial number of Sheets or as staff write it; day first, always. A time and a weekday beside it are
 * allowed, the weekday is checked.
 */
export function parseDate(cell: Cell, context: DateContext): Parsed<IsoDate> {
  if (typeof cell === 'number') return ofNumber(cell, context);
  const text = readLine(cell);
  if (text === '' || meansNone(text)) return blank;
  if (typeof cell === 'boolean') return refusal(needsDay(text, context));
  const plain = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (plain !== null) return dayOf(Number(plain[1]), Number(plain[3]), fullYear(plain[4] ?? ''), context.year);
  return ofText(text, context);
}

function ofNumber(n: number, context: DateContext): Parsed<IsoDate> {
  if (n >= firstSerial && n < lastSerial + 1) return ofSerial(serialToDate(n), context);
  const joined = /^(\d{1,2})(\d{2})(\d{4})$/.exec(String(n));
  if (joined !== null) return dayOf(Number(joined[1]), Number(joined[2]), Number(joined[3]), context.year);
  const short = /^(\d{1,2})(\d{2})(\d{2})$/.exec(String(n));
  const split = /^(\d{1,2})\.(\d{1,2})$/.exec(String(n));
  const guess =
    short !== null
      ? dayOf(Number(short[1]), Number(short[2]), fullYear(short[3] ?? ''), context.year)
      : split !== null
        ? dayOf(Number(split[1]), Number(split[2]), context.year, context.year)
        : null;
  if (guess?.is === 'value') return question(`“${n}” có phải ngày ${formatDate(guess.value)}? Gõ lại cho đúng`);
  return refusal(needsDay(String(n), context));
}

/**
 * Sheets completes `5/8` with the year it is typed in. Such a day is doubtful when the session is of another year,
 * unless only one of the two years is possible at all; so is one that cannot be, where the session's year or the one after it could.
 */
function ofSerial(day: IsoDate, context: DateContext): Parsed<IsoDate> {
  const { year, typedYear } = context;
  const typed = yearOf(day);
  if (Math.abs(typed - year) > farthest)
    return refusal(`năm ${typed} không hợp lý; gõ lại, ví dụ ${formatDate(day).slice(0, 6)}${year}`);
  const completed = typed !== year && typed === typedYear;
  const possible = within(day, context);
  if (possible && !completed) return value(day);
  const others = (possible ? [year] : [year, year + 1])
    .map((other) => `${other}${day.slice(4)}`)
    .filter((other) => other !== day && isIsoDate(other));
  const meant = others.find((other) => within(other, context)) ?? (possible || !completed ? undefined : others[0]);
  if (meant === undefined) return value(day);
  const shown = formatDate(meant);
  return question(
    `${formatDate(day)} có phải là ${shown}? Nếu đúng gõ đủ ${shown}; nếu thật là năm ${typed} gõ: ngày ${formatDate(day)}`,
  );
}

const within = (day: IsoDate, { from, to }: DateContext): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);

const fillers = /^(?:(?:vao|trong|den|het|den het|cham nhat|muon nhat|cham nhat la|han)\s+)*(?:(?:ngay|hom)\s+)?/;
const dayMonthYear = /^(\d{1,2}) ?([/.,\- ]) ?(\d{1,2})(?:(?: ?([/.,\- ]) ?| nam )(\d{4}|\d{2}))?$/;
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:t[\d:.+z]*)?$/;
const inWords = new RegExp(
  `^(\\d{1,2}) ?[-]?(?:thang|thg\\.?|th\\.?|t) ?${monthPattern}(?:[ ,/.-]*(?:nam ?)?(\\d{4}|\\d{2}))?$`,
);
const joinedDigits = /^(\d{2})(\d{2})(\d{4})$/;

function ofText(text: string, context: DateContext): Parsed<IsoDate> {
  const { rest: untimed } = takeTime(foldDiacritics(text));
  const { rest, weekday } = takeWeekday(untimed);
  const core = rest
    .replace(/\bduong lich\b|\(?\bdl\b\)?|\b(?:buoi )?(?:sang|chieu|toi)\b/g, ' ')
    .replace(/[()[\];]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(fillers, '')
    .replace(/[\s.,;:–-]+$/, '')
    .replace(/^[\s,;:.-]+/, '')
    .replace(/^ngay /, '');
  const found = lunarDay(core, context.year) ?? gregorian(core, text, context);
  const doubt = found.is === 'value' ? weekdayDoubt(found.value, weekday) : null;
  return doubt === null ? found : question(doubt);
}

function gregorian(core: string, text: string, context: DateContext): Parsed<IsoDate> {
  const iso = yearFirst.exec(core);
  if (iso !== null) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]), context.year);
  const joined = joinedDigits.exec(core);
  if (joined !== null) return dayOf(Number(joined[1]), Number(joined[2]), Number(joined[3]), context.year);
  const words = inWords.exec(core);
  if (words !== null) return completed(Number(words[1]), monthOf(words[2] ?? ''), words[3], context);
  const match = dayMonthYear.exec(core);
  if (match === null) return unread(core, text, context);
  const [day, month] = [Number(match[1]), Number(match[3])];
  if (match[2] === '-' && match[4] === '/' && day < month && month <= 12)
    return question(
      `“${clip(text)}” là ngày ${day} tháng ${month} hay từ tháng ${day} đến tháng ${month}? Nếu là ngày, gõ ${shown(day, month, fullYear(match[5] ?? ''))}`,
    );
  return completed(day, month, match[5], context);
}

/** The day with its year, or with the session's; a neighbouring year only when it alone is possible, and then asked. */
function completed(day: number, month: number, year: string | undefined, context: DateContext): Parsed<IsoDate> {
  if (year !== undefined) return dayOf(day, month, fullYear(year), context.year);
  const found = dayOf(day, month, context.year, context.year);
  if (found.is !== 'value' || within(found.value, context)) return found;
  const others = [context.year - 1, context.year + 1].map((other) => `${other}${found.value.slice(4)}`);
  const [other] = others.filter((candidate) => within(candidate, context));
  return other === undefined
    ? found
    : question(`${day}/${month} là ${formatDate(found.value)} hay ${formatDate(other)}? Gõ đủ ngày/tháng/năm`);
}

function unread(core: string, text: string, context: DateContext): Parsed<IsoDate> {
  const before = /^(truoc|sau) (?:ngay )?(.+)$/.exec(core);
  if (before !== null && dayMonthYear.test(before[2] ?? ''))
    return question(`“${clip(text)}”: gõ đúng ngày cuối cùng còn nhận, ví dụ ${shown(5, 8, context.year)}`);
  if (/^(?:tu )?\d{1,2}(?:[/.]\d{1,2})?(?:[/.]\d{2,4})? ?(?:-|–|den|va|,|&) ?\d{1,2}[/.]\d{1,2}/.test(core))
    return question(`“${clip(text)}” có hơn một ngày; ghi một ngày, ví dụ 26/10/${context.year}`);
  return refusal(needsDay(text, context));
}

const needsDay = (text: string, { year, field }: DateContext): string =>
  `“${clip(text)}” chưa phải một ngày cụ thể; gõ ${field === undefined ? 'ngày/tháng/năm' : `${field.toLowerCase()} dạng ngày/tháng/năm`}, ví dụ 26/10/${year}`;
