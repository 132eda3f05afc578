import type { Book } from '../books/row-kind.ts';
import { offAs } from '../lifecycle/session.ts';
import type { Petition } from '../records/petition.ts';
import { deadlineAfter } from '../time/deadline.ts';
import type { IsoDate } from '../values.ts';

/**
 * Deadline of the reply: counted from the session (S2: "chậm nhất không quá 30 ngày" after it), or from the day of receipt for
 * what belongs to no session. The clock is never reset by edits: it depends on nothing else. A session that is put off or cancelled
 * is counted from all the same, so that nobody is late at a stroke and nobody waits longer for an answer than with the session.
 */
export function decideDeadline(
  facts: Pick<Petition, 'session' | 'receivedOn'>,
  before: Pick<Petition, 'carriedFrom' | 'replyDue' | 'replyDueReason'> | undefined,
  book: Book,
): Pick<Petition, 'replyDue' | 'replyDueReason'> {
  // The session of an earlier year stands in another book; its deadline came with the petition. Without one it can be given a session here.
  if (
    before !== undefined &&
    before.carriedFrom !== '' &&
    (before.replyDue !== null || !book.sessions.has(facts.session ?? ''))
  )
    return { replyDue: before.replyDue, replyDueReason: before.replyDueReason };
  const rule = book.unit.deadlines.reply;
  if (rule === null) return { replyDue: null, replyDueReason: 'Đơn vị không đặt hạn trả lời (bảng «Cài đặt»).' };
  const { base, says } = baseOf(facts, book);
  if (base === null)
    return { replyDue: null, replyDueReason: `Chờ ngày tổ chức cuộc ${facts.session ?? ''} để tính hạn.` };
  const { due, reason, warning } = deadlineAfter(base, rule, book.calendar);
  return { replyDue: due, replyDueReason: `${says}${reason}${warning === null ? '' : `\n${warning}`}` };
}

/** The day from which the clock of a petition of this year runs. */
export const clockStart = (facts: Pick<Petition, 'session' | 'receivedOn'>, book: Book): IsoDate | null =>
  baseOf(facts, book).base;

interface Base {
  readonly base: IsoDate | null;
  /** Which day it is, in front of the sum; blank for that of a session that takes place, and of the receipt. */
  readonly says: string;
}

function baseOf({ session: code, receivedOn }: Pick<Petition, 'session' | 'receivedOn'>, book: Book): Base {
  if (code === null) return { base: receivedOn, says: '' };
  const session = book.sessions.get(code);
  // A session of an earlier book that the row was not carried over with: its day is never learnt here, and nobody would ever be late.
  if (session === undefined)
    return { base: receivedOn, says: `Cuộc ${code} không có trong sổ này, tính từ ngày nhận: ` };
  const off = offAs(session);
  if (off === null) return { base: session.heldOn, says: '' };
  const { heldOn, latest } = session;
  if (off === 'Hoãn')
    return { base: heldOn, says: `Cuộc ${code} đang hoãn, tạm tính từ ngày đã định đến khi có ngày mới: ` };
  if (heldOn !== null) return { base: heldOn, says: `Cuộc ${code} đã hủy, tính từ ngày đã định: ` };
  if (latest !== null) return { base: latest, says: `Cuộc ${code} đã hủy, tính từ ngày cuối của thời gian dự kiến: ` };
  return { base: receivedOn, says: `Cuộc ${code} đã hủy khi chưa có ngày, tính từ ngày nhận: ` };
}
