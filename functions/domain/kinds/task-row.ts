import { columnOf, tabOf } from '../../../sheets-templates/books.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { textCell } from '../books/system-cells.ts';
import { type DateContext, parseDate } from '../cells/date.ts';
import { overdueSuffix } from '../lifecycle/overdue.ts';
import { type Task, taskSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { addWorkingDays } from '../time/calendar.ts';
import { addDays, formatDate, yearOf } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { readSession } from './petition-intake.ts';
import { filledOn, heldOnOf } from './row-days.ts';

const tab = tabOf('tasks');

/** Phân công: who prepares what for a session. */
export const taskRow: RowKind<Task> = {
  tab,
  collection: 'tasks',
  parse: (data) => taskSchema.parse(data),
  pack: sparse(taskSchema),
  decide,
  present: (task, book) => ({
    status: textCell(
      `${task.status}${overdueSuffix(task.status === 'Đã xong' ? null : task.due, book.today, book.calendar)}`,
    ),
  }),
  sees: ({ session }, book) => heldOnOf(session, book) ?? '',
  brief: (task) => ({
    open: task.status !== 'Đã xong',
    status: task.status,
    ...(task.session === null ? {} : { session: task.session }),
    ...(task.due === null ? {} : { due: task.due }),
  }),
  hints: ({ due, raw }) =>
    due === null || raw[columnOf(tab, 'due').header] !== undefined
      ? []
      : [`Thời hạn ${formatDate(due)}, tính theo ngày tổ chức.`],
};

/** A task of the plan follows its session: so many working days before or after, once the day is known. */
function dueBySession(task: string, session: string | null, book: Book): IsoDate | null {
  const offset = book.unit.tasks.find((planned) => planned.task === task)?.offset ?? null;
  const heldOn = heldOnOf(session, book);
  return offset === null || heldOn === null ? null : addWorkingDays(heldOn, offset, book.calendar);
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
  const session = readSession(reader, reader.cell('session'), book);
  const heldOn = heldOnOf(session, book);
  const year = heldOn === null ? book.unit.year : yearOf(heldOn);
  const date = (key: string, bounds: Pick<DateContext, 'from' | 'to'> = {}) =>
    reader.read(key, (cell) => parseDate(cell, { year, ...bounds }), null);
  const task = readText(reader.cell('task'));
  if (task === '') reader.problem('task', 'để trống; ghi việc phải làm, ví dụ “Chuẩn bị hội trường, âm thanh”.');
  const doneOn = date('doneOn');
  const due =
    date('due', reader.isSettled('due') ? {} : likelyDays({ heldOn, doneOn }, book)) ??
    (reader.hasProblem(['due']) ? null : dueBySession(task, session, book));
  if (doneOn !== null && doneOn > book.today) reader.problem('doneOn', 'chưa đến; ghi ngày đã làm xong thật.');
  return taskSchema.parse({
    ...newRecord(row),
    session,
    task,
    lead: readLine(reader.cell('lead')),
    partners: readLine(reader.cell('partners')),
    due,
    doneOn,
    status: doneOn === null ? 'Chưa làm' : 'Đã xong',
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}
