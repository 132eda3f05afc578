import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const inDrive = { supportsAllDrives: true };
const officeEmail = 'van-phong@doithoai.local';
const mttqEmail = 'mttq@doithoai.local';

let workspace: OpenWorkspace;
let drives: Record<'system' | 'office' | 'mttq', ReturnType<typeof googleClients>['drive']>;
let driveId: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  driveId = workspace.environment.SHARED_DRIVE_ID ?? '';
  const drive = (name: 'system' | 'office' | 'mttq') => googleClients(workspace.url, name).drive;
  drives = { system: drive('system'), office: drive('office'), mttq: drive('mttq') };
});
afterAll(() => workspace.remove());

async function made(name: string, mimeType: string, parent: string): Promise<string> {
  const { data } = await drives.system.files.create({ requestBody: { name, mimeType, parents: [parent] }, ...inDrive });
  return data.id ?? '';
}

const share = (fileId: string, role: string, emailAddress = officeEmail) =>
  drives.system.permissions.create({
    fileId,
    requestBody: { type: 'user', role, emailAddress },
    sendNotificationEmail: false,
    ...inDrive,
  });

describe('sharing', () => {
  it('shows a file to nobody it was not given to', async () => {
    const fileId = await made('Sổ văn phòng', SPREADSHEET, driveId);
    await share(fileId, 'writer');
    expect((await drives.office.files.get({ fileId, ...inDrive })).data.name).toBe('Sổ văn phòng');
    expect(await failureOf(drives.mttq.files.get({ fileId, ...inDrive }))).toMatchObject({
      status: 404,
      reason: 'notFound',
    });
  });

  it('is inherited from a folder by all below it', async () => {
    const folder = await made('Đơn vị', FOLDER, driveId);
    const fileId = await made('Sổ', SPREADSHEET, await made('2023', FOLDER, folder));
    await share(folder, 'reader');
    expect((await drives.office.files.get({ fileId, ...inDrive })).status).toBe(200);
    const write = drives.office.files.update({ fileId, requestBody: { name: 'x' }, ...inDrive });
    expect(await failureOf(write)).toMatchObject({ status: 403, reason: 'insufficientFilePermissions' });
  });

  it('given again changes nothing, given higher is raised', async () => {
    const fileId = await made('Sổ', SPREADSHEET, driveId);
    const first = await share(fileId, 'writer');
    const again = await share(fileId, 'reader');
    expect(again.data).toEqual(first.data);
    const { data } = await drives.system.permissions.list({
      fileId,
      fields: 'permissions(emailAddress,role)',
      ...inDrive,
    });
    expect(data.permissions).toContainEqual({ emailAddress: officeEmail, role: 'writer' });
    expect(data.permissions).toHaveLength(2);
  });

  it('can be taken back where it was given, and only there', async () => {
    const folder = await made('Đơn vị', FOLDER, driveId);
    const fileId = await made('Sổ', SPREADSHEET, folder);
    const permissionId = (await share(folder, 'writer')).data.id ?? '';
    const inherited = drives.system.permissions.delete({ fileId, permissionId, ...inDrive });
    expect(await failureOf(inherited)).toMatchObject({ status: 403, reason: 'cannotModifyInheritedPermission' });
    expect((await drives.system.permissions.delete({ fileId: folder, permissionId, ...inDrive })).status).toBe(204);
    expect(await failureOf(drives.office.files.get({ fileId, ...inDrive }))).toMatchObject({ status: 404 });
  });

  it('says where an inherited permission comes from', async () => {
    const folder = await made('Đơn vị', FOLDER, driveId);
    const fileId = await made('Sổ', SPREADSHEET, folder);
    const permissionId = (await share(folder, 'writer')).data.id ?? '';
    const { data } = await drives.system.permissions.get({
      fileId,
      permissionId,
      fields: 'permissionDetails',
      ...inDrive,
    });
    expect(data.permissionDetails).toEqual([
      { permissionType: 'file', role: 'writer', inheritedFrom: folder, inherited: true },
    ]);
  });

  it('lets writers trash nothing and delete nothing in a shared drive', async () => {
    const fileId = await made('Sổ', SPREADSHEET, driveId);
    await share(fileId, 'writer');
    const trash = drives.office.files.update({ fileId, requestBody: { trashed: true }, ...inDrive });
    expect(await failureOf(trash)).toMatchObject({ status: 403 });
    expect(await failureOf(drives.office.files.delete({ fileId, ...inDrive }))).toMatchObject({ status: 403 });
  });

  it.each([
    [{ type: 'user', role: 'writer', emailAddress: 'không phải thư' }, 400],
    [{ type: 'user', role: 'writer', emailAddress: 'khong-phai-thu' }, 400],
    [{ type: 'user', role: 'writer' }, 400],
    [{ type: 'domain', role: 'reader', domain: 'a@b.vn' }, 400],
    [{ type: 'user', role: 'chủ', emailAddress: officeEmail }, 400],
    [{ role: 'writer' }, 400],
    [{ type: 'user', role: 'organizer', emailAddress: officeEmail }, 403],
  ])('refuses %o', async (requestBody, status) => {
    const fileId = await made('Sổ', SPREADSHEET, driveId);
    expect((await failureOf(drives.system.permissions.create({ fileId, requestBody, ...inDrive }))).status).toBe(
      status,
    );
  });
});

it('says what is wrong with an address that is none', async () => {
  const answer = await fetch(`${workspace.url}/drive/v3/files/${driveId}/permissions?supportsAllDrives=true`, {
    method: 'POST',
    headers: { authorization: 'Bearer system', 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'user', role: 'writer', emailAddress: 'khong-phai-thu' }),
  });
  const message = 'The specified emailAddress is invalid or not applicable for the given permission type.';
  const where = { location: 'permission.emailAddress', locationType: 'other' };
  expect(await answer.json()).toEqual({
    error: { code: 400, message, errors: [{ message, domain: 'global', reason: 'invalid', ...where }] },
  });
});

describe('a file in My Drive', () => {
  const own = async (name: string): Promise<string> =>
    (await drives.office.files.create({ requestBody: { name } })).data.id ?? '';
  const rolesOn = async (fileId: string) => {
    const { data } = await drives.office.permissions.list({ fileId, fields: 'permissions(emailAddress,role)' });
    return Object.fromEntries((data.permissions ?? []).map((each) => [each.emailAddress, each.role]));
  };
  const hand = (fileId: string, emailAddress: string, transferOwnership = true) =>
    drives.office.permissions.create({
      fileId,
      transferOwnership,
      requestBody: { type: 'user', role: 'owner', emailAddress },
    });

  it('has its creator as owner', async () => {
    const fileId = await own('Của văn phòng');
    const { data } = await drives.office.files.get({
      fileId,
      fields: 'ownedByMe,shared,owners(emailAddress,permissionId),permissionIds,permissions(id,role)',
    });
    const id = expect.stringMatching(/^\d+$/);
    expect(data).toEqual({
      ownedByMe: true,
      shared: false,
      owners: [{ emailAddress: officeEmail, permissionId: id }],
      permissionIds: [data.owners?.[0]?.permissionId],
      permissions: [{ id: data.owners?.[0]?.permissionId, role: 'owner' }],
    });
    const permissionId = data.permissionIds?.[0] ?? '';
    expect((await drives.office.permissions.get({ fileId, permissionId })).data.role).toBe('owner');
  });

  it('stays its owner’s, whoever shares it with them or takes them off', async () => {
    const fileId = await own('Của văn phòng');
    const { data } = await drives.office.permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'reader', emailAddress: officeEmail },
    });
    expect(data.role).toBe('owner');
    const permissionId = data.id ?? '';
    const kept = { status: 403, reason: 'cannotRemoveOwner' };
    const lower = drives.office.permissions.update({ fileId, permissionId, requestBody: { role: 'reader' } });
    expect(await failureOf(lower)).toMatchObject(kept);
    expect(await failureOf(drives.office.permissions.delete({ fileId, permissionId }))).toMatchObject(kept);
    expect(await rolesOn(fileId)).toEqual({ [officeEmail]: 'owner' });
  });

  it('goes to another owner, who had it goes on writing', async () => {
    const fileId = await own('Bàn giao');
    await hand(fileId, mttqEmail);
    expect(await rolesOn(fileId)).toEqual({ [mttqEmail]: 'owner', [officeEmail]: 'writer' });
    const { data } = await drives.mttq.files.get({ fileId, fields: 'ownedByMe,owners(emailAddress)' });
    expect(data).toEqual({ ownedByMe: true, owners: [{ emailAddress: mttqEmail }] });
    expect(await failureOf(drives.office.files.delete({ fileId }))).toMatchObject({ status: 403 });
  });

  it('goes to one who had it already, by raising the permission', async () => {
    const fileId = await own('Bàn giao');
    const requestBody = { type: 'user', role: 'writer', emailAddress: mttqEmail };
    const permissionId = (await drives.office.permissions.create({ fileId, requestBody })).data.id ?? '';
    const raise = { fileId, permissionId, requestBody: { role: 'owner' } };
    expect(await failureOf(drives.office.permissions.update(raise))).toMatchObject({
      status: 403,
      reason: 'forbidden',
    });
    await drives.office.permissions.update({ ...raise, transferOwnership: true });
    expect(await rolesOn(fileId)).toEqual({ [mttqEmail]: 'owner', [officeEmail]: 'writer' });
  });

  it('goes to nobody unless that is said, by its owner, to one of the same organisation', async () => {
    const fileId = await own('Bàn giao');
    expect(await failureOf(hand(fileId, mttqEmail, false))).toEqual({
      status: 403,
      reason: 'forbidden',
      message: "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    });
    expect(await failureOf(hand(fileId, 'he-thong@doi-thoai.iam.gserviceaccount.com'))).toMatchObject({
      status: 400,
      reason: 'ownershipChangeAcrossDomainNotPermitted',
    });
    await drives.office.permissions.create({
      fileId,
      requestBody: { type: 'user', role: 'writer', emailAddress: mttqEmail },
    });
    const take = drives.mttq.permissions.create({
      fileId,
      transferOwnership: true,
      requestBody: { type: 'user', role: 'owner', emailAddress: mttqEmail },
    });
    expect(await failureOf(take)).toMatchObject({ status: 403, reason: 'insufficientFilePermissions' });
  });

  it('is no longer anybody’s once it lies in a shared drive', async () => {
    const give = drives.system.permissions.create({
      fileId: await made('Sổ', SPREADSHEET, driveId),
      transferOwnership: true,
      requestBody: { type: 'user', role: 'owner', emailAddress: officeEmail },
      ...inDrive,
    });
    expect(await failureOf(give)).toMatchObject({ status: 403, reason: 'ownerOnTeamDriveItemNotSupported' });
  });

  it('keeps its owner in the folder of another, who may write in it', async () => {
    const folder =
      (await drives.office.files.create({ requestBody: { name: 'Chung', mimeType: FOLDER } })).data.id ?? '';
    const requestBody = { type: 'user', role: 'writer', emailAddress: mttqEmail };
    await drives.office.permissions.create({ fileId: folder, requestBody });
    const { data } = await drives.mttq.files.create({ requestBody: { name: 'Của MTTQ', parents: [folder] } });
    const fileId = data.id ?? '';
    expect(await rolesOn(fileId)).toEqual({ [mttqEmail]: 'owner', [officeEmail]: 'writer' });
    await drives.office.files.update({ fileId, addParents: await inner(folder), removeParents: folder });
    expect(await rolesOn(fileId)).toEqual({ [mttqEmail]: 'owner', [officeEmail]: 'writer' });
  });

  const inner = async (folder: string): Promise<string> =>
    (await drives.office.files.create({ requestBody: { name: 'Trong', mimeType: FOLDER, parents: [folder] } })).data
      .id ?? '';
});

describe('the feed of changes', () => {
  const feed = { driveId, includeItemsFromAllDrives: true, ...inDrive };
  const read = async (pageToken: string, more: object = {}) =>
    (await drives.system.changes.list({ ...feed, driveId, pageToken, fields: '*', ...more })).data;
  const token = async () =>
    (await drives.system.changes.getStartPageToken({ driveId, ...inDrive })).data.startPageToken ?? '';

  it('begins empty and goes on from its last token', async () => {
    const start = await token();
    expect(await read(start)).toMatchObject({ changes: [], newStartPageToken: start });
    const fileId = await made('Sổ', SPREADSHEET, driveId);
    const { changes, newStartPageToken } = await read(start);
    expect(changes).toMatchObject([{ fileId, removed: false, file: { name: 'Sổ', lastModifyingUser: { me: true } } }]);
    expect((await read(newStartPageToken ?? '')).changes).toEqual([]);
  });

  it('names a file once, with its newest state', async () => {
    const fileId = await made('Một', SPREADSHEET, driveId);
    const start = await token();
    for (const name of ['Hai', 'Ba']) await drives.system.files.update({ fileId, requestBody: { name }, ...inDrive });
    expect((await read(start)).changes?.map((change) => change.file?.name)).toEqual(['Ba']);
  });

  it('tells of what was removed', async () => {
    const fileId = await made('Bỏ', SPREADSHEET, driveId);
    const start = await token();
    await drives.system.files.delete({ fileId, ...inDrive });
    expect((await read(start)).changes).toMatchObject([{ fileId, removed: true }]);
  });

  it('is answered in pages', async () => {
    const start = await token();
    for (const name of ['a', 'b', 'c']) await made(name, SPREADSHEET, driveId);
    const first = await read(start, { pageSize: 2 });
    const rest = await read(first.nextPageToken ?? '', { pageSize: 2 });
    expect([first.changes?.length, first.newStartPageToken, rest.changes?.length]).toEqual([2, undefined, 1]);
  });

  it('is closed to those who are no members', async () => {
    const ask = drives.office.changes.getStartPageToken({ driveId, ...inDrive });
    expect(await failureOf(ask)).toMatchObject({ status: 404, reason: 'notFound' });
  });
});
