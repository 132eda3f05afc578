import { foldDiacritics } from '../text/fold.ts';

/** Words of a text, with where they stand, so that the words that decided can be shown as they were typed. */
export interface Tokens {
  /** Keys by which phrases are looked up; see `exactKey`. */
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Text with diacritics is matched exactly (`đất` is not `dắt`); text typed without them is matched folded. A few marked
 * words (a name, `đ`) do not make a text one with diacritics.
 */
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

/** @param text NFC */
export function tokenise(text: string, marked: boolean): Tokens {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const shouted = text === text.toUpperCase();
  let nameWords = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
    if (at === start) {
      at += 1;
      continue;
    }
    const typed = keysOf(text.slice(start, at));
    // `xóm Đình`, `bà Lúa`: a name says nothing about the matter.
    nameWords = typed.capital ? nameWords - 1 : 0;
    const inName = nameWords > 0 && !shouted;
    keys.push(inName ? nameKey : marked ? typed.exact : typed.folded);
    if (typed.beforeName) nameWords = longestName + 1;
    starts.push(start);
    ends.push(at);
  }
  return { keys, starts, ends };
}

const nameKey = '\n';
const longestName = 4;
const beforeNames = new Set('thôn xóm ấp bản làng khóm buôn ông bà anh chị thon xom ap'.split(' '));

const wordCodes = Uint8Array.from({ length: 0x2000 }, (_, code) =>
  /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const isWordCode = (code: number): boolean => code < wordCodes.length && wordCodes[code] === 1;

interface WordKeys {
  readonly exact: string;
  readonly folded: string;
  readonly capital: boolean;
  readonly beforeName: boolean;
}

const keptKeys = new Map<string, WordKeys>();

/** Vietnamese has some seven thousand syllables; what goes beyond is noise that is not worth keeping. */
const mostKept = 20_000;

function keysOf(typed: string): WordKeys {
  const kept = keptKeys.get(typed);
  if (kept !== undefined) return kept;
  const lower = typed.toLowerCase();
  const keys: WordKeys = {
    exact: exactKey(lower),
    folded: foldedKey(lower),
    capital: lower !== typed,
    beforeName: beforeNames.has(lower),
  };
  if (keptKeys.size < mostKept) keptKeys.set(typed, keys);
  return keys;
}

const toneOf = new Map<string, string>();
const bareOf = new Map<string, string>();
const tones = '\u0300\u0301\u0309\u0303\u0323';
for (const vowel of 'aăâeêioôơuưy') {
  for (const tone of tones) {
    const marked = (vowel + tone).normalize('NFC');
    bareOf.set(marked, vowel);
    toneOf.set(marked, String(tones.indexOf(tone) + 1));
  }
}

/** `hòa` and `hoà`, `lý` and `lí` are one word: the tone is put behind the letters, a lone final y is i. */
export function exactKey(lowerWord: string): string {
  let letters = '';
  let tone = '';
  for (const letter of lowerWord) {
    letters += bareOf.get(letter) ?? letter;
    tone = toneOf.get(letter) ?? tone;
  }
  return withPlainY(letters) + tone;
}

export const foldedKey = (lowerWord: string): string => withPlainY(foldDiacritics(lowerWord));

const withPlainY = (letters: string): string =>
  letters.length <= 3 && /^(?:h|k|l|m|s|t)y$/.test(letters) ? `${letters.slice(0, -1)}i` : letters;
