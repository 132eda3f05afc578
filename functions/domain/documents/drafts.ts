import { documentBuilders } from './document-builders.ts';
import type { DocumentInput } from './document-input.ts';
import { buildForwardLetters } from './forward-letter.ts';
import type { DocumentKind } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { buildReplyLetters } from './reply.ts';
import { countText } from './wording.ts';

/** One file to be made. */
export interface Draft {
  /** What of the session it is about: code of a petition, receiving body; blank for the whole session. */
  readonly about: string;
  /** Several are laid out one behind the other, each from a new page. */
  readonly documents: readonly [OfficialDocument, ...OfficialDocument[]];
}

/** More letters than this come in one file, to be printed at once: a folder and a list of a thousand files help nobody. */
export const MOST_FILES = 50;

/**
 * The files that a request in `Lập văn bản` asks for: letters one each, everything else one.
 * @throws DocumentImpossible
 */
export function draftsOf(kind: DocumentKind, input: DocumentInput): readonly Draft[] {
  switch (kind) {
    case 'Trả lời kiến nghị':
      return letters(buildReplyLetters(input).map(({ petition, document }) => ({ about: petition.code, document })));
    case 'Công văn kiến nghị cấp trên':
      return letters(buildForwardLetters(input).map(({ receiver, document }) => ({ about: receiver, document })));
    default:
      return [{ about: '', documents: [documentBuilders[kind](input)] }];
  }
}

/** Kinds of which a session may have many at once; those that have not changed are not made again. */
export const isLetter = (kind: DocumentKind): boolean =>
  kind === 'Trả lời kiến nghị' || kind === 'Công văn kiến nghị cấp trên';

function letters(each: readonly { readonly about: string; readonly document: OfficialDocument }[]): readonly Draft[] {
  if (each.length <= MOST_FILES) return each.map(({ about, document }) => ({ about, documents: [document] }));
  const [first, ...rest] = each.map(({ document }) => document);
  return first === undefined ? [] : [{ about: '', documents: [first, ...rest] }];
}

/** The documents of a draft as one, for what is said of the file as a whole. */
export function wholeOf({ documents }: Draft): OfficialDocument {
  const [first] = documents;
  if (documents.length === 1) return first;
  return {
    ...first,
    subject: `${countText(documents.length)} văn bản trong một tệp, mỗi văn bản từ một trang mới`,
    addressees: [],
    body: documents.flatMap(({ body }) => body),
  };
}
