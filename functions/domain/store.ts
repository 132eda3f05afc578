/**
 * Port of the authoritative record. Two adapters keep the one contract suite (`tests/adapters/store-contract.ts`):
 * node:sqlite and Firestore.
 *
 * A collection is a slash path with an odd number of segments, as in Firestore: `units`, `units/tan-dan-2023/petitions`.
 * Data is plain JSON; `undefined` is not stored.
 */

/** Opaque; changes with every write of the document. */
export type Version = string;

export interface Stored<T = unknown> {
  readonly id: string;
  readonly version: Version;
  readonly data: T;
}

/** Equality filters are ANDed; at most one field carries a range, and it is then the (first) order. */
export interface Query {
  readonly where?: Readonly<Record<string, string | number | boolean | null>>;
  readonly range?: {
    readonly field: string;
    readonly atLeast?: string | number;
    readonly below?: string | number;
  };
  /** Ties are broken by id, which goes the way of the last order. Default: id ascending. */
  readonly orderBy?: { readonly field: string; readonly descending?: boolean };
  readonly limit?: number;
  /** Continue behind this document of an earlier answer to the same query. */
  readonly after?: Stored;
}

export type Write =
  /** Fails when the document exists. */
  | { readonly op: 'create'; readonly collection: string; readonly id: string; readonly data: object }
  /** Replaces the whole document; with `version` only when it still has that version. */
  | {
      readonly op: 'put';
      readonly collection: string;
      readonly id: string;
      readonly data: object;
      readonly version?: Version;
    }
  | { readonly op: 'delete'; readonly collection: string; readonly id: string; readonly version?: Version };

/** Of one commit; a limit of Firestore. */
export const MOST_WRITES = 400;
/** What a commit is cut to by those who reckon its bytes beforehand: a store takes 9 MiB. */
export const SAFE_BYTES = 6_000_000;

export interface Store {
  get<T = unknown>(collection: string, id: string): Promise<Stored<T> | undefined>;
  /** In the order of `ids`; `undefined` where there is none. One round trip. */
  getMany<T = unknown>(collection: string, ids: readonly string[]): Promise<(Stored<T> | undefined)[]>;
  query<T = unknown>(collection: string, query?: Query): Promise<Stored<T>[]>;
  /**
   * All or nothing; at most `MOST_WRITES`. Answers the new versions in order (`''` for a delete).
   * @throws StaleWrite when a precondition does not hold: nothing was written.
   * @throws StoreUnavailable when it is not known whether the commit was applied, or the store cannot be reached.
   */
  commit(writes: readonly Write[]): Promise<Version[]>;
  close(): Promise<void>;
}

/** A document was changed, created or deleted by another since it was read. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
}

/** Writes a document only while it is what was read: of this version, or not there. */
export const unlessChanged = (
  document: { readonly collection: string; readonly id: string; readonly data: object },
  version: Version | undefined,
): Write => (version === undefined ? { op: 'create', ...document } : { op: 'put', ...document, version });

/** What the write answers, or that another was first: then nothing was written. */
export async function unlessStale<T>(write: () => Promise<T>): Promise<T | 'stale'> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StaleWrite) return 'stale';
    throw error;
  }
}

/** What need not stand or fall together, one for each commit. */
export function inCommits(writes: readonly Write[]): Write[][] {
  const commits: Write[][] = [];
  for (let from = 0; from < writes.length; from += MOST_WRITES) commits.push(writes.slice(from, from + MOST_WRITES));
  return commits;
}

/** The store could not be reached, or did not say whether it took the commit. Repeat from the reading on. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
