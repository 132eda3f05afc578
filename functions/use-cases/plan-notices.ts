import { journalWrites } from '../domain/journal.ts';
import { planNotices } from '../domain/notices/plan-notices.ts';
import type { Staff } from '../domain/notices/receivers.ts';
import type { UnitCases } from '../domain/notices/unit-cases.ts';
import { type Notice, noticeSchema, packNotice } from '../domain/records/notice.ts';
import { type Store, unlessStale, type Write } from '../domain/store.ts';

/** Entries written at once; each is one write. */
const GROUP = 200;

/**
 * Puts everything that is to be told today into the outbox. What is there already stays; what had been cancelled because the case
 * was settled, and is due again, is queued again. @returns how many entries were queued.
 */
export async function queuePlanned(store: Store, cases: UnitCases, staff: Staff): Promise<number> {
  const { notices, unreceived } = planNotices(cases, staff);
  const queued = await queueNotices(store, cases.unit.id, notices);
  const at = cases.now.toISOString();
  const lines = unreceived.map(({ code, because }) => ({ at, what: 'Không gửi được', code, message: because }));
  const told = journalWrites(cases.unit.id, lines, `unreceived ${cases.today}`);
  if (told.length > 0) await store.commit(told);
  return queued;
}

export async function queueNotices(store: Store, unitId: string, notices: readonly Notice[]): Promise<number> {
  const unique = [...new Map(notices.map((notice) => [notice.id, notice])).values()];
  let queued = 0;
  for (let from = 0; from < unique.length; from += GROUP) {
    queued += await queueGroup(store, unitId, unique.slice(from, from + GROUP));
  }
  return queued;
}

/** Another may plan the same morning in this moment: then what is still unknown is looked up again. */
async function queueGroup(store: Store, unitId: string, group: readonly Notice[]): Promise<number> {
  for (;;) {
    const writes = await unknownOf(store, unitId, group);
    if (writes.length === 0) return 0;
    if ((await unlessStale(() => store.commit(writes))) !== 'stale') return writes.length;
  }
}

async function unknownOf(store: Store, unitId: string, group: readonly Notice[]): Promise<Write[]> {
  const collection = `units/${unitId}/notices`;
  const known = await store.getMany(
    collection,
    group.map(({ id }) => id),
  );
  return group.flatMap((notice, index): Write[] => {
    const stored = known[index];
    const write = { collection, id: notice.id, data: packNotice(notice) };
    if (stored === undefined) return [{ op: 'create', ...write }];
    const before = noticeSchema.parse(stored.data);
    return before.state === 'cancelled' ? [{ op: 'put', ...write, version: stored.version }] : [];
  });
}
