import type { ApiResponse, Identity } from '../api.ts';
import { inTransaction } from '../database.ts';
import { permissionIdOf } from './access.ts';
import { removeWithChildren } from './delete-files.ts';
import { type DriveCall, type DriveContext, jsonBody, masked, numberIn, pageOf } from './drive-context.ts';
import { DriveError, driveNotFound, insufficientPermissions } from './drive-error.ts';
import { type DriveFile, type DriveRole, FOLDER, type Permission, rankOf } from './drive-file.ts';
import { parseFileQuery, searcherOf } from './file-query.ts';
import { newDriveId } from './file-table.ts';
import { textOf } from './metadata.ts';
import { driveTerms } from './query-terms.ts';
import { userResource } from './resources.ts';

/** drives.list, get, create, update, delete, and about.get. A shared drive is kept as the folder at its root, under the same id. */

const DRIVE_MASK = 'kind,id,name';

export function listDrives(context: DriveContext, call: DriveCall): ApiResponse {
  const query = parseFileQuery(call.query.get('q') ?? '', searcherOf(call), driveTerms);
  const drives = context.files
    .all()
    .filter((file) => isDrive(file) && context.access.role(file, call.identity) !== 'none')
    .filter((file) => query.matches({ file, trashed: false, sharedWithMe: false, permissions: [] }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const { page, nextPageToken } = pageOf(call, drives, numberIn(call, 'pageSize', 10, 100));
  const list = {
    kind: 'drive#driveList',
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    drives: page.map((drive) => driveResource(context, drive, call.identity)),
  };
  return masked(call, list, `kind,nextPageToken,drives(${DRIVE_MASK})`);
}

export function getDrive(context: DriveContext, call: DriveCall): ApiResponse {
  return masked(call, driveResource(context, sharedDrive(context, call), call.identity), DRIVE_MASK);
}

/** Its name; looks and restrictions are not kept. */
export function updateDrive(context: DriveContext, call: DriveCall): ApiResponse {
  const drive = sharedDrive(context, call, 'organizer');
  const name = textOf(jsonBody(call.body), 'name') ?? drive.name;
  const changed = { ...drive, name, modifiedTime: context.now().toISOString(), version: drive.version + 1 };
  context.files.put(changed);
  return masked(call, driveResource(context, changed, call.identity), DRIVE_MASK);
}

/** What lies in its trash goes with it. */
export function deleteDrive(context: DriveContext, call: DriveCall): ApiResponse {
  const drive = sharedDrive(context, call, 'organizer');
  if (context.files.children(drive.id).some((each) => !each.trashed))
    throw new DriveError(
      403,
      'cannotDeleteResourceWithChildren',
      'This resource cannot be deleted because it has children',
    );
  removeWithChildren(context, drive);
  return { status: 204 };
}

/** @throws 404, or 403 when the role is lower than needed. */
function sharedDrive(context: DriveContext, call: DriveCall, needed: DriveRole = 'reader'): DriveFile {
  const drive = context.files.get(call.fileId);
  const role = drive !== undefined && isDrive(drive) ? context.access.role(drive, call.identity) : 'none';
  if (drive === undefined || role === 'none') throw driveNotFound(call.fileId);
  if (rankOf(role) < rankOf(needed)) throw insufficientPermissions();
  return drive;
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
  return masked(call, driveResource(context, drive, call.identity), DRIVE_MASK);
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
      canRenameDrive: rank >= rankOf('organizer'),
      canDeleteDrive: rank >= rankOf('organizer'),
    },
  };
}

/** Everything a method writes is kept together or not at all. */
export const atomically =
  (method: (context: DriveContext, call: DriveCall) => ApiResponse) =>
  (context: DriveContext, call: DriveCall): ApiResponse =>
    inTransaction(context.files.database, () => method(context, call));
