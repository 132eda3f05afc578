import { withoutNames } from '../documents/matters.ts';
import { withoutNamingTexts } from '../erasure/until-edited.ts';
import { mayNameSomebody } from '../kinds/document-row.ts';
import { awaitsOthers, isOutdated, promiseDeadline } from '../lifecycle/following.ts';
import { isComplaint, isOpen, isWaiting } from '../lifecycle/petition-state.ts';
import { runningDeadline } from '../lifecycle/petition-text.ts';
import { isToldOtherwise, offAs } from '../lifecycle/session.ts';
import {
  complaintSchema,
  conclusionSchema,
  documentSchema,
  type Forward,
  forwardSchema,
  taskSchema,
} from '../records/following.ts';
import type { SessionTopic } from '../records/notice.ts';
import { type Petition, petitionSchema } from '../records/petition.ts';
import { type Session, sessionSchema } from '../records/session.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { safeExcerpt } from './excerpt.ts';
import { promiseText } from './promise-text.ts';

/** Collections a notice can be about. */
export const caseKinds = [
  'petitions',
  'conclusions',
  'forwards',
  'tasks',
  'sessions',
  'documents',
  'complaints',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What must be known of a case to decide whether a notice still leaves, and to write its line in the mail. */
export interface CaseFacts {
  readonly kind: CaseKind;
  readonly id: string;
  readonly code: string;
  /** Why there is nothing to tell any more, Vietnamese; blank while there is. */
  readonly settled: string;
  /** Waits for the petitioner or another body: nobody here is late. */
  readonly waiting: boolean;
  /** Held back until the office has decided whether it is khiếu nại, tố cáo. */
  readonly held: boolean;
  /** Code of the responsible official; `null` where nobody or nobody single is. */
  readonly assignee: string | null;
  /** `Đơn vị thực hiện` as it was typed, where it is no single official's; blank where nothing says whose it is. */
  readonly unit: string;
  readonly due: IsoDate | null;
  /** `Đất đai · Thôn Hạ`; no personal data. */
  readonly about: string;
  /** Beginning of the text with numbers and addresses taken out; blank for khiếu nại, tố cáo. */
  readonly excerpt: string;
}

/** What a notice says of its case beyond its kind. */
export interface Told {
  /** Which of the session's dates is meant. */
  readonly topic?: SessionTopic | null;
  readonly day?: IsoDate;
  /** Session that a task belongs to. */
  readonly session?: Session | undefined;
  /** Petition that a promise is about. */
  readonly petition?: Petition | undefined;
}

export function caseFacts(kind: CaseKind, data: unknown, told: Told = {}): CaseFacts {
  const facts = factsHere(kind, data, told);
  return wentOn(data) ? { ...facts, settled: 'Đã chuyển sang sổ năm sau' } : facts;
}

/** Told from the book of the next year alone. */
const wentOn = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'carriedTo' in data && data.carriedTo !== '';

function factsHere(kind: CaseKind, data: unknown, told: Told): CaseFacts {
  switch (kind) {
    case 'petitions':
      return petitionFacts(data);
    case 'conclusions':
      return conclusionFacts(data, told);
    case 'forwards':
      return forwardFacts(data);
    case 'tasks':
      return taskFacts(data, told);
    case 'sessions':
      return sessionFacts(data, told);
    case 'documents':
      return documentFacts(data);
    case 'complaints':
      return complaintFacts(data, told);
    default:
      return kind satisfies never;
  }
}

const nothing = {
  settled: '',
  waiting: false,
  held: false,
  assignee: null,
  unit: '',
  due: null,
  about: '',
  excerpt: '',
};

function petitionFacts(data: unknown): CaseFacts {
  const petition = withoutNamingTexts(petitionSchema.parse(data));
  const secret = isComplaint(petition);
  const settled = secret ? 'Đã chuyển Văn phòng' : isOpen(petition) ? '' : petition.status;
  return {
    ...nothing,
    kind: 'petitions',
    id: petition.id,
    code: petition.code,
    settled,
    waiting: isWaiting(petition),
    held: petition.heldBack,
    assignee: petition.assignee,
    due: runningDeadline(petition),
    about: petition.heldBack
      ? ''
      : join(
          petition.field,
          petition.village,
          petition.urgency === 'Bình thường' ? '' : petition.urgency,
          waitingSince(petition),
        ),
    excerpt: secret || petition.heldBack ? '' : safeExcerpt(withoutNames(petition.content, petition)),
  };
}

function waitingSince(petition: Petition): string {
  const last = petition.waits.at(-1);
  return last === undefined || last.until !== null ? '' : `chờ từ ${formatDate(last.from)}`;
}

function conclusionFacts(data: unknown, { petition }: Told): CaseFacts {
  const item = withoutNamingTexts(conclusionSchema.parse(data));
  const settled = item.status === 'Hoàn thành' ? 'Đã hoàn thành' : '';
  return {
    ...nothing,
    kind: 'conclusions',
    id: item.id,
    code: item.code,
    settled,
    unit: promiseText(item.unit, petition),
    due: promiseDeadline(item),
    about: 'Kết luận',
    excerpt: promiseText(item.content, petition),
  };
}

function forwardFacts(data: unknown): CaseFacts {
  const forward = forwardSchema.parse(data);
  const { id, code, status, petition, receiver, replyWanted } = forward;
  const waits = awaitsOthers(forward);
  const about = join(receiver, petition ?? '', status);
  const back = forward.calledBack ? 'Ý kiến đã rút hoặc đã chuyển Văn phòng' : '';
  const settled = status === 'Đã báo người dân' ? status : back;
  return {
    ...nothing,
    kind: 'forwards',
    id,
    code,
    settled,
    waiting: waits,
    due: waits ? replyWanted : null,
    about,
    excerpt: outdatedText(forward),
  };
}

const outdatedText = (forward: Forward): string =>
  isOutdated(forward) && forward.toldOn !== null
    ? `Câu trả lời được sửa sau khi báo người dân ngày ${formatDate(forward.toldOn)}: báo người dân câu mới.`
    : '';

function taskFacts(data: unknown, told: Told): CaseFacts {
  const { id, code, doneOn, due, lead, session, task } = taskSchema.parse(data);
  const about = join(session ?? '', lead);
  const settled = doneOn === null ? offText(told.session) : 'Đã xong';
  return { ...nothing, kind: 'tasks', id, code, settled, due, about, excerpt: safeExcerpt(task) };
}

/** Why nothing is to be done for a session, blank while it takes place. */
const offText = (session: Session | undefined): string => {
  const off = session === undefined ? null : offAs(session);
  return off === null ? '' : `Cuộc đã ${off.toLowerCase()}`;
};

function sessionFacts(data: unknown, told: Told): CaseFacts {
  const session = sessionSchema.parse(data);
  const { id, code } = session;
  const about = join(session.villages.join(', '), session.venue);
  const settled = offText(session) || topicSettled(session, told);
  return {
    ...nothing,
    kind: 'sessions',
    id,
    code,
    settled,
    due: topicDue(session, told.topic ?? null),
    about,
    excerpt: safeExcerpt(session.content),
  };
}

function topicSettled(session: Session, { topic, day = '' }: Told): string {
  if (session.status === 'Hoàn thành') return 'Cuộc đã hoàn thành';
  if (topic === 'day' && session.heldOn !== null) return 'Đã có ngày tổ chức';
  const announced = session.status !== 'Dự kiến' || (session.announcedOn !== null && !isToldOtherwise(session));
  if (topic === 'notice' && announced) return 'Đã thông báo';
  if (topic === 'conclusion' && session.concludedOn !== null) return 'Đã có thông báo kết luận';
  // Its replies were late; it has been moved behind the day they were due.
  if (topic === 'replies' && (session.heldOn === null || session.heldOn >= day)) return 'Cuộc chưa tổ chức';
  return '';
}

function topicDue(session: Session, topic: SessionTopic | null): IsoDate | null {
  if (topic === 'day') return session.latest;
  if (topic === 'notice') return session.noticeDue;
  if (topic === 'conclusion') return session.conclusionDue;
  if (topic === 'collection') return session.collectUntil;
  return topic === 'drafts' ? session.heldOn : null;
}

/** Of a letter about one resident the subject names him: whom it is about the code says. */
function documentFacts(data: unknown): CaseFacts {
  const paper = withoutNamingTexts(documentSchema.parse(data));
  const { id, code, kind, status, session, subject, about } = paper;
  const settled = status === 'Dự thảo' ? '' : status;
  return {
    ...nothing,
    kind: 'documents',
    id,
    code,
    settled,
    about: join(kind ?? '', session ?? '', about),
    excerpt: mayNameSomebody(paper) ? '' : safeExcerpt(subject),
  };
}

/** Of khiếu nại, tố cáo a mail carries the code, the day and which of the two it is, nothing else. */
function complaintFacts(data: unknown, { day = '' }: Told): CaseFacts {
  const { id, code, status, acceptDue, resolveDue } = complaintSchema.parse(data);
  const step = day === '' ? '' : day === acceptDue ? 'thụ lý' : day === resolveDue ? 'giải quyết' : 'đã đổi';
  const over = step === 'đã đổi' ? 'Hạn đã đổi' : step === 'thụ lý' && status !== 'Mới nhận' ? 'Đã thụ lý' : '';
  const settled = status === 'Đã kết thúc' ? status : over;
  const about = join('Đơn trong Sổ văn phòng', step);
  return { ...nothing, kind: 'complaints', id, code, settled, due: resolveDue, about };
}

/** What was typed may hold a number, and stands in the subject of a mail. */
const join = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(safeExcerpt)
    .join(' · ');
