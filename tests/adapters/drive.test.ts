import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { googleAuth } from '../../functions/adapters/auth/google-auth.ts';
import { googleDrive } from '../../functions/adapters/drive/google-drive.ts';
import { type Files, FilesRefused } from '../../functions/domain/files.ts';
import type { SpreadsheetContents } from '../../infra/local/api.ts';
import { createDrive, type Drive } from '../../infra/local/drive/drive.ts';
import { type Loopback, listenWith, type Reply } from '../fixtures/loopback.ts';

const noSpreadsheets: SpreadsheetContents = {
  createBlank: () => undefined,
  copy: () => undefined,
  rename: () => undefined,
  remove: () => undefined,
  exportCsv: () => Buffer.alloc(0),
};
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let drive: Drive;
let server: Loopback;
let faults: Reply[];

beforeEach(async () => {
  const now = () => new Date('2023-10-26T08:00:00Z');
  drive = createDrive({ database: new DatabaseSync(':memory:'), contents: () => noSpreadsheets, now });
  faults = [];
  server = await listenWith(drive, () => faults.shift());
});
afterEach(() => server.close());

const filesOf = (token: string): Files =>
  googleDrive({ auth: googleAuth({ token }), rootUrl: server.url, driveId: drive.sharedDriveId });
const notice = (folderId: string, key = 'unit/DT23-01/notice/1') => ({
  key,
  name: 'Thông báo kết luận DT23-01.docx',
  folderId,
  mimeType: word,
  body: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 255, 128, 13, 10]),
});

describe('documents in the shared drive', () => {
  it('a document is filed in its folder and comes back byte for byte', async () => {
    const files = filesOf('system');
    const folder = await files.createFolder('Xã Vĩnh Lâm "2024"', drive.sharedDriveId);
    const { id, link } = await files.upload(notice(folder));
    expect(link).toContain(id);
    expect(await files.download(id)).toEqual(notice(folder).body);
    expect(await files.list(folder)).toMatchObject([{ id, name: 'Thông báo kết luận DT23-01.docx', mimeType: word }]);
  });

  it('the same key makes no second file, another key does', async () => {
    const files = filesOf('system');
    const first = await files.upload(notice(drive.sharedDriveId));
    expect(await files.upload(notice(drive.sharedDriveId))).toEqual(first);
    expect((await files.upload(notice(drive.sharedDriveId, 'another'))).id).not.toBe(first.id);
    expect(await files.list(drive.sharedDriveId)).toHaveLength(2);
  });

  it('files are listed by name as Vietnamese is sorted', async () => {
    const files = filesOf('system');
    for (const name of ['Ý kiến', 'Đơn', 'Da', 'Ă', 'A']) await files.createFolder(name, drive.sharedDriveId);
    const names = (await files.list(drive.sharedDriveId)).map(({ name }) => name);
    expect(names).toEqual(['A', 'Ă', 'Da', 'Đơn', 'Ý kiến']);
  });

  it('a shared folder can be read by that person, and sharing again changes nothing', async () => {
    const files = filesOf('system');
    const folder = await files.createFolder('Xã Vĩnh Lâm', drive.sharedDriveId);
    const { id } = await files.upload(notice(folder));
    await expect(filesOf('mttq').download(id)).rejects.toThrow('chưa chia sẻ cho tài khoản hệ thống');
    await files.share(folder, 'mttq@doithoai.local', 'reader');
    await files.share(folder, 'mttq@doithoai.local', 'reader');
    expect(await filesOf('mttq').download(id)).toHaveLength(9);
  });

  it.each([
    ['a folder that is not there', 'khong-co'],
    ['a folder that is named with a quote', "a' or 'b"],
  ])('%s is refused in Vietnamese, naming it', async (_, id) => {
    await expect(filesOf('system').createFolder('x', id)).rejects.toThrow(new RegExp(`Không thấy tệp.*\\(${id}\\)`));
    expect(
      await filesOf('system')
        .list(id)
        .catch(() => []),
    ).toEqual([]);
  });
});

describe('a folder and a spreadsheet with a key', () => {
  it('are made once, wherever and however they are called since', async () => {
    const files = filesOf('system');
    const folder = await files.createFolder('Xã Vĩnh Lâm', drive.sharedDriveId, 'lan-1/folder');
    const book = await files.createSpreadsheet('Sổ', folder, 'lan-1/chung');
    expect(await files.createFolder('Xã Vĩnh Lâm 2024', drive.sharedDriveId, 'lan-1/folder')).toBe(folder);
    expect(await files.createSpreadsheet('Sổ', folder, 'lan-1/chung')).toBe(book);
    expect(await files.createSpreadsheet('Sổ', folder, 'lan-1/van-phong')).not.toBe(book);
    expect(await files.list(folder)).toHaveLength(2);
  });

  it('are in the bin with all in them once they are discarded, and made anew', async () => {
    const files = filesOf('system');
    const folder = await files.createFolder('Xã Vĩnh Lâm', drive.sharedDriveId, 'lan-1/folder');
    const book = await files.createSpreadsheet('Sổ', folder, 'lan-1/chung');
    await files.discard('lan-1/folder');
    await files.discard('lan-1/folder');
    expect(await files.list(drive.sharedDriveId)).toEqual([]);
    expect(await files.createFolder('Xã Vĩnh Lâm', drive.sharedDriveId, 'lan-1/folder')).not.toBe(folder);
    expect(await files.createSpreadsheet('Sổ', drive.sharedDriveId, 'lan-1/chung')).not.toBe(book);
  });
});

it('a book in the bin is told, also in a folder that is, and no other file', async () => {
  const files = filesOf('system');
  const folder = await files.createFolder('Xã Vĩnh Lâm', drive.sharedDriveId, 'folder');
  const inFolder = await files.createSpreadsheet('Sổ', folder, 'chung');
  const alone = await files.createSpreadsheet('Sổ', drive.sharedDriveId, 'van-phong');
  await files.createSpreadsheet('Sổ', drive.sharedDriveId, 'another');
  expect(await files.binned()).toEqual([]);
  for (const key of ['folder', 'van-phong']) await files.discard(key);
  expect([...(await files.binned())].sort()).toEqual([inFolder, alone].sort());
});

describe('the feed of changes', () => {
  it('the first token answers no changes; later ones what happened since, with whose change it was', async () => {
    const system = filesOf('system');
    const start = await system.changes(null);
    expect(start.changes).toEqual([]);
    const folder = await system.createFolder('Xã Vĩnh Lâm', drive.sharedDriveId);
    await system.share(folder, 'van-phong@doithoai.local', 'writer');
    const own = await system.changes(start.pageToken);
    expect(own.changes).toEqual([{ fileId: folder, byUs: true }]);
    const { id } = await filesOf('office').upload(notice(folder));
    const next = await system.changes(own.pageToken);
    expect(next.changes).toEqual([{ fileId: id, byUs: false }]);
    expect((await system.changes(next.pageToken)).changes).toEqual([]);
  });

  it('a token that Google no longer knows begins anew', async () => {
    faults.push({ status: 400, json: { error: { code: 400, errors: [{ reason: 'invalid' }] } } });
    const { changes, pageToken } = await filesOf('system').changes('very-old');
    expect(changes).toEqual([]);
    expect(pageToken).toBe((await filesOf('system').changes(null)).pageToken);
  });
});

describe('when Drive refuses', () => {
  const overQuota = (status: number, reason: string): Reply => ({
    status,
    json: { error: { code: status, errors: [{ reason }] } },
  });
  it.each([
    ['429', overQuota(429, 'rateLimitExceeded')],
    ['403 of the quota', overQuota(403, 'userRateLimitExceeded')],
  ])('a folder is asked for again after %s, and made once', async (_, refusal) => {
    faults.push(refusal);
    await filesOf('system').createFolder('Xã Vĩnh Lâm', drive.sharedDriveId);
    expect(await filesOf('system').list(drive.sharedDriveId)).toHaveLength(1);
  });

  it('a folder is not asked for again after a 500, which may have made it', async () => {
    faults.push({ status: 500, json: {} });
    await expect(filesOf('system').createFolder('Xã Vĩnh Lâm', drive.sharedDriveId)).rejects.toThrow();
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['storageQuotaExceeded', 'phải nằm trong ổ dùng chung'],
    ['insufficientFilePermissions', 'không đủ quyền'],
    ['invalidSharingRequest', 'Google không nhận địa chỉ'],
  ])('%s tells the administrator what to do', async (reason, message) => {
    faults.push(overQuota(403, reason));
    await expect(filesOf('system').share('x', 'a@b.vn', 'reader')).rejects.toThrow(message);
  });

  it.each([
    [403, 'teamDriveDomainUsersOnlyRestriction', 'ngoài tổ chức'],
    [403, 'teamDriveTeamMembersOnlyRestriction', 'không phải thành viên'],
    [403, 'shareOutNotPermitted', 'ngoài tổ chức'],
    [403, 'shareOutNotPermittedToUser', 'ngoài tổ chức'],
    [403, 'targetUserRoleLimitedByLicenseRestriction', 'targetUserRoleLimitedByLicenseRestriction'],
    [400, 'invalid', 'invalid'],
  ])('%i %s keeps one person out, and the others are given theirs', async (status, reason, message) => {
    faults.push(overQuota(status, reason));
    const shared = filesOf('system').share('x', 'a@b.vn', 'reader');
    await expect(shared).rejects.toThrow(FilesRefused);
    await shared.catch((error: Error) => expect(error.message).toContain(message));
  });

  it.each([
    [403, 'accessNotConfigured'],
    [403, 'insufficientPermissions'],
    [401, 'authError'],
    [503, 'backendError'],
  ])('%i %s is no word about a person: the call fails and is repeated', async (status, reason) => {
    faults.push(overQuota(status, reason));
    const shared = filesOf('system').share('x', 'a@b.vn', 'reader');
    await expect(shared).rejects.toSatisfy((error) => !(error instanceof FilesRefused));
  });
});
