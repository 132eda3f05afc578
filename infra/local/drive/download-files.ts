import type { ApiResponse } from '../api.ts';
import type { DriveCall, DriveContext } from './drive-context.ts';
import { badRequest, DriveError } from './drive-error.ts';
import { type DriveFile, isGoogleType, SPREADSHEET } from './drive-file.ts';

/** files.get with `alt=media`, and files.export. */

/** The bytes of a file, or the range of them that is asked for. */
export function download(context: DriveContext, call: DriveCall, file: DriveFile): ApiResponse {
  if (isGoogleType(file.mimeType))
    throw new DriveError(
      403,
      'fileNotDownloadable',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      { location: 'alt' },
    );
  const body = context.files.content(file.id);
  const headers = { 'content-type': file.mimeType, 'accept-ranges': 'bytes' };
  const range = rangeIn(call, body.length);
  if (range === undefined) return { status: 200, body, headers };
  const [from, to] = range;
  return {
    status: 206,
    body: body.subarray(from, to + 1),
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${body.length}` },
  };
}

/** First and last byte of `bytes=0-2`, `bytes=3-`, `bytes=-3`; what is written otherwise asks for all. @throws 416 behind the end */
function rangeIn(call: DriveCall, size: number): [number, number] | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(call.headers.range ?? '') ?? [];
  if ((from === '' && to === '') || (from !== '' && to !== '' && Number(from) > Number(to))) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first <= last) return [first, last];
  throw new DriveError(416, 'requestedRangeNotSatisfiable', 'Request range not satisfiable', { location: 'Range' });
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
