/**
 * Keys under which two spellings of the same name meet, diacritics kept: `Hòa` and `Hoà`, `Mỹ` and `Mĩ`.
 */

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Lower case, words apart by one blank, the tone of each word moved to its end. */
export function spellingKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(wordKey)
    .join(' ');
}

function wordKey(word: string): string {
  const tones = word.match(toneMark);
  const plain = tones === null ? word : word.replace(toneMark, '');
  return plain.replace(/(?<=^[^aeiouyđ]+)y$/u, 'i') + (tones === null ? '' : tones.join(''));
}

const letters = (key: string): string[] => key.match(/\P{M}\p{M}*/gu) ?? [];

/**
 * Whether `typed` may be `full` with some diacritics left out: every mark that is typed is also in the full spelling.
 * Both are spelling keys. `ha`, `hạ` fit `hạ`; `hà` does not.
 */
export function leavesOutMarksOf(typed: string, full: string): boolean {
  const typedWords = typed.split(' ');
  const fullWords = full.split(' ');
  return (
    typedWords.length === fullWords.length && typedWords.every((word, at) => wordLeavesOut(word, fullWords[at] ?? ''))
  );
}

function wordLeavesOut(typed: string, full: string): boolean {
  const [a, tonesA] = apart(typed);
  const [b, tonesB] = apart(full);
  if (a.length !== b.length || [...tonesA].some((tone) => !tonesB.includes(tone))) return false;
  return a.every((letter, at) => letterLeavesOut(letter, b[at] ?? ''));
}

const apart = (word: string): [string[], string] => [
  letters(word.replace(toneMark, '')),
  (word.match(toneMark) ?? []).join(''),
];

const base = (letter: string): string => (letter.charAt(0) === 'đ' ? 'd' : letter.charAt(0));

function letterLeavesOut(typed: string, full: string): boolean {
  if (typed === full) return true;
  return base(typed) === base(full) && typed.length === 1 && typed !== 'đ';
}
