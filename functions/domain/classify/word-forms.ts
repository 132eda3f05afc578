import { foldDiacritics } from '../text/fold.ts';

/** A way of looking a word up: phrases know words by number, so that a text is compared without a look at its letters. */
export interface WordKey {
  readonly text: string;
  /** `~number` of what begins with a digit: phrases may take any of those. */
  readonly number: number;
  /** Of the same word folded, for key words that the office typed without diacritics. */
  readonly loose: number;
  /** Folded, without its tone; blank for what is no word of letters. */
  readonly bare: string;
}

/** A word as it is typed, in all the forms that questions about a petition ask for. */
export interface WordForms {
  /** `hòa` and `hoà` are one, `đất` is not `dắt`. */
  readonly exact: WordKey;
  readonly folded: WordKey;
  /** Folded, letter by letter. */
  readonly plain: string;
  /** Has a capital somewhere; begins with one. */
  readonly capital: boolean;
  readonly initial: boolean;
  /** A name follows. */
  readonly beforeName: boolean;
}

const numbers = new Map<string, number>();

/** The same for equal keys, from 1. */
export function wordNumber(key: string): number {
  const known = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, known);
  return known;
}

const kept = new Map<string, WordForms>();
/** Vietnamese has some seven thousand syllables; what goes beyond is noise that is not worth keeping. */
const mostKept = 20_000;

export function wordForms(typed: string): WordForms {
  const known = kept.get(typed);
  if (known !== undefined) return known;
  const keep = kept.size < mostKept;
  // What is not kept gets no number of its own either: no phrase that comes later can hold it.
  const numberOf = keep ? wordNumber : (key: string): number => numbers.get(key) ?? 0;
  const forms = makeForms(typed, numberOf);
  if (keep) kept.set(typed, forms);
  return forms;
}

const beforeNames = new Set('thôn xóm ấp bản làng khóm buôn ông bà anh chị thon xom ap'.split(' '));

function makeForms(typed: string, numberOf: (key: string) => number): WordForms {
  const lower = typed.toLowerCase();
  const first = typed.charAt(0);
  return {
    exact: makeKey(exactKey(lower), numberOf),
    folded: makeKey(foldedKey(lower), numberOf),
    plain: foldDiacritics(typed),
    capital: lower !== typed,
    initial: first !== first.toLowerCase(),
    beforeName: beforeNames.has(lower),
  };
}

function makeKey(text: string, numberOf: (key: string) => number): WordKey {
  const toneless = text.replace(/(?<=\D)\d$/, '');
  const bare = foldDiacritics(text).replace(/(?<=\D)\d$/, '');
  const [number, loose] = [numberOf(text), numberOf(foldedKey(toneless))];
  const isFigure = /^\d/.test(text);
  return {
    text,
    number: isFigure ? ~number : number,
    loose: isFigure ? ~loose : loose,
    bare: /^\p{L}/u.test(bare) ? bare : '',
  };
}

/** In place of a word of somebody's name: is in no phrase and is no thing. */
export const nameKey: WordKey = { text: '\n', number: 0, loose: 0, bare: '' };

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
