import type { WorkCalendar } from '../time/work-calendar.ts';
import type { IsoDate } from '../values.ts';

const dayMs = 86_400_000;

/** Working days of (due, today]: 0 on the due day itself, and on a Saturday after a Friday. */
export function workingDaysLate(due: IsoDate, today: IsoDate, calendar: WorkCalendar): number {
  let late = 0;
  for (let at = Date.parse(`${due}T00:00:00Z`) + dayMs; ; at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > today) return late;
    if (calendar.isWorkingDay(day)) late += 1;
  }
}

/** `, quá hạn 3 ngày làm việc`, or nothing. Computed for the day it is read, never stored. */
export function overdueSuffix(due: IsoDate | null, today: IsoDate, calendar: WorkCalendar): string {
  if (due === null || today <= due) return '';
  const late = workingDaysLate(due, today, calendar);
  return late === 0 ? ', quá hạn' : `, quá hạn ${late} ngày làm việc`;
}
