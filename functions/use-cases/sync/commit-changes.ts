import { causeId } from '../../domain/books/content-hash.ts';
import { StaleWrite, unlessChanged, type Write } from '../../domain/store.ts';
import { auditWrites } from './audit-writes.ts';
import { commitBatches } from './commit-batches.ts';
import { conflictWrites } from './edit-writes.ts';
import { goneWrites } from './gone-writes.ts';
import { parcelWrite } from './inbox.ts';
import { LeaseLost } from './lease.ts';
import type { Ledger } from './ledger.ts';
import { noticeWrites } from './notice-writes.ts';
import { papersLeftWrites } from './papers-left-writes.ts';
import { pastedOverWrites } from './pasted-over-writes.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';
import { readState } from './sync-state.ts';
import type { SyncPorts } from './sync-unit.ts';

/** Commits on their way at once. */
const LANES = 4;
/** New rows that are waited for before their commits begin: a few more than one commit takes. */
const FEW = 350;

/**
 * Commits a tab's changes in batches: record, audit, outbox and row index of a row stand or fall together. A batch that is
 * refused is halved until the record that somebody else changed is alone; that one is left for the next pass. New rows are on their
 * way while later ones are still being decided.
 */
export class TabCommits {
  readonly #ports: SyncPorts;
  readonly #ledger: Ledger;
  readonly #request: TabRequest;
  readonly #places = new Places(LANES);
  readonly #sent: Promise<boolean>[] = [];
  /** The last commit that writes a chunk of the row index: the next one must know its version. */
  readonly #lastOf = new Map<number, Promise<unknown>>();
  #waiting: RecordChange[] = [];

  constructor(ports: SyncPorts, ledger: Ledger, request: TabRequest) {
    this.#ports = ports;
    this.#ledger = ledger;
    this.#request = request;
  }

  /** Takes over a new row. */
  offer(change: RecordChange): void {
    this.#waiting.push(change);
    if (this.#waiting.length < FEW) return;
    const batches = this.#cut(this.#waiting);
    this.#waiting = [...(batches.at(-1) ?? [])];
    for (const batch of batches.slice(0, -1)) this.#send(batch);
  }

  /** Commits the rest, new rows of the system's own and changes of old ones. @returns whether a record was left out. */
  async end(rest: readonly RecordChange[]): Promise<boolean> {
    for (const batch of this.#cut([...this.#waiting, ...rest])) this.#send(batch);
    this.#waiting = [];
    const ends = await this.settled();
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return ends.some((end) => end.status === 'fulfilled' && end.value);
  }

  /** Nothing of this sync may go on once it has let go of the unit. */
  settled(): Promise<PromiseSettledResult<boolean>[]> {
    return Promise.allSettled(this.#sent);
  }

  #cut(changes: readonly RecordChange[]): readonly (readonly RecordChange[])[] {
    const index = this.#ledger.index(this.#request.kind.tab.key);
    index.place(changes.map((change) => change.entry.id));
    const chunkOf = (id: string): number => index.chunkOf(id);
    return commitBatches(
      [...changes].sort((a, b) => chunkOf(a.entry.id) - chunkOf(b.entry.id)),
      chunkOf,
    );
  }

  #send(batch: readonly RecordChange[]): void {
    const index = this.#ledger.index(this.#request.kind.tab.key);
    const chunks = [...new Set(batch.map((change) => index.chunkOf(change.entry.id)))];
    // The codes of all are taken in the first commit; then the others cannot give one twice, in whatever order they come through.
    const before = Promise.allSettled([...this.#sent.slice(0, 1), ...chunks.map((chunk) => this.#lastOf.get(chunk))]);
    const sent = before.then(() =>
      this.#places.within(() => commitBatch(this.#ports, this.#ledger, this.#request, batch)),
    );
    // Looked at in the end.
    sent.catch(() => undefined);
    this.#sent.push(sent);
    for (const chunk of chunks) this.#lastOf.set(chunk, sent);
  }
}

/** So many at once; the others wait for a place. */
class Places {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}

async function commitBatch(
  ports: SyncPorts,
  ledger: Ledger,
  plan: TabRequest,
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
  plan: TabRequest,
  changes: readonly RecordChange[],
): Promise<void> {
  const index = ledger.index(plan.kind.tab.key);
  const proposed = index.propose(
    ledger.collections.rowIndex,
    changes.map((change) => change.entry),
  );
  const { values } = ledger.counters;
  const counters = ledger.hasFreshCodes ? [countersWrite(ledger)] : [];
  const created = changes.filter((change) => change.before === undefined);
  const unconfirmed = created.length === 0 ? undefined : unconfirmedWrite(ledger, plan, created);
  const fixed: Write[] = [...proposed.writes, ...counters, ...(unconfirmed === undefined ? [] : [unconfirmed])];
  const versions = await ports.store.commit([
    ...fixed,
    ...auditWrites(ledger, plan, changes),
    ...goneWrites(ledger, plan, changes),
    ...pastedOverWrites(ledger, plan, changes),
    ...papersLeftWrites(ledger, plan, changes),
    ...conflictWrites(ledger, plan, changes),
    ...changes.flatMap((change) => recordWrite(ledger, plan, change)),
    ...changes.flatMap((change) => change.parcels.map((parcel) => parcelWrite(ledger.unit.id, parcel))),
    ...(await noticeWrites(ports, ledger, plan, changes)),
  ]);
  proposed.accept(versions.slice(0, proposed.writes.length));
  if (counters.length > 0) ledger.countersWritten(versions[proposed.writes.length] ?? '', values);
  if (unconfirmed !== undefined) {
    const version = versions[fixed.length - 1] ?? '';
    ledger.unconfirmed.set(unconfirmed.id, { ...unconfirmed.data, version, fresh: true });
  }
}

function countersWrite(ledger: Ledger): Write {
  const { version, values } = ledger.counters;
  return unlessChanged({ collection: ledger.collections.state, id: 'counters', data: { ...values } }, version);
}

function unconfirmedWrite(ledger: Ledger, plan: TabRequest, created: readonly RecordChange[]) {
  const ids = created.map((change) => change.entry.id);
  return {
    op: 'create',
    collection: ledger.collections.unconfirmed,
    id: causeId(plan.syncId, plan.kind.tab.key, ids[0] ?? ''),
    data: { tab: plan.kind.tab.key, since: ledger.book.now, ids },
  } as const satisfies Write;
}

function recordWrite(ledger: Ledger, plan: TabRequest, { before, after, version }: RecordChange): Write[] {
  if (before === after) return [];
  const at = { collection: ledger.collections.of(plan.kind.collection), id: after.id, data: plan.kind.pack(after) };
  if (before === undefined) return [{ op: 'create', ...at }];
  return [{ op: 'put', ...at, ...(version === undefined ? {} : { version }) }];
}
