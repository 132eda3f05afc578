import type { LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import type { DocumentRecord } from '../records/following.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { hasMoved } from './complaint-move.ts';
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
  return [
    ...movedHints(paper, newer, book),
    ...unsoundHints(paper),
    ...changedHints(paper, book),
    ...yearHints(paper, book),
    ...numberHints(paper, book),
  ];
}

/** Papers by which people know the day. */
export const tellsDay = ({ kind, forDay }: Pick<DocumentRecord, 'kind' | 'forDay'>): boolean =>
  forDay !== null &&
  (kind === 'Thông báo tổ chức' ||
    kind === 'Bài đọc loa truyền thanh' ||
    kind === 'Giấy mời' ||
    kind === 'Chương trình, nội quy');

function dayToCome(session: string | null | undefined, book: Book): IsoDate | null {
  const day = takesPlaceOn(session, book);
  return day === null || day < book.today ? null : day;
}

/** The day that it tells; of a notice that nobody has signed yet what its items promise by now. */
export function documentSees({ tells, session, kind, done }: LinkedBrief, book: Book): string {
  const day = tells === undefined ? '' : (dayToCome(session, book) ?? '');
  if (kind !== 'Thông báo kết luận' || done !== undefined || session === undefined) return day;
  return itemsOf(session, book)
    .map(({ code, promise }) => `${code} ${promise}`)
    .join(' ');
}

/** Those that a notice would name. */
const itemsOf = (session: string, book: Book): readonly LinkedBrief[] =>
  book
    .following('conclusions', session)
    .filter(
      ({ missing, petition }) => missing !== true && !(petition !== undefined && hasMoved(book.petition(petition))),
    );

/** Typed with its number it would make public what the chair has changed since, under a paper that does not say it. */
function changedHints({ kind, session, promises, status }: DocumentRecord, book: Book): string[] {
  if (kind !== 'Thông báo kết luận' || status !== 'Dự thảo' || session === null) return [];
  if (Object.keys(promises).length === 0) return [];
  const now = new Map(itemsOf(session, book).map(({ code, promise }) => [code, promise]));
  const codes = [...new Set([...Object.keys(promises), ...now.keys()])];
  // Of an item that no pass has looked at since marks are kept nothing is known.
  const known = codes.filter((code) => !now.has(code) || now.get(code) !== undefined);
  const changed = known.filter((code) => promises[code] !== now.get(code));
  return changed.length === 0
    ? []
    : [`${listed(changed)} ở tab Kết luận đã khác khi lập tệp: lập lại, hoặc sửa cho khớp trước khi trình ký.`];
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
  return [
    `Khi lập tệp, ${listed(unsound)} còn ô chưa hợp lệ nên tệp có thể thiếu; sửa các dòng ấy rồi lập lại, hoặc sửa trong tệp.`,
  ];
}

/** A unit file is copied from last year's, and the texts of its plan with it. */
function yearHints({ kind, subject, status }: DocumentRecord, { unit }: Book): string[] {
  const years: readonly string[] = subject.match(/\b20\d\d\b/g) ?? [];
  if (kind !== 'Kế hoạch' || status !== 'Dự thảo' || years.length === 0 || years.includes(String(unit.year))) return [];
  return [
    `Trích yếu: nói năm ${years.join(', ')}, sổ này của năm ${unit.year}; sửa trong tệp cả các chỗ khác còn ghi năm cũ, và báo quản trị viên sửa phần kế hoạch đã khai báo.`,
  ];
}

const MOST_LISTED = 10;

const listed = (codes: readonly string[]): string =>
  codes.length <= MOST_LISTED
    ? codes.join(', ')
    : `${codes.slice(0, MOST_LISTED).join(', ')} và ${codes.length - MOST_LISTED} dòng khác`;

function numberHints(paper: DocumentRecord, book: Book): string[] {
  if (paper.number !== '')
    return isReadableNumber(paper.number) ? [] : ['Không đọc được số nên không kiểm tra được số trùng.'];
  const next = isIssued(paper) ? '' : nextInRegister(paper, book);
  return next === '' ? [] : [`Số tiếp theo trong sổ: ${next} (đối chiếu sổ đăng ký văn bản).`];
}
