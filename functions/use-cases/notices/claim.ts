import { departure } from '../../domain/notices/make-notice.ts';
import { groupIntoMails, type PlannedMail } from '../../domain/notices/outbox.ts';
import { type Notice, noticeSchema } from '../../domain/records/notice.ts';
import type { Store, Stored } from '../../domain/store.ts';
import { isOfficeMoment } from '../../domain/time/zone.ts';
import type { DeliveryContext } from './delivery-context.ts';
import { nextMorning, postponed } from './outcomes.ts';
import type { Outcome } from './recorder.ts';

/** Entries read at once: their outcomes, and what is sent instead of them, fit into a few commits. */
const PAGE = 300;

export type Entries = ReadonlyMap<string, Stored<Notice>>;

/** Entries whose time has come, oldest first; those to be repeated before the new ones. */
export async function dueEntries(store: Store, unitId: string, now: Date): Promise<Entries> {
  const range = { field: 'notBefore', below: new Date(now.getTime() + 1).toISOString() };
  const page = (state: Notice['state'], limit: number) =>
    store.query(`units/${unitId}/notices`, { where: { state }, range, limit });
  const again = await page('failed', PAGE);
  const fresh = again.length < PAGE ? await page('queued', PAGE - again.length) : [];
  return wholeMails(parsed([...again, ...fresh]));
}

/** A full page may end inside a mail that is to be repeated as a whole: that one is left for the next page. */
function wholeMails(entries: Entries): Entries {
  const last = [...entries.values()].at(-1)?.data.messageId ?? '';
  if (entries.size < PAGE || last === '') return entries;
  const others = [...entries].filter(([, { data }]) => data.messageId !== last);
  return others.length === 0 ? entries : new Map(others);
}

export async function entriesOf(store: Store, unitId: string, mails: readonly PlannedMail[]): Promise<Entries> {
  const ids = mails.flatMap((mail) => mail.entries);
  const found = await store.getMany(`units/${unitId}/notices`, ids);
  return parsed(found.flatMap((stored) => stored ?? []));
}

const parsed = (found: readonly Stored[]): Entries =>
  new Map(found.map((stored) => [stored.id, { ...stored, data: noticeSchema.parse(stored.data) }]));

export interface Claim {
  readonly mails: readonly PlannedMail[];
  readonly later: readonly Outcome[];
  /** The counts of the day with these mails in them. */
  readonly counts: Today;
  /** The cap of the run left some for the next. */
  readonly capped: boolean;
}

interface Today {
  readonly mails: Readonly<Record<string, number>>;
  readonly sms: number;
}

/** Which mails leave now; what office hours and the caps of the day keep back, with the reason. */
export function planClaim(
  entries: Entries,
  context: DeliveryContext,
  today: Today,
  room: number,
  now: Date,
  domain: string,
): Claim {
  const { settings } = context.unit;
  const open = isOfficeMoment(now, settings.officeHours, context.calendar);
  const all = [...entries.values()];
  const closed = all.filter(({ data }) => !open && !data.urgent);
  const opening = departure(now, false, settings, context.calendar);
  const later = closed.map((entry) => asTried(postponed(entry, opening, '', now)));
  const groups = groupIntoMails(
    all.filter((entry) => !closed.includes(entry)).map(({ data }) => data),
    domain,
  );
  const counts = { mails: { ...today.mails }, sms: today.sms };
  const mails: PlannedMail[] = [];
  for (const mail of groups) {
    const reason = overCap(mail, counts, entries, settings.notices);
    if (reason !== '') later.push(...putOff(mail, entries, reason, context, now));
    else if (mails.length < room) {
      mails.push(mail);
      if (mail.channel === 'sms') counts.sms += 1;
      else counts.mails[mail.to] = (counts.mails[mail.to] ?? 0) + 1;
    }
  }
  return { mails, later, counts, capped: mails.length >= room && groups.length > mails.length };
}

function overCap(
  mail: PlannedMail,
  counts: Today,
  entries: Entries,
  caps: DeliveryContext['unit']['settings']['notices'],
): string {
  const first = entries.get(mail.entries[0] ?? '')?.data;
  if (mail.channel === 'sms') {
    const until = first?.urgent === true ? 'ngày mai' : 'ngày làm việc sau';
    return counts.sms < caps.smsPerDay ? '' : `quá ${caps.smsPerDay} SMS một ngày, để ${until}`;
  }
  // One summary a day and what is urgent do not wait for tomorrow.
  if (first?.urgent === true || first?.stage === 'summary') return '';
  const most = caps.perRecipientPerDay;
  return (counts.mails[mail.to] ?? 0) < most ? '' : `quá ${most} thư một người một ngày, để ngày làm việc sau`;
}

const putOff = (mail: PlannedMail, entries: Entries, reason: string, context: DeliveryContext, now: Date): Outcome[] =>
  mail.entries.flatMap((id) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [asTried(postponed(entry, nextMorning(context, entry.data.urgent), reason, now))];
  });

/** What was tried before may have arrived: whenever it goes again, it is the same mail under the same Message-ID. */
const asTried = (outcome: Outcome): Outcome => ({
  ...outcome,
  next: { ...outcome.next, messageId: outcome.entry.data.messageId },
});
