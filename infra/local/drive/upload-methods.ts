import { randomBytes } from 'node:crypto';
import type { ApiRequest, ApiResponse } from '../api.ts';
import { type DriveCall, type DriveContext, jsonBody } from './drive-context.ts';
import { badRequest, DriveError } from './drive-error.ts';
import { createFile, fileToChange, type Media, placeFor, updateFile } from './write-files.ts';

/** /upload/drive/v3/files: content in one part, beside its metadata, or piece by piece in a session. */

type Finish = (metadata: Record<string, unknown>, media: Media) => ApiResponse;

interface Session {
  readonly metadata: Record<string, unknown>;
  readonly mimeType: string;
  readonly call: DriveCall;
  received: Buffer;
  /** Of the last piece; asked for again, it is said again. */
  answer?: ApiResponse;
}

/** The address of a session is secret and proves by itself who began it. */
export const isPieceOfUpload = (request: ApiRequest): boolean =>
  request.method === 'PUT' && request.query.has('upload_id');

export class Uploads {
  readonly #sessions = new Map<string, Session>();

  handle(context: DriveContext, call: DriveCall): ApiResponse {
    if (isPieceOfUpload(call)) return this.#piece(context, call, call.query.get('upload_id') ?? '');
    const finish = finishOf(context, call);
    switch (call.query.get('uploadType')) {
      case 'media':
        return finish({}, { mimeType: mimeTypeOf(call), body: call.body });
      case 'multipart':
        return finishMultipart(call, finish);
      case 'resumable':
        return this.#begin(context, call);
      default:
        throw badRequest('Invalid upload request: uploadType must be media, multipart or resumable.');
    }
  }

  /** What cannot end well is refused before the first byte. */
  #begin(context: DriveContext, call: DriveCall): ApiResponse {
    const metadata = jsonBody(call.body);
    if (call.method === 'PATCH') fileToChange(context, call, metadata);
    else placeFor(context, call, metadata);
    const id = randomBytes(24).toString('base64url');
    const mimeType = call.headers['x-upload-content-type'] ?? 'application/octet-stream';
    this.#sessions.set(id, { metadata, mimeType, call, received: Buffer.alloc(0) });
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
    if (session.answer !== undefined) return session.answer;
    const range = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(call.headers['content-range'] ?? '');
    if (call.headers['content-range'] !== undefined && range === null) throw badRequest('Invalid Content-Range.');
    const from = range?.[1] === undefined ? session.received.length : Number(range[1]);
    if (from !== session.received.length) return incomplete(session);
    const received = Buffer.concat([session.received, call.body]);
    const total = range === null ? received.length : range[3] === '*' ? Number.POSITIVE_INFINITY : Number(range[3]);
    if (received.length < total) {
      session.received = received;
      return incomplete(session);
    }
    const media = { mimeType: session.mimeType, body: received };
    session.answer = finishOf(context, session.call)(session.metadata, media);
    session.received = Buffer.alloc(0);
    return session.answer;
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
  const lineEnd = lineEndAt(call.body, at + delimiter.length);
  while (at !== -1) {
    const start = at + delimiter.length;
    const end = call.body.indexOf(Buffer.from(`${lineEnd}--${mark}`), start);
    if (end === -1 || call.body.subarray(start, start + 2).toString() === '--') break;
    parts.push(partOf(call.body.subarray(start, end), lineEnd));
    at = end + lineEnd.length;
  }
  return parts;
}

/** Written by hand, lines often end as they do on the machine of the writer. */
const lineEndAt = (body: Buffer, at: number): '\r\n' | '\n' => (body[at] === 0x0a ? '\n' : '\r\n');

function partOf(raw: Buffer, lineEnd: string): { type: string; body: Buffer } {
  const gap = raw.indexOf(lineEnd + lineEnd);
  if (gap === -1) throw badRequest('Malformed multipart body.');
  const head = raw.subarray(0, gap).toString('latin1');
  const type = /^content-type:\s*([^;\r\n]+)/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  const body = raw.subarray(gap + 2 * lineEnd.length);
  const isBase64 = /^content-transfer-encoding:\s*base64/im.test(head);
  return { type, body: isBase64 ? Buffer.from(body.toString('latin1'), 'base64') : Buffer.from(body) };
}
