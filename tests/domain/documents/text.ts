import type { DocumentInput } from '../../../functions/domain/documents/document-input.ts';
import { draftsOf } from '../../../functions/domain/documents/drafts.ts';
import type { DocumentKind } from '../../../functions/domain/documents/letterhead.ts';
import type { Block, OfficialDocument } from '../../../functions/domain/documents/official-document.ts';

/** What a request in `Lập văn bản` makes, letter after letter. */
export const papersOf = (kind: DocumentKind, input: DocumentInput): readonly OfficialDocument[] =>
  draftsOf(kind, input).flatMap(({ documents }) => documents);

/** The paper, or the first of the letters. */
export function paperOf(kind: DocumentKind, input: DocumentInput): OfficialDocument {
  const [first] = papersOf(kind, input);
  if (first === undefined) throw new Error(`No ${kind}`);
  return first;
}

/** A document's words in the order a reader meets them, one paragraph or row a line. */
export function plainText(document: OfficialDocument): string {
  const { header } = document;
  return [
    header.parent ?? '',
    header.issuer,
    `${header.number} ${header.symbol}`,
    document.type ?? '',
    document.subject,
    ...(document.addressees ?? []),
    ...(document.bases ?? []),
    ...document.body.map(blockText),
    ...document.signatures.map(({ authority, titles, name }) => [authority, ...titles, name].join('\n')),
    ...document.recipients,
    ...(document.annex?.blocks ?? []).map(blockText),
  ].join('\n');
}

function blockText(block: Block): string {
  switch (block.block) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('');
    case 'list':
      return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
    case 'table':
      return [block.columns.map(({ header }) => header), ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'form-line':
      return block.label;
    case 'page-break':
      return '';
    default:
      return block satisfies never;
  }
}

export const tables = (document: OfficialDocument) =>
  [...document.body, ...(document.annex?.blocks ?? [])].flatMap((block) => (block.block === 'table' ? [block] : []));
