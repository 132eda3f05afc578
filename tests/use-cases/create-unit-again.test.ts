import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { googleDrive } from '../../functions/adapters/drive/google-drive.ts';
import { googleSheets } from '../../functions/adapters/sheets/google-sheets.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import { type Store, StoreUnavailable, type Write } from '../../functions/domain/store.ts';
import { createUnit } from '../../functions/use-cases/create-unit.ts';
import { freeLeases } from '../../functions/use-cases/free-leases.ts';
import { type CallHooks, type Desk, openDesk } from '../faults/sync/desk.ts';
import { storeOver } from '../fixtures/store-over.ts';

const start = new Date('2023-10-18T01:00:00Z');
const unitFile = {
  id: 'an-hoa-2023',
  name: 'Xã An Hòa',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  officials: [{ name: 'Mai Thị Én', department: 'Văn phòng', email: 'en@anhoa.example', role: 'Văn phòng' }],
  sessions: [{ content: 'Đối thoại với nhân dân', heldOn: '2023-11-10' }],
};

let desk: Desk;
let store: Store;
let clock: { at: Date; now: () => Date };
/** What happens to the calls of Google, and to the commits, of the next call only. */
let hooks: CallHooks;
let commits: (writes: readonly Write[]) => void;
let id = 0;

beforeEach(() => {
  clock = { at: start, now: () => clock.at };
  desk = openDesk(clock.now);
  store = openSqliteStore(':memory:');
  hooks = {};
  commits = () => undefined;
});
afterEach(() => store.close());

function call(file: object = unitFile) {
  const google = { auth: desk.auth('system', hooks), rootUrl: 'http://127.0.0.1/' };
  const lose = commits;
  const commit: Store['commit'] = async (writes) => {
    const versions = await store.commit(writes);
    lose(writes);
    return versions;
  };
  const ports = {
    store: storeOver(store, { commit }),
    workbooks: googleSheets(google),
    files: googleDrive({ ...google, driveId: desk.sharedDriveId }),
    tasks: { enqueue: () => Promise.resolve() },
    clock,
    newId: () => `n-${++id}`,
  };
  const editors = { chung: ['mttq@doithoai.local'], 'van-phong': ['van-phong@doithoai.local'] };
  return createUnit(ports, { sharedDriveId: desk.sharedDriveId, editors }, file);
}

/** What lies in the drive and not in the bin: path of names. */
function filesOf(): string[] {
  const q = encodeURIComponent('trashed = false');
  const path = `/drive/v3/files?corpora=drive&driveId=${desk.sharedDriveId}&includeItemsFromAllDrives=true&supportsAllDrives=true&q=${q}&fields=files(name)`;
  const { files } = desk.call('system', 'GET', path) as { files: { name: string }[] };
  return files.map(({ name }) => name).toSorted();
}
const WHOLE = [
  'Mẫu văn bản',
  'Sổ văn phòng - Xã An Hòa 2023',
  'Sổ đối thoại - Xã An Hòa 2023',
  'Văn bản',
  'Xã An Hòa 2023',
];

async function sessionsOf(unitId: string): Promise<string[]> {
  const stored = await store.query<{ content: string; code: string }>(`units/${unitId}/sessions`);
  return stored.map(({ data }) => `${data.code} ${data.content}`);
}

const lost = (): never => {
  throw new Error('mất kết nối');
};

/** The n-th call of a method is lost, before or after it is carried out. */
const losing = (when: 'before' | 'after', method: string, nth: number): CallHooks => {
  let count = 0;
  return {
    [when]: (each: string) => {
      if (each === method) count += 1;
      if (each === method && count === nth) lost();
    },
  };
};

const places: readonly (readonly ['before' | 'after', string, number])[] = [
  // Folder, book, book, two folders.
  ...[1, 2, 3, 4, 5].flatMap((nth) => [
    ['before', 'files.create', nth] as const,
    ['after', 'files.create', nth] as const,
  ]),
  // Two books.
  ...[1, 2].flatMap((nth) => [
    ['before', 'spreadsheets.batchUpdate', nth] as const,
    ['after', 'spreadsheets.batchUpdate', nth] as const,
  ]),
  ['before', 'permissions.create', 2],
];

describe('a unit whose making broke off', () => {
  it.each(places)(
    '%s %s no. %i is made whole by the same call again, with nothing twice',
    async (when, method, nth) => {
      hooks = losing(when, method, nth);
      await expect(call()).rejects.toThrow('mất kết nối');
      hooks = {};

      const unit = await call();

      expect(filesOf()).toEqual(WHOLE);
      expect(await sessionsOf(unit.unitId)).toEqual(['DT23-01 Đối thoại với nhân dân']);
      expect(await store.query(`units/${unit.unitId}/officials`)).toHaveLength(1);
      await expect(call()).rejects.toMatchObject({ name: 'UnitExists', created: unit });
      expect(filesOf()).toEqual(WHOLE);
    },
  );

  it.each(['units', 'units/an-hoa-2023/officials', 'units/an-hoa-2023/sessions'])(
    'while the store did not say whether it took %s is gone on with',
    async (collection) => {
      commits = (writes) => {
        if (writes.some((write) => write.collection === collection)) throw new StoreUnavailable('mất kết nối');
      };
      await expect(call()).rejects.toThrow(StoreUnavailable);
      commits = () => undefined;
      const { unitId } = await call();
      expect(filesOf()).toEqual(WHOLE);
      expect(await sessionsOf(unitId)).toHaveLength(1);
      expect(await store.query(`units/${unitId}/officials`)).toHaveLength(1);
    },
  );

  it('is made anew from a corrected file; what the first one left lies in the bin', async () => {
    hooks = losing('after', 'spreadsheets.batchUpdate', 1);
    await expect(call()).rejects.toThrow('mất kết nối');
    hooks = {};
    const { unitId } = await call({ ...unitFile, sessions: [{ content: 'Đối thoại với nông dân' }] });
    expect(filesOf()).toEqual(WHOLE);
    expect(await sessionsOf(unitId)).toEqual(['DT23-01 Đối thoại với nông dân']);
  });

  it('after it was recorded is whole after a call with another file, which is told that the unit exists', async () => {
    hooks = losing('before', 'permissions.create', 1);
    await expect(call()).rejects.toThrow('mất kết nối');
    hooks = {};
    await expect(call({ ...unitFile, sessions: [] })).rejects.toThrow('đã có');
    expect(await sessionsOf(unitFile.id)).toHaveLength(1);
    await expect(call()).rejects.toThrow('đã có');
  });
});

describe('of calls at once', () => {
  it('one makes the unit, the others are told that it is being made', async () => {
    const answers = await Promise.allSettled([call(), call(), call()]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const answer of answers.slice(1))
      expect(answer).toMatchObject({
        reason: { name: 'UnitBeingMade', message: expect.stringContaining('đang được lập') },
      });
    expect(filesOf()).toEqual(WHOLE);
  });

  it('one that goes on after its claim ran out writes nothing beside the one that took it over', async () => {
    let later: Promise<unknown> | undefined;
    let created = 0;
    hooks = {
      after: async (method) => {
        if (method === 'files.create') created += 1;
        if (created < 5 || later !== undefined) return;
        clock.at = new Date(start.getTime() + 11 * 60_000);
        hooks = {};
        later = call();
        await later;
      },
    };
    await expect(call()).rejects.toMatchObject({ name: 'UnitBeingMade' });
    expect(await later).toMatchObject({ unitId: unitFile.id });
    expect(filesOf()).toEqual(WHOLE);
    expect(await store.query('units')).toHaveLength(1);
  });
});

describe('a claim whose process died', () => {
  beforeEach(async () => {
    const hanging = Promise.withResolvers<void>();
    hooks = { after: (method) => (method === 'files.create' ? hanging.promise : undefined) };
    void call();
    hooks = {};
    await expect(call()).rejects.toThrow('đang được lập');
  });

  it('holds nobody up after ten minutes', async () => {
    clock.at = new Date(start.getTime() + 10 * 60_000);
    await call();
    expect(filesOf()).toEqual(WHOLE);
  });

  it('is freed by a host that starts alone on its store', async () => {
    await freeLeases(store);
    await call();
    expect(filesOf()).toEqual(WHOLE);
  });
});
