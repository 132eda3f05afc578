import { deliveryOf, refusedNow } from '../domain/notices/outbox.ts';
import { addressKey } from '../domain/notices/receivers.ts';
import { type Store, unlessChanged, unlessStale } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';

export interface Bounce {
  readonly unitId: string;
  /** Code. */
  readonly official: string;
  readonly email: string;
  /** Vietnamese, without the address. */
  readonly reason: string;
}

/**
 * Marks an address that a server refused for good, by its hash: nothing is sent there for a week, or until the office types another one
 * in `Cán bộ`. Repeated calls change nothing.
 */
export async function recordBounce(
  ports: { readonly store: Store; readonly clock: Clock },
  { unitId, official, email, reason }: Bounce,
): Promise<void> {
  const collection = deliveryOf(unitId);
  for (;;) {
    const stored = await ports.store.get(collection, 'addresses');
    const now = ports.clock.now();
    const refused = refusedNow(stored?.data, now);
    const key = addressKey(email);
    if (refused[key] !== undefined) return;
    const data = { refused: { ...refused, [key]: { at: now.toISOString(), official, reason } } };
    const write = unlessChanged({ collection, id: 'addresses', data }, stored?.version);
    if ((await unlessStale(() => ports.store.commit([write]))) !== 'stale') return;
  }
}
