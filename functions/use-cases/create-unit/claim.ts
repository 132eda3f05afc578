import { type Store, unlessChanged, unlessStale, type Version, type Write } from '../../domain/store.ts';
import type { Clock } from '../../domain/tasks.ts';

export interface ClaimPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** `creations/U`: a unit that is not whole yet. It stands there from before its first file until everything is done. */
interface Creation {
  /** Mark of its files in the drive. */
  readonly mark: string;
  /** Of the unit file that it is made from. */
  readonly digest: string;
  readonly lease: { readonly token: string; readonly until: string } | null;
}

export const CREATIONS = 'creations';

/** Longer than the function may run (540 s, infra/gcp/functions.tf): whoever took it longer ago is no more. */
const LEASE_MILLISECONDS = 10 * 60_000;

export class UnitBeingMade extends Error {
  override readonly name = 'UnitBeingMade';
  constructor(unitId: string) {
    super(
      `Đơn vị «${unitId}» đang được lập bởi một lần gọi khác. Đợi vài phút rồi gọi lại để nhận kết quả; lần kia bị đứt giữa chừng thì chậm nhất sau 10 phút gọi lại được. Không có gì bị lập hai lần.`,
    );
  }
}

/** The right to make a unit. What is left of a call that broke off is gone on with by the next one, under the same mark. */
export class Claim {
  readonly #ports: ClaimPorts;
  readonly #unitId: string;
  #creation: Creation;
  #version: Version;

  private constructor(ports: ClaimPorts, unitId: string, creation: Creation, version: Version) {
    this.#ports = ports;
    this.#unitId = unitId;
    this.#creation = creation;
    this.#version = version;
  }

  /** @throws UnitBeingMade */
  static async take(ports: ClaimPorts, unitId: string, digest: string): Promise<Claim> {
    const { store, clock, newId } = ports;
    const now = clock.now().getTime();
    const known = await store.get<Creation>(CREATIONS, unitId);
    if (known !== undefined && isLeased(known.data, now)) throw new UnitBeingMade(unitId);
    const { mark, digest: madeFrom } = known?.data ?? { mark: newId(), digest };
    const lease = { token: newId(), until: new Date(now + LEASE_MILLISECONDS).toISOString() };
    const creation: Creation = { mark, digest: madeFrom, lease };
    const version = await written(ports, unitId, creation, known?.version);
    return new Claim(ports, unitId, creation, version);
  }

  get mark(): string {
    return this.#creation.mark;
  }

  isOf(digest: string): boolean {
    return this.#creation.digest === digest;
  }

  /** What is made from now on is another's than before. */
  async beginAnew(digest: string): Promise<void> {
    await this.#write({ ...this.#creation, mark: this.#ports.newId(), digest });
  }

  /** @throws UnitBeingMade when somebody else has taken it over: nothing was written. */
  commit(writes: readonly Write[]): Promise<void> {
    return this.#write(this.#creation, writes);
  }

  /** Whoever calls next may go on at once. Where the store cannot be reached, the lease runs out. */
  async release(): Promise<void> {
    // The failure that ends the call is told, not one of this.
    await this.#free().catch(() => undefined);
  }

  async done(): Promise<void> {
    const { store } = this.#ports;
    await unlessStale(() =>
      store.commit([{ op: 'delete', collection: CREATIONS, id: this.#unitId, version: this.#version }]),
    );
  }

  /** Read again: the store may have taken a commit without saying so. */
  async #free(): Promise<void> {
    const known = await this.#ports.store.get<Creation>(CREATIONS, this.#unitId);
    if (known === undefined || known.data.lease?.token !== this.#creation.lease?.token) return;
    await written(this.#ports, this.#unitId, { ...known.data, lease: null }, known.version);
  }

  async #write(creation: Creation, more: readonly Write[] = []): Promise<void> {
    this.#version = await written(this.#ports, this.#unitId, creation, this.#version, more);
    this.#creation = creation;
  }
}

/** @throws UnitBeingMade */
async function written(
  { store }: ClaimPorts,
  id: string,
  data: Creation,
  version: Version | undefined,
  more: readonly Write[] = [],
): Promise<Version> {
  const claim = unlessChanged({ collection: CREATIONS, id, data }, version);
  const versions = await unlessStale(() => store.commit([claim, ...more]));
  if (versions === 'stale') throw new UnitBeingMade(id);
  return versions[0] ?? '';
}

/** One that ends later than any can was taken by a clock that has since been set back: it holds nobody up. */
function isLeased({ lease }: Creation, now: number): boolean {
  const left = lease === null ? 0 : Date.parse(lease.until) - now;
  return left > 0 && left <= LEASE_MILLISECONDS;
}
