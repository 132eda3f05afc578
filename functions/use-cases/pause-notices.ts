import { journalWrites } from '../domain/journal.ts';
import { caseKinds } from '../domain/notices/facts/facts.ts';
import type { PauseTarget } from '../domain/notices/mail-links.ts';
import { deliveryOf, pauseKey, pausesSchema } from '../domain/notices/outbox.ts';
import { type Store, unlessChanged, unlessStale } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { addDays, formatDate, isIsoDate } from '../domain/time/day.ts';
import { todayIn } from '../domain/time/zone.ts';
import type { IsoDate } from '../domain/values.ts';

/** Nobody pauses for longer at once. */
export const MOST_PAUSE_DAYS = 30;

/** The day or the case is not one that can be paused; the message is for the page. */
export class PauseRefused extends Error {
  override readonly name = 'PauseRefused';
}

/**
 * No reminders and alerts of a case to one person up to and including a day. The ladder above him goes on, and the office reads of the
 * pause in `Nhật ký`. Repeated calls change nothing.
 * @throws PauseRefused
 */
export async function pauseNotices(
  ports: { readonly store: Store; readonly clock: Clock },
  { unitId, code, person }: PauseTarget,
  until: IsoDate,
): Promise<void> {
  const today = todayIn(ports.clock.now());
  const last = addDays(today, MOST_PAUSE_DAYS);
  if (!isIsoDate(until) || until < today || until > last) {
    throw new PauseRefused(`Ngày tạm dừng phải từ ${formatDate(today)} đến ${formatDate(last)}.`);
  }
  const id = await caseIdOf(ports.store, unitId, code);
  if (id === undefined) throw new PauseRefused(`Không thấy ${code} trong sổ.`);
  await writePause(ports, unitId, pauseKey(id, person), until, { code, person });
}

async function writePause(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  unitId: string,
  key: string,
  until: IsoDate,
  { code, person }: { readonly code: string; readonly person: string },
): Promise<void> {
  const collection = deliveryOf(unitId);
  const today = todayIn(clock.now());
  const line = {
    at: clock.now().toISOString(),
    what: 'Tạm dừng nhắc',
    code,
    message: `${person} tạm dừng nhắc đến ${formatDate(until)}`,
  };
  for (;;) {
    const stored = await store.get(collection, 'pauses');
    const known = pausesSchema.parse(stored?.data ?? {}).until;
    if (known[key] === until) return;
    const current = Object.entries(known).filter(([, day]) => day >= today);
    const data = { until: { ...Object.fromEntries(current), [key]: until } };
    const writes = [
      unlessChanged({ collection, id: 'pauses', data }, stored?.version),
      ...journalWrites(unitId, [line], `pause ${key} ${until} ${today}`),
    ];
    if ((await unlessStale(() => store.commit(writes))) !== 'stale') return;
  }
}

async function caseIdOf(store: Store, unitId: string, code: string): Promise<string | undefined> {
  for (const kind of caseKinds) {
    const [found] = await store.query(`units/${unitId}/${kind}`, { where: { code }, limit: 1 });
    if (found !== undefined) return found.id;
  }
  return undefined;
}
