import { clip } from '../text/clip.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import { leavesOutMarksOf } from '../text/spelling.ts';
import type { Village } from '../unit.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';
import { indexOf, type VillageIndex, type VillageKey, villageKey } from './village-index.ts';

/** A place beyond the unit, behind the village: `Thôn Hạ, xã Vĩnh Lâm`. */
const beyond =
  /[\s,(-]+(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|tp\.?)\s(?!khác|bên|lân cận|ngoài|kia|bạn).*$/iu;
/** Smaller than a village: `xóm 3, thôn Hạ`, `số nhà 5 ngõ 2 thôn Hạ`. */
const within =
  /^(?:số nhà|số|nhà|ngõ|ngách|đội|xóm|tổ|cụm|khu|đường|hẻm|ấp)\s.*?[\s,–-]+((?:thôn|khu|tdp|tổ dân phố|khu phố|ấp|bản|buôn|làng|xóm|khóm)\s.+)$/iu;

/**
 * The official name of a village, from its name or an alias, with or without the kind of place (`Thôn`, `T.`, `khu`),
 * with some or no diacritics, Roman or Arabic numbers. Without a list of villages the text is taken as it is.
 */
export function parseVillage(cell: Cell, villages: readonly Village[]): Parsed<string> {
  const text = readLine(cell).replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, '');
  if (text === '' || meansNone(text)) return blank;
  if (villages.length === 0) return text.length > longestName ? refusal(tooLong(text)) : value(text);
  const index = indexOf(villages);
  const known = index.answers.get(text);
  if (known !== undefined) return known;
  const answer = lookUp(text, index);
  if (index.answers.size < mostAnswers) index.answers.set(text, answer);
  return answer;
}

const mostAnswers = 5000;
/** No place is told in more characters; it is not looked for in them. */
const longest = 500;
/** Where no list says what a place is called, a text under its column is a paste that slipped by one column. It would fill the index of the rows. */
const longestName = 150;
const tooLong = (text: string): string => `“${clip(text)}” dài quá, không phải tên thôn, khu; ghi tên thôn, khu`;

function lookUp(text: string, index: VillageIndex): Parsed<string> {
  if (text.length > longest) return refusal(unknown(text, villageKey(text.slice(0, longest)), index));
  const whole = find(text, index);
  if (whole.is !== 'refusal') return whole;
  const inside = text.replace(beyond, '');
  const part = within.exec(inside)?.[1] ?? inside;
  const found = part === text ? whole : better(find(part, index), whole);
  return found.is === 'refusal' ? (severalPlaces(text, index) ?? found) : found;
}

const everywhere = /^(?:toan|ca|tat ca|nhieu|cac|mot so|lien)(?: cac)? (?:xa|phuong|thon|khu|xom|thi tran|dia ban)\b/;

/** `Thôn Hạ, thôn Trung`, `toàn xã`: a petition has one village or none. */
function severalPlaces(text: string, index: VillageIndex): Parsed<never> | null {
  if (everywhere.test(foldDiacritics(text)))
    return question(
      `“${clip(text)}” không phải một nơi; để trống nếu không của riêng nơi nào, ví dụ riêng ${index.names[0]}`,
    );
  const parts = text.split(/\s*[,;+&/]\s*|\s+(?:và|va|-|–)\s+/iu).map((part) => find(part, index));
  const places = new Set(parts.flatMap((part) => (part.is === 'value' ? [part.value] : [])));
  if (places.size < 2 || places.size < parts.length) return null;
  return question(`có ${places.size} nơi (${[...places].join(', ')}); ghi một nơi, hoặc tách mỗi nơi một dòng`);
}

const better = (a: Parsed<string>, b: Parsed<string>): Parsed<string> => (a.is === 'refusal' ? b : a);

function find(text: string, index: VillageIndex): Parsed<string> {
  const key = villageKey(text);
  for (const found of [index.bySpelling.get(key.spelling), index.byBareSpelling.get(key.bareSpelling)])
    if (found !== undefined)
      return numberedOtherwise(text, key, [...found], index) ?? settle(text, ofKind(key, [...found], index), index);
  const folded = foldedMatches(key, index);
  if (folded.length === 0) return partly(text, key, index) ?? refusal(unknown(text, key, index));
  const fitting = folded.filter((place) => fits(key, index, place));
  return fitting.length > 0
    ? settle(text, ofKind(key, fitting, index), index)
    : question(misspelt(text, folded, index));
}

/** `T. Trung` is Thôn Trung where there is a Xóm Trung too; another kind than any of theirs says nothing. */
function ofKind(key: VillageKey, places: readonly number[], index: VillageIndex): readonly number[] {
  const same = places.filter((place) => key.kind !== '' && index.kinds[place]?.includes(key.kind));
  return same.length > 0 ? same : places;
}

/** Kinds that are parts of a village elsewhere: of a number alone, `Tổ 3` is not Thôn 3. */
const smaller = new Set(['to dan pho', 'doi', 'xom']);

function numberedOtherwise(
  text: string,
  { kind, bareFold }: VillageKey,
  places: readonly number[],
  index: VillageIndex,
): Parsed<never> | null {
  const isSuch = (at: number): boolean => index.kinds[at]?.some((one) => ` ${one}`.endsWith(` ${kind}`)) ?? false;
  if (!smaller.has(kind) || !/^\d+$/.test(bareFold) || places.some(isSuch)) return null;
  const names = places.map((at) => index.names[at]).join(', ');
  return question(
    `“${clip(text)}” có phải ${names}? Nếu đúng gõ đủ tên; nếu là nơi nhỏ hơn, ghi tên thôn, khu có nơi đó`,
  );
}

/** With a kind of place the whole must fit first; a bare name may be of any kind. */
function foldedMatches(key: VillageKey, index: VillageIndex): readonly number[] {
  const whole = index.byFold.get(key.fold);
  if (whole !== undefined && key.fold !== key.bareFold) return [...whole];
  return [...new Set([...(whole ?? []), ...(index.byBareFold.get(key.bareFold) ?? [])])];
}

/** The beginning of names: `Kim Đồng` where there are Kim Đồng I and Kim Đồng II. */
function partly(text: string, key: VillageKey, index: VillageIndex): Parsed<string> | null {
  const names = index.names.filter((_, place) =>
    index.spellings[place]?.some((spelling) => foldDiacritics(spelling).startsWith(`${key.bareFold} `)),
  );
  if (names.length === 0) return null;
  return question(`“${clip(text)}” chưa rõ là nơi nào: ${names.slice(0, 5).join(', ')}; gõ đủ tên`);
}

/** A diacritic typed and not in the name is a doubt: `Thôn Hà` where there is only `Thôn Hạ`. */
const fits = (key: VillageKey, index: VillageIndex, place: number): boolean =>
  index.spellings[place]?.some((spelling) => leavesOutMarksOf(key.bareSpelling, spelling)) ?? false;

function settle(text: string, places: readonly number[], index: VillageIndex): Parsed<string> {
  const names = places.map((place) => index.names[place] ?? '');
  const [only, another] = names;
  if (only !== undefined && another === undefined) return value(only);
  return question(`“${clip(text)}” có thể là ${names.slice(0, -1).join(', ')} hoặc ${names.at(-1)}; gõ đủ tên, có dấu`);
}

const misspelt = (text: string, places: readonly number[], index: VillageIndex): string =>
  `“${clip(text)}” khác dấu với ${places.map((place) => index.names[place]).join(', ')}; nếu đúng là nơi đó, gõ lại đúng dấu`;

function unknown(text: string, key: VillageKey, index: VillageIndex): string {
  const nearest = index.names
    .map((name) => ({ name, distance: distance(key.bareFold, villageKey(name).bareFold) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
  return `không có “${clip(text)}” trong Danh mục; gần giống: ${nearest.join(', ')}. Gõ đúng tên, hoặc nhờ Văn phòng thêm vào Danh mục`;
}

/** Letters to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
