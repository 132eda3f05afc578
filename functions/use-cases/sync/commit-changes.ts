import { causeId } from '../../domain/books/content-hash.ts';
import { StaleWrite, type Write } from '../../domain/store.ts';
import { auditWrites } from './audit-writes.ts';
import { commitBatches, commitLanes } from './commit-batches.ts';
import { parcelWrite } from './inbox.ts';
import { LeaseLost } from './lease.ts';
import type { Ledger } from './ledger.ts';
import { noticeWrites } from './notice-writes.ts';
import type { RecordChange, TabPlan } from './plan-tab.ts';
import { readState } from './sync-state.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * Commits a tab's changes in batches: record, audit, outbox and row index of a row stand or fall together. A batch that is
 * refused is halved until the record that somebody else changed is alone; that one is left for the next pass.
 * @returns whether a record was left out.
 */
export async function commitChanges(ports: SyncPorts, ledger: Ledger, plan: TabPlan): Promise<boolean> {
  const index = ledger.index(plan.kind.tab.key);
  index.place(plan.changes.map((change) => change.entry.id));
  const chunkOf = (id: string): number => index.chunkOf(id);
  const ordered = [...plan.changes].sort((a, b) => chunkOf(a.entry.id) - chunkOf(b.entry.id));
  const [first, ...rest] = commitBatches(ordered, chunkOf);
  if (first === undefined) return false;
  // The codes of all are taken in the first commit; then the others cannot give one twice, in whatever order they come through.
  let leftOut = await commitBatch(ports, ledger, plan, first);
  const lanes = commitLanes(rest, chunkOf)[Symbol.iterator]();
  const along = async (): Promise<void> => {
    for (const lane of lanes) {
      for (const batch of lane) leftOut = (await commitBatch(ports, ledger, plan, batch)) || leftOut;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, along));
  // Not before all have come to their end: nothing of this sync may go on once it has let go of the unit.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return leftOut;
}

/** Commits on their way at once. */
const LANES = 4;

async function commitBatch(
  ports: SyncPorts,
  ledger: Ledger,
  plan: TabPlan,
  changes: readonly RecordChange[],
): Promise<boolean> {
  try {
    await commitOnce(ports, ledger, plan, changes);
    return false;
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error;
    const { state } = await readState(ports.store, ledger.unit.id);
    if (state.lease?.token !== plan.syncId)
      throw new LeaseLost(`Đơn vị ${ledger.unit.id} đang được đồng bộ bởi lượt khác.`);
    if (changes.length <= 1) return true;
    const half = Math.ceil(changes.length / 2);
    const first = await commitBatch(ports, ledger, plan, changes.slice(0, half));
    const second = await commitBatch(ports, ledger, plan, changes.slice(half));
    return first || second;
  }
}

async function commitOnce(
  ports: SyncPorts,
  ledger: Ledger,
  plan: TabPlan,
  changes: readonly RecordChange[],
): Promise<void> {
  const index = ledger.index(plan.kind.tab.key);
  const proposed = index.propose(
    ledger.collections.rowIndex,
    changes.map((change) => change.entry),
  );
  const counters = ledger.hasFreshCodes ? [countersWrite(ledger)] : [];
  const created = changes.filter((change) => change.before === undefined);
  const unconfirmed = created.length === 0 ? undefined : unconfirmedWrite(ledger, plan, created);
  const fixed: Write[] = [...proposed.writes, ...counters, ...(unconfirmed === undefined ? [] : [unconfirmed])];
  const versions = await ports.store.commit([
    ...fixed,
    ...auditWrites(ledger, plan, changes),
    ...changes.flatMap((change) => recordWrite(ledger, plan, change)),
    ...changes.flatMap((change) => change.parcels.map((parcel) => parcelWrite(ledger.unit.id, parcel))),
    ...(await noticeWrites(ports, ledger, plan, changes)),
  ]);
  proposed.accept(versions.slice(0, proposed.writes.length));
  if (counters.length > 0) ledger.countersWritten(versions[proposed.writes.length] ?? '');
  if (unconfirmed !== undefined) {
    const version = versions[fixed.length - 1] ?? '';
    ledger.unconfirmed.set(unconfirmed.id, { ...unconfirmed.data, version, fresh: true });
  }
}

function countersWrite(ledger: Ledger): Write {
  const { version, values } = ledger.counters;
  const at = { collection: ledger.collections.state, id: 'counters', data: { ...values } };
  return version === undefined ? { op: 'create', ...at } : { op: 'put', ...at, version };
}

function unconfirmedWrite(ledger: Ledger, plan: TabPlan, created: readonly RecordChange[]) {
  const ids = created.map((change) => change.entry.id);
  return {
    op: 'create',
    collection: ledger.collections.unconfirmed,
    id: causeId(plan.syncId, plan.kind.tab.key, ids[0] ?? ''),
    data: { tab: plan.kind.tab.key, since: ledger.book.now, ids },
  } as const satisfies Write;
}

function recordWrite(ledger: Ledger, plan: TabPlan, { before, after, version }: RecordChange): Write[] {
  if (before === after) return [];
  const at = { collection: ledger.collections.of(plan.kind.collection), id: after.id, data: after };
  if (before === undefined) return [{ op: 'create', ...at }];
  return [{ op: 'put', ...at, ...(version === undefined ? {} : { version }) }];
}
