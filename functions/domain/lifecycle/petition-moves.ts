import type { IsoDate } from '../values.ts';
import { type AnswerForm, type PetitionState, statusOf } from './petition-state.ts';

/** Moves the system makes itself; what staff type is judged by `petitionState`. */
export type PetitionCommand =
  | { readonly do: 'assign'; readonly official: string }
  | { readonly do: 'answer'; readonly form: AnswerForm; readonly on: IsoDate }
  /** The conclusion item that it belongs to is done. */
  | { readonly do: 'close-by-conclusion'; readonly conclusion: string; readonly on: IsoDate }
  | { readonly do: 'forward' }
  | { readonly do: 'receive-forwarded-answer' }
  /** The petitioner has been told what the other body answered. */
  | { readonly do: 'tell-forwarded-answer'; readonly on: IsoDate }
  | { readonly do: 'mark-duplicate'; readonly of: string }
  | { readonly do: 'withdraw' }
  /** MTTQ asks to look again. */
  | { readonly do: 'reopen'; readonly on: IsoDate };

/** A move that the state does not allow; the message is Vietnamese, for `Nhật ký`. */
export class IllegalMove extends Error {
  override readonly name = 'IllegalMove';
  readonly move: PetitionCommand['do'];
  readonly from: PetitionState['is'];
  constructor(command: PetitionCommand, state: PetitionState) {
    super(`Không thể ${labels[command.do]} khi ý kiến đang ở tình trạng “${statusOf(state)}”.`);
    this.move = command.do;
    this.from = state.is;
  }
}

const labels: Record<PetitionCommand['do'], string> = {
  assign: 'giao người xử lý',
  answer: 'ghi đã trả lời',
  'close-by-conclusion': 'khép lại theo kết luận',
  forward: 'chuyển cơ quan khác',
  'receive-forwarded-answer': 'ghi cơ quan nhận đã trả lời',
  'tell-forwarded-answer': 'ghi đã báo người dân kết quả chuyển',
  'mark-duplicate': 'ghi trùng',
  withdraw: 'rút',
  reopen: 'đề nghị xem lại',
};

/** The state after the move, or why it cannot be made. Never throws. */
export function movePetition(command: PetitionCommand, state: PetitionState): PetitionState | IllegalMove {
  return moved(command, state) ?? new IllegalMove(command, state);
}

function moved(command: PetitionCommand, state: PetitionState): PetitionState | null {
  switch (command.do) {
    case 'assign':
      return assigned(command.official, state);
    case 'answer':
      return isWork(state) ? { is: 'answered', form: command.form, on: command.on } : null;
    case 'close-by-conclusion':
      return isWork(state) ? { is: 'solved', on: command.on, by: command.conclusion } : null;
    case 'forward':
      return isWork(state) && state.is !== 'forwarded' ? { is: 'forwarded', answered: false } : null;
    case 'receive-forwarded-answer':
      return state.is === 'forwarded' && !state.answered ? { is: 'forwarded', answered: true } : null;
    case 'tell-forwarded-answer':
      return state.is === 'forwarded' && state.answered ? { is: 'solved', on: command.on, by: null } : null;
    case 'mark-duplicate':
      return isWork(state) ? { is: 'duplicate', of: command.of } : null;
    case 'withdraw':
      return isWork(state) ? { is: 'withdrawn' } : null;
    case 'reopen':
      return reopened(command.on, state);
    default:
      return command satisfies never;
  }
}

/** Giving work that has begun to another official does not undo what has begun. */
function assigned(official: string, state: PetitionState): PetitionState | null {
  switch (state.is) {
    case 'received':
    case 'assigned':
      return { is: 'assigned', official };
    case 'in-progress':
    case 'waiting-for-petitioner':
      return { ...state, official };
    case 'reopened':
      return state;
    case 'with-reception':
    case 'forwarded':
    case 'answered':
    case 'solved':
    case 'duplicate':
    case 'withdrawn':
      return null;
    default:
      return state satisfies never;
  }
}

/** Not before the day it was settled; a withdrawn or duplicate petition has nothing that could be looked at again. */
function reopened(on: IsoDate, state: PetitionState): PetitionState | null {
  if (state.is !== 'answered' && state.is !== 'solved') return null;
  return state.on !== null && on < state.on ? null : { is: 'reopened', on };
}

function isWork(state: PetitionState): boolean {
  switch (state.is) {
    case 'received':
    case 'assigned':
    case 'in-progress':
    case 'waiting-for-petitioner':
    case 'with-reception':
    case 'forwarded':
    case 'reopened':
      return true;
    case 'answered':
    case 'solved':
    case 'duplicate':
    case 'withdrawn':
      return false;
    default:
      return state satisfies never;
  }
}
