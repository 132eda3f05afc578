import type { HttpFunction } from '@google-cloud/functions-framework';
import { problemPage } from '../domain/notices/texts/pause-page.ts';
import { logFailure } from './answering.ts';

/**
 * A page that anybody may open. What nobody foresaw is told without its words, which may be a resident's: left to the framework they would be
 * logged, and sent as the page.
 */
export const showing =
  (show: HttpFunction): HttpFunction =>
  async (request, response) => {
    try {
      await show(request, response);
    } catch (error) {
      logFailure(error);
      response
        .status(503)
        .type('html')
        .set('Cache-Control', 'no-store')
        .send(problemPage('Hệ thống tạm thời không trả lời; vài phút nữa mở lại trang này.'));
    }
  };
