import { StaleWrite, StoreUnavailable } from '../../domain/store.ts';
import { canonicalCode, httpStatus } from '../google/google-error.ts';

/** Nothing was applied, and the same commit may go through in a moment: contention and quota. */
export const isUntouched = (error: unknown): boolean =>
  ['ABORTED', 'RESOURCE_EXHAUSTED'].includes(canonicalCode(error));

/** A reading that may be repeated: everything the server did not refuse. */
export const isPassingRead = (error: unknown): boolean =>
  ['ABORTED', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE', 'INTERNAL', 'DEADLINE_EXCEEDED'].includes(canonicalCode(error)) ||
  [429, 500, 502, 503, 504].includes(httpStatus(error));

/** What a failed commit means in the words of the port. The message of Google names paths, never contents. */
export function commitProblem(error: unknown): unknown {
  const reason = canonicalCode(error);
  if (['ALREADY_EXISTS', 'FAILED_PRECONDITION', 'NOT_FOUND'].includes(reason) && !isNoDatabase(error)) {
    return new StaleWrite(`${reason}: a document was changed, created or deleted by another`, { cause: error });
  }
  return readProblem(error);
}

/** NOT_FOUND is also the answer when the whole database is missing. */
const isNoDatabase = (error: unknown): boolean =>
  error instanceof Error && /database .*does not exist/i.test(error.message);

/** Refusals (permission, bad request) stay what they are: repeating is of no use. The rest is unreachable. */
export function readProblem(error: unknown): unknown {
  const status = httpStatus(error);
  if (status >= 400 && status < 500 && !isPassingRead(error) && ![408, 499].includes(status)) return error;
  if (!isFromCall(error)) return error;
  const what = canonicalCode(error) || (status === 0 ? 'không có trả lời' : `HTTP ${status}`);
  return new StoreUnavailable(`Không kết nối được Firestore (${what}). Hệ thống sẽ thử lại.`, { cause: error });
}

/** An answer of the server, or a failure to get one; not a fault of this program. */
function isFromCall(error: unknown): boolean {
  if (httpStatus(error) !== 0) return true;
  return error instanceof Error && (error.name === 'GaxiosError' || error.name === 'AbortError' || 'config' in error);
}
