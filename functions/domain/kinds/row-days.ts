import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { type DateContext, parseDate } from '../cells/date.ts';
import { notYet } from '../cells/petition-checks.ts';
import { isOff, offAs } from '../lifecycle/session.ts';
import type { Session } from '../records/session.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';

/** Day of the session that a row names. */
export const heldOnOf = (session: string | null | undefined, book: Book): IsoDate | null =>
  book.sessions.get(session ?? '')?.heldOn ?? null;

/** Day on which that session takes place: none while it is put off or cancelled, whatever day its row still shows. */
export function takesPlaceOn(session: string | null | undefined, book: Book): IsoDate | null {
  const named = book.sessions.get(session ?? '');
  return named === undefined || isOff(named) ? null : named.heldOn;
}

/** What a row must see of its session: the day, and of one that does not take place also how it stands. */
export function seesSession(session: string | null | undefined, book: Book): string {
  const named = book.sessions.get(session ?? '');
  const off = named === undefined ? null : offAs(named);
  const day = off === null ? (named?.heldOn ?? '') : `${off} ${named?.heldOn ?? named?.latest ?? ''}`;
  return isDeleted(named) ? `deleted ${day}` : day;
}

const isDeleted = (session: Pick<Session, 'missingSince'> | undefined): boolean =>
  session !== undefined && session.missingSince !== null;

/** For rows whom the day of their session does not concern. */
export const seesDeleted = (session: string | null | undefined, book: Book): string =>
  isDeleted(book.sessions.get(session ?? '')) ? 'deleted' : '';

/** Its papers are asked for in the row that is gone: what belongs to it would be in none. */
export const deletedSessionHint = (session: string | null | undefined, book: Book): string[] =>
  isDeleted(book.sessions.get(session ?? ''))
    ? [
        `Cuộc đối thoại: dòng ${session} đã bị xóa khỏi tab Kế hoạch; chọn cuộc khác, hoặc khôi phục dòng đó (Tệp → Lịch sử phiên bản)`,
      ]
    : [];

/** From when a row is seen: one of a book long past is typed in as if its year were ending. */
export function filledOn({ today, unit }: Book): IsoDate {
  const yearEnd = `${unit.year}-12-31`;
  return today < yearEnd ? today : yearEnd;
}

/**
 * A day of what has been done; one that cannot be is asked about and stands for nothing.
 * @param context `from`: before it nothing can have been done
 * @param early what to say of a day before that, behind `20/10/2023 trước `; absent: `from` only says where a day without its year is looked for
 */
export function readPastDay(
  reader: RowReader,
  { key, header }: { readonly key: string; readonly header: string },
  context: Pick<DateContext, 'year' | 'typedYear' | 'from'>,
  { today, early }: { readonly today: IsoDate; readonly early?: (from: string) => string },
): IsoDate | null {
  const { from } = context;
  const day = reader.read(key, (cell) => parseDate(cell, { ...context, to: today }), null);
  if (day === null) return null;
  const ahead = notYet(header, day, today);
  if (ahead !== null) reader.add([ahead]);
  const isEarly = early !== undefined && from !== undefined && day < from;
  if (isEarly) reader.problem(key, `${formatDate(day)} trước ${early(formatDate(from))}`);
  return ahead !== null || isEarly ? null : day;
}
