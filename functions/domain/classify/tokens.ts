import { foldDiacritics } from '../text/fold.ts';

/** Words of a text, with where they stand, so that the words that decided can be shown as they were typed. */
export interface Tokens {
  /** Keys by which phrases are looked up; see `exactKeys`. */
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const word = /[\p{L}\p{N}]+/gu;

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
  let inName = false;
  for (const match of text.matchAll(word)) {
    const lower = match[0].toLowerCase();
    // `xóm Đình`, `bà Lúa`: a name says nothing about the matter.
    inName &&= lower !== match[0];
    keys.push(inName ? nameKey : marked ? exactKey(lower) : foldedKey(lower));
    inName ||= beforeNames.has(lower);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { keys, starts, ends };
}

const nameKey = '\n';
const beforeNames = new Set('thôn xóm ấp bản làng khóm buôn ông bà anh chị thon xom ap'.split(' '));

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

const keptKeys = new Map<string, string>();

/** `hòa` and `hoà`, `lý` and `lí` are one word: the tone is put behind the letters, a lone final y is i. */
export function exactKey(lowerWord: string): string {
  const kept = keptKeys.get(lowerWord);
  if (kept !== undefined) return kept;
  let letters = '';
  let tone = '';
  for (const letter of lowerWord) {
    letters += bareOf.get(letter) ?? letter;
    tone = toneOf.get(letter) ?? tone;
  }
  const key = withPlainY(letters) + tone;
  // Vietnamese has some seven thousand syllables; what goes beyond is noise that is not worth keeping.
  if (keptKeys.size < 20_000) keptKeys.set(lowerWord, key);
  return key;
}

export const foldedKey = (lowerWord: string): string => withPlainY(foldDiacritics(lowerWord));

const withPlainY = (letters: string): string =>
  letters.length <= 3 && /^(?:h|k|l|m|s|t)y$/.test(letters) ? `${letters.slice(0, -1)}i` : letters;
