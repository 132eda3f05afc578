import type { urgencies } from '../../../sheets-templates/choices.ts';
import { calmPhrases, danger, growing, preventing } from './lexicon/urgency.ts';
import type { PetitionText } from './petition-text.ts';
import type { PhraseMatch, Phrases } from './phrases.ts';
import { type Suggestion, weightedPhrases } from './weigh.ts';

export type Urgency = (typeof urgencies)[number];

const dangerPhrases = weightedPhrases(danger, calmPhrases, preventing);
const growingPhrases = weightedPhrases(growing, calmPhrases);
const enough = 4;

/** Khẩn: danger to people or property now. Cấp thiết: harm that grows, or many people. Else Bình thường. */
export function suggestUrgency(text: PetitionText): Suggestion<Urgency> {
  const dangers = weighed(text, dangerPhrases);
  // Doubtful signs add up to nothing without one that is near certain.
  const sure = dangers.matches.some(({ meaning }) => meaning >= 3);
  if (sure && dangers.score >= enough)
    return { value: 'Khẩn', score: dangers.score, words: text.words(dangers.matches) };
  const grows = weighed(text, growingPhrases);
  if (grows.score >= enough) return { value: 'Cấp thiết', score: grows.score, words: text.words(grows.matches) };
  return { value: 'Bình thường', score: 0, words: [] };
}

/** Without diacritics short phrases are doubtful (`xa thai` is `xả thải`, or `xã thái độ`): they count for less. */
function weighed(text: PetitionText, phrases: Phrases<number>) {
  const found = text.find(phrases);
  const score = found.reduce((sum, match) => sum + match.meaning * (text.marked ? 1 : doubt(match)), 0);
  return { matches: found.filter(({ meaning }) => meaning > 0), score };
}

const doubt = ({ meaning, from, to }: PhraseMatch<number>): number => (to - from === 1 ? 0.4 : meaning < 4 ? 0.7 : 1);
