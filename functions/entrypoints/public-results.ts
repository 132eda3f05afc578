import type { HttpFunction } from '@google-cloud/functions-framework';
import { unknownPage } from '../domain/results/results-page.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { publicResults } from '../use-cases/public-results.ts';
import { showing } from './showing.ts';

/** `GET /UNIT` or `?unit=UNIT`: open to everybody, kept by caches for five minutes. */
export const publicResultsFunction = (ports: { readonly store: Store; readonly clock: Clock }): HttpFunction =>
  showing(async (request, response) => {
    const unit =
      typeof request.query.unit === 'string' ? request.query.unit : request.path.split('/').filter(Boolean).at(-1);
    const known = unit !== undefined && /^[a-z0-9-]{1,60}$/.test(unit) ? await publicResults(ports, unit) : undefined;
    response.type('html').set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    if (known === undefined) response.status(404).send(unknownPage());
    else response.set('Cache-Control', 'public, max-age=300').send(known);
  });
