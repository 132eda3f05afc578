import type { urgencies } from '../../../sheets-templates/choices.ts';
import { calmPhrases, danger, growing } from './lexicon/urgency.ts';
import type { PetitionText } from './petition-text.ts';
import { type Suggestion, weightedPhrases } from './weigh.ts';

export type Urgency = (typeof urgencies)[number];

const dangerPhrases = weightedPhrases(danger, calmPhrases);
const growingPhrases = weightedPhrases(growing, calmPhrases);

/** Khẩn: danger to people or property now. Cấp thiết: harm that grows, or many people. Else Bình thường. */
export function suggestUrgency(text: PetitionText): Suggestion<Urgency> {
  const dangers = text.find(dangerPhrases).filter(({ meaning }) => meaning > 0);
  const score = dangers.reduce((sum, { meaning }) => sum + meaning, 0);
  if (score >= 5) return { value: 'Khẩn', score, words: text.words(dangers) };
  const grows = text.find(growingPhrases).filter(({ meaning }) => meaning > 0);
  const grown = grows.reduce((sum, { meaning }) => sum + meaning, 0);
  if (grown >= 4) return { value: 'Cấp thiết', score: grown, words: text.words(grows) };
  return { value: 'Bình thường', score: 0, words: [] };
}
