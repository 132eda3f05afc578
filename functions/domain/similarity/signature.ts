import { featuresOf } from './features.ts';
import { type NameClass, nameClasses, type ProperName } from './names.ts';

/**
 * The text of a petition as it is kept for likeness: ASCII, at most 240 characters, no word of it readable.
 *
 *   village ~ names ~ things ~ qualities ~ weak words
 *
 * A name is its class, `=` or `?` (certain or not) and two characters a word, names parted by `.`; a thing is three
 * characters. Hashes keep personal names out of the index of rows.
 */
export function signature(content: string, village: string): string {
  const { village: place, names, strong, qualities, weak } = featuresOf(content, village);
  const kept = [...new Set(names.map(writeName))].slice(0, 8);
  return [
    place === null ? '' : writeName(place),
    kept.join('.'),
    strong
      .slice(0, 32)
      .map((thing) => hash(thing, 3))
      .join(''),
    weak
      .slice(0, 12)
      .map((thing) => hash(thing, 3))
      .join(''),
  ].join('~');
}

/** Of a name: class, certain, hashed words. Numbers are small so that comparing is cheap. */
export interface SignedName {
  readonly of: NameClass;
  readonly certain: boolean;
  readonly words: readonly string[];
}

export interface Signed {
  readonly village: SignedName | null;
  readonly names: readonly SignedName[];
  readonly strong: readonly number[];
  readonly weak: readonly number[];
}

/** A text that is no signature has no features and is like nothing. */
export function readSignature(text: string): Signed {
  const [village = '', names = '', strong = '', weak = ''] = text.split('~');
  return {
    village: readName(village),
    names: names.split('.').flatMap((name) => readName(name) ?? []),
    strong: readThings(strong),
    weak: readThings(weak),
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a, folded down to 6 bits a character. */
function hash(text: string, length: number): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  let result = '';
  for (let at = 0; at < length; at += 1) result += alphabet.charAt((value >>> (6 * at)) & 63);
  return result;
}

const writeName = ({ of, certain, words }: ProperName): string =>
  `${of}${certain ? '=' : '?'}${words.map((word) => hash(word, 2)).join('')}`;

function readName(text: string): SignedName | null {
  const of = text.charAt(0);
  if (of === '' || !isClass(of)) return null;
  return { of, certain: text.charAt(1) === '=', words: text.slice(2).match(/../g) ?? [] };
}

const isClass = (letter: string): letter is NameClass => nameClasses.includes(letter);

function readThings(text: string): number[] {
  const things: number[] = [];
  for (let at = 0; at + 3 <= text.length; at += 3)
    things.push(
      (alphabet.indexOf(text.charAt(at)) << 12) |
        (alphabet.indexOf(text.charAt(at + 1)) << 6) |
        alphabet.indexOf(text.charAt(at + 2)),
    );
  return things;
}
