import { foldDiacritics } from '../text/fold.ts';

export interface Word {
  readonly folded: string;
  /** Begins with a capital and does not begin a sentence. */
  readonly capital: boolean;
  /** A comma, full stop or bracket stands before it. */
  readonly afterBreak: boolean;
}

const word = /[\p{L}\p{N}]+/gu;

/** Only the beginning counts: a cell holds up to 50,000 characters. */
const readLength = 1500;

export function wordsOf(text: string): Word[] {
  const read = text.slice(0, readLength).normalize('NFC');
  const words: Word[] = [];
  let end = 0;
  for (const match of read.matchAll(word)) {
    const gap = read.slice(end, match.index);
    const first = match[0].charAt(0);
    words.push({
      folded: foldDiacritics(match[0]),
      capital: first !== first.toLowerCase() && (end > 0 || words.length > 0) && !/[.!?\n]/.test(gap),
      afterBreak: /[.,;:!?()\n]/.test(gap),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** Capitals tell names only in a text that uses them as usual: it begins with one and is not all in capitals. */
export function usesCapitals(text: string, words: readonly Word[]): boolean {
  const capitals = words.filter(({ capital }) => capital).length;
  if (capitals * 2 > words.length) return false;
  const first = text.trim().charAt(0);
  return capitals > 0 || first !== first.toLowerCase();
}
