/** What Google's clients throw: an Error with `response.status` and `response.data.error`, or without any answer. */

/** HTTP status of a failed call; 0 when no answer came. */
export function httpStatus(error: unknown): number {
  const response = responseOf(error);
  const status = response === undefined ? fieldOf(error, 'status') : fieldOf(response, 'status');
  return typeof status === 'number' ? status : 0;
}

/** Reason of the older APIs, `rateLimitExceeded`; `''` when there is none. */
export function errorReason(error: unknown): string {
  const errors = fieldOf(errorBody(error), 'errors');
  return textOf(fieldOf(Array.isArray(errors) ? errors[0] : undefined, 'reason'));
}

export const responseOf = (error: unknown): unknown => fieldOf(error, 'response');

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Google's own sentence; `''` when there is none. */
export const errorSentence = (error: unknown): string => textOf(fieldOf(errorBody(error), 'message'));

/** The client leaves it as text when it was asked for a stream. Streaming methods answer an array. */
function errorBody(error: unknown): unknown {
  const data = fieldOf(responseOf(error), 'data');
  const body = typeof data === 'string' ? jsonOf(data) : data;
  return fieldOf(Array.isArray(body) ? body[0] : body, 'error');
}

/** A gateway in between answers HTML. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
