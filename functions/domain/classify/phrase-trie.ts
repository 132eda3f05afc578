import { wordNumber } from './word-forms.ts';

/** No edge leads back to the root. */
const none = 0;
const root = 0;
const anyFigure = wordNumber('#');

/** An edge: node it leaves, number of the word, node it leads to. */
const edgeSize = 3;

/**
 * Phrases as a trie of numbers of words. Nodes are numbers and all edges stand in one table, for a petition goes along eight lists with
 * thousands of edges each: as a tree of maps they were megabytes that no processor cache holds.
 */
export class PhraseTrie<T> {
  readonly #meanings: (T | undefined)[] = [undefined];
  #edges = new Int32Array(edgeSize * 64);
  #count = 0;
  /** Whether any phrase begins with a word: most words begin none, and this is asked of each word of each text. */
  #begins = new Uint8Array(1024);

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** @param merge what two meanings of one phrase make */
  add(words: readonly number[], meaning: T, merge: (a: T, b: T) => T): void {
    this.#noteBeginning(words[0] ?? 0);
    let node = root;
    for (const word of words) node = this.#target(node, word) || this.#grow(node, word);
    const known = this.#meanings[node];
    this.#meanings[node] = known === undefined ? meaning : merge(known, meaning);
  }

  /** `#` in a phrase stands for any number; a word that begins with a digit comes as `~number`. */
  begins(word: number): boolean {
    return word >= 0 ? this.#begins[word] === 1 : this.#begins[~word] === 1 || this.#begins[anyFigure] === 1;
  }

  /** The longest phrase that begins with this word of the text. */
  longestAt(words: readonly number[], from: number): { readonly meaning: T; readonly to: number } | undefined {
    let longest: T | undefined;
    let to = from;
    let node = root;
    for (let at = from; at < words.length; at += 1) {
      node = this.#next(node, words[at] ?? 0);
      if (node === none) break;
      const meaning = this.#meanings[node];
      if (meaning !== undefined) [longest, to] = [meaning, at + 1];
    }
    return longest === undefined ? undefined : { meaning: longest, to };
  }

  #next(node: number, word: number): number {
    if (word >= 0) return this.#target(node, word);
    return this.#target(node, ~word) || this.#target(node, anyFigure);
  }

  #target(node: number, word: number): number {
    const edges = this.#edges;
    for (let at = slotOf(node, word, edges.length); ; at = at + edgeSize === edges.length ? 0 : at + edgeSize) {
      const target = edges[at + 2] ?? none;
      if (target === none || (edges[at] === node && edges[at + 1] === word)) return target;
    }
  }

  #grow(node: number, word: number): number {
    if (2 * edgeSize * this.#count >= this.#edges.length) this.#rehash();
    const target = this.#meanings.push(undefined) - 1;
    this.#put(node, word, target);
    return target;
  }

  #put(node: number, word: number, target: number): void {
    const edges = this.#edges;
    let at = slotOf(node, word, edges.length);
    while (edges[at + 2] !== none) at = at + edgeSize === edges.length ? 0 : at + edgeSize;
    edges.set([node, word, target], at);
    this.#count += 1;
  }

  #rehash(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(2 * old.length);
    this.#count = 0;
    for (let at = 0; at < old.length; at += edgeSize)
      if (old[at + 2] !== none) this.#put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  }

  #noteBeginning(word: number): void {
    if (word >= this.#begins.length) {
      const wider = new Uint8Array(2 * word);
      wider.set(this.#begins);
      this.#begins = wider;
    }
    this.#begins[word] = 1;
  }
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4). @param length of the table, three times a power of two */
const slotOf = (node: number, word: number, length: number): number => {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b);
  return edgeSize * ((mixed ^ (mixed >>> 15)) & (length / edgeSize - 1));
};
