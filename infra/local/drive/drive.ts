import type { DatabaseSync } from 'node:sqlite';
import {
  ApiError,
  type ApiPart,
  type ApiRequest,
  type ApiResponse,
  type SpreadsheetContents,
  type SpreadsheetFiles,
} from '../api.ts';
import { identities } from '../identities.ts';
import { Access } from './access.ts';
import { type DriveCall, type DriveContext, type DriveMethod, expectKnownFields } from './drive-context.ts';
import { DriveError, driveErrorBody } from './drive-error.ts';
import type { DriveFile } from './drive-file.ts';
import { addSharedDrive } from './drive-methods.ts';
import { driveRoutes } from './drive-routes.ts';
import { FileTable, newDriveId } from './file-table.ts';
import { spreadsheetFiles } from './spreadsheet-files.ts';
import { isPieceOfUpload, Uploads } from './upload-methods.ts';

export interface DriveOptions {
  readonly database: DatabaseSync;
  /** Asked for at the first call: Sheets and Drive know each other. */
  readonly contents: () => SpreadsheetContents;
  readonly now: () => Date;
}

export interface Drive extends ApiPart, SpreadsheetFiles {
  /** The shared drive of the province, there from the start, with the system as its organizer. */
  readonly sharedDriveId: string;
  /** Files with content of their own, newest first, for the page of documents. */
  documents(): DriveFile[];
  document(fileId: string): { readonly file: DriveFile; readonly body: Buffer } | undefined;
}

/** Google Drive v3, as small as the calls we make and a user's client would plausibly make. */
export function createDrive(options: DriveOptions): Drive {
  const files = new FileTable(options.database);
  const access = new Access(files);
  const context: DriveContext = { files, access, contents: options.contents, now: options.now, uploads: new Uploads() };

  return {
    sharedDriveId: provinceDrive(context),
    methodOf: (request) => find(request)?.id,
    handle: (request) => answer(context, request),
    needsNoToken: isPieceOfUpload,
    documents: () =>
      files
        .all()
        .filter((file) => file.content !== undefined && !access.isTrashed(file))
        .sort((one, other) => other.createdTime.localeCompare(one.createdTime)),
    document: (fileId) => {
      const file = files.get(fileId);
      return file?.content === undefined ? undefined : { file, body: files.content(fileId) };
    },
    ...spreadsheetFiles(context),
  };
}

function provinceDrive(context: DriveContext): string {
  const found = context.files
    .all()
    .find((file) => file.id === file.driveId && file.properties?.requestId === 'province');
  if (found !== undefined) return found.id;
  return addSharedDrive(context, newDriveId(), 'Đối thoại của tỉnh', [[identities.system, 'organizer']], 'province').id;
}

function find(request: ApiRequest): { id: string; method: DriveMethod; groups: Record<string, string> } | undefined {
  for (const [verb, path, id, method] of driveRoutes) {
    const matched = verb === request.method ? path.exec(request.path) : null;
    if (matched !== null) return { id, method, groups: { ...matched.groups } };
  }
  return undefined;
}

function answer(context: DriveContext, request: ApiRequest): ApiResponse {
  try {
    const found = find(request);
    if (found === undefined) throw new DriveError(404, 'notFound', 'Not Found');
    const segment = (name: string): string => decodeURIComponent(found.groups[name] ?? '');
    const call: DriveCall = { ...request, fileId: segment('fileId'), permissionId: segment('permissionId') };
    expectKnownFields(found.id, call);
    return found.method(context, call);
  } catch (error) {
    if (error instanceof ApiError) return { status: error.code, json: driveErrorBody(error) };
    throw error;
  }
}
