import { type Store, unlessStale } from '../../domain/store.ts';
import { type KnownState, LEASE_MILLISECONDS, readState, type SyncState, unseen, writeState } from './sync-state.ts';
import type { SyncPorts } from './sync-unit.ts';

/** Another sync has taken the unit over: this one stops where it is; the other reads everything again. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * The right to sync a unit, for two minutes at a time. Every commit and every write to a book goes through `guard`: it prolongs the lease when
 * half of it is over, and throws when another has it. What slips through between the look and the write is fenced off by the
 * versions of the row index, and repaired in the book, since whoever finds the lease lost at the end looks once more.
 */
export class Lease {
  readonly token: string;
  readonly #ports: SyncPorts;
  readonly #unitId: string;
  #known: KnownState;

  private constructor(ports: SyncPorts, unitId: string, token: string, known: KnownState) {
    this.#ports = ports;
    this.#unitId = unitId;
    this.token = token;
    this.#known = known;
  }

  /** @returns `undefined` when the state is no longer the one that was read */
  static async take(ports: SyncPorts, unitId: string, known: KnownState): Promise<Lease | undefined> {
    const token = ports.newId();
    const lease = { token, until: untilOf(ports) };
    const taken = await unlessStale(() => writeState(ports.store, unitId, known, { ...known.state, lease }));
    return taken === 'stale' ? undefined : new Lease(ports, unitId, token, taken);
  }

  guard(ports: SyncPorts): SyncPorts {
    const { store, workbooks } = ports;
    const held =
      <A extends unknown[], R>(change: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await this.#keep();
        return change(...args);
      };
    const guarded: Store = {
      get: (collection, id) => store.get(collection, id),
      getMany: (collection, ids) => store.getMany(collection, ids),
      query: (collection, query) => store.query(collection, query),
      commit: held((writes) => store.commit(writes)),
      close: () => store.close(),
    };
    return {
      ...ports,
      store: guarded,
      workbooks: {
        ...workbooks,
        write: held((spreadsheetId, write) => workbooks.write(spreadsheetId, write)),
        offer: held((spreadsheetId, columns) => workbooks.offer(spreadsheetId, columns)),
        restoreLocale: held((spreadsheetId) => workbooks.restoreLocale(spreadsheetId)),
        sign: held((spreadsheetId, signs) => workbooks.sign(spreadsheetId, signs)),
      },
    };
  }

  /** @returns the books that others noted meanwhile; `undefined` when the lease was lost. */
  async release(books: SyncState['books']): Promise<readonly string[] | undefined> {
    const next = (): SyncState => {
      const { state } = this.#known;
      return { ...state, lease: null, dirty: [], refresh: [], books: unseen(books, state.refresh) };
    };
    return (await this.#write(next)) ? this.#dirty : undefined;
  }

  #dirty: readonly string[] = [];

  async #keep(): Promise<void> {
    const left = Date.parse(this.#known.state.lease?.until ?? '') - this.#ports.clock.now().getTime();
    if (left > LEASE_MILLISECONDS / 2) return;
    const lease = { token: this.token, until: untilOf(this.#ports) };
    if (!(await this.#write(() => ({ ...this.#known.state, lease }))))
      throw new LeaseLost(`Đơn vị ${this.#unitId} đang được đồng bộ bởi lượt khác.`);
  }

  /** @returns false when another has the lease. */
  async #write(next: () => SyncState): Promise<boolean> {
    const { store } = this.#ports;
    for (;;) {
      if (this.#known.state.lease?.token !== this.token) return false;
      this.#dirty = this.#known.state.dirty;
      const written = await unlessStale(() => writeState(store, this.#unitId, this.#known, next()));
      if (written !== 'stale') {
        this.#known = written;
        return true;
      }
      this.#known = await readState(store, this.#unitId);
    }
  }
}

const untilOf = ({ clock }: SyncPorts): string => new Date(clock.now().getTime() + LEASE_MILLISECONDS).toISOString();
