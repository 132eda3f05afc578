import { clip } from '../text/clip.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import { formatDate } from '../time/day.ts';
import type { Cell } from '../values.ts';
import { takeTime } from './clock.ts';
import { type DateContext, parseDate } from './date.ts';
import { lunarPeriod } from './lunar-period.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';
import type { Period } from './period-span.ts';
import { periodOfWords } from './period-words.ts';

/** A day, a month, a quarter, a stretch of them, or a part of one: `8-9/2023`, `quý III/2025`, `đầu tháng 5`. */
export function parsePeriod(cell: Cell, context: DateContext): Parsed<Period> {
  const text = readLine(cell);
  if (typeof cell === 'string' && (text === '' || meansNone(text))) return blank;
  const core = foldDiacritics(text)
    .replace(/[()]/g, ' ')
    .replace(/\b(?:du kien|khoang|trong|vao|thoi gian|vao khoang|to chuc|thuc hien|hoan thanh)\b:?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '');
  const found =
    typeof cell === 'string'
      ? (lunarPeriod(core, context.year) ?? periodOfWords(takeTime(core).rest, context.year))
      : null;
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
    `chưa hiểu “${clip(text)}”; gõ ngày, tháng hoặc quý, ví dụ 26/10/${context.year}, tháng 8/${context.year}, quý III/${context.year}`,
  );
}
