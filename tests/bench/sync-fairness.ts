import { setTimeout as wait } from 'node:timers/promises';
import { type OpenUnit, openUnit } from '../fixtures/book.ts';
import { type Local, startLocal } from '../fixtures/workspace.ts';
import { petitionTexts } from './petition-rows.ts';
import type { Measure } from './report.ts';

/** Rows that somebody pastes into one unit's book. */
const ROWS = 5_000;

/**
 * One unit has 5,000 new rows; how much later than alone does the single edit of another unit show its verdict? In the local workspace,
 * where both syncs, Sheets and the store share one thread: in the cloud they do not.
 */
export async function benchFairness(rows = ROWS): Promise<Measure[]> {
  const local = await startLocal({ now: '2023-10-18T08:00:00+07:00' });
  try {
    const big = await openUnit(local, unitFile('xa-lon-2023', 'Xã Lớn'));
    const small = await openUnit(local, unitFile('xa-nho-2023', 'Xã Nhỏ'));
    const alone = await editTimes(local, small, 0, 3);
    await fill(local, big, rows);
    const begin = performance.now();
    const syncing = big.sync().then(() => performance.now() - begin);
    await wait(150);
    const beside: number[] = [];
    let through = false;
    syncing.finally(() => {
      through = true;
    });
    for (let n = 0; !through; n += 1) beside.push(...(await editTimes(local, small, 3 + n, 1)));
    const whole = await syncing;
    const before = Math.min(...alone);
    return [
      {
        name: `fairness: ${rows} new rows of one unit, until all show their verdict`,
        value: seconds(whole),
        unit: 's',
      },
      { name: 'fairness: a single edit of another unit, alone', value: seconds(before), unit: 's' },
      { name: 'fairness: the same meanwhile, the slowest', value: seconds(Math.max(...beside)), unit: 's' },
      {
        name: `fairness: delay by the ${rows} rows, the longest of ${beside.length}`,
        value: seconds(Math.max(...beside) - before),
        unit: 's',
        goal: '≤ 2',
      },
    ];
  } finally {
    await local.stop();
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;

const unitFile = (id: string, name: string): object => ({
  id,
  name,
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  officials: [{ name: 'Hà Thị Cúc', department: 'Xây dựng', email: 'cuc@example.vn', role: 'Chuyên môn' }],
});

const PETITIONS = 'Ý kiến, kiến nghị';

async function fill(local: Local, unit: OpenUnit, rows: number): Promise<void> {
  const { sheets } = local.google('mttq');
  const values = petitionTexts(rows).map((text, n) => {
    const phone = `09120${String(10_000 + n)}`;
    return [null, null, '18/10/2023', `Ông Nguyễn Văn ${n}`, null, phone, null, text];
  });
  await sheets.spreadsheets.values.append({
    spreadsheetId: unit.common,
    range: `'${PETITIONS}'!A1`,
    valueInputOption: 'USER_ENTERED',
    requestBody: { values },
  });
}

/** Types a row, hints, and looks until its verdict stands: milliseconds of each. */
async function editTimes(local: Local, unit: OpenUnit, from: number, count: number): Promise<number[]> {
  const { sheets } = local.google('mttq');
  const times: number[] = [];
  for (let n = from; n < from + count; n += 1) {
    const row = 2 + n;
    const begin = performance.now();
    await sheets.spreadsheets.values.update({
      spreadsheetId: unit.common,
      range: `'${PETITIONS}'!C${row}:H${row}`,
      valueInputOption: 'USER_ENTERED',
      requestBody: {
        values: [['18/10/2023', `Bà Lê Thị ${n}`, null, null, null, `Đề nghị dọn rác đầu thôn, lần ${n}`]],
      },
    });
    await local.post('/functions/sheet-changed', { spreadsheetId: unit.common });
    await until(async () => {
      const { data } = await sheets.spreadsheets.values.get({
        spreadsheetId: unit.common,
        range: `'${PETITIONS}'!A${row}`,
      });
      return String(data.values?.[0]?.[0] ?? '') !== '';
    });
    times.push(performance.now() - begin);
  }
  return times;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6_000; tries += 1) {
    if (await holds()) return;
    await wait(10);
  }
  throw new Error('It did not come to be within a minute');
}
