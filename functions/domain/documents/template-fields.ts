import type { OfficialDocument, Signature } from './official-document.ts';
import { dateInWords } from './wording.ts';

/** A named field of an office's own template: `{{trich_yeu}}`. */
export interface TemplateField {
  readonly name: string;
  /** What it holds, Vietnamese. */
  readonly meaning: string;
  /** `text` stands anywhere in a line and keeps its look; `blocks` are whole paragraphs and tables and stand alone in a paragraph. */
  readonly holds: 'text' | 'blocks';
  /** One entry a line. Blank for `blocks`. */
  readonly lines: readonly string[];
}

/** Every field a template may carry, with its value in this document. */
export function listTemplateFields(document: OfficialDocument): readonly TemplateField[] {
  const { header, recipients } = document;
  const [first, second] = document.signatures;
  const text = (name: string, meaning: string, ...lines: readonly string[]): TemplateField => ({
    name,
    meaning,
    holds: 'text',
    lines: lines.filter((line) => line !== ''),
  });
  const blocks = (name: string, meaning: string): TemplateField => ({ name, meaning, holds: 'blocks', lines: [] });
  const separator = document.family === 'dang' ? ',' : ';';
  return [
    text('co_quan_chu_quan', 'Cơ quan cấp trên', header.parent ?? ''),
    text('co_quan_ban_hanh', 'Cơ quan ban hành', header.issuer),
    text('so_ky_hieu', 'Số, ký hiệu', numberText(document)),
    text('dia_danh', 'Địa danh', header.place),
    text(
      'ngay_thang',
      'Ngày ban hành',
      header.date ? dateInWords(header.date) : `ngày      tháng      năm ${header.year}`,
    ),
    text('ten_loai', 'Tên loại văn bản', document.type ?? ''),
    text('trich_yeu', 'Trích yếu', document.subject),
    text('kinh_gui', 'Nơi gửi của công văn', ...(document.addressees ?? [])),
    text('can_cu', 'Các căn cứ, mỗi căn cứ một dòng', ...(document.bases ?? []).map(basisLine)),
    text('quyen_han_ky', 'Quyền hạn ký (TM., T/M …)', first?.authority ?? ''),
    text('chuc_vu_ky', 'Chức vụ người ký', ...(first?.titles ?? [])),
    text('nguoi_ky', 'Họ tên người ký', nameOf(first)),
    text('thu_ky', 'Họ tên thư ký (biên bản)', nameOf(second)),
    text(
      'noi_nhan',
      'Nơi nhận, mỗi nơi một dòng',
      ...recipients.map((each, index) => `- ${each}${index === recipients.length - 1 ? '.' : separator}`),
    ),
    blocks('noi_dung', 'Toàn bộ nội dung, gồm đề mục và bảng (bắt buộc)'),
    blocks('phu_luc', 'Phần kèm theo: phiếu đăng ký, phụ lục'),
  ];
}

const nameOf = (signature: Signature | undefined): string => signature?.name ?? '';

function basisLine(basis: string, index: number, all: readonly string[]): string {
  return `${basis.trim().replace(/[\s.;,]+$/u, '')}${index === all.length - 1 ? '.' : ';'}`;
}

function numberText({ family, header: { number, symbol } }: OfficialDocument): string {
  if (symbol === '') return '';
  return `${number || '      '}${family === 'dang' ? '-' : '/'}${symbol}`;
}
