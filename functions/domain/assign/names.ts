import { foldDiacritics } from '../text/fold.ts';

/** Short forms that staff use in names of departments, folded. */
const abbreviations: Readonly<Record<string, string>> = {
  xd: 'xay dung',
  mt: 'moi truong',
  dc: 'dia chinh',
  vh: 'van hoa',
  xh: 'xa hoi',
  vhxh: 'van hoa xa hoi',
  tc: 'tai chinh',
  kt: 'ke toan',
  tp: 'tu phap',
  ht: 'ho tich',
  tk: 'thong ke',
  vp: 'van phong',
  ca: 'cong an',
  qs: 'quan su',
  bch: 'chi huy',
  nn: 'nong nghiep',
  ktxh: 'kinh te xa hoi',
};

/** Words that do not tell one department from another. */
const generic = new Set(
  'ubnd hdnd xa phuong huyen tinh thi tran phong ban bo phan cong chuc can khoi thuoc va cua so'.split(' '),
);

/** `Địa chính – XD – MT` → dia, chinh, xay, dung, moi, truong. */
function words(text: string): string[] {
  return foldDiacritics(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (abbreviations[word] ?? word).split(' '))
    .filter((word) => word !== '');
}

const plainNames = new Map<string, string>();
const mostPlainNames = 2000;
const longestName = 120;

/** Words with one blank between. Names come back with every row of a book, so theirs are kept. */
export function plain(text: string): string {
  const kept = plainNames.get(text);
  if (kept !== undefined) return kept;
  const made = words(text).join(' ');
  if (text.length <= longestName && plainNames.size < mostPlainNames) plainNames.set(text, made);
  return made;
}

/**
 * How well two names of a department or field agree: 2 the same words, 1 one holds all words of the other, 0 neither.
 * `Văn phòng` keeps its second word although `phòng` alone says nothing.
 */
export function agreement(a: string, b: string): 0 | 1 | 2 {
  const [left, right] = [telling(a), telling(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((word) => right.has(word)).length;
  if (common === left.size && common === right.size) return 2;
  return common === Math.min(left.size, right.size) ? 1 : 0;
}

const telling = (text: string): Set<string> => new Set(words(text).filter((word) => !generic.has(word)));
