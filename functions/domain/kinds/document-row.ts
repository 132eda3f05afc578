import { tabOf } from '../../../sheets-templates/books.ts';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseDate } from '../cells/date.ts';
import { type DocumentRecord, documentSchema } from '../records/following.ts';
import { readLine } from '../text/normalise.ts';
import { readSession } from './petition-intake.ts';

const tab = tabOf('documents');

/** Văn bản: the papers of a session; the clerk types number and day of issue from the office's register. */
export const documentRow: RowKind<DocumentRecord> = {
  tab,
  collection: 'documents',
  parse: (data) => documentSchema.parse(data),
  decide,
  present: (paper) => ({
    file:
      paper.fileLink === ''
        ? textCell('')
        : { value: { type: 'link', text: paper.fileName === '' ? 'Mở tệp' : paper.fileName, uri: paper.fileLink } },
    status: textCell(paper.status),
  }),
  brief: (paper) => ({
    status: paper.status,
    ...(paper.kind === null ? {} : { kind: paper.kind }),
    ...(paper.session === null ? {} : { session: paper.session }),
    ...(paper.issuedOn === null ? {} : { done: paper.issuedOn }),
  }),
  notices(before, after, book) {
    if (before !== undefined || after.from === '') return [];
    const chairs = book.officials.filter((official) => official.role === 'Chủ trì');
    const office = book.officials.filter((official) => official.role === 'Văn phòng');
    return (chairs.length > 0 ? chairs : office).map((official) => ({ stage: 'document-ready', to: official.code }));
  },
};

function decide(row: Row, before: DocumentRecord | undefined, book: Book): DocumentRecord {
  const reader = new RowReader(tab, row);
  const session = readSession(reader, reader.cell('session'), book);
  const year = Number((session === null ? null : book.sessions.get(session)?.heldOn)?.slice(0, 4) ?? book.unit.year);
  const kind = reader.read('kind', (cell) => parseChoice(cell, documentKinds), null);
  if (reader.isBlank('kind')) reader.problem('kind', 'để trống; chọn loại văn bản trong danh sách.');
  const number = readLine(reader.cell('number'));
  const issuedOn = reader.read('issuedOn', (cell) => parseDate(cell, { year }), null);
  if (number !== '' && issuedOn === null && !reader.hasProblem(['issuedOn'])) {
    reader.problem(
      'issuedOn',
      'đã có «Số, ký hiệu» nhưng chưa ghi ngày ban hành; ghi theo sổ đăng ký văn bản, ví dụ 31/10/2023.',
    );
  }
  if (issuedOn !== null && number === '')
    reader.problem('number', 'đã có «Ngày ban hành» nhưng chưa ghi số; ghi theo sổ đăng ký văn bản, ví dụ 12/TB-UBND.');
  return documentSchema.parse({
    id: row.id,
    code: row.code,
    raw: {},
    createdAt: '',
    updatedAt: '',
    session,
    kind,
    subject: readLine(reader.cell('subject')),
    fileId: before?.fileId ?? '',
    fileLink: before?.fileLink ?? '',
    fileName: before?.fileName ?? '',
    from: before?.from ?? '',
    number,
    issuedOn,
    signer: readLine(reader.cell('signer')),
    signedCopy: readLine(reader.cell('signedCopy')),
    edition: before?.edition ?? 1,
    status: before?.status === 'Thay thế' ? 'Thay thế' : issuedOn !== null && number !== '' ? 'Đã ban hành' : 'Dự thảo',
    problems: reader.problems,
  });
}
