import { ApiError, type ApiRequest, type ApiResponse, type SpreadsheetContents } from '../api.ts';
import { type Mask, parseMask, project } from '../sheets/fields-mask.ts';
import type { Access } from './access.ts';
import { badRequest, DriveError, invalidParameter } from './drive-error.ts';
import type { DriveFile } from './drive-file.ts';
import { fieldsOf, unknownField } from './field-names.ts';
import type { FileTable } from './file-table.ts';
import type { Uploads } from './upload-methods.ts';

/** What the methods of Drive share. */
export interface DriveContext {
  readonly files: FileTable;
  readonly access: Access;
  /** Asked for late: Sheets is built after Drive. */
  contents(): SpreadsheetContents;
  now(): Date;
  /** Uploads that come piece by piece. */
  readonly uploads: Uploads;
}

/** One call: the request with what was in its path. */
export interface DriveCall extends ApiRequest {
  readonly fileId: string;
  readonly permissionId: string;
}

export type DriveMethod = (context: DriveContext, call: DriveCall) => ApiResponse;

/** Python clients say `True`. */
export const flag = (call: ApiRequest, name: string): boolean => call.query.get(name)?.toLowerCase() === 'true';

export const supportsAllDrives = (call: ApiRequest): boolean =>
  flag(call, 'supportsAllDrives') || flag(call, 'supportsTeamDrives');

export const visibleFile = (context: DriveContext, call: DriveCall): DriveFile =>
  context.access.visible(call.fileId, call.identity, supportsAllDrives(call));

/** Body of a JSON request; an absent one is empty. @throws 400 */
export function jsonBody(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new DriveError(400, 'parseError', 'Parse Error');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw badRequest();
  return parsed as Record<string, unknown>;
}

/** Answers `resource` through the `fields` mask of the request, else through the mask Google uses without one. */
export const masked = (call: ApiRequest, resource: object, defaultMask: string): ApiResponse => ({
  status: 200,
  json: project(resource, askedFields(call) ?? parseMask(defaultMask)),
});

/** Asked before a method begins, so that what is refused leaves nothing behind. @throws 400 for a field that its answer never has. */
export function expectKnownFields(method: string, call: ApiRequest): void {
  const known = fieldsOf(method);
  const asked = known === undefined ? undefined : askedFields(call);
  if (known === undefined || asked === undefined) return;
  const unknown = unknownField(asked, known);
  if (unknown !== undefined) throw invalidParameter('fields', `Invalid field selection ${unknown}`);
}

function askedFields(call: ApiRequest): Mask | undefined {
  const text = call.query.get('fields');
  if (text === null || text === '') return undefined;
  try {
    return parseMask(text);
  } catch (error) {
    if (error instanceof ApiError) throw invalidParameter('fields', error.message);
    throw error;
  }
}

/** @throws 400 as Google when it is no number of the range. */
export function numberIn(call: ApiRequest, name: 'pageSize' | 'count', fallback: number, most: number): number {
  const text = call.query.get(name);
  if (text === null) return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw invalidParameter(name, `Invalid value '${text}'. Values must be within the range: [1, ${most}]`);
}

/** One page of a list, from an offset kept in the token. @throws 400 for a token that is not ours. */
export function pageOf<T>(call: ApiRequest, all: readonly T[], size: number): { page: T[]; nextPageToken?: string } {
  const token = call.query.get('pageToken');
  const from =
    token === null || token === ''
      ? 0
      : Number(
          Buffer.from(token, 'base64url')
            .toString()
            .replace(/^from:/, ''),
        );
  if (!Number.isInteger(from) || from < 0)
    throw new DriveError(400, 'invalid', 'Invalid Value', { location: 'pageToken' });
  const to = from + size;
  return {
    page: all.slice(from, to),
    ...(to < all.length ? { nextPageToken: Buffer.from(`from:${to}`).toString('base64url') } : {}),
  };
}
