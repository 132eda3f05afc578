import { ApiError, type ApiPart, type ApiRequest, type ApiResponse } from './api.ts';
import { DriveError, driveErrorBody } from './drive/drive-error.ts';

/** Errors that no part of its own makes, in the words and shapes of Google's front. */

const googleError = (code: number, status: string, message: string, details?: readonly unknown[]): ApiResponse => ({
  status: code,
  json: { error: { code, message, status, ...(details === undefined ? {} : { details }) } },
});

/** What the part answers, its errors included. */
export async function answerOf(part: ApiPart, request: ApiRequest): Promise<ApiResponse> {
  try {
    return await part.handle(request);
  } catch (error) {
    if (error instanceof ApiError) return googleError(error.code, error.status, error.message, error.details);
    if (error instanceof SyntaxError) return badJson();
    throw error;
  }
}

export function unauthenticated(method: string): ApiResponse {
  const message =
    'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid ' +
    'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  const answer = isDrive(method)
    ? {
        status: 401,
        json: driveErrorBody(new DriveError(401, 'required', 'Login Required.', { location: 'Authorization' })),
      }
    : googleError(401, 'UNAUTHENTICATED', message);
  return { ...answer, headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/"' } };
}

const badJson = (): ApiResponse =>
  googleError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.');

export const payloadTooLarge = (limit: number): ApiResponse =>
  googleError(400, 'INVALID_ARGUMENT', `Request payload size exceeds the limit: ${limit} bytes.`);

/** A path that no method has. */
export const notFound = (path: string): ApiResponse =>
  /^\/(drive|upload)\//.test(path)
    ? { status: 404, json: driveErrorBody(new DriveError(404, 'notFound', 'Not Found')) }
    : googleError(404, 'NOT_FOUND', 'Requested entity was not found.');

export const internal = (): ApiResponse => googleError(500, 'INTERNAL', 'Internal error encountered.');

/** What Google would answer with this status, for a fault asked for. */
export function playedFault(method: string, status: number): ApiResponse {
  if (isDrive(method)) {
    const [reason, message] = driveWords[status] ?? ['backendError', 'Backend Error'];
    const domain = status === 429 || status === 403 ? 'usageLimits' : 'global';
    return { status, json: driveErrorBody(new DriveError(status, reason, message, { domain })) };
  }
  if (status === 429) return quotaExceeded(method);
  const [word, message] = sheetsWords[status] ?? ['INTERNAL', 'Internal error encountered.'];
  return googleError(status, word, message);
}

/** Reads and writes are counted apart. */
function quotaExceeded(method: string): ApiResponse {
  const kind = /\.((batchG|g)et(ByDataFilter)?|search)$/.test(method) ? 'Read' : 'Write';
  const message =
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service ` +
    "'sheets.googleapis.com' for consumer 'project_number:0'.";
  const metadata = {
    consumer: 'projects/0',
    quota_limit: `${kind}RequestsPerMinutePerUser`,
    quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
    service: 'sheets.googleapis.com',
  };
  const info = { reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com', metadata };
  return googleError(429, 'RESOURCE_EXHAUSTED', message, [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...info },
  ]);
}

const isDrive = (method: string): boolean => !method.startsWith('spreadsheets.') && !method.startsWith('projects.');

const driveWords: Readonly<Record<number, readonly [string, string]>> = {
  401: ['authError', 'Invalid Credentials'],
  403: ['userRateLimitExceeded', 'User Rate Limit Exceeded.'],
  404: ['notFound', 'File not found: .'],
  429: ['rateLimitExceeded', 'Rate Limit Exceeded'],
  500: ['internalError', 'Internal Error'],
  503: ['transientError', 'Transient failure.'],
};

const sheetsWords: Readonly<Record<number, readonly [string, string]>> = {
  400: ['INVALID_ARGUMENT', 'Request contains an invalid argument.'],
  401: ['UNAUTHENTICATED', 'Request had invalid authentication credentials.'],
  403: ['PERMISSION_DENIED', 'The caller does not have permission'],
  404: ['NOT_FOUND', 'Requested entity was not found.'],
  409: ['ABORTED', 'The operation was aborted.'],
  500: ['INTERNAL', 'Internal error encountered.'],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
  504: ['DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'],
};
