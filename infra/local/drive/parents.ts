import type { Identity } from '../api.ts';
import { rootIdOf } from './access.ts';
import { type DriveCall, type DriveContext, supportsAllDrives } from './drive-context.ts';
import { DriveError, insufficientPermissions, noStorageQuota } from './drive-error.ts';
import { type DriveFile, FOLDER, rankOf } from './drive-file.ts';

/** Where a file goes: one parent, and nothing of a service account outside shared drives. */

/** The folder a new file goes to; without a choice the root of My Drive, where a service account may own nothing. */
export function parentFor(context: DriveContext, call: DriveCall, parents: unknown): DriveFile {
  const [id, ...more] = Array.isArray(parents) ? parents.map(String) : [];
  if (more.length > 0) throw new DriveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  const parent =
    id === undefined || id === 'root'
      ? rootOf(context, call.identity)
      : context.access.visible(id, call.identity, supportsAllDrives(call));
  if (parent.mimeType !== FOLDER)
    throw new DriveError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
  if (rankOf(context.access.role(parent, call.identity)) < rankOf('writer')) throw insufficientPermissions();
  if (parent.driveId === null && call.identity.serviceAccount) throw noStorageQuota();
  return parent;
}

/** Made when first needed. */
export function rootOf(context: Pick<DriveContext, 'files' | 'now'>, identity: Identity): DriveFile {
  const id = rootIdOf(identity);
  const found = context.files.get(id);
  if (found !== undefined) return found;
  const now = context.now().toISOString();
  const root: DriveFile = {
    id,
    name: 'My Drive',
    mimeType: FOLDER,
    parentId: null,
    driveId: null,
    owner: identity.email,
    createdTime: now,
    modifiedTime: now,
    modifiedBy: identity.email,
    version: 1,
    trashed: false,
    starred: false,
  };
  context.files.put(root);
  return root;
}

export const mayAddTo = (context: DriveContext, call: DriveCall, parentId: string | null): boolean => {
  const parent = parentId === null ? undefined : context.files.get(parentId);
  return parent !== undefined && rankOf(context.access.role(parent, call.identity)) >= rankOf('writer');
};

/** A file has one parent: adding one needs the old one removed in the same call. */
export function movedTo(context: DriveContext, call: DriveCall, file: DriveFile): Partial<DriveFile> {
  const listed = (name: string): string[] =>
    (call.query.get(name) ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
  const added = listed('addParents').filter((id) => id !== file.parentId);
  const removed = listed('removeParents').map((id) => (id === 'root' ? rootIdOf(call.identity) : id));
  if (added.length === 0) return {};
  if (file.parentId === null || !removed.includes(file.parentId))
    throw new DriveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  const parent = parentFor(context, call, added);
  for (
    let at: DriveFile | undefined = parent;
    at !== undefined;
    at = at.parentId === null ? undefined : context.files.get(at.parentId)
  )
    if (at.id === file.id) throw new DriveError(403, 'cyclicFolderStructure', 'A folder cannot be moved into itself.');
  if (parent.driveId !== file.driveId && file.mimeType === FOLDER)
    throw new DriveError(
      403,
      'teamDrivesFolderMoveInNotSupported',
      'Moving folders into shared drives is not supported.',
    );
  const owner = parent.driveId === null ? (file.owner ?? call.identity.email) : null;
  return { parentId: parent.id, driveId: parent.driveId, owner };
}
