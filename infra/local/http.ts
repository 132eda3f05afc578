import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiResponse } from './api.ts';

/** Largest body taken, uploads included. */
export const BODY_LIMIT = 100 * 1024 * 1024;

/** @returns `undefined` when it is larger than the limit; the rest is read and thrown away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= BODY_LIMIT) pieces.push(piece);
    else pieces.length = 0;
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(pieces);
}

export function send(response: ServerResponse, answer: ApiResponse): void {
  if (response.headersSent || response.destroyed) return;
  const json =
    answer.body === undefined && answer.json !== undefined ? Buffer.from(JSON.stringify(answer.json)) : undefined;
  const body = answer.body ?? json;
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' };
  response.writeHead(answer.status, {
    ...type,
    ...answer.headers,
    ...(body === undefined ? {} : { 'content-length': body.length }),
  });
  response.end(body);
}

export const html = (text: string, status = 200): ApiResponse => ({
  status,
  body: Buffer.from(text),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  },
});

/** Our own errors: a sentence in Vietnamese that says what to do. */
export const refused = (status: number, message: string): ApiResponse => ({ status, json: { error: message } });
