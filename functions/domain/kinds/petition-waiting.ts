import type { Book } from '../books/row-kind.ts';
import { isWaiting } from '../lifecycle/petition-state.ts';
import { replyDeadline } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import { daysBetween, formatDate } from '../time/day.ts';
import { type Deadline, deadlineAfter } from '../time/deadline.ts';
import type { IsoDate } from '../values.ts';
import { clockStart } from './petition-deadline.ts';

type Waits = Petition['waits'];
type Clock = Pick<
  Petition,
  'session' | 'receivedOn' | 'carriedFrom' | 'replyDue' | 'extendedTo' | 'extendedOn' | 'waits'
>;

/**
 * Waiting has a clock of its own: while a petition waits for the petitioner or another body it is not late, and afterwards the days waited are
 * none of the official's. Kept by the days on which it was seen to wait; the reply clock itself goes on from where it stood.
 */
export function decideWaiting(
  facts: Omit<Clock, 'extendedOn' | 'waits' | 'carriedFrom'> & Pick<Petition, 'status' | 'outcome' | 'redone'>,
  before: Petition | undefined,
  book: Book,
): Pick<Petition, 'waits' | 'extendedOn' | 'dueAfterWait'> {
  const waits = nextWaits(before?.waits ?? [], isWaiting(facts), book.today);
  const sameExtension = facts.extendedTo === null || before?.extendedTo === facts.extendedTo;
  const extendedOn = facts.extendedTo === null ? null : sameExtension ? (before?.extendedOn ?? null) : book.today;
  const moved = afterWaiting({ ...facts, carriedFrom: before?.carriedFrom ?? '', waits, extendedOn }, book);
  return { waits, extendedOn, dueAfterWait: moved?.due ?? null };
}

/** Chosen and taken back on one day it has not waited; chosen once more on the day it was taken back it has not stopped. */
function nextWaits(waits: Waits, waiting: boolean, today: IsoDate): Waits {
  const last = waits.at(-1);
  const earlier = waits.slice(0, -1);
  if (last === undefined || (last.until !== null && last.until !== today))
    return waiting ? [...waits, { from: today, until: null }] : waits;
  if (waiting) return last.until === null ? waits : [...earlier, { ...last, until: null }];
  if (last.until !== null) return waits;
  return last.from === today ? earlier : [...earlier, { ...last, until: today }];
}

/** The deadline that the days waited move on: the later of the first one and the extended one, since an extension takes nothing away. */
function afterWaiting(clock: Clock, book: Book): Deadline | null {
  if (clock.waits.length === 0) return null;
  const first = movedOn(clock.replyDue, clock.carriedFrom === '' ? clockStart(clock, book) : null, clock.waits, book);
  const extended = movedOn(clock.extendedTo, clock.extendedOn, clock.waits, book);
  const later = first !== null && (extended === null || extended.due < first.due) ? first : extended;
  const plain = replyDeadline({ ...clock, dueAfterWait: null });
  return later === null || plain === null || later.due <= plain ? null : later;
}

/** @param since waiting before that day moves nothing */
function movedOn(due: IsoDate | null, since: IsoDate | null, waits: Waits, book: Book): Deadline | null {
  if (due === null) return null;
  const unit = book.unit.deadlines.reply?.unit ?? 'ngay';
  let days = 0;
  for (const { from, until } of waits) {
    const begin = since !== null && since > from ? since : from;
    if (until === null || until <= begin) continue;
    days += unit === 'ngay' ? daysBetween(begin, until) : workingDaysBetween(begin, until, book.calendar);
  }
  return days === 0 ? null : deadlineAfter(due, { days, unit, source: '' }, book.calendar);
}

/** For the note of `Hạn trả lời`: what of the clock was waiting. */
export function waitingNotes(petition: Petition, book: Book): string[] {
  const { waits } = petition;
  const last = waits.at(-1);
  const moved = afterWaiting(petition, book);
  const spells = waits.flatMap(({ from, until }) =>
    until === null ? [] : [`${formatDate(from)}–${formatDate(until)}`],
  );
  return [
    ...(moved === null ? [] : [`Không tính những ngày chờ (${spells.join('; ')}): ${moved.reason}.`]),
    ...(last === undefined || last.until !== null
      ? []
      : [`Đang chờ từ ${formatDate(last.from)}; những ngày chờ không tính vào hạn.`]),
  ];
}
