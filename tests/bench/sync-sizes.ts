import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { googleAuth } from '../../functions/adapters/auth/google-auth.ts';
import { googleSheets } from '../../functions/adapters/sheets/google-sheets.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { UnitRecord } from '../../functions/domain/records/unit-record.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { openTemplate, START } from '../faults/sync/template.ts';
import { openWorld } from '../faults/sync/world.ts';
import type { Measure } from './report.ts';
import { fill } from './store-throughput.ts';

/** What a sync costs of a book that nobody has touched, and how much memory one takes in which everything is new. */
export async function benchSizes({ unchanged = 10_000, fresh = 50_000 } = {}): Promise<Measure[]> {
  return [...(await unchangedBook(unchanged)), ...(await memoryOf(fresh))];
}

const TIMES = 15;
/** Without a limit V8 lets a heap grow as far as a large machine has room. */
const HEAP = ['--max-old-space-size=200', '--max-semi-space-size=8'];

async function unchangedBook(rows: number): Promise<Measure[]> {
  const template = await openTemplate();
  const world = await openWorld(template);
  const server = await template.desk.serve();
  fill(world, rows);
  const workbooks = googleSheets({ auth: googleAuth({ token: 'system' }), rootUrl: server.url });
  const ports = { ...world.ports, workbooks };
  const sync = () => syncUnit(ports, { unitId: world.unitId, spreadsheetId: world.common });
  // The first makes the records, the second finds nothing to do and notes the answer, the third finds it unchanged.
  for (let n = 0; n < 3; n += 1) await sync();
  const unit = await world.store.get<UnitRecord>('units', world.unitId);
  const sheetIds = unit?.data.workbooks.find((book) => book.spreadsheetId === world.common)?.sheetIds ?? {};
  const bare = () => fetchAndParse(server.url, world.common, Object.values(sheetIds));
  const [ours = 0, theirs = 0] = await inTurns(sync, bare);
  await server.close();
  await world.close();
  return [
    { name: `sync: unchanged book of ${rows} rows`, value: ours, unit: 'ms' },
    { name: 'sync: fetch and JSON.parse of the same answer', value: theirs, unit: 'ms' },
    {
      name: 'sync: unchanged book to fetch and JSON.parse',
      value: Math.round((ours / theirs) * 100) / 100,
      unit: '×',
      goal: '≤ 2',
    },
  ];
}

async function fetchAndParse(url: string, spreadsheetId: string, sheetIds: readonly number[]): Promise<void> {
  const fields = 'fields=valueRanges(valueRange(range,values),dataFilters)&prettyPrint=false';
  const response = await fetch(`${url}v4/spreadsheets/${spreadsheetId}/values:batchGetByDataFilter?${fields}`, {
    method: 'POST',
    headers: { authorization: 'Bearer system', 'content-type': 'application/json' },
    body: JSON.stringify({
      dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
      majorDimension: 'ROWS',
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    }),
  });
  JSON.parse(await response.text());
}

/** Medians, milliseconds; in turns, so that the machine is the same for both. */
async function inTurns(...works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let n = 0; n < TIMES; n += 1) {
    for (const [at, work] of works.entries()) {
      const begin = performance.now();
      await work();
      times[at]?.push(performance.now() - begin);
    }
  }
  return times.map((each) => Math.round(each.toSorted((a, b) => a - b)[TIMES >> 1] ?? 0));
}

/** In a process of its own: neither the local Sheets nor the test is counted. */
async function memoryOf(rows: number): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-memory-'));
  const file = join(folder, 'store.sqlite');
  const store = openSqliteStore(file);
  const template = await openTemplate();
  const world = await openWorld(template, { store });
  const server = await template.desk.serve();
  try {
    fill(world, rows);
    const script = fileURLToPath(new URL('./sync-once.ts', import.meta.url));
    const args = [script, server.url, file, world.unitId, world.common, START.toISOString()];
    const { stdout } = await promisify(execFile)(process.execPath, [...HEAP, ...args]);
    const { megabytes, seconds, records } = JSON.parse(stdout) as Record<'megabytes' | 'seconds' | 'records', number>;
    if (records !== rows) throw new Error(`${records} of ${rows} records`);
    return [
      {
        name: `sync: ${rows} new rows, memory at most, heap held to 200 MB`,
        value: megabytes,
        unit: 'MB',
        goal: '≤ 400',
      },
      { name: `sync: ${rows} new rows`, value: seconds, unit: 's' },
    ];
  } finally {
    await server.close();
    await world.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
}
