import { tabOf } from '../../../sheets-templates/books.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { textCell } from '../books/system-cells.ts';
import { type DateContext, parseDate } from '../cells/date.ts';
import { overdueSuffix } from '../lifecycle/overdue.ts';
import { isOff } from '../lifecycle/session.ts';
import { type Task, taskSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { addDays, formatDate, yearOf } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { readSession } from './common-cells.ts';
import { deletedSessionHint, filledOn, heldOnOf, readPastDay, seesSession } from './row-days.ts';
import { tasksToFill } from './session-tasks.ts';
import { decideDue, taskHints } from './task-deadline.ts';

const tab = tabOf('tasks');

/** Phân công: who prepares what for a session. */
export const taskRow: RowKind<Task> = {
  tab,
  collection: 'tasks',
  parse: (data) => taskSchema.parse(data),
  pack: sparse(taskSchema),
  decide,
  present: (task, book) => ({
    status: textCell(`${task.status}${overdueSuffix(chasedDay(task, book), book.today, book.calendar)}`),
  }),
  sees: ({ session }, book) => seesSession(session, book),
  brief: (task) => ({
    open: task.status !== 'Đã xong',
    status: task.status,
    ...(task.session === null ? {} : { session: task.session }),
    ...(task.due === null ? {} : { due: task.due }),
  }),
  fill: tasksToFill,
  hints: (task, book) => [...deletedSessionHint(task.session, book), ...taskHints(task, book)],
  replace: ({ due, counted, doneOn }) =>
    counted === null || doneOn !== null || due === null || due === counted.day ? {} : { due: formatDate(due) },
};

/** Nobody is late with what is done, nor with what a session needs that does not take place. */
function chasedDay({ doneOn, due, session }: Task, book: Book): IsoDate | null {
  const named = book.sessions.get(session ?? '');
  return doneOn !== null || (named !== undefined && isOff(named)) ? null : due;
}

/** Where a day without its year is looked for: around the session, else not long before the row is filled, in the year of the book. */
function likelyDays(
  { heldOn, doneOn }: { readonly heldOn: IsoDate | null; readonly doneOn: IsoDate | null },
  book: Book,
): Pick<DateContext, 'from' | 'to'> {
  if (heldOn !== null) return { from: addDays(heldOn, -200), to: addDays(heldOn, 200) };
  return { from: addDays(doneOn ?? filledOn(book), -60) };
}

function decide(row: Row, before: Task | undefined, book: Book): Task {
  const reader = new RowReader(tab, row, before);
  const session = readSession(reader, book);
  const heldOn = heldOnOf(session, book);
  const year = heldOn === null ? book.unit.year : yearOf(heldOn);
  const date = (key: string, bounds: Pick<DateContext, 'from' | 'to'> = {}) =>
    reader.read(key, (cell) => parseDate(cell, { year, ...bounds }), null);
  const task = readText(reader.cell('task'));
  if (task === '') reader.problem('task', 'để trống; ghi việc phải làm, ví dụ “Chuẩn bị hội trường, âm thanh”.');
  const doneOn = readPastDay(reader, { key: 'doneOn', header: 'Ngày hoàn thành' }, { year }, { today: book.today });
  const shown = date('due', reader.isSettled('due') ? {} : likelyDays({ heldOn, doneOn }, book));
  const days = { session, task, shown, doneOn, understood: !reader.hasProblem(['due']) };
  return taskSchema.parse({
    ...newRecord(row),
    session,
    task,
    lead: readLine(reader.cell('lead')),
    partners: readLine(reader.cell('partners')),
    ...decideDue(days, before, book),
    doneOn,
    status: doneOn === null ? 'Chưa làm' : 'Đã xong',
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}
