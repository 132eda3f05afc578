import { AlignmentType, Document, type FileChild, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block, DocumentWriter, OfficialDocument, Run } from '../../domain/documents/official-document.ts';
import { bodyBlock } from './body-blocks.ts';
import { cleanText } from './clean-text.ts';
import { headerBlock, rule, shortRule, styled, wrapped } from './header-block.ts';
import { type LayoutNorm, layoutNorms, page, textWidthOf, twips } from './layout-norm.ts';
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
    sections: documents.map((document) => section(document, norm)),
  });
  return Packer.toBuffer(file);
}

function section(document: OfficialDocument, norm: LayoutNorm) {
  const { top, bottom, left, right } = norm.margins;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(10),
          footer: twips(10),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({ style: styleIds.end })] }) },
    children: content(document, norm),
  };
}

const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({ style: styleIds.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

function content(document: OfficialDocument, norm: LayoutNorm): FileChild[] {
  const body = closed(document);
  return [
    headerBlock(document, norm),
    ...title(document, norm),
    ...(document.bases ?? []).map((basis, index, all) =>
      styled(styleIds.basis, `${withoutEnd(cleanText(basis))}${index === all.length - 1 ? '.' : ';'}`),
    ),
    ...body.flatMap((block, index) => bodyBlock(block, norm, index === body.length - 1)),
    signatureBlock(document, norm),
    ...(document.annex ?? []).flatMap((block) => bodyBlock(block, norm)),
    // Word wants a paragraph behind the last table; this one is a point high, so that it makes no page of its own.
    new Paragraph({ style: styleIds.end }),
  ];
}

function title(document: OfficialDocument, norm: LayoutNorm): FileChild[] {
  const addressees = addresseeLines(document.addressees ?? []);
  if (document.type === null) return addressees;
  const subject = cleanText(document.subject)
    .split('\n')
    .flatMap((line) => wrapped(line, norm.sizes.subject, textWidthOf(norm) / 20 - 60));
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

const withoutEnd = (text: string): string => text.trim().replace(/[\s.;,/]+$/u, '');

/** The body with the end mark of the family behind its last words: `./.`, and `.` for the Party. */
function closed({ body, family }: OfficialDocument): readonly Block[] {
  const mark = family === 'dang' ? '.' : './.';
  const last = body.at(-1);
  if (last?.block === 'paragraph') return [...body.slice(0, -1), { ...last, runs: withMark(last.runs, mark) }];
  if (last?.block === 'list') {
    const items = [...last.items.slice(0, -1), withMark(last.items.at(-1) ?? [], mark)];
    return [...body.slice(0, -1), { ...last, items }];
  }
  return body;
}

function withMark(runs: readonly Run[], mark: string): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  return [...runs.slice(0, -1), { ...last, text: `${withoutEnd(last.text)}${mark}` }];
}
