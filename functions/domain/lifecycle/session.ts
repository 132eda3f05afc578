import type { sessionStatuses } from '../../../sheets-templates/choices.ts';
import type { Session } from '../records/session.ts';
import type { IsoDate, Problem } from '../values.ts';

export type SessionStatus = (typeof sessionStatuses)[number];

export interface SessionFacts
  extends Pick<Session, 'postponed' | 'heldOn' | 'attended' | 'announcedOn' | 'concludedOn'> {
  /** Petitions and conclusion items of the session that are still work. */
  readonly openPetitions: number;
  readonly openConclusions: number;
  readonly from?: string;
  readonly to?: string;
  readonly collectUntil?: IsoDate | null;
  /** `Ngày ban hành` of its Thông báo tổ chức. */
  readonly noticeIssuedOn?: IsoDate | null;
  /** The day that people were told. */
  readonly announcedFor?: IsoDate | null;
}

/**
 * Cuộc: a postponed or cancelled one is that and nothing else. A day that has passed counts as held, because
 * `Hoãn, hủy` is there to say the contrary; on the day itself only the number of people present shows it.
 */
export function sessionStatus(facts: SessionFacts, today: IsoDate): SessionStatus {
  if (facts.postponed !== null) return facts.postponed;
  if (!wasHeld(facts, today)) return wasAnnounced(facts, today) ? 'Đã thông báo' : 'Dự kiến';
  if (facts.concludedOn === null || facts.concludedOn > today) return 'Đã tổ chức';
  return facts.openPetitions === 0 && facts.openConclusions === 0 ? 'Hoàn thành' : 'Đã kết luận';
}

type Standing = Pick<Session, 'status' | 'postponed'>;

/** `Hoãn` or `Hủy`: it does not take place on the day that its row still shows. */
export const offAs = ({ status, postponed }: Standing): Session['postponed'] =>
  postponed ?? (status === 'Hủy' || status === 'Hoãn' ? status : null);

export const isOff = (session: Standing): boolean => offAs(session) !== null;

function wasHeld(facts: SessionFacts, today: IsoDate): boolean {
  if (facts.heldOn === null) return facts.concludedOn !== null;
  if (facts.heldOn < today) return true;
  return facts.heldOn === today && ((facts.attended ?? 0) > 0 || facts.concludedOn === today);
}

/** Moved since it was announced: people know another day, and are to be told the new one. */
export const isToldOtherwise = ({ announcedFor, heldOn }: Pick<Session, 'announcedFor' | 'heldOn'>): boolean =>
  announcedFor !== null && heldOn !== null && announcedFor !== heldOn;

const wasAnnounced = (facts: SessionFacts, today: IsoDate): boolean =>
  !isToldOtherwise({ announcedFor: null, ...facts }) &&
  [facts.announcedOn, facts.noticeIssuedOn ?? null].some((day) => day !== null && day <= today);

/** Dates and numbers of a session that cannot all be true. */
export function sessionProblems(facts: SessionFacts, today: IsoDate): Problem[] {
  const problems: Problem[] = [];
  const ask = (column: string, message: string) => problems.push({ column, message });
  const attended = (facts.attended ?? 0) > 0;
  if (facts.postponed !== null && attended)
    ask('Hoãn, hủy', `là “${facts.postponed}” nhưng đã có “Số người dự”; xóa một trong hai.`);
  if (facts.postponed === null && attended && facts.heldOn === null)
    ask('Ngày tổ chức', 'đã có “Số người dự” nhưng chưa ghi ngày tổ chức; ghi ngày, ví dụ 26/10/2023.');
  if (facts.postponed === null && attended && facts.heldOn !== null && facts.heldOn > today)
    ask('Số người dự', 'đã ghi nhưng “Ngày tổ chức” chưa đến; xóa số hoặc sửa ngày.');
  if (facts.announcedOn !== null && facts.heldOn !== null && facts.announcedOn > facts.heldOn)
    ask('Ngày thông báo', 'sau “Ngày tổ chức”; sửa lại một trong hai ngày.');
  return [...problems, ...planProblems(facts)];
}

/** Papers print the hours, and opinions are collected for the meeting. */
function planProblems({ from = '', to = '', collectUntil = null, heldOn }: SessionFacts): Problem[] {
  const problems: Problem[] = [];
  if (from !== '' && to !== '' && to <= from)
    problems.push({ column: 'Đến giờ', message: `${to} không sau “Từ giờ” ${from}; sửa lại một trong hai giờ.` });
  if (collectUntil !== null && heldOn !== null && collectUntil > heldOn)
    problems.push({ column: 'Hạn thu ý kiến', message: 'sau “Ngày tổ chức”; sửa lại một trong hai ngày.' });
  return problems;
}
