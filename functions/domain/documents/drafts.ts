import { buildAgenda } from './agenda.ts';
import { buildAnnouncement } from './announcement.ts';
import { buildBrief } from './brief.ts';
import { buildBroadcast } from './broadcast.ts';
import { buildChaseLetter } from './chase-letter.ts';
import { buildConclusionNotice } from './conclusion-notice.ts';
import type { DocumentInput, Letter } from './document-input.ts';
import { buildForwardLetters } from './forward-letter.ts';
import { buildInvitation } from './invitation.ts';
import type { DocumentKind } from './letterhead.ts';
import { buildMinutes } from './minutes.ts';
import type { OfficialDocument } from './official-document.ts';
import { buildPlan } from './plan.ts';
import { buildReplyLetters } from './reply.ts';
import { buildResultReport } from './result-report.ts';
import { buildSpeakerList } from './speakers.ts';
import { buildSupervisionReport } from './supervision-report.ts';
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

/** Kinds of which a session may have many at once; those that have not changed are not made again. */
const letterBuilders = {
  'Trả lời kiến nghị': buildReplyLetters,
  'Công văn kiến nghị cấp trên': buildForwardLetters,
} as const satisfies Partial<Record<DocumentKind, (input: DocumentInput) => readonly Letter[]>>;
type LetterKind = keyof typeof letterBuilders;

const paperBuilders: Readonly<Record<Exclude<DocumentKind, LetterKind>, (input: DocumentInput) => OfficialDocument>> = {
  'Kế hoạch': buildPlan,
  'Thông báo tổ chức': buildAnnouncement,
  'Bài đọc loa truyền thanh': buildBroadcast,
  'Giấy mời': buildInvitation,
  'Chương trình, nội quy': buildAgenda,
  'Tổng hợp ý kiến': buildBrief,
  'Danh sách phát biểu': buildSpeakerList,
  'Biên bản': buildMinutes,
  'Thông báo kết luận': buildConclusionNotice,
  'Công văn đôn đốc': buildChaseLetter,
  'Báo cáo kết quả': buildResultReport,
  'Báo cáo giám sát': buildSupervisionReport,
};

export const isLetter = (kind: DocumentKind): kind is LetterKind => Object.hasOwn(letterBuilders, kind);

/**
 * The files that a request in `Lập văn bản` asks for: letters one each, everything else one.
 * @throws DocumentImpossible when the records do not allow the paper.
 */
export function draftsOf(kind: DocumentKind, input: DocumentInput): readonly Draft[] {
  if (!isLetter(kind)) return [{ about: '', documents: [paperBuilders[kind](input)] }];
  const letters = letterBuilders[kind](input);
  if (letters.length <= MOST_FILES) return letters.map(({ about, document }) => ({ about, documents: [document] }));
  const [first, ...rest] = letters.map(({ document }) => document);
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
