import type { Brief, LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import { promiseMark } from '../lifecycle/following.ts';
import type { Conclusion } from '../records/following.ts';
import { formatDate } from '../time/day.ts';
import { hasMore, issuedPapers } from './session-announced.ts';

/**
 * What the notice has made public of the item. Papers are read by nobody, so a notice says what the rows say when its day is typed; a row
 * that is new after that stands in none, unless the notice was written elsewhere, and may be typed off it only now.
 */
export function noticed(
  item: Pick<Conclusion, 'session' | 'content' | 'unit' | 'partners' | 'due'>,
  before: Conclusion | undefined,
  book: Book,
): Pick<Conclusion, 'noticedOn' | 'noticedAs'> {
  const notices = noticesOf(item.session, book);
  const days = notices.flatMap(({ done }) => done ?? []);
  const known = knownOf(item, before);
  // The notice of an item that was carried over stands in the book of its year.
  if (notices.length === 0) return before?.carriedFrom ? known : { noticedOn: '', noticedAs: '' };
  if (before !== undefined && !hasMore(days, known.noticedOn.split(' ')))
    return { ...known, noticedOn: days.join(' ') };
  const isIn = before !== undefined || notices.at(-1)?.from === undefined;
  return { noticedOn: days.join(' '), noticedAs: isIn ? promiseMark(item) : '' };
}

/** A name that the office was asked to take out of a text (`erased`) is part of no promise. */
function knownOf(
  item: Parameters<typeof promiseMark>[0],
  before: Conclusion | undefined,
): Pick<Conclusion, 'noticedOn' | 'noticedAs'> {
  if (before === undefined) return { noticedOn: '', noticedAs: '' };
  const { noticedOn, noticedAs } = before;
  const isAsked = namesErased(before) && before.due === item.due && noticedAs === promiseMark(before);
  return { noticedOn, noticedAs: isAsked ? promiseMark(item) : noticedAs };
}

/** Papers and the public page leave such texts out until the office has edited them. */
const namesErased = ({ erased }: Conclusion): boolean =>
  ['content', 'unit', 'partners'].some((key) => key in (erased?.texts ?? {}));

/** Nothing where what a paper says of the item now is not what its row says: it went on in the next book, or a text of it is left out. */
export const promiseIn = (item: Conclusion): Pick<Brief, 'promise'> =>
  item.carriedTo !== '' || namesErased(item) ? {} : { promise: promiseMark(item) };

export const noticesOf = (session: string | null, book: Book): readonly LinkedBrief[] =>
  session === null ? [] : issuedPapers('Thông báo kết luận', session, book);

/** The promise that residents have read is another one. */
export function noticedHints(item: Conclusion, book: Book): string[] {
  const last = noticesOf(item.session, book).at(-1);
  if (item.noticedAs === promiseMark(item) || (last === undefined && item.noticedAs === '')) return [];
  const notice = last === undefined ? 'năm trước' : `${last.number ?? ''} ngày ${formatDate(last.done ?? '')}`.trim();
  const isNew = item.noticedAs === '';
  const differs = isNew ? 'chưa có trong' : 'đã sửa, khác với';
  const ofYear = last === undefined ? ' của sổ năm ấy' : '';
  const mend = `${isNew ? '' : 'ghi lại như thông báo, hoặc '}lập Thông báo kết luận mới ở tab Kế hoạch${ofYear}`;
  const page = item.published ? '. Trang công khai chưa hiện dòng này' : '';
  return [`Nội dung kết luận: ${differs} Thông báo kết luận ${notice}; ${mend}${page}.`];
}
