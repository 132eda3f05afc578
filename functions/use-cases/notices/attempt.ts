import type { PlannedMail } from '../../domain/notices/outbox.ts';
import { SendPostponed, SendRefused } from '../../domain/notices/ports.ts';
import { addressKey } from '../../domain/notices/receivers.ts';
import type { Notice } from '../../domain/records/notice.ts';
import type { Official } from '../../domain/records/official.ts';
import type { Stored } from '../../domain/store.ts';
import type { DeliveryPorts } from '../deliver-notices.ts';
import { recordBounce } from '../record-bounce.ts';
import type { Cases } from './check-cases.ts';
import { composeMail, composeSms, type Said } from './compose.ts';
import type { DeliveryContext } from './delivery-context.ts';
import type { OutboxLease } from './outbox-lease.ts';
import { cancelled, dead, failed, postponed, rerouted, sent } from './outcomes.ts';
import type { Outcome, Recorder } from './recorder.ts';

export type Entry = Stored<Notice>;

export interface Sending {
  readonly ports: DeliveryPorts;
  readonly context: DeliveryContext;
  readonly lease: OutboxLease;
  readonly recorder: Recorder;
  readonly concurrency: number;
  readonly tally: (outcomes: readonly Outcome[], message?: 'email' | 'sms') => void;
}

/** Composes and sends one mail or SMS; says what became of its entries, and counts failures in a row in `health`. */
export async function attempt(
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

/** The whole mail waits, as it was composed. */
export const together = (outcome: Outcome, { messageId }: PlannedMail): Outcome => ({
  ...outcome,
  next: { ...outcome.next, messageId },
});
