import type { Book } from '../books/row-kind.ts';
import { offAs } from '../lifecycle/session.ts';
import type { Task } from '../records/following.ts';
import { addWorkingDays, rollBackward, rollForward } from '../time/calendar.ts';
import { addDays, formatDate } from '../time/day.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';
import { takesPlaceOn } from './row-days.ts';

interface Days {
  readonly session: string | null;
  readonly task: string;
  /** `Thời hạn` as the cell says. */
  readonly shown: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly understood: boolean;
}

type Planned = Unit['tasks'][number];
/** How far from its session a task is due. */
type Distance = Pick<NonNullable<Task['counted']>, 'offset' | 'unit'>;

/** What has a day of its own is not counted from the session. */
export const daysOf = ({ offset, unit, due }: Pick<Planned, 'offset' | 'unit' | 'due'>): Distance | null =>
  offset === null || due !== undefined ? null : { offset, ...(unit === undefined ? {} : { unit }) };

/** Counted as the notice is: a day off moves to the working day that still keeps the distance before the session, or the next one after it. */
export function dueOf(distance: Distance | null, heldOn: IsoDate | null, { calendar }: Book): IsoDate | null {
  if (distance === null || heldOn === null) return null;
  const { offset, unit } = distance;
  if (unit !== 'ngay') return addWorkingDays(heldOn, offset, calendar);
  const reached = addDays(heldOn, offset);
  return offset < 0 ? rollBackward(reached, calendar) : rollForward(reached, calendar);
}

/**
 * A task of the plan follows its session: so many days before or after, once the day is known. So does the day that stands in the
 * cell while it is the one that was counted from the session; one that somebody typed stays, and so does that of a task done.
 */
export function decideDue(days: Days, before: Task | undefined, book: Book): Pick<Task, 'due' | 'counted'> {
  const { session, shown, doneOn, understood } = days;
  const distance = distanceOf(days.task, book) ?? before?.counted ?? null;
  const sum = dueOf(distance, takesPlaceOn(session, book), book);
  if (shown === null) return { due: understood ? sum : null, counted: null };
  if (distance === null || (shown !== sum && shown !== before?.counted?.day)) return { due: shown, counted: null };
  const counted = { ...distance, day: shown };
  const stays = doneOn !== null || session === null || !book.sessions.has(session);
  return { due: stays ? shown : sum, counted };
}

function distanceOf(task: string, book: Book): Distance | null {
  const planned = book.unit.tasks.find((each) => each.task === task);
  return planned === undefined ? null : daysOf(planned);
}

/** Where the day comes from when nobody typed it, and whether one that was typed still fits the day of the session. */
export function taskHints(task: Task, book: Book): readonly string[] {
  const { due, counted, doneOn, session, raw } = task;
  if (doneOn !== null) return [];
  if (counted !== null && due === null) return [`Thời hạn ${formatDate(counted.day)} ${whyNone(session, book)}`];
  if (due === null) return [];
  if (raw['Thời hạn'] === undefined) return [`Thời hạn ${formatDate(due)}, tính theo ngày tổ chức.`];
  if (counted === null) return misplaced(task, due, book);
  return due === counted.day ? [] : [`Thời hạn tính lại theo ngày tổ chức: ${formatDate(due)}.`];
}

function whyNone(code: string | null, book: Book): string {
  const session = book.sessions.get(code ?? '');
  const off = session === undefined ? null : offAs(session);
  if (off === 'Hủy') return `tính theo ngày tổ chức; cuộc ${code} đã hủy nên không nhắc.`;
  const why = off === null ? 'chưa có ngày' : 'đang hoãn';
  return `tính theo ngày tổ chức trước; cuộc ${code} ${why}, có ngày mới thì tính lại.`;
}

/** What the plan puts before the session cannot be due behind it, nor what comes after the session before it. */
function misplaced({ task, session }: Task, due: IsoDate, book: Book): string[] {
  const distance = distanceOf(task, book);
  const heldOn = takesPlaceOn(session, book);
  if (distance === null || heldOn === null) return [];
  const { offset } = distance;
  const where = offset <= 0 && due > heldOn ? 'sau' : offset > 0 && due < heldOn ? 'trước' : null;
  return where === null
    ? []
    : [`Thời hạn ${formatDate(due)} ${where} ngày tổ chức ${formatDate(heldOn)}; sửa lại nếu cuộc đã đổi ngày.`];
}
