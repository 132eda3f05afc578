import { randomBytes } from 'node:crypto';
import type { ApiResponse } from '../api.ts';
import { type DriveCall, type DriveContext, jsonBody } from './drive-context.ts';
import { badRequest, DriveError } from './drive-error.ts';
import { createFile, type Media, updateFile } from './write-files.ts';

/** /upload/drive/v3/files: content in one part, beside its metadata, or piece by piece in a session. */

type Finish = (metadata: Record<string, unknown>, media: Media) => ApiResponse;

interface Session {
  readonly metadata: Record<string, unknown>;
  readonly mimeType: string;
  readonly call: DriveCall;
  received: Buffer;
}

export class Uploads {
  readonly #sessions = new Map<string, Session>();

  handle(context: DriveContext, call: DriveCall): ApiResponse {
    const uploadId = call.query.get('upload_id');
    if (call.method === 'PUT' && uploadId !== null) return this.#piece(context, call, uploadId);
    const finish = finishOf(context, call);
    switch (call.query.get('uploadType')) {
      case 'media':
        return finish({}, { mimeType: mimeTypeOf(call), body: call.body });
      case 'multipart':
        return finishMultipart(call, finish);
      case 'resumable':
        return this.#begin(call);
      default:
        throw badRequest('Invalid upload request: uploadType must be media, multipart or resumable.');
    }
  }

  #begin(call: DriveCall): ApiResponse {
    const id = randomBytes(24).toString('base64url');
    const mimeType = call.headers['x-upload-content-type'] ?? 'application/octet-stream';
    this.#sessions.set(id, { metadata: jsonBody(call.body), mimeType, call, received: Buffer.alloc(0) });
    const query = new URLSearchParams(call.query);
    query.set('upload_id', id);
    const host = call.headers.host ?? '127.0.0.1';
    return {
      status: 200,
      body: Buffer.alloc(0),
      headers: { location: `http://${host}${call.path}?${query}`, 'x-guploader-uploadid': id },
    };
  }

  #piece(context: DriveContext, call: DriveCall, id: string): ApiResponse {
    const session = this.#sessions.get(id);
    if (session === undefined) throw new DriveError(404, 'notFound', 'Upload session not found.');
    const range = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(call.headers['content-range'] ?? '');
    if (call.headers['content-range'] !== undefined && range === null) throw badRequest('Invalid Content-Range.');
    const from = range?.[1] === undefined ? session.received.length : Number(range[1]);
    if (from !== session.received.length) return incomplete(session);
    session.received = Buffer.concat([session.received, call.body]);
    const total =
      range === null ? session.received.length : range[3] === '*' ? Number.POSITIVE_INFINITY : Number(range[3]);
    if (session.received.length < total) return incomplete(session);
    this.#sessions.delete(id);
    return finishOf(context, session.call)(session.metadata, { mimeType: session.mimeType, body: session.received });
  }
}

const finishOf =
  (context: DriveContext, call: DriveCall): Finish =>
  (metadata, media) =>
    call.method === 'PATCH' ? updateFile(context, call, metadata, media) : createFile(context, call, metadata, media);

const incomplete = (session: Session): ApiResponse => ({
  status: 308,
  body: Buffer.alloc(0),
  headers: session.received.length === 0 ? {} : { range: `bytes=0-${session.received.length - 1}` },
});

const mimeTypeOf = (call: DriveCall): string =>
  call.headers['content-type']?.split(';')[0]?.trim() ?? 'application/octet-stream';

function finishMultipart(call: DriveCall, finish: Finish): ApiResponse {
  const [metadata, media, ...more] = partsOf(call);
  if (metadata === undefined || media === undefined || more.length > 0) throw badRequest('Malformed multipart body.');
  return finish(jsonBody(metadata.body), { mimeType: media.type, body: media.body });
}

/** The parts of multipart/related, base64 undone. */
function partsOf(call: DriveCall): { readonly type: string; readonly body: Buffer }[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(call.headers['content-type'] ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw badRequest('Missing multipart boundary.');
  const delimiter = Buffer.from(`--${mark}`);
  const parts: { type: string; body: Buffer }[] = [];
  let at = call.body.indexOf(delimiter);
  while (at !== -1) {
    const start = at + delimiter.length;
    const end = call.body.indexOf(Buffer.from(`\r\n--${mark}`), start);
    if (end === -1 || call.body.subarray(start, start + 2).toString() === '--') break;
    parts.push(partOf(call.body.subarray(start, end)));
    at = end + 2;
  }
  return parts;
}

function partOf(raw: Buffer): { type: string; body: Buffer } {
  const gap = raw.indexOf('\r\n\r\n');
  if (gap === -1) throw badRequest('Malformed multipart body.');
  const head = raw.subarray(0, gap).toString('latin1');
  const type = /^content-type:\s*([^;\r\n]+)/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  const body = raw.subarray(gap + 4);
  const isBase64 = /^content-transfer-encoding:\s*base64/im.test(head);
  return { type, body: isBase64 ? Buffer.from(body.toString('latin1'), 'base64') : Buffer.from(body) };
}
