import { digitMarks } from '../text/without-phones.ts';

const longest = 140;
/** Of a longer text the end is never shown; searching all of it for addresses takes the square of its length. */
const looked = 2000;
const longNumber = new RegExp(String.raw`\+?\d(?:[ ()${digitMarks}]*\d){7,}`, 'g');
const endInNumber = new RegExp(String.raw`[\d\s()+${digitMarks}]+$`, 'u');

/**
 * The beginning of a text as it may stand in a mail: one line, without phone and identity numbers and without addresses of
 * mail or web, at most 140 characters, cut at a word.
 */
export function safeExcerpt(text: string): string {
  const line = beginningOf(text)
    // What cannot be seen parts no number.
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\S+@\S+/g, '…')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, '…')
    .replace(longNumber, '…')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > longest / 2 ? blank : longest).replace(/[\s,;:.]+$/, '')}…`;
}

/** Ends before what may be a part of a number. */
const beginningOf = (text: string): string =>
  text.length <= looked ? text : text.slice(0, looked).replace(endInNumber, '');
