import { expect, it } from 'vitest';
import { CallerRefused } from '../../functions/domain/caller-check.ts';
import { guarded } from '../../functions/entrypoints/guarded.ts';

it.each([
  [{ authorization: 'Bearer a' }, 'Bearer a'],
  [{ 'x-serverless-authorization': 'Bearer b' }, 'Bearer b'],
  // Cloud Run looks at this one only, and hands the other on as its sender wrote it.
  [{ authorization: 'Bearer a', 'x-serverless-authorization': 'Bearer b' }, 'Bearer b'],
])('of %o the header that Cloud Run has looked at is checked', async (headers, expected) => {
  const asked: (string | undefined)[] = [];
  const callers = {
    check: (authorization: string | undefined) => {
      asked.push(authorization);
      return Promise.reject(new CallerRefused('unknown', 'không'));
    },
  };
  const load = () => Promise.reject(new Error('is not loaded for strangers'));
  const answered: number[] = [];
  const response = { status: (code: number) => ({ json: () => answered.push(code) }) };
  await guarded(() => Promise.resolve({ callers }), load)({ headers } as never, response as never);
  expect([asked, answered]).toEqual([[expected], [401]]);
});
