import { withoutNames } from '../../documents/matters.ts';
import { withoutNamingTexts } from '../../erasure/until-edited.ts';
import { isComplaint, isOpen, isWaiting } from '../../lifecycle/petition-state.ts';
import { runningDeadline } from '../../lifecycle/petition-text.ts';
import { type Petition, petitionSchema } from '../../records/petition.ts';
import { formatDate } from '../../time/day.ts';
import { safeExcerpt } from '../excerpt.ts';
import { type CaseFacts, join, nothing } from './facts.ts';

export function petitionFacts(data: unknown): CaseFacts {
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
