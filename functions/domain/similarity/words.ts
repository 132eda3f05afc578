import type { Tokens } from '../classify/tokens.ts';

export interface Word {
  readonly folded: string;
  /** Begins with a capital and does not begin a sentence. */
  readonly capital: boolean;
  /** A comma, full stop or bracket stands before it. */
  readonly afterBreak: boolean;
}

export const wordsOf = (text: string, { words, starts, ends }: Tokens): Word[] =>
  words.map(({ plain, initial }, at) => {
    const [before, start] = [ends[at - 1] ?? 0, starts[at] ?? 0];
    // As between nearly all words.
    if (start - before === 1 && text.charAt(before) === ' ')
      return { folded: plain, capital: initial && at > 0, afterBreak: false };
    const gap = text.slice(before, start);
    return {
      folded: plain,
      capital: initial && at > 0 && !/[.!?\n]/.test(gap),
      afterBreak: /[.,;:!?()\n]/.test(gap),
    };
  });

/** Capitals tell names only in a text that uses them as usual: it begins with one and is not all in capitals. */
export function usesCapitals(text: string, words: readonly Word[]): boolean {
  const capitals = words.filter(({ capital }) => capital).length;
  if (capitals * 2 > words.length) return false;
  const first = text.trim().charAt(0);
  return capitals > 0 || first !== first.toLowerCase();
}
