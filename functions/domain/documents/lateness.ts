import type { Conclusion } from '../records/following.ts';
import { overdueBy } from '../time/deadline.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { IsoDate } from '../values.ts';
import { countText } from './wording.ts';

/** How a promise stands on a day. `disputed` outweighs the rest: MTTQ asked to look again. */
export type Standing = 'on-time' | 'done-late' | 'overdue' | 'not-begun' | 'in-progress' | 'disputed';

export function standingOf(conclusion: Conclusion, today: IsoDate): Standing {
  const { doneOn, due, supervision, status } = conclusion;
  if (supervision === 'Đề nghị xem lại') return 'disputed';
  // Closed with its petition it has no day of its own.
  if (status === 'Hoàn thành') return due !== null && doneOn !== null && doneOn > due ? 'done-late' : 'on-time';
  if (due !== null && due < today) return 'overdue';
  return status === 'Chưa thực hiện' && conclusion.result.trim() === '' ? 'not-begun' : 'in-progress';
}

/** `quá hạn 03 ngày làm việc`; blank when not late. */
export function lateText(calendar: WorkCalendar, due: IsoDate | null, today: IsoDate): string {
  if (due === null || due >= today) return '';
  const late = overdueBy(due, today, calendar);
  return late > 0 ? `quá hạn ${countText(late)} ngày làm việc` : 'quá hạn';
}
