import { departure } from '../../domain/notices/make-notice.ts';
import type { PlannedMail } from '../../domain/notices/outbox.ts';
import { isSettled } from '../../domain/records/notice.ts';
import { isOfficeMoment } from '../../domain/time/zone.ts';
import { attempt, type Entry, type Sending, together } from './attempt.ts';
import { type Cases, factsOf, readCases, withoutSending } from './check-cases.ts';
import type { Entries } from './claim.ts';
import type { Said } from './compose.ts';
import type { DeliveryContext } from './delivery-context.ts';
import { postponed } from './outcomes.ts';
import type { Outcome } from './recorder.ts';

/** Cases are read again so many mails at a time: just before sending, and still one round trip for many. */
const CHUNK = 50;
/** After so many failures without one success the server is taken to be down; the rest waits for the next run. */
const MOST_FAILURES = 10;

/** @returns false when the server seems to be down: stop. @throws LeaseLost, StoreUnavailable */
export async function sendClaim(sending: Sending, mails: readonly PlannedMail[], entries: Entries): Promise<boolean> {
  const health = { failures: 0 };
  for (let from = 0; from < mails.length; from += CHUNK) {
    const chunk = mails.slice(from, from + CHUNK);
    const open = chunk.map((mail) => ({ mail, entries: openEntries(mail, entries) }));
    const { store } = sending.ports;
    const cases = await readCases(
      store,
      sending.context.unit.id,
      open.flatMap((each) => each.entries),
    );
    await pooled(open, sending.concurrency, async (each) => {
      if (sending.recorder.failed || health.failures >= MOST_FAILURES) return;
      await sendOne(sending, each.mail, each.entries, cases, health);
    });
    if (sending.recorder.failed) await sending.recorder.flush();
    if (health.failures >= MOST_FAILURES) return false;
  }
  return true;
}

/** Of a mail, what has no outcome yet. */
export function openEntries(mail: PlannedMail, entries: Entries): Entry[] {
  return mail.entries.flatMap((id) => {
    const entry = entries.get(id);
    return entry === undefined || isSettled(entry.data) || entry.data.state === 'held' ? [] : [entry];
  });
}

async function pooled<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

async function sendOne(
  sending: Sending,
  mail: PlannedMail,
  entries: readonly Entry[],
  cases: Cases,
  health: { failures: number },
): Promise<void> {
  const { ports, context, lease, recorder, tally } = sending;
  await lease.ensure();
  const now = ports.clock.now();
  const aside: Outcome[] = [];
  const said: (Said & { readonly entry: Entry })[] = [];
  const closed = isClosed(entries, context, now);
  for (const entry of entries) {
    const facts = factsOf(entry.data, cases);
    const outcome = closed ? untilOpen(entry, mail, context, now) : withoutSending(entry, facts, context, now);
    if (outcome === undefined) said.push({ entry, notice: entry.data, facts });
    else aside.push(outcome);
  }
  tally(aside);
  recorder.note(aside);
  const official = context.staff.byCode.get(mail.to);
  if (said.length === 0 || official === undefined) return;
  const outcomes = await attempt(sending, mail, said, official, cases, health);
  recorder.note(outcomes);
}

/** A mail with something urgent in it goes whole; the others wait for the office. */
const isClosed = (entries: readonly Entry[], { unit, calendar }: DeliveryContext, now: Date): boolean =>
  !entries.some(({ data }) => data.urgent) && !isOfficeMoment(now, unit.settings.officeHours, calendar);

/** A claim that is taken up again at night keeps its Message-ID and waits for the morning. */
const untilOpen = (entry: Entry, mail: PlannedMail, { unit, calendar }: DeliveryContext, now: Date): Outcome =>
  together(postponed(entry, departure(now, false, unit.settings, calendar), '', now), mail);
