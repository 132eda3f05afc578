import { createHash, randomUUID } from 'node:crypto';
import { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';
import type { Tasks } from '../../domain/tasks.ts';
import type { GoogleCredentials } from '../auth/google-auth.ts';
import { withBackoff } from '../google/backoff.ts';
import { httpStatus } from '../google/google-error.ts';

export interface CloudTasksOptions {
  /** `projects/P/locations/asia-southeast1/queues/Q`. */
  readonly queue: string;
  /** Other queues, by function. */
  readonly queues?: Readonly<Record<string, string | undefined>>;
  /** Address under which a function is called by its name: `https://REGION-PROJECT.cloudfunctions.net`. */
  readonly functionsUrl: string;
  readonly auth: GoogleCredentials;
  /** Of the local workspace, `http://127.0.0.1:8080/`. */
  readonly rootUrl?: string | undefined;
  /** Account whose ID token the call carries; none locally. */
  readonly serviceAccountEmail?: string | undefined;
  /** Milliseconds since 1970 of the clock that the queue goes by. Default: the real one. */
  readonly now?: () => number;
}

/**
 * Queues through Cloud Tasks. Debounce is by name: a second task of a used name is refused (ALREADY_EXISTS), and the name stays
 * blocked for about an hour after its task has run. See `taskTiming` for why no change is lost by that.
 */
export function cloudTasks(options: CloudTasksOptions): Tasks {
  const { auth, rootUrl, now = Date.now } = options;
  const client = new cloudtasks_v2.Cloudtasks({ auth, ...(rootUrl !== undefined && { rootUrl }) });
  return {
    enqueue: async ({ function: name, key, payload, delaySeconds = 0, afterSeconds = 0 }) => {
      const queue = options.queues?.[name] ?? options.queue;
      const { bucket, scheduleTime } = taskTiming(now(), delaySeconds, afterSeconds);
      const task: cloudtasks_v2.Schema$Task = {
        name: `${queue}/tasks/${taskId(name, key, bucket)}`,
        httpRequest: httpRequest(options, name, payload),
        ...(scheduleTime !== undefined && { scheduleTime: new Date(scheduleTime).toISOString() }),
      };
      const create = () => client.projects.locations.queues.tasks.create({ parent: queue, requestBody: { task } });
      try {
        await withBackoff(create);
      } catch (error) {
        // The task is waiting already, or an earlier attempt of this call was taken after all.
        if (httpStatus(error) !== 409) throw error;
      }
    },
  };
}

/** Clocks of instances and of Cloud Tasks may differ by this, milliseconds. */
const clockTolerance = 1_000;

/**
 * Time is cut into windows of the delay; a change belongs to the window it falls in, and the window's one task starts after its
 * end. So a task that has begun to read belongs to a window that is over, and a change that comes now opens a later one: it can
 * meet the name of a task that waits, never of one that runs or has run. A bucket counted from the *start* time of tasks, or from
 * a delay rounded down, would let a change be swallowed by the name of a task that has read already.
 *
 * Without delay there is no window that could be over before the task starts; every call is a task of its own, and only
 * repeated attempts of the same call share the name. Such a one can be put off by `afterSeconds`: windows of one, two and three
 * minutes may all end in the same moment, so that delays spread nothing.
 */
export function taskTiming(
  now: number,
  delaySeconds: number,
  afterSeconds = 0,
): { bucket: string; scheduleTime?: number } {
  if (delaySeconds <= 0)
    return { bucket: randomUUID(), ...(afterSeconds > 0 && { scheduleTime: now + afterSeconds * 1_000 }) };
  const length = delaySeconds * 1_000;
  const window = Math.floor(now / length);
  return { bucket: `${length}-${window}`, scheduleTime: (window + 1) * length + clockTolerance };
}

/** Begins with a hash: Cloud Tasks is slow with names that count up. */
const taskId = (name: string, key: string, bucket: string): string =>
  `${createHash('sha256')
    .update(JSON.stringify([name, key]))
    .digest('hex')
    .slice(0, 32)}-${bucket}`;

function httpRequest(options: CloudTasksOptions, name: string, payload: object): cloudtasks_v2.Schema$HttpRequest {
  const url = `${options.functionsUrl.replace(/\/+$/, '')}/${name}`;
  const { serviceAccountEmail } = options;
  return {
    httpMethod: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(payload)).toString('base64'),
    ...(serviceAccountEmail !== undefined && { oidcToken: { serviceAccountEmail, audience: url } }),
  };
}
