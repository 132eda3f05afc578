import { answerForms, outcomes } from '../../../sheets-templates/choices.ts';
import type { Book, Row } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseCode } from '../cells/codes.ts';
import { type DateContext, parseDate } from '../cells/date.ts';
import { refusal } from '../cells/parsed.ts';
import { extensionTooEarly, notYet } from '../cells/petition-checks.ts';
import type { Petition } from '../records/petition.ts';
import { readLine, readText } from '../text/normalise.ts';
import { addDays } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { isOfEarlierYear } from './common-cells.ts';
import type { Intake } from './petition-intake.ts';
import { heldOnOf, readPastDay } from './row-days.ts';

export type Handling = Pick<
  Petition,
  | 'assigneeNamed'
  | 'extendedTo'
  | 'toldOn'
  | 'draft'
  | 'answer'
  | 'answerForm'
  | 'outcome'
  | 'answeredOn'
  | 'duplicateOf'
>;

/** Second group of columns: what officials do with it. */
export function readHandling(
  reader: RowReader,
  row: Row,
  book: Book,
  intake: Pick<Intake, 'session' | 'receivedOn'> & Pick<Petition, 'replyDue'>,
): Handling {
  const heldOn = heldOnOf(intake.session, book);
  const year = Number((heldOn ?? intake.receivedOn ?? `${book.unit.year}`).slice(0, 4));
  const date = (key: string, bounds: Pick<DateContext, 'from' | 'to'>): IsoDate | null =>
    reader.read(key, (cell) => parseDate(cell, { year, ...bounds }), null);
  const since = { ...(intake.receivedOn === null ? {} : { from: intake.receivedOn }), to: book.today };
  return {
    assigneeNamed: readLine(reader.cell('assigneeNamed')),
    extendedTo: readExtension(reader, date, intake.replyDue),
    toldOn: readTold(reader, date('toldOn', since), book),
    draft: readText(reader.cell('draft')),
    answer: readText(reader.cell('answer')),
    answerForm: reader.read('answerForm', (cell) => parseChoice(cell, answerForms), null),
    outcome: reader.read('outcome', (cell) => parseChoice(cell, outcomes), null),
    answeredOn: readAnswerDay(reader, { year, ...since }, book),
    duplicateOf: readDuplicate(reader, row, book),
  };
}

/** Days within which a deadline typed without its year is looked for. */
const longestExtension = 183;

/** One that ends no later than the deadline extends nothing. */
function readExtension(
  reader: RowReader,
  date: (key: string, bounds: Pick<DateContext, 'from' | 'to'>) => IsoDate | null,
  replyDue: IsoDate | null,
): IsoDate | null {
  const extendedTo = date(
    'extendedTo',
    replyDue === null ? {} : { from: addDays(replyDue, 1), to: addDays(replyDue, longestExtension) },
  );
  const problem = extensionTooEarly(replyDue, extendedTo);
  if (problem === null) return extendedTo;
  reader.add([problem]);
  return null;
}

/** A day to come, or one before the petition was there, answers nothing: what is planned stays in work until it is done. */
function readAnswerDay(
  reader: RowReader,
  context: Pick<DateContext, 'year' | 'from'>,
  { today }: Book,
): IsoDate | null {
  const early = (from: string): string => `“Ngày nhận” ${from}; sửa lại một trong hai ngày.`;
  return readPastDay(reader, { key: 'answeredOn', header: 'Ngày trả lời' }, context, { today, early });
}

function readTold(reader: RowReader, toldOn: IsoDate | null, book: Book): IsoDate | null {
  const problem = notYet('Ngày báo người dân', toldOn, book.today);
  if (problem !== null) reader.add([problem]);
  return toldOn;
}

/** What is raised again after it was settled is answered again: no book would tell that its answer is still owed. */
const closedEarlier = (code: string): string =>
  `${code} không có trong sổ năm nay vì đã xong ở sổ năm trước; xóa ô này, trả lời ở dòng này, có thể nhắc lại trả lời cũ.`;

function readDuplicate(reader: RowReader, row: Row, book: Book): string | null {
  return reader.read(
    'duplicateOf',
    (cell) => {
      const code = parseCode(cell, 'YK');
      if (code.is !== 'value' || code.value === row.code || book.has(code.value)) return code;
      if (isOfEarlierYear(code.value, book)) return refusal(closedEarlier(code.value));
      return refusal(
        `không có ý kiến ${code.value} trong sổ; ghi mã đã có, ví dụ YK${String(book.unit.year).slice(2)}-0001.`,
      );
    },
    null,
  );
}
