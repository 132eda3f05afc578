import type { Book } from '../books/row-kind.ts';
import type { Petition } from '../records/petition.ts';
import { deadlineAfter } from '../time/deadline.ts';
import { heldOnOf } from './row-days.ts';

/**
 * Deadline of the reply: counted from the session (S2: "chậm nhất không quá 30 ngày" after it), or from the day of receipt for
 * what belongs to no session. The clock is never reset by edits: it depends on nothing else.
 */
export function decideDeadline(
  facts: Pick<Petition, 'session' | 'receivedOn'>,
  before: Pick<Petition, 'carriedFrom' | 'replyDue' | 'replyDueReason'> | undefined,
  book: Book,
): Pick<Petition, 'replyDue' | 'replyDueReason'> {
  // The session of an earlier year stands in another book; its deadline came with the petition.
  if (before !== undefined && before.carriedFrom !== '')
    return { replyDue: before.replyDue, replyDueReason: before.replyDueReason };
  const rule = book.unit.deadlines.reply;
  if (rule === null) return { replyDue: null, replyDueReason: 'Đơn vị không đặt hạn trả lời (bảng «Cài đặt»).' };
  const base = facts.session === null ? facts.receivedOn : heldOnOf(facts.session, book);
  if (base === null)
    return { replyDue: null, replyDueReason: `Chờ ngày tổ chức cuộc ${facts.session ?? ''} để tính hạn.` };
  const { due, reason, warning } = deadlineAfter(base, rule, book.calendar);
  return { replyDue: due, replyDueReason: warning === null ? reason : `${reason}\n${warning}` };
}
