import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StoreUnavailable } from '../../functions/domain/store.ts';
import { WorkbookUnavailable } from '../../functions/domain/workbooks.ts';
import { answering } from '../../functions/entrypoints/answering.ts';
import { UnknownWorkbook } from '../../functions/use-cases/queue-sync.ts';
import { UnknownUnit } from '../../functions/use-cases/sync/sync-unit.ts';

let failing: () => Error = () => new Error('không có');
http(
  'that-bai',
  answering(() => Promise.reject(failing())),
);
const server = getTestServer('that-bai');
let url: string;
beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(() => {
  vi.restoreAllMocks();
  server.close();
});

async function answerTo(headers: Readonly<Record<string, string>>) {
  const response = await fetch(url, { method: 'POST', headers });
  return { status: response.status, body: await response.json() };
}
const asTask = { 'x-cloudtasks-queuename': 'doi-thoai', 'x-cloudtasks-taskname': '3f-10000-1' };

describe('a failure', () => {
  it.each([
    [404, () => new UnknownUnit('Không có đơn vị «a».'), { error: 'Không có đơn vị «a».' }],
    [404, () => new UnknownWorkbook('Không có sổ.'), { error: 'Không có sổ.' }],
    [
      424,
      () => new WorkbookUnavailable('not-found', 'Không tìm thấy sổ.'),
      { error: 'Không tìm thấy sổ.', reason: 'not-found' },
    ],
  ])(
    'that only a person can mend is %i to a caller, and to the queue the end of its task',
    async (status, error, body) => {
      failing = error;
      expect(await answerTo({})).toEqual({ status, body });
      expect(await answerTo(asTask)).toEqual({ status: 200, body: { given: 'up', ...body } });
    },
  );

  it.each([
    [503, () => new StoreUnavailable('mất kết nối')],
    [500, () => new Error('khác')],
  ])('that may pass is %i to the queue, too, which tries again', async (status, error) => {
    failing = error;
    expect((await answerTo(asTask)).status).toBe(status);
  });
});
