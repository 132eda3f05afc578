import { z } from 'zod';
import type { Files } from '../domain/files.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import type { Store } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import { hasNews } from './sync/news.ts';
import { readState } from './sync/sync-state.ts';

export interface SweepPorts {
  readonly store: Store;
  readonly files: Files;
  readonly tasks: Tasks;
  readonly clock: Clock;
}

/** `state/sweep`: where the changes feed was left, and when every book was last queued. */
const sweepSchema = z.object({ pageToken: z.string().nullable().default(null), fullAt: z.string().default('') });

const FULL_SWEEP_MILLISECONDS = 60 * 60_000;

/**
 * The schedule behind the hints, which may be lost: queues every book that somebody changed since the last sweep, those left
 * dirty by a sync that died, and once an hour all of them. Our own writes are no news.
 */
export async function sweepSheets(ports: SweepPorts, force = false): Promise<{ readonly queued: number }> {
  const stored = await ports.store.get('state', 'sweep');
  const sweep = sweepSchema.parse(stored?.data ?? {});
  const now = ports.clock.now();
  const full = force || sweep.fullAt === '' || now.getTime() - Date.parse(sweep.fullAt) >= FULL_SWEEP_MILLISECONDS;
  const { changes, pageToken } = await ports.files.changes(sweep.pageToken);
  const changed = new Set(changes.filter((change) => !change.byUs).map((change) => change.fileId));
  let queued = 0;
  for (const unit of await ports.store.query<UnitRecord>('units')) {
    const { state } = await readState(ports.store, unit.id);
    for (const book of unit.data.workbooks) {
      const { spreadsheetId } = book;
      const hinted = full || changed.has(spreadsheetId) || state.dirty.includes(spreadsheetId);
      if (!hinted && !(await hasNews(ports.store, unit.id, book, state))) continue;
      const payload = { unitId: unit.id, spreadsheetId };
      await ports.tasks.enqueue({ function: 'sync-unit', key: `${unit.id}/${spreadsheetId}`, payload });
      queued += 1;
    }
  }
  const data = { pageToken, fullAt: full ? now.toISOString() : sweep.fullAt };
  // Written last: a sweep that dies half way is repeated from the same token.
  await ports.store.commit([{ op: 'put', collection: 'state', id: 'sweep', data }]);
  return { queued };
}
