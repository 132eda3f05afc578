import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/**
 * Faults asked for by tests. `after-commit`: carried out, then the connection is dropped; `hang`: never answered, not
 * carried out; for mail also `drop-after-data`. A fault of delay alone stays until it is cleared; others strike once
 * unless `times` says more.
 */
export const faultSchema = z
  .strictObject({
    /** Method as in the call counts, `spreadsheets.*`, `*` for every API method, `smtp`, `sms`. */
    match: z.string().min(1),
    status: z.union([z.int().min(400).max(599), z.enum(['hang', 'after-commit', 'drop-after-data'])]).optional(),
    delayMs: z.int().min(0).max(60_000).optional(),
    times: z.int().min(1).optional(),
    /** Of `smtp`: strikes only mail to this address, or to any at this domain (`@sai.example`). */
    to: z.string().min(1).optional(),
  })
  .refine((fault) => fault.status !== undefined || fault.delayMs !== undefined, 'cần status hoặc delayMs')
  .refine((fault) => fault.to === undefined || fault.match === 'smtp', 'to chỉ dùng với smtp');
export type Fault = z.infer<typeof faultSchema>;
export type FaultStatus = NonNullable<Fault['status']>;

/** No client waits longer. */
const HANG_MS = 60_000;

export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];
  #release = new AbortController();

  add(fault: Fault): void {
    const left = fault.times ?? (fault.status === undefined ? Number.POSITIVE_INFINITY : 1);
    this.#waiting.push({ fault, left });
  }

  /** Also lets go whoever hangs. */
  clear(): void {
    this.#waiting = [];
    this.#release.abort();
    this.#release = new AbortController();
  }

  list(): Fault[] {
    return this.#waiting.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, times: left } : fault));
  }

  /** Waits the delays asked for, and answers the failure to play, using it up. @param suits further conditions. */
  async strike(method: string, suits: (fault: Fault) => boolean = () => true): Promise<FaultStatus | undefined> {
    if (this.#waiting.length === 0) return undefined;
    const hit = this.#waiting.filter(({ fault }) => matches(fault.match, method) && suits(fault));
    const failing = hit.find(({ fault }) => fault.status !== undefined);
    const taken = hit.filter((each) => each.fault.status === undefined || each === failing);
    for (const each of taken) each.left -= 1;
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    const delay = taken.reduce((sum, { fault }) => sum + (fault.delayMs ?? 0), 0);
    if (delay > 0) await sleep(delay);
    return failing?.fault.status;
  }

  /** Until the client has gone, the faults are cleared, or a minute has passed. */
  async hang(gone: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([gone, this.#release.signal]);
    await sleep(HANG_MS, undefined, { signal }).catch(() => undefined);
  }
}

function matches(pattern: string, method: string): boolean {
  if (pattern === '*') return method.includes('.');
  return pattern.endsWith('*') ? method.startsWith(pattern.slice(0, -1)) : pattern === method;
}

/** How often each API method was called since the start or the last reset. */
export class CallCounts {
  #counts = new Map<string, number>();

  count(method: string): void {
    this.#counts.set(method, (this.#counts.get(method) ?? 0) + 1);
  }

  read(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  reset(): void {
    this.#counts = new Map();
  }
}
