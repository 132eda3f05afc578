import { list, type Weighted, weights } from './lexicon/entry.ts';
import { Phrases } from './phrases.ts';

/** What is suggested, with the words of the text that decided it. */
export interface Suggestion<T extends string = string> {
  readonly value: T;
  readonly words: readonly string[];
  readonly score: number;
}

/** Phrases that each carry a number; a phrase of several lists keeps the highest. */
export function weightedPhrases(weighted: Weighted, calm = ''): Phrases<number> {
  const phrases = new Phrases<number>((a, b) => (a === 0 || b === 0 ? 0 : Math.max(a, b)));
  for (const weight of weights) for (const phrase of list(weighted[weight])) phrases.add(phrase, weight);
  for (const phrase of list(calm)) phrases.add(phrase, 0);
  return phrases;
}
