import type { ApiResponse } from '../api.ts';
import { type DriveCall, type DriveContext, supportsAllDrives } from './drive-context.ts';
import { insufficientPermissions } from './drive-error.ts';
import { type DriveFile, rankOf, SPREADSHEET } from './drive-file.ts';

/** For good, with everything inside. */
export function deleteFile(context: DriveContext, call: DriveCall): ApiResponse {
  const file = context.access.visible(call.fileId, call.identity, supportsAllDrives(call));
  const needed = file.driveId === null ? 'owner' : 'organizer';
  if (file.parentId === null || rankOf(context.access.role(file, call.identity)) < rankOf(needed))
    throw insufficientPermissions();
  removeWithChildren(context, file);
  return { status: 204 };
}

export function removeWithChildren(context: DriveContext, file: DriveFile): void {
  for (const child of context.files.children(file.id)) removeWithChildren(context, child);
  if (file.mimeType === SPREADSHEET) context.contents().remove(file.id);
  context.files.noteChange(file, context.now().toISOString(), true);
  context.files.remove(file.id);
}
