import { setImmediate as turn } from 'node:timers/promises';
import { rowKindOf } from '../../domain/kinds/row-kinds.ts';
import { releaseNotice } from '../../domain/notices/make-notice.ts';
import { noticeSchema, packNotice } from '../../domain/records/notice.ts';
import { inCommits, type Store, type Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { Unconfirmed } from './ledger-contents.ts';
import { type Telling, tellingWrites } from './notice-writes.ts';
import type { TabPlan } from './plan-tab.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * Confirms the new records whose code has been read back beside their own content, and tells of them. Until then nothing leaves: a code
 * written beside another's row must not send anybody a stranger's petition.
 * @returns whether anything is to be told.
 */
export async function confirmSeen(
  ports: SyncPorts,
  ledger: Ledger,
  plans: readonly TabPlan[],
  seen: ReadonlySet<string>,
): Promise<boolean> {
  const confirmed: { readonly of: Unconfirmed; readonly ids: readonly string[] }[] = [];
  const writes: Write[] = [];
  for (const [id, of] of ledger.unconfirmed) {
    const { version, ids, tab, since } = of;
    const rest = ids.filter((record) => !seen.has(record));
    if (rest.length === ids.length) continue;
    confirmed.push({ of, ids: ids.filter((record) => seen.has(record)) });
    const at = { collection: ledger.collections.unconfirmed, id, version };
    writes.push(rest.length === 0 ? { op: 'delete', ...at } : { op: 'put', ...at, data: { tab, since, ids: rest } });
  }
  if (writes.length === 0) return false;
  const commits = new Commits(ports.store);
  try {
    for (const { of, ids } of confirmed) {
      commits.add(await tellingWrites(ports, ledger, await beginnings(ports, ledger, plans, of, ids)));
      await turn();
    }
    const all = new Set(confirmed.flatMap(({ ids }) => ids));
    if (ledger.mayHold) commits.add(await releaseWrites(ports, ledger, all));
  } finally {
    await commits.settled();
  }
  // Notices first: if we die in between, the next pass finds the records unconfirmed and tells what is not told yet.
  await commits.end();
  for (const batch of inCommits(writes)) await ports.store.commit(batch);
  return commits.count > 0;
}

/** Commits that are on their way while later writes are still being made. */
class Commits {
  readonly #store: Store;
  readonly #sent: Promise<unknown>[] = [];
  /** Of writes. */
  count = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  add(writes: readonly Write[]): void {
    this.count += writes.length;
    for (const batch of inCommits(writes)) {
      const sent = this.#store.commit(batch);
      // Looked at in the end.
      sent.catch(() => undefined);
      this.#sent.push(sent);
    }
  }

  /** Nothing of this sync may go on once it has let go of the unit. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#sent);
  }

  /** @throws what a commit failed with */
  async end(): Promise<void> {
    await Promise.all(this.#sent);
  }
}

/** What there is to tell of records that have just begun, as they are now. */
async function beginnings(
  ports: SyncPorts,
  ledger: Ledger,
  plans: readonly TabPlan[],
  { tab, fresh }: Unconfirmed,
  ids: readonly string[],
): Promise<Telling[]> {
  const kind = rowKindOf(tab);
  const decide = kind.notices?.bind(kind);
  if (decide === undefined) return [];
  const changes = plans.find((plan) => plan.kind.tab.key === tab)?.changes ?? [];
  const records = new Map(changes.map(({ after }) => [after.id, after]));
  const missing = ids.filter((id) => !records.has(id));
  for (let from = 0; from < missing.length; from += 300) {
    const found = await ports.store.getMany(ledger.collections.of(kind.collection), missing.slice(from, from + 300));
    for (const stored of found) if (stored !== undefined) records.set(stored.id, kind.parse(stored.data));
  }
  return ids.flatMap((id) => {
    const after = records.get(id);
    if (after === undefined) return [];
    return {
      kind,
      after,
      intents: decide(undefined, after, ledger.book),
      held: false,
      fresh: fresh && !ledger.mayHold,
    };
  });
}

async function releaseWrites(ports: SyncPorts, ledger: Ledger, confirmed: ReadonlySet<string>): Promise<Write[]> {
  const held = await ports.store.query(ledger.collections.notices, { where: { state: 'held' } });
  return held.flatMap(({ id, version, data }): Write[] => {
    const notice = noticeSchema.parse(data);
    if (!confirmed.has(notice.subject.id)) return [];
    return [
      { op: 'put', collection: ledger.collections.notices, id, version, data: packNotice(releaseNotice(notice)) },
    ];
  });
}

export const queueDelivery = (ports: SyncPorts, unitId: string): Promise<void> =>
  ports.tasks.enqueue({ function: 'deliver-notices', key: unitId, payload: { unitId } });
