import type { ApiResponse } from '../api.ts';
import {
  type DriveCall,
  type DriveContext,
  flag,
  masked,
  pageOf,
  pageSizeOf,
  supportsAllDrives,
  visibleFile,
} from './drive-context.ts';
import { badRequest, DriveError, invalidParameter } from './drive-error.ts';
import { type DriveFile, isGoogleType, SPREADSHEET } from './drive-file.ts';
import { orderOf } from './file-order.ts';
import { type FileQuery, parseFileQuery, searcherOf } from './file-query.ts';
import { rootOf } from './parents.ts';
import type { Candidate } from './query-terms.ts';
import { fileResource } from './resources.ts';
import { FILE_MASK } from './write-files.ts';

/** files.get, list, export, and the comments, of which there are none. */

export function getFile(context: DriveContext, call: DriveCall): ApiResponse {
  if (call.fileId === 'root') rootOf(context, call.identity);
  const file = visibleFile(context, call);
  if (call.query.get('alt') === 'media') return download(context, file);
  return masked(call, fileResource(file, call.identity, context.access), FILE_MASK);
}

function download(context: DriveContext, file: DriveFile): ApiResponse {
  if (isGoogleType(file.mimeType))
    throw new DriveError(
      403,
      'fileNotDownloadable',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      { location: 'alt' },
    );
  return { status: 200, body: context.files.content(file.id), headers: { 'content-type': file.mimeType } };
}

export function exportFile(context: DriveContext, call: DriveCall): ApiResponse {
  // Export knows no supportsAllDrives: it takes files of shared drives as they are.
  const file = context.access.visible(call.fileId, call.identity, true);
  const mimeType = call.query.get('mimeType');
  if (mimeType === null)
    throw new DriveError(400, 'required', 'Required parameter: mimeType', { location: 'mimeType' });
  if (!isGoogleType(file.mimeType))
    throw new DriveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  if (file.mimeType !== SPREADSHEET || mimeType !== 'text/csv')
    throw badRequest('The requested conversion is not supported.');
  return { status: 200, body: context.contents().exportCsv(file.id), headers: { 'content-type': 'text/csv' } };
}

export function listComments(context: DriveContext, call: DriveCall): ApiResponse {
  visibleFile(context, call);
  if (call.query.get('fields') === null)
    throw new DriveError(400, 'required', "The 'fields' parameter is required for this method.", {
      location: 'fields',
    });
  return masked(call, { kind: 'drive#commentList', comments: [] }, '*');
}

export function listFiles(context: DriveContext, call: DriveCall): ApiResponse {
  const inScope = scopeOf(call);
  const query = parseFileQuery(call.query.get('q') ?? '', searcherOf(call));
  const size = pageSizeOf(call, 100, 1000);
  const order = orderOf(call.query.get('orderBy') ?? '');
  const found = poolOf(context, query)
    .filter((file) => file.parentId !== null && inScope(file) && query.matches(candidateOf(context, call, file)))
    .filter((file) => context.access.role(file, call.identity) !== 'none')
    .sort(order);
  const { page, nextPageToken } = pageOf(call, found, size);
  const list = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    files: page.map((file) => fileResource(file, call.identity, context.access)),
  };
  return masked(call, list, `kind,incompleteSearch,nextPageToken,files(${FILE_MASK})`);
}

/** As few files as an index can answer. */
function poolOf({ files }: DriveContext, query: FileQuery): DriveFile[] {
  if (query.inFolder !== undefined) return files.children(query.inFolder);
  if (query.withAppProperty !== undefined)
    return files.withAppProperty(query.withAppProperty.key, query.withAppProperty.value);
  return files.all();
}

/** What costs more than a look at the file is found out when the search asks for it. */
function candidateOf({ access }: DriveContext, call: DriveCall, file: DriveFile): Candidate {
  const { email } = call.identity;
  return {
    file,
    get permissions() {
      return access.effective(file).map((each) => each.permission);
    },
    get trashed() {
      return access.isTrashed(file);
    },
    get sharedWithMe() {
      return file.owner !== email && this.permissions.some((each) => each.fileId === file.id && each.who === email);
    },
  };
}

/** Items of shared drives are listed only for those who ask for them, in Google's two words for it. */
function scopeOf(call: DriveCall): (file: DriveFile) => boolean {
  const include = flag(call, 'includeItemsFromAllDrives') || flag(call, 'includeTeamDriveItems');
  const driveId = call.query.get('driveId') ?? call.query.get('teamDriveId');
  const corpora = call.query.get('corpora') ?? 'user';
  if (!['user', 'drive', 'domain', 'allDrives'].includes(corpora)) throw invalidParameter('corpora');
  if ((driveId !== null) !== (corpora === 'drive'))
    throw new DriveError(
      403,
      'teamDriveIdRequiresTeamDriveCorpora',
      'The driveId parameter must be specified if and only if corpora is set to drive.',
    );
  if (!include && (corpora === 'drive' || corpora === 'allDrives'))
    throw new DriveError(
      403,
      'teamDrivesInclusionRequired',
      'The includeItemsFromAllDrives parameter must be set to true when driveId is specified or corpora contains drive or allDrives.',
    );
  if (include && !supportsAllDrives(call))
    throw new DriveError(
      403,
      'teamDrivesSupportRequired',
      'The supportsAllDrives parameter must be set to true when includeItemsFromAllDrives is true.',
    );
  if (driveId !== null) return (file) => file.driveId === driveId;
  return (file) => include || file.driveId === null;
}
