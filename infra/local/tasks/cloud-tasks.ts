import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { ApiError, type ApiPart, type ApiRequest, type ApiResponse } from '../api.ts';
import type { TaskQueue } from './task-queue.ts';
import type { TaskTable } from './task-table.ts';

const PATH = /^\/v2\/(projects\/[^/]+\/locations\/[^/]+\/queues\/[^/]+)\/tasks$/;
const METHOD = 'projects.locations.queues.tasks.create';
const THIRTY_DAYS_MS = 30 * 86_400_000;

const bodySchema = z.object({
  task: z.object({
    name: z.string().optional(),
    scheduleTime: z.iso.datetime({ offset: true }).optional(),
    httpRequest: z.object({
      url: z.url(),
      httpMethod: z.enum(['POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']).default('POST'),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.base64().default(''),
    }),
  }),
});
type TaskRequest = z.infer<typeof bodySchema>['task'];

/** tasks.create of the Cloud Tasks REST API, the one method the product calls. */
export function createCloudTasks(table: TaskTable, queue: TaskQueue, now: () => Date): ApiPart {
  return {
    methodOf: (request) => (request.method === 'POST' && PATH.test(request.path) ? METHOD : undefined),
    handle(request): ApiResponse {
      const parent = PATH.exec(request.path)?.[1] ?? '';
      const task = taskIn(request);
      const name = nameOf(task, parent);
      const dueAt = dueAtOf(task, now());
      const { url, httpMethod, headers, body } = task.httpRequest;
      const { pathname, search } = new URL(url);
      const path = pathname + search;
      const added = table.add(
        { name, path, method: httpMethod, headers, body: Buffer.from(body, 'base64'), dueAt },
        now().getTime(),
      );
      if (!added) throw new ApiError(409, 'ALREADY_EXISTS', 'Requested entity already exists');
      queue.wake();
      const scheduleTime = new Date(dueAt).toISOString();
      return {
        status: 200,
        json: {
          name,
          httpRequest: { url, httpMethod, headers },
          scheduleTime,
          createTime: now().toISOString(),
          dispatchDeadline: '600s',
          view: 'BASIC',
        },
      };
    },
  };
}

function taskIn(request: ApiRequest): TaskRequest {
  const parsed = bodySchema.safeParse(JSON.parse(request.body.toString('utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`Invalid value at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
  }
  const { hostname } = new URL(parsed.data.task.httpRequest.url);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost')
    throw invalid('HttpRequest.url must lead to the local workspace itself.');
  return parsed.data.task;
}

function nameOf(task: TaskRequest, parent: string): string {
  if (task.name === undefined || task.name === '') return `${parent}/tasks/${randomInt(2 ** 47)}`;
  if (!task.name.startsWith(`${parent}/tasks/`) || !/^[A-Za-z0-9_-]{1,500}$/.test(task.name.slice(parent.length + 7)))
    throw invalid(
      `Task name must be formatted: "projects/<PROJECT_ID>/locations/<LOCATION_ID>/queues/<QUEUE_ID>/tasks/<TASK_ID>"`,
    );
  return task.name;
}

function dueAtOf(task: TaskRequest, now: Date): number {
  const asked = task.scheduleTime === undefined ? now.getTime() : Date.parse(task.scheduleTime);
  if (asked > now.getTime() + THIRTY_DAYS_MS)
    throw invalid('The task schedule_time must be no more than 720h in the future.');
  return Math.max(asked, now.getTime());
}

const invalid = (message: string): ApiError => new ApiError(400, 'INVALID_ARGUMENT', message);
