import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { OfficialDocument } from '../../domain/documents/official-document.ts';
import { cleanText } from './clean-text.ts';
import { type LayoutNorm, textWidthOf } from './layout-norm.ts';
import { wrapped } from './line-breaks.ts';
import { styleIds } from './styles.ts';
import { textWidth } from './text-width.ts';

/** Header of the first page: issuer and number at the left, nation (or Party) and date at the right; no borders. */
export function headerBlock(document: OfficialDocument, norm: LayoutNorm): Table {
  const left = Math.round(textWidthOf(norm) * norm.issuerShare);
  const right = textWidthOf(norm) - left;
  return borderlessTable(
    [left, right],
    [
      [issuerSide(document, norm, left), nationSide(document, norm, right)],
      [numberSide(document), [styled(styleIds.date, dateLine(document))]],
    ],
  );
}

/** Columns in twips; every cell holds paragraphs. */
export function borderlessTable(columns: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: columns[index] ?? 0, type: WidthType.DXA }, children: [...children] }),
          ),
        }),
    ),
  });
}

export const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)] });

/** A rule of the given length (points), centred in a space of `width` twips. */
export function rule(lengthPt: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - lengthPt * 20) / 2));
  return new Paragraph({
    style: styleIds.rule,
    indent: { left: side, right: side },
    // Clear of the tails of `g`, `ọ`, `,` above.
    spacing: { before: 40, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

/**
 * Length of the rule under centred lines: between 1/3 and 1/2 of the last line, and of the longest one where both can be had.
 */
export function shortRule(lines: readonly string[], sizePt: number): number {
  const widths = lines.map((line) => textWidth(line, sizePt, true));
  const last = widths.at(-1) ?? 0;
  return Math.min(last * 0.49, Math.max(last * 0.4, Math.max(0, ...widths) * 0.35));
}

function issuerSide({ family, header }: OfficialDocument, norm: LayoutNorm, width: number): Paragraph[] {
  const lines = linesOf(cleanText(header.issuer), norm.sizes.issuer, width / 20 - 4);
  const parents = header.parent ? linesOf(cleanText(header.parent), norm.sizes.issuer, width / 20 - 4) : [];
  return [
    ...parents.map((line) => styled(styleIds.parent, line)),
    ...lines.map((line) => styled(styleIds.issuer, line)),
    family === 'dang' ? styled(styleIds.issuer, '*') : rule(shortRule(lines, norm.sizes.issuer), width),
  ];
}

function nationSide({ family }: OfficialDocument, norm: LayoutNorm, width: number): Paragraph[] {
  if (family === 'dang') {
    const party = 'ĐẢNG CỘNG SẢN VIỆT NAM';
    return [styled(styleIds.nation, party), rule(textWidth(party, norm.sizes.nation, true), width)];
  }
  const motto = 'Độc lập - Tự do - Hạnh phúc';
  return [
    styled(styleIds.nation, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    styled(styleIds.motto, motto),
    rule(textWidth(motto, norm.sizes.motto, true), width),
  ];
}

function numberSide({ family, header, type, subject }: OfficialDocument): Paragraph[] {
  const paragraphs = [styled(styleIds.number, header.symbol === '' ? '' : numberLine(family, header))];
  if (type === null) paragraphs.push(styled(styleIds.letterSubject, cleanText(`V/v ${subject}`)));
  return paragraphs;
}

const numberBlank = '      ';

function numberLine(family: OfficialDocument['family'], { number, symbol }: OfficialDocument['header']): string {
  const typed = cleanText(number.trim()) || numberBlank;
  return family === 'dang' ? `Số ${typed}-${cleanText(symbol)}` : `Số: ${typed}/${cleanText(symbol)}`;
}

function dateLine({ header: { place, date, year } }: OfficialDocument): string {
  if (date === null) return `${cleanText(place)}, ngày      tháng      năm ${year}`;
  const [y = '', month = '', day = ''] = date.split('-');
  return `${cleanText(place)}, ngày ${twoDigitsBelow(day, 10)} tháng ${twoDigitsBelow(month, 3)} năm ${y}`;
}

/** The norm: a zero before days below 10 and before the months 1 and 2, and before no other. */
const twoDigitsBelow = (text: string, limit: number): string =>
  Number(text) < limit ? String(Number(text)).padStart(2, '0') : String(Number(text));

/** Words with which the name of the place begins: the issuer is broken there first, as offices do. */
const placeWords = /\s+(?=(?:XÃ|PHƯỜNG|THỊ TRẤN|THỊ XÃ|HUYỆN|QUẬN|THÀNH PHỐ|TỈNH|ĐẶC KHU)\s)/u;

function linesOf(text: string, sizePt: number, widthPt: number): string[] {
  return text.split('\n').flatMap((line) => {
    const parts = textWidth(line, sizePt, true) <= widthPt ? [line] : line.split(placeWords);
    return parts.flatMap((part) => wrapped(part, sizePt, widthPt));
  });
}
