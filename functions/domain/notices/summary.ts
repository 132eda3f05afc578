import { z } from 'zod';
import { withoutNamingTexts } from '../erasure/until-edited.ts';
import { awaitsOthers, promiseDeadline } from '../lifecycle/following.ts';
import { isOpen, isWaiting } from '../lifecycle/petition-state.ts';
import { runningDeadline } from '../lifecycle/petition-text.ts';
import { addDays, weekdayOf } from '../time/day.ts';
import { overdueBy } from '../time/deadline.ts';
import { safeExcerpt } from './excerpt.ts';
import { promiseText } from './promise-text.ts';
import { keeperOf, petitionOf, presentIn, type UnitCases } from './unit-cases.ts';

/** `units/UNIT/summaries/DAY`: the figures of one morning, the same for everyone who reads them. Codes, no personal data. */
const lateSchema = z.object({
  kind: z.enum(['petitions', 'conclusions']).default('petitions'),
  code: z.string(),
  due: z.string(),
  /** Working days. */
  late: z.number(),
  /** Code of the official; blank where nobody has it. */
  who: z.string(),
  department: z.string(),
  about: z.string(),
});
export type Late = z.infer<typeof lateSchema>;

export const summarySchema = z.object({
  day: z.string(),
  /** Working days on which no summary was made. */
  missed: z.array(z.string()).default([]),
  /** Titles of tabs that stand still: what is typed there is in no figure. */
  stopped: z.array(z.string()).default([]),
  /** Titles of whole books that could not be opened or written, or lie in the bin. */
  out: z.array(z.string()).default([]),
  counts: z.object({
    received: z.number(),
    open: z.number(),
    overdue: z.number(),
    dueThisWeek: z.number(),
    waiting: z.number(),
    done: z.number(),
    disputed: z.number(),
    unassigned: z.number(),
    /** Of the overdue, those that are items of conclusions. */
    overduePromises: z.number().default(0),
  }),
  overdue: z.array(lateSchema),
  dueThisWeek: z.array(lateSchema),
  waiting: z.array(
    z.object({ code: z.string(), receiver: z.string(), until: z.string().nullable(), late: z.number() }),
  ),
  sessions: z.array(
    z.object({ code: z.string(), day: z.string(), from: z.string(), place: z.string(), status: z.string() }),
  ),
  disputed: z.array(z.string()),
});
export type Summary = z.infer<typeof summarySchema>;

/** Longer lists are cut; the counts are of all. */
const LONGEST = 150;
/** Sessions within so many days. */
const AHEAD = 30;

export function makeSummary(
  cases: UnitCases,
  { missed, stopped, out }: Readonly<Record<'missed' | 'stopped' | 'out', readonly string[]>>,
): Summary {
  const { today } = cases;
  const work = workOf(cases);
  const overdue = work.filter(({ late }) => late > 0).sort((a, b) => b.late - a.late || order(a, b));
  const endOfWeek = addDays(today, (7 - weekdayOf(today)) % 7);
  const soon = work.filter((one) => one.due >= today && one.due <= endOfWeek).sort(byDue);
  const open = cases.petitions.filter(isOpen);
  const waiting = waitingOf(cases);
  const disputed = [
    ...cases.petitions.filter((one) => one.status === 'Đề nghị xem lại'),
    ...cases.conclusions.filter((one) => one.status === 'Đề nghị xem lại'),
  ].map((one) => one.code);
  const counts = {
    received: cases.petitions.length,
    open: open.length,
    overdue: overdue.length,
    dueThisWeek: soon.length,
    waiting: open.filter(isWaiting).length,
    done: cases.petitions.length - open.length,
    disputed: disputed.length,
    overduePromises: overdue.filter((one) => one.kind === 'conclusions').length,
    unassigned: open.filter((one) => one.assignee === null && !isWaiting(one)).length,
  };
  return {
    day: today,
    missed: [...missed],
    stopped: [...stopped],
    out: [...out],
    counts,
    overdue: overdue.slice(0, LONGEST),
    dueThisWeek: soon.slice(0, LONGEST),
    waiting: waiting.slice(0, LONGEST),
    sessions: sessionsAhead(cases),
    disputed: disputed.slice(0, LONGEST),
  };
}

const order = (a: Late, b: Late): number => (a.code < b.code ? -1 : 1);
const byDue = (a: Late, b: Late): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : order(a, b));

/** Petitions and promises with a running clock. */
function workOf(cases: UnitCases): Late[] {
  const { today, calendar } = cases;
  const departments = new Map(cases.officials.map((one) => [one.code, one.department]));
  const departmentOf = (who: string) => departments.get(who) ?? '';
  const present = presentIn(cases);
  const petitions = cases.petitions.flatMap((one): Late[] => {
    const due = one.heldBack ? null : runningDeadline(one);
    if (due === null || isWaiting(one)) return [];
    const who = one.assignee ?? '';
    const late = overdueBy(due, today, calendar);
    const about = [one.field, one.village].filter((part) => part !== '').join(' · ');
    return [{ kind: 'petitions', code: one.code, due, late, who, department: departmentOf(who), about }];
  });
  const conclusions = cases.conclusions.flatMap((one): Late[] => {
    const due = promiseDeadline(one);
    if (due === null) return [];
    const late = overdueBy(due, today, calendar);
    const who = keeperOf(cases, one, present);
    const department = departmentOf(who) || promiseText(withoutNamingTexts(one).unit, one, petitionOf(cases, one));
    return [{ kind: 'conclusions', code: one.code, due, late, who, department, about: 'Kết luận' }];
  });
  return [...petitions, ...conclusions];
}

function waitingOf({ forwards, today, calendar }: UnitCases): Summary['waiting'] {
  return forwards.filter(awaitsOthers).map(({ code, petition, receiver, replyWanted }) => ({
    code: petition ?? code,
    receiver: safeExcerpt(receiver),
    until: replyWanted,
    late: replyWanted === null ? 0 : overdueBy(replyWanted, today, calendar),
  }));
}

function sessionsAhead({ sessions, today }: UnitCases): Summary['sessions'] {
  return sessions
    .flatMap((one) => (one.heldOn === null || one.postponed !== null ? [] : [{ ...one, day: one.heldOn }]))
    .filter(({ day }) => day >= today && day <= addDays(today, AHEAD))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ code, day, from, venue, villages, status }) => ({
      code,
      day,
      from,
      place: safeExcerpt([villages.join(', '), venue].filter((part) => part !== '').join(', ')),
      status,
    }));
}
