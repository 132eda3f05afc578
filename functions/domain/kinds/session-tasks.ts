import { dateOutput, textOutput } from '../books/cell-output.ts';
import type { Book, Offspring } from '../books/row-kind.ts';
import { isOff } from '../lifecycle/session.ts';
import type { Session } from '../records/session.ts';
import { addWorkingDays } from '../time/calendar.ts';

/**
 * Phân công of the sessions that have none: what the unit does around each of them, due so many working days before or after its day,
 * where that is known. A task that has gone from the sheet still counts, so a list is filled once; one that the office began itself is its own.
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
  book.unit.tasks.map(({ task, lead, partners, offset }) => ({
    tab: 'tasks',
    cells: {
      session: textOutput(code),
      task: textOutput(task),
      lead: textOutput(lead),
      partners: textOutput(partners),
      due: dateOutput(heldOn === null || offset === null ? null : addWorkingDays(heldOn, offset, book.calendar)),
    },
    fields: {},
  }));
