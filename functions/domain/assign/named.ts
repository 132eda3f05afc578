import type { Official } from '../records/official.ts';
import { agreement, plain } from './names.ts';
import { commonFamilyNames, isAddress, type NameWord, nameWords, sameWords, startsOffice } from './person-words.ts';

/**
 * Whom `Giao đích danh` means: a code, a whole name with what is said around it, the end of a name (`bà Lan`, `mạnh hùng`), a title, a
 * department. More than one answer: it cannot be told apart, except members of a department, among whom work is shared.
 */
export function namedOfficials(
  text: string,
  officials: readonly Official[],
): { readonly by: 'person' | 'department' | 'nobody'; readonly officials: readonly Official[] } {
  const wanted = plain(text);
  const byCode = officials.filter((one) => plain(one.code) === wanted);
  if (byCode.length > 0) return { by: 'person', officials: byCode };
  const people = byName(text, officials);
  if (people.length > 0) return { by: 'person', officials: people };
  const members = officials.filter((one) => agreement(one.title, text) === 2 || agreement(one.department, text) === 2);
  return members.length > 0 ? { by: 'department', officials: members } : { by: 'nobody', officials: [] };
}

/**
 * Who answers for what `Đơn vị thực hiện` names: the person, else of the department whoever has the petition it is about, else the first;
 * nobody where a name fits several.
 */
export function answerableFor(
  unit: string,
  officials: readonly Official[],
  handler?: string | null,
): Official | undefined {
  const named = namedOfficials(unit, officials);
  if (named.by === 'person' && named.officials.length > 1) return undefined;
  return named.officials.find(({ code }) => code === handler) ?? named.officials[0];
}

/** `Trần Thị Lan (CB23-02), Lê Thị Lan (CB23-07)`: to choose from. Those of one name by their office too: codes stand in a book that the clerk may not open. */
export const whoItMayBe = (officials: readonly Official[]): string =>
  officials
    .map(({ name, code, title }) => {
      const isAlone = officials.filter((other) => plain(other.name) === plain(name)).length === 1;
      return isAlone || title === '' ? `${name} (${code})` : `${name} (${code}, ${title})`;
    })
    .join(', ');

/**
 * Those whose whole name stands in a text, alone or with the office they hold: `Chủ tịch UBND Cao Văn Hậu`. `Nguyễn Thị Thu Hà` is not
 * `Nguyễn Thị Thu`, nor the other way round.
 */
export function namedInFull(text: string, officials: readonly Official[]): readonly Official[] {
  const parts = partsOf(text);
  return officials.filter((one) => parts.some((part) => holdsName(part, one)));
}

function byName(text: string, officials: readonly Official[]): readonly Official[] {
  const whole = namedInFull(text, officials);
  if (whole.length > 0) return whole;
  const bare = withoutAddress(nameWords(text));
  // The given name comes last: what ends before it may be the whole name of somebody else.
  return bare.length === 0 ? [] : officials.filter((one) => sameWords(bare, nameOf(one).slice(-bare.length)));
}

/** `Nguyễn Văn An, Bí thư` and `ông An và bà Lan` are told apart where they are. */
const partsOf = (text: string): readonly (readonly NameWord[])[] =>
  text
    .normalize('NFC')
    .replace(/đ\s*\/\s*c\b/giu, 'đồng chí')
    .split(/[,;:()[\]/|\n–—]|\s-|-\s|\s(?:và|cùng)\s/iu)
    .map(nameWords);

function holdsName(part: readonly NameWord[], official: Official): boolean {
  const name = nameOf(official);
  if (name.length === 0) return false;
  return part.some((_, from) => {
    const end = from + name.length;
    return (
      sameWords(part.slice(from, end), name) &&
      mayPrecede(part.slice(0, from), official) &&
      (end === part.length || startsOffice(part.slice(end)))
    );
  });
}

/** Forms of address, an office: anything else makes the name a longer one. */
function mayPrecede(before: readonly NameWord[], { title }: Official): boolean {
  if (before.every(isAddress)) return true;
  // `chủ` of `chủ tịch` folds like the address `chú`: with and without what may be one.
  const offices = [before, before.slice(before.findIndex((word) => !isAddress(word)))];
  if (offices.some((office) => spaced(nameWords(title)).endsWith(spaced(office)))) return true;
  return offices.some(startsOffice) && !commonFamilyNames.has(before.at(-1)?.typed ?? '');
}

const spaced = (words: readonly NameWord[]): string => words.map(({ folded }) => ` ${folded}`).join('');

/** The last word always stays: `Chí` and `Bá` are names too. */
function withoutAddress(all: readonly NameWord[]): readonly NameWord[] {
  const first = all.findIndex((word, index) => index === all.length - 1 || !isAddress(word));
  return first < 0 ? [] : all.slice(first);
}

const known = new WeakMap<Official, readonly NameWord[]>();

/** Kept: ten thousand rows are compared with the same officials. */
function nameOf(official: Official): readonly NameWord[] {
  const kept = known.get(official) ?? nameWords(official.name);
  known.set(official, kept);
  return kept;
}
