import type { Cell } from '../values.ts';
import { recoverEncoding } from './recover-encoding.ts';

/** Anything that is not already as we keep it: controls, odd blanks, invisible characters, decomposed letters, CR. */
const needsWork =
  /(?!\n)\p{Cc}|\p{Mn}|[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]| {2}|^\s|\s$| \n|\n |\n{3}/u;

const asText = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? '' : typeof cell === 'string' ? cell : String(cell);

/**
 * Text of a cell as it is kept: NFC, one blank between words, no control or invisible characters, no blanks at the ends
 * of lines. Line breaks are kept (at most one empty line in a row). Text from old fonts is recovered before, by
 * `readText`: the soft hyphen removed here is the letter `ư` of TCVN3.
 */
export function normaliseText(cell: Cell | undefined): string {
  const text = asText(cell);
  if (!needsWork.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/(?:(?!\n)[\s\p{Cc}])+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text of a cell, recovered from old encodings and normalised. */
export function readText(cell: Cell | undefined): string {
  const text = asText(cell);
  return normaliseText(recoverEncoding(text).text);
}

/** As `readText`, on one line: names, villages, dates. */
export const readLine = (cell: Cell | undefined): string => readText(cell).replace(/\n+/g, ' ');
