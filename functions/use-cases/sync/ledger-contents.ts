import { unpackChunk } from '../../domain/books/row-index.ts';
import { TabIndex } from '../../domain/books/tab-index.ts';
import { type Official, officialSchema } from '../../domain/records/official.ts';
import { type Session, sessionSchema } from '../../domain/records/session.ts';
import type { Store, Version } from '../../domain/store.ts';

export interface Counters {
  version: Version | undefined;
  readonly values: Record<string, number>;
}

/** New rows whose code nobody has read back in the sheet yet. */
export interface Unconfirmed {
  readonly version: Version;
  readonly tab: string;
  readonly ids: readonly string[];
  readonly since: string;
  /** Of this pass. */
  readonly fresh: boolean;
}

/** What a pass reads of a unit before it begins. */
export interface LedgerContents {
  readonly indexes: Map<string, TabIndex>;
  readonly counters: Counters;
  readonly sessions: Session[];
  readonly officials: Official[];
  readonly unconfirmed: Map<string, Unconfirmed>;
}

export async function loadLedger(store: Store, unitId: string): Promise<LedgerContents> {
  const of = (name: string) => `units/${unitId}/${name}`;
  const [indexes, counters, sessions, officials, unconfirmed] = await Promise.all([
    loadIndexes(store, unitId),
    store.get<Record<string, number>>(of('state'), 'counters'),
    store.query(of('sessions')),
    store.query(of('officials')),
    store.query<Pick<Unconfirmed, 'tab' | 'ids' | 'since'>>(of('unconfirmed')),
  ]);
  return {
    indexes,
    counters: { version: counters?.version, values: { ...counters?.data } },
    sessions: sessions.map(({ data }) => sessionSchema.parse(data)),
    officials: officials.map(({ data }) => officialSchema.parse(data)).sort((a, b) => a.position - b.position),
    unconfirmed: new Map(unconfirmed.map(({ id, version, data }) => [id, { ...data, version, fresh: false }])),
  };
}

/** The row index of every tab, by its key. */
export async function loadIndexes(store: Store, unitId: string): Promise<Map<string, TabIndex>> {
  const chunks = await store.query(`units/${unitId}/rowIndex`);
  const byTab = Map.groupBy(
    chunks.map(({ version, data }) => ({ version, chunk: unpackChunk(data) })),
    ({ chunk }) => chunk.tab,
  );
  return new Map([...byTab].map(([tab, list]) => [tab, new TabIndex(tab, list)]));
}
