import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { queryToSql } from '../../functions/adapters/sqlite/query-sql.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import { type Query, type Stored, StoreUnavailable } from '../../functions/domain/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const freshPath = () => join(folder, `folder-${files++}`, 'store.db');
const create = (id: string, data: object = {}) => ({ op: 'create', collection: 'units', id, data }) as const;

describe('the file of the embedded store', () => {
  it('keeps what was committed when it is closed and opened again, and its versions go on', async () => {
    const path = freshPath();
    const before = openSqliteStore(path);
    const [version = ''] = await before.commit([create('a', { name: 'Xã Vĩnh Lâm' })]);
    await before.close();
    const after = openSqliteStore(path);
    expect(await after.get('units', 'a')).toEqual({ id: 'a', version, data: { name: 'Xã Vĩnh Lâm' } });
    expect(await after.commit([{ op: 'put', collection: 'units', id: 'a', data: {}, version }])).not.toEqual([version]);
    await after.close();
  });

  it('closing twice does no harm', async () => {
    const store = openSqliteStore(freshPath());
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });

  it.each([
    ['no database', (path: string) => writeFileSync(path, 'đây không phải cơ sở dữ liệu '.repeat(100))],
    ['overwritten in the middle', (path: string) => writeFileSync(path, damaged(readFileSync(path)))],
  ])('that is %s is refused by name, in Vietnamese', async (_, damage) => {
    const path = freshPath();
    const store = openSqliteStore(path);
    for (let n = 0; n < 50; n++) await store.commit([create(`u${n}`, { text: 'x'.repeat(2_000) })]);
    await store.close();
    damage(path);
    expect(() => openSqliteStore(path)).toThrow(new RegExp(`Tệp dữ liệu ${path} bị hỏng`));
  });

  it('of a newer release is refused', async () => {
    const path = freshPath();
    await openSqliteStore(path).close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqliteStore(path)).toThrow('do bản phần mềm mới hơn tạo ra');
  });

  it('that another process holds makes the commit unavailable; once let go it goes through', async () => {
    const path = freshPath();
    const store = openSqliteStore(path, { busyTimeout: 50 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.commit([create('a')])).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.get('units', 'a')).toBeUndefined();
    other.exec('ROLLBACK');
    other.close();
    await expect(store.commit([create('a')])).resolves.toHaveLength(1);
    await store.close();
  });

  it('two stores on one file see each other and never both win', async () => {
    const path = freshPath();
    const [one, two] = [openSqliteStore(path), openSqliteStore(path)];
    const [version = ''] = await one.commit([create('a', { by: 0 })]);
    const results = await Promise.allSettled(
      [one, two].map((store, by) => store.commit([{ op: 'put', collection: 'units', id: 'a', data: { by }, version }])),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await one.get('units', 'a')).toEqual(await two.get('units', 'a'));
    await Promise.all([one.close(), two.close()]);
  });

  it('after a kill holds every commit that was answered, and no half of one', async () => {
    const path = freshPath();
    const answered = await killWhileWriting(path, 30);
    const store = openSqliteStore(path);
    const found: Stored<{ commit: number }>[] = await store.query('units');
    const sizes = Map.groupBy(found, ({ data }) => data.commit);
    expect([...sizes.values()].every((documents) => documents.length === 10)).toBe(true);
    expect(sizes.size).toBeGreaterThanOrEqual(answered);
    await store.close();
  });
});

describe('the indexes of the embedded store', () => {
  const shapes: [string, Query][] = [
    ['equality', { where: { code: 'YK23-0001' } }],
    ['two equalities', { where: { state: 'queued', channel: 'email' } }],
    ['equality and range', { where: { state: 'queued' }, range: { field: 'notBefore', below: '2024' }, limit: 10 }],
  ];
  it.each(shapes)('%s is found by an index, not by reading the collection', async (_, query) => {
    const path = freshPath();
    await openSqliteStore(path).close();
    const database = new DatabaseSync(path);
    const { sql, parameters } = queryToSql('units/x/petitions', query);
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    database.close();
    expect(plan.map(({ detail }) => detail).join('; ')).toMatch(/USING INDEX by_\w+ \(collection=\? AND <expr>=\?/);
  });
});

function damaged(file: Buffer): Buffer {
  return Buffer.concat([
    file.subarray(0, 4096),
    Buffer.alloc(file.length - 8192, 0x5a),
    file.subarray(file.length - 4096),
  ]);
}

/** Runs a writer in a process of its own and kills it after that many answers. */
async function killWhileWriting(path: string, commits: number): Promise<number> {
  const module = new URL('../../functions/adapters/sqlite/sqlite-store.ts', import.meta.url).href;
  const script = `
    import { openSqliteStore } from '${module}';
    const store = openSqliteStore(${JSON.stringify(path)});
    for (let commit = 0; ; commit++) {
      await store.commit(Array.from({ length: 10 }, (_, n) => ({ op: 'create', collection: 'units', id: commit + '-' + n, data: { commit } })));
      process.stdout.write('.');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    answered += chunk.length;
    if (answered >= commits) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return answered;
}
