import { http } from '@google-cloud/functions-framework';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextOccasion, nextOccasionOnJump } from '../../infra/local/schedules.ts';
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts';

let workspace: OpenWorkspace;
const called: { readonly name: string; readonly at: string }[] = [];

const scheduled = ['sweep-sheets', 'daily-summary', 'deliver-notices'];
for (const name of scheduled)
  http(name, async (request, response) => {
    // Of the workspace that calls: one that was just opened makes up for what was missed before the test has it in hand.
    const clock = await fetch(`http://${request.get('host')}/local/clock`);
    const { now } = (await clock.json()) as { now: string };
    called.push({ name, at: `${now.slice(0, 16)}Z` });
    response.send('');
  });

let broken = 0;
http('luon-hong', (_request, response) => {
  broken += 1;
  response.status(500).send('');
});

const start = new Date('2023-10-10T08:02:00+07:00');
beforeEach(async () => {
  workspace = await openWorkspace({ now: start });
  called.length = 0;
});
afterEach(() => workspace.remove());
// What is registered outlives this file, and would ask a workspace that is gone.
afterAll(() => {
  for (const name of scheduled) http(name, (_request, response) => void response.send(''));
});

const moveTo = (now: string) => workspace.post('/local/clock', { now });

describe('the clock', () => {
  it('starts where it was told and runs on', async () => {
    const { now } = (await workspace.get('/local/clock')) as { now: string };
    expect(Date.parse(now) - start.getTime()).toBeLessThan(5_000);
    expect(Date.parse(now)).toBeGreaterThanOrEqual(start.getTime());
  });

  it('goes forward only', async () => {
    const response = await moveTo('2023-10-10T07:00:00+07:00');
    expect([response.status, await response.json()]).toEqual([409, { error: expect.stringContaining('chỉ chạy tới') }]);
  });

  it.each(['2023-10-10', 'mai', '2023-10-10T08:00:00', 5, '2023-11-31T08:00Z'])(
    'refuses %s, which is no moment',
    async (now) => {
      const response = await workspace.post('/local/clock', { now });
      expect([response.status, await response.json()]).toEqual([400, { error: expect.stringContaining('múi giờ') }]);
    },
  );

  it('keeps its time over a restart, also when told an earlier one', async () => {
    await moveTo('2023-10-20T09:00:00+07:00');
    await workspace.stop();
    workspace = await openWorkspace({ dataDir: workspace.dataDir, now: start });
    const { now } = (await workspace.get('/local/clock')) as { now: string };
    expect(now.slice(0, 15)).toBe('2023-10-20T02:0');
  });

  it('runs on a short way what the cloud would run, every five minutes', async () => {
    await moveTo('2023-10-10T08:12:00+07:00');
    expect(called).toEqual([
      { name: 'sweep-sheets', at: '2023-10-10T01:05Z' },
      { name: 'deliver-notices', at: '2023-10-10T01:05Z' },
      { name: 'sweep-sheets', at: '2023-10-10T01:10Z' },
      { name: 'deliver-notices', at: '2023-10-10T01:10Z' },
    ]);
  });

  it('runs the summary of every morning on the way, after a sweep and before the deliveries', async () => {
    await moveTo('2023-10-13T09:00:00+07:00');
    expect(called.filter((call) => call.name === 'daily-summary').map((call) => call.at)).toEqual([
      '2023-10-11T00:30Z',
      '2023-10-12T00:30Z',
      '2023-10-13T00:30Z',
    ]);
    const morning = called.filter((call) => call.at === '2023-10-12T00:30Z').map((call) => call.name);
    expect(morning).toEqual(['sweep-sheets', 'daily-summary', 'deliver-notices']);
    expect(called.at(-1)).toEqual({ name: 'deliver-notices', at: '2023-10-13T02:00Z' });
  });

  it('stopped on a long way stands where it has come to, and leaves no morning out', async () => {
    const moved = moveTo('2023-10-15T09:00:00+07:00');
    await expect.poll(() => called.some(({ name }) => name === 'daily-summary')).toBe(true);
    await workspace.stop();
    expect((await moved).status).toBe(503);
    workspace = await openWorkspace({ dataDir: workspace.dataDir });
    await moveTo('2023-10-15T09:00:00+07:00');
    const mornings = new Set(called.filter(({ name }) => name === 'daily-summary').map(({ at }) => at));
    expect([...mornings]).toEqual([11, 12, 13, 14, 15].map((day) => `2023-10-${day}T00:30Z`));
  });

  it('is not held up by a task that always fails, and gives it up after a hundred tries', async () => {
    const task = { httpRequest: { url: `${workspace.url}/functions/luon-hong` } };
    await fetch(`${workspace.url}/v2/projects/local/locations/local/queues/sync/tasks`, {
      method: 'POST',
      headers: { authorization: 'Bearer system' },
      body: JSON.stringify({ task }),
    });
    await moveTo('2023-10-11T09:00:00+07:00');
    expect(called.at(-1)?.at).toBe('2023-10-11T02:00Z');
    expect(broken).toBe(100);
    expect(await workspace.get('/local/idle')).toEqual({ pending: 0 });
  });

  it('makes up once for what fell due while the workspace was not running', async () => {
    await moveTo('2023-10-11T07:29:59.500+07:00');
    await workspace.stop();
    called.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 700));
    workspace = await openWorkspace({ dataDir: workspace.dataDir });
    await workspace.get('/local/idle');
    expect(called.map((call) => call.name)).toEqual(['sweep-sheets', 'daily-summary', 'deliver-notices']);
  });
});

describe('the schedules', () => {
  const at = (text: string): number => Date.parse(text);

  it.each([
    ['2023-10-10T07:29:00+07:00', '2023-10-10T07:30:00+07:00', ['sweep-sheets', 'daily-summary', 'deliver-notices']],
    ['2023-10-10T07:30:00+07:00', '2023-10-10T07:35:00+07:00', ['sweep-sheets', 'deliver-notices']],
    ['2023-12-31T23:58:00+07:00', '2024-01-01T00:00:00+07:00', ['sweep-sheets', 'deliver-notices']],
  ])('in real time, after %s, call at %s', (after, due, functions) => {
    expect(nextOccasion(at(after))).toEqual({ at: at(due), functions });
  });

  it('on a long way call at the hours of the day and never at night', () => {
    const [from, to] = [at('2023-10-10T16:30:00+07:00'), at('2023-10-11T09:00:00+07:00')];
    const hours = [];
    for (
      let next = nextOccasionOnJump(from, from, to);
      next !== undefined;
      next = nextOccasionOnJump(next.at, from, to)
    )
      hours.push(new Date(next.at + 7 * 3_600_000).toISOString().slice(11, 16));
    expect(hours).toEqual(['17:00', '18:00', '07:00', '07:30', '08:00', '09:00']);
  });

  it('over ninety days are few enough for seconds, and end where the jump ends', () => {
    const [from, to] = [at('2023-10-10T08:00:00+07:00'), at('2024-01-08T08:03:00+07:00')];
    const occasions = [];
    for (
      let next = nextOccasionOnJump(from, from, to);
      next !== undefined;
      next = nextOccasionOnJump(next.at, from, to)
    )
      occasions.push(next);
    expect(occasions.filter((each) => each.functions.includes('daily-summary'))).toHaveLength(90);
    expect(occasions.length).toBeLessThan(90 * 14);
    expect(occasions.at(-1)?.at).toBe(at('2024-01-08T08:00:00+07:00'));
  });
});
