import { isMarked, type Tokens } from './tokens.ts';
import { exactKey, foldedKey, wordNumber } from './word-forms.ts';

/** Phrases as a trie of numbers of words; what a phrase means is up to its list. */
export interface PhraseTrie<T> {
  readonly next: Map<number, PhraseTrie<T>>;
  meaning: T | undefined;
}

export interface PhraseMatch<T> {
  readonly meaning: T;
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
}

const anyFigure = wordNumber('#');

const newTrie = <T>(): PhraseTrie<T> => ({ next: new Map(), meaning: undefined });

/** A trie, and whether any phrase begins with a word: most words begin none, and this is asked of each word of each text. */
class Beginnings<T> {
  readonly trie = newTrie<T>();
  #flags = new Uint8Array(1024);

  note(number: number): void {
    if (number >= this.#flags.length) {
      const wider = new Uint8Array(2 * number);
      wider.set(this.#flags);
      this.#flags = wider;
    }
    this.#flags[number] = 1;
  }

  /** `#` in a phrase stands for any number. */
  maybe(number: number): boolean {
    return number >= 0 ? this.#flags[number] === 1 : this.#flags[~number] === 1 || this.#flags[anyFigure] === 1;
  }
}

/** The same phrases for texts with diacritics and for texts without. */
export class Phrases<T> {
  readonly #exact = new Beginnings<T>();
  readonly #folded = new Beginnings<T>();
  readonly #unmarked = new Beginnings<T>();
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
    this.#insert(this.#exact, words.map(exactKey), meaning);
    this.#insert(this.#folded, words.map(foldedKey), meaning);
  }

  /** A key word that the office typed without diacritics is also looked for in folded text. */
  addTyped(phrase: string, meaning: T): void {
    this.add(phrase, meaning);
    const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length > 1 && !isMarked(phrase)) this.#insert(this.#unmarked, words.map(foldedKey), meaning);
  }

  /** Words of a match belong to no other. */
  find({ keys, numbers, marked }: Tokens): PhraseMatch<T>[] {
    const matches = findIn(marked ? this.#exact : this.#folded, numbers);
    if (!marked || this.#unmarked.trie.next.size === 0) return matches;
    const known = new Set(matches.map(({ meaning }) => meaning));
    const loose = findIn(
      this.#unmarked,
      keys.map(({ loose }) => loose),
    );
    return [...matches, ...loose.filter(({ meaning }) => !known.has(meaning))];
  }

  #insert(beginnings: Beginnings<T>, keys: readonly string[], meaning: T): void {
    let node = beginnings.trie;
    beginnings.note(wordNumber(keys[0] ?? ''));
    for (const key of keys) {
      const number = wordNumber(key);
      const next = node.next.get(number) ?? newTrie<T>();
      node.next.set(number, next);
      node = next;
    }
    node.meaning = node.meaning === undefined ? meaning : this.#merge(node.meaning, meaning);
  }
}

/** Longer ones first, wherever they stand: `nhà [tranh chấp] ranh giới`, not `[nhà tranh]`. In the order of the text. */
function findIn<T>(beginnings: Beginnings<T>, numbers: readonly number[]): PhraseMatch<T>[] {
  const all: PhraseMatch<T>[] = [];
  for (let from = 0; from < numbers.length; from += 1) {
    if (!beginnings.maybe(numbers[from] ?? 0)) continue;
    const match = longestAt(beginnings.trie, numbers, from);
    if (match !== undefined) all.push(match);
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
  const taken = new Set<number>();
  for (const match of longestFirst) {
    if (taken.has(match.from) || taken.has(match.to - 1)) continue;
    for (let at = match.from; at < match.to; at += 1) taken.add(at);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function longestAt<T>(trie: PhraseTrie<T>, numbers: readonly number[], from: number): PhraseMatch<T> | undefined {
  let longest: PhraseMatch<T> | undefined;
  let node = nextNode(trie, numbers[from]);
  for (let at = from + 1; node !== undefined; at += 1) {
    if (node.meaning !== undefined) longest = { meaning: node.meaning, from, to: at };
    node = nextNode(node, numbers[at]);
  }
  return longest;
}

function nextNode<T>(node: PhraseTrie<T>, number: number | undefined): PhraseTrie<T> | undefined {
  if (number === undefined) return undefined;
  if (number >= 0) return node.next.get(number);
  return node.next.get(~number) ?? node.next.get(anyFigure);
}
