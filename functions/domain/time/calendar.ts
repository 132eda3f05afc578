import type { Holiday } from '../unit.ts';
import type { IsoDate } from '../values.ts';
import { toDayNumber, toIso, weekdayOf, yearOf } from './day.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Ten years: no calendar is without a working day for so long, so a search beyond it is a fault of the calendar. */
const longestSearch = 3660;

/**
 * The calendar of public offices out of `Ngày nghỉ`: `Nghỉ` is a day off, `Làm bù` a worked Saturday or Sunday.
 * A day listed as both counts as worked (a swap decided later takes a day off back).
 */
export function makeCalendar(holidays: readonly Holiday[]): WorkCalendar {
  const off = new Set<IsoDate>();
  const worked = new Set<IsoDate>();
  const years = new Set<number>();
  for (const { date, kind } of holidays) {
    if (kind === 'Nghỉ') {
      off.add(date);
      years.add(yearOf(date));
    } else worked.add(date);
  }
  return {
    isWorkingDay(day) {
      if (worked.has(day)) return true;
      const weekday = weekdayOf(day);
      return weekday !== 0 && weekday !== 6 && !off.has(day);
    },
    knows: (year) => years.has(year),
  };
}

const asked = new WeakMap<WorkCalendar, Map<number, boolean>>();

/** The calendar by day numbers, each day asked once: thousands of deadlines walk over the same few weeks. */
function workedDays(calendar: WorkCalendar): (dayNumber: number) => boolean {
  const known = asked.get(calendar) ?? new Map<number, boolean>();
  asked.set(calendar, known);
  return (dayNumber) => {
    const before = known.get(dayNumber);
    if (before !== undefined) return before;
    const answer = calendar.isWorkingDay(toIso(dayNumber));
    known.set(dayNumber, answer);
    return answer;
  };
}

/**
 * The n-th working day after (n > 0) or before (n < 0) the day, which itself is not counted.
 * 0 gives the day itself, working or not.
 * @throws RangeError when the calendar has no such working day within ten years of searching.
 */
export function addWorkingDays(day: IsoDate, n: number, calendar: WorkCalendar): IsoDate {
  const step = n < 0 ? -1 : 1;
  const isWorked = workedDays(calendar);
  let at = toDayNumber(day);
  let left = Math.abs(Math.trunc(n));
  let idle = 0;
  while (left > 0) {
    at += step;
    if (isWorked(at)) {
      left -= 1;
      idle = 0;
    } else if (++idle > longestSearch) throw new RangeError('The calendar has no working days');
  }
  return toIso(at);
}

/** Working days after `a` up to and including `b`; negative when `b` is before `a` (then from `b` up to before `a`). */
export function workingDaysBetween(a: IsoDate, b: IsoDate, calendar: WorkCalendar): number {
  if (b < a) return -countWorkingDays(toDayNumber(b), toDayNumber(a) - 1, calendar);
  return countWorkingDays(toDayNumber(a) + 1, toDayNumber(b), calendar);
}

function countWorkingDays(first: number, last: number, calendar: WorkCalendar): number {
  const isWorked = workedDays(calendar);
  let count = 0;
  for (let at = first; at <= last; at += 1) if (isWorked(at)) count += 1;
  return count;
}

/** The day itself when it is worked, else the next working day. */
export const rollForward = (day: IsoDate, calendar: WorkCalendar): IsoDate =>
  calendar.isWorkingDay(day) ? day : addWorkingDays(day, 1, calendar);

/** The day itself when it is worked, else the last working day before it. */
export const rollBackward = (day: IsoDate, calendar: WorkCalendar): IsoDate =>
  calendar.isWorkingDay(day) ? day : addWorkingDays(day, -1, calendar);
