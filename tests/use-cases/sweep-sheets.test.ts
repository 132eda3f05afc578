import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { FileChange, Files } from '../../functions/domain/files.ts';
import type { Store } from '../../functions/domain/store.ts';
import { type SweepPorts, sweepSheets } from '../../functions/use-cases/sweep-sheets.ts';
import { type SyncRequest, syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { CODE, CONTENT } from '../faults/sync/hand.ts';
import { put } from '../faults/sync/script.ts';
import { openTemplate } from '../faults/sync/template.ts';
import { openWorld } from '../faults/sync/world.ts';

/** A drive whose feed says the same at every look. */
const feeding = (...changes: FileChange[]) =>
  ({ changes: async () => ({ changes, pageToken: '1' }), binned: async () => [] }) as unknown as Files;

describe('a sweep', () => {
  const start = Date.parse('2023-10-10T08:05:00+07:00');
  let store: Store;
  let at: Date;
  let queued: { readonly book: string; readonly afterSeconds: number | undefined }[];
  beforeEach(async () => {
    store = openSqliteStore(':memory:');
    at = new Date(start);
    queued = [];
    feed = undefined;
    bin = [];
    for (let n = 10; n < 55; n += 1) {
      const data = { id: `xa-${n}`, workbooks: [{ role: 'chung', spreadsheetId: `so-${n}`, sheetIds: {} }] };
      await store.commit([{ op: 'put', collection: 'units', id: data.id, data }]);
    }
  });
  afterEach(() => store.close());

  let feed: Files['changes'] | undefined;
  let bin: string[] = [];
  const sweep = async (changes: readonly FileChange[] = [], force = false) => {
    queued.length = 0;
    const ports: SweepPorts = {
      store,
      files: {
        ...feeding(...changes),
        ...(feed === undefined ? {} : { changes: feed }),
        binned: async () => bin,
      },
      clock: { now: () => at },
      tasks: {
        enqueue: async ({ payload, afterSeconds }) => {
          const { unitId, spreadsheetId } = payload as SyncRequest;
          queued.push({ book: spreadsheetId ?? `both of ${unitId}`, afterSeconds });
        },
      },
    };
    expect(await sweepSheets(ports, force)).toEqual({ queued: queued.length });
    return queued;
  };
  const state = (n: number, data: object) =>
    store.commit([{ op: 'put', collection: `units/xa-${n}/state`, id: 'sync', data }]);
  const books = () => queued.map(({ book }) => book);
  const later = (minutes: number) => {
    at = new Date(at.getTime() + minutes * 60_000);
  };

  it('of all books queues twenty a minute, those with news at once', async () => {
    await state(53, { dirty: ['so-53'] });
    const found = await sweep([{ fileId: 'so-54', byUs: false }]);
    const waits = new Map(found.map(({ book, afterSeconds }) => [book, afterSeconds]));
    expect(waits.size).toBe(45);
    expect([waits.get('so-53'), waits.get('so-54')]).toEqual([0, 0]);
    const quiet = [...waits].filter(([book]) => book < 'so-53').map(([, afterSeconds]) => afterSeconds);
    expect(quiet).toEqual([...Array(20).fill(0), ...Array(20).fill(60), ...Array(3).fill(120)]);
  });

  it('queues the books of the others where what is known of one unit cannot be read, and says that it failed', async () => {
    await state(10, { lease: 'của bản phần mềm mới hơn' });
    await expect(sweep([{ fileId: 'so-54', byUs: false }])).rejects.toThrow();
    expect(books()).toHaveLength(44);
    later(5);
    const typed = ['so-10', 'so-53'];
    await expect(sweep(typed.map((fileId) => ({ fileId, byUs: false })))).rejects.toThrow();
    expect(books()).toEqual(typed);
  });

  it('goes on without the feed where Drive does not give it, and says that it failed', async () => {
    await sweep();
    later(5);
    await state(53, { dirty: ['so-53'] });
    feed = () => Promise.reject(new Error('503'));
    await expect(sweep()).rejects.toThrow('503');
    expect(books()).toEqual(['so-53']);
    later(60);
    await expect(sweep()).rejects.toThrow('503');
    expect(books()).toHaveLength(45);
    later(5);
    // From where it was left: nothing of what was typed meanwhile is passed over.
    feed = async (token) => ({ changes: token === '1' ? [{ fileId: 'so-54', byUs: false }] : [], pageToken: '2' });
    await state(53, { dirty: [] });
    await sweep();
    expect(books()).toEqual(['so-54']);
  });

  it('tells the office once a day of a book in the bin, which Sheets goes on serving', async () => {
    bin = ['so-20', 'của ai khác'];
    await sweep();
    later(60);
    await sweep();
    const told = async (unit: string) =>
      (await store.query<{ message: string }>(`units/${unit}/journal`)).map(({ data }) => data.message);
    expect(await told('xa-20')).toEqual([expect.stringContaining('Sổ đối thoại nằm trong Thùng rác')]);
    expect(await told('xa-21')).toEqual([]);
    later(24 * 60);
    await sweep();
    expect(await told('xa-20')).toHaveLength(2);
  });

  it('queues both books of a unit by one task, so that they do not keep each other waiting', async () => {
    const role = (at: string, spreadsheetId: string) => ({ role: at, spreadsheetId, sheetIds: {} });
    const workbooks = [role('chung', 'so-chung'), role('van-phong', 'so-van-phong')];
    await store.commit([{ op: 'put', collection: 'units', id: 'xa-99', data: { id: 'xa-99', workbooks } }]);
    expect((await sweep()).at(-1)).toEqual({ book: 'both of xa-99', afterSeconds: 120 });
    later(5);
    expect(await sweep([{ fileId: 'so-van-phong', byUs: false }])).toEqual([{ book: 'so-van-phong', afterSeconds: 0 }]);
  });

  it('that is asked for by hand queues all of them now', async () => {
    const found = await sweep([], true);
    expect(found).toHaveLength(45);
    expect(found.every(({ afterSeconds }) => afterSeconds === 0)).toBe(true);
  });

  it('takes all books once an hour, else those that somebody else wrote', async () => {
    await sweep();
    later(5);
    expect(await sweep([{ fileId: 'so-20', byUs: false }])).toEqual([{ book: 'so-20', afterSeconds: 0 }]);
    later(55);
    expect(await sweep()).toHaveLength(45);
  });

  it.each([
    ['at rest', { books: { 'so-20': { digest: 'abc' } } }, []],
    ['whose last sync wrote', { books: { 'so-20': { digest: '' } } }, ['so-20']],
    [
      'whose sync is still at work',
      {
        lease: { token: 'a', until: new Date(start + 6 * 60_000).toISOString() },
        books: { 'so-20': { digest: 'abc' } },
      },
      ['so-20'],
    ],
  ])('looks at what we wrote last as its sync left it: a book %s', async (_, data, expected) => {
    await sweep();
    later(5);
    await state(20, data);
    await sweep([{ fileId: 'so-20', byUs: true }]);
    expect(books()).toEqual(expected);
  });

  it('does not come back for ever to a book in which a cell of ours may not be written', async () => {
    await sweep();
    await state(20, { books: { 'so-20': { digest: '' } } });
    const rounds: boolean[] = [];
    for (let round = 0; round < 4; round += 1) {
      later(5);
      // Each sync tries the cell again, so that the feed names the book again.
      await sweep(rounds.at(-1) === false ? [] : [{ fileId: 'so-20', byUs: true }]);
      rounds.push(books().includes('so-20'));
    }
    expect(rounds).toEqual([true, true, false, false]);
  });
});

it('a row typed between the read and the write of a sync is found by the next sweep, and then the book is at rest', async () => {
  const world = await openWorld(await openTemplate());
  const { common, unitId, queued, ports, hand } = world;
  const sweepPorts = { ...ports, clock: { now: () => world.clock.at }, files: feeding({ fileId: common, byUs: true }) };
  /** What the sweep queues of this book is run as the queue would. */
  const sweepOnce = async (): Promise<boolean> => {
    queued.length = 0;
    await sweepSheets(sweepPorts);
    const found = queued.filter(({ spreadsheetId }) => spreadsheetId === undefined || spreadsheetId === common);
    for (const request of found) await syncUnit(ports, request);
    return found.length > 0;
  };
  while (await sweepOnce()) world.clock.at = new Date(world.clock.at.getTime() + 5 * 60_000);
  put(hand, 1, { 'Ngày nhận': 45210, [CONTENT]: 'Sửa đường ngõ 1' });
  let typed = false;
  world.boundary = (call, when) => {
    if (typed || when === 'after' || call !== 'spreadsheets.batchUpdate') return;
    typed = true;
    put(hand, 2, { 'Ngày nhận': 45210, [CONTENT]: 'Sửa cống ngõ 2' });
  };
  await syncUnit(ports, { unitId, spreadsheetId: common });
  expect([typed, hand.look().at(1, CODE), hand.look().at(2, CODE)]).toEqual([true, expect.stringMatching(/^YK/), '']);
  expect(await sweepOnce()).toBe(true);
  expect(hand.look().at(2, CODE)).toMatch(/^YK/);
  expect(await sweepOnce()).toBe(true);
  expect(await sweepOnce()).toBe(false);
  await world.close();
});
