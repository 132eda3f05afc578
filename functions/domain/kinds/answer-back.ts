import { contentHash } from '../books/content-hash.ts';
import type { Book, Parcel } from '../books/row-kind.ts';
import type { Petition, WaitingBelow } from '../records/petition.ts';
import { dateToSerial, formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { hasLeft } from './complaint-move.ts';

/**
 * What the unit below reads of a matter that it sent up, in its row of `Chuyển cấp trên`: the answer, or why there is none yet. Where the
 * matter is closed as a repeat, the original speaks for it, whoever brought that up.
 */
interface Word {
  readonly said: string;
  readonly answer: Answer | null;
}

interface Answer {
  readonly text: string;
  readonly on: IsoDate;
}

type Waiting = Pick<Petition, 'code' | 'origin' | 'alsoFor' | 'status'>;

/** Whoever below waits for what becomes of this petition, those of its repeats too. */
export const waitsBelow = ({ code, origin, alsoFor }: Waiting): readonly WaitingBelow[] => [
  ...(origin === null ? [] : [{ unit: origin.unit, forward: origin.forward, code }]),
  ...alsoFor,
];

/** Those who wait for repeats of this petition; a repeat closed in the book of an earlier year was told here, and nowhere else. */
export function allWaiting(code: string, before: Petition | undefined, book: Book): WaitingBelow[] {
  const here = book.waitingForRepeatsOf(code);
  const known = before?.alsoFor ?? [];
  return known.length === 0 ? [...here] : [...here, ...known.filter((one) => !book.has(one.code))];
}

/** Again when it changes. */
export function parcelBack(before: Petition | undefined, after: Petition, book: Book): Parcel[] {
  return toldBy(after).flatMap((to): Parcel[] => {
    const word = wordFor(to, after, book);
    const told = toldBefore(to, before, book);
    if (told !== null && isSame(word, told, after)) return [];
    const by = answeredBy(to, after, word.answer, book);
    const edits =
      word.answer === null
        ? {}
        : {
            answer: { value: word.answer.text, by },
            answeredOn: { value: dateToSerial(word.answer.on), by },
          };
    const cause = `back ${to.forward}`;
    const fields = { fromAbove: word.said, answeredAs: word.answer === null ? '' : answerMark(word.answer) };
    return [{ unit: to.unit, tab: 'forwards', code: to.forward, cause, cells: {}, fields, edits }];
  });
}

const answerMark = ({ text }: Answer): string => contentHash({ text });

const toldBy = (petition: Waiting): readonly WaitingBelow[] =>
  petition.status === 'Trùng' ? [] : waitsBelow(petition);

/** `null`: it was for another petition to tell, or nobody has told anything. */
function toldBefore(to: WaitingBelow, before: Petition | undefined, book: Book): Word | null {
  if (before === undefined) return { said: '', answer: null };
  return toldBy(before).some((one) => one.unit === to.unit && one.forward === to.forward)
    ? wordFor(to, before, book)
    : null;
}

/** An answer without `Ngày trả lời` is of the day on which it is told; the next day it is the same answer. */
const isSame = (word: Word, told: Word, { answeredOn }: Pick<Petition, 'answeredOn'>): boolean =>
  word.said === told.said &&
  word.answer?.text === told.answer?.text &&
  (word.answer?.on === told.answer?.on || answeredOn === null);

function wordFor(to: WaitingBelow, petition: Petition, book: Book): Word {
  const answer = answerOf(petition, book.today);
  return { said: answer === null ? said(to, petition, book) : '', answer };
}

/** Of khiếu nại, tố cáo no more than what is left in the open book of this unit, and not before it is: until then it can be taken back. */
function said({ code }: WaitingBelow, petition: Petition, { unit }: Book): string {
  const isMoved = hasLeft(petition);
  const withdrawn = petition.status === 'Rút';
  if (code === petition.code) {
    if (isMoved) return `${unit.name} đã chuyển ${code} sang Văn phòng${askTheOffice}`;
    return withdrawn ? `${unit.name} đã ghi “Rút” (${code}), không trả lời; hỏi lại nếu người dân không rút` : '';
  }
  const repeat = `${unit.name} ghi ${code} trùng với ${petition.code}`;
  if (isMoved) return `${repeat}, ý kiến này đã chuyển Văn phòng${askTheOffice}`;
  return withdrawn
    ? `${repeat}, ý kiến này đã ghi “Rút”; hỏi lại nếu người dân không rút`
    : `${repeat}; trả lời cho ${petition.code} sẽ chuyển về dòng này`;
}

const askTheOffice = ', không trả lời như một kiến nghị; hỏi Văn phòng đơn vị đó rồi ghi kết quả vào dòng này';

function answeredBy({ code }: WaitingBelow, petition: Petition, answer: Answer | null, { unit }: Book): string {
  const day = answer === null ? '' : ` ngày ${formatDate(answer.on)}`;
  const repeat = code === petition.code ? '' : ` (${code} trùng với ý kiến này)`;
  return `${unit.name} trả lời${day}, ${petition.code}${repeat}`;
}

/** Settled without a text, the outcome is the answer. */
function answerOf(petition: Petition, today: IsoDate): Answer | null {
  const { status, answer, answeredOn } = petition;
  const on = answeredOn ?? today;
  switch (status) {
    case 'Đã trả lời tại hội nghị':
    case 'Đã trả lời bằng văn bản':
      return { text: answer, on };
    case 'Đã giải quyết xong':
      return { text: answer === '' ? settledBy(petition) : answer, on };
    default:
      return null;
  }
}

/** The answer of a third body stands in its own row there: to say that the matter is solved would be to tell the petitioner what nobody said. */
function settledBy({ outcome, closedBy }: Petition): string {
  if (outcome === 'Chuyển cấp trên')
    return 'Cơ quan cấp trên đã trả lời; nội dung ở tab Chuyển cấp trên của sổ đơn vị này, hỏi đơn vị trước khi báo người dân.';
  return `Đã giải quyết xong${closedBy === null ? '' : ` theo kết luận ${closedBy}`}`;
}
