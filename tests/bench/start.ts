import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../fixtures/workspace.ts';
import { type Measure, median, timed } from './report.ts';
import { pasted } from './sync.ts';
import { memoryOf, NOW, openBook, PETITIONS, petitionRows } from './sync-book.ts';

const ROUNDS = 3;

/** The whole of `npm start`, npm included, until it says that it is ready. */
export async function benchStart(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
  try {
    const cache = join(folder, 'compile-cache');
    const ever = await untilReady(join(folder, 'ever'), { NODE_COMPILE_CACHE: cache });
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const data = join(folder, `data-${round}`);
      first.push(await untilReady(data));
      again.push(await untilReady(data));
    }
    return [
      { name: 'start: to ready, first on this machine, no code compiled yet', value: ever, unit: 'ms' },
      {
        name: 'start: to ready with the example units, new data folder (median)',
        value: median(first),
        unit: 'ms',
        goal: 2_500,
      },
      { name: 'start: to ready again on the same folder (median)', value: median(again), unit: 'ms', goal: 2_500 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilReady(data: string, environment: Readonly<Record<string, string>> = {}): Promise<number> {
  const begin = performance.now();
  // A group of its own, so that npm, its shell and the workspace end together.
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', data], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const ready = await new Promise<number>((done, fail) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Sẵn sàng')) done(performance.now() - begin);
    });
    void closed.then(() => fail(new Error('npm start ended before it was ready')));
  });
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await closed;
  return ready;
}

/** Resident memory of the workspace, example units and all, when 1,000 more petitions have been through it. */
export async function benchMemory(): Promise<Measure[]> {
  const local = await startLocal({ now: NOW, empty: false });
  try {
    await local.idle();
    const begin = await memoryOf(local.pid);
    await pasted(await openBook(local, 'memory'), petitionRows(1_000));
    await local.idle();
    const after = await memoryOf(local.pid);
    return [
      { name: 'memory: resident when the example units are filled', value: begin.now, unit: 'MB' },
      { name: 'memory: resident after 1,000 petitions more', value: after.now, unit: 'MB', goal: 250 },
      { name: 'memory: highest on the way', value: after.highest, unit: 'MB' },
    ];
  } finally {
    await local.stop();
  }
}

/** A tab of 50,000 rows, all of them new. */
export async function benchLarge(): Promise<Measure[]> {
  const local = await startLocal({ now: NOW });
  try {
    const book = await openBook(local, 'large');
    const { sheets } = local.google('mttq');
    const sheetId = await book.mttq.sheetId(PETITIONS);
    const rows = petitionRows(50_000);
    const requests = [{ appendDimension: { sheetId, dimension: 'ROWS', length: rows.length } }];
    await sheets.spreadsheets.batchUpdate({ spreadsheetId: book.unit.common, requestBody: { requests } });
    for (let from = 0; from < rows.length - 10_000; from += 10_000)
      await book.mttq.paste(PETITIONS, rows.slice(from, from + 10_000));
    const time = await pasted(book, rows.slice(-10_000), rows.length + 1);
    const { now, highest } = await memoryOf(local.pid);
    return [
      { name: 'large: 50,000 new rows to verdicts', value: time / 1_000, unit: 's' },
      { name: 'large: resident memory', value: now, unit: 'MB' },
      { name: 'large: highest on the way', value: highest, unit: 'MB' },
    ];
  } finally {
    await local.stop();
  }
}

/** The whole of `npm test`. */
export async function benchSuite(): Promise<Measure[]> {
  const child = spawn('npm', ['test'], { stdio: 'ignore' });
  let code: number | null = null;
  const time = await timed(
    () =>
      new Promise<void>((done) => {
        child.once('close', (ended) => {
          code = ended;
          done();
        });
      }),
  );
  return [
    { name: 'suite: npm test', value: time / 1_000, unit: 's', goal: 90 },
    { name: 'suite: exit code', value: code ?? 1, unit: '', goal: '= 0' },
  ];
}
