import { z } from 'zod';
import { journalWrites } from '../domain/journal.ts';
import { rowKindOf } from '../domain/kinds/row-kinds.ts';
import { deliveryOf } from '../domain/notices/outbox.ts';
import { planSummaries } from '../domain/notices/plan-notices.ts';
import type { Staff } from '../domain/notices/receivers.ts';
import { makeSummary } from '../domain/notices/summary.ts';
import type { UnitCases } from '../domain/notices/unit-cases.ts';
import { parseUnitRecord, type UnitRecord } from '../domain/records/unit-record.ts';
import type { Store, Stored } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import { addWorkingDays, rollForward } from '../domain/time/calendar.ts';
import { addDays, weekdayOf } from '../domain/time/day.ts';
import { todayIn } from '../domain/time/zone.ts';
import type { IsoDate } from '../domain/values.ts';
import { standingStill } from './book-trouble.ts';
import { carryOver } from './carry-over.ts';
import { readUnitCases } from './notices/read-unit-cases.ts';
import { queueNotices, queuePlanned } from './plan-notices.ts';

export interface SummaryPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** Queues the delivery of what was planned; absent: the next scheduled delivery takes it. */
  readonly tasks?: Tasks;
}

/** `units/UNIT/delivery/daily`: the last day that was planned whole. */
const dailySchema = z.object({ lastDay: z.string().default('') });

/** Missed days that are named; more are a machine that was off for long. */
const MOST_MISSED = 5;

/**
 * 07:30 of a working day: fetches what was typed late into the book of the year before, plans what each stage has reached, and queues the summary for chair, office and MTTQ. Idempotent per day.
 * A day on which it did not run is caught up with by the next run, whenever that comes.
 * @returns how many entries were queued.
 */
export async function dailySummary(
  ports: SummaryPorts,
  request: { readonly unitId?: string | undefined } = {},
): Promise<number> {
  const units =
    request.unitId === undefined ? await unitsInTurn(ports) : [await ports.store.get('units', request.unitId)];
  let queued = 0;
  let failure: unknown;
  for (const unit of units) {
    if (unit === undefined) continue;
    try {
      const { previous } = parseUnitRecord(unit.data).settings;
      if (previous !== null) await carryOver(ports, previous, unit.id);
      queued += await remindUnit(ports, unit);
    } catch (error) {
      // The other units have their morning; the scheduler sees the failure and repeats.
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return queued;
}

/**
 * Those that have had their morning come last: a run that its time limit cut off is repeated, and would be cut off at the same place.
 */
async function unitsInTurn({ store, clock }: SummaryPorts): Promise<readonly Stored[]> {
  const today = todayIn(clock.now());
  const units = await store.query('units');
  const days = await Promise.all(units.map(({ id }) => lastDayOf(store, id)));
  const { done = [], open = [] } = Object.groupBy(units, (_, place) => (days[place] === today ? 'done' : 'open'));
  return [...open, ...done];
}

const lastDayOf = async (store: Store, unitId: string): Promise<IsoDate | ''> =>
  dailySchema.parse((await store.get(deliveryOf(unitId), 'daily'))?.data ?? {}).lastDay;

async function remindUnit(ports: SummaryPorts, unit: Stored): Promise<number> {
  const { cases, staff } = await readUnitCases(ports.store, unit, ports.clock.now());
  if (!cases.calendar.isWorkingDay(cases.today)) return 0;
  const { id } = unit;
  const lastDay = await lastDayOf(ports.store, id);
  const known = { unit: parseUnitRecord(unit.data), lastDay };
  const queued =
    known.unit.successor === ''
      ? await summarise(ports, cases, staff, known)
      : await queuePlanned(ports.store, whatStays(cases), staff);
  if (lastDay !== cases.today) {
    const data = { lastDay: cases.today };
    await ports.store.commit([{ op: 'put', collection: deliveryOf(id), id: 'daily', data }]);
  }
  if (queued > 0) {
    await ports.tasks?.enqueue({ function: 'deliver-notices', key: id, payload: { unitId: id } });
  }
  return queued;
}

/**
 * Of a closed book: its sessions with their tasks and papers, which are brought to their end there. What is open beside them goes on in
 * the book of the next year, which alone tells of it.
 */
const whatStays = (cases: UnitCases): UnitCases => ({
  ...cases,
  petitions: [],
  conclusions: [],
  forwards: [],
  complaints: [],
});

interface Known {
  readonly unit: UnitRecord;
  readonly lastDay: IsoDate | '';
}

async function summarise(ports: SummaryPorts, cases: UnitCases, staff: Staff, known: Known): Promise<number> {
  const queued = await queuePlanned(ports.store, cases, staff);
  if (known.lastDay === cases.today) return queued;
  const summaries = await queueSummary(ports, cases, staff, known);
  await tellHeld(ports.store, cases);
  return queued + summaries;
}

async function queueSummary(
  ports: SummaryPorts,
  cases: UnitCases,
  staff: Staff,
  { unit, lastDay }: Known,
): Promise<number> {
  const { store } = ports;
  const still = await standingStill(ports, unit);
  const summary = makeSummary(cases, { missed: missedDays(cases, lastDay), ...still });
  if (summary.counts.overdue + still.stopped.length + still.out.length === 0 && !isFirstOfWeek(cases, lastDay))
    return 0;
  await store.commit([{ op: 'put', collection: `units/${cases.unit.id}/summaries`, id: cases.today, data: summary }]);
  return queueNotices(store, cases.unit.id, planSummaries(cases, staff));
}

/** Nothing overdue is said once a week: on its first working day, or, when nothing ran then, on the day it runs again. */
function isFirstOfWeek({ today, calendar }: UnitCases, lastDay: IsoDate | ''): boolean {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const firstWorked = rollForward(monday, calendar);
  return today === firstWorked || (lastDay !== '' && lastDay < firstWorked);
}

function missedDays({ today, calendar }: UnitCases, lastDay: IsoDate | ''): IsoDate[] {
  if (lastDay === '') return [];
  const missed: IsoDate[] = [];
  for (let day = addWorkingDays(lastDay, 1, calendar); day < today; day = addWorkingDays(day, 1, calendar))
    missed.push(day);
  return missed.slice(-MOST_MISSED);
}

/** Lines of Nhật ký a day about what waits. */
const MOST_HELD = 50;

/** Entries whose row has not been seen again since yesterday: their mail has not left, and the office must know why. */
async function tellHeld(store: Store, cases: UnitCases): Promise<void> {
  const before = new Date(cases.now.getTime() - 24 * 3_600_000).toISOString();
  const held = await store.query<{ code?: unknown }>(`units/${cases.unit.id}/notices`, {
    where: { state: 'held' },
    range: { field: 'notBefore', below: before },
    limit: MOST_HELD,
  });
  const codes = new Set([
    ...held.map(({ data }) => String(data.code ?? '')),
    ...(await unconfirmedCodes(store, cases, before)),
  ]);
  const lines = [...codes].map((code) => ({
    at: cases.now.toISOString(),
    what: 'Chưa gửi',
    code,
    message: 'Thư đang giữ: chưa thấy lại dòng của mã này trong sổ',
  }));
  const writes = journalWrites(cases.unit.id, lines, `held ${cases.today}`);
  if (writes.length > 0) await store.commit(writes);
}

/** Records that have begun and were not seen in their row since: nobody was told of them. */
async function unconfirmedCodes(store: Store, { unit }: UnitCases, before: string): Promise<string[]> {
  const waiting = await store.query<{ tab: string; since: string; ids: string[] }>(`units/${unit.id}/unconfirmed`);
  const codes: string[] = [];
  for (const { data } of waiting.filter((each) => each.data.since < before)) {
    const kind = rowKindOf(data.tab);
    // Rows that the system lists by itself tell nobody.
    if (kind.notices === undefined) continue;
    const records = await store.getMany(`units/${unit.id}/${kind.collection}`, data.ids.slice(0, MOST_HELD));
    codes.push(...records.flatMap((stored) => (stored === undefined ? [] : kind.parse(stored.data).code)));
  }
  return codes.slice(0, MOST_HELD);
}
