import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const inDrive = { supportsAllDrives: true };

let workspace: OpenWorkspace;
let system: ReturnType<typeof googleClients>['drive'];
let office: ReturnType<typeof googleClients>['drive'];
let driveId: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  driveId = workspace.environment.SHARED_DRIVE_ID ?? '';
  system = googleClients(workspace.url, 'system').drive;
  office = googleClients(workspace.url, 'office').drive;
});
afterAll(() => workspace.remove());

async function folder(name: string, parent = driveId): Promise<string> {
  const requestBody = { name, mimeType: FOLDER, parents: [parent] };
  return (await system.files.create({ requestBody, ...inDrive })).data.id ?? '';
}

async function upload(name: string, parent: string, text: string, extra: object = {}): Promise<string> {
  const { data } = await system.files.create(
    {
      requestBody: { name, parents: [parent], ...extra },
      media: { mimeType: 'text/plain', body: Readable.from([text]) },
      ...inDrive,
    },
    { rootUrl: `${workspace.url}/` },
  );
  return data.id ?? '';
}

describe('a service account', () => {
  it('owns no file outside a shared drive', async () => {
    const create = system.files.create({ requestBody: { name: 'Sổ', mimeType: SPREADSHEET } });
    expect(await failureOf(create)).toMatchObject({ status: 403, reason: 'storageQuotaExceeded' });
  });

  it('owns nothing in the folder of another either', async () => {
    const { data } = await office.files.create({ requestBody: { name: 'Của văn phòng', mimeType: FOLDER } });
    const requestBody = { type: 'user', role: 'writer', emailAddress: 'he-thong@doi-thoai.iam.gserviceaccount.com' };
    await office.permissions.create({ fileId: data.id ?? '', requestBody });
    const create = system.files.create({ requestBody: { name: 'a.txt', parents: [data.id ?? ''] } });
    expect(await failureOf(create)).toMatchObject({ status: 403, reason: 'storageQuotaExceeded' });
  });

  it('finds the shared drive of the province', async () => {
    const { data } = await system.drives.list();
    expect(data.drives).toEqual([{ kind: 'drive#drive', id: driveId, name: 'Đối thoại của tỉnh' }]);
    expect(await failureOf(office.drives.get({ driveId }))).toMatchObject({ status: 404, reason: 'notFound' });
  });
});

describe('files', () => {
  it('answers id, name, type and drive when nothing else is asked for', async () => {
    const requestBody = { name: 'Sổ đối thoại', mimeType: SPREADSHEET, parents: [driveId] };
    const { data } = await system.files.create({ requestBody, ...inDrive });
    const id = expect.any(String);
    expect(data).toEqual({
      kind: 'drive#file',
      id,
      name: 'Sổ đối thoại',
      mimeType: SPREADSHEET,
      driveId,
      teamDriveId: driveId,
    });
  });

  it('hides items of shared drives from clients that do not say they support them', async () => {
    const fileId = await folder('Ẩn');
    expect(await failureOf(system.files.get({ fileId }))).toMatchObject({
      status: 404,
      message: `File not found: ${fileId}.`,
    });
    expect((await system.files.get({ fileId, ...inDrive })).data.name).toBe('Ẩn');
  });

  it('keeps the bytes, with their digests', async () => {
    const fileId = await upload('Thông báo.txt', driveId, 'Kết luận đối thoại');
    const media = await system.files.get({ fileId, alt: 'media', ...inDrive }, { responseType: 'text' });
    expect(media.data).toBe('Kết luận đối thoại');
    const { data } = await system.files.get({ fileId, fields: 'size,md5Checksum,mimeType,fileExtension', ...inDrive });
    expect(data).toEqual({
      size: '27',
      md5Checksum: 'c8d5f396720bc0a68d379d02d51dab95',
      mimeType: 'text/plain',
      fileExtension: 'txt',
    });
  });

  it('replaces the bytes and raises the version', async () => {
    const fileId = await upload('Bản thảo.txt', driveId, 'một');
    const before = (await system.files.get({ fileId, fields: 'version', ...inDrive })).data.version;
    const media = { mimeType: 'text/plain', body: Readable.from(['hai']) };
    await system.files.update({ fileId, media, ...inDrive }, { rootUrl: `${workspace.url}/` });
    expect((await system.files.get({ fileId, alt: 'media', ...inDrive }, { responseType: 'text' })).data).toBe('hai');
    expect(Number((await system.files.get({ fileId, fields: 'version', ...inDrive })).data.version)).toBeGreaterThan(
      Number(before),
    );
  });

  it('does not hand out a spreadsheet as bytes, but exports it as CSV', async () => {
    const requestBody = { name: 'Sổ', mimeType: SPREADSHEET, parents: [driveId] };
    const fileId = (await system.files.create({ requestBody, ...inDrive })).data.id ?? '';
    expect(await failureOf(system.files.get({ fileId, alt: 'media', ...inDrive }))).toMatchObject({
      status: 403,
      reason: 'fileNotDownloadable',
    });
    expect((await system.files.export({ fileId, mimeType: 'text/csv' })).status).toBe(200);
    expect(await failureOf(system.files.export({ fileId, mimeType: 'application/pdf' }))).toMatchObject({
      status: 400,
    });
  });

  it('moves a file only when its old folder is named too', async () => {
    const [from, to] = [await folder('Cũ'), await folder('Mới')];
    const fileId = await upload('a.txt', from, 'a');
    const half = system.files.update({ fileId, addParents: to, ...inDrive });
    expect(await failureOf(half)).toMatchObject({ status: 403, reason: 'cannotAddParent' });
    await system.files.update({ fileId, addParents: to, removeParents: from, ...inDrive });
    expect((await system.files.get({ fileId, fields: 'parents', ...inDrive })).data.parents).toEqual([to]);
  });

  it('copies a file beside itself under a name that says so', async () => {
    const parent = await folder('Chép');
    const fileId = await upload('a.txt', parent, 'nội dung');
    const { data } = await system.files.copy({ fileId, fields: 'id,name,parents', ...inDrive });
    expect(data).toEqual({ id: expect.any(String), name: 'Copy of a.txt', parents: [parent] });
    const media = await system.files.get({ fileId: data.id ?? '', alt: 'media', ...inDrive }, { responseType: 'text' });
    expect(media.data).toBe('nội dung');
  });

  it('removes a folder with everything in it', async () => {
    const parent = await folder('Xóa');
    const inside = await upload('a.txt', parent, 'a');
    expect((await system.files.delete({ fileId: parent, ...inDrive })).status).toBe(204);
    expect(await failureOf(system.files.get({ fileId: inside, ...inDrive }))).toMatchObject({ status: 404 });
  });

  it('counts what lies in a trashed folder as trashed', async () => {
    const parent = await folder('Thùng rác');
    const inside = await upload('a.txt', parent, 'a');
    await system.files.update({ fileId: parent, requestBody: { trashed: true }, ...inDrive });
    const { data } = await system.files.get({ fileId: inside, fields: 'trashed,explicitlyTrashed', ...inDrive });
    expect(data).toEqual({ trashed: true, explicitlyTrashed: false });
  });

  it('refuses a property of more than 124 bytes, as Drive does', async () => {
    const create = system.files.create({
      requestBody: { name: 'a', parents: [driveId], appProperties: { key: 'đ'.repeat(61) } },
      ...inDrive,
    });
    expect((await failureOf(create)).status).toBe(403);
  });

  it('says who wrote last, and whether that was the one who asks', async () => {
    const fileId = await upload('a.txt', driveId, 'a');
    await system.permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'writer', emailAddress: 'van-phong@doithoai.local' },
      ...inDrive,
    });
    await office.files.update({ fileId, requestBody: { name: 'b.txt' }, ...inDrive });
    const { data } = await system.files.get({ fileId, fields: 'lastModifyingUser(me,emailAddress)', ...inDrive });
    expect(data).toEqual({ lastModifyingUser: { me: false, emailAddress: 'van-phong@doithoai.local' } });
  });

  it('names a field that does not parse', async () => {
    expect(await failureOf(system.files.list({ fields: 'files(id' }))).toMatchObject({
      status: 400,
      reason: 'invalidParameter',
    });
  });

  it('asks for credentials', async () => {
    const response = await fetch(`${workspace.url}/drive/v3/files`);
    expect([response.status, await response.json()]).toEqual([
      401,
      {
        error: {
          code: 401,
          message: 'Login Required.',
          errors: [
            {
              message: 'Login Required.',
              domain: 'global',
              reason: 'required',
              location: 'Authorization',
              locationType: 'header',
            },
          ],
        },
      },
    ]);
  });
});

describe('a search', () => {
  const names = async (q: string, more: object = {}): Promise<(string | null | undefined)[]> => {
    const scope = { corpora: 'drive', driveId, includeItemsFromAllDrives: true, ...inDrive };
    const { data } = await system.files.list({ q, orderBy: 'name', ...scope, ...more });
    return (data.files ?? []).map((file) => file.name);
  };
  let parent: string;
  beforeAll(async () => {
    parent = await folder('Tìm');
    await upload('Thông báo kết luận.docx', parent, 'a', { appProperties: { khoa: "YK23-0012's" } });
    await upload('Thông báo tổ chức.docx', parent, 'b', { appProperties: { khoa: 'khác' }, properties: { loai: 'x' } });
    await upload('Biên bản.docx', parent, 'c');
    await folder('Phiên 1', parent);
  });

  it.each([
    ["name = 'Biên bản.docx'", ['Biên bản.docx']],
    ["name contains 'thông'", ['Thông báo kết luận.docx', 'Thông báo tổ chức.docx']],
    ["name contains 'kết'", ['Thông báo kết luận.docx']],
    ["name contains 'ết'", []],
    [`mimeType = '${FOLDER}'`, ['Phiên 1']],
    [`mimeType != '${FOLDER}' and not name contains 'Thông'`, ['Biên bản.docx']],
    ["appProperties has { key='khoa' and value='YK23-0012\\'s' }", ['Thông báo kết luận.docx']],
    ["properties has { key='loai' and value='x' } or name = 'Phiên 1'", ['Phiên 1', 'Thông báo tổ chức.docx']],
    ["(name = 'Biên bản.docx' or name = 'Phiên 1') and trashed = false", ['Biên bản.docx', 'Phiên 1']],
    ['modifiedTime > \'2020-01-01T00:00:00\' and name contains "biên"', ['Biên bản.docx']],
    ["modifiedTime < '2020-01-01T00:00:00'", []],
    ['trashed = true', []],
  ])('understands %s', async (q, expected) => {
    expect(await names(`'${parent}' in parents and (${q})`)).toEqual(expected);
  });

  it.each(['name = ', "name ~ 'a'", "'a in parents", 'nothing = 1', "name = 'a' and", "(name = 'a'", "trashed = 'x'"])(
    'refuses %s as Google does',
    async (q) => {
      expect(await failureOf(names(q))).toEqual({ status: 400, reason: 'invalid', message: 'Invalid Value' });
    },
  );

  it('is answered in pages', async () => {
    const ask = {
      q: `'${parent}' in parents`,
      pageSize: 3,
      fields: 'nextPageToken,files(name)',
      corpora: 'drive',
      driveId,
      includeItemsFromAllDrives: true,
      ...inDrive,
    };
    const first = (await system.files.list(ask)).data;
    const second = (await system.files.list({ ...ask, pageToken: first.nextPageToken ?? '' })).data;
    expect([first.files?.length, second.files?.length, second.nextPageToken]).toEqual([3, 1, undefined]);
  });

  it('leaves out shared drives unless they are asked for', async () => {
    const { data } = await system.files.list({ q: `'${parent}' in parents` });
    expect(data.files).toEqual([]);
    const wrong = system.files.list({ driveId, includeItemsFromAllDrives: true, ...inDrive });
    expect(await failureOf(wrong)).toMatchObject({ status: 403, reason: 'teamDriveIdRequiresTeamDriveCorpora' });
  });
});
