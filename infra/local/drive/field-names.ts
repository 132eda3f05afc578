import { type Mask, parseMask } from '../sheets/fields-mask.ts';

/**
 * The fields Google's resources have, imitated here or not, written as a `fields` mask: what a client may ask for.
 * `(*)` has keys of its own.
 */

const user = 'displayName,emailAddress,kind,me,permissionId,photoLink';

const permission =
  'allowFileDiscovery,deleted,displayName,domain,emailAddress,expirationTime,id,inheritedPermissionsDisabled,kind,' +
  'pendingOwner,permissionDetails(inherited,inheritedFrom,permissionType,role),photoLink,role,' +
  'teamDrivePermissionDetails(inherited,inheritedFrom,role,teamDrivePermissionType),type,view';

const restriction = 'restrictedForReaders,restrictedForWriters';

const fileCapabilities =
  'canAcceptOwnership,canAccessViaGenAi,canAddChildren,canAddFolderFromAnotherDrive,canAddMyDriveParent,' +
  'canChangeCopyRequiresWriterPermission,canChangeItemDownloadRestriction,canChangeSecurityUpdateEnabled,' +
  'canChangeViewersCanCopyContent,canComment,canCopy,canDelete,canDeleteChildren,canDisableInheritedPermissions,' +
  'canDownload,canEdit,canEnableInheritedPermissions,canListChildren,canModifyContent,canModifyContentRestriction,' +
  'canModifyEditorContentRestriction,canModifyLabels,canModifyOwnerContentRestriction,canMoveChildrenOutOfDrive,' +
  'canMoveChildrenOutOfTeamDrive,canMoveChildrenWithinDrive,canMoveChildrenWithinTeamDrive,canMoveItemIntoTeamDrive,' +
  'canMoveItemOutOfDrive,canMoveItemOutOfTeamDrive,canMoveItemWithinDrive,canMoveItemWithinTeamDrive,' +
  'canMoveTeamDriveItem,canReadDrive,canReadLabels,canReadRevisions,canReadTeamDrive,canRemoveChildren,' +
  'canRemoveContentRestriction,canRemoveMyDriveParent,canRename,canShare,canStartApproval,canTrash,canTrashChildren,' +
  'canUntrash';

const media =
  'imageMediaMetadata(aperture,cameraMake,cameraModel,colorSpace,exposureBias,exposureMode,exposureTime,flashUsed,' +
  'focalLength,height,isoSpeed,lens,location(altitude,latitude,longitude),maxApertureValue,meteringMode,rotation,' +
  'sensor,subjectDistance,time,whiteBalance,width),videoMediaMetadata(durationMillis,height,width)';

const encryption =
  'decryptionMetadata(aes256GcmChunkSize,encryptionResourceKeyHash,jwt,kaclsId,kaclsName,keyFormat,wrappedKey),' +
  'encryptionState';

const file =
  `appProperties(*),capabilities(${fileCapabilities}),clientEncryptionDetails(${encryption}),` +
  'contentHints(indexableText,thumbnail(image,mimeType)),contentRestrictions(ownerRestricted,readOnly,reason,' +
  `restrictingUser(${user}),restrictionTime,systemRestricted,type),copyRequiresWriterPermission,createdTime,` +
  `description,downloadRestrictions(effectiveDownloadRestrictionWithContext(${restriction}),` +
  `itemDownloadRestriction(${restriction})),driveId,explicitlyTrashed,exportLinks(*),fileExtension,folderColorRgb,` +
  'fullFileExtension,hasAugmentedPermissions,hasThumbnail,headRevisionId,iconLink,id,inheritedPermissionsDisabled,' +
  `isAppAuthorized,kind,labelInfo(labels(fields(*),id,kind,revisionId)),lastModifyingUser(${user}),` +
  'linkShareMetadata(securityUpdateEligible,securityUpdateEnabled),md5Checksum,mimeType,modifiedByMe,' +
  `modifiedByMeTime,modifiedTime,name,originalFilename,ownedByMe,owners(${user}),parents,permissionIds,` +
  `permissions(${permission}),properties(*),quotaBytesUsed,resourceKey,sha1Checksum,sha256Checksum,shared,` +
  `sharedWithMeTime,sharingUser(${user}),shortcutDetails(targetId,targetMimeType,targetResourceKey),size,spaces,` +
  `starred,teamDriveId,thumbnailLink,thumbnailVersion,trashed,trashedTime,trashingUser(${user}),version,viewedByMe,` +
  `viewedByMeTime,viewersCanCopyContent,webContentLink,webViewLink,writersCanShare,${media}`;

/** @param named what the shared drive is called in a name: `Drive` today, `TeamDrive` before. */
const driveOf = (named: 'Drive' | 'TeamDrive', members: string, own: string): string =>
  'backgroundImageFile(id,width,xCoordinate,yCoordinate),backgroundImageLink,capabilities(canAddChildren,' +
  `canChangeCopyRequiresWriterPermissionRestriction,canChangeDomainUsersOnlyRestriction,` +
  `canChangeDownloadRestriction,canChange${named}Background,canChange${members}OnlyRestriction,` +
  `canChangeSharingFoldersRequiresOrganizerPermissionRestriction,canComment,canCopy,canDeleteChildren,` +
  `canDelete${named},canDownload,canEdit,canListChildren,canManageMembers,canReadRevisions,canRename,` +
  `canRename${named},canReset${named}Restrictions,canShare,canTrashChildren${own}),colorRgb,createdTime,id,kind,name,` +
  'orgUnitId,restrictions(adminManagedRestrictions,copyRequiresWriterPermission,domainUsersOnly,' +
  `downloadRestriction(${restriction}),${members.charAt(0).toLowerCase()}${members.slice(1)}Only,` +
  'sharingFoldersRequiresOrganizerPermission),themeId';

const drive = `hidden,${driveOf('Drive', 'DriveMembers', '')}`;
const teamDrive = driveOf('TeamDrive', 'TeamMembers', ',canRemoveChildren');

const remark =
  `assigneeEmailAddress,author(${user}),content,createdTime,deleted,htmlContent,id,kind,mentionedEmailAddresses,` +
  'modifiedTime';
const comment = `anchor,quotedFileContent(mimeType,value),replies(action,${remark}),resolved,${remark}`;

const change = `changeType,drive(${drive}),driveId,file(${file}),fileId,kind,removed,teamDrive(${teamDrive}),teamDriveId,time,type`;

const theme = 'backgroundImageLink,colorRgb,id';
const about =
  `appInstalled,canCreateDrives,canCreateTeamDrives,driveThemes(${theme}),exportFormats(*),folderColorPalette,` +
  'importFormats(*),kind,maxImportSizes(*),maxUploadSize,storageQuota(limit,usage,usageInDrive,usageInDriveTrash),' +
  `teamDriveThemes(${theme}),user(${user})`;

const list = (name: string, item: string): string => `kind,nextPageToken,${name}(${item})`;

/** What each method answers. */
const answers: Readonly<Record<string, string>> = {
  'about.get': about,
  'changes.getStartPageToken': 'kind,startPageToken',
  'changes.list': `newStartPageToken,${list('changes', change)}`,
  'comments.list': list('comments', comment),
  'drives.create': drive,
  'drives.get': drive,
  'drives.list': list('drives', drive),
  'drives.update': drive,
  'files.copy': file,
  'files.create': file,
  'files.generateIds': 'ids,kind,space',
  'files.get': file,
  'files.list': `incompleteSearch,${list('files', file)}`,
  'files.update': file,
  'permissions.create': permission,
  'permissions.get': permission,
  'permissions.list': list('permissions', permission),
  'permissions.update': permission,
};

const masks = new Map(Object.entries(answers).map(([method, text]) => [method, parseMask(text)]));

/** The fields of what a method answers; `undefined` when that is no resource. */
export const fieldsOf = (method: string): Mask | undefined => masks.get(method);

/** The first name in `asked` that the resource does not have. */
export function unknownField(asked: Mask, known: Mask): string | undefined {
  for (const [name, inner] of asked.children) {
    if (name === '*' || known.children.has('*')) continue;
    const here = known.children.get(name);
    const unknown = here === undefined ? name : unknownField(inner, here);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}
