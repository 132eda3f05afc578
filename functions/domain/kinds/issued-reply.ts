import type { LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import type { Petition } from '../records/petition.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { askedAboutOn } from './petition-dispute.ts';
import type { Handling } from './petition-handling.ts';

type Issued = LinkedBrief & { readonly done: IsoDate };

/** Reply letters to this petition that have their day of issue in `Văn bản`, the first issued first. */
export function issuedReplies(code: string, book: Book): readonly Issued[] {
  const letters = book.following('documents', code);
  if (letters.length === 0) return NONE;
  return letters
    .flatMap((paper) => (paper.done === undefined ? [] : [{ ...paper, done: paper.done }]))
    .sort((one, other) => (one.done < other.done ? -1 : one.done > other.done ? 1 : 0));
}

const NONE: readonly Issued[] = [];

/**
 * An answer whose letter was issued was given on that day, in writing, where staff left `Ngày trả lời` and `Hình thức trả lời` blank. An
 * empty cell cannot be compared and set, so the day stands in the record and in a hint; what somebody typed is never touched.
 */
export function withIssuedReply(
  reader: RowReader,
  handling: Handling,
  { code, receivedOn }: Pick<Petition, 'code' | 'receivedOn'>,
  book: Book,
): Handling {
  if (handling.answer === '' || !reader.isBlank('answeredOn')) return handling;
  const days = issuedReplies(code, book).flatMap(({ done }) => (receivedOn !== null && done < receivedOn ? [] : done));
  // Since MTTQ asked to look again only a newer letter answers.
  const askedOn = askedAboutOn(code, book);
  const answeredOn = days.find((day) => askedOn !== null && day > askedOn) ?? days[0];
  if (answeredOn === undefined) return handling;
  return {
    ...handling,
    answeredOn,
    answerForm: handling.answerForm ?? (reader.isBlank('answerForm') ? 'Bằng văn bản' : null),
  };
}

/** Where the day of the answer comes from when no cell shows it. */
export function issuedReplyHint({ code, answeredOn, raw, edits }: Petition, book: Book): readonly string[] {
  if (answeredOn === null || edits.answeredOn !== undefined || (raw['Ngày trả lời'] ?? null) !== null) return [];
  const letter = issuedReplies(code, book).find(({ done }) => done === answeredOn);
  return letter === undefined
    ? []
    : [`Ngày trả lời: ${formatDate(answeredOn)}, ngày ban hành ${letter.code}; nếu là ngày khác, ghi vào ô.`];
}
