import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { googleAuth } from '../../functions/adapters/auth/google-auth.ts';
import { cloudTasks, taskTiming } from '../../functions/adapters/tasks/cloud-tasks.ts';
import { type Loopback, listen, type Reply } from '../fixtures/loopback.ts';

const queue = 'projects/demo/locations/asia-southeast1/queues/doi-thoai';
const notices = 'projects/demo/locations/asia-southeast1/queues/doi-thoai-notices';
interface CreatedTask {
  name: string;
  scheduleTime?: string;
  httpRequest: { url: string; body: string; headers: object; oidcToken?: object };
}

let server: Loopback;
let created: CreatedTask[];

async function tasksAt(now: () => number, replies: Reply[] = [], serviceAccountEmail?: string) {
  created = [];
  server = await listen((_, body) => {
    created.push(JSON.parse(body.toString()).task);
    return replies.shift() ?? { status: 200, json: {} };
  });
  const auth = googleAuth({ token: 'system' });
  return cloudTasks({
    queue,
    queues: { 'deliver-notices': notices },
    functionsUrl: 'https://example.vn/',
    auth,
    rootUrl: server.url,
    now,
    serviceAccountEmail,
  });
}
afterEach(() => server?.close());

const sync = (unit: string, delaySeconds = 10) => ({
  function: 'sync-unit',
  key: unit,
  payload: { unit },
  delaySeconds,
});
const time = Date.parse('2023-10-26T06:30:03Z');

describe('a queued task', () => {
  it('posts the payload as JSON to the function', async () => {
    const tasks = await tasksAt(() => time);
    await tasks.enqueue({
      function: 'make-document',
      key: 'VB23-0001',
      payload: { name: 'Xã Vĩnh Lâm' },
      delaySeconds: 0,
    });
    expect(server.calls).toEqual([`POST /v2/${queue}/tasks`]);
    expect(created[0]?.scheduleTime).toBeUndefined();
    expect(created[0]?.httpRequest).toMatchObject({
      url: 'https://example.vn/make-document',
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(Buffer.from(created[0]?.httpRequest.body ?? '', 'base64').toString())).toEqual({
      name: 'Xã Vĩnh Lâm',
    });
  });

  it('of a function with a queue of its own goes there, the others to the common one', async () => {
    const tasks = await tasksAt(() => time);
    await tasks.enqueue({ ...sync('a'), function: 'deliver-notices' });
    await tasks.enqueue(sync('a'));
    expect(server.calls).toEqual([`POST /v2/${notices}/tasks`, `POST /v2/${queue}/tasks`]);
    expect(created.map(({ name }) => name.slice(0, name.indexOf('/tasks/')))).toEqual([notices, queue]);
  });

  it('carries an ID token for that very function when there is an account for it', async () => {
    const tasks = await tasksAt(() => time, [], 'goi@demo.iam.gserviceaccount.com');
    await tasks.enqueue(sync('a'));
    const audience = 'https://example.vn/sync-unit';
    expect(created[0]?.httpRequest.oidcToken).toEqual({
      serviceAccountEmail: 'goi@demo.iam.gserviceaccount.com',
      audience,
    });
  });

  it('has one name for all changes of a window, another for another unit, function or window', async () => {
    let now = time;
    const tasks = await tasksAt(() => now);
    await tasks.enqueue(sync('a'));
    now += 2_000;
    await tasks.enqueue(sync('a'));
    await tasks.enqueue(sync('b'));
    await tasks.enqueue({ ...sync('a'), function: 'deliver-notices' });
    now += 10_000;
    await tasks.enqueue(sync('a'));
    const names = created.map(({ name }) => name);
    expect(names[1]).toBe(names[0]);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(new RegExp(`^${queue}(-notices)?/tasks/[0-9a-f]{32}-[\\w-]+$`));
  });

  it('that is queued already is no failure', async () => {
    const tasks = await tasksAt(() => time, [{ status: 409, json: { error: { status: 'ALREADY_EXISTS' } } }]);
    await expect(tasks.enqueue(sync('a'))).resolves.toBeUndefined();
    expect(created).toHaveLength(1);
  });

  it.each([429, 503])('is offered again under the same name after %s', async (status) => {
    const tasks = await tasksAt(() => time, [{ status, json: {} }]);
    await tasks.enqueue(sync('a', 0));
    expect(created).toHaveLength(2);
    expect(created[1]?.name).toBe(created[0]?.name);
  });

  it.each([403, 404])('that is refused for good fails at once: %s', async (status) => {
    const tasks = await tasksAt(() => time, [{ status, json: {} }]);
    await expect(tasks.enqueue(sync('a'))).rejects.toThrow();
    expect(created).toHaveLength(1);
  });
});

describe('the debounce window', () => {
  const moment = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 });
  const delay = fc.integer({ min: 1, max: 600 });

  it('a task of a window starts only when the window is over, so that it reads every change of it', () => {
    fc.assert(
      fc.property(moment, delay, fc.nat(600_000), (now, seconds, later) => {
        const first = taskTiming(now, seconds);
        const second = taskTiming(now + later, seconds);
        const start = first.scheduleTime ?? 0;
        expect(start).toBeGreaterThan(now);
        expect(start - now).toBeLessThanOrEqual(seconds * 1_000 + 1_000);
        // The second change meets the first one's name only before that task can have started.
        if (second.bucket === first.bucket) expect(now + later).toBeLessThan(start);
      }),
    );
  });

  it('without delay no two calls share a name, even in the same moment', () => {
    expect(taskTiming(time, 0).bucket).not.toBe(taskTiming(time, 0).bucket);
  });

  it('a task without delay is put off to the very second, and stays one of its own', () => {
    const [first, second] = [taskTiming(time, 0, 60), taskTiming(time, 0, 120)];
    expect([first.scheduleTime, second.scheduleTime]).toEqual([time + 60_000, time + 120_000]);
    expect(first.bucket).not.toBe(taskTiming(time, 0, 60).bucket);
  });
});
