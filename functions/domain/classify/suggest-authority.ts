import type { authorities } from '../../../sheets-templates/choices.ts';
import { higherBody, otherBody, ownMatters } from './lexicon/authority.ts';
import type { PetitionText } from './petition-text.ts';
import { type Suggestion, weightedPhrases } from './weigh.ts';

export type Authority = (typeof authorities)[number];

const other = weightedPhrases(otherBody, ownMatters);
const higher = weightedPhrases(higherBody);

/** Whose matter it is, as far as words tell. */
export function suggestAuthority(text: PetitionText): Suggestion<Authority> {
  const toOther = text.find(other).filter(({ meaning }) => meaning > 0);
  const toHigher = text.find(higher).filter(({ meaning }) => meaning > 0);
  const sum = (matches: readonly { meaning: number }[]) => matches.reduce((total, { meaning }) => total + meaning, 0);
  const [otherScore, higherScore] = [sum(toOther), sum(toHigher)];
  if (Math.max(otherScore, higherScore) < 4) return { value: 'Thuộc thẩm quyền', score: 0, words: [] };
  return otherScore >= higherScore
    ? { value: 'Cơ quan, đơn vị khác', score: otherScore, words: text.words(toOther) }
    : { value: 'Cấp trên', score: higherScore, words: text.words(toHigher) };
}
