import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Notice } from '../records/notice.ts';
import { isOwn } from './make-notice.ts';

/**
 * `units/UNIT/delivery/outbox`: who empties the outbox of the unit now, which mails are about to leave, and how many have left
 * today. Composition and Message-ID of every mail stand here before it is sent, so that whoever takes over after a
 * crash sends the same mail under the same Message-ID. Its version is the fencing token.
 */
const plannedMailSchema = z.object({
  messageId: z.string(),
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  entries: z.array(z.string()),
});
export type PlannedMail = z.infer<typeof plannedMailSchema>;

export const outboxSchema = z.object({
  lease: z.object({ token: z.string(), until: z.string() }).nullable().default(null),
  /** Mails of the claim; what has an outcome is known from the entries themselves. */
  claim: z.array(plannedMailSchema).default([]),
  /** How often the claim was taken up again after its holder was lost. */
  resumed: z.number().default(0),
  /** Somebody came while the outbox was being emptied: look once more before letting go. */
  again: z.boolean().default(false),
  /** Day of the counts. */
  day: z.string().default(''),
  /** Mails today per official. */
  mails: z.record(z.string(), z.number()).default({}),
  sms: z.number().default(0),
});
export type Outbox = z.infer<typeof outboxSchema>;

export const deliveryOf = (unit: string): string => `units/${unit}/delivery`;

export const isLeased = (outbox: Outbox, now: Date): boolean =>
  outbox.lease !== null && outbox.lease.until > now.toISOString();

/** Counts begin anew each day. */
export const onDay = (outbox: Outbox, day: string): Outbox =>
  outbox.day === day ? outbox : { ...outbox, day, mails: {}, sms: 0 };

type Today = Pick<Outbox, 'day' | 'mails' | 'sms'>;

/** The counts of a day without mails that were about to leave and did not. */
export function withoutUnsent({ day, mails, sms }: Today, unsent: readonly PlannedMail[]): Today {
  const left = { ...mails };
  for (const { channel, to } of unsent) if (channel === 'email') left[to] = Math.max(0, (left[to] ?? 0) - 1);
  return { day, mails: left, sms: Math.max(0, sms - unsent.filter(({ channel }) => channel === 'sms').length) };
}

/**
 * One mail for the entries of one person and stage, his own work apart from that of others, in the order of their first entry;
 * entries that were in one mail before go together again. An SMS speaks of one entry.
 */
export function groupIntoMails(notices: readonly Notice[], domain: string): PlannedMail[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = groupKey(notice);
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1));
    const [first] = sorted;
    if (first === undefined) return [];
    return {
      messageId: first.messageId === '' ? newMessageId(sorted, domain) : first.messageId,
      channel: first.channel,
      to: first.to,
      entries: sorted.map((notice) => notice.id),
    };
  });
}

/** From what is in the mail: an entry that is taken out and sent alone later is another mail, not a repeat of this one. */
const newMessageId = (entries: readonly Notice[], domain: string): string =>
  `<${hashOf(entries.map(({ id }) => id).join(' '))}@${domain}>`;

function groupKey(notice: Notice): string {
  if (notice.messageId !== '') return notice.messageId;
  return notice.channel === 'sms'
    ? notice.id
    : `${notice.to} ${notice.stage} ${isOwn(notice)} ${notice.stage === 'summary' ? notice.day : ''}`;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** `units/UNIT/delivery/addresses`: addresses a server refused for good, by `addressKey`. */
const addressesSchema = z.object({
  refused: z.record(z.string(), z.object({ at: z.string(), official: z.string(), reason: z.string() })).default({}),
});

const REFUSED_MILLISECONDS = 7 * 86_400_000;

/**
 * Those that are not written to now. After a week one is tried again: a mailbox comes back, a server that knew nobody for an hour was wrong, and
 * the office has no other address to type.
 */
export function refusedNow(data: unknown, now: Date): z.infer<typeof addressesSchema>['refused'] {
  const { refused } = addressesSchema.parse(data ?? {});
  const since = new Date(now.getTime() - REFUSED_MILLISECONDS).toISOString();
  return Object.fromEntries(Object.entries(refused).filter(([, { at }]) => at > since));
}

/** `units/UNIT/delivery/pauses`: `pauseKey` → last day without alerts. */
export const pausesSchema = z.object({ until: z.record(z.string(), z.string()).default({}) });

export const pauseKey = (caseId: string, person: string): string => `${caseId} ${person}`;
