import { tabOf } from '../../../sheets-templates/books.ts';
import { postponements } from '../../../sheets-templates/choices.ts';
import type { Brief } from '../books/brief.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { dateCell, textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseTime, timeBeside } from '../cells/clock.ts';
import { parseDate } from '../cells/date.ts';
import { parseDelegates } from '../cells/delegates.ts';
import { parseCount } from '../cells/number.ts';
import { value } from '../cells/parsed.ts';
import { parsePeriod } from '../cells/period.ts';
import { parseVillages } from '../cells/villages.ts';
import { sessionProblems, sessionStatus } from '../lifecycle/session.ts';
import { newRecord } from '../records/record.ts';
import { type Session, sessionSchema } from '../records/session.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { yearOf } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { announcedHints, announcement, issued, issuedOn } from './session-announced.ts';
import { unknownChairs } from './session-chairs.ts';
import { missingHolidays, sessionDeadlines } from './session-deadlines.ts';
import { decideRequest } from './session-request.ts';

const tab = tabOf('sessions');

/** Kế hoạch: a row is a session. */
export const sessionRow: RowKind<Session> = {
  tab,
  collection: 'sessions',
  parse: (data) => sessionSchema.parse(data),
  pack: sparse(sessionSchema),
  decide,
  present: (session) => ({
    noticeDue: dateCell(session.noticeDue, session.noticeDueReason),
    conclusionDue: dateCell(session.conclusionDue, session.conclusionDueReason),
    status: textCell(session.status),
  }),
  sees: ({ code }, book) =>
    [
      countOpen(book.following('petitions', code)) > 0 ? 'petitions' : '',
      countOpen(book.following('conclusions', code)) > 0 ? 'conclusions' : '',
      ...issued('Thông báo tổ chức', code, book),
      issuedOn('Thông báo kết luận', code, book),
    ].join(' '),
  hints: (session, book) => [
    ...missingHolidays(session, book),
    ...unknownChairs(session, book),
    ...announcedHints(session, book),
  ],
  brief: (session) => ({
    status: session.status,
    open: !['Hoàn thành', 'Hủy'].includes(session.status),
    ...(session.heldOn === null ? {} : { done: session.heldOn }),
    // Until its paper is there the cell is to be emptied.
    ...(session.documentWanted === null ? {} : { restless: true }),
  }),
};

function decide(row: Row, before: Session | undefined, book: Book): Session {
  const reader = new RowReader(tab, row, before);
  const plan = readPlan(reader, book);
  const request = decideRequest(reader, row, before, book);
  const held = {
    collectUntil: readDate(reader, 'collectUntil', book),
    announcedOn: readDate(reader, 'announcedOn', book),
    attended: reader.read('attended', parseCount, null),
    postponed: reader.read('postponed', (cell) => parseChoice(cell, postponements), null),
  };
  const concludedOn = issuedOn('Thông báo kết luận', row.code, book);
  const announced = announcement(row.code, { ...plan, ...held }, before, book);
  const facts = {
    ...plan,
    ...held,
    ...announced,
    concludedOn,
    noticeIssuedOn: issuedOn('Thông báo tổ chức', row.code, book),
    openPetitions: countOpen(book.following('petitions', row.code)),
    openConclusions: countOpen(book.following('conclusions', row.code)),
  };
  reader.add(sessionProblems(facts, book.today));
  return sessionSchema.parse({
    ...newRecord(row),
    ...plan,
    ...held,
    ...announced,
    ...request,
    ...sessionDeadlines({ ...plan, announcedOn: facts.noticeIssuedOn ?? held.announcedOn }, book),
    concludedOn,
    status: sessionStatus(facts, book.today),
    problems: reader.problems,
    asAbove: reader.asAbove,
    missingSince: before?.missingSince ?? null,
  });
}

const countOpen = (rows: readonly Brief[]): number => rows.filter((row) => row.open === true).length;

function readPlan(reader: RowReader, book: Book) {
  const text = (key: string): string => readLine(reader.cell(key));
  const expected = reader.read(
    'expected',
    (cell) => parsePeriod(cell, { year: book.unit.year, typedYear: yearOf(book.today) }),
    null,
  );
  const heldOn = readDate(reader, 'heldOn', book) ?? (expected?.exact === true ? expected.earliest : null);
  const delegates = reader.read('delegates', parseDelegates, null);
  const { villages } = book.unit;
  if (reader.isBlank('content'))
    reader.problem('content', 'để trống; ghi tên cuộc, ví dụ “Đối thoại với nhân dân khu Kim Đồng”.');
  return {
    content: readText(reader.cell('content')),
    expected: text('expected'),
    earliest: heldOn ?? expected?.earliest ?? null,
    latest: heldOn ?? expected?.latest ?? null,
    heldOn,
    from: reader.isBlank('from') ? timeBeside(reader.cell('heldOn')) : reader.read('from', parseTime, ''),
    to: reader.read('to', parseTime, ''),
    villages: reader.read(
      'villages',
      (cell) => (villages.length === 0 ? value(splitList(readLine(cell))) : parseVillages(cell, villages)),
      [],
    ),
    venue: text('venue'),
    chairs: splitList(text('chairs')),
    secretary: text('secretary'),
    invited: readText(reader.cell('invited')),
    delegates: text('delegates'),
    delegatesTotal: delegates?.total ?? null,
  };
}

const splitList = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readDate = (reader: RowReader, key: string, book: Book): IsoDate | null =>
  reader.read(key, (cell) => parseDate(cell, { year: book.unit.year, typedYear: yearOf(book.today) }), null);
