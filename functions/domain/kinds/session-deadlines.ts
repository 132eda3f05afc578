import type { Book } from '../books/row-kind.ts';
import type { Session } from '../records/session.ts';
import { deadlineAfter, deadlineBefore } from '../time/deadline.ts';

type Deadlines = Pick<Session, 'noticeDue' | 'noticeDueReason' | 'conclusionDue' | 'conclusionDueReason'>;

/** Hạn thông báo counts back from the (earliest) day of the session, Hạn kết luận forward from the day it was held. */
export function sessionDeadlines(
  session: Pick<Session, 'earliest' | 'latest' | 'heldOn' | 'expected' | 'announcedOn'>,
  book: Book,
): Deadlines {
  const { notice, conclusion } = book.unit.deadlines;
  return { ...noticeDeadline(session, notice, book), ...conclusionDeadline(session, conclusion, book) };
}

/** What the sums of the session's deadlines, and that of its replies, rest on without knowing it: days off of a year not yet listed. */
export function missingHolidays(session: Pick<Session, 'heldOn'> & Deadlines, book: Book): readonly string[] {
  const { reply } = book.unit.deadlines;
  const replies =
    session.heldOn === null || reply === null ? null : deadlineAfter(session.heldOn, reply, book.calendar).warning;
  const said = [session.noticeDueReason, session.conclusionDueReason].flatMap((reason) => reason.split('\n').slice(1));
  return [...new Set([...said, ...(replies === null ? [] : [replies])])];
}

function noticeDeadline(
  { earliest, latest, heldOn, expected }: Pick<Session, 'earliest' | 'latest' | 'heldOn' | 'expected'>,
  rule: Book['unit']['deadlines']['notice'],
  book: Book,
): Pick<Deadlines, 'noticeDue' | 'noticeDueReason'> {
  if (rule === null) return { noticeDue: null, noticeDueReason: 'Đơn vị không đặt hạn thông báo (bảng «Cài đặt»).' };
  if (earliest === null || latest === null)
    return { noticeDue: null, noticeDueReason: 'Chờ thời gian tổ chức để tính hạn.' };
  const base = heldOn ?? { earliest, latest, exact: false, label: expected };
  const { due, reason, warning } = deadlineBefore(base, rule, book.calendar);
  return { noticeDue: due, noticeDueReason: warning === null ? reason : `${reason}\n${warning}` };
}

function conclusionDeadline(
  { heldOn }: Pick<Session, 'heldOn'>,
  rule: Book['unit']['deadlines']['conclusion'],
  book: Book,
): Pick<Deadlines, 'conclusionDue' | 'conclusionDueReason'> {
  if (rule === null)
    return { conclusionDue: null, conclusionDueReason: 'Đơn vị không đặt hạn kết luận (bảng «Cài đặt»).' };
  if (heldOn === null) return { conclusionDue: null, conclusionDueReason: 'Chờ ngày tổ chức để tính hạn.' };
  const { due, reason, warning } = deadlineAfter(heldOn, rule, book.calendar);
  return { conclusionDue: due, conclusionDueReason: warning === null ? reason : `${reason}\n${warning}` };
}
