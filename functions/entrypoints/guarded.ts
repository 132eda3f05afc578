import type { IncomingHttpHeaders } from 'node:http';
import type { HttpFunction } from '@google-cloud/functions-framework';
import { type CallerCheck, CallerRefused } from '../domain/caller-check.ts';

/** Builds the handler at the first call and lets only known callers through. */
export function guarded<P extends { readonly callers: CallerCheck }>(
  ports: () => Promise<P>,
  load: (ports: P) => Promise<HttpFunction>,
): HttpFunction {
  let handler: Promise<HttpFunction> | undefined;
  return async (request, response) => {
    const built = await ports();
    try {
      await built.callers.check(checkedHeader(request.headers));
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
const checkedHeader = (headers: IncomingHttpHeaders): string | undefined => {
  const instead = headers['x-serverless-authorization'];
  return typeof instead === 'string' ? instead : headers.authorization;
};

/** Of functions that a signed link opens. */
export const anyone: CallerCheck = { check: async () => ({ email: '' }) };
