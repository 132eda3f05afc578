import type { ApiResponse, Identity } from '../api.ts';
import { inTransaction } from '../database.ts';
import { permissionIdOf } from './access.ts';
import { type DriveCall, type DriveContext, jsonBody, masked, pageOf, pageSizeOf } from './drive-context.ts';
import { DriveError } from './drive-error.ts';
import { type DriveFile, FOLDER, type Permission, rankOf } from './drive-file.ts';
import { parseFileQuery, searcherOf } from './file-query.ts';
import { newDriveId } from './file-table.ts';
import { driveTerms } from './query-terms.ts';
import { userResource } from './resources.ts';

/** drives.list, get, create, and about.get. A shared drive is kept as the folder at its root, under the same id. */

export function listDrives(context: DriveContext, call: DriveCall): ApiResponse {
  const query = parseFileQuery(call.query.get('q') ?? '', searcherOf(call), driveTerms);
  const drives = context.files
    .all()
    .filter((file) => isDrive(file) && context.access.role(file, call.identity) !== 'none')
    .filter((file) => query.matches({ file, trashed: false, sharedWithMe: false, permissions: [] }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const { page, nextPageToken } = pageOf(call, drives, pageSizeOf(call, 10, 100));
  const list = {
    kind: 'drive#driveList',
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    drives: page.map((drive) => driveResource(context, drive, call.identity)),
  };
  return masked(call, list, 'kind,nextPageToken,drives(kind,id,name)');
}

export function getDrive(context: DriveContext, call: DriveCall): ApiResponse {
  const drive = context.files.get(call.fileId);
  if (drive === undefined || !isDrive(drive) || context.access.role(drive, call.identity) === 'none')
    throw new DriveError(404, 'notFound', `Shared drive not found: ${call.fileId}`, { location: 'driveId' });
  return masked(call, driveResource(context, drive, call.identity), 'kind,id,name');
}

export function createDriveByRequest(context: DriveContext, call: DriveCall): ApiResponse {
  const requestId = call.query.get('requestId');
  if (requestId === null || requestId === '')
    throw new DriveError(400, 'required', 'Required parameter: requestId', { location: 'requestId' });
  const name = jsonBody(call.body).name;
  if (typeof name !== 'string' || name === '')
    throw new DriveError(400, 'required', 'The name field is required.', { location: 'name' });
  if (context.files.all().some((file) => isDrive(file) && file.properties?.requestId === requestId))
    throw new DriveError(409, 'alreadyExists', 'The requested shared drive already exists.');
  const drive = addSharedDrive(context, newDriveId(), name, [[call.identity, 'organizer']], requestId);
  return masked(call, driveResource(context, drive, call.identity), 'kind,id,name');
}

/** @param members the first of them counts as its maker. */
export function addSharedDrive(
  context: Pick<DriveContext, 'files' | 'now'>,
  id: string,
  name: string,
  members: readonly (readonly [Identity, Permission['role']])[],
  requestId = id,
): DriveFile {
  const now = context.now().toISOString();
  const drive: DriveFile = {
    id,
    name,
    mimeType: FOLDER,
    parentId: null,
    driveId: id,
    owner: null,
    createdTime: now,
    modifiedTime: now,
    modifiedBy: members[0]?.[0].email ?? '',
    version: 1,
    trashed: false,
    starred: false,
    properties: { requestId },
  };
  context.files.put(drive);
  for (const [{ email }, role] of members)
    context.files.putPermission({ fileId: id, id: permissionIdOf('user', email), type: 'user', role, who: email });
  return drive;
}

export function about(_context: DriveContext, call: DriveCall): ApiResponse {
  if (call.query.get('fields') === null)
    throw new DriveError(400, 'required', "The 'fields' parameter is required for this method.", {
      location: 'fields',
    });
  const limit = call.identity.serviceAccount ? '0' : '16106127360';
  return masked(
    call,
    {
      kind: 'drive#about',
      user: userResource(call.identity.email, call.identity),
      storageQuota: { limit, usage: '0', usageInDrive: '0', usageInDriveTrash: '0' },
      canCreateDrives: true,
      maxUploadSize: '104857600',
      exportFormats: { 'application/vnd.google-apps.spreadsheet': ['text/csv'] },
    },
    '*',
  );
}

const isDrive = (file: DriveFile): boolean => file.driveId === file.id;

function driveResource(context: DriveContext, drive: DriveFile, identity: Identity): object {
  const rank = rankOf(context.access.role(drive, identity));
  return {
    kind: 'drive#drive',
    id: drive.id,
    name: drive.name,
    createdTime: drive.createdTime,
    hidden: false,
    capabilities: {
      canAddChildren: rank >= rankOf('writer'),
      canManageMembers: rank >= rankOf('organizer'),
      canEdit: rank >= rankOf('writer'),
    },
  };
}

/** Everything a method writes is kept together or not at all. */
export const atomically =
  (method: (context: DriveContext, call: DriveCall) => ApiResponse) =>
  (context: DriveContext, call: DriveCall): ApiResponse =>
    inTransaction(context.files.database, () => method(context, call));
