import type { DatabaseSync } from 'node:sqlite';
import {
  ApiError,
  type ApiPart,
  type ApiRequest,
  type ApiResponse,
  type Identity,
  type Role,
  type SpreadsheetContents,
  type SpreadsheetFiles,
} from '../api.ts';
import { identities } from '../identities.ts';
import { Access } from './access.ts';
import { listChanges, startPageToken } from './change-methods.ts';
import type { DriveCall, DriveContext, DriveMethod } from './drive-context.ts';
import { DriveError, driveErrorBody } from './drive-error.ts';
import { type DriveFile, SPREADSHEET } from './drive-file.ts';
import { about, addSharedDrive, atomically, createDriveByRequest, getDrive, listDrives } from './drive-methods.ts';
import { FileTable, newDriveId } from './file-table.ts';
import { rootOf } from './parents.ts';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permission-methods.ts';
import { exportFile, getFile, listComments, listFiles } from './read-files.ts';
import { Uploads } from './upload-methods.ts';
import { copyFile, createFile, deleteFile, updateFile } from './write-files.ts';

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

type Route = readonly [verb: string, path: RegExp, id: string, method: DriveMethod];

const FILE = '/drive/v3/files/(?<fileId>[^/]+)';
const route = (verb: string, path: string, id: string, method: DriveMethod): Route => [
  verb,
  new RegExp(`^${path}$`),
  id,
  method,
];

function routes(uploads: Uploads): readonly Route[] {
  const upload: DriveMethod = atomically((context, call) => uploads.handle(context, call));
  return [
    route('GET', '/drive/v3/files', 'files.list', listFiles),
    route(
      'POST',
      '/drive/v3/files',
      'files.create',
      atomically((context, call) => createFile(context, call)),
    ),
    route('GET', FILE, 'files.get', getFile),
    route(
      'PATCH',
      FILE,
      'files.update',
      atomically((context, call) => updateFile(context, call)),
    ),
    route('DELETE', FILE, 'files.delete', atomically(deleteFile)),
    route('POST', `${FILE}/copy`, 'files.copy', atomically(copyFile)),
    route('GET', `${FILE}/export`, 'files.export', exportFile),
    route('GET', `${FILE}/comments`, 'comments.list', listComments),
    route('GET', `${FILE}/permissions`, 'permissions.list', listPermissions),
    route('POST', `${FILE}/permissions`, 'permissions.create', atomically(createPermission)),
    route('GET', `${FILE}/permissions/(?<permissionId>[^/]+)`, 'permissions.get', getPermission),
    route('PATCH', `${FILE}/permissions/(?<permissionId>[^/]+)`, 'permissions.update', atomically(updatePermission)),
    route('DELETE', `${FILE}/permissions/(?<permissionId>[^/]+)`, 'permissions.delete', atomically(deletePermission)),
    route('GET', '/drive/v3/drives', 'drives.list', listDrives),
    route('POST', '/drive/v3/drives', 'drives.create', atomically(createDriveByRequest)),
    route('GET', '/drive/v3/drives/(?<fileId>[^/]+)', 'drives.get', getDrive),
    route('GET', '/drive/v3/changes/startPageToken', 'changes.getStartPageToken', startPageToken),
    route('GET', '/drive/v3/changes', 'changes.list', listChanges),
    route('GET', '/drive/v3/about', 'about.get', about),
    route('POST', '/upload/drive/v3/files', 'files.create', upload),
    route('PUT', '/upload/drive/v3/files', 'files.create', upload),
    route('PATCH', '/upload/drive/v3/files/(?<fileId>[^/]+)', 'files.update', upload),
    route('PUT', '/upload/drive/v3/files/(?<fileId>[^/]+)', 'files.update', upload),
  ];
}

/** Google Drive v3, as small as the calls we make and a user's client would plausibly make. */
export function createDrive(options: DriveOptions): Drive {
  const files = new FileTable(options.database);
  const access = new Access(files);
  const context: DriveContext = { files, access, contents: options.contents, now: options.now };
  const table = routes(new Uploads());
  return {
    sharedDriveId: provinceDrive(context),
    methodOf: (request) => find(table, request)?.id,
    handle: (request) => answer(context, table, request),
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

function find(
  table: readonly Route[],
  request: ApiRequest,
): { id: string; method: DriveMethod; groups: Record<string, string> } | undefined {
  for (const [verb, path, id, method] of table) {
    const matched = verb === request.method ? path.exec(request.path) : null;
    if (matched !== null) return { id, method, groups: { ...matched.groups } };
  }
  return undefined;
}

function answer(context: DriveContext, table: readonly Route[], request: ApiRequest): ApiResponse {
  try {
    const found = find(table, request);
    if (found === undefined) throw new DriveError(404, 'notFound', 'Not Found');
    const segment = (name: string): string => decodeURIComponent(found.groups[name] ?? '');
    const call: DriveCall = { ...request, fileId: segment('fileId'), permissionId: segment('permissionId') };
    return found.method(context, call);
  } catch (error) {
    if (error instanceof ApiError) return { status: error.code, json: driveErrorBody(error) };
    throw error;
  }
}

/** The Drive side of a spreadsheet, for Sheets. */
function spreadsheetFiles(context: DriveContext): SpreadsheetFiles {
  const { files, access } = context;
  const change = (fileId: string, changes: Partial<DriveFile>): void => {
    const file = files.get(fileId);
    if (file === undefined) return;
    const now = context.now().toISOString();
    const changed = { ...file, modifiedTime: now, version: file.version + 1, ...changes };
    files.put(changed);
    files.noteChange(changed, now);
  };
  return {
    role(fileId, identity) {
      const file = files.get(fileId);
      return file === undefined ? 'none' : sheetsRole(access.role(file, identity));
    },
    created(fileId, title, identity) {
      if (identity.serviceAccount) throw new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
      const file = newSpreadsheet(context, fileId, title, identity);
      files.put(file);
      files.noteChange(file, file.createdTime);
    },
    modified: (fileId, identity) => change(fileId, { modifiedBy: identity.email }),
    renamed: (fileId, title) => change(fileId, { name: title }),
  };
}

function newSpreadsheet(context: DriveContext, id: string, name: string, identity: Identity): DriveFile {
  const root = rootOf(context, identity);
  return {
    ...root,
    id,
    name,
    mimeType: SPREADSHEET,
    parentId: root.id,
    createdTime: context.now().toISOString(),
    modifiedTime: context.now().toISOString(),
    version: 1,
  };
}

/** Managers of a shared drive do not own its files: ranges that a person protected stay closed to them too. */
function sheetsRole(role: ReturnType<Access['role']>): Role {
  if (role === 'none' || role === 'owner') return role;
  return role === 'reader' || role === 'commenter' ? 'reader' : 'writer';
}
