import { createHash } from 'node:crypto';
import type { Identity } from '../api.ts';
import { fileNotFound, insufficientPermissions } from './drive-error.ts';
import { type DriveFile, type DriveRole, type Permission, rankOf } from './drive-file.ts';
import type { FileTable } from './file-table.ts';

/** Stable per person, as Google's. */
export const permissionIdOf = (type: Permission['type'], who: string): string =>
  type === 'anyone'
    ? 'anyoneWithLink'
    : BigInt(`0x${createHash('sha256').update(`${type}:${who}`).digest('hex').slice(0, 16)}`)
        .toString()
        .padStart(20, '1');

export interface EffectivePermission {
  readonly permission: Permission;
  /** Id of the folder or drive it comes from; `null`: given on the item itself. */
  readonly inheritedFrom: string | null;
}

/** Who may do what: given on the item, or inherited from its folders and its drive; the highest counts. */
export class Access {
  readonly #files: FileTable;
  constructor(files: FileTable) {
    this.#files = files;
  }

  role(file: DriveFile, identity: Identity): DriveRole | 'none' {
    if (file.owner === identity.email) return 'owner';
    let best: DriveRole | 'none' = 'none';
    for (const { permission } of this.effective(file))
      if (concerns(permission, identity) && rankOf(permission.role) > rankOf(best)) best = permission.role;
    return best;
  }

  effective(file: DriveFile): EffectivePermission[] {
    const found: EffectivePermission[] = [];
    for (let at: DriveFile | undefined = file; at !== undefined; at = this.#parentOf(at)) {
      const inheritedFrom = at.id === file.id ? null : at.id;
      found.push(...this.given(at).map((permission) => ({ permission: passedOn(permission, file), inheritedFrom })));
    }
    return found;
  }

  /** Given on this very item. In My Drive its owner always stands among them, with no lower role beside. */
  given(item: DriveFile): Permission[] {
    const given = this.#files.permissions(item.id);
    if (item.owner === null || item.driveId !== null) return given;
    const id = permissionIdOf('user', item.owner);
    const owner: Permission = { id, fileId: item.id, type: 'user', role: 'owner', who: item.owner };
    return [owner, ...given.filter((each) => each.id !== id)];
  }

  /** In the trash itself, or inside a folder that is. */
  isTrashed(file: DriveFile): boolean {
    for (let at: DriveFile | undefined = file; at !== undefined; at = this.#parentOf(at)) if (at.trashed) return true;
    return false;
  }

  /** @throws 404 as Google says it to those without any access; items of shared drives hide from clients that do not say they support them. */
  visible(fileId: string, identity: Identity, supportsAllDrives: boolean): DriveFile {
    const file = this.#files.get(fileId === 'root' ? rootIdOf(identity) : fileId);
    if (file === undefined || (file.driveId !== null && !supportsAllDrives)) throw fileNotFound(fileId);
    if (this.role(file, identity) === 'none') throw fileNotFound(fileId);
    return file;
  }

  /** @throws 404, or 403 when the role is lower than needed. */
  expect(fileId: string, identity: Identity, supportsAllDrives: boolean, needed: DriveRole): DriveFile {
    const file = this.visible(fileId, identity, supportsAllDrives);
    if (rankOf(this.role(file, identity)) < rankOf(needed)) throw insufficientPermissions();
    return file;
  }

  #parentOf(file: DriveFile): DriveFile | undefined {
    return file.parentId === null ? undefined : this.#files.get(file.parentId);
  }
}

/** Root of the My Drive of an identity. */
export const rootIdOf = (identity: Identity): string =>
  `0A${createHash('sha256').update(identity.email).digest('base64url').slice(0, 11)}Uk9PVA`;

/** Whoever owns a folder writes in the files of others that lie in it, and does not own them. */
const passedOn = (permission: Permission, to: DriveFile): Permission =>
  permission.role === 'owner' && permission.fileId !== to.id ? { ...permission, role: 'writer' } : permission;

const concerns = (permission: Permission, identity: Identity): boolean =>
  permission.type === 'anyone' ||
  (permission.type === 'domain' ? identity.email.endsWith(`@${permission.who}`) : permission.who === identity.email);
