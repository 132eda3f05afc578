import type { Notice } from '../records/notice.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import type { CaseFacts } from './facts/facts.ts';

export type Verdict =
  | { readonly is: 'send' }
  /** Said again to nobody. */
  | { readonly is: 'void'; readonly reason: string }
  /** Not now; looked at again when the office opens next. */
  | { readonly is: 'wait'; readonly reason: string };

const send: Verdict = { is: 'send' };
const voided = (reason: string): Verdict => ({ is: 'void', reason });

/**
 * Whether an entry still leaves, from the case as it stands in this moment. Between the entry and the mail lies a night, a
 * weekend or a server that was down: the case may be answered, given to another or due on another day.
 * @param facts `undefined`: there is no such record.
 */
export function stillDue(notice: Notice, facts: CaseFacts | undefined, today: IsoDate): Verdict {
  if (notice.stage === 'summary') {
    return notice.day === today ? send : voided(`Bản tổng hợp ngày ${formatDate(notice.day)} đã cũ`);
  }
  if (facts === undefined) return voided('Hồ sơ không còn trong sổ');
  if (facts.settled !== '') return voided(facts.settled);
  if (notice.stage === 'held-back') return facts.held ? send : voided('Văn phòng đã xem');
  if (facts.held) return { is: 'wait', reason: 'Tạm giữ: có dấu hiệu khiếu nại, tố cáo, chờ Văn phòng xem' };
  if (notice.stage === 'forward-unanswered' && !facts.waiting) return voided('Đã có trả lời');
  if (notice.stage === 'forward-answered' && facts.waiting) return voided('Chưa có trả lời');
  const { responsible } = notice;
  if (responsible !== '' && facts.assignee !== null && facts.assignee !== responsible) {
    return voided(`Đã giao lại cho ${facts.assignee}`);
  }
  return deadlineVerdict(notice, facts, today);
}

const movedTo = (due: IsoDate | null): Verdict =>
  voided(due === null ? 'Không còn thời hạn' : `Hạn đã đổi thành ${formatDate(due)}`);

function deadlineVerdict(notice: Notice, facts: CaseFacts, today: IsoDate): Verdict {
  const { stage, day, topic } = notice;
  if (stage === 'session-step' || stage === 'forward-unanswered') {
    // Replies have a day each; what is sent at the latest has none.
    return topic === 'replies' || day === '' || day === facts.due ? send : movedTo(facts.due);
  }
  if (stage === 'waiting-for-petitioner') return facts.waiting ? send : voided('Không còn chờ người dân bổ sung');
  if (stage !== 'reminder' && stage !== 'due-today' && stage !== 'overdue') return send;
  if (facts.waiting) return voided('Đang chờ, không tính quá hạn');
  // Steps of a complaint speak of one of its two deadlines; a petition and a conclusion have one.
  if (facts.kind !== 'complaints' && facts.due !== day) return movedTo(facts.due);
  if (stage === 'reminder' && day <= today) return voided('Đã đến hạn, có thư khác');
  if (stage === 'due-today' && day !== today) return voided('Đã qua ngày hết hạn, có thư khác');
  return send;
}
