import { Paragraph, type Table, TextRun } from 'docx';
import type { OfficialDocument, Signature } from '../../domain/documents/official-document.ts';
import { cleanText } from './clean-text.ts';
import { borderlessTable, styled } from './header-block.ts';
import { type LayoutNorm, textWidthOf } from './layout-norm.ts';
import { styleIds } from './styles.ts';

/**
 * Recipients at the left, the signature at the right. With two signatures (minutes) the first signs at the right, the second at
 * the left, recipients below. A row never breaks over pages.
 */
export function signatureBlock(document: OfficialDocument, norm: LayoutNorm): Table {
  const columns = columnsOf(document, norm);
  const [first, second] = document.signatures;
  const recipients = recipientLines(document);
  if (second !== undefined && first !== undefined) {
    const rows = [[signature(second), signature(first)]];
    return borderlessTable(columns, document.recipients.length > 0 ? [...rows, [recipients, [empty()]]] : rows);
  }
  return borderlessTable(columns, [[recipients, first ? signature(first) : [empty()]]]);
}

function columnsOf(document: OfficialDocument, norm: LayoutNorm): readonly [number, number] {
  const width = textWidthOf(norm);
  const left = Math.round(width * (document.signatures.length > 1 ? 0.5 : 0.46));
  return [left, width - left];
}

const empty = (): Paragraph => new Paragraph({ style: styleIds.recipient });

function signature({ authority, titles, name }: Signature): Paragraph[] {
  const lines = [authority, ...titles].map((line) => cleanText(line).trim()).filter((line) => line !== '');
  return [
    ...lines.map((line) => styled(styleIds.authority, line)),
    new Paragraph({ style: styleIds.signer, children: [new TextRun(cleanText(name).trim())] }),
  ];
}

/** `- …;` and at the end `- Lưu: VT.`; the Party separates with commas. */
function recipientLines({ family, recipients }: OfficialDocument): Paragraph[] {
  if (recipients.length === 0) return [empty()];
  const separator = family === 'dang' ? ',' : ';';
  const title = new Paragraph({ style: styleIds.recipientsTitle, children: [new TextRun('Nơi nhận:')] });
  return [
    title,
    ...recipients.map((recipient, index) =>
      styled(styleIds.recipient, `- ${cleanText(recipient)}${index === recipients.length - 1 ? '.' : separator}`),
    ),
  ];
}
