import { tabOf } from '../../../sheets-templates/books.ts';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { type Parsed, refusal, value } from '../cells/parsed.ts';
import { readersOf } from '../notices/receivers.ts';
import { type DocumentRecord, documentSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { clip } from '../text/clip.ts';
import { readLine } from '../text/normalise.ts';
import { yearOf } from '../time/day.ts';
import type { Cell } from '../values.ts';
import { readSession } from './common-cells.ts';
import { documentHints, documentSees, isIssued, newerThan, tellsDay } from './document-hints.ts';
import { isNumbered, nextInRegister, sameNumberAs } from './paper-numbers.ts';
import { heldOnOf, readPastDay } from './row-days.ts';

const tab = tabOf('documents');

/** Văn bản: the papers of a session; the clerk types number and day of issue from the office's register. */
export const documentRow: RowKind<DocumentRecord> = {
  tab,
  collection: 'documents',
  parse: (data) => documentSchema.parse(data),
  pack: sparse(documentSchema),
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
    open: paper.status === 'Dự thảo',
    edition: paper.edition,
    ...(paper.kind === null ? {} : { kind: paper.kind }),
    ...(paper.session === null ? {} : { session: paper.session }),
    ...(paper.about === '' ? {} : { about: paper.about }),
    ...(tellsDay(paper) ? { tells: paper.forDay ?? undefined } : {}),
    ...(paper.kind === 'Trả lời kiến nghị' && paper.about !== '' ? { petition: paper.about } : {}),
    ...(paper.number === '' ? {} : { number: paper.number }),
    ...(isIssued(paper) ? { done: paper.issuedOn ?? undefined } : {}),
  }),
  sees: documentSees,
  hints: documentHints,
  // A letter of reply names its receiver.
  personal: ['subject'],
  forget: (paper) => (mayNameSomebody(paper) ? { ...paper, subject: neutralSubject(paper) } : paper),
  notices(before, after, book) {
    if (before !== undefined || after.parcel === '') return [];
    const readers = readersOf(after, book.sessions.get(after.session ?? ''), book.unit, book.officials);
    return readers.map((official) => ({ stage: 'document-ready', to: official.code }));
  },
};

export const LETTER_UP = 'Công văn kiến nghị cấp trên';

/** Its subject may name somebody: it is about one matter, be it that nobody has said yet to which body that goes. */
export const mayNameSomebody = ({ kind, about }: Pick<DocumentRecord, 'kind' | 'about'>): boolean =>
  about !== '' || kind === LETTER_UP;

/** What a paper is about, without the name of whom it was written to. */
export const neutralSubject = ({ kind, about }: Pick<DocumentRecord, 'kind' | 'about'>): string =>
  `${kind ?? 'Văn bản'} ${about}`.trim();

function decide(row: Row, before: DocumentRecord | undefined, book: Book): DocumentRecord {
  const reader = new RowReader(tab, row, before);
  const session = readSession(reader, book);
  const kind = reader.read('kind', (cell) => parseChoice(cell, documentKinds), null);
  if (reader.isBlank('kind')) reader.problem('kind', 'để trống; chọn loại văn bản trong danh sách.');
  const issue = readIssue(reader, { code: row.code, session, kind }, book);
  const made = { about: before?.about ?? '', edition: before?.edition ?? 1 };
  const replaced = newerThan({ code: row.code, session, kind, ...made }, book).some(({ done }) => done !== undefined);
  const issued = issue.issuedOn !== null && (issue.number !== '' || !needsNumber(kind, book));
  return documentSchema.parse({
    ...newRecord(row),
    session,
    kind,
    subject: readLine(reader.cell('subject')),
    fileId: before?.fileId ?? '',
    fileLink: before?.fileLink ?? '',
    fileName: before?.fileName ?? '',
    forDay: before?.forDay ?? null,
    unsound: before?.unsound ?? [],
    promises: before?.promises ?? {},
    parcel: before?.parcel ?? '',
    ...issue,
    ...made,
    signer: readLine(reader.cell('signer')),
    signedCopy: readLine(reader.cell('signedCopy')),
    status: replaced ? 'Thay thế' : issued ? 'Đã ban hành' : 'Dự thảo',
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}

type Issued = Pick<DocumentRecord, 'number' | 'issuedOn'>;

function readIssue(reader: RowReader, paper: Pick<DocumentRecord, 'code' | 'session' | 'kind'>, book: Book): Issued {
  const heldOn = heldOnOf(paper.session, book);
  const year = heldOn === null ? book.unit.year : yearOf(heldOn);
  const number = reader.read('number', readNumber, '');
  // A day on which it cannot have been issued issues nothing: the conclusions would stand on the public page.
  const since = isOfTheDay(paper.kind) && heldOn !== null ? { from: heldOn } : {};
  const issuedOn = readPastDay(
    reader,
    { key: 'issuedOn', header: 'Ngày ban hành' },
    { year, typedYear: yearOf(book.today), ...since },
    {
      today: book.today,
      early: (from) => `ngày đối thoại ${from}; xem lại sổ đăng ký văn bản và gõ đúng ngày.`,
    },
  );
  if (number !== '' && issuedOn === null && !reader.hasProblem(['issuedOn'])) {
    reader.problem(
      'issuedOn',
      'đã có «Số, ký hiệu» nhưng chưa ghi ngày ban hành; ghi theo sổ đăng ký văn bản, ví dụ 31/10/2023.',
    );
  }
  if (issuedOn !== null && number === '' && needsNumber(paper.kind, book) && !reader.hasProblem(['number']))
    reader.problem('number', 'đã có «Ngày ban hành» nhưng chưa ghi số; ghi theo sổ đăng ký văn bản, ví dụ 12/TB-UBND.');
  const numbered = { ...paper, number, issuedOn };
  const other = sameNumberAs(numbered, book);
  if (other !== undefined) {
    const next = nextInRegister(numbered, book);
    reader.problem(
      'number',
      `${number} trùng số của ${other}; kiểm tra lại sổ đăng ký văn bản.${next === '' ? '' : ` Số tiếp theo: ${next}.`}`,
    );
  }
  return { number, issuedOn };
}

/** A paste that slipped by one column; it would fill the index of the rows. */
const LONGEST_NUMBER = 100;

function readNumber(cell: Cell): Parsed<string> {
  const text = readLine(cell);
  return text.length <= LONGEST_NUMBER
    ? value(text)
    : refusal(`“${clip(text)}” không phải số, ký hiệu; ghi như sổ đăng ký văn bản, ví dụ 12/TB-UBND.`);
}

/** What tells of the session cannot have been issued before it. */
const isOfTheDay = (kind: DocumentRecord['kind']): boolean => kind === 'Thông báo kết luận' || kind === 'Biên bản';

const needsNumber = (kind: DocumentRecord['kind'], book: Book): boolean => kind === null || isNumbered(kind, book.unit);
