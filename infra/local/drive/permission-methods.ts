import type { ApiResponse } from '../api.ts';
import { type EffectivePermission, permissionIdOf } from './access.ts';
import {
  type DriveCall,
  type DriveContext,
  jsonBody,
  masked,
  pageOf,
  pageSizeOf,
  supportsAllDrives,
  visibleFile,
} from './drive-context.ts';
import { DriveError, insufficientPermissions, invalidParameter } from './drive-error.ts';
import { type DriveFile, isDriveRole, type Permission, rankOf } from './drive-file.ts';
import { effectiveOnce, permissionResource } from './resources.ts';

/** permissions.list, get, create, update, delete. */

const PERMISSION_MASK = 'kind,id,type,role';

export function listPermissions(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'reader');
  const all = effectiveOnce(context.access.effective(file)).map((each) => permissionResource(each, file));
  const { page, nextPageToken } = pageOf(call, all, pageSizeOf(call, 100, 100));
  const list = {
    kind: 'drive#permissionList',
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    permissions: page,
  };
  return masked(call, list, 'kind,nextPageToken,permissions(id,type,kind,role)');
}

export function getPermission(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'reader');
  const found = effectiveOnce(context.access.effective(file)).find((each) => each.permission.id === call.permissionId);
  if (found === undefined) throw permissionNotFound(call.permissionId);
  return masked(call, permissionResource(found, file), PERMISSION_MASK);
}

/** Giving again what was given changes nothing; a higher role replaces a lower one. */
export function createPermission(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'writer');
  const permission = permissionIn(jsonBody(call.body), file);
  expectMayGive(context, call, file, permission.role);
  const before = context.files.permissions(file.id).find((each) => each.id === permission.id);
  const kept = before !== undefined && rankOf(before.role) >= rankOf(permission.role) ? before : permission;
  if (kept === permission) save(context, file, permission);
  return masked(call, permissionResource({ permission: kept, inheritedFrom: null }, file), PERMISSION_MASK);
}

export function updatePermission(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'writer');
  const { permission } = ownPermission(context, call, file);
  const role = jsonBody(call.body).role;
  if (!isDriveRole(role)) throw invalidParameter('permission.role', 'The specified role is invalid or not supported.');
  expectMayGive(context, call, file, role);
  const changed = { ...permission, role };
  save(context, file, changed);
  return masked(call, permissionResource({ permission: changed, inheritedFrom: null }, file), PERMISSION_MASK);
}

export function deletePermission(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'reader');
  const { permission } = ownPermission(context, call, file);
  if (permission.who !== call.identity.email) expectMayGive(context, call, file, permission.role);
  context.files.removePermission(file.id, permission.id);
  context.files.noteChange(file, context.now().toISOString());
  return { status: 204 };
}

/** The drive itself is shared under its id like a folder. */
function sharedFile(context: DriveContext, call: DriveCall, needed: 'reader' | 'writer'): DriveFile {
  if (needed === 'reader') return visibleFile(context, call);
  return context.access.expect(call.fileId, call.identity, supportsAllDrives(call), needed);
}

function permissionIn(body: Record<string, unknown>, file: DriveFile): Permission {
  const { type, role } = body;
  if (type !== 'user' && type !== 'group' && type !== 'domain' && type !== 'anyone')
    throw invalidParameter('permission.type', 'The permission type field is required.');
  if (!isDriveRole(role)) throw invalidParameter('permission.role', 'The permission role field is required.');
  const who = type === 'domain' ? body.domain : type === 'anyone' ? '' : body.emailAddress;
  if (typeof who !== 'string' || (type !== 'anyone' && !/^[^\s@]+(@[^\s@]+)?$/.test(who)))
    throw new DriveError(400, 'invalidSharingRequest', 'Bad Request. User message: "The email address is invalid."');
  const lower = who.toLowerCase();
  return { fileId: file.id, id: permissionIdOf(type, lower), type, role, who: lower };
}

/** Writers share on; only organizers add members to a drive or give the roles that belong to drives. */
function expectMayGive(context: DriveContext, call: DriveCall, file: DriveFile, role: Permission['role']): void {
  const own = context.access.role(file, call.identity);
  const isDriveRoot = file.driveId !== null && file.parentId === null;
  if (isDriveRoot ? rankOf(own) < rankOf('organizer') : rankOf(own) < rankOf('writer')) throw insufficientPermissions();
  if (role === 'owner')
    throw new DriveError(
      403,
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
  if ((role === 'organizer' && !isDriveRoot) || (role === 'fileOrganizer' && file.driveId === null))
    throw new DriveError(
      403,
      'organizerOnNonTeamDriveItemNotSupported',
      'The organizer role is only valid for shared drives.',
    );
  if (rankOf(role) > rankOf(own) && own !== 'owner') throw insufficientPermissions();
}

/** Given on this very item. @throws 404, or 403 for what is inherited and can be changed only where it was given. */
function ownPermission(context: DriveContext, call: DriveCall, file: DriveFile): EffectivePermission {
  const all = context.access.effective(file).filter((each) => each.permission.id === call.permissionId);
  const own = all.find((each) => each.inheritedFrom === null);
  if (own !== undefined) return own;
  if (all.length === 0) throw permissionNotFound(call.permissionId);
  throw new DriveError(
    403,
    'cannotModifyInheritedPermission',
    'Cannot update or delete an inherited permission on a shared drive item.',
  );
}

function save(context: DriveContext, file: DriveFile, permission: Permission): void {
  context.files.putPermission(permission);
  context.files.noteChange(file, context.now().toISOString());
}

const permissionNotFound = (id: string): DriveError =>
  new DriveError(404, 'notFound', `Permission not found: ${id}.`, { location: 'permissionId' });
