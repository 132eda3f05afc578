import type { Brief, LinkedBrief } from '../books/brief.ts';
import { contentHash } from '../books/content-hash.ts';
import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { type PetitionFacts, petitionProblems, petitionStatus } from '../lifecycle/petition-facts.ts';
import { isComplaint, isOpen } from '../lifecycle/petition-state.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';
import { STOPPED } from './between-levels.ts';
import { hasMoved } from './complaint-move.ts';
import { issuedReplies } from './issued-reply.ts';
import type { Assigned } from './petition-assignee.ts';
import { decideDispute, disputedSince, isAnsweredAnew } from './petition-dispute.ts';
import type { Handling } from './petition-handling.ts';
import type { Intake } from './petition-intake.ts';
import { seesSession, takesPlaceOn } from './row-days.ts';

/**
 * The petitions through which `Trùng với` comes back to this one: all of them would be closed, and nobody would answer any. None where it
 * ends, or turns round without this one.
 */
function circleOf(code: string, duplicateOf: string | null, book: Book): readonly string[] {
  const circle: string[] = [];
  let next = duplicateOf ?? undefined;
  while (next !== undefined && next !== code && !circle.includes(next)) {
    circle.push(next);
    const other = book.petition(next);
    next = other?.status === 'Trùng' && other.missing !== true ? other.duplicateOf : undefined;
  }
  return next === code ? circle : [];
}

/** Why the petition in `Trùng với` answers for none of its repeats, Vietnamese; blank where it does. */
export function goneOf(duplicateOf: string | null, book: Book): string {
  const original = duplicateOf === null ? undefined : book.petition(duplicateOf);
  if (original?.status === 'Rút') return `${duplicateOf} đã rút`;
  return hasMoved(original) ? `${duplicateOf} đã chuyển Văn phòng` : '';
}

/** What of `Trùng với` decides whether the petition is closed by it. */
const seesOriginal = ({ code, duplicateOf }: LinkedBrief, book: Book): string =>
  duplicateOf === undefined ? '' : [...circleOf(code, duplicateOf, book), goneOf(duplicateOf, book)].join(' ');

/**
 * The day of its session and whether it takes place, how its conclusion items, forwardings and reply letters stand, what the petition is about
 * that it repeats, and who below waits for its own repeats.
 */
export function seesFollowing(brief: LinkedBrief, book: Book): string {
  const { code, session } = brief;
  const held = seesSession(session, book);
  const original = seesOriginal(brief, book);
  const heldOn = original === '' ? held : `${held} ${original}`;
  const conclusions = book.following('conclusions', code);
  const forwards = book.following('forwards', code);
  const replies = issuedReplies(code, book);
  const below = book.waitingForRepeatsOf(code);
  // Asked of every petition at every pass: most have nothing that follows.
  if (conclusions.length + forwards.length + replies.length + below.length === 0) return heldOn;
  const facts = [...conclusions, ...forwards, ...replies].map((row) => [
    row.code,
    row.open,
    row.status,
    row.done,
    row.told,
    row.due,
    row.review,
    row.kind,
    ...(row.redone === true ? ['redone'] : []),
    ...(row.missing === true ? ['missing'] : []),
  ]);
  const waiting = below.length === 0 ? {} : { below: JSON.stringify(below) };
  return `${heldOn} ${contentHash({ facts: JSON.stringify(facts), ...waiting })}`;
}

/** Kept by its own doing: an item that only closed with the petition must not hold the petition closed. */
const isKept = (item: Brief): boolean => item.open === false && item.done !== undefined;

const forwardFacts = ({ done, told, kind }: Brief): NonNullable<PetitionFacts['forward']> => ({
  answeredOn: done ?? null,
  toldOn: told ?? null,
  stopped: kind === STOPPED,
});

/** Where the petition stands, derived from its own cells and from the conclusion items and forwardings that name it. */
export function decideStatus(
  reader: RowReader,
  facts: Intake & Handling & Assigned & { readonly code: string },
  before: Petition | undefined,
  book: Book,
): Pick<Petition, 'status' | 'closedBy' | 'closedOn' | 'disputed' | 'redone'> {
  const conclusions = book.following('conclusions', facts.code);
  const forward = book.following('forwards', facts.code).at(-1);
  const done = conclusions.every(isKept) ? conclusions.at(-1) : undefined;
  const disputed = decideDispute(conclusions, facts, before);
  const known: PetitionFacts = {
    ...facts,
    closedBy: done?.code ?? null,
    forward: forward === undefined ? null : forwardFacts(forward),
    reopenedOn: disputedSince(disputed),
    answeredAnew: isAnsweredAnew(disputed, facts),
    circle: circleOf(facts.code, facts.duplicateOf, book),
    originalGone: goneOf(facts.duplicateOf, book),
    sessionHeldOn: takesPlaceOn(facts.session, book),
    movedToOffice: isComplaint(facts),
  };
  reader.add(petitionProblems(known, book.today));
  return {
    status: petitionStatus(known),
    closedBy: known.closedBy,
    closedOn: done === undefined ? null : lastDone(conclusions),
    disputed,
    redone: disputed !== null && liesWithMttq(known, conclusions),
  };
}

const lastDone = (items: readonly LinkedBrief[]): IsoDate | null =>
  items
    .flatMap((item) => item.done ?? [])
    .sort()
    .at(-1) ?? null;

/** What MTTQ asks about has been done anew, and would it say that it is content the petition were closed. */
function liesWithMttq(known: PetitionFacts, items: readonly LinkedBrief[]): boolean {
  if (items.some(({ review, redone }) => review !== undefined && redone !== true)) return false;
  const closedBy = items.every((item) => isKept(item) || item.redone === true) ? (items.at(-1)?.code ?? null) : null;
  const status = petitionStatus({ ...known, closedBy, reopenedOn: null });
  return petitionStatus(known) === 'Đề nghị xem lại' && !isOpen({ status, outcome: known.outcome });
}
