import { Phrases } from '../classify/phrases.ts';
import { type Tokens, tokenise } from '../classify/tokens.ts';
import { foldDiacritics } from '../text/fold.ts';
import { localityName, type ProperName, properNames } from './names.ts';
import { communeWide, emptyPhrases, sameThings, weakWords, wrongs } from './vocabulary.ts';
import { usesCapitals, wordsOf } from './words.ts';

export interface Features {
  /** Village of the petitioner: where the matter is, when the text does not say. */
  readonly village: ProperName | null;
  readonly names: readonly ProperName[];
  readonly things: readonly Thing[];
}

export type Telling = 'thing' | 'wrong' | 'weak';

export interface Thing {
  readonly telling: Telling;
  /** Folded word, or the first way of saying what is known under several. */
  readonly key: string;
  /** A word as spelt, to tell `cống` from `cổng`; blank for known things and for text without diacritics. */
  readonly spelling: string;
}

type Meaning = { readonly telling: Telling | 'empty' | 'commune'; readonly key: string };

const vocabulary = new Phrases<Meaning>((a) => a);
const wide = new Phrases<true>(() => true);
addLines(sameThings, 'thing');
addLines(wrongs, 'wrong');
for (const word of phrasesOf(emptyPhrases)) vocabulary.add(word, { telling: 'empty', key: '' });
for (const word of phrasesOf(weakWords)) vocabulary.add(word, { telling: 'weak', key: foldDiacritics(word) });
for (const phrase of phrasesOf(communeWide)) wide.add(phrase, true);

function addLines(lines: string, telling: Telling): void {
  for (const line of lines.trim().split('\n')) {
    const [first = '', ...others] = phrasesOf(line);
    const meaning: Meaning = { telling, key: `${telling} ${foldDiacritics(first)}` };
    for (const phrase of [first, ...others]) vocabulary.add(phrase, meaning);
  }
}

function phrasesOf(text: string): string[] {
  return text.split(';').map((phrase) => phrase.trim());
}

const empty = new Set(phrasesOf(emptyPhrases).map(foldDiacritics));
const weak = new Set(phrasesOf(weakWords).map(foldDiacritics));
const isCommon = (word: string): boolean => empty.has(word) || weak.has(word);

/** Only the beginning counts: a cell holds up to 50,000 characters. */
const readLength = 1500;

export function featuresOf(content: string, village: string): Features {
  const text = content.slice(0, readLength).normalize('NFC');
  const tokens = tokenise(text);
  const words = wordsOf(text, tokens);
  const names = properNames(words, usesCapitals(text, words), isCommon);
  const named = new Set(names.filter(({ certain }) => certain).flatMap((name) => name.words));
  return {
    village: wide.find(tokens).length > 0 ? null : localityName(village),
    names,
    things: thingsOf(tokens, vocabulary.find(tokens), named),
  };
}

/** Each thing once; words of names are no things. */
function thingsOf(
  { keys, marked }: Tokens,
  matches: readonly { readonly meaning: Meaning; readonly from: number; readonly to: number }[],
  named: ReadonlySet<string>,
): Thing[] {
  const found = new Map<string, Thing>();
  const known = new Uint8Array(keys.length);
  for (const { meaning, from, to } of matches) {
    known.fill(1, from, to);
    if (meaning.telling === 'empty' || meaning.telling === 'commune') continue;
    found.set(meaning.key, { telling: meaning.telling, key: meaning.key, spelling: '' });
  }
  keys.forEach(({ bare, text }, at) => {
    if (bare === '' || known[at] === 1 || named.has(bare)) return;
    found.set(text, { telling: 'thing', key: bare, spelling: marked ? text : '' });
  });
  return [...found.values()];
}
