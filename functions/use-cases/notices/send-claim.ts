import { departure } from '../../domain/notices/make-notice.ts';
import type { PlannedMail } from '../../domain/notices/outbox.ts';
import { SendPostponed, SendRefused } from '../../domain/notices/ports.ts';
import { addressKey } from '../../domain/notices/receivers.ts';
import type { Notice } from '../../domain/records/notice.ts';
import { isSettled } from '../../domain/records/notice.ts';
import type { Official } from '../../domain/records/official.ts';
import type { Stored } from '../../domain/store.ts';
import { isOfficeMoment } from '../../domain/time/zone.ts';
import type { DeliveryPorts } from '../deliver-notices.ts';
import { recordBounce } from '../record-bounce.ts';
import { type Cases, factsOf, readCases, withoutSending } from './check-cases.ts';
import type { Entries } from './claim.ts';
import { composeMail, composeSms, type Said } from './compose.ts';
import type { DeliveryContext } from './delivery-context.ts';
import type { OutboxLease } from './outbox-lease.ts';
import { cancelled, dead, failed, postponed, rerouted, sent } from './outcomes.ts';
import type { Outcome, Recorder } from './recorder.ts';

/** Cases are read again so many mails at a time: just before sending, and still one round trip for many. */
const CHUNK = 50;
/** After so many failures without one success the server is taken to be down; the rest waits for the next run. */
const MOST_FAILURES = 10;

type Entry = Stored<Notice>;

export interface Sending {
  readonly ports: DeliveryPorts;
  readonly context: DeliveryContext;
  readonly lease: OutboxLease;
  readonly recorder: Recorder;
  readonly concurrency: number;
  readonly tally: (outcomes: readonly Outcome[], message?: 'email' | 'sms') => void;
}

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

/** The whole mail waits, as it was composed. */
const together = (outcome: Outcome, { messageId }: PlannedMail): Outcome => ({
  ...outcome,
  next: { ...outcome.next, messageId },
});

async function attempt(
  sending: Sending,
  mail: PlannedMail,
  said: readonly (Said & { readonly entry: Entry })[],
  official: Official,
  cases: Cases,
  health: { failures: number },
): Promise<readonly Outcome[]> {
  const { ports, context, tally } = sending;
  const entries = said.map(({ entry }) => entry);
  try {
    if (!(await send(ports, mail, said, official, cases, context))) {
      return tallied(
        entries.map((entry) => cancelled(entry, 'Không có nội dung', ports.clock.now())),
        tally,
      );
    }
    health.failures = 0;
    return tallied(
      entries.map((entry) => sent(entry, mail.messageId, ports.clock.now())),
      tally,
      mail.channel,
    );
  } catch (error) {
    if (!(error instanceof SendRefused) && !(error instanceof SendPostponed)) health.failures += 1;
    return tallied(await afterFailure(error, sending, mail, entries, official), tally);
  }
}

function tallied(outcomes: readonly Outcome[], tally: Sending['tally'], message?: 'email' | 'sms'): readonly Outcome[] {
  tally(outcomes, message);
  return outcomes;
}

async function send(
  ports: DeliveryPorts,
  mail: PlannedMail,
  said: readonly Said[],
  official: Official,
  cases: Cases,
  context: DeliveryContext,
): Promise<boolean> {
  const [first] = said;
  if (mail.channel === 'sms' && first !== undefined) {
    await ports.sms.send(composeSms(first, official, context));
    return true;
  }
  const message = composeMail(ports, mail, said, official, cases, context);
  if (message === undefined) return false;
  await ports.mailer.send(message);
  return true;
}

async function afterFailure(
  error: unknown,
  { ports, context }: Sending,
  mail: PlannedMail,
  entries: readonly Entry[],
  official: Official,
): Promise<Outcome[]> {
  const now = ports.clock.now();
  if (error instanceof SendPostponed) {
    return entries.map((entry) => together(postponed(entry, error.until, error.message, now), mail));
  }
  if (!(error instanceof SendRefused)) {
    const random = ports.random();
    return entries.map((entry) => failed(entry, mail.messageId, context, now, random));
  }
  if (error.what === 'message' || mail.channel === 'sms') {
    return entries.map((entry) => dead(entry, error.message, mail.messageId, now));
  }
  await recordBounce(ports, {
    unitId: context.unit.id,
    official: official.code,
    email: official.email,
    reason: error.message,
  });
  context.refused.add(addressKey(official.email));
  return entries.map((entry) => rerouted(entry, `máy chủ từ chối địa chỉ của ${official.code}`, context, now));
}
