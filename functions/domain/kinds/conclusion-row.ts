import { tabOf } from '../../../sheets-templates/books.ts';
import { supervisions, yesNo } from '../../../sheets-templates/choices.ts';
import { presentAmong } from '../assign/directory.ts';
import { answerableFor } from '../assign/named.ts';
import { contentHash } from '../books/content-hash.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { type DateContext, parseDate } from '../cells/date.ts';
import { conclusionProblems, conclusionStatus, conclusionStatusText } from '../lifecycle/following.ts';
import { type Conclusion, conclusionSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { yearOf } from '../time/day.ts';
import { readSession } from './common-cells.ts';
import { hasMoved } from './complaint-move.ts';
import { conclusionHints } from './conclusion-hints.ts';
import { noticed, noticesOf, promiseIn } from './conclusion-noticed.ts';
import { readPetitionCode, seesPetition, unknownPetition } from './petition-reference.ts';
import { heldOnOf, readPastDay, seesDeleted } from './row-days.ts';

const tab = tabOf('conclusions');

/** Kết luận: a promise of the chair, with who keeps it and by when. */
export const conclusionRow: RowKind<Conclusion> = {
  tab,
  collection: 'conclusions',
  parse: (data) => conclusionSchema.parse(data),
  pack: sparse(conclusionSchema),
  decide,
  present: (item, book) => ({ status: textCell(conclusionStatusText(item, book.today, book.calendar)) }),
  brief: (item) => ({
    open: item.status !== 'Hoàn thành',
    status: item.status,
    ...promiseIn(item),
    ...(item.petition === null ? {} : { petition: item.petition }),
    ...(item.session === null ? {} : { session: item.session }),
    ...(item.due === null ? {} : { due: item.due }),
    ...(item.doneOn === null || item.result === '' ? {} : { done: item.doneOn }),
    ...(item.reviewAskedOn === null ? {} : { review: item.reviewAskedOn }),
    ...(item.redone ? { redone: true } : {}),
    ...(item.unlinked === '' ? {} : { unlinked: item.unlinked }),
  }),
  sees(brief, book) {
    const issued = noticesOf(brief.session ?? null, book).map(({ done }) => `issued ${done}`);
    const ofSession = [...issued, seesDeleted(brief.session, book)];
    if (brief.petition === undefined) return [seesPetition(brief, book), ...ofSession].join(' ').trim();
    const petition = book.petition(brief.petition);
    // A row without a session of its own follows that of its petition.
    const session = petition?.session === brief.session ? '' : (petition?.session ?? '');
    const settled = `${session}${petition?.settled === true ? 'settled' : ''}${hasMoved(petition) ? 'moved' : ''}`;
    return [settled, ...ofSession].join(' ').trim();
  },
  hints: conclusionHints,
  notices(before, after, book) {
    const asked = after.reviewAskedOn;
    if (asked === null || asked === before?.reviewAskedOn) return [];
    return responsibleFor(after, book).map((to) => ({ stage: 'disputed', to, occasion: asked }));
  },
};

const markOf = ({ result, doneOn }: Pick<Conclusion, 'result' | 'doneOn'>): string => contentHash({ result, doneOn });

/** What MTTQ asks about is the result that stands there when its choice is seen; another one, of that day or later, is for it to look at. */
function decideReview(
  facts: Pick<Conclusion, 'result' | 'doneOn' | 'supervision'>,
  before: Conclusion | undefined,
  book: Book,
): Pick<Conclusion, 'reviewAskedOn' | 'reviewedAs' | 'redone'> {
  if (facts.supervision !== 'Đề nghị xem lại') return { reviewAskedOn: null, reviewedAs: '', redone: false };
  const asked = before?.reviewAskedOn ?? null;
  const reviewAskedOn = asked ?? book.today;
  const reviewedAs = asked === null || before === undefined ? markOf(facts) : before.reviewedAs;
  const { doneOn } = facts;
  return {
    reviewAskedOn,
    reviewedAs,
    redone: doneOn !== null && doneOn >= reviewAskedOn && markOf(facts) !== reviewedAs,
  };
}

/** Who has the petition, else whom `Đơn vị thực hiện` names, else the office; whoever's row was deleted is asked nothing new. */
function responsibleFor({ petition, unit }: Conclusion, book: Book): string[] {
  const handler = petition === null ? undefined : book.petition(petition)?.who;
  if (handler !== undefined) return [handler];
  const present = presentAmong(book.officials);
  const named = answerableFor(unit, present);
  if (named !== undefined) return [named.code];
  return present.filter((official) => official.role === 'Văn phòng').map((official) => official.code);
}

function decide(row: Row, before: Conclusion | undefined, book: Book): Conclusion {
  const reader = new RowReader(tab, row, before);
  const petition = readPetitionCode(reader, 'petition', book);
  // Left blank it is the session of its petition: a promise of none is in no notice and on no page.
  const ofPetition = petition === null ? undefined : book.petition(petition)?.session;
  const typed = readSession(reader, book);
  const session = typed ?? (reader.isBlank('session') ? (ofPetition ?? null) : null);
  const heldOn = heldOnOf(session, book);
  const year = heldOn === null ? book.unit.year : yearOf(heldOn);
  // A session that nobody typed makes no day doubtful.
  const since = heldOn === null || typed === null ? {} : { from: heldOn };
  const date = (key: string, bounds: Pick<DateContext, 'from' | 'to'>) =>
    reader.read(key, (cell) => parseDate(cell, { year, ...bounds }), null);
  const content = readText(reader.cell('content'));
  if (content === '') reader.problem('content', 'để trống; ghi nội dung người chủ trì kết luận.');
  const facts = {
    petitionClosed: petition !== null && book.petition(petition)?.settled === true,
    result: readText(reader.cell('result')),
    doneOn: readPastDay(
      reader,
      { key: 'doneOn', header: 'Ngày hoàn thành' },
      { year, ...since },
      { today: book.today },
    ),
    supervision: reader.read('supervision', (cell) => parseChoice(cell, supervisions), null),
  };
  reader.add(conclusionProblems(facts));
  const item = {
    session,
    content,
    unit: readLine(reader.cell('unit')),
    partners: readLine(reader.cell('partners')),
    due: date('due', since),
  };
  return conclusionSchema.parse({
    ...newRecord(row),
    ...item,
    ...noticed(item, before, book),
    petition,
    unlinked: petition === null ? unknownPetition(row.cells.petition, book) : undefined,
    ...facts,
    ...decideReview(facts, before, book),
    published: reader.read('published', (cell) => parseChoice(cell, yesNo), 'Không') === 'Có',
    status: conclusionStatus(facts),
    carriedFrom: before?.carriedFrom ?? '',
    confidential: before?.confidential ?? false,
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}
