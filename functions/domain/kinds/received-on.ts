import type { Book } from '../books/row-kind.ts';
import { formatDate, yearOf } from '../time/day.ts';
import type { CellOutput } from '../workbooks.ts';
import { heldOnOf } from './row-days.ts';

/**
 * `Ngày nhận` of a row that the system makes: today; of what comes after its session, the day of the session. A day of another year
 * is spelt so that nobody asks which year is meant.
 */
export function receivedOn(session: string | null, book: Book): CellOutput {
  const heldOn = heldOnOf(session, book);
  const day = heldOn !== null && heldOn < book.today ? heldOn : book.today;
  const year = heldOn === null ? book.unit.year : yearOf(heldOn);
  return yearOf(day) === year ? { type: 'date', date: day } : { type: 'text', text: `ngày ${formatDate(day)}` };
}
