import { tabOf } from '../../../sheets-templates/books.ts';
import type { Book, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { dateCell, textCell } from '../books/system-cells.ts';
import { isComplaint, isOpen, isSettledItself } from '../lifecycle/petition-state.ts';
import { petitionStatusText, runningDeadline } from '../lifecycle/petition-text.ts';
import { OFFICE } from '../notices/receivers.ts';
import { NOW_URGENT, OPEN_AGAIN } from '../notices/texts/stage-texts.ts';
import { type Petition, petitionSchema } from '../records/petition.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { signature } from '../similarity/similarity-index.ts';
import { allWaiting, parcelBack, waitsBelow } from './answer-back.ts';
import { parcelUp, receiveFromBelow, sentUpBy, sentUpVia, stays } from './between-levels.ts';
import { parcelOfChange, sentUpAs, wordless } from './change-below.ts';
import { complaintParcel, decideMove, emptiedCells, hasLeft, MOVED, staysMoved } from './complaint-move.ts';
import { contactOf } from './contact.ts';
import { withIssuedReply } from './issued-reply.ts';
import { openedAgainOn } from './opened-again.ts';
import { decideAssignee } from './petition-assignee.ts';
import { countsOf } from './petition-counts.ts';
import { decideDeadline } from './petition-deadline.ts';
import { readHandling } from './petition-handling.ts';
import { assigneeNote, deadlineNote, petitionHints } from './petition-hints.ts';
import { intakeColumns, readIntake } from './petition-intake.ts';
import { decideStatus, goneOf, seesFollowing } from './petition-status.ts';
import { decideWaiting } from './petition-waiting.ts';
import { matterMark } from './registration-petition.ts';

const tab = tabOf('petitions');
const intakeKeys = intakeColumns.map(({ key }) => key);

/** Ý kiến, kiến nghị. */
export const petitionRow: RowKind<Petition> = {
  tab,
  collection: 'petitions',
  parse: (data) => petitionSchema.parse(data),
  pack: sparse(petitionSchema),
  decide,
  present: (petition, book) => ({
    assignee: textCell(
      officialName(petition.assignee, book),
      assigneeNote(petition, (code) => officialName(code, book)),
    ),
    // A complaint has legal deadlines of its own, in the other book.
    replyDue: isComplaint(petition)
      ? dateCell(null, '')
      : dateCell(petition.dueAfterWait ?? petition.replyDue, deadlineNote(petition, book)),
    status: textCell(statusText(petition, book)),
  }),
  brief: (petition) => ({
    open: isOpen(petition) && !isComplaint(petition),
    status: petition.status,
    ...(petition.assignee === null ? {} : { who: petition.assignee }),
    ...(petition.session === null ? {} : { session: petition.session }),
    ...(runningDeadline(petition) === null ? {} : { due: runningDeadline(petition) ?? undefined }),
    ...(petition.field === '' ? {} : { field: petition.field }),
    ...(petition.village === '' ? {} : { village: petition.village }),
    ...countsOf(petition),
    ...(isSettledItself(petition) ? { settled: true } : {}),
    ...(petition.parcel === '' ? {} : { from: petition.parcel }),
    ...(petition.sentUp === null && stays(petition) ? { stays: true } : {}),
    ...(waitsBelow(petition).length === 0 ? {} : { waitsBelow: waitsBelow(petition) }),
    ...(petition.duplicateOf === null ? {} : { duplicateOf: petition.duplicateOf }),
    // Not before its own row is empty: until then the choice can be taken back.
    ...(hasLeft(petition) ? { kind: MOVED } : {}),
    ...(isComplaint(petition) ? {} : contactOf(petition)),
    ...(petition.registration === null || isComplaint(petition) ? {} : { matter: matterMark(petition) }),
    ...(petition.content === '' || isComplaint(petition)
      ? {}
      : { sign: signature(petition.content, petition.village) }),
  }),
  hints: petitionHints,
  phone: (petition) => (petition.moving ? '' : petition.phone),
  sees: seesFollowing,
  parcels: (before, after, book) => [
    ...(after.moving && (before?.movedOn ?? null) === null ? [complaintParcel(after)] : []),
    ...parcelUp(before, after, book),
    ...parcelOfChange(before, after, book),
    ...parcelBack(before, after, book),
  ],
  receive: receiveFromBelow,
  replace: (petition) => (petition.moving ? emptiedCells : {}),
  personal: ['name', 'phone'],
  forget: (petition) => ({ ...petition, name: '', address: '', phone: '', fromBelow: wordless(petition.fromBelow) }),
  notices(before, after, book) {
    // Danger to people does not wait for the morning on which the office is told of what is held back.
    if (isHeldUrgent(after)) return isHeldUrgent(before) ? [] : [{ stage: 'held-back', to: OFFICE, urgent: true }];
    const to = toldOf(after);
    if (to === null) return [];
    const urgent = after.urgency === 'Khẩn';
    // Given back to somebody who had it before, he is told again.
    const occasion = String(after.assigneeHistory.length);
    if (to !== before?.assignee) return [{ stage: 'assigned', to, urgent, because: standInReason(after), occasion }];
    // Closed as a repeat, it was nobody's work; he is told that it is his again.
    const gone = before.status === 'Trùng' && after.outcome === 'Trùng' ? goneOf(after.duplicateOf, book) : '';
    if (gone !== '')
      return [
        {
          stage: 'assigned',
          to,
          urgent,
          because: `việc này đã ghi trùng, nay ${gone}`,
          occasion: `${occasion} ${gone}`,
        },
      ];
    // While it was held back or closed nobody was told of it, however urgent it was.
    if (!urgent || (before.urgency === 'Khẩn' && toldOf(before) !== null)) return [];
    const because = before.urgency === 'Khẩn' ? OPEN_AGAIN : NOW_URGENT;
    return [{ stage: 'assigned', to, urgent, because, occasion: `${occasion} Khẩn` }];
  },
};

const isHeldUrgent = (petition: Petition | undefined): boolean =>
  petition?.heldBack === true && petition.urgency === 'Khẩn' && isOpen(petition) && !isComplaint(petition);

/** Who is to be told of it, if anybody. */
const toldOf = (petition: Petition): string | null =>
  isOpen(petition) && !petition.heldBack && !isComplaint(petition) ? petition.assignee : null;

function decide(row: Row, before: Petition | undefined, book: Book): Petition {
  const reader = new RowReader(tab, row, before);
  const typed = readIntake(reader, before, book);
  const backAgain = !isComplaint(typed) && staysMoved(typed, before);
  const intake = backAgain ? { ...typed, kind: before.kind, heldBack: false } : typed;
  const deadline = decideDeadline(intake, before, book);
  const typedHandling = readHandling(reader, row, book, { ...intake, ...deadline });
  const handling = withIssuedReply(reader, typedHandling, { code: row.code, receivedOn: intake.receivedOn }, book);
  const understood = !reader.hasProblem(intakeKeys);
  const facts = { ...intake, ...handling, code: row.code, understood };
  const assigned = decideAssignee(reader, facts, before, book);
  const move = decideMove({ complaint: isComplaint(intake), content: intake.content }, before, book.today);
  if (backAgain) reader.problem('kind', alreadyMoved(row.code, intake.kind));
  if (move.movedOn !== null && !move.moving && intake.content !== MOVED) {
    reader.problem('content', 'dòng này đã chuyển Văn phòng; ghi ý kiến mới ở dòng khác.');
  }
  const status = decideStatus(reader, { ...facts, ...assigned }, before, book);
  const sentUp = understood && !isComplaint(intake) ? sentUpBy(row.code, before, book) : (before?.sentUp ?? null);
  // Not parsed: what the readers return is true to its type, and a pasted list has thousands of rows.
  return {
    ...newRecord(row),
    ...intake,
    ...handling,
    ...assigned,
    ...deadline,
    ...move,
    ...status,
    openedAgainOn: openedAgainOn({ ...handling, ...status }, before, book.today),
    ...decideWaiting({ ...facts, ...deadline, ...status }, before, book),
    similarTo: likeness(row, intake, before, book),
    registration: before?.registration ?? null,
    sentUp,
    sentUpAs: sentUpAs({ ...intake, sentUp }, before),
    sentUpVia: sentUpVia(sentUp, before, book),
    origin: before?.origin ?? null,
    alsoFor: allWaiting(row.code, before, book),
    fromBelow: isComplaint(intake) ? null : (before?.fromBelow ?? null),
    carriedFrom: before?.carriedFrom ?? '',
    problems: reader.problems,
    asAbove: reader.asAbove,
  };
}

const alreadyMoved = (code: string, kind: string): string =>
  `dòng này đã chuyển Văn phòng theo ${code}. Nếu xếp nhầm: Văn phòng chép nội dung từ tab «Khiếu nại, tố cáo» thành một dòng mới ở đây, rồi ghi «Ngày kết thúc» ở dòng ${code} bên đó. Ở dòng này chọn lại “${kind}”.`;

/** Looked for when the text is new; afterwards what was said stands, however the book grows. */
function likeness(
  row: Row,
  intake: Pick<Petition, 'content' | 'village'>,
  before: Petition | undefined,
  book: Book,
): Petition['similarTo'] {
  if (before !== undefined && before.content === intake.content && before.village === intake.village)
    return before.similarTo;
  return intake.content === '' ? null : book.similar({ code: row.code, ...intake });
}

function statusText(petition: Petition, book: Book): string {
  const waitingUntil =
    book.following('forwards', petition.code).find((forward) => forward.due !== undefined)?.due ?? null;
  return petitionStatusText(petition, book.today, book.calendar, waitingUntil);
}

const officialName = (code: string | null, book: Book): string =>
  code === null ? '' : (book.officials.find((official) => official.code === code)?.name ?? code);

/** Why it is not the one first meant: what the reason of the assignment says in brackets at its end. */
const standInReason = ({ assigneeReason }: Petition): string =>
  /nghỉ|thay/.test(assigneeReason) ? (/\(([^()]*)\)$/.exec(assigneeReason)?.[1] ?? assigneeReason) : '';
