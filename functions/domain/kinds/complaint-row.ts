import { tabOf } from '../../../sheets-templates/books.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { dateCell, textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseDate } from '../cells/date.ts';
import { parseName } from '../cells/name.ts';
import { type Complaint, complaintSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { complaintDeadlines } from './complaint-deadlines.ts';
import { readPhone, readVillage } from './petition-intake.ts';

const tab = tabOf('complaints');

/** Khiếu nại, tố cáo: kept apart, for head of office and reception officer only. */
export const complaintRow: RowKind<Complaint> = {
  tab,
  collection: 'complaints',
  parse: (data) => complaintSchema.parse(data),
  pack: sparse(complaintSchema),
  decide,
  present: (complaint, book) => ({
    acceptDue: dateCell(complaint.acceptDue, complaintDeadlines(complaint, book).acceptReason),
    resolveDue: dateCell(complaint.resolveDue, complaintDeadlines(complaint, book).resolveReason),
    status: textCell(complaint.status),
  }),
  brief: (complaint) => ({
    open: complaint.status !== 'Đã kết thúc',
    status: complaint.status,
    ...(complaint.session === null ? {} : { session: complaint.session }),
    ...(complaint.resolveDue === null ? {} : { due: complaint.resolveDue }),
  }),
};

function decide(row: Row, before: Complaint | undefined, book: Book): Complaint {
  const reader = new RowReader(tab, row, before);
  const date = (key: string) => reader.read(key, (cell) => parseDate(cell, { year: book.unit.year }), null);
  const content = readText(reader.cell('content'));
  if (content === '') reader.problem('content', 'để trống; ghi nội dung khiếu nại, tố cáo.');
  const { name, address } = reader.read('name', parseName, { name: '', address: '' });
  const facts = {
    kind: reader.read(
      'kind',
      (cell) => parseChoice(cell, ['Khiếu nại', 'Tố cáo'] as const),
      before?.kind ?? 'Khiếu nại',
    ),
    receivedOn: date('receivedOn') ?? before?.receivedOn ?? book.today,
    result: readText(reader.cell('result')),
    closedOn: date('closedOn'),
  };
  const { acceptDue, resolveDue } = complaintDeadlines(facts, book);
  return complaintSchema.parse({
    ...newRecord(row),
    session: readLine(reader.cell('session')) || null,
    name,
    address,
    village: readVillage(reader, reader.cell('village'), book),
    phone: readPhone(reader, reader.cell('phone'), before),
    source: readLine(reader.cell('source')),
    content,
    field: readLine(reader.cell('field')),
    ...facts,
    acceptDue,
    resolveDue,
    status: facts.closedOn !== null ? 'Đã kết thúc' : facts.result === '' ? 'Mới nhận' : 'Đang giải quyết',
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}
