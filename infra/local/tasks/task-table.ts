import type { DatabaseSync } from 'node:sqlite';

export interface QueuedTask {
  readonly sequence: number;
  /** `projects/P/locations/L/queues/Q/tasks/ID` */
  readonly name: string;
  /** Of this workspace, at whatever port it now stands: `/functions/sync-unit`. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Milliseconds of the workspace's clock. */
  readonly dueAt: number;
  readonly attempts: number;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS queued_tasks (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, path TEXT NOT NULL, method TEXT NOT NULL,
  headers TEXT NOT NULL, body BLOB NOT NULL, due_at INTEGER NOT NULL, attempts INTEGER NOT NULL, done_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS queued_tasks_by_due ON queued_tasks (due_at, sequence) WHERE done_at IS NULL;
CREATE INDEX IF NOT EXISTS queued_tasks_done ON queued_tasks (done_at) WHERE done_at IS NOT NULL;`;

/** A name stays taken this long after its task is done. */
const NAME_TAKEN_MS = 3_600_000;

/** The queue as it is kept: what is due, and the names used in the last hour. */
export class TaskTable {
  readonly #insert;
  readonly #due;
  readonly #next;
  readonly #dueCount;
  readonly #pending;
  readonly #finish;
  readonly #retry;
  readonly #forget;
  readonly #clearName;

  constructor(database: DatabaseSync) {
    database.exec(SCHEMA);
    this.#insert = database.prepare(
      'INSERT INTO queued_tasks (name, path, method, headers, body, due_at, attempts) VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING',
    );
    this.#due = database.prepare(
      'SELECT * FROM queued_tasks WHERE done_at IS NULL AND due_at <= ? ORDER BY due_at, sequence LIMIT ?',
    );
    this.#next = database.prepare('SELECT min(due_at) AS at FROM queued_tasks WHERE done_at IS NULL AND due_at > ?');
    this.#dueCount = database.prepare('SELECT count(*) AS n FROM queued_tasks WHERE done_at IS NULL AND due_at <= ?');
    this.#pending = database.prepare(
      'SELECT count(*) AS n FROM queued_tasks WHERE done_at IS NULL AND (due_at <= ? OR attempts > 0)',
    );
    this.#finish = database.prepare("UPDATE queued_tasks SET done_at = ?, body = x'' WHERE sequence = ?");
    this.#retry = database.prepare('UPDATE queued_tasks SET due_at = ?, attempts = attempts + 1 WHERE sequence = ?');
    this.#forget = database.prepare('DELETE FROM queued_tasks WHERE done_at < ?');
    this.#clearName = database.prepare('DELETE FROM queued_tasks WHERE name = ? AND done_at < ?');
  }

  /** `false`: the name is taken. */
  add(task: Omit<QueuedTask, 'sequence' | 'attempts'>, now: number): boolean {
    this.#clearName.run(task.name, now - NAME_TAKEN_MS);
    const { name, path, method, headers, body, dueAt } = task;
    return this.#insert.run(name, path, method, JSON.stringify(headers), body, dueAt).changes === 1;
  }

  due(now: number, limit: number): QueuedTask[] {
    return this.#due.all(now, limit).map((row) => ({
      sequence: Number(row.sequence),
      name: String(row.name),
      path: String(row.path),
      method: String(row.method),
      headers: JSON.parse(String(row.headers)) as Record<string, string>,
      body: Buffer.from(row.body instanceof Uint8Array ? row.body : []),
      dueAt: Number(row.due_at),
      attempts: Number(row.attempts),
    }));
  }

  /** When the next one behind `now` is due. */
  nextDue(now: number): number | undefined {
    const at = this.#next.get(now)?.at;
    return typeof at === 'number' ? at : undefined;
  }

  dueCount(now: number): number {
    return Number(this.#dueCount.get(now)?.n ?? 0);
  }

  /** Due, or failed and waiting for another try. */
  pending(now: number): number {
    return Number(this.#pending.get(now)?.n ?? 0);
  }

  finish(task: QueuedTask, now: number): void {
    this.#finish.run(now, task.sequence);
    this.#forget.run(now - NAME_TAKEN_MS);
  }

  retryAt(task: QueuedTask, dueAt: number): void {
    this.#retry.run(dueAt, task.sequence);
  }
}
