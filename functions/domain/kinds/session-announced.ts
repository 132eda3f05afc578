import type { Book } from '../books/row-kind.ts';
import { isOff, isToldOtherwise } from '../lifecycle/session.ts';
import type { Session } from '../records/session.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';

/** An announcement that was not there before tells the day that stands in the row. */
export function announcement(
  code: string,
  { announcedOn, heldOn }: Pick<Session, 'announcedOn' | 'heldOn'>,
  before: Session | undefined,
  book: Book,
): Pick<Session, 'announcedAs' | 'announcedFor'> {
  const days = [announcedOn ?? [], issued('Thông báo tổ chức', code, book)].flat();
  const announcedAs = days.join(' ');
  if (days.length === 0) return { announcedAs, announcedFor: null };
  const known = before === undefined || hasMore(days, before.announcedAs.split(' ')) ? null : before.announcedFor;
  return { announcedAs, announcedFor: known ?? heldOn };
}

/** One that was taken away tells nobody of another day. */
const hasMore = (days: readonly string[], before: readonly string[]): boolean =>
  days.length > before.length || days.some((day) => !before.includes(day));

export function movedHints(session: Session, { today }: Book): string[] {
  const { announcedFor, heldOn } = session;
  if (announcedFor === null || heldOn === null || !isToldOtherwise(session) || heldOn < today || isOff(session))
    return [];
  return [
    `Ngày tổ chức: đã thông báo cho ngày ${formatDate(announcedFor)}; thông báo lại ngày ${formatDate(heldOn)}: lập Thông báo tổ chức mới rồi ghi số, ngày ban hành, hoặc ghi «Ngày thông báo» mới`,
  ];
}

export const issuedOn = (kind: string, session: string, book: Book): IsoDate | null =>
  issued(kind, session, book).at(0) ?? null;

/** Days on which papers of a kind were issued. */
export const issued = (kind: string, session: string, book: Book): IsoDate[] =>
  book
    .following('documents', session)
    .flatMap((paper) => (paper.kind === kind ? (paper.done ?? []) : []))
    .sort();
