import { clip } from '../text/clip.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

/** Times of day: `13h30'`, `13:30`, `7 gio 30 phut`, `1h30 chieu`, in folded text. */
const hour = `(\\d{1,2}) ?(?:(?:gio|h|g)(?: ?(\\d{1,2}))?(?![\\d/])(?: ?(?:phut|ph|p|'))?( ruoi)?|: ?(\\d{2})(?::\\d{2})?) ?(?:(?:buoi )?(sang|trua|chieu|toi|am|pm)\\b)?`;
const time = `(?<![\\d/.-])${hour}`;
const timePattern = new RegExp(time);
const rangePattern = new RegExp(`(?:\\btu )?${time} ?(?:-|–|—|->|den|toi) ?(?:khoang )?${hour}`);

/** `HH:MM`, or `null` for an hour that is none. */
interface Reading {
  readonly time: string | null;
  /** An hour between 1 and 5 without morning or afternoon: nobody meets at night. */
  readonly doubtful: boolean;
}

export interface WithoutTime {
  readonly rest: string;
  readonly from: Reading | null;
  /** The end, when a stretch of time is given. */
  readonly to: Reading | null;
}

/** Takes a time, or a stretch of it, out of folded text. */
export function takeTime(folded: string): WithoutTime {
  const text = folded.replace(/[’‘′´`"”“]/g, "'").replace(/''/g, "'");
  if (!/\d ?(?:h|g|:)/.test(text)) return { rest: folded, from: null, to: null };
  const range = rangePattern.exec(text);
  const match = range ?? timePattern.exec(text);
  if (match === null) return { rest: folded, from: null, to: null };
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return {
    rest: rest
      .replace(/\b(?:luc|vao luc|hoi|bat dau)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    from: read(match, 1),
    to: range === null ? null : read(match, 6),
  };
}

function read(match: RegExpExecArray, at: number): Reading {
  const [hours, minutes, half, colon, part] = [match[at], match[at + 1], match[at + 2], match[at + 3], match[at + 4]];
  const afternoon = part === 'chieu' || part === 'toi' || part === 'pm';
  const typed = Number(hours);
  const hour = afternoon && typed < 12 ? typed + 12 : part === 'am' && typed === 12 ? 0 : typed;
  const minute = half !== undefined ? 30 : Number(minutes ?? colon ?? 0);
  return { time: clockOf(hour, minute), doubtful: part === undefined && typed >= 1 && typed <= 5 };
}

function clockOf(hour: number, minute: number): string | null {
  if (!(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const example = 'ví dụ 13h30';

/** A time of day as `HH:MM`; Sheets gives a time it understood as a fraction of a day. */
export function parseTime(cell: Cell): Parsed<string> {
  if (typeof cell === 'number') return timeOfNumber(cell);
  const text = readLine(cell);
  if (text === '' || meansNone(text)) return blank;
  const folded = foldDiacritics(text).replace(/^(?:luc|vao luc|tu|den|khoang|hoi) /, '');
  const bare = /^(\d{1,4})$/.exec(folded);
  if (bare !== null) return timeOfNumber(Number(bare[1]));
  const { rest, from, to } = takeTime(folded.replace(/^(\d{1,2})[.,](\d{2})$/, '$1:$2'));
  if (from === null || /[\p{L}\d]/u.test(rest)) return refusal(`“${clip(text)}” không phải là giờ; gõ giờ, ${example}`);
  if (from.time === null || to?.time === null)
    return refusal(`không có giờ “${clip(text)}”; gõ giờ từ 0h00 đến 23h59, ${example}`);
  if (to !== null)
    return question(`“${clip(text)}” là cả giờ đầu và giờ cuối; ghi ${from.time} ở Từ giờ, ${to.time} ở Đến giờ`);
  return settle(from.time, from.doubtful);
}

/** The time beside a day in its cell: `13h30' ngày 26/10/2023`, or the fraction of a serial number; of a stretch its beginning. Blank where none is sure. */
export function timeBeside(day: Cell): string {
  if (typeof day === 'number') {
    const time = Number.isInteger(day) ? blank : timeOfNumber(day % 1);
    return time.is === 'value' ? time.value : '';
  }
  const { from } = takeTime(foldDiacritics(readLine(day)));
  return from === null || from.doubtful ? '' : (from.time ?? '');
}

function timeOfNumber(n: number): Parsed<string> {
  if (n >= 0 && n < 1) return timeOfDay(n);
  if (n > 30_000 && n < 80_000) return timeOfDay(n % 1);
  if (Number.isInteger(n) && n >= 1 && n <= 23) return settle(clockOf(n, 0) ?? '', n <= 5);
  const joined = Number.isInteger(n) && n >= 600 && n <= 2359 ? clockOf(Math.floor(n / 100), n % 100) : null;
  if (joined !== null) return value(joined);
  return refusal(`“${n}” không phải là giờ; gõ giờ, ${example}`);
}

function timeOfDay(fraction: number): Parsed<string> {
  const minutes = Math.round(fraction * 1440) % 1440;
  return value(clockOf(Math.floor(minutes / 60), minutes % 60) ?? '00:00');
}

function settle(time: string, doubtful: boolean): Parsed<string> {
  if (!doubtful) return value(time);
  const [hour = 0, minute = '00'] = [Number(time.slice(0, 2)), time.slice(3)];
  return question(`${time} là ban đêm; nếu là buổi chiều gõ ${hour + 12}h${minute}`);
}
