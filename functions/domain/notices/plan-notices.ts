import type { Notice } from '../records/notice.ts';
import type { Official } from '../records/official.ts';
import { makeNotice } from './make-notice.ts';
import { planConclusion, planForward } from './plan-following.ts';
import { planComplaint, planDocument } from './plan-papers.ts';
import { planPetition, planReview, planWaiting } from './plan-petitions.ts';
import { planSession, planTask } from './plan-sessions.ts';
import type { Planning } from './planner.ts';
import { membersOf, type Staff } from './receivers.ts';
import type { UnitCases } from './unit-cases.ts';

export interface Plan {
  readonly notices: readonly Notice[];
  /** What nobody can be told: goes to `Nhật ký`. */
  readonly unreceived: readonly { readonly code: string; readonly because: string }[];
}

/**
 * Everything that is to be told today, whether told already or not: ids are the same every time, so the caller writes only what
 * it does not know. Pure; nothing on days the office is closed.
 */
export function planNotices(cases: UnitCases, staff: Staff): Plan {
  const planning: Planning = { cases, staff, notices: [], unreceived: [] };
  if (!cases.calendar.isWorkingDay(cases.today)) return planning;
  for (const petition of cases.petitions) {
    planPetition(planning, petition);
    planWaiting(planning, petition);
    planReview(planning, petition);
  }
  for (const item of cases.conclusions) planConclusion(planning, item);
  for (const forward of cases.forwards) planForward(planning, forward);
  for (const complaint of cases.complaints) planComplaint(planning, complaint);
  for (const session of cases.sessions) planSession(planning, session);
  for (const task of cases.tasks) planTask(planning, task);
  for (const document of cases.documents) planDocument(planning, document);
  return planning;
}

const summaryRoles: readonly Official['role'][] = ['Chủ trì', 'Văn phòng', 'MTTQ'];

/** One summary for each member of chair, office and MTTQ. */
export function planSummaries(cases: UnitCases, staff: Staff): Notice[] {
  const { unit, calendar, now, today } = cases;
  const subject = { kind: 'summaries', id: today, code: '' };
  return summaryRoles.flatMap((role) =>
    membersOf(role, staff).map((official) =>
      makeNotice({ unit, calendar, now, stage: 'summary', subject, to: official.code, day: today }),
    ),
  );
}
