import type { ApiResponse } from '../api.ts';
import type { EffectivePermission } from './access.ts';
import {
  type DriveCall,
  type DriveContext,
  jsonBody,
  masked,
  numberIn,
  pageOf,
  supportsAllDrives,
  visibleFile,
} from './drive-context.ts';
import { DriveError, invalidParameter } from './drive-error.ts';
import { type DriveFile, isDriveRole, type Permission, rankOf } from './drive-file.ts';
import { effectiveOnce, permissionResource } from './resources.ts';
import { expectMayGive, permissionIn } from './sharing-rules.ts';

/** permissions.list, get, create, update, delete. */

const PERMISSION_MASK = 'kind,id,type,role';

export function listPermissions(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'reader');
  const all = effectiveOnce(context.access.effective(file)).map((each) => permissionResource(each, file));
  const { page, nextPageToken } = pageOf(call, all, numberIn(call, 'pageSize', 100, 100));
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
  expectMayGive(context, call, file, permission);
  const before = context.access.given(file).find((each) => each.id === permission.id);
  const kept = before !== undefined && rankOf(before.role) >= rankOf(permission.role) ? before : permission;
  if (kept === permission) save(context, file, permission);
  return masked(call, permissionResource({ permission: kept, inheritedFrom: null }, file), PERMISSION_MASK);
}

export function updatePermission(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'writer');
  const { permission } = ownPermission(context, call, file);
  const role = jsonBody(call.body).role;
  if (!isDriveRole(role)) throw invalidParameter('permission.role', 'The specified role is invalid or not supported.');
  const changed = { ...permission, role };
  expectMayGive(context, call, file, changed);
  if (role !== permission.role) {
    expectNotOwner(permission);
    save(context, file, changed);
  }
  return masked(call, permissionResource({ permission: changed, inheritedFrom: null }, file), PERMISSION_MASK);
}

export function deletePermission(context: DriveContext, call: DriveCall): ApiResponse {
  const file = sharedFile(context, call, 'reader');
  const { permission } = ownPermission(context, call, file);
  expectNotOwner(permission);
  if (permission.who !== call.identity.email) expectMayGive(context, call, file, permission);
  context.files.removePermission(file.id, permission.id);
  context.files.noteChange(file, context.now().toISOString());
  return { status: 204 };
}

/** The drive itself is shared under its id like a folder. */
function sharedFile(context: DriveContext, call: DriveCall, needed: 'reader' | 'writer'): DriveFile {
  if (needed === 'reader') return visibleFile(context, call);
  return context.access.expect(call.fileId, call.identity, supportsAllDrives(call), needed);
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
  if (permission.role === 'owner') transferOwnership(context, file, permission);
  else context.files.putPermission(permission);
  context.files.noteChange(file, context.now().toISOString());
}

/** Who owned the file goes on writing in it. */
function transferOwnership(context: DriveContext, file: DriveFile, to: Permission): void {
  for (const before of context.access.given(file))
    if (before.role === 'owner') context.files.putPermission({ ...before, role: 'writer' });
  context.files.removePermission(file.id, to.id);
  context.files.put({ ...file, owner: to.who, version: file.version + 1 });
}

function expectNotOwner({ role }: Permission): void {
  if (role === 'owner') throw new DriveError(403, 'cannotRemoveOwner', 'The owner of a file cannot be removed.');
}

const permissionNotFound = (id: string): DriveError =>
  new DriveError(404, 'notFound', `Permission not found: ${id}.`, { location: 'permissionId' });
