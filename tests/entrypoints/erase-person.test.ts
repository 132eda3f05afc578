import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { Workbooks } from '../../functions/domain/workbooks.ts';
import { erasePersonFunction } from '../../functions/entrypoints/erase-person.ts';

const store = openSqliteStore(':memory:');
const ports = {
  store,
  workbooks: {} as Workbooks,
  tasks: { enqueue: () => Promise.resolve() },
  clock: { now: () => new Date('2023-10-18T01:00:00Z') },
  newId: () => 'id',
};
http('xoa-thu', erasePersonFunction(ports));
const server = getTestServer('xoa-thu');
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(async () => {
  server.close();
  await store.close();
});

const good = { unitId: 'an-hoa-2023', codes: ['YK23-0002'], reason: 'đơn ngày 17/10/2023' };
async function answerTo(body: object) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return [response.status, ((await response.json()) as { error: string }).error];
}

describe('a call of erase-person that is not in order', () => {
  it.each([
    ['without anything', {}, 400, 'unitId: ghi mã đơn vị; codes: danh sách mã'],
    ['with no code', { ...good, codes: [] }, 400, 'codes: ghi ít nhất một mã'],
    ['with too many', { ...good, codes: Array.from({ length: 21 }, () => 'YK23-0001') }, 400, 'nhiều nhất 20 mã'],
    ['with the code of a session', { ...good, codes: ['DT23-01'] }, 400, 'codes[0]: là mã ý kiến hoặc đăng ký'],
    ['without a reason', { ...good, reason: ' ' }, 400, 'reason: ghi vì sao xóa'],
    ['with a misspelt dryRun', { ...good, dryrun: true }, 400, 'chỉ nhận unitId, codes, reason, dryRun'],
    ['for a unit that is not there', good, 404, 'Không có đơn vị «an-hoa-2023».'],
  ])('%s is told why', async (_, body, status, message) => {
    expect(await answerTo(body)).toEqual([status, expect.stringContaining(message)]);
  });
});
