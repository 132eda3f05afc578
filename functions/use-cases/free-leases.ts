import { deliveryOf } from '../domain/notices/outbox.ts';
import type { Store, Write } from '../domain/store.ts';
import { CREATIONS } from './create-unit/claim.ts';
import { makingOf } from './make-document/while-alone.ts';

/**
 * For a host that is the only one to use its store: whoever held a lease when it starts died with the process before. In the cloud
 * nobody calls this; there a lease runs out.
 */
export async function freeLeases(store: Store): Promise<void> {
  for (const { id } of await store.query('units')) {
    const held = await Promise.all([freed(store, `units/${id}/state`, 'sync'), freed(store, deliveryOf(id), 'outbox')]);
    const making = await store.query(makingOf(id));
    const left = making.map((each): Write => ({ op: 'delete', collection: makingOf(id), id: each.id }));
    const writes = [...held.flat(), ...left];
    if (writes.length > 0) await store.commit(writes);
  }
  for (const { id } of await store.query(CREATIONS)) {
    const writes = await freed(store, CREATIONS, id);
    if (writes.length > 0) await store.commit(writes);
  }
}

async function freed(store: Store, collection: string, id: string): Promise<Write[]> {
  const stored = await store.get<{ lease: unknown }>(collection, id);
  if (stored === undefined || stored.data.lease === null) return [];
  return [{ op: 'put', collection, id, version: stored.version, data: { ...stored.data, lease: null } }];
}
