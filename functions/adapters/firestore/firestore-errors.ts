import { StaleWrite, StoreUnavailable } from '../../domain/store.ts';

/** Status codes of gRPC, google/rpc/code.proto. */
const code = {
  cancelled: 1,
  unknown: 2,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  internal: 13,
  unavailable: 14,
};

function codeOf(error: unknown): number {
  const found = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof found === 'number' ? found : -1;
}

/** Nothing was applied, and the same commit may go through in a moment: contention and quota. */
export const isUntouched = (error: unknown): boolean => [code.aborted, code.resourceExhausted].includes(codeOf(error));

/** A reading that may be repeated. */
export const isPassingRead = (error: unknown): boolean =>
  isUntouched(error) || [code.deadlineExceeded, code.internal, code.unavailable].includes(codeOf(error));

/** What a failed commit means in the words of the port. The message of Google names paths, never contents. */
export function commitProblem(error: unknown): unknown {
  const stale = [code.alreadyExists, code.failedPrecondition, code.notFound].includes(codeOf(error));
  if (stale && !isNoDatabase(error)) {
    return new StaleWrite('A document was changed, created or deleted by another', { cause: error });
  }
  return readProblem(error);
}

/** NOT_FOUND is also the answer when the whole database is missing. */
const isNoDatabase = (error: unknown): boolean =>
  error instanceof Error && /database .*does not exist/i.test(error.message);

/** Refusals (permission, bad request, missing index) stay what they are: repeating is of no use. The rest is unreachable. */
export function readProblem(error: unknown): unknown {
  const gone = isPassingRead(error) || [code.cancelled, code.unknown].includes(codeOf(error));
  if (!gone) return error;
  return new StoreUnavailable(`Không kết nối được Firestore (mã ${codeOf(error)}). Hệ thống sẽ thử lại.`, {
    cause: error,
  });
}
