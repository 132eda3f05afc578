import { setTimeout as wait } from 'node:timers/promises';
import { fieldOf, httpStatus, responseOf } from './google-error.ts';

/** Google's clients repeat GET, PUT and DELETE by themselves, POST never: those calls go through `withBackoff`. */
export interface BackoffOptions {
  /** Calls in all, the first one included. Default 5. */
  readonly attempts?: number;
  /** Which failures may be repeated. Default: 429, 500 and 503. */
  readonly retryable?: (error: unknown) => boolean;
  /** Milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** In [0, 1). */
  readonly random?: () => number;
}

/** First wait at most 1 s, doubled each time, never over 32 s; a `Retry-After` of the server is the least. Full jitter. */
export async function withBackoff<T>(call: () => Promise<T>, options: BackoffOptions = {}): Promise<T> {
  const { attempts = 5, retryable = isPassing, sleep = wait, random = Math.random } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= attempts || !retryable(error)) throw error;
      const ceiling = Math.min(32_000, 1_000 * 2 ** (attempt - 1));
      await sleep(Math.max(retryAfter(error), Math.round(ceiling * random())));
    }
  }
}

/** Over the quota, or a fault of the server that passes. */
export const isPassing = (error: unknown): boolean => [429, 500, 503].includes(httpStatus(error));

/** Longest wait a server may ask for, milliseconds: a function must not sleep through its own time limit. */
const longestWait = 60_000;

function retryAfter(error: unknown): number {
  const headers = fieldOf(responseOf(error), 'headers');
  const text = headers instanceof Headers ? headers.get('retry-after') : fieldOf(headers, 'retry-after');
  const seconds = typeof text === 'string' ? Number(text) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestWait, seconds * 1_000) : 0;
}
