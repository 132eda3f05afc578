import { disputedSince } from '../kinds/petition-dispute.ts';
import { isOutdated, promiseDeadline } from '../lifecycle/following.ts';
import { isComplaint, isOpen, isWaiting } from '../lifecycle/petition-state.ts';
import { runningDeadline } from '../lifecycle/petition-text.ts';
import type { Complaint, Conclusion, DocumentRecord, Forward } from '../records/following.ts';
import type { Notice } from '../records/notice.ts';
import type { Petition } from '../records/petition.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import { addDays } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { add, dayOf, officeDayOf, type Planning, planDeadline, toldLastYear, toldUntil } from './planner.ts';
import { chairFor, membersOf, OFFICE, officeFor, readersOf, receiverFor, receptionFor } from './receivers.ts';
import { keeperOf } from './unit-cases.ts';

/** Reminders and alerts of a petition that is work and does not wait. */
export function planPetition(planning: Planning, petition: Petition): void {
  const due = runningDeadline(petition);
  if (due === null || !isOpen(petition) || isWaiting(petition) || petition.heldBack) return;
  if (isComplaint(petition)) return;
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

/** Drafts older than this were seen or are not wanted; told by the chair's summary only. */
const FRESH_DAYS = 7;

/** A draft for the chair, or MTTQ. The making of the document tells at once; this is for the case that it could not. */
export function planDocument(planning: Planning, document: DocumentRecord): void {
  const { today } = planning.cases;
  const { id, code, fileId, status, createdAt } = document;
  if (fileId === '' || status !== 'Dự thảo' || dayOf(createdAt) < addDays(today, -FRESH_DAYS)) return;
  const base = { subject: { kind: 'documents', id, code }, stage: 'document-ready', responsible: '' } as const;
  const session = planning.cases.sessions.find((one) => one.code === document.session);
  const readers = readersOf(document, session, planning.cases.unit, planning.staff.directory.officials);
  // Named as the sync names them when it sees the new document: one entry, whoever comes first.
  for (const { code: reader } of readers)
    add(planning, { ...base, meant: reader }, receiverFor(reader, planning.staff));
  if (readers.length === 0) add(planning, { ...base, meant: OFFICE }, chairFor(planning.staff));
}

/** Typed into Sổ đối thoại and moved from there: whoever receives complaints has not seen it. */
const hasJustCome = ({ parcel, carriedFrom, status, createdAt }: Complaint, today: IsoDate): boolean =>
  parcel !== '' && carriedFrom === '' && status === 'Mới nhận' && dayOf(createdAt) >= addDays(today, -FRESH_DAYS);

/** Khiếu nại, tố cáo: code and day only, to the reception officer; the two legal deadlines, before, on and after their day. */
export function planComplaint(planning: Planning, complaint: Complaint): void {
  if (complaint.status === 'Đã kết thúc') return;
  const { calendar, today } = planning.cases;
  const { id, code, status, acceptDue, resolveDue } = complaint;
  const base = { subject: { kind: 'complaints', id, code }, meant: 'tiep-cong-dan', responsible: '' } as const;
  if (hasJustCome(complaint, today))
    add(planning, { ...base, stage: 'assigned', day: acceptDue ?? '', occasion: '' }, receptionFor(planning.staff));
  for (const day of [status === 'Mới nhận' ? acceptDue : null, resolveDue]) {
    if (day === null) continue;
    const left = workingDaysBetween(today, day, calendar);
    if (today < day && left <= 2)
      add(planning, { ...base, stage: 'reminder', step: 2, day }, receptionFor(planning.staff));
    if (today === day) add(planning, { ...base, stage: 'due-today', day }, receptionFor(planning.staff));
    if (left < 0 && !toldLastYear(planning, complaint, day, 1))
      add(planning, { ...base, stage: 'overdue', step: 1, day }, receptionFor(planning.staff));
  }
}
