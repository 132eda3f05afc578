import type { IncomingHttpHeaders } from 'node:http';
import type { HttpFunction } from '@google-cloud/functions-framework';
import { type CallerCheck, CallerRefused } from '../domain/caller-check.ts';

/**
 * Builds the handler at the first call and lets only known callers through.
 * @param headerOf where the caller's token stands
 */
export function guarded<P extends { readonly callers: CallerCheck }>(
  ports: () => Promise<P>,
  load: (ports: P) => Promise<HttpFunction>,
  headerOf: (headers: IncomingHttpHeaders) => string | undefined = checkedHeader,
): HttpFunction {
  let handler: Promise<HttpFunction> | undefined;
  return async (request, response) => {
    const built = await ports();
    try {
      await built.callers.check(headerOf(request.headers));
    } catch (error) {
      if (!(error instanceof CallerRefused)) throw error;
      response.status(error.reason === 'unknown' ? 401 : 403).json({ error: error.message });
      return;
    }
    handler ??= load(built);
    return (await handler)(request, response);
  };
}

/**
 * The one of two headers that Cloud Run has looked at; it hands the other on as it came.
 * @see https://docs.cloud.google.com/run/docs/authenticating/service-to-service
 */
function checkedHeader(headers: IncomingHttpHeaders): string | undefined {
  const instead = headers['x-serverless-authorization'];
  return typeof instead === 'string' ? instead : headers.authorization;
}

/**
 * First the one that the script of a book sends (Code.gs). Off the two others Cloud Run may take the signature, and here nobody else has checked
 * it: the function is open to all the world.
 */
export function hintHeader(headers: IncomingHttpHeaders): string | undefined {
  const own = headers['x-doi-thoai-authorization'];
  return typeof own === 'string' ? own : checkedHeader(headers);
}

/** Of functions that a signed link opens. */
export const anyone: CallerCheck = { check: async () => ({ email: '' }) };
