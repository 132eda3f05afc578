import { foldDiacritics } from '../text/fold.ts';
import type { Word } from './words.ts';

/**
 * Classes of things that have names. A locality is where; the others are what, and another name of the same class makes
 * another matter.
 */
export const nameClasses = 'LRWBSMCFPN';
export type NameClass = 'L' | 'R' | 'W' | 'B' | 'S' | 'M' | 'C' | 'F' | 'P' | 'N';

export interface ProperName {
  readonly of: NameClass;
  /** Folded. */
  readonly words: readonly string[];
  /** Written with a capital or a number; else the words that follow, of which the first ones are the name. */
  readonly certain: boolean;
}

const triggers: ReadonlyMap<string, NameClass> = new Map(
  (
    [
      ['L', 'thon xom khu ap ban lang khom to buon pho kp doi bung'],
      ['R', 'duong ngo hem kiet ql dt tl hl lo'],
      ['W', 'kenh muong kinh rach ngoi suoi song ho ao dap dam khe dong bau'],
      ['B', 'cau cong tran phai'],
      ['S', 'truong hoc thcs thpt non'],
      ['M', 'cho nga'],
      ['C', 'chua dinh den mieu tho'],
      ['F', 'tram xuong ty mo trai may quan'],
      ['P', 'ong ba anh chi co chu cau di bac thay su chau cu'],
      ['N', 'so thua lo lop ql dt'],
    ] as const
  ).flatMap(([of, words]) => words.split(' ').map((word) => [word, of] as const)),
);

/** `trường tiểu học Lê Lợi`, `kênh tiêu N3`, `trạm bơm Cống Trắng`: what stands between the word and the name. */
const between = new Set(
  `mam non mau giao tieu hoc trung co so thpt thcs cap lien truc tinh quoc huyen van hoa chinh bom tieu tuoi nhanh dan nuoc san
  may xay che bien go gach xi mang mia lon heo ga vit bo nha khu sinh hoat y te cong ty trai`.split(/\s+/),
);
const mostBetween = 3;

const maxWords = 3;

/** Names in a text: what stands behind `thôn`, `kênh`, `trường`, `ông` … with capitals or a number. */
export function properNames(words: readonly Word[], cased: boolean, isCommon: (word: string) => boolean): ProperName[] {
  const names: ProperName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const trigger = words[at];
    const of = trigger === undefined ? undefined : triggers.get(trigger.folded);
    if (of === undefined) continue;
    const rank = roadRank(words, at);
    const name = nameAfter(words, at, rank === undefined ? of : 'N', cased, isCommon);
    if (name !== null) names.push(rank === undefined ? name : { ...name, words: [rank, ...name.words] });
  }
  return names;
}

/** Who keeps a road: `Quốc lộ 1` is not `Tỉnh lộ 1`. */
const roadRanks: ReadonlyMap<string, string> = new Map(
  ['ql|quoc lo', 'dt|tl|tinh lo|duong tinh', 'dh|hl|huong lo|huyen lo|duong huyen'].flatMap((same) => {
    const [first = '', ...others] = same.split('|');
    return [first, ...others].map((way) => [way, first] as const);
  }),
);

function roadRank(words: readonly Word[], at: number): string | undefined {
  const [before = '', word = '', after = ''] = [at - 1, at, at + 1].map((place) => words[place]?.folded ?? '');
  return roadRanks.get(`${before} ${word}`) ?? roadRanks.get(word) ?? roadRanks.get(`${word} ${after}`);
}

function nameAfter(
  words: readonly Word[],
  at: number,
  of: NameClass,
  cased: boolean,
  isCommon: (word: string) => boolean,
): ProperName | null {
  let from = at + 1;
  while (from <= at + mostBetween && words[from]?.capital === false && between.has(words[from]?.folded ?? ''))
    from += 1;
  let to = from;
  while (to < from + maxWords && isNamePart(words[to], to === from, cased)) to += 1;
  if (to > from) return { of, words: words.slice(from, to).map(({ folded }) => folded), certain: true };
  // Only localities are safe to read without capitals; other classes are followed by all sorts of words.
  const next = words[from];
  if (cased || of !== 'L' || next === undefined || next.afterBreak || isCommon(next.folded)) return null;
  return { of, words: words.slice(from, from + maxWords).map(({ folded }) => folded), certain: false };
}

function isNamePart(word: Word | undefined, first: boolean, cased: boolean): boolean {
  if (word === undefined || word.afterBreak) return false;
  if (/^\d/.test(word.folded)) return word.folded.length < 6;
  if (/^[ivx]+$/.test(word.folded) && word.capital && !first) return true;
  return cased && word.capital;
}

/** A cell of `Thôn, khu` as a name: `Khu Kim Đồng I` → kim, dong, i. */
export function localityName(village: string): ProperName | null {
  const all = foldDiacritics(village)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const words = triggers.get(all[0] ?? '') === 'L' && all.length > 1 ? all.slice(1) : all;
  if (words[0] === 'pho' && words.length > 1) words.shift();
  return words.length === 0 ? null : { of: 'L', words: words.slice(0, maxWords), certain: true };
}
