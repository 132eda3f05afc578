import { z } from 'zod';
import type { Files } from '../domain/files.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import type { Store } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import { hasNews } from './sync/news.ts';
import { bookState, isLeased, readState, type SyncState } from './sync/sync-state.ts';
import { tellBinned } from './tell-binned.ts';

export interface SweepPorts {
  readonly store: Store;
  readonly files: Files;
  readonly tasks: Tasks;
  readonly clock: Clock;
}

/** `state/sweep`: where the changes feed was left, and when every book was last queued. */
const sweepSchema = z.object({
  pageToken: z.string().nullable().default(null),
  fullAt: z.string().default(''),
  /** How often in a row each book was queued after a write of ours, in case it hid an edit. */
  followed: z.record(z.string(), z.number()).default({}),
});

const FULL_SWEEP_MILLISECONDS = 60 * 60_000;

/** One finds the edit, one finds nothing more. A cell that we may not write is tried each time, and would call for another for ever. */
const MOST_FOLLOWED = 2;

/**
 * Books of a full sweep that are queued for the same minute. An account may read 60 times a minute
 * (https://developers.google.com/workspace/sheets/api/limits); a book at rest takes one, the others are for people's edits.
 */
const QUIET_BOOKS_A_MINUTE = 20;

/**
 * The schedule behind the hints, which may be lost: queues every book that somebody changed since the last sweep, those left
 * dirty by a sync that died, and once an hour all of them, those without news spread over minutes. Our own writes are no news
 * once a sync has found nothing more to write.
 * @param force all of them now
 */
export async function sweepSheets(ports: SweepPorts, force = false): Promise<{ readonly queued: number }> {
  const stored = await ports.store.get('state', 'sweep');
  const sweep = sweepSchema.parse(stored?.data ?? {});
  const now = ports.clock.now();
  const full = force || sweep.fullAt === '' || now.getTime() - Date.parse(sweep.fullAt) >= FULL_SWEEP_MILLISECONDS;
  let failure: unknown;
  const { changes, pageToken } = await ports.files.changes(sweep.pageToken).catch((error: unknown) => {
    // Drive may be down while Sheets is not: what is known without it is looked at, and the feed taken up where it was left.
    failure = error;
    return { changes: [], pageToken: sweep.pageToken };
  });
  const inFeed = new Map(changes.map(({ fileId, byUs }) => [fileId, byUs]));
  const look: Look = { inFeed, force, full, before: sweep.followed, followed: {} };
  let queued = 0;
  let quiet = 0;
  const units = await ports.store.query<UnitRecord>('units');
  // Before the books are queued, so that Nhật ký shows it.
  if (full) {
    await tellBinned(
      ports,
      units.map((unit) => unit.data),
    ).catch((error: unknown) => {
      failure ??= error;
    });
  }
  for (const unit of units) {
    const { due, news } = await dueBooks(ports, unit.data, look).catch((error: unknown) => {
      // What is known of one unit cannot be read: the others are swept, and of this one what the feed tells. Whoever called sees the failure.
      failure ??= error;
      return { due: typedIn(unit.data, look), news: true };
    });
    if (due.length === 0) continue;
    const afterSeconds = news ? 0 : 60 * Math.floor(quiet / QUIET_BOOKS_A_MINUTE);
    await ports.tasks.enqueue({ function: 'sync-unit', ...syncOf(unit.id, due), afterSeconds });
    queued += 1;
    if (!news) quiet += due.length;
  }
  const data = { pageToken, fullAt: full ? now.toISOString() : sweep.fullAt, followed: look.followed };
  // Written last: a sweep that dies half way is repeated from the same token.
  await ports.store.commit([{ op: 'put', collection: 'state', id: 'sweep', data }]);
  if (failure !== undefined) throw failure;
  return { queued };
}

interface Look {
  /** File id → whether the last change in the feed was ours. */
  readonly inFeed: ReadonlyMap<string, boolean>;
  readonly force: boolean;
  readonly full: boolean;
  /** How often each book had been followed when the last sweep ended, and now. */
  readonly before: Readonly<Record<string, number>>;
  readonly followed: Record<string, number>;
}

const typedIn = ({ workbooks }: UnitRecord, { inFeed }: Look): string[] =>
  workbooks.flatMap(({ spreadsheetId }) => (inFeed.get(spreadsheetId) === false ? [spreadsheetId] : []));

async function dueBooks({ store, clock }: SweepPorts, unit: UnitRecord, look: Look) {
  const { state } = await readState(store, unit.id);
  const due: string[] = [];
  let news = false;
  for (const book of unit.workbooks) {
    const { spreadsheetId } = book;
    const byUs = look.inFeed.get(spreadsheetId);
    const times = look.before[spreadsheetId] ?? 0;
    const follows = byUs === true && times < MOST_FOLLOWED && mayHideEdit(state, spreadsheetId, clock.now());
    if (follows) look.followed[spreadsheetId] = times + 1;
    const hinted = look.force || byUs === false || follows || state.dirty.includes(spreadsheetId);
    const hasSome = hinted || (await hasNews(store, unit.id, book, state));
    if (hasSome || look.full) due.push(spreadsheetId);
    news ||= hasSome;
  }
  return { due, news };
}

/** Two syncs of a unit at once would be in each other's way: one task takes both books. */
const syncOf = (unitId: string, [spreadsheetId, ...others]: readonly string[]) =>
  others.length > 0
    ? { key: unitId, payload: { unitId } }
    : { key: `${unitId}/${spreadsheetId}`, payload: { unitId, spreadsheetId } };

/**
 * The feed tells who wrote last only. When that was a sync, a clerk may have typed between its read and its write; that is
 * seen by the first sync afterwards that finds nothing to write. One that is still at work has yet to say how it ended.
 */
const mayHideEdit = (state: SyncState, spreadsheetId: string, now: Date): boolean =>
  bookState(state, spreadsheetId).digest === '' || isLeased(state, now);
