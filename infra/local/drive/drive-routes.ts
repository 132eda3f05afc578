import { listChanges, startPageToken } from './change-methods.ts';
import { deleteFile } from './delete-files.ts';
import { exportFile } from './download-files.ts';
import type { DriveMethod } from './drive-context.ts';
import {
  about,
  atomically,
  createDriveByRequest,
  deleteDrive,
  getDrive,
  listDrives,
  updateDrive,
} from './drive-methods.ts';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permission-methods.ts';
import { generateIds, getFile, listComments, listFiles } from './read-files.ts';
import { copyFile, createFile, updateFile } from './write-files.ts';

export type Route = readonly [verb: string, path: RegExp, id: string, method: DriveMethod];

const FILE = '/drive/v3/files/(?<fileId>[^/]+)';
const DRIVE = '/drive/v3/drives/(?<fileId>[^/]+)';
const route = (verb: string, path: string, id: string, method: DriveMethod): Route => [
  verb,
  new RegExp(`^${path}$`),
  id,
  method,
];

const upload: DriveMethod = atomically((context, call) => context.uploads.handle(context, call));

/** Every method there is, the narrower path before the wider. */
export const driveRoutes: readonly Route[] = [
  route('GET', '/drive/v3/files', 'files.list', listFiles),
  route(
    'POST',
    '/drive/v3/files',
    'files.create',
    atomically((context, call) => createFile(context, call)),
  ),
  route('GET', '/drive/v3/files/generateIds', 'files.generateIds', generateIds),
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
  route('GET', DRIVE, 'drives.get', getDrive),
  route('PATCH', DRIVE, 'drives.update', atomically(updateDrive)),
  route('DELETE', DRIVE, 'drives.delete', atomically(deleteDrive)),
  route('GET', '/drive/v3/changes/startPageToken', 'changes.getStartPageToken', startPageToken),
  route('GET', '/drive/v3/changes', 'changes.list', listChanges),
  route('GET', '/drive/v3/about', 'about.get', about),
  route('POST', '/upload/drive/v3/files', 'files.create', upload),
  route('PUT', '/upload/drive/v3/files', 'files.create', upload),
  route('PATCH', '/upload/drive/v3/files/(?<fileId>[^/]+)', 'files.update', upload),
  route('PUT', '/upload/drive/v3/files/(?<fileId>[^/]+)', 'files.update', upload),
];
