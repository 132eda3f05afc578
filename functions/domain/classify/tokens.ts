import { nameKey, type WordForms, type WordKey, wordForms } from './word-forms.ts';

/** Words of a text, with where they stand, so that the words that decided can be shown as they were typed. */
export interface Tokens {
  /** Text with diacritics is matched exactly (`đất` is not `dắt`); text typed without them is matched folded. */
  readonly marked: boolean;
  readonly words: readonly WordForms[];
  /** By which phrases are looked up; a name (`xóm Đình`, `bà Lúa`) says nothing about the matter. */
  readonly keys: readonly WordKey[];
  /** The numbers of the keys: these are gone along for every list of phrases. */
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A few marked words (a name, `đ`) do not make a text one with diacritics. */
export function isMarked(text: string): boolean {
  let letters = 0;
  let marked = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xc0) marked += 1;
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1;
  }
  return marked * 12 > letters;
}

/** A petition is classified and, right after it, looked for among others. */
let last: { readonly text: string; readonly tokens: Tokens } | undefined;

/** @param text NFC */
export function tokenise(text: string): Tokens {
  if (last?.text !== text) last = { text, tokens: readTokens(text) };
  return last.tokens;
}

function readTokens(text: string): Tokens {
  const marked = isMarked(text);
  const shouted = isShouted(text);
  const words: WordForms[] = [];
  const keys: WordKey[] = [];
  const numbers: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let nameWords = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
    if (at === start) {
      at += 1;
      continue;
    }
    const word = wordForms(text.slice(start, at));
    nameWords = word.capital ? nameWords - 1 : 0;
    const inName = nameWords > 0 && !shouted;
    if (word.beforeName) nameWords = longestName + 1;
    const key = inName ? nameKey : marked ? word.exact : word.folded;
    words.push(word);
    keys.push(key);
    numbers.push(key.number);
    starts.push(start);
    ends.push(at);
  }
  return { marked, words, keys, numbers, starts, ends };
}

const longestName = 4;

const isShouted = (text: string): boolean => !/[a-z]/.test(text) && text === text.toUpperCase();

const wordCodes = Uint8Array.from({ length: 0x2000 }, (_, code) =>
  /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const isWordCode = (code: number): boolean => code < wordCodes.length && wordCodes[code] === 1;
