import type { Unit } from '../unit.ts';
import type { DocumentInput } from './document-input.ts';
import { parseDocumentNumber } from './document-number.ts';
import { type DocumentKind, type Letterhead, letterheadOf } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { initials } from './wording.ts';

/** How the norm abbreviates the type; `CV` for a công văn; blank for a working paper that carries no number. */
const typeCodes: Readonly<Record<DocumentKind, string>> = {
  'Kế hoạch': 'KH',
  'Thông báo tổ chức': 'TB',
  'Bài đọc loa truyền thanh': '',
  'Giấy mời': 'GM',
  'Chương trình, nội quy': 'CTr',
  'Tổng hợp ý kiến': 'BC',
  'Danh sách phát biểu': '',
  'Biên bản': 'BB',
  'Thông báo kết luận': 'TB',
  'Trả lời kiến nghị': 'CV',
  'Công văn kiến nghị cấp trên': 'CV',
  'Công văn đôn đốc': 'CV',
  'Báo cáo kết quả': 'BC',
  'Báo cáo giám sát': 'BC',
};

/** What papers of a kind are numbered under in this unit: `TB-UBND`, `TB/ĐU`; blank for none. */
export const symbolForKind = (unit: Unit, kind: DocumentKind): string => symbolOf(letterheadOf(unit, kind), unit);

/** What every paper has above and below its own content. */
export const underLetterhead = (
  input: DocumentInput,
  letterhead: Letterhead,
): Pick<OfficialDocument, 'family' | 'header' | 'signatures' | 'recipients'> => ({
  family: letterhead.family,
  header: headerOf(input, letterhead),
  signatures: [letterhead.signature],
  recipients: letterhead.recipients,
});

/** Header with the number and day of issue that the clerk typed, or blanks. */
function headerOf(input: DocumentInput, letterhead: Letterhead): OfficialDocument['header'] {
  const { number, issuedOn } = input.document;
  const typed = parseDocumentNumber(number);
  const usual = symbolOf(letterhead, input.unit);
  return {
    parent: letterhead.parent,
    issuer: letterhead.issuer,
    number: typed === null ? '' : numberText(typed.number),
    symbol: usual === '' ? '' : typed?.symbol || usual,
    place: input.unit.issuer.place,
    date: issuedOn,
    year: Number((issuedOn ?? input.today).slice(0, 4)),
  };
}

const numberText = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** `TB-UBND`, `TB/ĐU`; a công văn of the State carries issuer and drafter: `UBND-VP`. */
function symbolOf({ family, code, kind }: Letterhead, unit: Unit): string {
  const typeCode = typeCodes[kind];
  if (typeCode === '') return '';
  if (family === 'dang') return `${typeCode}/${code}`;
  if (typeCode !== 'CV') return `${typeCode}-${code}`;
  return family === 'mttq' ? code : `${code}-${drafterCode(unit.draftingBody)}`;
}

function drafterCode(body: string): string {
  if (/^văn phòng/iu.test(body.trim())) return 'VP';
  return (
    initials(
      body
        .toLocaleUpperCase('vi')
        .replace(/[^\p{L}\s]/gu, ' ')
        .trim(),
    ) || 'VP'
  );
}
