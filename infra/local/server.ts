import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ApiRequest } from './api.ts';
import { answerOf, internal, notFound, payloadTooLarge, playedFault, unauthenticated } from './google-errors.ts';
import { BODY_LIMIT, readBody, refused, send } from './http.ts';
import { identityOf } from './identities.ts';
import { answerLocal } from './local-routes.ts';
import { takeSms } from './sms-gateway.ts';
import type { WorkspaceState } from './workspace-state.ts';

const FUNCTION = /^\/functions\/([^/?]+)(\/[^?]*)?(\?.*)?$/;
const GOOGLE = /^\/(v4|v2|drive|upload)\//;

/** One server for Google's paths, the functions and the pages. @param log a line for what went wrong inside. */
export function createWorkspaceServer(state: WorkspaceState, log: (line: string) => void): Server {
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      log(
        `Lỗi bên trong khi trả lời ${request.method} ${pathOf(request)}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      send(response, internal());
    });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}

async function answer(state: WorkspaceState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const stranger = strangerIn(request);
  if (stranger !== undefined) return send(response, refused(403, stranger));
  if (!isDecodable(pathOf(request))) return send(response, refused(400, 'Địa chỉ viết sai dấu %.'));
  const [, name, rest, query] = FUNCTION.exec(request.url ?? '') ?? [];
  if (name !== undefined) return callFunction(state, name, `${rest ?? '/'}${query ?? ''}`, request, response);
  const body = await readBody(request);
  if (body === undefined) return send(response, payloadTooLarge(BODY_LIMIT));
  const path = pathOf(request);
  if (GOOGLE.test(path)) return answerGoogle(state, request, response, body);
  if (path === '/local/sms-gateway' && request.method === 'POST') {
    const taken = await takeSms(state.mailbox, state.faults, body, response, request);
    if (taken !== undefined) send(response, taken);
    return;
  }
  const local = { method: request.method ?? 'GET', path, body, gone: goneOf(response) };
  send(response, await answerLocal(state, local));
}

function callFunction(
  state: WorkspaceState,
  name: string,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.url = url;
  if (!state.functions.handle(name, request, response)) send(response, refused(404, `Không có chức năng ${name}.`));
}

/** Counted, delayed and failed as asked for, then given to the part whose method it is. */
async function answerGoogle(
  state: WorkspaceState,
  raw: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const headers = raw.headers as Record<string, string | undefined>;
  const asked = { ...overridden(raw, headers, body), headers };
  const { path } = asked;
  const identity = identityOf(headers.authorization, asked.query.get('access_token'));
  const nobody = { name: '', email: '', serviceAccount: false };
  const request: ApiRequest = { ...asked, identity: identity ?? nobody };
  const part = state.parts.find((each) => each.methodOf(request) !== undefined);
  const method = part?.methodOf(request);
  if (part === undefined || method === undefined) return send(response, notFound(path));
  state.calls.count(method);
  if (identity === undefined && part.needsNoToken?.(request) !== true) return send(response, unauthenticated(method));
  const fault = await state.faults.strike(method);
  if (typeof fault === 'number') return send(response, playedFault(method, fault));
  if (fault === 'hang') await state.faults.hang(goneOf(response));
  else {
    const answered = await answerOf(part, request);
    if (fault === undefined) return send(response, answered);
  }
  response.destroy();
}

/** Clients for Python send a GET whose address is long as POST, its query as a form. */
function overridden(raw: IncomingMessage, headers: Record<string, string | undefined>, body: Buffer) {
  const { pathname: path, searchParams: query } = new URL(raw.url ?? '/', 'http://localhost');
  const method = headers['x-http-method-override']?.toUpperCase();
  if (raw.method !== 'POST' || method === undefined) return { method: raw.method ?? 'GET', path, query, body };
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded') !== true)
    return { method, path, query, body };
  return { method, path, query: new URLSearchParams(body.toString('utf8')), body: Buffer.alloc(0) };
}

/** Only people and programs of this machine are let in, and no page of another site through their browser. */
function strangerIn(request: IncomingMessage): string | undefined {
  const host = hostOf(`http://${request.headers.host ?? ''}`);
  if (host !== '127.0.0.1' && host !== 'localhost')
    return 'Chỉ dùng được trên chính máy này: hãy mở http://127.0.0.1 với đúng cổng.';
  const { origin } = request.headers;
  if (origin === undefined || new URL(`http://${request.headers.host}`).origin === origin) return undefined;
  return 'Trang của nơi khác không được gọi vào đây.';
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
