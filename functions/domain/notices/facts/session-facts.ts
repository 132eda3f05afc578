import { isToldOtherwise, offAs } from '../../lifecycle/session.ts';
import { taskSchema } from '../../records/following.ts';
import type { SessionTopic } from '../../records/notice.ts';
import { type Session, sessionSchema } from '../../records/session.ts';
import type { IsoDate } from '../../values.ts';
import { safeExcerpt } from '../excerpt.ts';
import { type CaseFacts, join, nothing, type Told } from './facts.ts';

export function taskFacts(data: unknown, told: Told): CaseFacts {
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

export function sessionFacts(data: unknown, told: Told): CaseFacts {
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
