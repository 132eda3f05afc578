import { z } from 'zod';
import { type Store, unlessChanged, type Version } from '../../domain/store.ts';

/**
 * `units/U/state/sync`: who syncs the unit now, and what is known of its books since the last sync. A sync that finds
 * the lease taken notes its workbook in `dirty` and leaves; the holder comes back for it before it lets go.
 */
const bookStateSchema = z.object({
  /** Digest of the last answer in which nothing had to be written; blank after our own write. */
  digest: z.string().default(''),
  /** Day on which it was read: overdue days are text in the sheet, so a new day is a change. */
  asOf: z.string().default(''),
  /** Moment of the last sync that wrote or found nothing to write. */
  seenAt: z.string().default(''),
  /** Moment at which a sync last changed a record of this book. */
  changedAt: z.string().default(''),
  /** The book showed all that this sync had written: what differs later, people have changed. */
  intact: z.boolean().default(false),
  /** Mark of the lists that its drop-downs offer; blank before the first sync. */
  dropDowns: z.string().default(''),
  /** Tabs in which people protected what was to be written, with what that was. */
  held: z.record(z.string(), z.string()).default({}),
  /** Tabs that stand still, with the reason. */
  stopped: z.record(z.string(), z.string()).default({}),
});
export type BookState = z.infer<typeof bookStateSchema>;

const syncStateSchema = z.object({
  lease: z.object({ token: z.string(), until: z.string() }).nullable().default(null),
  dirty: z.array(z.string()).default([]),
  /** Those in which every open row is to be looked at by the next sync, changed or not. */
  refresh: z.array(z.string()).default([]),
  books: z.record(z.string(), bookStateSchema).default({}),
});
export type SyncState = z.infer<typeof syncStateSchema>;

export interface KnownState {
  readonly state: SyncState;
  readonly version: Version | undefined;
}

const stateOf = (unitId: string): string => `units/${unitId}/state`;

export async function readState(store: Store, unitId: string): Promise<KnownState> {
  const stored = await store.get(stateOf(unitId), 'sync');
  return { state: syncStateSchema.parse(stored?.data ?? {}), version: stored?.version };
}

/** @throws StaleWrite when somebody else wrote it since `known` was read. */
export async function writeState(
  store: Store,
  unitId: string,
  known: KnownState,
  next: SyncState,
): Promise<KnownState> {
  const at = { collection: stateOf(unitId), id: 'sync', data: next };
  const [version] = await store.commit([unlessChanged(at, known.version)]);
  return { state: next, version };
}

export const bookState = (state: SyncState, spreadsheetId: string): BookState =>
  state.books[spreadsheetId] ?? bookStateSchema.parse({});

/** So that the next pass over these books looks at every open row, as on a new day. */
export function unseen(books: SyncState['books'], spreadsheetIds: readonly string[]): SyncState['books'] {
  const next = { ...books };
  for (const id of spreadsheetIds) {
    const known = next[id];
    if (known !== undefined) next[id] = { ...known, digest: '', asOf: '' };
  }
  return next;
}

/** How long a sync may be silent; one that works prolongs it. The versions of the row index fence off one that outlives it. */
export const LEASE_MILLISECONDS = 2 * 60_000;

/** A lease that ends later than any can was taken by a clock that has since been set back: it holds nobody up. */
export function isLeased({ lease }: SyncState, now: Date): boolean {
  if (lease === null) return false;
  const left = Date.parse(lease.until) - now.getTime();
  return left > 0 && left <= LEASE_MILLISECONDS;
}
