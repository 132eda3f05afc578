import { foldDiacritics } from './fold.ts';
import { leavesOutMarksOf, spellingKey } from './spelling.ts';

/** Forms of address before a name within a text. */
export const addresses = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'cụ', 'em', 'cháu'] as const;
/** Behind these a given name is his, whose house it is. */
export const homes = ['hộ', 'gia đình', 'nhà'] as const;

/**
 * A text about somebody's matter without his name, for papers that are posted: the whole name wherever it stands, the given name only
 * behind whose house it is (`hộ bà Nhài`), since an official may have the same one. `Thuý` is `Thúy`, and so is `thuy`.
 */
export function withoutPetitioner(text: string, name: string): string {
  // What cannot be seen parts no name.
  const shown = text.normalize('NFC').replace(/\p{Cf}/gu, '');
  if (!mayName(shown, name)) return shown;
  const words = wordsOf(shown);
  const full = wordsOf(name).map(({ key }) => key);
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const count = namingAt(words, at, full);
    if (count === 0) continue;
    kept.push(shown.slice(from, words[at]?.start), 'người kiến nghị');
    at += count - 1;
    from = words[at]?.end ?? shown.length;
  }
  return [...kept, shown.slice(from)].join('');
}

/** At a glance: his given name is said, in whatever marks. Most texts do not, and there is one for every mail. */
function mayName(text: string, name: string): boolean {
  const given = barely(name).trim().split(' ').at(-1) ?? '';
  return given !== '' && barely(text).includes(` ${given} `);
}

const barely = (text: string): string =>
  ` ${foldDiacritics(text)} `.replaceAll('y', 'i').replace(/[^\p{L}\p{N}]+/gu, ' ');

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** Only a blank, or what stands within a name (`H'Bia`), parts it from the word before. */
  readonly joined: boolean;
}

function wordsOf(text: string): readonly Word[] {
  let end = 0;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => {
    const joined = /^(?:\s+|['’-])$/u.test(text.slice(end, index));
    end = index + word.length;
    return { start: index, end, key: spellingKey(word), joined };
  });
}

/** How many words from here name him, with the form of address. */
function namingAt(words: readonly Word[], at: number, full: readonly string[]): number {
  const addressed = isOneOf(addressKeys, words, at, 1);
  if (full.length > 1 && addressed && says(words, at + 1, full)) return full.length + 1;
  if (full.length > 1 && saysFrom(words, at, full)) return full.length;
  const athome = isOneOf(homeKeys, words, at - 1, 1) || isOneOf(homeKeys, words, at - 2, 2);
  return addressed && athome && words[at]?.joined === true && says(words, at + 1, full.slice(-1)) ? 2 : 0;
}

const says = (words: readonly Word[], at: number, names: readonly string[]): boolean =>
  words[at]?.joined === true && saysFrom(words, at, names);

/** In all their marks, or without any: half of them are another word (`khu đô thị` is no Đỗ Thị). */
function saysFrom(words: readonly Word[], at: number, names: readonly string[]): boolean {
  const said = words.slice(at, at + names.length);
  if (said.length === 0 || said.length < names.length || said.some(({ joined }, place) => place > 0 && !joined))
    return false;
  const keys = said.map(({ key }) => key);
  return (
    keys.every((key, place) => key === names[place]) ||
    keys.every((key, place) => isPlain(key) && leavesOutMarksOf(key, names[place] ?? ''))
  );
}

const isPlain = (key: string): boolean => /^[a-z\d]+$/.test(key);

const addressKeys = new Set(addresses.map(spellingKey));
const homeKeys = new Set(homes.map(spellingKey));

function isOneOf(keys: ReadonlySet<string>, words: readonly Word[], at: number, count: number): boolean {
  const said = words.slice(Math.max(0, at), at + count);
  return at >= 0 && said.length === count && keys.has(said.map(({ key }) => key).join(' '));
}
