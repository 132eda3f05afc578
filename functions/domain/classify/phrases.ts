import { isMarked, type Tokens } from './tokens.ts';
import { exactKey, foldedKey, type WordKey, wordNumber } from './word-forms.ts';

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

const newTrie = <T>(): PhraseTrie<T> => ({ next: new Map(), meaning: undefined });

/** The same phrases for texts with diacritics and for texts without. */
export class Phrases<T> {
  readonly #exact = newTrie<T>();
  readonly #folded = newTrie<T>();
  readonly #unmarked = newTrie<T>();
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
  find({ keys, marked }: Tokens): PhraseMatch<T>[] {
    const matches = findIn(marked ? this.#exact : this.#folded, keys, exactly);
    if (!marked || this.#unmarked.next.size === 0) return matches;
    const known = new Set(matches.map(({ meaning }) => meaning));
    const loose = findIn(this.#unmarked, keys, loosely);
    return [...matches, ...loose.filter(({ meaning }) => !known.has(meaning))];
  }

  #insert(trie: PhraseTrie<T>, keys: readonly string[], meaning: T): void {
    let node = trie;
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
function findIn<T>(trie: PhraseTrie<T>, keys: readonly WordKey[], numberOf: NumberOf): PhraseMatch<T>[] {
  const all: PhraseMatch<T>[] = [];
  for (let from = 0; from < keys.length; from += 1) {
    const match = longestAt(trie, keys, from, numberOf);
    if (match !== undefined) all.push(match);
  }
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

function longestAt<T>(
  trie: PhraseTrie<T>,
  keys: readonly WordKey[],
  from: number,
  numberOf: NumberOf,
): PhraseMatch<T> | undefined {
  let longest: PhraseMatch<T> | undefined;
  let node = nextNode(trie, keys[from], numberOf);
  for (let at = from + 1; node !== undefined; at += 1) {
    if (node.meaning !== undefined) longest = { meaning: node.meaning, from, to: at };
    node = nextNode(node, keys[at], numberOf);
  }
  return longest;
}

type NumberOf = (key: WordKey) => number;
const exactly: NumberOf = (key) => key.number;
const loosely: NumberOf = (key) => key.loose;

/** `#` in a phrase stands for any number. */
const anyFigure = wordNumber('#');

function nextNode<T>(node: PhraseTrie<T>, key: WordKey | undefined, numberOf: NumberOf): PhraseTrie<T> | undefined {
  if (key === undefined) return undefined;
  return node.next.get(numberOf(key)) ?? (key.isFigure ? node.next.get(anyFigure) : undefined);
}
