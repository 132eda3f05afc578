import type { WorkspaceClock } from './clock.ts';
import { isOnlyDelivery, nextOccasion, nextOccasionOnJump, type Occasion } from './schedules.ts';
import type { SettingsTable } from './settings-table.ts';
import type { TaskQueue } from './tasks/task-queue.ts';

export interface SchedulerOptions {
  readonly clock: WorkspaceClock;
  readonly queue: TaskQueue;
  readonly settings: SettingsTable;
  /** Calls a function and waits for its answer. */
  readonly call: (name: string) => Promise<void>;
  /** From when on a delivery has something to do, milliseconds. */
  readonly nextDelivery: () => Promise<number>;
}

/** Longest wait, in real time, for tasks that fail and are tried again at the end of the way. */
const PATIENCE_MS = 10_000;

/** Runs the schedules, in real time and when the clock is moved forward; one at a time. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #first: Promise<void> = Promise.resolve();
  #busy = 0;
  #stopped = false;
  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  /** What fell due while the workspace was not running is made up for once. */
  start(): void {
    const { clock, settings } = this.#options;
    const ranUntil = Number(settings.get('schedules-ran-until') ?? Number.NaN);
    const now = clock.now().getTime();
    if (ranUntil < now) void this.#inTurn(() => this.#catchUp(ranUntil, now));
    else settings.set('schedules-ran-until', String(now));
    this.#arm();
  }

  /** Work that comes before anything scheduled and before any move of the clock. */
  first(work: () => Promise<void>): Promise<void> {
    const done = this.#inTurn(work);
    this.#first = done.catch(() => undefined);
    return done;
  }

  /** Once that work is done; at once where there is none. */
  firstDone(): Promise<void> {
    return this.#first;
  }

  /**
   * Moves the clock forward, halting at everything that is due on the way, and answers when all is at rest. When the workspace stops
   * meanwhile, the clock stands where it has come to: what is due behind that is still to come.
   */
  jumpTo(target: number): Promise<void> {
    return this.#inTurn(async () => {
      const start = this.#options.clock.now().getTime();
      let delivery = await this.#options.nextDelivery();
      for (let at = start; !this.#stopped; ) {
        const occasion = this.#nextOnJump(at, start, target);
        if (occasion === undefined) break;
        at = occasion.at;
        if (isOnlyDelivery(occasion) && at < delivery) continue;
        await this.#run(occasion);
        delivery = await this.#options.nextDelivery();
      }
      if (this.#stopped) return;
      this.#options.clock.advanceTo(target);
      this.#options.queue.wake();
      await this.#until(() => this.#options.queue.pending() === 0, PATIENCE_MS);
      this.#arm();
    });
  }

  pending(): number {
    return this.#busy;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#turn;
  }

  #nextOnJump(after: number, start: number, target: number): Occasion | undefined {
    const scheduled = nextOccasionOnJump(after, start, target);
    const taskDue = this.#options.queue.nextDue();
    if (taskDue === undefined || taskDue > target || taskDue >= (scheduled?.at ?? Number.POSITIVE_INFINITY))
      return scheduled;
    return { at: Math.max(taskDue, after), functions: [] };
  }

  async #catchUp(ranUntil: number, now: number): Promise<void> {
    const missed = new Set<string>();
    for (
      let at = nextOccasionOnJump(ranUntil, ranUntil, now);
      at !== undefined;
      at = nextOccasionOnJump(at.at, ranUntil, now)
    )
      for (const name of at.functions) missed.add(name);
    await this.#run({
      at: now,
      functions: ['sweep-sheets', 'daily-summary', 'deliver-notices'].filter((name) => missed.has(name)),
    });
  }

  async #run(occasion: Occasion): Promise<void> {
    const { clock, queue, settings, call } = this.#options;
    clock.advanceTo(occasion.at);
    queue.wake();
    await this.#rest();
    for (const name of occasion.functions) {
      if (this.#stopped) return;
      await call(name);
      await this.#rest();
    }
    settings.set('schedules-ran-until', String(occasion.at));
  }

  /** A task that failed is tried again at its own time, as one more stop on the way. */
  #rest(): Promise<void> {
    return this.#until(() => this.#options.queue.due() === 0, Number.POSITIVE_INFINITY);
  }

  async #until(reached: () => boolean, patienceMs: number): Promise<void> {
    const late = Date.now() + patienceMs;
    while (!reached() && Date.now() < late && !this.#stopped) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#busy += 1;
    const done = this.#turn.then(work).finally(() => {
      this.#busy -= 1;
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #arm(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const now = this.#options.clock.now().getTime();
    const occasion = nextOccasion(now);
    this.#timer = setTimeout(() => {
      void this.#inTurn(() => this.#run(occasion)).finally(() => this.#arm());
    }, occasion.at - now).unref();
  }
}
