import { ApiError } from '../api.ts';

/** An error in the words of Drive: `errors[0]` names domain, reason and, where a parameter is to blame, its place. */
export class DriveError extends ApiError {
  readonly domain: string;
  readonly location: string | undefined;
  constructor(code: number, reason: string, message: string, extra: { domain?: string; location?: string } = {}) {
    super(code, '', message, reason);
    this.domain = extra.domain ?? 'global';
    this.location = extra.location;
  }
}

export const fileNotFound = (fileId: string): DriveError =>
  new DriveError(404, 'notFound', `File not found: ${fileId}.`, { location: 'fileId' });

export const driveNotFound = (driveId: string): DriveError =>
  new DriveError(404, 'notFound', `Shared drive not found: ${driveId}`, { location: 'driveId' });

export const insufficientPermissions = (): DriveError =>
  new DriveError(403, 'insufficientFilePermissions', 'The user does not have sufficient permissions for this file.');

export const invalidParameter = (location: string, message = 'Invalid Value'): DriveError =>
  new DriveError(400, message === 'Invalid Value' ? 'invalid' : 'invalidParameter', message, { location });

export const badRequest = (message = 'Bad Request'): DriveError => new DriveError(400, 'badRequest', message);

/** The one thing that surprises people with a service account: it may write, and yet own nothing. */
export const noStorageQuota = (): DriveError =>
  new DriveError(
    403,
    'storageQuotaExceeded',
    'Service Accounts do not have storage quota. Leverage shared drives ' +
      '(https://developers.google.com/workspace/drive/api/guides/about-shareddrives), or use OAuth delegation ' +
      '(http://support.google.com/a/answer/7281227) instead.',
    { domain: 'usageLimits' },
  );

/** @param error of a lower layer without domain or reason: Google's plain ones. */
export function driveErrorBody(error: ApiError): object {
  const location =
    error instanceof DriveError && error.location !== undefined
      ? { location: error.location, locationType: locationTypeOf(error.location) }
      : {};
  const domain = error instanceof DriveError ? error.domain : 'global';
  const detail = { message: error.message, domain, reason: error.reason ?? 'backendError', ...location };
  return { error: { code: error.code, message: error.message, errors: [detail] } };
}

/** @param location name of a parameter or header, or the path of a field of the body. */
function locationTypeOf(location: string): string {
  if (location === 'Authorization' || location === 'Range') return 'header';
  return location.includes('.') ? 'other' : 'parameter';
}
