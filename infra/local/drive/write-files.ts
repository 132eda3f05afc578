import type { ApiResponse } from '../api.ts';
import { type DriveCall, type DriveContext, jsonBody, masked, supportsAllDrives } from './drive-context.ts';
import { badRequest, DriveError, insufficientPermissions } from './drive-error.ts';
import { type DriveFile, FOLDER, isGoogleType, rankOf, SPREADSHEET } from './drive-file.ts';
import { newFileId } from './file-table.ts';
import { describedBy, digestsOf, expectChangeable, expectWritable, textOf, timeOf } from './metadata.ts';
import { mayAddTo, movedTo, parentFor } from './parents.ts';
import { fileResource } from './resources.ts';

/** files.create, update, copy, with and without content. */

export const FILE_MASK = 'kind,id,name,mimeType,teamDriveId,driveId';

export interface Media {
  readonly mimeType: string;
  readonly body: Buffer;
}

/** The folder a file described like this would be made in. @throws as making it would */
export function placeFor(context: DriveContext, call: DriveCall, metadata: Record<string, unknown>): DriveFile {
  expectWritable(metadata);
  return parentFor(context, call, metadata.parents);
}

/** The file that would be changed like this. @throws as changing it would */
export function fileToChange(context: DriveContext, call: DriveCall, metadata: Record<string, unknown>): DriveFile {
  const file = context.access.expect(call.fileId, call.identity, supportsAllDrives(call), 'writer');
  expectChangeable(metadata);
  return file;
}

export function createFile(
  context: DriveContext,
  call: DriveCall,
  metadata = jsonBody(call.body),
  media?: Media,
): ApiResponse {
  const parent = placeFor(context, call, metadata);
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
  const file = fileToChange(context, call, metadata);
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
  expectWritable(metadata);
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

function store(context: DriveContext, file: DriveFile, media: Media | undefined): void {
  context.files.put(file);
  if (media !== undefined) context.files.putContent(file.id, media.body);
  context.files.noteChange(file, context.now().toISOString());
}

function expectMayTrash(context: DriveContext, call: DriveCall, file: DriveFile): void {
  const needed = file.driveId === null ? 'owner' : 'fileOrganizer';
  if (file.parentId === null || rankOf(context.access.role(file, call.identity)) < rankOf(needed))
    throw insufficientPermissions();
}
