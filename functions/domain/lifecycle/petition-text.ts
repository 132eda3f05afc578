import type { Petition } from '../records/petition.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { IsoDate } from '../values.ts';
import { overdueSuffix } from './overdue.ts';
import { isForwarded, isOpen, isWaiting } from './petition-state.ts';

type Deadlines = Pick<Petition, 'replyDue' | 'extendedTo' | 'dueAfterWait'>;
type Clocked = Pick<Petition, 'status' | 'outcome' | 'redone'> & Deadlines;

/** The day by which it is to be answered: the first reply deadline, unless it was extended or moved on by the days of waiting. */
export const replyDeadline = ({ replyDue, extendedTo, dueAfterWait }: Deadlines): IsoDate | null =>
  dueAfterWait ?? extendedTo ?? replyDue;

/** Whether it was answered, or what was promised about it was done, by its deadline; `null` while it is not, and without a deadline or a day. */
export function answeredInTime(petition: Clocked & Pick<Petition, 'answeredOn' | 'closedOn'>): boolean | null {
  const due = replyDeadline(petition);
  const on = petition.answeredOn ?? (petition.status === 'Đã giải quyết xong' ? petition.closedOn : null);
  if (isOpen(petition) || isForwarded(petition) || on === null || due === null) return null;
  return on <= due;
}

/**
 * The day the running clock ends: that of the reply; while the petition waits, the day until
 * which it waits (`waitingUntil`, e.g. `Hạn đề nghị trả lời` of its forwarding), `null` when none was set.
 */
export function runningDeadline(petition: Clocked, waitingUntil: IsoDate | null = null): IsoDate | null {
  if (!isOpen(petition)) return null;
  return isWaiting(petition) ? waitingUntil : replyDeadline(petition);
}

/** Its own clock has run out: what waits for the petitioner or for another body is not late. */
export const isOverdue = (petition: Clocked, today: IsoDate): boolean => (runningDeadline(petition) ?? today) < today;

/** `Đã giao, quá hạn 3 ngày làm việc`: what `Tình trạng` shows today. */
export function petitionStatusText(
  petition: Clocked,
  today: IsoDate,
  calendar: WorkCalendar,
  waitingUntil: IsoDate | null = null,
): string {
  const waits = petition.outcome === 'Chờ người dân bổ sung' && isWaiting(petition) ? ', chờ người dân bổ sung' : '';
  return `${petition.status}${waits}${overdueSuffix(runningDeadline(petition, waitingUntil), today, calendar)}`;
}
