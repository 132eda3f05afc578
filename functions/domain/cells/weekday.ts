import { formatDate, nameOfWeekday, weekdayName, weekdayOf } from '../time/day.ts';
import type { IsoDate } from '../values.ts';

const names: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tu: 3,
  bon: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
  cn: 0,
  'chu nhat': 0,
};

/** `T5` before a separator is a month (`T5/2024`), before a blank, a bracket or a day (`T6 20/10`) a weekday; `rằm T7` names the month. */
const pattern =
  /\(? ?\b(?:(?:thu|t\.) ?(hai|ba|tu|bon|nam|sau|bay|[2-7])|(?<!(?:ram|m[uo]ng \d{1,2}) )t([2-7])(?:(?! ?[/.\-\d])|(?=,? \d{1,2} ?[/.-] ?\d))|(chu nhat|cn))\b ?\)?,?/;

export interface WithoutWeekday {
  readonly rest: string;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number | null;
}

/** Takes a weekday out of folded text: `26/10/2023 (thu nam)`. */
export function takeWeekday(folded: string): WithoutWeekday {
  const match = pattern.exec(folded);
  if (match === null) return { rest: folded, weekday: null };
  const weekday = names[match[1] ?? match[2] ?? match[3] ?? ''] ?? null;
  return { rest: `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`.trim(), weekday };
}

/** What to ask when the weekday typed is not that of the day; `null` when it fits. */
export function weekdayDoubt(day: IsoDate, typed: number | null): string | null {
  if (typed === null || weekdayOf(day) === typed) return null;
  const shown = formatDate(day);
  return `${shown} là ${weekdayName(day)}, không phải ${nameOfWeekday(typed)}; xem lại ngày hoặc thứ, ví dụ gõ ${shown} (${weekdayName(day)})`;
}
