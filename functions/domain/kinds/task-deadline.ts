import type { Book } from '../books/row-kind.ts';
import { offAs } from '../lifecycle/session.ts';
import type { Task } from '../records/following.ts';
import { addWorkingDays } from '../time/calendar.ts';
import { formatDate } from '../time/day.ts';
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

/**
 * A task of the plan follows its session: so many working days before or after, once the day is known. So does the day that stands in the
 * cell while it is the one that was counted from the session; one that somebody typed stays, and so does that of a task done.
 */
export function decideDue(days: Days, before: Task | undefined, book: Book): Pick<Task, 'due' | 'counted'> {
  const { session, shown, doneOn, understood } = days;
  const offset = offsetOf(days.task, book) ?? before?.counted?.offset ?? null;
  const heldOn = takesPlaceOn(session, book);
  const sum = offset === null || heldOn === null ? null : addWorkingDays(heldOn, offset, book.calendar);
  if (shown === null) return { due: understood ? sum : null, counted: null };
  const isCounted = offset !== null && (shown === sum || shown === before?.counted?.day);
  if (!isCounted) return { due: shown, counted: null };
  const counted = { day: shown, offset };
  const stays = doneOn !== null || session === null || !book.sessions.has(session);
  return { due: stays ? shown : sum, counted };
}

const offsetOf = (task: string, book: Book): number | null =>
  book.unit.tasks.find((planned) => planned.task === task)?.offset ?? null;

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
  const offset = offsetOf(task, book);
  const heldOn = takesPlaceOn(session, book);
  if (offset === null || heldOn === null) return [];
  const where = offset <= 0 && due > heldOn ? 'sau' : offset > 0 && due < heldOn ? 'trước' : null;
  return where === null
    ? []
    : [`Thời hạn ${formatDate(due)} ${where} ngày tổ chức ${formatDate(heldOn)}; sửa lại nếu cuộc đã đổi ngày.`];
}
