import { columnOf, tabOf } from '../../../sheets-templates/books.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { dateCell, textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import type { DateContext } from '../cells/date.ts';
import { parseName } from '../cells/name.ts';
import { type Complaint, complaintSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import type { IsoDate } from '../values.ts';
import { readPhone, readVillage } from './common-cells.ts';
import { complaintDeadlines } from './complaint-deadlines.ts';
import { maskHint } from './contact.ts';
import { readPastDay } from './row-days.ts';

const tab = tabOf('complaints');

/** Khiếu nại, tố cáo: kept apart, for head of office and reception officer only. */
export const complaintRow: RowKind<Complaint> = {
  tab,
  collection: 'complaints',
  parse: (data) => complaintSchema.parse(data),
  pack: sparse(complaintSchema),
  decide,
  present: (complaint, book) => {
    const { acceptDue, resolveDue } = complaint;
    const counted = complaintDeadlines(complaint, book);
    // The holidays of another year may give another day.
    const kept = `Giữ nguyên hạn ở sổ «${complaint.carriedFrom}».`;
    return {
      acceptDue: dateCell(acceptDue, acceptDue === counted.acceptDue ? counted.acceptReason : kept),
      resolveDue: dateCell(resolveDue, resolveDue === counted.resolveDue ? counted.resolveReason : kept),
      status: textCell(complaint.status),
    };
  },
  // Without its session, which stands here as it was typed, however long: nobody asks for it.
  brief: (complaint) => ({
    open: complaint.status !== 'Đã kết thúc',
    status: complaint.status,
    ...(complaint.resolveDue === null ? {} : { due: complaint.resolveDue }),
  }),
  hints: maskHint,
  personal: ['name', 'phone'],
  forget: (complaint) => ({ ...complaint, name: '', address: '', phone: '' }),
};

function decide(row: Row, before: Complaint | undefined, book: Book): Complaint {
  const reader = new RowReader(tab, row, before);
  const content = readText(reader.cell('content'));
  if (content === '') reader.problem('content', 'để trống; ghi nội dung khiếu nại, tố cáo.');
  const { name, address } = reader.read('name', parseName, { name: '', address: '' });
  const receivedOn = readDay(reader, 'receivedOn', {}, book);
  const facts = {
    kind: reader.read(
      'kind',
      (cell) => parseChoice(cell, ['Khiếu nại', 'Tố cáo'] as const),
      before?.kind ?? 'Khiếu nại',
    ),
    receivedOn: receivedOn ?? before?.receivedOn ?? book.today,
    result: readText(reader.cell('result')),
    closedOn: readDay(reader, 'closedOn', receivedOn === null ? {} : { from: receivedOn }, book),
  };
  const { acceptDue, resolveDue } = carriedDeadlines(facts, before) ?? complaintDeadlines(facts, book);
  return complaintSchema.parse({
    ...newRecord(row),
    session: readLine(reader.cell('session')) || null,
    name,
    address,
    village: readVillage(reader, book),
    phone: readPhone(reader, before),
    source: readLine(reader.cell('source')),
    content,
    field: readLine(reader.cell('field')),
    ...facts,
    acceptDue,
    resolveDue,
    carriedFrom: before?.carriedFrom ?? '',
    status: facts.closedOn !== null ? 'Đã kết thúc' : facts.result === '' ? 'Mới nhận' : 'Đang giải quyết',
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}

function readDay(
  reader: RowReader,
  key: 'receivedOn' | 'closedOn',
  since: Pick<DateContext, 'from'>,
  { unit, today }: Book,
): IsoDate | null {
  const column = { key, header: columnOf(tab, key).header };
  const early = (from: string) => `«Ngày nhận» ${from}; sửa lại một trong hai ngày.`;
  return readPastDay(reader, column, { year: unit.year, ...since }, { today, early });
}

/** They came with it from the book of an earlier year, and stand unless what they were counted from is corrected. */
function carriedDeadlines(
  { kind, receivedOn }: Pick<Complaint, 'kind' | 'receivedOn'>,
  before: Complaint | undefined,
): Pick<Complaint, 'acceptDue' | 'resolveDue'> | undefined {
  if (before === undefined || before.carriedFrom === '') return undefined;
  return before.kind === kind && before.receivedOn === receivedOn ? before : undefined;
}
