import type { HttpFunction } from '@google-cloud/functions-framework';
import type { z } from 'zod';
import { DocumentEventUnreadable } from '../domain/document-event.ts';
import { StoreUnavailable } from '../domain/store.ts';
import { inVietnamese, pathOf } from '../domain/text/issues-in-vietnamese.ts';
import { WorkbookUnavailable } from '../domain/workbooks.ts';
import { UnitBeingMade } from '../use-cases/create-unit/claim.ts';
import { UnitExists, UnitFileRefused } from '../use-cases/create-unit.ts';
import { ErasureRefused, UnitBusy, UnknownCodes } from '../use-cases/erase-person/refusals.ts';
import { PaperBeingMade } from '../use-cases/make-document/while-alone.ts';
import { UnknownWorkbook } from '../use-cases/queue-sync.ts';
import { UnknownUnit } from '../use-cases/sync/sync-unit.ts';
import { BodyRefused, jsonBody } from './request-body.ts';

type Request = Parameters<HttpFunction>[0];

/**
 * An HTTP function that answers `use` as JSON and every known failure with its own status and a Vietnamese reason. To the queue
 * what only a person can mend is a success, or it would repeat it.
 * @param whatNow after a failure inside: who calls again, and when
 */
export function answering(use: (request: Request) => Promise<unknown>, whatNow = REPEATED_BY_US): HttpFunction {
  return async (request, response) => {
    try {
      response.status(200).json(await use(request));
    } catch (error) {
      const { status, body } = failure(error, whatNow);
      if (status >= 500) logFailure(error);
      if (neverAgain(request).includes(status)) {
        console.warn(JSON.stringify({ severity: 'WARNING', givenUp: nameOf(error) }));
        response.status(200).json({ given: 'up', ...body });
      } else response.status(status).json(body);
    }
  };
}

const REPEATED_BY_US = 'hệ thống sẽ tự thử lại.';

/**
 * Statuses of what no repetition mends, to those who repeat whatever is not answered with 2xx. Of tasks the hourly sweep looks again. What
 * an event carries never changes.
 */
function neverAgain({ headers }: Request): readonly number[] {
  // https://cloud.google.com/tasks/docs/creating-http-target-tasks
  if (headers['x-cloudtasks-taskname'] !== undefined) return [404, 424];
  // https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/http-protocol-binding.md
  if (headers['ce-id'] !== undefined) return [400];
  return [];
}

/** @throws BodyRefused */
export function body<T>(request: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonBody(request), { error: asked });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${pathOf(path) || 'nội dung'}: ${message}`);
  throw new BodyRefused(`Yêu cầu chưa đúng: ${problems.join('; ')}`);
}

/** A unit file has examples beside it; here the answer alone must say what belongs into a field. */
function asked(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type' || issue.input !== undefined) return inVietnamese(issue);
  return `còn thiếu; ${inVietnamese({ ...issue, input: null })}`;
}

function failure(error: unknown, whatNow: string): { readonly status: number; readonly body: object } {
  if (error instanceof BodyRefused || error instanceof DocumentEventUnreadable)
    return { status: 400, body: { error: error.message } };
  if (error instanceof UnitFileRefused)
    return { status: 400, body: { error: error.message, problems: error.problems } };
  if (error instanceof UnitExists) return { status: 409, body: { error: error.message, ...error.created } };
  if (error instanceof ErasureRefused) return { status: 400, body: { error: error.message } };
  if (error instanceof UnitBeingMade || error instanceof UnitBusy || error instanceof PaperBeingMade)
    return { status: 409, body: { error: error.message } };
  if (error instanceof UnknownWorkbook || error instanceof UnknownUnit || error instanceof UnknownCodes)
    return { status: 404, body: { error: error.message } };
  if (error instanceof WorkbookUnavailable)
    return { status: 424, body: { error: error.message, reason: error.reason } };
  if (error instanceof StoreUnavailable)
    return { status: 503, body: { error: `Kho dữ liệu tạm thời không phản hồi; ${whatNow}` } };
  return { status: 500, body: { error: `Lỗi trong hệ thống; xem nhật ký của hàm, ${whatNow}` } };
}

/** Ids, codes and outcomes only: messages of unknown errors may carry what a resident wrote. */
export const logFailure = (error: unknown): void =>
  console.error(JSON.stringify({ severity: 'ERROR', error: nameOf(error), stack: stackOf(error) }));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
/** Frames without the message. */
const stackOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 6)
        .join(' | ')
    : '';
