import { createHash } from 'node:crypto';
import type { ApiResponse, Identity } from '../api.ts';
import { rootIdOf } from './access.ts';
import { type DriveCall, type DriveContext, jsonBody, masked, supportsAllDrives } from './drive-context.ts';
import { badRequest, DriveError, insufficientPermissions, invalidParameter, noStorageQuota } from './drive-error.ts';
import { type DriveFile, FOLDER, isGoogleType, rankOf, SPREADSHEET } from './drive-file.ts';
import { newFileId } from './file-table.ts';
import { fileResource } from './resources.ts';

/** files.create, update, copy, delete, with and without content. */

export const FILE_MASK = 'kind,id,name,mimeType,teamDriveId,driveId';

export interface Media {
  readonly mimeType: string;
  readonly body: Buffer;
}

export function createFile(
  context: DriveContext,
  call: DriveCall,
  metadata = jsonBody(call.body),
  media?: Media,
): ApiResponse {
  const parent = parentFor(context, call, metadata.parents);
  const mimeType = textOf(metadata, 'mimeType') ?? media?.mimeType ?? 'application/octet-stream';
  if (media !== undefined && isGoogleType(mimeType)) throw badRequest('The requested conversion is not supported.');
  const now = context.now().toISOString();
  const file: DriveFile = {
    id: textOf(metadata, 'id') ?? newFileId(),
    name: textOf(metadata, 'name') ?? 'Untitled',
    mimeType,
    parentId: parent.id,
    driveId: parent.driveId,
    owner: parent.driveId === null ? call.identity.email : null,
    createdTime: timeOf(metadata, 'createdTime') ?? now,
    modifiedTime: timeOf(metadata, 'modifiedTime') ?? now,
    modifiedBy: call.identity.email,
    version: 1,
    trashed: false,
    starred: metadata.starred === true,
    ...describedBy({}, metadata),
    ...(media === undefined ? {} : { content: digestsOf(media.body) }),
  };
  if (context.files.get(file.id) !== undefined)
    throw new DriveError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  if (mimeType === SPREADSHEET) context.contents().createBlank(file.id, file.name);
  store(context, file, media);
  return masked(call, fileResource(file, call.identity, context.access), FILE_MASK);
}

export function updateFile(
  context: DriveContext,
  call: DriveCall,
  metadata = jsonBody(call.body),
  media?: Media,
): ApiResponse {
  const file = context.access.expect(call.fileId, call.identity, supportsAllDrives(call), 'writer');
  if (media !== undefined && isGoogleType(file.mimeType))
    throw badRequest('The requested conversion is not supported.');
  const moved = movedTo(context, call, file);
  if (typeof metadata.trashed === 'boolean' && metadata.trashed !== file.trashed) expectMayTrash(context, call, file);
  const name = textOf(metadata, 'name') ?? file.name;
  const changed: DriveFile = {
    ...file,
    ...moved,
    name,
    mimeType: isGoogleType(file.mimeType)
      ? file.mimeType
      : (textOf(metadata, 'mimeType') ?? media?.mimeType ?? file.mimeType),
    trashed: typeof metadata.trashed === 'boolean' ? metadata.trashed : file.trashed,
    starred: typeof metadata.starred === 'boolean' ? metadata.starred : file.starred,
    ...describedBy(file, metadata),
    modifiedTime: timeOf(metadata, 'modifiedTime') ?? context.now().toISOString(),
    modifiedBy: call.identity.email,
    version: file.version + 1,
    ...(media === undefined ? {} : { content: digestsOf(media.body) }),
  };
  if (file.mimeType === SPREADSHEET && name !== file.name) context.contents().rename(file.id, name);
  store(context, changed, media);
  return masked(call, fileResource(changed, call.identity, context.access), FILE_MASK);
}

export function copyFile(context: DriveContext, call: DriveCall): ApiResponse {
  const from = context.access.visible(call.fileId, call.identity, supportsAllDrives(call));
  if (from.mimeType === FOLDER) throw new DriveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  const metadata = jsonBody(call.body);
  const parent = parentFor(
    context,
    call,
    metadata.parents ?? (mayAddTo(context, call, from.parentId) ? [from.parentId] : undefined),
  );
  const now = context.now().toISOString();
  const { owner: _owner, ...kept } = from;
  const copy: DriveFile = {
    ...kept,
    id: newFileId(),
    name: textOf(metadata, 'name') ?? `Copy of ${from.name}`,
    parentId: parent.id,
    driveId: parent.driveId,
    owner: parent.driveId === null ? call.identity.email : null,
    createdTime: now,
    modifiedTime: now,
    modifiedBy: call.identity.email,
    version: 1,
    trashed: false,
    starred: false,
    ...describedBy(from, metadata),
  };
  if (from.mimeType === SPREADSHEET) context.contents().copy(from.id, copy.id, copy.name);
  store(
    context,
    copy,
    from.content === undefined ? undefined : { mimeType: from.mimeType, body: context.files.content(from.id) },
  );
  return masked(call, fileResource(copy, call.identity, context.access), FILE_MASK);
}

/** For good, with everything inside. */
export function deleteFile(context: DriveContext, call: DriveCall): ApiResponse {
  const file = context.access.visible(call.fileId, call.identity, supportsAllDrives(call));
  const needed = file.driveId === null ? 'owner' : 'organizer';
  if (file.parentId === null || rankOf(context.access.role(file, call.identity)) < rankOf(needed))
    throw insufficientPermissions();
  removeWithChildren(context, file);
  return { status: 204 };
}

function removeWithChildren(context: DriveContext, file: DriveFile): void {
  for (const child of context.files.children(file.id)) removeWithChildren(context, child);
  if (file.mimeType === SPREADSHEET) context.contents().remove(file.id);
  context.files.noteChange(file, context.now().toISOString(), true);
  context.files.remove(file.id);
}

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

const mayAddTo = (context: DriveContext, call: DriveCall, parentId: string | null): boolean => {
  const parent = parentId === null ? undefined : context.files.get(parentId);
  return parent !== undefined && rankOf(context.access.role(parent, call.identity)) >= rankOf('writer');
};

function store(context: DriveContext, file: DriveFile, media: Media | undefined): void {
  context.files.put(file);
  if (media !== undefined) context.files.putContent(file.id, media.body);
  context.files.noteChange(file, context.now().toISOString());
}

/** A file has one parent: adding one needs the old one removed in the same call. */
function movedTo(context: DriveContext, call: DriveCall, file: DriveFile): Partial<DriveFile> {
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
  return { parentId: parent.id, driveId: parent.driveId, owner: parent.driveId === null ? call.identity.email : null };
}

function expectMayTrash(context: DriveContext, call: DriveCall, file: DriveFile): void {
  const needed = file.driveId === null ? 'owner' : 'fileOrganizer';
  if (file.parentId === null || rankOf(context.access.role(file, call.identity)) < rankOf(needed))
    throw insufficientPermissions();
}

const digestsOf = (body: Buffer): NonNullable<DriveFile['content']> => ({
  size: body.length,
  md5: createHash('md5').update(body).digest('hex'),
  sha1: createHash('sha1').update(body).digest('hex'),
  sha256: createHash('sha256').update(body).digest('hex'),
});

type Described = Pick<DriveFile, 'description' | 'properties' | 'appProperties'>;

function describedBy(before: Described, metadata: Record<string, unknown>): Described {
  const description = textOf(metadata, 'description') ?? before.description;
  const properties = mergedProperties(before.properties, metadata.properties, 'properties');
  const appProperties = mergedProperties(before.appProperties, metadata.appProperties, 'appProperties');
  return {
    ...(description === undefined ? {} : { description }),
    ...(properties === undefined ? {} : { properties }),
    ...(appProperties === undefined ? {} : { appProperties }),
  };
}

/** `null` takes a key away. Key and value together hold at most 124 bytes, as in Drive. */
function mergedProperties(
  before: Readonly<Record<string, string>> | undefined,
  given: unknown,
  location: string,
): Readonly<Record<string, string>> | undefined {
  if (given === undefined || given === null) return before;
  if (typeof given !== 'object') throw invalidParameter(location);
  const merged: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete merged[key];
    else if (Buffer.byteLength(key) + Buffer.byteLength(String(value)) > 124)
      throw new DriveError(403, 'propertyTooLarge', 'The property key and value exceed the limit of 124 bytes.', {
        location,
      });
    else merged[key] = String(value);
  }
  return merged;
}

function textOf(metadata: Record<string, unknown>, key: string): string | undefined {
  const value = metadata[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidParameter(key);
  return value;
}

function timeOf(metadata: Record<string, unknown>, key: string): string | undefined {
  const text = textOf(metadata, key);
  if (text === undefined) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw invalidParameter(key);
  return new Date(moment).toISOString();
}
