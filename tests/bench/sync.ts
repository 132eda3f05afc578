import { type Local, type LocalProcess, startLocal } from '../fixtures/workspace.ts';
import { type Measure, median } from './report.ts';
import {
  type BenchBook,
  NOW,
  openBook,
  PETITIONS,
  petitionRows,
  processorTime,
  storeCommits,
  VERDICT,
} from './sync-book.ts';

const SIZES = [1, 100, 1_000, 10_000];

/** Calls of the Sheets API in one sync: all of them go through the same two methods, whatever the number of rows. */
export async function benchSyncCalls(): Promise<Measure[]> {
  const local = await startLocal({ now: NOW });
  try {
    const measures: Measure[] = [];
    for (const size of SIZES) measures.push(...(await callsOf(local, size)));
    return measures;
  } finally {
    await local.stop();
  }
}

async function callsOf(local: LocalProcess, size: number): Promise<Measure[]> {
  const { unit, mttq } = await openBook(local, `calls-${size}`);
  await mttq.paste(PETITIONS, petitionRows(size));
  const changed = await sheetsCalls(local, () => unit.sync());
  // The first look after our own write finds it done and remembers so.
  await unit.sync();
  const store = storeCommits(local);
  const before = store.version();
  const unchanged = await sheetsCalls(local, () => unit.sync());
  const commits = store.version() - before;
  store.close();
  const rows = `${size.toLocaleString('en-US')} rows`;
  return [
    { name: `sync: Sheets calls, ${rows} changed`, value: changed, unit: 'calls', goal: '= 2' },
    { name: `sync: Sheets calls, ${rows}, none changed`, value: unchanged, unit: 'calls', goal: '= 1' },
    { name: `sync: store commits, ${rows}, none changed`, value: commits, unit: 'commits', goal: '= 0' },
  ];
}

async function sheetsCalls(local: Local, work: () => Promise<void>): Promise<number> {
  await local.clearCalls();
  await work();
  return sumOfSheets(await local.calls());
}

export const sumOfSheets = (calls: Readonly<Record<string, number>>): number =>
  Object.entries(calls).reduce((sum, [method, count]) => (method.startsWith('spreadsheets.') ? sum + count : sum), 0);

/** From the hint that the book was changed until the verdicts stand in it. */
export async function benchSyncSpeed(): Promise<Measure[]> {
  const rows = petitionRows(1_000);
  const local = await startLocal({ now: NOW });
  try {
    const cold = await pasted(await openBook(local, 'cold'), rows);
    const warm: number[] = [];
    const processor: number[] = [];
    for (let round = 1; round <= 5; round += 1) {
      const book = await openBook(local, `warm-${round}`);
      await book.mttq.paste(PETITIONS, rows);
      await local.idle();
      const before = await processorTime(local.pid);
      warm.push(await book.syncUntil(rows.length + 1, VERDICT, (text) => text !== ''));
      processor.push((await processorTime(local.pid)) - before);
    }
    return [
      { name: 'sync: 1,000 pasted petitions to verdicts, first sync of rows', value: cold, unit: 'ms', goal: 2_000 },
      { name: 'sync: 1,000 pasted petitions to verdicts (median)', value: median(warm), unit: 'ms', goal: 2_000 },
      { name: 'sync: processor time of it (median)', value: median(processor), unit: 'ms' },
      ...(await benchEdits(local)),
    ];
  } finally {
    await local.stop();
  }
}

/** @param last row of the sheet, from 1, that gets its verdict last. */
export async function pasted(
  { mttq, syncUntil }: BenchBook,
  rows: readonly Record<string, string>[],
  last = rows.length + 1,
): Promise<number> {
  await mttq.paste(PETITIONS, rows);
  return syncUntil(last, VERDICT, (text) => text !== '');
}

/** Wrong date, right date, in turn: each changes the verdict of one row in 5,000. */
async function benchEdits(local: LocalProcess): Promise<Measure[]> {
  const book = await openBook(local, 'edited');
  await pasted(book, petitionRows(5_000));
  await local.idle();
  await book.unit.sync();
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const wrong = round % 2 === 0;
    const code = `YK23-${String(2_500 + round - (round % 2)).padStart(4, '0')}`;
    await book.mttq.type(PETITIONS, { column: 'Mã', shows: code }, { 'Ngày nhận': wrong ? '31/11' : '12/10/2023' });
    const row = Number(code.slice(-4)) + 1;
    times.push(await book.syncUntil(row, VERDICT, (text) => text.startsWith('Ngày nhận') === wrong));
    await local.idle();
  }
  return [{ name: 'sync: one edited row in a book of 5,000 (median)', value: median(times), unit: 'ms', goal: 250 }];
}
