import type { HttpFunction } from '@google-cloud/functions-framework';
import { LinkRefused } from '../domain/links/signed-link.ts';
import { readPauseLink } from '../domain/notices/mail-links.ts';
import { pausedPage, pausePage, problemPage } from '../domain/notices/texts/pause-page.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { todayIn } from '../domain/time/zone.ts';
import { MOST_PAUSE_DAYS, PauseRefused, pauseNotices } from '../use-cases/pause-notices.ts';
import { formBody } from './request-body.ts';
import { showing } from './showing.ts';

export interface PausePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly linkSecrets: readonly string[];
}

/** GET of a signed link shows a page that asks until when; its POST pauses. Mail programs that open links change nothing. */
export const pauseNoticesFunction = (ports: PausePorts): HttpFunction =>
  showing(async (request, response) => {
    // No other site learns of the link; without any referrer browsers send the form as of nobody knows where (`Origin: null`).
    response.type('html').set('Cache-Control', 'no-store').set('Referrer-Policy', 'same-origin');
    try {
      const now = ports.clock.now();
      const target = readPauseLink(request.query, now, ports.linkSecrets);
      if (request.method !== 'POST') {
        response.send(pausePage(target.code, todayIn(now), MOST_PAUSE_DAYS));
        return;
      }
      const { until = '' } = formBody(request);
      await pauseNotices(ports, target, until);
      response.send(pausedPage(target.code, until));
    } catch (error) {
      if (!(error instanceof LinkRefused) && !(error instanceof PauseRefused)) throw error;
      response.status(error instanceof LinkRefused ? 403 : 400).send(problemPage(error.message));
    }
  });
