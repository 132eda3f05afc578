import { describe, expect, it } from 'vitest';
import { withBackoff } from '../../functions/adapters/google/backoff.ts';

const failure = (status: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error(`HTTP ${status}`), { response: { status, headers: new Headers(headers), data: {} } });

async function run(failures: Error[], random = 1) {
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const call = async () => {
    const next = failures.shift();
    if (next !== undefined) throw next;
    return 'done';
  };
  const result = await withBackoff(call, { sleep, random: () => random }).catch((error: Error) => error.message);
  return { result, waits };
}

describe('repeating a refused call', () => {
  it.each([429, 500, 503])('waits longer each time after %s, then goes on', async (status) => {
    const { result, waits } = await run([failure(status), failure(status), failure(status)]);
    expect(result).toBe('done');
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  it('spreads the waits by chance', async () => {
    expect((await run([failure(429), failure(429)], 0.25)).waits).toEqual([250, 500]);
  });

  it('waits at least as long as the server asks, up to a minute', async () => {
    expect((await run([failure(429, { 'retry-after': '7' })], 0)).waits).toEqual([7_000]);
    expect((await run([failure(429, { 'retry-after': '3600' })], 0)).waits).toEqual([60_000]);
  });

  it('gives up after five calls with the last failure', async () => {
    const { result, waits } = await run(Array.from({ length: 9 }, () => failure(429)));
    expect(result).toBe('HTTP 429');
    expect(waits).toHaveLength(4);
  });

  it.each([400, 401, 403, 404, 409])('does not repeat %s', async (status) => {
    expect(await run([failure(status)])).toEqual({ result: `HTTP ${status}`, waits: [] });
  });

  it('does not repeat a fault of the program', async () => {
    expect(await run([new TypeError('x is not a function')])).toEqual({ result: 'x is not a function', waits: [] });
  });
});
