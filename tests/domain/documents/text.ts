import type { Block, OfficialDocument } from '../../../functions/domain/documents/official-document.ts';

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

export function blockText(block: Block): string {
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
