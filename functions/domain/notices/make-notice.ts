import { hash } from 'node:crypto';
import type { Notice, NoticeStage, SessionTopic } from '../records/notice.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { nextOfficeMoment } from '../time/zone.ts';
import type { Unit } from '../unit.ts';

export interface NoticeIdentity {
  readonly unit: string;
  readonly caseId: string;
  readonly stage: NoticeStage;
  readonly step?: number;
  /** Code of the official first meant, so that a stand-in of today and one of tomorrow are one entry. */
  readonly person: string;
  readonly channel?: Notice['channel'];
  /** What makes it a new occasion of the same stage: a new deadline, the n-th time it is assigned, asked again. */
  readonly occasion?: string;
}

/** Id of the entry of one case, stage and person: 32 hexadecimal digits. */
export function noticeId(of: NoticeIdentity): string {
  const parts = [of.unit, of.caseId, of.stage, of.step ?? 0, of.person, of.channel ?? 'email', of.occasion ?? ''];
  return hash('sha256', JSON.stringify(parts)).slice(0, 32);
}

export interface NoticeRequest {
  readonly unit: Pick<Unit, 'id' | 'officeHours'>;
  readonly calendar: WorkCalendar;
  readonly now: Date | string;
  readonly stage: NoticeStage;
  readonly step?: number;
  readonly topic?: SessionTopic;
  readonly channel?: Notice['channel'];
  readonly subject: Notice['subject'];
  /** Code of the receiver. */
  readonly to: string;
  /** Code of the official first meant; default: `to`. */
  readonly meant?: string;
  /** Default: `to` where the stage is about the receiver's own work. */
  readonly responsible?: string;
  readonly day?: string;
  /** Default: `day`. */
  readonly occasion?: string;
  readonly because?: string | undefined;
  readonly urgent?: boolean | undefined;
  /** The row's Mã has not been read back: the entry waits until it is released (`releaseNotice`). */
  readonly held?: boolean;
}

const ownWork: readonly NoticeStage[] = ['assigned', 'reminder', 'due-today', 'overdue'];

/**
 * It speaks of the receiver's own work, or of nobody's; else he has it as superior, office or stand-in for an address. Khiếu nại, tố cáo are
 * the work of whoever is told of them.
 */
export const isOwn = ({
  stage,
  to,
  responsible,
  subject,
}: Pick<Notice, 'stage' | 'to' | 'responsible' | 'subject'>): boolean =>
  responsible === to || (responsible === '' && (!ownWork.includes(stage) || subject.kind === 'complaints'));

/**
 * The entry to write in the commit of its cause, with `create`: it exists already when the cause is repeated. Leaves in office
 * hours of a working day; urgent ones at once.
 */
export function makeNotice(request: NoticeRequest): Notice {
  const { unit, stage, to, subject } = request;
  const now = new Date(request.now);
  const urgent = request.urgent ?? false;
  const day = request.day ?? '';
  const channel = request.channel ?? 'email';
  const step = request.step ?? 0;
  const person = request.meant ?? to;
  const occasion = request.occasion ?? day;
  return {
    id: noticeId({ unit: unit.id, caseId: subject.id, stage, step, person, channel, occasion }),
    unit: unit.id,
    channel,
    stage,
    step,
    topic: request.topic ?? null,
    subject,
    code: subject.code,
    to,
    responsible: request.responsible ?? (ownWork.includes(stage) ? to : ''),
    day,
    because: request.because ?? '',
    urgent,
    state: request.held === true ? 'held' : 'queued',
    attempts: 0,
    notBefore: departure(now, urgent, unit, request.calendar).toISOString(),
    messageId: '',
    reason: '',
    createdAt: now.toISOString(),
    sentAt: null,
  };
}

/** When an entry may leave that is ready now. */
export const departure = (now: Date, urgent: boolean, unit: Pick<Unit, 'officeHours'>, calendar: WorkCalendar): Date =>
  urgent ? now : nextOfficeMoment(now, unit.officeHours, calendar);

/** Its row's Mã has been read back beside the same content. */
export const releaseNotice = (notice: Notice): Notice =>
  notice.state === 'held' ? { ...notice, state: 'queued' } : notice;

/** The entry and, for what cannot wait, its SMS beside it: an urgent case that is new, and one's own overdue one. */
export function withSms(notice: Notice, unit: Pick<Unit, 'notices'>): Notice[] {
  const { stage, urgent, to, responsible, channel } = notice;
  const pressing = stage === 'overdue' || (stage === 'assigned' && urgent);
  if (!unit.notices.sms || !pressing || to !== responsible || channel === 'sms') return [notice];
  const { id: _, ...rest } = notice;
  const id = hash('sha256', `${notice.id} sms`).slice(0, 32);
  return [notice, { ...rest, id, channel: 'sms' }];
}
