import { foldDiacritics } from '../text/fold.ts';

/** A word of a person's name, or of what is typed around it. */
export interface NameWord {
  /** Lower case. */
  readonly typed: string;
  readonly folded: string;
}

export const nameWords = (text: string): readonly NameWord[] =>
  (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((typed) => ({
    typed,
    folded: foldDiacritics(typed),
  }));

/** Word by word. Marks count where they were typed: `An` is not `Ân`, and `hung` may be `Hùng` or `Hưng`. */
export const sameWords = (typed: readonly NameWord[], name: readonly NameWord[]): boolean =>
  typed.length === name.length &&
  typed.every((word, index) => {
    const own = name[index];
    return (
      own !== undefined && word.folded === own.folded && (isUnmarked(typed, word) || letters(word) === letters(own))
    );
  });

/** In a name typed with marks a word without any has none: only `tran van an` may be anything. */
const isUnmarked = (all: readonly NameWord[], word: NameWord): boolean =>
  word.typed === word.folded && all.every(({ typed, folded }) => typed === folded);

/** `hoà` and `hòa` have the same letters and marks, in another order. */
const letters = ({ typed }: NameWord): string => [...typed.normalize('NFD')].sort().join('');

/** Words before a name that are no part of it, folded. */
const addresses = new Set('ong ba anh chi co chu bac em dc d c dong chi can bo cb ts ths bs ks'.split(' '));

export const isAddress = ({ folded }: NameWord): boolean => addresses.has(folded);

/** How an office begins, before or behind the name of who holds it. */
const offices =
  /^(?:đồng chí|bí thư|phó|chủ tịch|trưởng|thường trực|chánh|giám đốc|hiệu trưởng|công chức|cán bộ|ủy viên|uỷ viên|chỉ huy trưởng|kiêm|quyền|(?:thiếu|trung|thượng|đại) (?:tá|úy|uý)|văn phòng|công an|bộ phận|ban thường vụ|đảng ủy|ubnd|hđnd|ubmttq|mttq|bt|pbt|ct|pct)(?: |$)/u;

export const startsOffice = (words: readonly NameWord[]): boolean =>
  offices.test(words.map(({ typed }) => typed).join(' '));

/** Before a whole name they make it a longer one. Those that are also words of an office or of many places are left out. */
export const commonFamilyNames: ReadonlySet<string> = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào vương trịnh trương đinh lâm phùng'.split(
    ' ',
  ),
);
