import type { Book } from '../books/row-kind.ts';
import type { Petition } from '../records/petition.ts';
import { deadlineAfter } from '../time/deadline.ts';

/**
 * Deadline of the reply: counted from the session (S2: "chậm nhất không quá 30 ngày" after it), or from the day of receipt for
 * what belongs to no session. The clock is never reset by edits: it depends on nothing else.
 */
export function decideDeadline(
  facts: Pick<Petition, 'session' | 'receivedOn'>,
  book: Book,
): Pick<Petition, 'replyDue' | 'replyDueReason'> {
  const rule = book.unit.deadlines.reply;
  if (rule === null) return { replyDue: null, replyDueReason: 'Đơn vị không đặt hạn trả lời (bảng «Cài đặt»).' };
  const base = facts.session === null ? facts.receivedOn : (book.sessions.get(facts.session)?.heldOn ?? null);
  if (base === null)
    return { replyDue: null, replyDueReason: `Chờ ngày tổ chức cuộc ${facts.session ?? ''} để tính hạn.` };
  const { due, reason, warning } = deadlineAfter(base, rule, book.calendar);
  return { replyDue: due, replyDueReason: warning === null ? reason : `${reason}\n${warning}` };
}
