import { PhraseTrie } from './phrase-trie.ts';
import { isMarked, type Tokens } from './tokens.ts';
import { exactKey, foldedKey, wordNumber } from './word-forms.ts';

export interface PhraseMatch<T> {
  readonly meaning: T;
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The same phrases for texts with diacritics and for texts without. What a phrase means is up to its list. */
export class Phrases<T> {
  readonly #exact = new PhraseTrie<T>();
  readonly #folded = new PhraseTrie<T>();
  readonly #unmarked = new PhraseTrie<T>();
  readonly #merge: (a: T, b: T) => T;

  /** @param merge what two meanings of one phrase make; folding makes one phrase of several. */
  constructor(merge: (a: T, b: T) => T) {
    this.#merge = merge;
  }

  add(phrase: string, meaning: T): void {
    const words =
      phrase
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+|#/gu) ?? [];
    if (words.length === 0) return;
    this.#add(this.#exact, words.map(exactKey), meaning);
    this.#add(this.#folded, words.map(foldedKey), meaning);
  }

  /** A key word that the office typed without diacritics is also looked for in folded text. */
  addTyped(phrase: string, meaning: T): void {
    this.add(phrase, meaning);
    const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length > 1 && !isMarked(phrase)) this.#add(this.#unmarked, words.map(foldedKey), meaning);
  }

  /** Words of a match belong to no other. */
  find({ keys, numbers, marked }: Tokens): PhraseMatch<T>[] {
    const matches = findIn(marked ? this.#exact : this.#folded, numbers);
    if (!marked || this.#unmarked.isEmpty) return matches;
    const known = new Set(matches.map(({ meaning }) => meaning));
    const loose = findIn(
      this.#unmarked,
      keys.map(({ loose }) => loose),
    );
    return [...matches, ...loose.filter(({ meaning }) => !known.has(meaning))];
  }

  #add(trie: PhraseTrie<T>, keys: readonly string[], meaning: T): void {
    trie.add(keys.map(wordNumber), meaning, this.#merge);
  }
}

/** Longer ones first, wherever they stand: `nhà [tranh chấp] ranh giới`, not `[nhà tranh]`. In the order of the text. */
function findIn<T>(trie: PhraseTrie<T>, numbers: readonly number[]): PhraseMatch<T>[] {
  const all: PhraseMatch<T>[] = [];
  for (let from = 0; from < numbers.length; from += 1) {
    if (!trie.begins(numbers[from] ?? 0)) continue;
    const found = trie.longestAt(numbers, from);
    if (found !== undefined) all.push({ ...found, from });
  }
  if (all.length < 2) return all;
  const free = all.filter(
    (match, at) => (all[at + 1]?.from ?? match.to) >= match.to && (all[at - 1]?.to ?? 0) <= match.from,
  );
  return free.length === all.length ? all : withoutOverlaps(all);
}

function withoutOverlaps<T>(matches: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const longestFirst = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: PhraseMatch<T>[] = [];
  for (const match of longestFirst)
    if (kept.every((other) => match.from >= other.to || match.to <= other.from)) kept.push(match);
  return kept.sort((a, b) => a.from - b.from);
}
