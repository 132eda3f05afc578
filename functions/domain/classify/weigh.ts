import { list, type Weighted, weights } from './lexicon/entry.ts';
import { Phrases } from './phrases.ts';

/** What is suggested, with the words of the text that decided it. */
export interface Suggestion<T extends string = string> {
  readonly value: T;
  readonly words: readonly string[];
  readonly score: number;
}

/**
 * Phrases that each carry a number; a phrase of several lists keeps the highest, one of `calm` (its words taken out) or
 * `against` (it speaks against) that of those.
 */
export function weightedPhrases(weighted: Weighted, calm = '', against = ''): Phrases<number> {
  const phrases = new Phrases<number>((a, b) => (Math.min(a, b) <= 0 ? Math.min(a, b) : Math.max(a, b)));
  for (const weight of weights) for (const phrase of list(weighted[weight])) phrases.add(phrase, weight);
  for (const phrase of list(calm)) phrases.add(phrase, 0);
  for (const phrase of list(against)) phrases.add(phrase, -4);
  return phrases;
}
