import { tcvn3, vni } from './legacy-tables.ts';
import { fromUtf8 } from './spoilt-utf8.ts';
import { isSyllable } from './syllables.ts';

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8 as Latin-1';

export interface Recovered {
  readonly text: string;
  /** `null`: the text was left as it is. */
  readonly from: LegacyEncoding | null;
}

/** Letters only Unicode has: text with one of them was typed in Unicode. */
const unicodeOnly = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;
const beyondAscii = /[\u0080-\uffff]/;

/**
 * Text as it was meant, when it was pasted from a document in a TCVN3 or VNI font, or read in the wrong encoding.
 * Changes nothing without confidence: the words must become well-spelt Vietnamese that they were not before.
 */
export function recoverEncoding(text: string): Recovered {
  if (!beyondAscii.test(text) || unicodeOnly.test(text)) return { text, from: null };
  const composed = text.normalize('NFC');
  if (unicodeOnly.test(composed)) return { text, from: null };
  const utf8 = fromUtf8(composed);
  if (utf8 !== null) return { text: utf8, from: 'UTF-8 as Latin-1' };
  if (!hasOddWord(composed)) return { text, from: null };
  const asTcvn3 = decodeTcvn3(composed);
  const asVni = decodeVni(composed);
  const best = asTcvn3.gain >= asVni.gain ? asTcvn3 : asVni;
  return best.sure ? { text: best.text, from: best === asTcvn3 ? 'TCVN3' : 'VNI' } : { text, from: null };
}

/** Whether a word is no Vietnamese as it stands; without one there is nothing to recover. */
const hasOddWord = (text: string): boolean =>
  text.match(wordPattern)?.some((word) => beyondAscii.test(word) && !isSyllable(word)) ?? false;

interface Attempt {
  readonly text: string;
  /** Words that became well spelt, less words that became misspelt. */
  readonly gain: number;
  readonly sure: boolean;
}

const wordPattern = /[A-Za-z\u00a1-\u00ff]+/g;
const besideDigit = (text: string, from: number, to: number): boolean =>
  /\d/.test(text.charAt(from - 1)) || /\d/.test(text.charAt(to));
/** `HĐND`, `VPĐU`: neither well nor badly spelt. */
const abbreviation = /^[B-DĐF-HJ-NP-TV-X]{2,}U?$/;
/** Units written with a character that would be a letter in a font. */
const units = /^µ[mglFsVAW]$/;

/**
 * @param strong characters that stand inside words of no language written in Latin-1, so that one word is proof enough.
 */
function weigh(before: string, decode: (word: string) => string, strong: RegExp): { gain: number; sure: boolean } {
  let better = 0;
  let worse = 0;
  let proof = false;
  for (const match of before.matchAll(wordPattern)) {
    const word = match[0];
    if (!beyondAscii.test(word) || besideDigit(before, match.index, match.index + word.length)) continue;
    const after = decode(word);
    // `m²` is the same in every encoding.
    if (after === word || abbreviation.test(after)) continue;
    if (!isSyllable(after)) worse += word.length > 1 ? 1 : 0;
    else if (word.length > 1 && !isSyllable(word) && !units.test(word)) {
      better += 1;
      proof ||= strong.test(word);
    }
  }
  return { gain: better - worse, sure: (better >= 2 || proof) && worse * 8 <= better };
}

/**
 * Symbols inside a word, a capital behind a small letter, a letter of no Vietnamese word behind a consonant (behind a
 * vowel it would be a mark of VNI), a grave accent before a stop (`Quèc`).
 */
const strongTcvn3 =
  /[\u00a1-\u00ae\u00b5-\u00be\u00d7\u00de-\u00df\u00f7\u00fe]|[a-z][\u00c0-\u00dd]|[b-df-hj-np-tv-z][äåëïñü]|uú|[àèìòù](?:c|ch|p|t)$/i;

function decodeTcvn3(text: string): Attempt {
  const decode = (word: string) => word.replace(/[\u00a1-\u00fe]/g, (char) => tcvn3.get(char) ?? char);
  const { gain, sure } = weigh(text, decode, strongTcvn3);
  return { gain, sure, text: sure ? withCapitals(text, decode) : text };
}

/**
 * Fonts of capitals (.VnTimeH) show the small letters' bytes as capitals, so `CéNG HOµ` is `CỘNG HOÀ`. A word is in
 * capitals when its unaccented letters are and there are two of them, or when its neighbours are.
 */
function withCapitals(text: string, decode: (word: string) => string): string {
  const words = [...text.matchAll(wordPattern)].map((match) => match[0]);
  const capital = words.map((word) => /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word));
  const tells = words.map(
    (word, at) => capital[at] === true && /[AEIOUY\u00a1-\u00fe]/.test(word) && !/^[IVX]+$/.test(word),
  );
  const loud: boolean[] = [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const behind = (loud[at - 1] === true && (next === undefined || !/[a-z]/.test(next))) || tells[at - 1] === true;
    loud.push(capital[at] === true || (!/[a-z]/.test(word) && (behind || tells[at + 1] === true)));
  }
  let at = -1;
  return text.replace(wordPattern, (word) => {
    at += 1;
    const letters = decode(word);
    return loud[at] === true ? letters.toUpperCase() : letters;
  });
}

/** Letters of no Vietnamese word, or a vowel before a mark that is a vowel too. */
const strongVni = /[øûåäëïüöæîñ]|a[âêáàãéèú]|e[âáàã]|oâ|uoá|[aeouy][ùõ]/i;
/** Two characters where the table has them together, else one by one: `Ñöôøng` is Ñ, ö, ôø, ng. */
function vniWord(word: string): string {
  let letters = '';
  for (let at = 0; at < word.length; ) {
    const pair = vni.get(word.slice(at, at + 2));
    letters += pair ?? vni.get(word.charAt(at)) ?? word.charAt(at);
    at += pair === undefined || at + 1 === word.length ? 1 : 2;
  }
  return letters;
}

function decodeVni(text: string): Attempt {
  const { gain, sure } = weigh(text, vniWord, strongVni);
  return { gain, sure, text: sure ? text.replace(wordPattern, vniWord) : text };
}
