import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Local, type LocalProcess, startLocal } from '../fixtures/workspace.ts';
import type { PeerRequest, PeerResult } from './peer-google-spreadsheet-rows.ts';
import { type Measure, median, timed } from './report.ts';
import { pasted, sumOfSheets } from './sync.ts';
import { type BenchBook, NOW, openBook, PETITIONS, petitionRows, VERDICT } from './sync-book.ts';

const ROWS = 1_000;
const ROUNDS = 7;
const WARM_UPS = 5;
const DELAY_MS = 100;
/** Under delay the peer's time is all waiting, the same for each row: fifty rows tell it. `BENCH_WHOLE_PEER=1` runs all. */
const SAMPLE = process.env.BENCH_WHOLE_PEER === '1' ? ROWS : 50;

/**
 * The same 1,000 rows as the npm package google-spreadsheet leads one to do them: read the rows, set verdict, code, official, deadline,
 * state and the masked phone of each, `row.save()`. The goal on bare loopback includes checks and records, so there each row is checked by our
 * rules and recorded before it is saved, as ours are. Calls and delay are those of rows only saved, whose time on loopback is told besides.
 * Same workspace, same run.
 */
export async function benchPeer(): Promise<Measure[]> {
  const local = await startLocal({ now: NOW });
  try {
    const rows = petitionRows(ROWS);
    const bare = await bareLoopback(local, rows);
    const delayed = await withDelay(local, rows);
    return [...bare, ...delayed, ...(await floor(local))];
  } finally {
    await local.stop();
  }
}

async function bareLoopback(local: LocalProcess, rows: readonly Record<string, string>[]): Promise<Measure[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const recording: number[] = [];
  let ourCalls = 0;
  let theirCalls = 0;
  for (let round = 0; round < WARM_UPS; round += 1) await pasted(await openBook(local, `warm-up-${round}`), rows);
  await local.idle();
  for (let round = 0; round < ROUNDS; round += 1) {
    const peerBook = await openBook(local, `peer-${round}`);
    await peerBook.mttq.paste(PETITIONS, rows);
    await local.idle();
    await local.clearCalls();
    theirs.push((await runPeer(local, peerBook, ROWS)).saved);
    theirCalls = sumOfSheets(await local.calls());
    const store = join(local.dataDir, `peer-${round}.sqlite`);
    recording.push((await runPeer(local, peerBook, ROWS, store)).saved);
    const book = await openBook(local, `ours-${round}`);
    await local.idle();
    ours.push(await pasted(book, rows));
    await local.idle();
    ourCalls = await callsWithoutLooking(local, book, rows);
  }
  // Round by round: a slow minute of the machine is slow for both.
  const toOurs = (times: readonly number[]): number => median(times.map((time, round) => time / (ours[round] ?? time)));
  return [
    { name: 'peer: Sheets calls for 1,000 rows', value: theirCalls, unit: 'calls' },
    { name: 'peer: ours', value: ourCalls, unit: 'calls' },
    { name: 'peer: calls to ours', value: theirCalls / ourCalls, unit: '×', goal: '≥ 400' },
    {
      name: 'peer: time on bare loopback, rows checked, recorded, saved (median)',
      value: median(recording),
      unit: 'ms',
    },
    { name: 'peer: ours, checks and records included (median)', value: median(ours), unit: 'ms' },
    { name: 'peer: time to ours, the same work (median of rounds)', value: toOurs(recording), unit: '×', goal: '≥ 8' },
    { name: 'peer: time on bare loopback, rows only saved (median)', value: median(theirs), unit: 'ms' },
    { name: 'peer: time to ours, of rows only saved (median of rounds)', value: toOurs(theirs), unit: '×' },
  ];
}

/** Every row is changed again, and nobody looks in between. */
async function callsWithoutLooking(
  local: Local,
  { mttq, unit }: BenchBook,
  rows: readonly Record<string, string>[],
): Promise<number> {
  const { sheets } = local.google('mttq');
  await sheets.spreadsheets.values.clear({ spreadsheetId: unit.common, range: `'${PETITIONS}'!A2:ZZ` });
  await mttq.paste(
    PETITIONS,
    rows.map((row) => ({ ...row, 'Nội dung': `${row['Nội dung']}, lần nữa` })),
  );
  await local.clearCalls();
  await unit.sync();
  return sumOfSheets(await local.calls());
}

async function withDelay(local: LocalProcess, rows: readonly Record<string, string>[]): Promise<Measure[]> {
  const peerBook = await openBook(local, 'peer-delayed');
  await peerBook.mttq.paste(PETITIONS, rows);
  const book = await openBook(local, 'ours-delayed');
  await book.mttq.paste(PETITIONS, rows);
  await local.idle();
  // Every method but the one by which the bench looks whether the verdicts stand.
  for (const match of [
    'spreadsheets.get',
    'spreadsheets.batchUpdate',
    'spreadsheets.values.batch*',
    'spreadsheets.values.update',
    'files.*',
    'projects.*',
  ])
    await local.fault({ match, delayMs: DELAY_MS });
  const { read, saved } = await runPeer(local, peerBook, SAMPLE);
  const theirs = read + ((saved - read) * ROWS) / SAMPLE;
  const ours = await book.syncUntil(ROWS + 1, VERDICT, (text) => text !== '');
  await local.clearFaults();
  await local.idle();
  const scaled = SAMPLE === ROWS ? '' : `, scaled from ${SAMPLE} rows`;
  return [
    { name: `peer: time with ${DELAY_MS} ms added to every call${scaled}`, value: theirs / 1_000, unit: 's' },
    { name: `peer: ours with ${DELAY_MS} ms added to every call`, value: ours / 1_000, unit: 's' },
    { name: 'peer: time to ours, delayed', value: theirs / ours, unit: '×', goal: '≥ 100' },
  ];
}

/** In a process of its own, as a script would run. */
function runPeer(local: Local, { unit }: BenchBook, rows: number, store?: string): Promise<PeerResult> {
  const child = fork(fileURLToPath(new URL('./peer-google-spreadsheet-rows.ts', import.meta.url)));
  return new Promise((done, fail) => {
    child.once('message', (result) => done(result as PeerResult));
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`The peer ended with ${code}`)));
    child.send({ url: local.url, spreadsheetId: unit.common, tab: PETITIONS, rows, store } satisfies PeerRequest);
  });
}

/** What no program can be faster than here: the bytes of the read fetched and parsed, the cells of the write sent. */
async function floor(local: LocalProcess): Promise<Measure[]> {
  const { unit, mttq } = await openBook(local, 'floor');
  await mttq.paste(PETITIONS, petitionRows(ROWS));
  const sheetId = await mttq.sheetId(PETITIONS);
  const headers = { authorization: 'Bearer system', 'content-type': 'application/json' };
  const post = async (verb: string, body: object): Promise<void> => {
    const answer = await fetch(`${local.url}/v4/spreadsheets/${unit.common}${verb}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    JSON.parse(await answer.text());
  };
  const texts = ['YK23-0001', 'Nguyễn Văn An', '27/11/2023', 'Đã giao', 'Hợp lệ'];
  const values = texts.map((stringValue) => ({ userEnteredValue: { stringValue } }));
  const start = { sheetId, rowIndex: 1, columnIndex: 0 };
  const update = { start, rows: Array.from({ length: ROWS }, () => ({ values })), fields: 'userEnteredValue' };
  const reads: number[] = [];
  const writes: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const filter = { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' };
    reads.push(await timed(() => post('/values:batchGetByDataFilter', filter)));
    writes.push(await timed(() => post(':batchUpdate', { requests: [{ updateCells: update }] })));
  }
  return [
    { name: 'floor: bare fetch and JSON.parse of the same read', value: median(reads), unit: 'ms' },
    { name: 'floor: bare batchUpdate of five cells in each of the rows', value: median(writes), unit: 'ms' },
  ];
}
