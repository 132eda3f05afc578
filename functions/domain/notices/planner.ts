import type { Notice, NoticeStage, SessionTopic } from '../records/notice.ts';
import { workingDaysBetween } from '../time/calendar.ts';
import { nextOfficeMoment, todayIn } from '../time/zone.ts';
import type { IsoDate } from '../values.ts';
import { makeNotice, withSms } from './make-notice.ts';
import {
  chairFor,
  OFFICE,
  officeFor,
  type Receiver,
  receiverFor,
  type Staff,
  superiorFor,
  superiorOf,
} from './receivers.ts';
import type { UnitCases } from './unit-cases.ts';

/** As `OFFICE`, in ids. */
const NO_SUPERIOR = 'lanh-dao';
const CHAIR = 'chu-tri';

/** What every plan needs. Entries for which nobody at all can be reached are counted, not lost: the caller tells the office. */
export interface Planning {
  readonly cases: UnitCases;
  readonly staff: Staff;
  readonly notices: Notice[];
  readonly unreceived: { readonly code: string; readonly because: string }[];
}

interface Wanted {
  readonly subject: Notice['subject'];
  readonly stage: NoticeStage;
  readonly step?: number;
  readonly topic?: SessionTopic;
  readonly day?: IsoDate;
  readonly occasion?: string;
  /** Who the matter is meant for, in the id. */
  readonly meant: string;
  readonly responsible: string;
  readonly urgent?: boolean;
}

export function add(planning: Planning, wanted: Wanted, receiver: Receiver | null): void {
  const { unit, calendar, now } = planning.cases;
  if (receiver === null) {
    planning.unreceived.push({ code: wanted.subject.code, because: 'không có ai của Văn phòng nhận được thư' });
    return;
  }
  const { official, because } = receiver;
  const notice = makeNotice({ unit, calendar, now, ...wanted, to: official.code, because });
  planning.notices.push(...withSms(notice, unit));
}

/** A case with one deadline and one responsible official. */
export interface Deadline {
  readonly subject: Notice['subject'];
  readonly due: IsoDate;
  /** Code; blank: nobody single, it is the office's. */
  readonly who: string;
  /** Why it is the office's, when `who` is blank. */
  readonly because: string;
  /** When the official got it; steps before that day are not made up for. */
  readonly since: IsoDate;
  /** Since then MTTQ asks to look at it again, or it is work again without its official's doing: nobody was late with it in between. */
  readonly reopenedOn?: IsoDate | null;
  /** Until when the book of the year before told of it: its steps up to that day do not come again. */
  readonly toldUntil?: IsoDate | undefined;
  /** Who had it earlier, and until which day. */
  readonly before?: readonly { readonly official: string; readonly until: IsoDate }[];
  readonly urgent: boolean;
}

/**
 * The stage a deadline has reached today: reminder, due today, or every rung of the ladder up to today. A day on which nothing
 * ran is caught up with: the id says what was sent already.
 */
export function planDeadline(planning: Planning, of: Deadline): void {
  const { today } = planning.cases;
  if (today < of.due) planReminder(planning, of);
  else if (today > of.due) planLadder(planning, of);
  else if (of.since < today) add(planning, { ...ownWork(of), stage: 'due-today' }, own(planning, of));
}

function planLadder(planning: Planning, of: Deadline): void {
  const { unit, calendar, today } = planning.cases;
  // Whoever gets a case after its deadline, or gets it back, has the first days for himself; the change of year gives it to nobody.
  const got = of.toldUntil === undefined ? of.since : of.due;
  const from = [of.due, got, of.reopenedOn ?? of.due].sort().at(-1) ?? of.due;
  const late = workingDaysBetween(from, today, calendar);
  const told = of.toldUntil === undefined ? 0 : workingDaysBetween(from, of.toldUntil, calendar);
  unit.notices.ladder.forEach((step, rung) => {
    if (late >= step && told < step) planRung(planning, of, step, rung);
  });
}

function planReminder(planning: Planning, of: Deadline): void {
  const { unit, calendar, today } = planning.cases;
  const left = workingDaysBetween(today, of.due, calendar);
  const step = [...unit.notices.reminders].sort((a, b) => a - b).find((days) => left <= days);
  // Assigned when the day of this reminder had come already: the assignment mail has just said the deadline.
  if (step === undefined || workingDaysBetween(of.since, of.due, calendar) <= step) return;
  add(planning, { ...ownWork(of), stage: 'reminder', step }, own(planning, of));
}

/** Official → superior → office → chair. The chair has the summary, so this rung is there only when the setting has four. */
function planRung(planning: Planning, of: Deadline, step: number, rung: number): void {
  const base = { ...ownWork(of), stage: 'overdue', step } as const;
  if (rung === 0) add(planning, base, own(planning, of));
  else if (rung === 1 && of.who !== '') {
    // By the person: whoever is superior after the case was given to another is told as well.
    const meant = superiorOf(of.who, planning.staff)?.code ?? NO_SUPERIOR;
    if (!hadItLate(planning, of, meant, step)) add(planning, { ...base, meant }, superiorFor(of.who, planning.staff));
  } else if (rung === 3) add(planning, { ...base, meant: CHAIR }, chairFor(planning.staff));
  else add(planning, { ...base, meant: OFFICE }, officeFor('', planning.staff));
}

/** A superior who had the case himself when it was as late as this knows. */
const hadItLate = ({ cases }: Planning, { due, before = [] }: Deadline, superior: string, step: number): boolean =>
  before.some(({ official, until }) => official === superior && workingDaysBetween(due, until, cases.calendar) >= step);

const own = ({ staff }: Planning, { who, because }: Deadline): Receiver | null =>
  who === '' ? officeFor(because, staff) : receiverFor(who, staff);

const ownWork = (of: Deadline) => ({
  subject: of.subject,
  day: of.due,
  meant: of.who === '' ? OFFICE : of.who,
  responsible: of.who,
  urgent: of.urgent,
});

/** The day on which the office can know of what happened at a moment: what comes on a Saturday is Monday's. */
export const officeDayOf = ({ cases }: Planning, moment: string): IsoDate =>
  todayIn(nextOfficeMoment(new Date(moment), cases.unit.officeHours, cases.calendar));

type Carried = { readonly carriedFrom: string; readonly createdAt: string };

/** The last day on which the book of the year before told of what came from there; `undefined`: it came from none. */
export const toldUntil = ({ carriedFrom, createdAt }: Carried): IsoDate | undefined =>
  carriedFrom === '' ? undefined : dayOf(createdAt);

/** Whether a step, so many working days after a day, was told by the book of the year before, in which the case stood on that morning. */
export function toldLastYear({ cases }: Planning, carried: Carried, after: IsoDate, step: number): boolean {
  const until = toldUntil(carried);
  return until !== undefined && workingDaysBetween(after, until, cases.calendar) >= step;
}

/** The day of a moment kept in a record, in Vietnam. */
export const dayOf = (moment: string): IsoDate => todayIn(new Date(moment));
