import { tabOf } from '../../../sheets-templates/books.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { textCell } from '../books/system-cells.ts';
import { type DateContext, parseDate } from '../cells/date.ts';
import { awaitsOthers, forwardProblems, forwardStatus, forwardStatusText, isOutdated } from '../lifecycle/following.ts';
import { type Forward, forwardSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { addDays, formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { isUnitAbove, STOPPED, UP } from './between-levels.ts';
import { hasMoved } from './complaint-move.ts';
import { readPetitionCode, seesPetition, unknownPetition } from './petition-reference.ts';
import { filledOn, readPastDay } from './row-days.ts';

const tab = tabOf('forwards');

/** Chuyển cấp trên: a petition beyond the unit's authority, until its answer is back and the petitioner told. */
export const forwardRow: RowKind<Forward> = {
  tab,
  collection: 'forwards',
  parse: (data) => forwardSchema.parse(data),
  pack: sparse(forwardSchema),
  decide,
  present: (forward, book) => ({ status: textCell(forwardStatusText(forward, book.today, book.calendar)) }),
  hints: (forward) => [...calledBackHint(forward), ...wordFromAbove(forward), ...outdatedHint(forward)],
  sees: (brief, book) =>
    `${seesPetition(brief, book)}${stays(brief.petition, book) ? ' stays' : ''}${isCalledBack(brief.petition, book) ? ' back' : ''}`,
  brief: (forward) => ({
    open: forward.status !== 'Đã báo người dân' && !forward.calledBack,
    status: forward.status,
    ...(forward.petition === null ? {} : { petition: forward.petition }),
    ...(forward.replyWanted === null ? {} : { due: forward.replyWanted }),
    ...(forward.answeredOn === null ? {} : { done: forward.answeredOn }),
    ...(forward.toldOn === null || isOutdated(forward) ? {} : { told: forward.toldOn }),
    ...(forward.unlinked === '' ? {} : { unlinked: forward.unlinked }),
    ...(forward.up ? { kind: UP } : isStopped(forward) ? { kind: STOPPED } : {}),
  }),
};

const wordFromAbove = ({ fromAbove, answeredOn }: Forward): string[] =>
  fromAbove === '' || answeredOn !== null ? [] : [fromAbove];

const calledBackHint = (forward: Forward): string[] =>
  forward.calledBack && awaitsOthers({ ...forward, calledBack: false })
    ? [
        `Ý kiến: ${forward.petition} đã rút hoặc đã chuyển Văn phòng nên không nhắc gửi, không nhắc nơi nhận trả lời nữa`,
      ]
    : [];

const outdatedHint = (forward: Forward): string[] =>
  isOutdated(forward) && forward.toldOn !== null
    ? [
        `Nội dung trả lời: cấp trên sửa sau khi báo người dân ngày ${formatDate(forward.toldOn)}; báo người dân câu này rồi ghi ngày mới ở «Ngày báo người dân» (nếu vẫn là ngày đó: xóa, đợi dòng được kiểm tra lại, ghi lại)`,
      ]
    : [];

/**
 * What the petitioner was told is what the unit above had written when the day was typed; where it had written nothing yet, what it writes
 * first: the office may have told him from the letter itself.
 */
const toldAs = (toldOn: IsoDate | null, before: Forward | undefined): string => {
  if (toldOn === null) return '';
  return (toldOn === before?.toldOn && before.toldAs) || (before?.answeredAs ?? '');
};

/** Who asked wants no answer any more, or not by this way. */
function isCalledBack(code: string | null | undefined, book: Book): boolean {
  const petition = book.petition(code ?? '');
  return petition?.status === 'Rút' || hasMoved(petition);
}

const stays = (petition: string | null | undefined, book: Book): boolean =>
  book.petition(petition ?? '')?.stays === true;

/** Its letter bears a number and yet it is not called sent. */
const isStopped = ({ letter, status }: Pick<Forward, 'letter' | 'status'>): boolean =>
  letter !== '' && status === 'Chờ gửi';

/**
 * An answer is wanted in days to come, seen from when the row is filled; a book long past is typed in as if its year were ending. What
 * was recorded, or came from the book of an earlier year, stands however long ago it is by now.
 */
const likelyDays = (answeredOn: IsoDate | null, book: Book): Pick<DateContext, 'from'> => ({
  from: addDays(answeredOn ?? filledOn(book), -183),
});

function decide(row: Row, before: Forward | undefined, book: Book): Forward {
  const reader = new RowReader(tab, row, before);
  const { year } = book.unit;
  const date = (key: string, bounds: Pick<DateContext, 'from' | 'to'>) =>
    reader.read(key, (cell) => parseDate(cell, { year, ...bounds }), null);
  const petition = readPetitionCode(reader, 'petition', book);
  if (reader.isBlank('petition')) reader.problem('petition', 'để trống; ghi mã ý kiến được chuyển, ví dụ YK23-0001.');
  const past = (key: string, header: string): IsoDate | null =>
    readPastDay(reader, { key, header }, { year }, { today: book.today });
  const answeredOn = past('answeredOn', 'Ngày nhận trả lời');
  const stands = reader.isSettled('replyWanted') || (before?.carriedFrom ?? '') !== '';
  const toldOn = past('toldOn', 'Ngày báo người dân');
  const facts = {
    receiver: readLine(reader.cell('receiver')),
    letter: readLine(reader.cell('letter')),
    replyWanted: date('replyWanted', stands ? {} : likelyDays(answeredOn, book)),
    toldOn,
    toldAs: toldAs(toldOn, before),
    answeredOn,
    answer: readText(reader.cell('answer')),
    answeredAs: before?.answeredAs ?? '',
  };
  const goesUp = facts.letter !== '' && petition !== null && isUnitAbove(facts.receiver, book.unit);
  const stopped = goesUp && stays(petition, book);
  if (stopped) reader.problem('petition', staysMessage(petition, facts.receiver));
  reader.add(forwardProblems(facts));
  return forwardSchema.parse({
    ...newRecord(row),
    petition,
    unlinked: petition === null ? unknownPetition(row.cells.petition, book) : undefined,
    ...facts,
    status: forwardStatus(stopped ? { ...facts, letter: '' } : facts),
    up: goesUp && reader.problems.length === 0,
    calledBack: isCalledBack(petition, book),
    fromAbove: before?.fromAbove,
    carriedFrom: before?.carriedFrom ?? '',
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}

const staysMessage = (petition: string, receiver: string): string =>
  `${petition} chưa chuyển lên ${receiver} qua sổ: dòng đó đang tạm giữ, còn chỗ phải sửa hoặc đã chuyển Văn phòng; xem «Kiểm tra nhập liệu» và «Tình trạng» của ý kiến đó.`;
