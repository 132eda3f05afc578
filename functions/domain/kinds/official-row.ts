import { columnOf, tabOf } from '../../../sheets-templates/books.ts';
import { officialRoles } from '../../../sheets-templates/choices.ts';
import { makeDirectory, presentAmong } from '../assign/directory.ts';
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
  hints: (official, book) => [
    ...maskHint(official),
    ...unknownColleagues(official, book.officials).map(
      ({ column, named, instead }) =>
        `${column}: không thấy “${named}” trong tab Cán bộ, hoặc nhiều người trùng tên; ghi đúng họ tên hoặc mã, nếu không ${instead}`,
    ),
  ],
  // Whoever is named may stand in a row below, or leave.
  sees: ({ code }, { officials }) => {
    const official = officials.find((one) => one.code === code);
    return official === undefined
      ? ''
      : unknownColleagues(official, officials)
          .map(({ column }) => column)
          .join();
  },
};

const colleagues = [
  { key: 'superior', instead: 'việc quá hạn chỉ báo Văn phòng' },
  { key: 'deputy', instead: 'khi nghỉ không ai làm thay' },
] as const;

/** Whom the row names and nobody is, as `Directory.person` looks them up. */
function unknownColleagues(official: Official, officials: readonly Official[]) {
  return colleagues.flatMap(({ key, instead }) => {
    const named = official[key];
    if (named === '' || isSomebody(named, presentAmong(officials))) return [];
    return [{ column: columnOf(tab, key).header, named: named.slice(0, 60), instead }];
  });
}

/** Nearly always the name stands there as it does in its own row: each row of the tab asks in each sync. */
const isSomebody = (named: string, present: readonly Official[]): boolean =>
  present.filter(({ name, code }) => name === named || code === named).length === 1 ||
  makeDirectory({ fields: [], villages: [] }, present).person(named) !== undefined;

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
