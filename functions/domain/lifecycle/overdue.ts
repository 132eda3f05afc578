import { overdueBy } from '../time/deadline.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { IsoDate } from '../values.ts';

/** `, quá hạn 3 ngày làm việc`, or nothing. Computed for the day it is read, never stored. */
export function overdueSuffix(due: IsoDate | null, today: IsoDate, calendar: WorkCalendar): string {
  if (due === null || today <= due) return '';
  const late = overdueBy(due, today, calendar);
  return late === 0 ? ', quá hạn' : `, quá hạn ${late} ngày làm việc`;
}
