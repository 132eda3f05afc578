import { googleSheets } from '../../../functions/adapters/sheets/google-sheets.ts';
import { openSqliteStore } from '../../../functions/adapters/sqlite/sqlite-store.ts';
import { completeRecord } from '../../../functions/domain/kinds/row-kinds.ts';
import type { UnitRecord } from '../../../functions/domain/records/unit-record.ts';
import type { Store, Write } from '../../../functions/domain/store.ts';
import { type SyncPorts, type SyncRequest, syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { Hand } from './hand.ts';
import { fillStore, START, type Template } from './template.ts';

/** Called before and after every call that leaves the sync; what it throws the sync gets. */
export type Boundary = (call: string, when: 'before' | 'after') => void | Promise<void>;

export interface WorldOptions {
  readonly boundary?: Boundary;
  /** Told every call to the book, right before and right after it is carried out: nobody acts in between. */
  readonly onBook?: (method: string, when: 'before' | 'after') => void;
  /** Told every commit that was applied. */
  readonly onCommit?: (writes: readonly Write[]) => void;
  readonly store?: Store;
}

/** A unit of its own with its books, its store and its queue; nothing of it is shared with another world but the desk. */
export interface World {
  readonly ports: SyncPorts;
  /** The store without boundaries. */
  readonly store: Store;
  readonly unitId: string;
  readonly common: string;
  readonly office: string;
  /** The petitions tab in the hands of people. */
  readonly hand: Hand;
  /** Another tab of either book. */
  tab(key: string): Hand;
  readonly queued: SyncRequest[];
  readonly clock: { at: Date };
  boundary: Boundary;
  /**
   * Syncs until there was nothing to write, neither in the book nor in the store.
   * @param acts counts what people have done: a round in which they acted is no rest
   * @returns rounds, or `undefined` when it never came to rest
   */
  rest(acts?: () => number): Promise<number | undefined>;
  documents<T>(kind: string): Promise<T[]>;
  close(): Promise<void>;
}

let worlds = 0;

export async function openWorld(template: Template, options: WorldOptions = {}): Promise<World> {
  worlds += 1;
  const unitId = options.store === undefined ? template.unitId : `${template.unitId}-${worlds}`;
  const common = `common-${worlds}`;
  const office = `office-${worlds}`;
  const { desk } = template;
  desk.copyBook(template.common, common);
  desk.copyBook(template.office, office);
  const store = options.store ?? openSqliteStore(':memory:');
  await fillStore(
    store,
    template,
    new Map([
      [template.common, common],
      [template.office, office],
      [template.unitId, unitId],
    ]),
  );
  const clock = { at: START, now: () => clock.at };
  const queued: SyncRequest[] = [];
  let boundary: Boundary = options.boundary ?? (() => undefined);
  let ids = 0;
  let writes = 0;
  const hooks = {
    async before(method: string) {
      await boundary(method, 'before');
      options.onBook?.(method, 'before');
    },
    after(method: string) {
      options.onBook?.(method, 'after');
      if (method === 'spreadsheets.batchUpdate') writes += 1;
      return boundary(method, 'after');
    },
  };
  const ports: SyncPorts = {
    store: bounded(
      store,
      (call, when) => boundary(call, when),
      (committed) => {
        writes += 1;
        options.onCommit?.(committed);
      },
    ),
    workbooks: googleSheets({ auth: desk.auth('system', hooks), rootUrl: 'http://127.0.0.1/' }),
    tasks: {
      async enqueue(task) {
        await boundary(`tasks.enqueue ${task.function}`, 'before');
        if (task.function === 'sync-unit') queued.push(task.payload as SyncRequest);
        await boundary(`tasks.enqueue ${task.function}`, 'after');
      },
    },
    clock,
    newId: () => `sync-${++ids}`,
  };
  const unit = await store.get<UnitRecord>('units', unitId);
  const tab = (key: string): Hand => {
    const book = unit?.data.workbooks.find(({ sheetIds }) => key in sheetIds);
    return new Hand(desk, book?.spreadsheetId ?? '', book?.sheetIds[key] ?? -1);
  };
  return {
    ports,
    store,
    unitId,
    common,
    office,
    hand: tab('petitions'),
    tab,
    queued,
    clock,
    get boundary() {
      return boundary;
    },
    set boundary(next) {
      boundary = next;
    },
    async rest(acts = () => 0) {
      for (let round = 1; round <= 12; round += 1) {
        writes = 0;
        const before = acts();
        await syncUnit(ports, { unitId, spreadsheetId: common });
        if (writes === 0 && acts() === before) return round;
      }
      return undefined;
    },
    documents: async <T>(kind: string) =>
      (await store.query(`units/${unitId}/${kind}`)).map(({ data }) => completeRecord(kind, data) as T),
    async close() {
      desk.removeBook(common);
      desk.removeBook(office);
      if (options.store === undefined) await store.close();
    },
  };
}

function bounded(store: Store, boundary: Boundary, onCommit: (writes: readonly Write[]) => void): Store {
  const within = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
    await boundary(call, 'before');
    const answer = await work();
    await boundary(call, 'after');
    return answer;
  };
  return {
    get: (collection, id) => within(`store.get ${collection}`, () => store.get(collection, id)),
    getMany: (collection, ids) => within(`store.getMany ${collection}`, () => store.getMany(collection, ids)),
    query: (collection, query) => within(`store.query ${collection}`, () => store.query(collection, query)),
    commit: (writes) =>
      within('store.commit', async () => {
        const versions = await store.commit(writes);
        onCommit(writes);
        return versions;
      }),
    close: () => store.close(),
  };
}
