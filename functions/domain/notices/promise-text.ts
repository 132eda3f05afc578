import { isConfidential, withoutNames } from '../documents/matters.ts';
import type { Petition } from '../records/petition.ts';
import { safeExcerpt } from './excerpt.ts';

/** What a mail says of a text of a promise: not who petitioned, and nothing of what is, or may be, khiếu nại, tố cáo. */
export const promiseText = (text: string, about: Petition | undefined): string =>
  about !== undefined && isConfidential(about) && text !== '' ? 'xem trong sổ' : safeExcerpt(withoutNames(text, about));
