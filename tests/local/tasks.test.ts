import { http } from '@google-cloud/functions-framework';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { jsonBody } from '../../functions/entrypoints/request-body.ts';
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts';

interface Received {
  readonly body: unknown;
  readonly retry: string | undefined;
}

let workspace: OpenWorkspace;
let named: (string | undefined)[] = [];
const received: Received[] = [];
let failures = 0;
/** Calls wait for it. */
let gate: Promise<void> | undefined;
let mostAtOnce = 0;
let running = 0;

http('ghi-lai', async (request, response) => {
  running += 1;
  mostAtOnce = Math.max(mostAtOnce, running);
  await gate;
  running -= 1;
  named = ['x-cloudtasks-queuename', 'x-cloudtasks-taskname'].map((header) => request.get(header));
  received.push({ body: jsonBody(request), retry: request.get('x-cloudtasks-taskretrycount') });
  if (failures > 0) {
    failures -= 1;
    response.status(500).send('chưa được');
  } else response.send('được');
});

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.remove());
afterEach(() => {
  received.length = 0;
  failures = 0;
  gate = undefined;
});

const queue = 'projects/local/locations/local/queues/sync';

function enqueue(
  body: unknown,
  more: Record<string, unknown> = {},
  url = `${workspace.environment.FUNCTIONS_URL}/ghi-lai`,
): Promise<Response> {
  const text = Buffer.from(JSON.stringify(body)).toString('base64');
  const httpRequest = { url, httpMethod: 'POST', headers: { 'content-type': 'application/json' }, body: text };
  return fetch(`${workspace.url}/v2/${queue}/tasks`, {
    method: 'POST',
    headers: { authorization: 'Bearer system', 'content-type': 'application/json' },
    body: JSON.stringify({ task: { httpRequest, ...more } }),
  });
}

describe('the queue', () => {
  it('calls the function with the body it was given', async () => {
    const response = await enqueue({ unitId: 'tan-dan-2023' });
    expect(await response.json()).toMatchObject({ name: expect.stringContaining(`${queue}/tasks/`), view: 'BASIC' });
    expect(await workspace.get('/local/idle')).toEqual({ pending: 0 });
    expect(received).toEqual([{ body: { unitId: 'tan-dan-2023' }, retry: '0' }]);
  });

  it('names itself and the task to the function, as Cloud Tasks does', async () => {
    await enqueue({}, { name: `${queue}/tasks/co-ten` });
    await workspace.get('/local/idle');
    expect(named).toEqual(['sync', 'co-ten']);
  });

  it('refuses a name that was used, also after its task is done', async () => {
    const name = `${queue}/tasks/mot`;
    expect((await enqueue({ lan: 1 }, { name })).status).toBe(200);
    await workspace.get('/local/idle');
    const second = await enqueue({ lan: 2 }, { name });
    expect([second.status, await second.json()]).toEqual([
      409,
      { error: { code: 409, message: 'Requested entity already exists', status: 'ALREADY_EXISTS' } },
    ]);
    expect(received).toHaveLength(1);
  });

  it('tries again what failed until it is taken', async () => {
    failures = 2;
    await enqueue({});
    await workspace.get('/local/idle');
    expect(received.map((call) => call.retry)).toEqual(['0', '1', '2']);
  });

  it('runs ten at once, in order, and no more', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => ({ index }));
    const now = Date.parse(((await workspace.get('/local/clock')) as { now: string }).now);
    const due = { scheduleTime: new Date(now + 60_000).toISOString() };
    for (const body of numbers) await enqueue(body, due);
    const open = Promise.withResolvers<void>();
    gate = open.promise;
    mostAtOnce = 0;
    const moved = workspace.post('/local/clock', { now: new Date(now + 60_000).toISOString() });
    await vi.waitUntil(() => running === 10, { timeout: 10_000 });
    // One more would have come by then.
    await new Promise((resolve) => setTimeout(resolve, 50));
    open.resolve();
    await moved;
    expect(mostAtOnce).toBe(10);
    expect(received).toHaveLength(40);
    expect(received.slice(0, 10).map((call) => call.body)).toEqual(expect.arrayContaining(numbers.slice(0, 10)));
  });

  it('does not wait for a task of a later hour, which runs when the clock gets there', async () => {
    const now = Date.parse(((await workspace.get('/local/clock')) as { now: string }).now);
    await enqueue({}, { scheduleTime: new Date(now + 3_600_000).toISOString() });
    expect(await workspace.get('/local/idle')).toEqual({ pending: 0 });
    expect(received).toEqual([]);
    await workspace.post('/local/clock', { now: new Date(now + 3_700_000).toISOString() });
    expect(received).toHaveLength(1);
  });

  it.each([
    [{ name: 'projects/khac/tasks/1' }, undefined, 'Task name must be formatted'],
    [{ scheduleTime: 'mai' }, undefined, 'task.scheduleTime'],
    [{ scheduleTime: '2099-01-01T00:00:00Z' }, undefined, '720h'],
    [{}, 'https://example.com/', 'local workspace'],
  ])('refuses %o to %s', async (more, url, message) => {
    const response = await enqueue({}, more, url);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { status: 'INVALID_ARGUMENT', message: expect.stringContaining(message) } },
    ]);
  });

  it('keeps what was queued over a restart, also on another port', async () => {
    const first = await openWorkspace();
    const task = {
      httpRequest: { url: `${first.url}/functions/ghi-lai`, body: '' },
      scheduleTime: new Date(Date.now() + 400).toISOString(),
    };
    await fetch(`${first.url}/v2/${queue}/tasks`, {
      method: 'POST',
      headers: { authorization: 'Bearer system' },
      body: JSON.stringify({ task }),
    });
    await first.stop();
    const { dataDir } = first;
    const second = await openWorkspace({ dataDir });
    while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await second.remove();
    expect(received).toHaveLength(1);
  });
});
