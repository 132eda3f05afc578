import { tabOf } from '../../../sheets-templates/books.ts';
import { officialRoles } from '../../../sheets-templates/choices.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseDate } from '../cells/date.ts';
import { parseEmail } from '../cells/email.ts';
import { parseName } from '../cells/name.ts';
import { type Official, officialSchema } from '../records/official.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine } from '../text/normalise.ts';
import { readPhone } from './common-cells.ts';
import { maskHint } from './contact.ts';

const tab = tabOf('officials');

/** Cán bộ: who can be made responsible, and who is told. */
export const officialRow: RowKind<Official> = {
  tab,
  collection: 'officials',
  parse: (data) => officialSchema.parse(data),
  pack: sparse(officialSchema),
  decide,
  present: () => ({}),
  brief: (official) => ({ kind: official.role }),
  hints: maskHint,
};

function decide(row: Row, before: Official | undefined, book: Book): Official {
  const reader = new RowReader(tab, row, before);
  const text = (key: string): string => readLine(reader.cell(key));
  const date = (key: string) => reader.read(key, (cell) => parseDate(cell, { year: book.unit.year }), null);
  const { name } = reader.read('name', parseName, { name: '' });
  if (reader.isBlank('name')) reader.problem('name', 'để trống; ghi họ và tên cán bộ.');
  const leave = { leaveFrom: date('leaveFrom'), leaveTo: date('leaveTo') };
  if (leave.leaveFrom !== null && leave.leaveTo !== null && leave.leaveTo < leave.leaveFrom) {
    reader.problem('leaveTo', 'trước «Nghỉ từ»; sửa lại một trong hai ngày.');
  }
  return officialSchema.parse({
    ...newRecord(row),
    name,
    title: text('title'),
    department: text('department'),
    email: reader.read('email', parseEmail, ''),
    phone: readPhone(reader, before),
    fields: text('fields')
      .split(/[;,]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    role: reader.read('role', (cell) => parseChoice(cell, officialRoles), 'Chuyên môn'),
    superior: text('superior'),
    ...leave,
    deputy: text('deputy'),
    position: row.position,
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}
