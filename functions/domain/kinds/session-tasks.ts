import { dateOutput, textOutput } from '../books/cell-output.ts';
import type { Book, Offspring } from '../books/row-kind.ts';
import { isOff } from '../lifecycle/session.ts';
import type { Session } from '../records/session.ts';
import { daysOf, dueOf } from './task-deadline.ts';

/**
 * Phân công of the sessions that have none: what the unit does around each of them, due on the day that its plan gives, or so many days
 * before or after that of the session, where it is known. A task that has gone from the sheet still counts, so a list is filled once; one that the office began itself is its own.
 */
export const tasksToFill = (book: Book): readonly Offspring[] =>
  [...book.sessions.values()]
    .filter((session) => isToPrepare(session) && book.following('tasks', session.code).length === 0)
    .flatMap((session) => tasksOf(session, book));

/** Nothing is left to do for what is concluded, and nothing to begin for what is put off, not understood or no longer in the sheet. */
const isToPrepare = (session: Session): boolean =>
  session.problems.length === 0 &&
  session.missingSince === null &&
  !isOff(session) &&
  !['Đã kết luận', 'Hoàn thành'].includes(session.status);

const tasksOf = ({ code, heldOn }: Session, book: Book): Offspring[] =>
  book.unit.tasks.map(({ task, lead, partners, ...planned }) => ({
    tab: 'tasks',
    cells: {
      session: textOutput(code),
      task: textOutput(task),
      lead: textOutput(lead),
      partners: textOutput(partners),
      due: dateOutput(planned.due ?? dueOf(daysOf(planned), heldOn, book)),
    },
    fields: {},
  }));
