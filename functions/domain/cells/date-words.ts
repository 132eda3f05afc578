import { daysInMonth, isoOf } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { type Parsed, refusal, value } from './parsed.ts';

/** Words shared by everything that reads days, months and years out of folded text. */

const monthWords: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  gieng: 1,
  chap: 12,
};

/** One month, as digits or in words; `tháng Giêng` and `tháng Chạp` are lunar. */
export const monthPattern = '(\\d{1,2}|muoi mot|muoi hai|muoi|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|gieng|chap)';

export const monthOf = (text: string): number => monthWords[text] ?? Number(text);

/** `23` is 2023: nothing here is older than the century. */
export const fullYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

/** A year this far from the session's is a slip of the finger. */
export const farthest = 5;

/** The day when it exists; else why not and what to type. Day first, always. */
export function dayOf(day: number, month: number, year: number, around: number): Parsed<IsoDate> {
  if (month < 1 || month > 12)
    return refusal(
      month <= 31 && day >= 1 && day <= 12
        ? `không có tháng ${month}; ghi ngày trước tháng sau, ví dụ ${shown(month, day, year)}`
        : `không có tháng ${month}; gõ ngày/tháng/năm, ví dụ 26/10/${around}`,
    );
  const last = daysInMonth(year, month);
  if (day < 1 || day > 31) return refusal(`không có ngày ${day}; gõ ngày/tháng/năm, ví dụ ${shown(last, month, year)}`);
  if (day > last)
    return refusal(
      `không có ngày ${day}/${month} (tháng ${month}${month === 2 ? `/${year}` : ''} chỉ có ${last} ngày); gõ lại, ví dụ ${shown(last, month, year)}`,
    );
  if (Math.abs(year - around) > farthest || year < 2000 || year > 2100)
    return refusal(`năm ${year} không hợp lý; gõ lại, ví dụ ${shown(day, month, around)}`);
  return value(isoOf(year, month, day));
}

const pad = (n: number): string => String(n).padStart(2, '0');
export const shown = (day: number, month: number, year: number): string => `${pad(day)}/${pad(month)}/${year}`;
