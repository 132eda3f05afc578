import type { IncomingMessage } from 'node:http';
import type { HttpFunction } from '@google-cloud/functions-framework';
import { brokenAt } from '../domain/text/broken-json.ts';

type Request = Parameters<HttpFunction>[0];

/** Answered with 400. Its message quotes nothing of what was sent. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
}

/** What the senders called their bodies. */
const sentAs = new WeakMap<IncomingMessage, string>();

/**
 * Keeps the framework from parsing the body: where its parsers fail they hand an error that holds the whole body to express, which logs it, and
 * answers with a page. What is only bytes they leave to us, and packed they would make a gigabyte of a few hundred kilobytes before anybody has asked
 * who sent them: no sender of ours packs. To be called before the framework sees the request.
 */
export function leaveUnparsed(request: IncomingMessage): void {
  sentAs.set(request, request.headers['content-type'] ?? '');
  request.headers['content-type'] = 'application/octet-stream';
  delete request.headers['content-encoding'];
}

const textOf = ({ rawBody }: Request): string => new TextDecoder().decode(rawBody);

const typeOf = (request: Request): string => sentAs.get(request) ?? request.headers['content-type'] ?? '';

/** @returns `{}` where nothing was sent. @throws BodyRefused */
export function jsonBody(request: Request): unknown {
  const text = textOf(request);
  if (text === '') return {};
  if (!/^application\/([\w.-]+\+)?json\b/i.test(typeOf(request))) {
    throw new BodyRefused(
      'Thiếu tiêu đề «Content-Type: application/json» (với curl: -H "Content-Type: application/json"); thêm vào rồi gửi lại.',
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    // The message of the parser quotes what stands around the place.
    throw new BodyRefused(`Nội dung gửi lên không phải JSON hợp lệ: ${placeOf(text)}; sửa rồi gửi lại.`);
  }
}

/** Fields of a form on one of our pages. */
export const formBody = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(textOf(request)));

function placeOf(text: string): string {
  const at = brokenAt(text);
  const lines = text.slice(0, at).split('\n');
  const place = `dòng ${lines.length}, cột ${(lines.at(-1)?.length ?? 0) + 1}`;
  return at < text.trimEnd().length
    ? `sai ở ${place} (dấu phẩy, dấu ngoặc, dấu ngoặc kép?)`
    : `dừng giữa chừng ở ${place}`;
}
