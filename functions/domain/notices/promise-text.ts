import { isConfidential, withoutNames } from '../documents/matters.ts';
import type { Conclusion } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import { safeExcerpt } from './excerpt.ts';

/** What a mail says of a text of a promise: not who petitioned, and nothing of what is, or may be, khiếu nại, tố cáo. */
export function promiseText(
  text: string,
  { confidential }: Pick<Conclusion, 'confidential'>,
  about: Petition | undefined,
): string {
  const isSecret = confidential || (about !== undefined && isConfidential(about));
  return isSecret && text !== '' ? 'xem trong sổ' : safeExcerpt(withoutNames(text, about));
}
