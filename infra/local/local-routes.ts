import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiResponse } from './api.ts';
import { parseMoment } from './clock.ts';
import { faultSchema } from './faults.ts';
import { html, refused } from './http.ts';
import { bookPage } from './pages/book-page.ts';
import { indexPage } from './pages/index-page.ts';
import { mailPage } from './pages/mail-page.ts';
import type { ListedUnit, WorkspaceState } from './workspace-state.ts';

/** Everything under `/local/` and the page at `/`: what people and tests see of the workspace. */

export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
  /** The client has gone. */
  readonly gone: AbortSignal;
}

type Handler = (state: WorkspaceState, request: LocalRequest, argument: string) => ApiResponse | Promise<ApiResponse>;

const ok = (json: unknown): ApiResponse => ({ status: 200, json });

function done(act: () => void): ApiResponse {
  act();
  return { status: 204 };
}

const routes: readonly (readonly [verb: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/$/, async (state) => html(await indexPage(state, await unitsOf(state)))],
  ['GET', /^\/local\/books\/([^/]+)$/, (state, _request, id) => bookPage(state, id)],
  ['GET', /^\/spreadsheets\/d\/([^/]+)\/edit$/, (state, _request, id) => bookPage(state, id)],
  ['GET', /^\/local\/documents\/([^/]+)$/, (state, _request, id) => documentFile(state, id)],
  ['GET', /^\/local\/mailbox$/, async (state) => html(mailPage(await state.mailbox.mail(), state.mailbox.sms()))],
  ['GET', /^\/local\/units$/, async (state) => ok(await unitsOf(state))],
  ['GET', /^\/local\/idle$/, idle],
  ['GET', /^\/local\/clock$/, (state) => ok({ now: state.clock.now().toISOString() })],
  ['POST', /^\/local\/clock$/, moveClock],
  ['GET', /^\/local\/mail$/, async (state) => ok(await state.mailbox.mail())],
  ['DELETE', /^\/local\/mail$/, (state) => done(() => state.mailbox.clearMail())],
  ['GET', /^\/local\/sms$/, (state) => ok(state.mailbox.sms())],
  ['DELETE', /^\/local\/sms$/, (state) => done(() => state.mailbox.clearSms())],
  ['GET', /^\/local\/calls$/, (state) => ok(state.calls.read())],
  ['DELETE', /^\/local\/calls$/, (state) => done(() => state.calls.reset())],
  ['GET', /^\/local\/faults$/, (state) => ok(state.faults.list())],
  ['POST', /^\/local\/faults$/, addFault],
  ['DELETE', /^\/local\/faults$/, (state) => done(() => state.faults.clear())],
  ['GET', /^\/local\/records\/([^/]+\/[^/]+)$/, (state, _request, path) => records(state, path)],
];

export async function answerLocal(state: WorkspaceState, request: LocalRequest): Promise<ApiResponse> {
  const matching = routes.filter(([, path]) => path.test(request.path));
  const found = matching.find(([verb]) => verb === request.method);
  if (found === undefined)
    return matching.length === 0
      ? refused(404, `Không có trang ${request.path}. Xem danh sách ở trang đầu.`)
      : refused(405, `${request.path} không nhận ${request.method}.`);
  const [, path, handler] = found;
  return handler(state, request, decodeURIComponent(path.exec(request.path)?.[1] ?? ''));
}

async function unitsOf(state: WorkspaceState): Promise<ListedUnit[]> {
  const units = (await state.functions.records('units')) as readonly ListedUnit[];
  return units.map(({ id, name, folderId, workbooks }) => ({
    id,
    name,
    folderId,
    workbooks: workbooks.map(({ role, spreadsheetId }) => ({ role, spreadsheetId })),
  }));
}

const IDLE_PATIENCE_MS = 60_000;

/** Answers when nothing is queued or running; after a minute with what still is. */
async function idle(state: WorkspaceState, request: LocalRequest): Promise<ApiResponse> {
  const until = Date.now() + IDLE_PATIENCE_MS;
  while (state.pending() > 0 && Date.now() < until && !request.gone.aborted) await sleep(3);
  return ok({ pending: state.pending() });
}

async function moveClock(state: WorkspaceState, request: LocalRequest): Promise<ApiResponse> {
  const moment = parseMoment(jsonOf(request.body, z.object({ now: z.string() }))?.now);
  if (moment === undefined) return refused(400, 'Cần {"now": "2023-10-10T08:00:00+07:00"}: ngày, giờ và múi giờ.');
  const now = state.clock.now();
  if (moment < now)
    return refused(409, `Đồng hồ chỉ chạy tới: bây giờ đã là ${now.toISOString()}, sau ${moment.toISOString()}.`);
  await state.scheduler.jumpTo(moment.getTime());
  const reached = state.clock.now();
  if (reached < moment)
    return refused(503, `Đang dừng: đồng hồ mới tới ${reached.toISOString()}, lần sau đi tiếp từ đó.`);
  return ok({ now: reached.toISOString() });
}

function addFault(state: WorkspaceState, request: LocalRequest): ApiResponse {
  const fault = jsonOf(request.body, faultSchema);
  if (fault === undefined)
    return refused(
      400,
      'Cần {"match": "spreadsheets.batchUpdate", "status": 429, "times": 3}; status là số 400–599, "hang" hoặc "after-commit", hoặc chỉ delayMs.',
    );
  state.faults.add(fault);
  return ok({ faults: state.faults.list() });
}

const kinds = [
  'sessions',
  'tasks',
  'registrations',
  'petitions',
  'conclusions',
  'forwards',
  'documents',
  'officials',
  'notices',
  'audit',
];

async function records(state: WorkspaceState, path: string): Promise<ApiResponse> {
  const [unitId = '', kind = ''] = path.split('/');
  const units = await unitsOf(state);
  if (!units.some((unit) => unit.id === unitId))
    return refused(
      404,
      `Không có đơn vị ${unitId}. Đang có: ${units.map((unit) => unit.id).join(', ') || '(chưa có)'}.`,
    );
  if (!kinds.includes(kind)) return refused(404, `Không có loại ${kind}. Các loại: ${kinds.join(', ')}.`);
  // Right after the first start the rows of the examples are still being checked.
  await state.scheduler.firstDone();
  const found = await state.functions.records(`units/${unitId}/${kind}`);
  return ok([...found].sort((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1)));
}

/** By code where there is one, else by time. */
function orderKey(record: unknown): string {
  const { code, createdAt, at } = record as { code?: unknown; createdAt?: unknown; at?: unknown };
  return [code, createdAt, at].find((key): key is string => typeof key === 'string' && key !== '') ?? '';
}

function documentFile(state: WorkspaceState, id: string): ApiResponse {
  const found = state.drive.document(id);
  if (found === undefined) return refused(404, `Không có tệp ${id}.`);
  const name = encodeURIComponent(found.file.name);
  return {
    status: 200,
    body: found.body,
    headers: {
      'content-type': found.file.mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    },
  };
}

function jsonOf<T>(body: Buffer, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
