import { documentKinds } from '../../../sheets-templates/choices.ts';
import type { DocumentTemplate, Unit } from '../unit.ts';
import { authorityOf } from './issuers.ts';

/** `Mẫu văn bản` with nothing left open. */
export type CompleteTemplate = { [K in keyof DocumentTemplate]-?: NonNullable<DocumentTemplate[K]> };

type Owner = Pick<Unit, 'name' | 'level' | 'family' | 'issuer' | 'signer' | 'recipients'>;

/** The Party committee of a level, where its papers are filed, and who stands below each family. */
const around = {
  xa: {
    committee: 'Đảng ủy',
    filed: 'Lưu VPĐU',
    below: { 'chinh-quyen': 'Trưởng các thôn, khu dân cư', dang: 'Các chi bộ' },
  },
  huyen: {
    committee: 'Huyện ủy',
    filed: 'Lưu VTHU',
    below: { 'chinh-quyen': 'UBND các xã, thị trấn', dang: 'Đảng ủy các xã, thị trấn' },
  },
  tinh: {
    committee: 'Tỉnh ủy',
    filed: 'Lưu VTTU',
    below: { 'chinh-quyen': 'UBND các xã, phường', dang: 'Đảng ủy các xã, phường' },
  },
} as const;

/** Where papers of a family are filed when nothing is said: a State paper with the clerk, `VT` (Nghị định 30/2020/NĐ-CP). */
export const usualFiling = (family: Unit['family'], level: Unit['level']): string =>
  family === 'dang' ? around[level].filed : 'Lưu: VT';

/** Whom papers of a family go to when nothing is said. The law of 2025 has a conclusion sent to the heads of villages; all plans send theirs down. */
export function usualRecipients(family: Unit['family'], level: Unit['level']): string[] {
  const { committee, below } = around[level];
  switch (family) {
    case 'chinh-quyen':
      return [`TT ${committee}`, 'TT HĐND', 'Lãnh đạo UBND', 'Ủy ban MTTQ và các đoàn thể', below[family], 'Lưu: VT'];
    case 'dang':
      return [
        `Ban Thường vụ ${committee}`,
        'TT HĐND, UBND',
        'MTTQ, các đoàn thể',
        below[family],
        usualFiling(family, level),
      ];
    case 'mttq':
      return [`TT ${committee} (b/c)`, 'UBND', 'Các tổ chức thành viên', 'Lưu: MTTQ'];
    default:
      return family satisfies never;
  }
}

/** What a công văn says first under `Nơi nhận`: those who stand at its head (Nghị định 30/2020/NĐ-CP). */
export const sameAsAbove = 'Như trên';

const chair = 'Người chủ trì cuộc tiếp xúc, đối thoại';

/**
 * Papers that are for those who work with them and are filed: what residents asked, with their names, is not for everybody who gets the
 * plan, nor what is read out for the committee above. `Mẫu văn bản` may list more.
 */
export const ownReaders: Partial<Readonly<Record<DocumentTemplate['kind'], readonly string[]>>> = {
  'Bài đọc loa truyền thanh': ['Bộ phận phụ trách truyền thanh'],
  'Giấy mời': [sameAsAbove],
  'Tổng hợp ý kiến': [chair],
  'Danh sách phát biểu': [chair, 'Thư ký'],
  'Biên bản': [chair, 'Thư ký'],
  'Trả lời kiến nghị': [sameAsAbove],
  'Công văn kiến nghị cấp trên': [sameAsAbove],
  'Công văn đôn đốc': [sameAsAbove],
};

/** What names where a paper is filed. */
export const isFiling = (recipient: string): boolean => /^Lưu/iu.test(recipient);

/** Who issues and signs for a family when nothing is said: the unit itself, or the body of that family at its place. */
const usual = (unit: Owner, family: DocumentTemplate['family']) => {
  if (family === undefined || family === unit.family) {
    return { issuer: unit.issuer.body, ...unit.signer, recipients: unit.recipients };
  }
  const other = authorityOf(unit, family);
  return { issuer: other.issuer.body, ...other.signer, name: '', recipients: usualRecipients(family, unit.level) };
};

/** Under `KT. CHỦ TỊCH` the deputy signs, under `Q. CHỦ TỊCH` the acting chair himself; else whoever usually does. */
export function titleUnder(authority: string, usual: string): string {
  const [, form, head = ''] = /^\s*(KT|K\/T|Q)[./]?\s+(.+)$/iu.exec(authority) ?? [];
  if (form === undefined) return usual;
  return form.toUpperCase() === 'Q' ? `Q. ${head}` : `PHÓ ${head}`;
}

/** What is given of a template, the rest from the unit or from the family it is given to. */
export const completeTemplate = (unit: Owner, given: DocumentTemplate): CompleteTemplate => {
  const family = given.family ?? (given.kind === 'Báo cáo giám sát' ? 'mttq' : unit.family);
  const rest = usual(unit, family);
  const readers = ownReaders[given.kind];
  const recipients = readers === undefined ? rest.recipients : [...readers, ...rest.recipients.filter(isFiling)];
  return {
    kind: given.kind,
    family,
    issuer: given.issuer || rest.issuer,
    authority: given.authority ?? rest.authority,
    title: given.title || titleUnder(given.authority ?? '', rest.title),
    name: given.name ?? rest.name,
    recipients: given.recipients && given.recipients.length > 0 ? given.recipients : [...recipients],
  };
};

/** One template for every kind of document. Báo cáo giám sát is MTTQ's unless another family is named. */
export const completeTemplates = (unit: Owner, given: readonly DocumentTemplate[]): readonly CompleteTemplate[] =>
  documentKinds.map((kind) => completeTemplate(unit, given.find((template) => template.kind === kind) ?? { kind }));
