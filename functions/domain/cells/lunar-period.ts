import { addDays } from '../time/day.ts';
import { leapMonthOf, lunarToSolar } from '../time/lunar.ts';
import { monthOf, monthPattern } from './date-words.ts';
import { type Parsed, question, refusal, value } from './parsed.ts';
import type { Period } from './period-span.ts';

const lunarMonth = new RegExp(
  `^thang ${monthPattern}( nhuan)?( am lich| al| am| ta)?(?:[ ,/.-]*(?:nam )?(\\d{4}))?( am lich| al)?$`,
);

/** A lunar month in folded text: `thang gieng`, `thang 7 am lich nam 2025`. `null` when it is not one. */
export function lunarPeriod(core: string, around: number): Parsed<Period> | null {
  const match = lunarMonth.exec(core);
  if (match === null) return null;
  const [, word = '', leapWord, mark, yearText, lateMark] = match;
  const leap = leapWord !== undefined;
  if (!leap && mark === undefined && lateMark === undefined && word !== 'gieng' && word !== 'chap') return null;
  const month = monthOf(word);
  const year = yearText === undefined ? around : Number(yearText);
  if (month < 1 || month > 12)
    return refusal(`không có tháng ${month} âm lịch; gõ tháng dương lịch, ví dụ tháng 8/${around}`);
  const doubled = leapMonthOf(year) === month;
  if (leap && !doubled)
    return refusal(`năm ${year} không có tháng ${month} nhuận; gõ tháng dương lịch, ví dụ tháng 8/${around}`);
  if (!leap && doubled)
    return question(
      `năm ${year} có hai tháng ${month} âm lịch (một tháng nhuận); gõ tháng dương lịch, ví dụ tháng 8/${around}`,
    );
  if (month === 12 && yearText !== undefined)
    return question(
      `tháng Chạp năm ${year} là đầu năm ${year} hay đầu năm ${year + 1}? Gõ tháng dương lịch, ví dụ tháng 1/${year}`,
    );
  const earliest = lunarToSolar({ day: 1, month, year, leap });
  if (earliest === null) return null;
  const full = lunarToSolar({ day: 30, month, year, leap });
  const name = month === 1 ? 'tháng Giêng' : month === 12 ? 'tháng Chạp' : `tháng ${month}${leap ? ' nhuận' : ''}`;
  return value({ earliest, latest: full ?? addDays(earliest, 28), exact: false, label: `${name} âm lịch năm ${year}` });
}
