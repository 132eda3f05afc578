import type { Identity } from '../api.ts';
import { displayNameOf } from '../identities.ts';
import { type Access, type EffectivePermission, permissionIdOf } from './access.ts';
import {
  type DriveFile,
  type DriveRole,
  FOLDER,
  isGoogleType,
  type Permission,
  rankOf,
  SPREADSHEET,
} from './drive-file.ts';

/** Google's JSON of files, permissions and users: everything there is; the `fields` mask takes its choice of it. */

export const userResource = (email: string, asked: Identity): object => ({
  kind: 'drive#user',
  displayName: displayNameOf(email),
  me: email === asked.email,
  permissionId: permissionIdOf('user', email),
  emailAddress: email,
});

export function fileResource(file: DriveFile, identity: Identity, access: Access): Record<string, unknown> {
  const role = access.role(file, identity);
  const effective = access.effective(file);
  const may = (needed: DriveRole): boolean => rankOf(role) >= rankOf(needed);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: file.starred,
    trashed: access.isTrashed(file),
    explicitlyTrashed: file.trashed,
    ...(file.parentId === null ? {} : { parents: [file.parentId] }),
    ...(file.properties === undefined ? {} : { properties: file.properties }),
    ...(file.appProperties === undefined ? {} : { appProperties: file.appProperties }),
    spaces: ['drive'],
    version: String(file.version),
    ...links(file),
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    modifiedByMe: file.modifiedBy === identity.email,
    ...(file.modifiedBy === identity.email ? { modifiedByMeTime: file.modifiedTime } : {}),
    lastModifyingUser: userResource(file.modifiedBy, identity),
    ...ownership(file, identity, effective),
    capabilities: {
      canEdit: may('writer'),
      canComment: may('commenter'),
      canShare: may('writer'),
      canCopy: file.mimeType !== FOLDER,
      canDownload: file.mimeType !== FOLDER,
      canListChildren: file.mimeType === FOLDER,
      canAddChildren: file.mimeType === FOLDER && may('writer'),
      canRename: may('writer'),
      canTrash: may(file.driveId === null ? 'owner' : 'fileOrganizer'),
      canDelete: may(file.driveId === null ? 'owner' : 'organizer'),
      canReadRevisions: may('writer'),
    },
    writersCanShare: true,
    viewersCanCopyContent: true,
    copyRequiresWriterPermission: false,
    isAppAuthorized: true,
    ...contentFields(file),
  };
}

function links(file: DriveFile): object {
  const iconLink = `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`;
  if (file.mimeType === FOLDER) return { webViewLink: `https://drive.google.com/drive/folders/${file.id}`, iconLink };
  if (file.mimeType === SPREADSHEET)
    return {
      webViewLink: `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`,
      iconLink,
      exportLinks: { 'text/csv': `https://docs.google.com/spreadsheets/export?id=${file.id}&exportFormat=csv` },
    };
  return {
    webViewLink: `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
    iconLink,
  };
}

function ownership(file: DriveFile, identity: Identity, effective: readonly EffectivePermission[]): object {
  if (file.driveId !== null)
    return {
      driveId: file.driveId,
      teamDriveId: file.driveId,
      ownedByMe: false,
      shared: true,
      hasAugmentedPermissions: effective.some((each) => each.inheritedFrom !== file.driveId),
      permissionIds: [...new Set(effective.map((each) => each.permission.id))],
    };
  return {
    owners: file.owner === null ? [] : [userResource(file.owner, identity)],
    ownedByMe: file.owner === identity.email,
    shared: effective.some((each) => each.permission.who !== file.owner),
    permissionIds: [...new Set(effective.map((each) => each.permission.id))],
    permissions: effectiveOnce(effective).map((each) => permissionResource(each, file)),
  };
}

function contentFields(file: DriveFile): object {
  if (file.content === undefined)
    return isGoogleType(file.mimeType) ? { quotaBytesUsed: '0' } : { size: '0', quotaBytesUsed: '0' };
  const extension = /\.([^.]+)$/.exec(file.name)?.[1] ?? '';
  const size = String(file.content.size);
  return {
    originalFilename: file.name,
    fullFileExtension: extension,
    fileExtension: extension,
    size,
    quotaBytesUsed: size,
    md5Checksum: file.content.md5,
    sha1Checksum: file.content.sha1,
    sha256Checksum: file.content.sha256,
    headRevisionId: `0B${file.content.md5}`,
  };
}

/** A person once, with the highest role, and every source of it. */
export function effectiveOnce(
  effective: readonly EffectivePermission[],
): (EffectivePermission & { readonly sources: readonly EffectivePermission[] })[] {
  const byId = new Map<string, EffectivePermission[]>();
  for (const each of effective) byId.set(each.permission.id, [...(byId.get(each.permission.id) ?? []), each]);
  return [...byId.values()].flatMap((sources) => {
    const [best] = sources.toSorted((one, other) => rankOf(other.permission.role) - rankOf(one.permission.role));
    return best === undefined ? [] : [{ ...best, sources }];
  });
}

export function permissionResource(
  effective: EffectivePermission & { readonly sources?: readonly EffectivePermission[] },
  file: DriveFile,
): Record<string, unknown> {
  const { permission } = effective;
  const person = personOf(permission);
  const base = { kind: 'drive#permission', id: permission.id, type: permission.type, role: permission.role, ...person };
  if (file.driveId === null) return base;
  const details = (effective.sources ?? [effective]).map(({ permission: given, inheritedFrom }) => ({
    permissionType: given.fileId === file.driveId ? 'member' : 'file',
    role: given.role,
    ...(inheritedFrom === null ? {} : { inheritedFrom }),
    inherited: inheritedFrom !== null,
  }));
  return { ...base, permissionDetails: details };
}

function personOf(permission: Permission): object {
  if (permission.type === 'anyone') return { allowFileDiscovery: false };
  if (permission.type === 'domain')
    return { displayName: permission.who, domain: permission.who, allowFileDiscovery: false };
  return {
    displayName: displayNameOf(permission.who),
    emailAddress: permission.who,
    deleted: false,
    pendingOwner: false,
  };
}
