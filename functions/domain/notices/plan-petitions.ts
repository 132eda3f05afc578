import { disputedSince } from '../kinds/petition-dispute.ts';
import { isComplaint, isOpen, isWaiting } from '../lifecycle/petition-state.ts';
import { runningDeadline } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import type { IsoDate } from '../values.ts';
import { add, dayOf, officeDayOf, type Planning, planDeadline, toldLastYear, toldUntil } from './planner.ts';
import { OFFICE, officeFor, receiverFor } from './receivers.ts';

/** Reminders and alerts of a petition that is work and does not wait: else no deadline runs. */
export function planPetition(planning: Planning, petition: Petition): void {
  const due = runningDeadline(petition);
  if (due === null || petition.heldBack || isComplaint(petition)) return;
  const moved = petition.assigneeHistory.at(-1)?.until;
  planDeadline(planning, {
    subject: { kind: 'petitions', id: petition.id, code: petition.code },
    due,
    who: petition.assignee ?? '',
    because: 'ý kiến chưa giao được cho ai',
    since: officeDayOf(planning, moved ?? petition.createdAt),
    reopenedOn: reopenedOn(petition),
    toldUntil: moved === undefined ? toldUntil(petition) : undefined,
    before: petition.assigneeHistory.map(({ official, until }) => ({ official, until: dayOf(until) })),
    urgent: petition.urgency === 'Khẩn',
  });
}

const reopenedOn = ({ disputed, openedAgainOn }: Petition): IsoDate | null =>
  [disputedSince(disputed) ?? [], openedAgainOn ?? []].flat().sort().at(-1) ?? null;

/** Working days that a petitioner may take before somebody asks. */
const PETITIONER_TAKES = 10;

/** Waiting that lasts: told to the official, and at the last step of the ladder to the office. */
export function planWaiting(planning: Planning, petition: Petition): void {
  const { unit, calendar, today } = planning.cases;
  const since = petition.waits.at(-1);
  if (petition.outcome !== 'Chờ người dân bổ sung' || !isWaiting(petition) || petition.heldBack) return;
  if (since === undefined || since.until !== null) return;
  const waited = workingDaysBetween(since.from, today, calendar);
  const { id, code, assignee } = petition;
  const responsible = assignee ?? '';
  const base = {
    subject: { kind: 'petitions', id, code },
    stage: 'waiting-for-petitioner',
    occasion: since.from,
    responsible,
  } as const;
  const office = officeFor(responsible === '' ? 'ý kiến chưa giao được cho ai' : '', planning.staff);
  const isNew = (step: number): boolean => waited >= step && !toldLastYear(planning, petition, since.from, step);
  if (isNew(PETITIONER_TAKES)) {
    const own = responsible === '' ? office : receiverFor(responsible, planning.staff);
    add(planning, { ...base, step: PETITIONER_TAKES, meant: responsible || OFFICE }, own);
  }
  const last = PETITIONER_TAKES + (unit.notices.ladder.at(-1) ?? 7);
  if (isNew(last)) add(planning, { ...base, step: last, meant: OFFICE }, office);
}

/**
 * What the office must look at in a petition: an answer that was written before today and is not confirmed by a result, and the suspicion
 * of khiếu nại, tố cáo, for which nobody else gets mail. Each once.
 */
export function planReview(planning: Planning, petition: Petition): void {
  if (!isOpen(petition) || isComplaint(petition)) return;
  const { id, code, heldBack, answer, outcome, updatedAt } = petition;
  const base = { subject: { kind: 'petitions', id, code }, meant: OFFICE, responsible: '' } as const;
  if (heldBack) add(planning, { ...base, stage: 'held-back' }, officeFor('', planning.staff));
  else if (answer !== '' && outcome === null && dayOf(updatedAt) < planning.cases.today)
    add(planning, { ...base, stage: 'answered-to-confirm' }, officeFor('', planning.staff));
}
