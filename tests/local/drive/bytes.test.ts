import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

let workspace: OpenWorkspace;
let system: ReturnType<typeof googleClients>['drive'];
let driveId: string;
const inDrive = { supportsAllDrives: true };
const authorization = 'Bearer system';

beforeAll(async () => {
  workspace = await openWorkspace();
  driveId = workspace.environment.SHARED_DRIVE_ID ?? '';
  system = googleClients(workspace.url, 'system').drive;
});
afterAll(() => workspace.remove());

const textOf = async (fileId: string) =>
  (await system.files.get({ fileId, alt: 'media', ...inDrive }, { responseType: 'text' })).data;

const reasonOf = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { code: number; errors: { reason: string }[] } };
  return [error.code, error.errors[0]?.reason];
};

describe('an upload in pieces', () => {
  const begin = (metadata: object, path = '', method = 'POST') =>
    fetch(`${workspace.url}/upload/drive/v3/files${path}?uploadType=resumable&supportsAllDrives=true`, {
      method,
      headers: { authorization, 'content-type': 'application/json', 'x-upload-content-type': 'text/plain' },
      body: JSON.stringify(metadata),
    });
  const begun = async (name: string, parent = driveId) =>
    (await begin({ name, parents: [parent] })).headers.get('location') ?? '';
  /** Without a token: the address of the session is enough. */
  const put = (location: string, range: string, body = '') =>
    fetch(location, { method: 'PUT', headers: { 'content-range': `bytes ${range}` }, body, redirect: 'manual' });
  const idIn = async (answer: Response) => ((await answer.json()) as { id: string }).id;

  it('goes on where it stopped', async () => {
    const location = await begun('Dài.txt');
    const first = await put(location, '0-2/6', 'abc');
    expect([first.status, first.headers.get('range')]).toEqual([308, 'bytes=0-2']);
    const where = await put(location, '*/6');
    expect([where.status, where.headers.get('range')]).toEqual([308, 'bytes=0-2']);
    expect(await textOf(await idIn(await put(location, '3-5/6', 'def')))).toBe('abcdef');
  });

  it('says again that it is complete, to whom lost the answer', async () => {
    const location = await begun('Một lần.txt');
    const last = await put(location, '0-2/3', 'abc');
    expect(last.status).toBe(200);
    const id = await idIn(last);
    for (const again of [await put(location, '*/3'), await put(location, '0-2/3', 'abc')])
      expect([again.status, await idIn(again)]).toEqual([200, id]);
    const { data } = await system.files.list({
      q: "name = 'Một lần.txt'",
      includeItemsFromAllDrives: true,
      ...inDrive,
    });
    expect(data.files).toHaveLength(1);
  });

  it('does not begin where it could not end', async () => {
    expect(await reasonOf(await begin({ name: 'a', parents: ['không-có'] }))).toEqual([404, 'notFound']);
    expect(await reasonOf(await begin({}, '/khong-co', 'PATCH'))).toEqual([404, 'notFound']);
    expect(await reasonOf(await begin({ name: 'a' }))).toEqual([403, 'storageQuotaExceeded']);
  });

  it('keeps its last piece to be sent again when it could not end', async () => {
    const [id = ''] = (await system.files.generateIds({ count: 1 })).data.ids ?? [];
    const mimeType = 'application/vnd.google-apps.folder';
    const folder = () =>
      system.files.create({ requestBody: { id, name: 'Phiên', mimeType, parents: [driveId] }, ...inDrive });
    await folder();
    const location = await begun('Muộn.txt', id);
    await system.files.delete({ fileId: id, ...inDrive });
    expect(await reasonOf(await put(location, '0-2/3', 'abc'))).toEqual([404, 'notFound']);
    await folder();
    expect(await textOf(await idIn(await put(location, '0-2/3', 'abc')))).toBe('abc');
  });

  it('is nobody’s under an address that was never given', async () => {
    const location = `${workspace.url}/upload/drive/v3/files?uploadType=resumable&upload_id=x`;
    expect(await reasonOf(await put(location, '0-2/3', 'abc'))).toEqual([404, 'notFound']);
    const other = await fetch(location, { method: 'POST' });
    expect(other.status).toBe(401);
  });
});

describe('an upload in one body', () => {
  it.each(['\r\n', '\n'])('is read whatever its lines end with: %j', async (end) => {
    const content = `một${end}${end}hai\r`;
    const body = [
      '--ranh-gioi',
      'Content-Type: application/json; charset=UTF-8',
      '',
      JSON.stringify({ name: 'a.txt', parents: [driveId] }),
      '--ranh-gioi',
      'Content-Type: text/plain',
      '',
      content,
      '--ranh-gioi--',
    ].join(end);
    const answer = await fetch(`${workspace.url}/upload/drive/v3/files?uploadType=multipart&supportsAllDrives=true`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'multipart/related; boundary=ranh-gioi' },
      body,
    });
    const { id, mimeType } = (await answer.json()) as { id: string; mimeType: string };
    expect([answer.status, mimeType, await textOf(id)]).toEqual([200, 'text/plain', content]);
  });
});

describe('a download', () => {
  let url: string;
  beforeAll(async () => {
    const media = { mimeType: 'text/plain', body: Readable.from(['abcdef']) };
    const requestBody = { name: 'a.txt', parents: [driveId] };
    const { data } = await system.files.create({ requestBody, media, ...inDrive }, { rootUrl: `${workspace.url}/` });
    url = `${workspace.url}/drive/v3/files/${data.id}?alt=media&supportsAllDrives=true`;
  });
  const part = (range: string) => fetch(url, { headers: { authorization, range } });

  it.each([
    ['bytes=0-2', 206, 'bytes 0-2/6', 'abc'],
    ['bytes=4-', 206, 'bytes 4-5/6', 'ef'],
    ['bytes=-1', 206, 'bytes 5-5/6', 'f'],
    ['bytes=2-99', 206, 'bytes 2-5/6', 'cdef'],
    ['bytes=3-1', 200, null, 'abcdef'],
    ['lines=0-2', 200, null, 'abcdef'],
  ])('of %s is answered %i', async (range, status, contentRange, text) => {
    const answer = await part(range);
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
      status,
      contentRange,
      text,
    ]);
  });

  it('behind the end is refused', async () => {
    expect(await reasonOf(await part('bytes=6-'))).toEqual([416, 'requestedRangeNotSatisfiable']);
  });
});
