import { deliveryOf, type Outbox, outboxSchema, type PlannedMail } from '../../domain/notices/outbox.ts';
import { type Store, unlessChanged, unlessStale, type Version } from '../../domain/store.ts';
import type { Clock } from '../../domain/tasks.ts';

/** Longer than a mail can take; renewed while mails leave. */
const LEASE_MILLISECONDS = 2 * 60_000;
/** Renewed when less than this is left: no send may outlive the lease. */
const RENEW_BELOW = 75_000;

/** Another took the outbox over: whatever this run still meant to send is now his. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

export interface KnownOutbox {
  readonly outbox: Outbox;
  readonly version: Version | undefined;
}

export async function readOutbox(store: Store, unitId: string): Promise<KnownOutbox> {
  const stored = await store.get(deliveryOf(unitId), 'outbox');
  return { outbox: outboxSchema.parse(stored?.data ?? {}), version: stored?.version };
}

/** Tells the one who empties the outbox now to look once more. @returns false when he has let go meanwhile: look again. */
export async function askAgain(store: Store, unitId: string, known: KnownOutbox): Promise<boolean> {
  if (known.outbox.again) return true;
  return (await swap(store, unitId, known, { ...known.outbox, again: true })) !== 'stale';
}

async function swap(store: Store, unitId: string, known: KnownOutbox, next: Outbox): Promise<KnownOutbox | 'stale'> {
  const at = { collection: deliveryOf(unitId), id: 'outbox', data: next };
  const versions = await unlessStale(() => store.commit([unlessChanged(at, known.version)]));
  return versions === 'stale' ? 'stale' : { outbox: next, version: versions[0] };
}

/** The right to empty the outbox of one unit. Every write is conditional on the version, which thereby fences. */
export class OutboxLease {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #unitId: string;
  readonly #token: string;
  #known: KnownOutbox;
  #renewing: Promise<void> | undefined;

  constructor(
    ports: { readonly store: Store; readonly clock: Clock },
    unitId: string,
    token: string,
    known: KnownOutbox,
  ) {
    this.#store = ports.store;
    this.#clock = ports.clock;
    this.#unitId = unitId;
    this.#token = token;
    this.#known = known;
  }

  get outbox(): Outbox {
    return this.#known.outbox;
  }

  /** Takes the lease, or renews it, together with the mails about to leave. @returns false: somebody else was faster. */
  async claim(mails: readonly PlannedMail[], change: Partial<Outbox> = {}): Promise<boolean> {
    const held = this.#known.outbox.lease?.token === this.#token;
    const next = { ...change, claim: [...mails], lease: this.#lease() };
    if (held) {
      await this.#update((outbox) => ({ ...outbox, ...next }));
      return true;
    }
    const taken = await swap(this.#store, this.#unitId, this.#known, { ...this.#known.outbox, ...next, again: false });
    if (taken === 'stale') return false;
    this.#known = taken;
    return true;
  }

  /** @throws LeaseLost when the lease ran out and another took it. */
  async ensure(): Promise<void> {
    const left = Date.parse(this.#known.outbox.lease?.until ?? '') - this.#clock.now().getTime();
    if (left > RENEW_BELOW) return;
    this.#renewing ??= this.#update((outbox) => ({ ...outbox, lease: this.#lease() })).finally(() => {
      this.#renewing = undefined;
    });
    await this.#renewing;
  }

  /** Lets go. @returns false when somebody asked to look once more: the lease is still held. */
  async release(change: Partial<Outbox>): Promise<boolean> {
    const free = { ...change, lease: null, claim: [], resumed: 0, again: false };
    if (!this.#known.outbox.again) {
      const done = await swap(this.#store, this.#unitId, this.#known, { ...this.#known.outbox, ...free });
      if (done !== 'stale') return true;
      this.#known = await this.#reread();
    }
    await this.#update((outbox) => ({ ...outbox, ...change, claim: [], again: false }));
    return false;
  }

  async #update(change: (outbox: Outbox) => Outbox): Promise<void> {
    for (;;) {
      const done = await swap(this.#store, this.#unitId, this.#known, change(this.#known.outbox));
      if (done !== 'stale') {
        this.#known = done;
        return;
      }
      this.#known = await this.#reread();
    }
  }

  async #reread(): Promise<KnownOutbox> {
    const known = await readOutbox(this.#store, this.#unitId);
    if (known.outbox.lease?.token !== this.#token) throw new LeaseLost(`Outbox of ${this.#unitId} was taken over`);
    return known;
  }

  #lease(): { token: string; until: string } {
    return { token: this.#token, until: new Date(this.#clock.now().getTime() + LEASE_MILLISECONDS).toISOString() };
  }
}
