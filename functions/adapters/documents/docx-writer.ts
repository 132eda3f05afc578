import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { DocumentWriter, OfficialDocument } from '../../domain/documents/official-document.ts';
import { bodyBlocks } from './body-blocks.ts';
import { cleanText } from './clean-text.ts';
import { closedBody, withoutEnd } from './closing-mark.ts';
import { headerBlock, rule, shortRule, styled } from './header-block.ts';
import { type LayoutNorm, layoutNorms, page, textWidthOf, twips } from './layout-norm.ts';
import { wrappedByPhrase } from './line-breaks.ts';
import { signatureBlock } from './signature-block.ts';
import { documentStyles, styleIds } from './styles.ts';

/** Lays documents out as Word files by the norm of their family. */
export function docxWriter(): DocumentWriter {
  return {
    write: (document) => pack([document]),
    writeSet: (documents) => pack(documents),
  };
}

/** All documents of a set are of one family: they share its styles. */
async function pack(documents: readonly OfficialDocument[]): Promise<Uint8Array> {
  const [first] = documents;
  if (first === undefined) throw new Error('Không có văn bản nào để lập tệp.');
  const norm = layoutNorms[first.family];
  const file = new Document({
    title: cleanText(first.subject),
    creator: cleanText(first.header.issuer),
    lastModifiedBy: cleanText(first.header.issuer),
    styles: documentStyles(norm, first.family === 'dang'),
    defaultTabStop: 720,
    sections: documents.flatMap((document) => sectionsOf(document, norm)),
  });
  return Packer.toBuffer(file);
}

function sectionsOf(document: OfficialDocument, norm: LayoutNorm): ISectionOptions[] {
  const main = {
    properties: pageLayout(norm, { isFirst: true, landscape: false }),
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({ style: styleIds.end })] }) },
    children: content(document, norm),
  };
  if (!document.annex) return [main];
  const landscape = document.annex.orientation === 'landscape';
  const { left, right, top, bottom } = norm.margins;
  const width = landscape ? page.height - twips(top) - twips(bottom) : page.width - twips(left) - twips(right);
  const annex = {
    properties: pageLayout(norm, { isFirst: false, landscape }),
    headers: { default: pageNumberHeader() },
    children: bodyBlocks(document.annex.blocks, norm, { width }),
  };
  return [main, annex];
}

/** A document begins with page 1, which shows no number; its annex counts on. A landscape page is the portrait one turned. */
function pageLayout(
  norm: LayoutNorm,
  { isFirst, landscape }: { readonly isFirst: boolean; readonly landscape: boolean },
) {
  const { top, bottom, left, right } = norm.margins;
  const sides = landscape ? { top: left, bottom: right, left: bottom, right: top } : { top, bottom, left, right };
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: isFirst,
    page: {
      // docx turns width and height of a landscape page itself.
      size: {
        width: page.width,
        height: page.height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(sides.top),
        bottom: twips(sides.bottom),
        left: twips(sides.left),
        right: twips(sides.right),
        header: twips(10),
        footer: twips(10),
        gutter: 0,
      },
      ...(isFirst ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}

const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({ style: styleIds.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

function content(document: OfficialDocument, norm: LayoutNorm): FileChild[] {
  return [
    headerBlock(document, norm),
    ...title(document, norm),
    ...(document.bases ?? []).map((basis, index, all) =>
      styled(styleIds.basis, `${withoutEnd(cleanText(basis))}${index === all.length - 1 ? '.' : ';'}`),
    ),
    ...bodyBlocks(closedBody(document), norm, { keepWithNext: true }),
    signatureBlock(document, norm),
    // Word wants a paragraph behind the last table; this one is a point high, so that it makes no page of its own.
    new Paragraph({ style: styleIds.end }),
  ];
}

function title(document: OfficialDocument, norm: LayoutNorm): FileChild[] {
  const addressees = addresseeLines(document.addressees ?? []);
  if (document.type === null) return addressees;
  const subject = cleanText(document.subject)
    .split('\n')
    .flatMap((line) => wrappedByPhrase(line, norm.sizes.subject, textWidthOf(norm) / 20 - 60));
  return [
    styled(styleIds.type, cleanText(document.type)),
    ...subject.map((line) => styled(styleIds.subject, line)),
    ...(subject.length === 0 ? [] : underSubject(document, norm, subject)),
    ...addressees,
  ];
}

function underSubject({ family }: OfficialDocument, norm: LayoutNorm, lines: readonly string[]): FileChild[] {
  if (family === 'dang') return [styled(styleIds.subject, '-----'), new Paragraph({ style: styleIds.rule })];
  return [rule(shortRule(lines, norm.sizes.subject), textWidthOf(norm)), new Paragraph({ style: styleIds.rule })];
}

/** One addressee follows `Kính gửi:`; several stand below it, one a line. */
function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const names = addressees.map((addressee) => withoutEnd(cleanText(addressee)));
  if (names.length === 0) return [];
  const centred = (text: string) =>
    new Paragraph({ style: styleIds.addressee, alignment: AlignmentType.CENTER, children: [new TextRun(text)] });
  if (names.length === 1) return [centred(`Kính gửi: ${names[0]}`)];
  return [
    new Paragraph({ style: styleIds.addressee, indent: { left: twips(35) }, children: [new TextRun('Kính gửi:')] }),
    ...names.map(
      (name, index) =>
        new Paragraph({
          style: styleIds.addressee,
          indent: { left: twips(50) },
          children: [new TextRun(`- ${name}${index === names.length - 1 ? '.' : ';'}`)],
        }),
    ),
  ];
}
