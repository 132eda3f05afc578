import { contentHash } from '../books/content-hash.ts';
import type { Conclusion, Forward } from '../records/following.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { IsoDate, Problem } from '../values.ts';
import { overdueSuffix } from './overdue.ts';

export interface ConclusionFacts extends Pick<Conclusion, 'result' | 'doneOn' | 'supervision'> {
  /** Its linked petition is no longer work: the item closes with it. */
  readonly petitionClosed?: boolean;
}

/** Kết luận: MTTQ has the last word; `Đề nghị xem lại` opens a finished item again. */
export function conclusionStatus(facts: ConclusionFacts): Conclusion['status'] {
  if (facts.supervision === 'Đề nghị xem lại') return 'Đề nghị xem lại';
  if (facts.doneOn !== null || facts.petitionClosed === true) return 'Hoàn thành';
  return facts.result === '' ? 'Chưa thực hiện' : 'Đang thực hiện';
}

/** What a Thông báo kết luận says of the item. */
export const promiseMark = ({
  content,
  unit,
  partners,
  due,
}: Pick<Conclusion, 'content' | 'unit' | 'partners' | 'due'>) => contentHash({ content, unit, partners, due });

/** The day by which it is still to be kept; `null` also while a new result lies with MTTQ: nobody else is late with it. */
export const promiseDeadline = ({
  status,
  redone,
  due,
}: Pick<Conclusion, 'status' | 'redone' | 'due'>): IsoDate | null => (status === 'Hoàn thành' || redone ? null : due);

export function conclusionProblems(facts: ConclusionFacts): Problem[] {
  const problems: Problem[] = [];
  if (facts.doneOn !== null && facts.result === '')
    problems.push({ column: 'Kết quả thực hiện', message: 'đã có “Ngày hoàn thành” nhưng chưa ghi đã làm được gì.' });
  if (facts.supervision === 'Đạt' && conclusionStatus(facts) !== 'Hoàn thành')
    problems.push({
      column: 'Ý kiến giám sát',
      message: 'là “Đạt” nhưng việc chưa có “Ngày hoàn thành”; ghi ngày trước.',
    });
  return problems;
}

export const conclusionStatusText = (
  item: Pick<Conclusion, 'status' | 'redone' | 'due'>,
  today: IsoDate,
  calendar: WorkCalendar,
): string => `${item.status}${overdueSuffix(promiseDeadline(item), today, calendar)}`;

type Told = Pick<Forward, 'answeredOn' | 'toldOn' | 'answeredAs' | 'toldAs'>;

/** A day before the answer came back told of the forwarding only. */
const isTold = ({ answeredOn, toldOn }: Told): boolean =>
  answeredOn !== null && toldOn !== null && toldOn >= answeredOn;

/** What the unit above answers was changed after the petitioner had been told. */
export const isOutdated = (facts: Told): boolean =>
  isTold(facts) && facts.answeredAs !== '' && facts.toldAs !== '' && facts.toldAs !== facts.answeredAs;

/** Chuyển cấp trên: done only when the petitioner has been told of the answer. */
export function forwardStatus(facts: Pick<Forward, 'letter'> & Told): Forward['status'] {
  if (facts.answeredOn !== null) return isTold(facts) && !isOutdated(facts) ? 'Đã báo người dân' : 'Đã có trả lời';
  return facts.letter === '' ? 'Chờ gửi' : 'Đã chuyển, chờ trả lời';
}

/** Another body is to be written to or to answer, and somebody wants to know. */
export const awaitsOthers = ({ status, calledBack }: Pick<Forward, 'status' | 'calledBack'>): boolean =>
  !calledBack && (status === 'Chờ gửi' || status === 'Đã chuyển, chờ trả lời');

export function forwardProblems(facts: Pick<Forward, 'letter' | 'answeredOn' | 'answer' | 'receiver'>): Problem[] {
  const problems: Problem[] = [];
  const ask = (column: string, message: string) => problems.push({ column, message });
  if (facts.letter !== '' && facts.receiver === '')
    ask('Cơ quan nhận', 'chưa ghi; ghi nơi đã chuyển đến, ví dụ Công ty Điện lực.');
  if (facts.answeredOn !== null && facts.answer === '')
    ask('Nội dung trả lời', 'đã có “Ngày nhận trả lời” nhưng chưa ghi cơ quan đó trả lời thế nào.');
  if (facts.answeredOn === null && facts.answer !== '')
    ask('Ngày nhận trả lời', 'đã có nội dung trả lời nhưng chưa ghi ngày nhận; ghi ngày, ví dụ 26/10/2023.');
  return problems;
}

export const forwardStatusText = (
  forward: Pick<Forward, 'status' | 'calledBack' | 'replyWanted'>,
  today: IsoDate,
  calendar: WorkCalendar,
): string => `${forward.status}${overdueSuffix(awaitsOthers(forward) ? forward.replyWanted : null, today, calendar)}`;
