import type { Complaint, DocumentRecord } from '../records/following.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import { addDays } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { add, dayOf, type Planning, toldLastYear } from './planner.ts';
import { chairFor, OFFICE, readersOf, receiverFor, receptionFor } from './receivers.ts';

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
