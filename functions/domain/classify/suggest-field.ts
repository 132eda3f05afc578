import type { Field } from '../unit.ts';
import { fieldPhrases, type Votes } from './field-lexicon.ts';
import type { PetitionText } from './petition-text.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Suggestion } from './weigh.ts';

/** Less than this and nothing is suggested. */
const enough = 3;

/** Makes the rule for one list of fields; building it costs some milliseconds, asking it some microseconds. */
export function makeFieldRule(fields: readonly Field[]): (text: PetitionText) => Suggestion | null {
  const phrases = fieldPhrases(fields);
  return (text) => {
    const matches = firstOfEach(text.find(phrases));
    const scores = new Array<number>(fields.length).fill(0);
    for (const match of matches) {
      const factor = match.to - match.from === 1 && !text.marked ? 0.6 : 1;
      const votes = match.meaning;
      for (let field = 0; field < votes.length; field += 1)
        scores[field] = (scores[field] ?? 0) + (votes[field] ?? 0) * factor * early(match.from);
    }
    const best = scores.reduce((top, score, at) => (score > (scores[top] ?? 0) ? at : top), 0);
    const field = fields[best];
    const score = scores[best] ?? 0;
    if (field === undefined || score < enough) return null;
    const deciding = matches.filter(({ meaning }) => (meaning[best] ?? 0) > 0);
    return { value: field.name, words: text.words(deciding), score };
  };
}

/** What comes first is mostly what it is about; what follows is where, since when, and for whom. */
const early = (position: number): number => 1 + 0.4 * Math.max(0, 1 - position / 16);

/** A word said five times is one sign. */
function firstOfEach(matches: readonly PhraseMatch<Votes>[]): PhraseMatch<Votes>[] {
  const seen = new Set<Votes>();
  return matches.filter(({ meaning }) => {
    if (meaning.length === 0 || seen.has(meaning)) return false;
    seen.add(meaning);
    return true;
  });
}
