import { permissionIdOf } from './access.ts';
import { type DriveCall, type DriveContext, flag } from './drive-context.ts';
import { DriveError, insufficientPermissions, invalidParameter } from './drive-error.ts';
import { type DriveFile, type DriveRole, isDriveRole, type Permission, rankOf } from './drive-file.ts';

/** What may be given, and by whom. */

export function permissionIn(body: Record<string, unknown>, file: DriveFile): Permission {
  const { type, role } = body;
  if (type !== 'user' && type !== 'group' && type !== 'domain' && type !== 'anyone')
    throw invalidParameter('permission.type', 'The permission type field is required.');
  if (!isDriveRole(role)) throw invalidParameter('permission.role', 'The permission role field is required.');
  const who = type === 'anyone' ? '' : addressIn(body, type === 'domain' ? 'domain' : 'emailAddress');
  return { fileId: file.id, id: permissionIdOf(type, who), type, role, who };
}

function addressIn(body: Record<string, unknown>, field: 'domain' | 'emailAddress'): string {
  const given = body[field];
  const form = field === 'domain' ? /^[^\s@.]+(\.[^\s@.]+)+$/ : /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
  if (typeof given === 'string' && form.test(given)) return given.toLowerCase();
  const message = `The specified ${field} is invalid or not applicable for the given permission type.`;
  throw new DriveError(400, 'invalid', message, { location: `permission.${field}` });
}

/** Writers share on; only organizers add members to a drive or give the roles that belong to drives. */
export function expectMayGive(context: DriveContext, call: DriveCall, file: DriveFile, given: Permission): void {
  const { role } = given;
  const own = context.access.role(file, call.identity);
  const isDriveRoot = file.driveId !== null && file.parentId === null;
  if (isDriveRoot ? rankOf(own) < rankOf('organizer') : rankOf(own) < rankOf('writer')) throw insufficientPermissions();
  if (role === 'owner') expectMayTransfer(call, file, own, given);
  if ((role === 'organizer' && !isDriveRoot) || (role === 'fileOrganizer' && file.driveId === null))
    throw new DriveError(
      403,
      'organizerOnNonTeamDriveItemNotSupported',
      'The organizer role is only valid for shared drives.',
    );
  if (rankOf(role) > rankOf(own)) throw insufficientPermissions();
}

/** Owners hand on what lies in My Drive, to people of their own organisation: a service account is none of them. */
function expectMayTransfer(call: DriveCall, file: DriveFile, own: DriveRole | 'none', to: Permission): void {
  if (file.driveId !== null)
    throw new DriveError(403, 'ownerOnTeamDriveItemNotSupported', 'Owner role is invalid for shared drive items.');
  if (!flag(call, 'transferOwnership'))
    throw new DriveError(
      403,
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      { location: 'transferOwnership' },
    );
  if (own !== 'owner' || file.parentId === null) throw insufficientPermissions();
  if (to.type === 'user' && domainOf(to.who) === domainOf(call.identity.email)) return;
  throw new DriveError(
    400,
    'ownershipChangeAcrossDomainNotPermitted',
    `Bad Request. User message: "Sorry, cannot transfer ownership to ${to.who}. Ownership can only be transferred to ` +
      'another user in the same organization as the current owner."',
  );
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);
