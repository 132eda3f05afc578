import { withoutNamingTexts } from '../../erasure/until-edited.ts';
import { awaitsOthers, isOutdated, promiseDeadline } from '../../lifecycle/following.ts';
import { conclusionSchema, type Forward, forwardSchema } from '../../records/following.ts';
import { formatDate } from '../../time/day.ts';
import { promiseText } from '../promise-text.ts';
import { type CaseFacts, join, nothing, type Told } from './facts.ts';

export function conclusionFacts(data: unknown, { petition }: Told): CaseFacts {
  const item = withoutNamingTexts(conclusionSchema.parse(data));
  const settled = item.status === 'Hoàn thành' ? 'Đã hoàn thành' : '';
  return {
    ...nothing,
    kind: 'conclusions',
    id: item.id,
    code: item.code,
    settled,
    unit: promiseText(item.unit, item, petition),
    due: promiseDeadline(item),
    about: 'Kết luận',
    excerpt: promiseText(item.content, item, petition),
  };
}

export function forwardFacts(data: unknown): CaseFacts {
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
