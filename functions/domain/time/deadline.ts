import type { DeadlineRule } from '../unit.ts';
import type { IsoDate } from '../values.ts';
import { addWorkingDays, rollBackward, rollForward, workingDaysBetween } from './calendar.ts';
import { addDays, formatDate, formatDayMonth, weekdayName, weekdayOf, yearOf } from './day.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface Deadline {
  readonly due: IsoDate;
  /** The sum and its source, Vietnamese: `26/10/2023 + 30 ngày = 25/11 (thứ Bảy) → 27/11/2023 (mặc định)`. */
  readonly reason: string;
  /** Vietnamese: a year's days off are not known, so the day may be wrong. */
  readonly warning: string | null;
}

/** A day that is known only by its month or quarter; `label` is how the reader knows it, `quý III/2025`. */
export interface DaySpan {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly exact: boolean;
  readonly label: string;
}

/** Last day to act when something must be done within so many days after `base`; a last day that is off moves to the next working day. */
export function deadlineAfter(base: IsoDate, rule: DeadlineRule, calendar: WorkCalendar): Deadline {
  const sum = `${formatDate(base)} + ${inWords(rule)}`;
  if (rule.unit === 'ngay-lam-viec') {
    const due = addWorkingDays(base, rule.days, calendar);
    return explain(base, due, due, sum, rule, calendar);
  }
  const reached = addDays(base, rule.days);
  return explain(base, reached, rollForward(reached, calendar), sum, rule, calendar);
}

/**
 * Last day to act when something must be done at least so many days before `base`; a last day that is off moves to the
 * working day before it. A base known only by a span counts from its earliest day, and the reason says so.
 */
export function deadlineBefore(base: IsoDate | DaySpan, rule: DeadlineRule, calendar: WorkCalendar): Deadline {
  const span = typeof base === 'string' ? null : base;
  const from = span === null ? (base as IsoDate) : span.earliest;
  const prefix =
    span === null || span.exact ? '' : `Mới biết ${span.label}, tính từ ngày sớm nhất ${formatDate(from)}: `;
  const sum = `${prefix}${formatDate(from)} − ${inWords(rule)}`;
  if (rule.unit === 'ngay-lam-viec') {
    const due = addWorkingDays(from, -rule.days, calendar);
    return explain(from, due, due, sum, rule, calendar);
  }
  const reached = addDays(from, -rule.days);
  return explain(from, reached, rollBackward(reached, calendar), sum, rule, calendar);
}

const inWords = (rule: DeadlineRule): string =>
  `${rule.days} ${rule.unit === 'ngay-lam-viec' ? 'ngày làm việc' : 'ngày'}`;

function explain(
  base: IsoDate,
  reached: IsoDate,
  due: IsoDate,
  sum: string,
  rule: DeadlineRule,
  calendar: WorkCalendar,
): Deadline {
  const steps =
    reached === due ? formatDate(due) : `${shortly(reached, due)} (${whyOff(reached)}) → ${formatDate(due)}`;
  const source = rule.source === '' ? '' : ` (${rule.source})`;
  return { due, reason: `${sum} = ${steps}${source}`, warning: missingYears(base, due, calendar) };
}

const shortly = (day: IsoDate, next: IsoDate): string =>
  yearOf(day) === yearOf(next) ? formatDayMonth(day) : formatDate(day);

function whyOff(day: IsoDate): string {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 ? weekdayName(day) : `${weekdayName(day)}, ngày nghỉ`;
}

function missingYears(a: IsoDate, b: IsoDate, calendar: WorkCalendar): string | null {
  const [first, last] = a < b ? [yearOf(a), yearOf(b)] : [yearOf(b), yearOf(a)];
  const missing: number[] = [];
  for (let year = first; year <= last; year += 1) if (!calendar.knows(year)) missing.push(year);
  if (missing.length === 0) return null;
  return `Chưa có ngày nghỉ năm ${missing.join(', ')} trong tab Ngày nghỉ, nên hạn ${formatDate(b)} có thể lệch; bổ sung ngày nghỉ rồi hạn sẽ được tính lại.`;
}

/** Working days of (due, today]: 0 while it is not late, on the due day itself, and on a Saturday after a Friday. */
export const overdueBy = (due: IsoDate, today: IsoDate, calendar: WorkCalendar): number =>
  today <= due ? 0 : workingDaysBetween(due, today, calendar);
