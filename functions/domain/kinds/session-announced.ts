import type { LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import { isToldOtherwise, offAs } from '../lifecycle/session.ts';
import type { Session } from '../records/session.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';

/** An announcement that was not there before tells the day that stands in the row; a notice made for another day tells that one. */
export function announcement(
  code: string,
  { announcedOn, heldOn }: Pick<Session, 'announcedOn' | 'heldOn'>,
  before: Session | undefined,
  book: Book,
): Pick<Session, 'announcedAs' | 'announcedFor'> {
  const notices = issuedPapers('Thông báo tổ chức', code, book);
  const days = [announcedOn ?? [], notices.flatMap(({ done }) => done ?? [])].flat();
  const announcedAs = days.join(' ');
  if (days.length === 0) return { announcedAs, announcedFor: null };
  const known = before?.announcedAs.split(' ') ?? [];
  if (before !== undefined && !hasMore(days, known))
    return { announcedAs, announcedFor: before.announcedFor ?? heldOn };
  const isTyped = announcedOn !== null && !known.includes(announcedOn);
  return { announcedAs, announcedFor: (isTyped ? undefined : notices.at(-1)?.tells) ?? heldOn };
}

/** One that was taken away tells nobody of another day. */
export const hasMore = (days: readonly string[], before: readonly string[]): boolean =>
  days.length > before.length || days.some((day) => !before.includes(day));

/** People who were told a day must be told that it is another, or none. */
export function announcedHints(session: Session, { today }: Book): string[] {
  const { announcedFor, heldOn } = session;
  const off = offAs(session);
  if (announcedFor === null) return [];
  if (off !== null)
    return announcedFor < today
      ? []
      : [
          `Hoãn, hủy: đã thông báo cho ngày ${formatDate(announcedFor)}; báo lại cho nhân dân và những người được mời biết cuộc này ${off === 'Hủy' ? 'hủy' : 'hoãn'}`,
        ];
  if (heldOn === null || !isToldOtherwise(session) || heldOn < today) return [];
  return [
    `Ngày tổ chức: đã thông báo cho ngày ${formatDate(announcedFor)}; thông báo lại ngày ${formatDate(heldOn)}: lập Thông báo tổ chức mới rồi ghi số, ngày ban hành, hoặc ghi «Ngày thông báo» mới`,
  ];
}

export const issuedOn = (kind: string, session: string, book: Book): IsoDate | null =>
  issued(kind, session, book).at(0) ?? null;

/** Days on which papers of a kind were issued. */
export const issued = (kind: string, session: string, book: Book): IsoDate[] =>
  issuedPapers(kind, session, book).flatMap(({ done }) => done ?? []);

/** Papers of a kind that were issued, by their days. */
export const issuedPapers = (kind: string, session: string, book: Book): readonly LinkedBrief[] =>
  book
    .following('documents', session)
    .filter((paper) => paper.kind === kind && paper.done !== undefined)
    .toSorted((one, other) => ((one.done ?? '') < (other.done ?? '') ? -1 : 1));
