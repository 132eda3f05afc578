import { isOpen } from '../lifecycle/petition-state.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';

const own = ['outcome', 'duplicateOf', 'answer', 'answeredOn', 'answerForm'] as const;
type Closing = Pick<Petition, 'status' | (typeof own)[number]>;

/**
 * Since when something beside its own row has made it work again: what it repeats was withdrawn, the unit above changed its answer. Nobody was
 * late with it while it was closed. What is typed in the row itself resets nothing.
 */
export function openedAgainOn(now: Closing, before: Petition | undefined, today: IsoDate): IsoDate | null {
  if (before === undefined || !isOpen(now)) return null;
  if (isOpen(before)) return before.openedAgainOn;
  return own.every((key) => now[key] === before[key]) ? today : null;
}
