import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, TabStopType } from 'docx';
import { type LayoutNorm, textWidthOf, twips } from './layout-norm.ts';

/** Named paragraph styles: the clerk finds each element of the norm under its Vietnamese name in Word's list of styles. */
export const styleIds = {
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  parent: 'CoQuanChuQuan',
  issuer: 'CoQuanBanHanh',
  rule: 'DuongKe',
  number: 'SoKyHieu',
  letterSubject: 'TrichYeuCongVan',
  date: 'DiaDanhNgayThang',
  type: 'TenLoai',
  subject: 'TrichYeu',
  addressee: 'KinhGui',
  basis: 'CanCu',
  body: 'NoiDung',
  heading1: 'DeMuc1',
  heading2: 'DeMuc2',
  heading3: 'DeMuc3',
  list: 'GachDauDong',
  formLine: 'DongDien',
  tableHead: 'BangTieuDe',
  tableCell: 'BangNoiDung',
  tableCompact: 'BangGon',
  authority: 'QuyenHanKy',
  signer: 'HoTenNguoiKy',
  recipientsTitle: 'NoiNhan',
  recipient: 'NoiNhanDong',
  pageNumber: 'SoTrang',
  end: 'CuoiVanBan',
} as const;

type Style = Omit<IParagraphStyleOptions, 'basedOn' | 'quickFormat'>;
type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;

const half = (points: number): number => points * 2;
const points = (count: number): number => count * 20;

export function documentStyles(norm: LayoutNorm, isParty: boolean): IStylesOptions {
  const styles = [
    ...headerStyles(norm),
    ...titleStyles(norm, isParty),
    ...bodyStyles(norm),
    ...endStyles(norm, isParty),
  ];
  // Each style says the font itself: in an office's own template the usual one is Word's.
  const font = 'Times New Roman';
  return {
    default: {
      document: { run: { font, size: half(norm.sizes.body), color: '000000', language: { value: 'vi-VN' } } },
    },
    paragraphStyles: styles.map((style) => ({
      ...style,
      run: { font, ...style.run },
      basedOn: 'Normal',
      quickFormat: true,
    })),
  };
}

const centred: Paragraph = { alignment: AlignmentType.CENTER };

function headerStyles({ sizes }: LayoutNorm): Style[] {
  return [
    { id: styleIds.nation, name: 'Quốc hiệu', run: { bold: true, size: half(sizes.nation) }, paragraph: centred },
    { id: styleIds.motto, name: 'Tiêu ngữ', run: { bold: true, size: half(sizes.motto) }, paragraph: centred },
    { id: styleIds.parent, name: 'Cơ quan chủ quản', run: { size: half(sizes.issuer) }, paragraph: centred },
    {
      id: styleIds.issuer,
      name: 'Cơ quan ban hành',
      run: { bold: true, size: half(sizes.issuer) },
      paragraph: centred,
    },
    {
      id: styleIds.rule,
      name: 'Đường kẻ',
      run: { size: 4 },
      paragraph: { ...centred, spacing: { line: points(4), lineRule: LineRuleType.EXACT } },
    },
    {
      id: styleIds.number,
      name: 'Số, ký hiệu',
      run: { size: half(sizes.number) },
      paragraph: { ...centred, spacing: { before: points(4) } },
    },
    {
      id: styleIds.letterSubject,
      name: 'Trích yếu công văn',
      run: { size: half(sizes.letterSubject) },
      paragraph: { ...centred, spacing: { before: points(6) } },
    },
    {
      id: styleIds.date,
      name: 'Địa danh, ngày tháng',
      run: { italics: true, size: half(sizes.date) },
      paragraph: { ...centred, spacing: { before: points(4) } },
    },
  ];
}

function titleStyles({ sizes }: LayoutNorm, isParty: boolean): Style[] {
  return [
    {
      id: styleIds.type,
      name: 'Tên loại văn bản',
      run: { bold: true, size: half(sizes.type) },
      paragraph: { ...centred, keepNext: true, spacing: { before: points(18) } },
    },
    {
      id: styleIds.subject,
      name: 'Trích yếu',
      run: { bold: true, size: half(sizes.subject) },
      paragraph: { ...centred, keepNext: true, spacing: isParty ? {} : { after: points(2) } },
    },
    {
      id: styleIds.addressee,
      name: 'Kính gửi',
      run: { size: half(sizes.body) },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: points(6), after: points(6) } },
    },
  ];
}

function bodyStyles(norm: LayoutNorm): Style[] {
  const spacing = {
    before: 0,
    after: points(norm.gap),
    line: norm.line.twips,
    lineRule: norm.line.exact ? LineRuleType.EXACT : LineRuleType.AUTO,
  };
  const flowing = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(norm.indent) }, spacing };
  const run = { size: half(norm.sizes.body) };
  const heading = (level: number): Paragraph => ({ ...flowing, keepNext: true, keepLines: true, outlineLevel: level });
  return [
    { id: styleIds.basis, name: 'Căn cứ', run: { ...run, italics: true }, paragraph: flowing },
    { id: styleIds.body, name: 'Nội dung', run, paragraph: flowing },
    { id: styleIds.heading1, name: 'Đề mục 1', run: { ...run, bold: true }, paragraph: heading(0) },
    { id: styleIds.heading2, name: 'Đề mục 2', run: { ...run, bold: true }, paragraph: heading(1) },
    { id: styleIds.heading3, name: 'Đề mục 3', run: { ...run, bold: true, italics: true }, paragraph: heading(2) },
    { id: styleIds.list, name: 'Gạch đầu dòng', run, paragraph: flowing },
    {
      id: styleIds.formLine,
      name: 'Dòng điền',
      run,
      paragraph: { alignment: AlignmentType.LEFT, spacing, rightTabStop: textWidthOf(norm) },
    },
    {
      id: styleIds.tableHead,
      name: 'Bảng - tiêu đề',
      run: { bold: true, size: half(norm.sizes.table) },
      paragraph: { ...centred, keepNext: true, spacing: { before: points(2), after: points(2) } },
    },
    {
      id: styleIds.tableCell,
      name: 'Bảng - nội dung',
      run: { size: half(norm.sizes.table) },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: points(2), after: points(2) } },
    },
    {
      id: styleIds.tableCompact,
      name: 'Bảng - gọn',
      run: { size: half(norm.sizes.table - 1) },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: points(1), after: points(1) } },
    },
  ];
}

function endStyles({ sizes }: LayoutNorm, isParty: boolean): Style[] {
  return [
    {
      id: styleIds.authority,
      name: 'Quyền hạn, chức vụ ký',
      run: { bold: true, size: half(sizes.signature) },
      paragraph: { ...centred, keepNext: true },
    },
    {
      id: styleIds.signer,
      name: 'Họ tên người ký',
      run: { bold: true, size: half(sizes.signature) },
      // Room for the signature and the seal.
      paragraph: { ...centred, spacing: { before: points(70) } },
    },
    {
      id: styleIds.recipientsTitle,
      name: 'Nơi nhận',
      run: isParty
        ? { underline: {}, size: half(sizes.recipientsTitle) }
        : { bold: true, italics: true, size: half(sizes.recipientsTitle) },
      paragraph: { alignment: AlignmentType.LEFT, keepNext: true },
    },
    {
      id: styleIds.recipient,
      name: 'Nơi nhận - từng nơi',
      run: { size: half(sizes.recipients) },
      paragraph: { alignment: AlignmentType.LEFT },
    },
    { id: styleIds.pageNumber, name: 'Số trang', run: { size: half(sizes.pageNumber) }, paragraph: centred },
    {
      id: styleIds.end,
      name: 'Cuối văn bản',
      run: { size: 2 },
      paragraph: { spacing: { line: points(1), lineRule: LineRuleType.EXACT } },
    },
  ];
}

/** Right tab with a row of dots, at the right margin. */
export const dottedTab = (norm: LayoutNorm) =>
  ({ type: TabStopType.RIGHT, position: textWidthOf(norm), leader: 'dot' }) as const;
