import { foldDiacritics } from '../text/fold.ts';
import { localityName, type ProperName, properNames } from './names.ts';
import { emptyWords, qualities, sameThings, weakWords } from './vocabulary.ts';
import { usesCapitals, type Word, wordsOf } from './words.ts';

export interface Features {
  /** Village of the petitioner: where the matter is, when the text does not say. */
  readonly village: ProperName | null;
  readonly names: readonly ProperName[];
  /** Things spoken of, those that say more first. */
  readonly strong: readonly string[];
  readonly qualities: readonly string[];
  readonly weak: readonly string[];
}

interface Node {
  readonly next: Map<string, Node>;
  thing: string | undefined;
}

const things = thingTrie();
const weak = new Set(weakWords.split(/\s+/));
const quality = new Set(qualities.split(/;\s*/).map((word) => word.trim()));
const empty = new Set(emptyWords.split(/\s+/));

function thingTrie(): Node {
  const root: Node = { next: new Map(), thing: undefined };
  for (const line of sameThings.trim().split('\n')) {
    const phrases = line.split(';').map((phrase) => phrase.trim());
    for (const phrase of phrases) {
      let node = root;
      for (const word of phrase.split(' ')) {
        const next = node.next.get(word) ?? { next: new Map(), thing: undefined };
        node.next.set(word, next);
        node = next;
      }
      node.thing ??= phrases[0] ?? phrase;
    }
  }
  return root;
}

const isCommon = (word: string): boolean => empty.has(word) || weak.has(word) || things.next.has(word);

export function featuresOf(content: string, village: string): Features {
  const words = wordsOf(content);
  const names = properNames(words, usesCapitals(content, words), isCommon);
  const spoken = thingsOf(words, new Set(names.filter(({ certain }) => certain).flatMap((name) => name.words)));
  return {
    village: localityName(foldDiacritics(village)),
    names,
    strong: spoken.filter((thing) => !quality.has(thing) && !weak.has(thing)),
    qualities: spoken.filter((thing) => quality.has(thing)),
    weak: spoken.filter((thing) => weak.has(thing) && !quality.has(thing)),
  };
}

/** Each thing once, longest way of saying it first; words of names are no things. */
function thingsOf(words: readonly Word[], named: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const [thing, length] = thingAt(words, at);
    if (!empty.has(thing) && !named.has(thing)) found.add(thing);
    at += length;
  }
  return [...found];
}

function thingAt(words: readonly Word[], at: number): readonly [thing: string, length: number] {
  let longest: readonly [string, number] = [words[at]?.folded ?? '', 1];
  let node: Node | undefined = things;
  for (let to = at; node !== undefined; to += 1) {
    if (node.thing !== undefined) longest = [node.thing, to - at];
    node = node.next.get(words[to]?.folded ?? '\n');
  }
  return longest;
}
