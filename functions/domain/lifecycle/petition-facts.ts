import type { Forward } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate, Problem } from '../values.ts';
import { type PetitionState, type PetitionStatus, statusOf } from './petition-state.ts';

/** What staff typed, and what the system knows beside it. The status is derived from nothing else. */
export interface PetitionFacts
  extends Pick<
    Petition,
    | 'code'
    | 'receivedOn'
    | 'assignee'
    | 'draft'
    | 'answer'
    | 'answerForm'
    | 'outcome'
    | 'answeredOn'
    | 'duplicateOf'
    | 'closedBy'
    | 'extendedTo'
    | 'toldOn'
  > {
  /** Its row of `Chuyển cấp trên`. `stopped`: the letter is out, the matter may not follow it to the unit above yet. */
  readonly forward?: (Pick<Forward, 'answeredOn' | 'toldOn'> & { readonly stopped?: boolean }) | null;
  /** Day on which MTTQ asked to look again (`Đề nghị xem lại`), while it stands. */
  readonly reopenedOn?: IsoDate | null;
  /** The answer is another than the one MTTQ asked about. */
  readonly answeredAnew?: boolean;
  /** Day of its session: an answer of that day without `Hình thức trả lời` was given at the conference. */
  readonly sessionHeldOn?: IsoDate | null;
  /** The petition in `Trùng với` and those that it is closed as the same matter as in turn, when the last names this one. */
  readonly circle?: readonly string[];
  /** Why the petition in `Trùng với` will not be answered, Vietnamese; blank where it is or will be. */
  readonly originalGone?: string;
  /** Khiếu nại or tố cáo that a person has moved to Sổ văn phòng. */
  readonly movedToOffice?: boolean;
}

export const petitionStatus = (facts: PetitionFacts): PetitionStatus => statusOf(petitionState(facts));

/** A closing that lacks what it needs closes nothing: the petition stays in work, and `petitionProblems` says why. */
export function petitionState(facts: PetitionFacts): PetitionState {
  if (facts.movedToOffice === true) return { is: 'with-reception' };
  const closed = closing(facts);
  const reopenedOn = facts.reopenedOn ?? null;
  if (reopenedOn === null) return closed ?? working(facts);
  return closed !== null && answeredSince(facts, reopenedOn) ? closed : { is: 'reopened', on: reopenedOn };
}

/** Only an answer given after MTTQ asked settles it again; one of the same day when it is not the one that was there already. */
const answeredSince = ({ answeredOn, answeredAnew }: PetitionFacts, asked: IsoDate): boolean =>
  answeredOn !== null && (answeredOn > asked || (answeredOn === asked && answeredAnew === true));

function working(facts: PetitionFacts): PetitionState {
  if (facts.draft !== '' || facts.answer !== '') return { is: 'in-progress', official: facts.assignee };
  return facts.assignee === null ? { is: 'received' } : { is: 'assigned', official: facts.assignee };
}

function closing(facts: PetitionFacts): PetitionState | null {
  const { outcome } = facts;
  switch (outcome) {
    case null:
      return facts.closedBy === null ? null : { is: 'solved', on: validAnswerDay(facts), by: facts.closedBy };
    case 'Đã trả lời':
      return answered(facts, formOf(facts));
    case 'Đã giải quyết xong': {
      const on = validAnswerDay(facts);
      return on === null && facts.closedBy === null ? null : { is: 'solved', on, by: facts.closedBy };
    }
    case 'Ngoài nội dung, trả lời riêng':
      return answered(facts, facts.answerForm ?? 'Bằng văn bản') ?? { is: 'with-reception' };
    case 'Chuyển cấp trên':
      return forwarded(facts);
    case 'Chờ người dân bổ sung':
      return { is: 'waiting-for-petitioner', official: facts.assignee };
    case 'Trùng':
      return duplicate(facts);
    case 'Rút':
      return { is: 'withdrawn' };
    default:
      return outcome satisfies never;
  }
}

/** Only what is answered elsewhere is closed: not by itself, in a circle, nor by what was withdrawn by whoever else asked for it. */
function duplicate({ code, duplicateOf, circle = [], originalGone = '' }: PetitionFacts): PetitionState | null {
  if (duplicateOf === null || duplicateOf === code || circle.length > 0 || originalGone !== '') return null;
  return { is: 'duplicate', of: duplicateOf };
}

const formOf = (facts: PetitionFacts) =>
  facts.answerForm ??
  (facts.answeredOn !== null && facts.answeredOn === (facts.sessionHeldOn ?? null) ? 'Tại hội nghị' : null);

const validAnswerDay = (facts: PetitionFacts): IsoDate | null =>
  facts.answeredOn !== null && facts.receivedOn !== null && facts.answeredOn < facts.receivedOn
    ? null
    : facts.answeredOn;

function answered(facts: PetitionFacts, form: PetitionFacts['answerForm']): PetitionState | null {
  const on = validAnswerDay(facts);
  return facts.answer === '' || on === null || form === null ? null : { is: 'answered', form, on };
}

/** Where nothing has been sent nobody will answer: its reply clock goes on. */
function forwarded({ forward = null }: PetitionFacts): PetitionState | null {
  if (forward === null || forward.stopped === true) return null;
  const { answeredOn: back, toldOn: told } = forward;
  // `Ngày báo người dân` before the answer came back told of the forwarding, not of the answer.
  if (back !== null && told !== null && told >= back) return { is: 'solved', on: told, by: null };
  return { is: 'forwarded', answered: back !== null };
}

/** Combinations that cannot be; the messages are shown behind the header of their column. */
export function petitionProblems(facts: PetitionFacts, today: IsoDate): Problem[] {
  return [...closingProblems(facts), ...dateProblems(facts, today), ...duplicateProblems(facts)];
}

function closingProblems(facts: PetitionFacts): Problem[] {
  const problems: Problem[] = [];
  const ask = (column: string, message: string) => problems.push({ column, message });
  const { outcome } = facts;
  if (outcome === 'Đã trả lời' && facts.answer === '')
    ask(
      'Nội dung trả lời',
      '“Kết quả xử lý” là “Đã trả lời” nhưng chưa có nội dung; ghi đã trả lời người dân thế nào.',
    );
  if (outcome === 'Đã trả lời' && facts.answeredOn !== null && formOf(facts) === null)
    ask('Hình thức trả lời', 'chưa chọn; chọn “Tại hội nghị”, “Bằng văn bản” hoặc “Trực tiếp, điện thoại”.');
  const needsDay = outcome === 'Đã trả lời' || (outcome === 'Đã giải quyết xong' && facts.closedBy === null);
  if (needsDay && facts.answeredOn === null)
    ask(
      'Ngày trả lời',
      `“Kết quả xử lý” là “${outcome}” nhưng chưa có ngày; ghi ngày trả lời, ví dụ 26/10/2023${byLetter(facts)}.`,
    );
  if (outcome === null && facts.closedBy === null && facts.answeredOn !== null)
    ask('Kết quả xử lý', 'đã có ngày trả lời nhưng chưa chọn kết quả; chọn “Đã trả lời” hoặc kết quả khác.');
  return problems;
}

/** Its letter, once issued, brings the day along: typed before, it would be another. */
const byLetter = ({ answerForm }: PetitionFacts): string =>
  answerForm === 'Bằng văn bản' ? '; văn bản lập ở tab Văn bản thì để trống, ngày ban hành là ngày trả lời' : '';

function dateProblems(facts: PetitionFacts, today: IsoDate): Problem[] {
  const problems: Problem[] = [];
  const { answeredOn, receivedOn, extendedTo } = facts;
  if (answeredOn !== null && receivedOn !== null && answeredOn < receivedOn)
    problems.push({
      column: 'Ngày trả lời',
      message: `${vietnameseDay(answeredOn)} trước “Ngày nhận” ${vietnameseDay(receivedOn)}; sửa lại một trong hai ngày.`,
    });
  if (answeredOn !== null && answeredOn > today)
    problems.push({
      column: 'Ngày trả lời',
      message: `${vietnameseDay(answeredOn)} chưa đến; ghi ngày đã trả lời thật.`,
    });
  if (extendedTo !== null && facts.toldOn === null)
    problems.push({
      column: 'Ngày báo người dân',
      message: '“Gia hạn đến” đã ghi nhưng chưa báo người dân; báo lý do gia hạn rồi ghi ngày đã báo.',
    });
  return problems;
}

function duplicateProblems(facts: PetitionFacts): Problem[] {
  const column = 'Trùng với';
  if (facts.duplicateOf !== null && facts.duplicateOf === facts.code)
    return [{ column, message: 'là mã của chính dòng này; ghi mã ý kiến đã có trước, ví dụ YK23-0012.' }];
  if (facts.outcome === 'Trùng' && facts.duplicateOf === null)
    return [
      { column, message: '“Kết quả xử lý” là “Trùng” nhưng chưa ghi trùng với ý kiến nào; ghi mã, ví dụ YK23-0012.' },
    ];
  const { circle = [], originalGone = '' } = facts;
  if (facts.outcome === 'Trùng' && originalGone !== '')
    return [
      {
        column,
        message: `${originalGone} nên không trả lời cho dòng này; ghi mã ý kiến còn xử lý, hoặc xóa «Trùng với» và «Kết quả xử lý» để xử lý ở dòng này, hoặc chọn “Rút” nếu người này cũng rút.`,
      },
    ];
  if (facts.outcome === 'Trùng' && circle.length > 0)
    return [
      {
        column,
        message: `${circleText(circle)}, các dòng không thể cùng đóng; ghi mã ý kiến còn xử lý, hoặc xóa «Trùng với» và «Kết quả xử lý» để xử lý ở dòng này.`,
      },
    ];
  if (facts.outcome === null && facts.duplicateOf !== null)
    return [{ column: 'Kết quả xử lý', message: '“Trùng với” đã ghi mã; chọn “Trùng”, hoặc xóa mã nếu không trùng.' }];
  return [];
}

const circleText = (circle: readonly string[]): string =>
  circle.map((code, index) => `${code} đã ghi trùng với ${circle[index + 1] ?? 'dòng này'}`).join(', ');

const vietnameseDay = (day: IsoDate): string => day.split('-').reverse().join('/');
