import { isOpen, isWaiting } from '../lifecycle/petition-state.ts';
import { isOff } from '../lifecycle/session.ts';
import type { Task } from '../records/following.ts';
import type { SessionTopic } from '../records/notice.ts';
import type { Session } from '../records/session.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import type { IsoDate } from '../values.ts';
import { add, dayOf, type Planning } from './planner.ts';
import { OFFICE, officeFor } from './receivers.ts';

/** Working days ahead at which the office is told of a step of a session. */
const ahead: Readonly<Record<SessionTopic, number>> = {
  // Notice and preparation need two weeks and more.
  day: 20,
  notice: 3,
  collection: 1,
  drafts: 2,
  conclusion: 2,
  replies: 0,
  task: 1,
};

/** Steps of a session that are coming or late, each told to the office once before and once after its day. */
export function planSession(planning: Planning, session: Session): void {
  const { status, heldOn } = session;
  if (isOff(session) || status === 'Hoàn thành') return;
  const { today } = planning.cases;
  const held = heldOn !== null && heldOn < today;
  if (heldOn === null) planDay(planning, session);
  if (status === 'Dự kiến' && !held) step(planning, session, 'notice', session.noticeDue);
  if (!held) step(planning, session, 'collection', session.collectUntil, { late: false });
  if (!held && hasUnprepared(planning, session)) step(planning, session, 'drafts', heldOn);
  if (held && session.concludedOn === null) step(planning, session, 'conclusion', session.conclusionDue);
  if (held) planReplies(planning, session);
}

/** The plan knows a month or a quarter: without a day nothing else is counted, and nobody would be reminded before it is over. */
function planDay(planning: Planning, session: Session): void {
  const wasOver = session.latest !== null && session.latest < dayOf(session.createdAt);
  step(planning, session, 'day', session.latest, { late: !wasOver });
}

/**
 * Nobody is chased for a session that does not take place; what is left to do after one that did is, but not what was over when the session
 * was typed in afterwards and its tasks were listed.
 */
export function planTask(planning: Planning, task: Task): void {
  if (task.doneOn !== null) return;
  const session = planning.cases.sessions.find(({ code }) => code === task.session);
  if (session !== undefined && isOff(session)) return;
  const listed = dayOf(task.createdAt);
  const wasOver = [session?.heldOn, task.due].every((day) => (day ?? listed) < listed);
  const subject = { kind: 'tasks', id: task.id, code: task.code };
  stepOf(planning, subject, 'task', task.due, { late: !wasOver });
}

const step = (
  planning: Planning,
  session: Session,
  topic: SessionTopic,
  day: IsoDate | null,
  options: { late?: boolean } = {},
) => stepOf(planning, { kind: 'sessions', id: session.id, code: session.code }, topic, day, options);

function stepOf(
  planning: Planning,
  subject: { readonly kind: string; readonly id: string; readonly code: string },
  topic: SessionTopic,
  day: IsoDate | null,
  { late = true }: { readonly late?: boolean },
): void {
  if (day === null) return;
  const { calendar, today } = planning.cases;
  const base = { subject, stage: 'session-step', topic, day, meant: OFFICE, responsible: '' } as const;
  const before = { ...base, step: ahead[topic], occasion: `${topic} ${day}` };
  const left = workingDaysBetween(today, day, calendar);
  if (today <= day && left <= ahead[topic]) add(planning, before, officeFor('', planning.staff));
  if (late && today > day && left <= -1) {
    add(planning, { ...base, occasion: `${topic} ${day} late` }, officeFor('', planning.staff));
  }
}

/** Petitions of the session without draft or answer. */
function hasUnprepared({ cases }: Planning, session: Session): boolean {
  return cases.petitions.some(
    (one) => one.session === session.code && isOpen(one) && !isWaiting(one) && one.draft === '' && one.answer === '',
  );
}

/** Once, on the working day after the last reply deadline of the session: what of it is still open, unless it was extended or has waited and is not late yet. */
function planReplies(planning: Planning, session: Session): void {
  const { petitions, today } = planning.cases;
  const open = petitions.filter(
    (one) =>
      one.session === session.code &&
      isOpen(one) &&
      !isWaiting(one) &&
      !one.heldBack &&
      (one.dueAfterWait ?? one.extendedTo ?? '') < today,
  );
  const last = open
    .flatMap((one) => one.replyDue ?? [])
    .sort()
    .at(-1);
  if (last === undefined || today <= last) return;
  const subject = { kind: 'sessions', id: session.id, code: session.code };
  const wanted = {
    subject,
    stage: 'session-step',
    topic: 'replies',
    day: last,
    meant: OFFICE,
    responsible: '',
  } as const;
  add(planning, { ...wanted, occasion: `replies ${last}` }, officeFor('', planning.staff));
}
