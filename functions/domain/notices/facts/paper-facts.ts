import { withoutNamingTexts } from '../../erasure/until-edited.ts';
import { mayNameSomebody } from '../../kinds/document-row.ts';
import { complaintSchema, documentSchema } from '../../records/following.ts';
import { safeExcerpt } from '../excerpt.ts';
import { type CaseFacts, join, nothing, type Told } from './facts.ts';

/** Of a letter about one resident the subject names him: whom it is about the code says. */
export function documentFacts(data: unknown): CaseFacts {
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
export function complaintFacts(data: unknown, { day = '' }: Told): CaseFacts {
  const { id, code, status, acceptDue, resolveDue } = complaintSchema.parse(data);
  const step = day === '' ? '' : day === acceptDue ? 'thụ lý' : day === resolveDue ? 'giải quyết' : 'đã đổi';
  const over = step === 'đã đổi' ? 'Hạn đã đổi' : step === 'thụ lý' && status !== 'Mới nhận' ? 'Đã thụ lý' : '';
  const settled = status === 'Đã kết thúc' ? status : over;
  const about = join('Đơn trong Sổ văn phòng', step);
  return { ...nothing, kind: 'complaints', id, code, settled, due: resolveDue, about };
}
