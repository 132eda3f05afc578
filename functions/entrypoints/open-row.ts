import type { HttpFunction } from '@google-cloud/functions-framework';
import { LinkRefused } from '../domain/links/signed-link.ts';
import { problemPage } from '../domain/notices/texts/pause-page.ts';
import { WorkbookUnavailable } from '../domain/workbooks.ts';
import { NothingToOpen, type OpenRowPorts, openRow } from '../use-cases/open-row.ts';
import { showing } from './showing.ts';

/** GET of a signed link → 302 to the row. Open to anyone who has the link; Sheets asks who may see the book. */
export const openRowFunction = (ports: OpenRowPorts): HttpFunction =>
  showing(async (request, response) => {
    try {
      const address = await openRow(ports, request.query);
      response.set('Referrer-Policy', 'no-referrer').set('Cache-Control', 'no-store').redirect(302, address);
    } catch (error) {
      const known =
        error instanceof LinkRefused || error instanceof NothingToOpen || error instanceof WorkbookUnavailable;
      if (!known) throw error;
      response
        .status(error instanceof LinkRefused ? 403 : 404)
        .type('html')
        .send(problemPage(error.message));
    }
  });
