import { featuresOf, type Telling, type Thing } from './features.ts';
import { type NameClass, nameClasses, type ProperName } from './names.ts';

/**
 * The text of a petition as it is kept for likeness: ASCII, at most 240 characters, no word of it readable.
 *
 *   village ~ names ~ things ~ wrongs ~ weak words
 *
 * A name is its class, `=` or `?` (certain or not) and two characters a word, names parted by `.`; a thing is three
 * characters for the word folded and one for its spelling (`A` when that is not known). Hashes keep personal names out of
 * the index of rows.
 */
export function signature(content: string, village: string): string {
  if (content !== last.content || village !== last.village) last = { content, village, text: sign(content, village) };
  return last.text;
}

/** Every petition is signed twice in a row, to look for likes and for the index of rows. */
let last = { content: '', village: '', text: '~~~~' };

function sign(content: string, village: string): string {
  const { village: place, names, things } = featuresOf(content, village);
  const kept = [...new Set(names.map(writeName))].slice(0, 6);
  const { thing, wrong, weak } = writeThings(things);
  return `${place === null ? '' : writeName(place)}~${kept.join('.')}~${thing}~${wrong}~${weak}`;
}

/** So many things of each sort tell enough. */
const most: Readonly<Record<Telling, number>> = { thing: 24, wrong: 8, weak: 8 };

function writeThings(things: readonly Thing[]): Record<Telling, string> {
  const written = { thing: '', wrong: '', weak: '' };
  for (const { telling, key, spelling } of things) {
    if (written[telling].length === writtenLength * most[telling]) continue;
    written[telling] += hash(key, 3) + (spelling === '' ? unspelt : hash(`${spelling} `, 1));
  }
  return written;
}

const writtenLength = 4;

/** Of a name: class, certain, hashed words. */
export interface SignedName {
  readonly of: NameClass;
  readonly certain: boolean;
  readonly words: readonly string[];
}

export interface Signed {
  readonly village: SignedName | null;
  readonly names: readonly SignedName[];
  /** By key, so that two petitions are compared in one go along both. */
  readonly things: readonly SignedThing[];
  /** Of all things together. */
  readonly weight: number;
}

export interface SignedThing {
  readonly key: number;
  /** 0: not known, agrees with any. */
  readonly spelling: number;
  readonly weight: number;
  readonly isWrong: boolean;
}

/** A text that is no signature has no features and is like nothing. */
export function readSignature(text: string): Signed {
  const [village = '', names = '', things = '', wrongs = '', weak = ''] = text.split('~');
  const named = names.split('.').flatMap((name) => readName(name) ?? []);
  const all = [
    ...new Map(named.filter(isThing).map((name) => [writeSigned(name), thingOfName(name)])).values(),
    ...readThings(things, 1, false),
    ...readThings(wrongs, 0.5, true),
    ...readThings(weak, 0.25, false),
  ].sort((a, b) => a.key - b.key);
  return {
    village: readName(village),
    names: named,
    things: all,
    weight: all.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** What has a name is a thing spoken of; where it is, is not. */
const isThing = ({ of, certain }: SignedName): boolean => certain && of !== 'L';
const writeSigned = ({ of, words }: SignedName): string => of + words.join('');
const thingOfName = (name: SignedName): SignedThing => ({
  key: numberOf(hash(writeSigned(name), 3), 0),
  spelling: 0,
  weight: 1,
  isWrong: false,
});

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const unspelt = 'A';

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

function readThings(text: string, weight: number, isWrong: boolean): SignedThing[] {
  const things: SignedThing[] = [];
  for (let at = 0; at + writtenLength <= text.length; at += writtenLength)
    things.push({ key: numberOf(text, at), spelling: digitOf(text, at + 3), weight, isWrong });
  return things;
}

/** Of three characters. */
const numberOf = (text: string, at: number): number =>
  (digitOf(text, at) * 64 + digitOf(text, at + 1)) * 64 + digitOf(text, at + 2);

const digits = new Int8Array(128).map((_, code) => alphabet.indexOf(String.fromCharCode(code)));
const digitOf = (text: string, at: number): number => digits[text.charCodeAt(at)] ?? -1;
