import type { Cell } from '../values.ts';
import { recoverEncoding } from './recover-encoding.ts';

/** Whether a text is already as we keep it. A loop, because nearly every cell is, and each is asked. */
function isClean(text: string): boolean {
  let before = newline;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e ? isOddCode(code) : code < blank && code !== newline) return false;
    if ((code === blank && (before === blank || before === newline)) || (code === newline && before !== letter))
      return false;
    before = code === blank || code === newline ? code : letter;
  }
  return text === '' || before === letter;
}

const blank = 0x20;
const newline = 0x0a;
/** Any other character. */
const letter = 0;

/** Controls, odd blanks, invisible characters, marks of decomposed letters. */
const isOddCode = (code: number): boolean =>
  code <= 0xa0 ||
  code === 0xad ||
  (code >= 0x300 && code <= 0x36f) ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x2064) ||
  code === 0x3000 ||
  code === 0xfeff;

const asText = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? '' : typeof cell === 'string' ? cell : String(cell);

/** Two pictures that are joined are another picture. */
const loneJoiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;

/**
 * Text of a cell as it is kept: NFC, one blank between words, no control or invisible characters, no blanks at the ends
 * of lines. Line breaks are kept (at most one empty line in a row). Text from old fonts is recovered before, by
 * `readText`: the soft hyphen removed here is the letter `ư` of TCVN3.
 */
export function normaliseText(cell: Cell | undefined): string {
  const text = asText(cell);
  if (isClean(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(loneJoiner, '')
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
export function readLine(cell: Cell | undefined): string {
  const text = readText(cell);
  return text.includes('\n') ? text.replace(/\n+/g, ' ') : text;
}
