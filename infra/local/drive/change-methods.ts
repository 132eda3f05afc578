import type { ApiResponse } from '../api.ts';
import { type DriveCall, type DriveContext, flag, masked, numberIn, supportsAllDrives } from './drive-context.ts';
import { DriveError, driveNotFound } from './drive-error.ts';
import type { ChangeEntry } from './file-table.ts';
import { fileResource } from './resources.ts';

/** changes.getStartPageToken and list. One feed numbers all changes; a token is the number to go on behind. */

export function startPageToken(context: DriveContext, call: DriveCall): ApiResponse {
  expectDrive(context, call);
  const token = String(context.files.lastChange() + 1);
  return masked(call, { kind: 'drive#startPageToken', startPageToken: token }, '*');
}

export function listChanges(context: DriveContext, call: DriveCall): ApiResponse {
  const driveId = expectDrive(context, call);
  const inScope = (entry: ChangeEntry): boolean =>
    driveId === null ? entry.driveId === null || flag(call, 'includeItemsFromAllDrives') : entry.driveId === driveId;
  const removedToo = call.query.get('includeRemoved')?.toLowerCase() !== 'false';
  const size = numberIn(call, 'pageSize', 100, 1000);
  const last = context.files.lastChange();
  const found = context.files
    .changesAfter(tokenOf(call) - 1)
    .filter(inScope)
    .flatMap((entry) => changeResource(context, call, entry, removedToo) ?? []);
  const page = found.slice(0, size);
  const next = found[size];
  const list = {
    kind: 'drive#changeList',
    ...(next === undefined ? { newStartPageToken: String(last + 1) } : { nextPageToken: String(next.sequence) }),
    changes: page.map((each) => each.resource),
  };
  return masked(
    call,
    list,
    'kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(kind,id,name,mimeType,teamDriveId,driveId))',
  );
}

function tokenOf(call: DriveCall): number {
  const text = call.query.get('pageToken');
  if (text === null) throw new DriveError(400, 'required', 'Required parameter: pageToken', { location: 'pageToken' });
  const token = Number(text);
  if (!Number.isInteger(token) || token < 1)
    throw new DriveError(400, 'invalid', 'Invalid Value', { location: 'pageToken' });
  return token;
}

function expectDrive(context: DriveContext, call: DriveCall): string | null {
  const driveId = call.query.get('driveId') ?? call.query.get('teamDriveId');
  if (driveId === null) return null;
  if (!supportsAllDrives(call))
    throw new DriveError(
      403,
      'teamDrivesSupportRequired',
      'The supportsAllDrives parameter must be set to true when driveId is specified.',
    );
  const drive = context.files.get(driveId);
  if (drive === undefined || context.access.role(drive, call.identity) === 'none') throw driveNotFound(driveId);
  return driveId;
}

/** `undefined` for what the identity never saw. */
function changeResource(
  context: DriveContext,
  call: DriveCall,
  entry: ChangeEntry,
  removedToo: boolean,
): { sequence: number; resource: object } | undefined {
  const base = { kind: 'drive#change', type: 'file', changeType: 'file', time: entry.time, fileId: entry.fileId };
  const file = entry.removed ? undefined : context.files.get(entry.fileId);
  if (file === undefined || context.access.role(file, call.identity) === 'none') {
    const shown = removedToo && (entry.removed || entry.driveId !== null);
    return shown ? { sequence: entry.sequence, resource: { ...base, removed: true } } : undefined;
  }
  const resource = { ...base, removed: false, file: fileResource(file, call.identity, context.access) };
  return { sequence: entry.sequence, resource };
}
