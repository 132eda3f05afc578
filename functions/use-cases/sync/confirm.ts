import { releaseNotice } from '../../domain/notices/make-notice.ts';
import { noticeSchema } from '../../domain/records/notice.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * Confirms the new records whose code has been read back beside their own content, and lets their notices go. Until then nothing
 * leaves: a code written beside another's row must not send anybody a stranger's petition.
 * @returns whether notices were released.
 */
export async function confirmSeen(ports: SyncPorts, ledger: Ledger, seen: ReadonlySet<string>): Promise<boolean> {
  const confirmed = new Set<string>();
  const writes: Write[] = [];
  for (const [id, { version, ids }] of ledger.unconfirmed) {
    const rest = ids.filter((record) => !seen.has(record));
    if (rest.length === ids.length) continue;
    for (const record of ids) if (seen.has(record)) confirmed.add(record);
    const at = { collection: ledger.collections.unconfirmed, id, version };
    writes.push(rest.length === 0 ? { op: 'delete', ...at } : { op: 'put', ...at, data: { ids: rest } });
  }
  if (writes.length === 0) return false;
  const released = await releaseWrites(ports, ledger, confirmed);
  // Notices first: if we die in between, the next pass finds the records unconfirmed and releases again.
  for (const batch of batches([...released, ...writes])) await ports.store.commit(batch);
  return released.length > 0;
}

async function releaseWrites(ports: SyncPorts, ledger: Ledger, confirmed: ReadonlySet<string>): Promise<Write[]> {
  const held = await ports.store.query(ledger.collections.notices, { where: { state: 'held' } });
  return held.flatMap(({ id, version, data }): Write[] => {
    const notice = noticeSchema.parse(data);
    if (!confirmed.has(notice.subject.id)) return [];
    return [{ op: 'put', collection: ledger.collections.notices, id, version, data: releaseNotice(notice) }];
  });
}

function batches(writes: readonly Write[]): Write[][] {
  const list: Write[][] = [];
  for (let from = 0; from < writes.length; from += 300) list.push(writes.slice(from, from + 300));
  return list;
}

export const queueDelivery = (ports: SyncPorts, unitId: string): Promise<void> =>
  ports.tasks.enqueue({ function: 'deliver-notices', key: unitId, payload: { unitId } });
