import { isOutdated, promiseDeadline } from '../lifecycle/following.ts';
import { isOpen } from '../lifecycle/petition-state.ts';
import type { Conclusion, Forward } from '../records/following.ts';
import type { Notice } from '../records/notice.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import { add, dayOf, officeDayOf, type Planning, planDeadline, toldLastYear, toldUntil } from './planner.ts';
import { membersOf, OFFICE, officeFor, receiverFor } from './receivers.ts';
import { keeperOf } from './unit-cases.ts';

/** A promise of the chair: `Đơn vị thực hiện` names a person or a department, else it is the office's. */
export function planConclusion(planning: Planning, item: Conclusion): void {
  const { cases, staff } = planning;
  const subject = { kind: 'conclusions', id: item.id, code: item.code };
  if (item.redone) planLookAgain(planning, subject, `${item.reviewAskedOn} ${item.doneOn}`);
  const due = promiseDeadline(item);
  if (due === null) return;
  planDeadline(planning, {
    subject,
    due,
    who: keeperOf(cases, item, staff.directory.officials),
    because:
      item.unit === ''
        ? 'kết luận chưa ghi đơn vị thực hiện'
        : 'đơn vị thực hiện không có trong tab Cán bộ, hoặc có thể là nhiều người',
    since: officeDayOf(planning, item.createdAt),
    reopenedOn: item.reviewAskedOn,
    toldUntil: toldUntil(item),
    urgent: false,
  });
}

/** What MTTQ asked to be looked at again has a new result: MTTQ has the last word. The office, where nobody of MTTQ can be reached. */
function planLookAgain(planning: Planning, subject: Notice['subject'], occasion: string): void {
  const base = { subject, stage: 'answered-to-confirm', occasion, responsible: '' } as const;
  const members = membersOf('MTTQ', planning.staff);
  for (const official of members) add(planning, { ...base, meant: official.code }, { official, because: '' });
  if (members.length === 0)
    add(planning, { ...base, meant: OFFICE }, officeFor('không có ai của MTTQ nhận được thư', planning.staff));
}

/** Working days a matter may wait to be sent before the office is asked. */
const SEND_WITHIN = 3;

/**
 * Asked for when the letter has not left, on the day after the wished-for answer, and at the last step of the ladder; once it is answered,
 * the petitioner is to be told.
 */
export function planForward(planning: Planning, forward: Forward): void {
  const { unit, calendar, today } = planning.cases;
  const { id, code, status, replyWanted, calledBack } = forward;
  if (calledBack) return;
  const base = {
    subject: { kind: 'forwards', id, code },
    stage: 'forward-unanswered',
    meant: OFFICE,
    responsible: '',
  } as const;
  if (status === 'Chờ gửi') {
    if (workingDaysBetween(dayOf(forward.createdAt), today, calendar) < SEND_WITHIN) return;
    add(planning, { ...base, occasion: 'send' }, officeFor('', planning.staff));
    return;
  }
  if (status === 'Đã có trả lời') {
    planTelling(planning, forward);
    return;
  }
  if (status !== 'Đã chuyển, chờ trả lời' || replyWanted === null || today <= replyWanted) return;
  const late = workingDaysBetween(replyWanted, today, calendar);
  const { ladder } = unit.notices;
  for (const step of new Set([ladder[0] ?? 1, ladder.at(-1) ?? 7])) {
    if (late >= step && !toldLastYear(planning, forward, replyWanted, step))
      add(planning, { ...base, step, day: replyWanted }, officeFor('', planning.staff));
  }
}

/** By whoever has the petition, once each; the office where nobody has it or it is held back. What is closed otherwise waits for nobody. */
function planTelling(planning: Planning, forward: Forward): void {
  const { id, code, petition: of } = forward;
  const petition = planning.cases.petitions.find((one) => one.code === of);
  if (petition !== undefined && !isOpen(petition)) return;
  const who = petition === undefined || petition.heldBack ? null : petition.assignee;
  // Told of an answer that was changed since, he is to be told once more.
  const again = isOutdated(forward) ? forward.answeredAs : '';
  const base = {
    subject: { kind: 'forwards', id, code },
    stage: 'forward-answered',
    occasion: again,
    responsible: '',
  } as const;
  if (who === null) add(planning, { ...base, meant: OFFICE }, officeFor('', planning.staff));
  else add(planning, { ...base, meant: who }, receiverFor(who, planning.staff));
}
