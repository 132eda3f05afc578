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
      await built.callers.check(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof CallerRefused)) throw error;
      response.status(error.reason === 'unknown' ? 401 : 403).json({ error: error.message });
      return;
    }
    handler ??= load(built);
    return (await handler)(request, response);
  };
}

/** Of functions that a signed link opens. */
export const anyone: CallerCheck = { check: async () => ({ email: '' }) };
