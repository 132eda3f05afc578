import type { ApiResponse } from '../api.ts';
import { download } from './download-files.ts';
import {
  type DriveCall,
  type DriveContext,
  flag,
  masked,
  numberIn,
  pageOf,
  supportsAllDrives,
  visibleFile,
} from './drive-context.ts';
import { DriveError, invalidParameter } from './drive-error.ts';
import type { DriveFile } from './drive-file.ts';
import { orderOf } from './file-order.ts';
import { type FileQuery, parseFileQuery, searcherOf } from './file-query.ts';
import { newFileId } from './file-table.ts';
import { rootOf } from './parents.ts';
import type { Candidate } from './query-terms.ts';
import { fileResource } from './resources.ts';
import { FILE_MASK } from './write-files.ts';

/** files.get, list, generateIds, and the comments, of which there are none. */

export function getFile(context: DriveContext, call: DriveCall): ApiResponse {
  if (call.fileId === 'root') rootOf(context, call.identity);
  const file = visibleFile(context, call);
  if (call.query.get('alt') === 'media') return download(context, call, file);
  return masked(call, fileResource(file, call.identity, context.access), FILE_MASK);
}

export function listComments(context: DriveContext, call: DriveCall): ApiResponse {
  visibleFile(context, call);
  if (call.query.get('fields') === null)
    throw new DriveError(400, 'required', "The 'fields' parameter is required for this method.", {
      location: 'fields',
    });
  return masked(call, { kind: 'drive#commentList', comments: [] }, '*');
}

/** Ids for files to be made with. */
export function generateIds(_context: DriveContext, call: DriveCall): ApiResponse {
  const count = numberIn(call, 'count', 10, 1000);
  const ids = Array.from({ length: count }, newFileId);
  return masked(call, { kind: 'drive#generatedIds', space: call.query.get('space') ?? 'drive', ids }, '*');
}

export function listFiles(context: DriveContext, call: DriveCall): ApiResponse {
  const inScope = scopeOf(call);
  const query = parseFileQuery(call.query.get('q') ?? '', searcherOf(call));
  const size = numberIn(call, 'pageSize', 100, 1000);
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
