import { tabOf } from '../../../sheets-templates/books.ts';
import { registrationForms } from '../../../sheets-templates/choices.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { numberCell, textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseName } from '../cells/name.ts';
import { type Registration, registrationSchema } from '../records/following.ts';
import { readLine, readText } from '../text/normalise.ts';
import { type Cell, isBlank } from '../values.ts';
import { contactOf } from './contact.ts';
import { readPhone, readSession, readVillage } from './petition-intake.ts';

const tab = tabOf('registrations');

/** Đăng ký phát biểu: who wants to speak, in the order of registering. */
export const registrationRow: RowKind<Registration> = {
  tab,
  collection: 'registrations',
  parse: (data) => registrationSchema.parse(data),
  decide,
  present: (registration) => ({
    order: numberCell(registration.order),
    petition: textCell(registration.petition ?? ''),
  }),
  brief: (registration) => ({
    ...contactOf(registration),
    ...(registration.session === null ? {} : { session: registration.session }),
    ...(registration.petition === null ? {} : { petition: registration.petition }),
  }),
  phone: (registration) => registration.phone,
};

function decide(row: Row, before: Registration | undefined, book: Book): Registration {
  const reader = new RowReader(tab, row);
  const session = readSession(reader, reader.cell('session'), book);
  if (reader.isBlank('session'))
    reader.problem('session', 'để trống; chọn mã cuộc đối thoại trong danh sách, ví dụ DT23-01.');
  const { name, address } = reader.read('name', parseName, { name: '', address: '' });
  if (reader.isBlank('name')) reader.problem('name', 'để trống; ghi họ và tên người đăng ký.');
  const content = readText(reader.cell('content'));
  if (content === '') reader.problem('content', 'để trống; ghi điều người dân muốn nêu.');
  return registrationSchema.parse({
    id: row.id,
    code: row.code,
    raw: {},
    createdAt: '',
    updatedAt: '',
    session,
    name,
    address,
    village: readVillage(reader, reader.cell('village'), book),
    phone: readPhone(reader, reader.cell('phone'), before),
    organisation: readLine(reader.cell('organisation')),
    field: readLine(reader.cell('field')),
    content,
    form: reader.read('form', (cell) => parseChoice(cell, registrationForms), null),
    spoken: isTicked(reader.cell('spoken')),
    order: before?.order ?? null,
    petition: before?.petition ?? null,
    problems: reader.problems,
  });
}

/** Any mark but a written "no" counts: x, có, 1, a ticked box. */
export const isTicked = (cell: Cell): boolean =>
  cell === true ||
  (!isBlank(cell) && cell !== false && cell !== 0 && !/^(không|chưa|0|-)$/iu.test(String(cell).trim()));
