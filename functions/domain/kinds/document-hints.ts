import type { LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import type { DocumentRecord } from '../records/following.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { isReadableNumber, nextInRegister } from './paper-numbers.ts';
import { takesPlaceOn } from './row-days.ts';

/** Số, ký hiệu and Ngày ban hành are both typed; what has no number in the register needs only the day. */
export const isIssued = ({ status }: Pick<DocumentRecord, 'status'>): boolean => status !== 'Dự thảo';

/** Later papers of the same kind, session and subject matter. */
export function newerThan(
  paper: Pick<DocumentRecord, 'code' | 'session' | 'kind' | 'about' | 'edition'>,
  book: Book,
): readonly LinkedBrief[] {
  if (paper.session === null || paper.kind === null) return [];
  return book
    .following('documents', paper.session)
    .filter(
      ({ missing, code, kind, about = '', edition = 1 }) =>
        missing !== true &&
        code !== paper.code &&
        kind === paper.kind &&
        about === paper.about &&
        edition > paper.edition,
    );
}

export function documentHints(paper: DocumentRecord, book: Book): readonly string[] {
  const newer = newerThan(paper, book).toSorted((one, other) => (other.edition ?? 1) - (one.edition ?? 1));
  const issued = newer.find(({ done }) => done !== undefined);
  if (issued?.done !== undefined) return [`Đã thay bằng ${issued.code}, ban hành ngày ${formatDate(issued.done)}.`];
  if (newer[0] !== undefined && !isIssued(paper)) return [`Đã lập bản mới hơn: ${newer[0].code}.`];
  return [...movedHints(paper, newer, book), ...unsoundHints(paper), ...numberHints(paper, book)];
}

/** Papers by which people know the day. */
export const tellsDay = ({ kind, forDay }: Pick<DocumentRecord, 'kind' | 'forDay'>): boolean =>
  forDay !== null &&
  (kind === 'Thông báo tổ chức' ||
    kind === 'Bài đọc loa truyền thanh' ||
    kind === 'Giấy mời' ||
    kind === 'Chương trình, nội quy');

export function dayToCome(session: string | null | undefined, book: Book): IsoDate | null {
  const day = takesPlaceOn(session, book);
  return day === null || day < book.today ? null : day;
}

/** A file is never touched again, and would send people to the old day. */
function movedHints(paper: DocumentRecord, newer: readonly LinkedBrief[], book: Book): string[] {
  const { forDay, session } = paper;
  const day = dayToCome(session, book);
  if (!tellsDay(paper) || forDay === null || day === null || day === forDay || newer.length > 0) return [];
  const mend = isIssued(paper) ? 'lập bản mới để báo lại' : 'lập lại, hoặc sửa trong tệp trước khi trình ký';
  return [`Tệp lập cho ngày ${formatDate(forDay)}, nay cuộc đối thoại là ngày ${formatDate(day)}: ${mend}.`];
}

/** What a row says wrongly is left out of the paper, and the clerk looks at the paper. */
function unsoundHints({ unsound, status }: DocumentRecord): string[] {
  if (unsound.length === 0 || status !== 'Dự thảo') return [];
  const more = unsound.length > MOST_UNSOUND ? ` và ${unsound.length - MOST_UNSOUND} dòng khác` : '';
  const rows = `${unsound.slice(0, MOST_UNSOUND).join(', ')}${more}`;
  return [
    `Khi lập tệp, ${rows} còn ô chưa hợp lệ nên tệp có thể thiếu; sửa các dòng ấy rồi lập lại, hoặc sửa trong tệp.`,
  ];
}

const MOST_UNSOUND = 10;

function numberHints(paper: DocumentRecord, book: Book): string[] {
  if (paper.number !== '')
    return isReadableNumber(paper.number) ? [] : ['Không đọc được số nên không kiểm tra được số trùng.'];
  const next = isIssued(paper) ? '' : nextInRegister(paper, book);
  return next === '' ? [] : [`Số tiếp theo trong sổ: ${next} (đối chiếu sổ đăng ký văn bản).`];
}
