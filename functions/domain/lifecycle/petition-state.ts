import type { answerForms, petitionStatuses } from '../../../sheets-templates/choices.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';

export type PetitionStatus = (typeof petitionStatuses)[number];
export type AnswerForm = (typeof answerForms)[number];

/** Where a petition stands. The status shown in the sheet is `statusOf` it. */
export type PetitionState =
  | { readonly is: 'received' }
  | { readonly is: 'assigned'; readonly official: string }
  /** Work has begun: a draft, or part of an answer. */
  | { readonly is: 'in-progress'; readonly official: string | null }
  | { readonly is: 'waiting-for-petitioner'; readonly official: string | null }
  /** Outside the subject of the session: the reception officer answers apart. */
  | { readonly is: 'with-reception' }
  /** Counted as work until the answer has come back and the petitioner has been told. */
  | { readonly is: 'forwarded'; readonly answered: boolean }
  | { readonly is: 'answered'; readonly form: AnswerForm; readonly on: IsoDate }
  | { readonly is: 'solved'; readonly on: IsoDate | null; readonly by: string | null }
  | { readonly is: 'duplicate'; readonly of: string }
  | { readonly is: 'withdrawn' }
  /** MTTQ asks to look again. */
  | { readonly is: 'reopened'; readonly on: IsoDate };

export function statusOf(state: PetitionState): PetitionStatus {
  switch (state.is) {
    case 'received':
      return 'Mới nhận';
    case 'assigned':
      return 'Đã giao';
    case 'in-progress':
    case 'waiting-for-petitioner':
      return 'Đang xử lý';
    case 'with-reception':
      return 'Chuyển tiếp công dân';
    case 'forwarded':
      // Once the answer is back, what is left to do (tell the petitioner) is the unit's own work again.
      return state.answered ? 'Đang xử lý' : 'Đã chuyển, chờ trả lời';
    case 'answered':
      return statusOfAnswer(state.form);
    case 'solved':
      return 'Đã giải quyết xong';
    case 'duplicate':
      return 'Trùng';
    case 'withdrawn':
      return 'Rút';
    case 'reopened':
      return 'Đề nghị xem lại';
    default:
      return state satisfies never;
  }
}

function statusOfAnswer(form: AnswerForm): PetitionStatus {
  switch (form) {
    case 'Tại hội nghị':
      return 'Đã trả lời tại hội nghị';
    case 'Bằng văn bản':
      return 'Đã trả lời bằng văn bản';
    case 'Trực tiếp, điện thoại':
      // The list of states knows two ways of answering; a matter settled face to face or by phone is settled.
      return 'Đã giải quyết xong';
    default:
      return form satisfies never;
  }
}

/** Goes its own way: no paper, no mail to an official, no public page tells of it. */
export const isComplaint = ({ kind }: Pick<Petition, 'kind'>): boolean => kind === 'Khiếu nại' || kind === 'Tố cáo';

/**
 * Counted as work. What went to the reception officer as khiếu nại or tố cáo is counted in Sổ văn phòng, so
 * `Chuyển tiếp công dân` counts here only with the outcome `Ngoài nội dung, trả lời riêng`.
 */
export function isOpen(petition: Pick<Petition, 'status' | 'outcome'>): boolean {
  const { status } = petition;
  switch (status) {
    case 'Mới nhận':
    case 'Đã giao':
    case 'Đang xử lý':
    case 'Đã chuyển, chờ trả lời':
    case 'Đề nghị xem lại':
      return true;
    case 'Chuyển tiếp công dân':
      return isAnsweredApart(petition);
    case 'Đã trả lời tại hội nghị':
    case 'Đã trả lời bằng văn bản':
    case 'Đã giải quyết xong':
    case 'Trùng':
    case 'Rút':
      return false;
    default:
      return status satisfies never;
  }
}

/**
 * Settled by what staff chose for it, so that its conclusion items close with it. Not by its items: the two would keep each other
 * closed. An answer alone settles no promise, even when it was given by phone.
 */
export const isSettledItself = ({ status, outcome }: Pick<Petition, 'status' | 'outcome'>): boolean =>
  outcome !== null &&
  outcome !== 'Đã trả lời' &&
  (status === 'Đã giải quyết xong' || status === 'Trùng' || status === 'Rút');

/** Counted with the body it was sent to. Once its answer is back it is work of the unit again, until the petitioner has been told. */
export const isForwarded = (petition: Pick<Petition, 'status' | 'outcome'>): boolean =>
  petition.status === 'Đã chuyển, chờ trả lời' || (petition.outcome === 'Chuyển cấp trên' && !isOpen(petition));

/** Outside the subject of the session, and not answered yet: the reception officer answers apart. What moved to Sổ văn phòng is not. */
export const isAnsweredApart = ({ status, outcome }: Pick<Petition, 'status' | 'outcome'>): boolean =>
  status === 'Chuyển tiếp công dân' && outcome === 'Ngoài nội dung, trả lời riêng';

/** Waits for the petitioner, the higher body or MTTQ: another clock runs, the reply clock is neither reset nor counted late. */
export const isWaiting = (petition: Pick<Petition, 'status' | 'outcome' | 'redone'>): boolean =>
  petition.redone ||
  petition.status === 'Đã chuyển, chờ trả lời' ||
  (petition.outcome === 'Chờ người dân bổ sung' && petition.status === 'Đang xử lý');
