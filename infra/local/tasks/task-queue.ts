import type { QueuedTask, TaskTable } from './task-table.ts';

const IN_FLIGHT = 10;
const MOST_ATTEMPTS = 100;
const FIRST_BACKOFF_MS = 100;
const MOST_BACKOFF_MS = 5_000;
const DISPATCH_DEADLINE_MS = 600_000;

export interface TaskQueueOptions {
  readonly table: TaskTable;
  /** Where this workspace listens: `http://127.0.0.1:8080`. */
  readonly origin: () => string;
  /** Milliseconds of the workspace's clock. */
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/**
 * Sends what is due in the order it became due, ten at a time, and again with growing pauses until it is taken: at least
 * once, as Cloud Tasks does. What was queued survives a restart.
 */
export class TaskQueue {
  readonly #options: TaskQueueOptions;
  readonly #running = new Set<number>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #state: 'waiting' | 'open' | 'stopped' = 'waiting';
  constructor(options: TaskQueueOptions) {
    this.#options = options;
  }

  /** Until then tasks are taken and kept, not run. */
  open(): void {
    if (this.#state === 'stopped') return;
    this.#state = 'open';
    this.wake();
  }

  /** Looks for due tasks now; called when one is added and when the clock was moved. */
  wake(): void {
    if (this.#state !== 'open') return;
    clearTimeout(this.#timer);
    const now = this.#options.now();
    for (const task of this.#options.table.due(now, IN_FLIGHT + this.#running.size)) {
      if (this.#running.size >= IN_FLIGHT) break;
      if (this.#running.has(task.sequence)) continue;
      this.#running.add(task.sequence);
      void this.#run(task);
    }
    const next = this.#options.table.nextDue(now);
    if (next !== undefined) this.#timer = setTimeout(() => this.wake(), Math.min(next - now, 60_000)).unref();
  }

  /** Due or running: what failed and waits for its next try is left out. */
  due(): number {
    return this.#state === 'stopped' ? 0 : this.#options.table.dueCount(this.#options.now());
  }

  /** Due, running, or waiting for another try. */
  pending(): number {
    return this.#state === 'stopped' ? 0 : this.#options.table.pending(this.#options.now());
  }

  /** When the next task that waits for its hour, or for another try, is due. */
  nextDue(): number | undefined {
    return this.#options.table.nextDue(this.#options.now());
  }

  /** Lets the running ones end for a while, then drops them: they run again at the next start. */
  async stop(patienceMs: number): Promise<void> {
    this.#state = 'stopped';
    clearTimeout(this.#timer);
    const until = Date.now() + patienceMs;
    while (this.#running.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#stopping.abort();
  }

  async #run(task: QueuedTask): Promise<void> {
    const { table, now, log } = this.#options;
    const refusal = await this.#dispatch(task);
    if (this.#stopping.signal.aborted) return;
    if (refusal === undefined) table.finish(task, now());
    else if (task.attempts + 1 >= MOST_ATTEMPTS) {
      log(`Bỏ việc ${shortName(task)} sau ${MOST_ATTEMPTS} lần thử: ${refusal}`);
      table.finish(task, now());
    } else table.retryAt(task, now() + Math.min(FIRST_BACKOFF_MS * 2 ** task.attempts, MOST_BACKOFF_MS));
    this.#running.delete(task.sequence);
    this.wake();
  }

  /** Answers why it was not taken. */
  async #dispatch(task: QueuedTask): Promise<string | undefined> {
    const deadline = AbortSignal.timeout(DISPATCH_DEADLINE_MS);
    try {
      const response = await fetch(`${this.#options.origin()}${task.path}`, {
        method: task.method,
        headers: { ...task.headers, ...cloudTasksHeaders(task) },
        ...(task.body.length === 0 ? {} : { body: new Uint8Array(task.body) }),
        signal: AbortSignal.any([deadline, this.#stopping.signal]),
      });
      await response.arrayBuffer();
      return response.ok ? undefined : `trả lời ${response.status}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

const shortName = (task: QueuedTask): string => `${task.path} (${task.name.split('/').at(-1)})`;

const cloudTasksHeaders = (task: QueuedTask): Record<string, string> => ({
  'user-agent': 'Google-Cloud-Tasks',
  'x-cloudtasks-queuename': task.name.split('/').at(-3) ?? '',
  'x-cloudtasks-taskname': task.name.split('/').at(-1) ?? '',
  'x-cloudtasks-taskretrycount': String(task.attempts),
  'x-cloudtasks-taskexecutioncount': String(task.attempts),
  'x-cloudtasks-tasketa': (task.dueAt / 1000).toFixed(6),
});
