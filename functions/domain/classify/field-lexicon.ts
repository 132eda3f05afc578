import { foldDiacritics } from '../text/fold.ts';
import type { Field } from '../unit.ts';
import { list, type Topic, weights } from './lexicon/entry.ts';
import { broaderTopic, topics } from './lexicon/fields.ts';
import { neutralPhrases } from './lexicon/neutral.ts';
import { Phrases } from './phrases.ts';

/** How much a phrase speaks for each field of the unit's list, in its order; 0 behind its end. */
export type Votes = readonly number[];

const merge = (a: Votes, b: Votes): Votes =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, field) => Math.max(a[field] ?? 0, b[field] ?? 0));

const voteFor = (field: number, weight: number): Votes => [...Array.from({ length: field }, () => 0), weight];

/** The office's own key words weigh like nearly certain ones, more when they are phrases. */
const ownWeight = (phrase: string): number => Math.min(5, 2 + phrase.trim().split(/\s+/).length);

/**
 * The built-in lexicon turned to the fields this unit has, and its own key words of `Danh mục`. Where both know a phrase
 * for the same field the built-in weight holds: it knows that `đường` alone says little.
 */
export function fieldPhrases(fields: readonly Field[]): Phrases<Votes> {
  const phrases = new Phrases<Votes>(merge);
  const builtIn = new Map<string, Set<number>>();
  for (const topic of topics) {
    const field = fieldOfTopic(topic, fields);
    if (field !== null) addTopic(topic, field, phrases, builtIn);
  }
  for (const phrase of list(neutralPhrases)) phrases.add(phrase, []);
  fields.forEach((field, index) => {
    for (const phrase of field.keywords)
      if (builtIn.get(foldDiacritics(phrase))?.has(index) !== true)
        phrases.addTyped(phrase, voteFor(index, ownWeight(phrase)));
  });
  return phrases;
}

/** One syllable has many meanings (`giống`, `đình`, `mạ`), whatever the list says. */
const oneWordMost = 2.5;

function addTopic(topic: Topic, field: number, phrases: Phrases<Votes>, builtIn: Map<string, Set<number>>): void {
  for (const weight of weights) {
    for (const phrase of list(topic.phrases[weight])) {
      const sure = phrase.includes(' ') || weight > 4;
      phrases.add(phrase, voteFor(field, sure ? weight : Math.min(weight, oneWordMost)));
      const key = foldDiacritics(phrase);
      builtIn.set(key, (builtIn.get(key) ?? new Set()).add(field));
    }
  }
}

function fieldOfTopic(topic: Topic, fields: readonly Field[]): number | null {
  for (let key: string | undefined = topic.key; key !== undefined; key = nextBroader(key, topic.key)) {
    const names = topics.find((one) => one.key === key)?.names ?? [];
    for (const name of names) {
      const index = fields.findIndex((field) => ` ${spaced(field.name)} `.includes(` ${name} `));
      if (index >= 0) return index;
    }
  }
  return null;
}

/** One step up only: what has no place there either votes for nothing. */
const nextBroader = (key: string, from: string): string | undefined => (key === from ? broaderTopic[key] : undefined);

const spaced = (name: string): string =>
  foldDiacritics(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
