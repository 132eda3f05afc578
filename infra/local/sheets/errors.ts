import { ApiError } from '../api.ts';

/** Google's 400 of the Sheets API. */
export const invalid = (message: string): ApiError => new ApiError(400, 'INVALID_ARGUMENT', message, 'badRequest');

/** The 400 of a request that is no such message: told again in `details`, with the field where there is one. */
export function badField(description: string, field = '', message = description): ApiError {
  const violation = field === '' ? { description } : { field, description };
  const details = [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [violation] }];
  return new ApiError(400, 'INVALID_ARGUMENT', message, 'badRequest', details);
}

export const notFound = (): ApiError => new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.', 'notFound');

export const forbidden = (): ApiError =>
  new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission', 'forbidden');

/** The same refusal, told as part of a list: `Invalid requests[3].updateCells: …`. */
export function within(place: string, error: unknown): unknown {
  return error instanceof ApiError && error.code === 400 ? invalid(`Invalid ${place}: ${error.message}`) : error;
}
