import { byteOf } from './legacy-tables.ts';
import { isSyllable } from './syllables.ts';

/** The bytes 80–BF as they look in Windows-1252. */
const tail = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** A letter of Vietnamese, a combining mark, a sign of Latin-1 or a punctuation mark in UTF-8, each byte read as one character. */
const utf8Unit = new RegExp(
  `[\\u00c2-\\u00c6\\u00cb\\u00cc]${tail}|(?:\\u00e1[\\u00ba\\u00bb]|\\u00e2[\\u0080-\\u0084€‚ƒ„])${tail}`,
  'g',
);
/**
 * Units that are proof. `Ã` and `Ì` before a blank, a quotation mark or a dash are not: `XÃ “TÂN DÂN”` and `THỊ XÃ”`
 * are as they should be.
 */
const utf8Proof = new RegExp(
  `[\\u00c4-\\u00c6]${tail}|[\\u00c3\\u00cc](?![\\u00a0\\u00ab\\u00bb‘’“”„…–—‹›•])${tail}|\\u00e1[\\u00ba\\u00bb]${tail}|\\u00e2[€\\u0080]${tail}`,
);
/**
 * Whether the text is still spoilt after all: a byte was lost on the way, or it was pasted among good text. Nobody can read it.
 */
export const isSpoilt = (text: string): boolean => utf8Proof.test(text);

/** What is left of a letter whose last byte was lost on the way. */
const broken = /[\u00c3-\u00c6]|\u00e1[\u00ba\u00bb]/;

/**
 * The text as it was, when its UTF-8 was read as Windows-1252 or Latin-1, once or twice over; `null` when it was not, or
 * when a byte was lost and the letter cannot be known.
 */
export function fromUtf8(text: string): string | null {
  const once = decodeUtf8(text);
  return once === null ? null : (decodeUtf8(once) ?? once);
}

function decodeUtf8(text: string): string | null {
  if (!utf8Proof.test(text)) return null;
  const mended = mendBlanks(text);
  if (broken.test(mended.replace(utf8Unit, ''))) return null;
  const decoded = mended.replace(utf8Unit, (unit) => decodeBytes(unit) ?? unit);
  return settleBlanks(decoded.normalize('NFC'));
}

function decodeBytes(unit: string): string | null {
  const bytes = [...unit].map(byteOf);
  if (bytes.some((byte) => byte === undefined)) return null;
  const [a = 0, b = 0, c] = bytes as number[];
  if ((b & 0xc0) !== 0x80 || (c !== undefined && (c & 0xc0) !== 0x80)) return null;
  return String.fromCharCode(
    c === undefined ? ((a & 0x1f) << 6) | (b & 0x3f) : ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f),
  );
}

/** Stands where a blank was lost or not, until the letters around it are known. Private use: in no text. */
const perhaps = '\ue000';

/**
 * `à` is C3 A0, and A0 is a blank that programs turn into a common one: `hÃ ng` was `hàng`, `bÃ Hoa` was `bà Hoa`
 * (its second blank was taken for a doubled one).
 */
const mendBlanks = (text: string): string =>
  text.replace(/\u00c3 (?=(.?))/gu, (_, next: string) => `\u00c3\u00a0${/^\S/.test(next) ? perhaps : ''}`);

/** No syllable is longer, so no more is looked at. */
const longest = 8;

const settleBlanks = (text: string): string =>
  text.split(perhaps).reduce((before, after) => {
    const head = /\p{L}*$/u.exec(before.slice(-longest))?.[0] ?? '';
    const rest = /^\p{L}*/u.exec(after.slice(0, longest))?.[0] ?? '';
    const whole = isSyllable(head + rest) && (rest.length === 1 || !isSyllable(rest));
    return `${before}${whole ? '' : ' '}${after}`;
  });
