import type { LinkedBrief } from '../books/brief.ts';
import { contentHash } from '../books/content-hash.ts';
import type { Book } from '../books/row-kind.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';

/** MTTQ asks in a conclusion item to look at what was promised about a petition again (`Đề nghị xem lại`). */
type Disputed = Petition['disputed'];
type Asks = NonNullable<Disputed>['asks'];
type Answer = Pick<Petition, 'answer' | 'answeredOn' | 'answerForm' | 'outcome'>;

const markOf = ({ answer, answeredOn, answerForm, outcome }: Answer): string =>
  contentHash({ answer, answeredOn, answerForm, outcome });

const asksIn = (items: readonly LinkedBrief[]): Asks =>
  Object.fromEntries(items.flatMap(({ code, review }) => (review === undefined ? [] : [[code, review] as const])));

const lastOf = (asks: Asks): IsoDate | null => Object.values(asks).sort().at(-1) ?? null;

/** What MTTQ asks about is the answer that stood there when it began to ask: the one before this edit of the row. */
export function decideDispute(items: readonly LinkedBrief[], now: Answer, before: Petition | undefined): Disputed {
  if (items.every(({ review }) => review === undefined)) return null;
  const asks = asksIn(items);
  const known = before?.disputed ?? null;
  const goesOn = known !== null && Object.entries(asks).every(([code, day]) => known.asks[code] === day);
  return { asks, answer: goesOn ? known.answer : markOf(before ?? now) };
}

export const isAnsweredAnew = (disputed: Disputed, now: Answer): boolean =>
  disputed !== null && disputed.answer !== markOf(now);

/** Day on which MTTQ asked last, while it asks. */
export const disputedSince = (disputed: Disputed): IsoDate | null => (disputed === null ? null : lastOf(disputed.asks));

/** The same of a petition that is not decided yet. */
export const askedAboutOn = (code: string, book: Book): IsoDate | null =>
  lastOf(asksIn(book.following('conclusions', code)));
