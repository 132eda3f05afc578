import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

let workspace: OpenWorkspace;
let office: ReturnType<typeof googleClients>['drive'];
let mttq: ReturnType<typeof googleClients>['drive'];
const inDrive = { supportsAllDrives: true };

beforeAll(async () => {
  workspace = await openWorkspace();
  office = googleClients(workspace.url, 'office').drive;
  mttq = googleClients(workspace.url, 'mttq').drive;
});
afterAll(() => workspace.remove());

async function made(name: string): Promise<string> {
  const driveId = (await office.drives.create({ requestId: name, requestBody: { name } })).data.id ?? '';
  const requestBody = { type: 'user', role: 'writer', emailAddress: 'mttq@doithoai.local' };
  await office.permissions.create({ fileId: driveId, requestBody, ...inDrive });
  return driveId;
}

describe('a shared drive', () => {
  it('is renamed by those who manage it', async () => {
    const driveId = await made('Xã Tân Dân');
    const rename = { driveId, requestBody: { name: 'Phường Tân Dân' } };
    expect((await office.drives.update(rename)).data).toEqual({
      kind: 'drive#drive',
      id: driveId,
      name: 'Phường Tân Dân',
    });
    expect((await mttq.drives.get({ driveId })).data.name).toBe('Phường Tân Dân');
    expect(await failureOf(mttq.drives.update(rename))).toMatchObject({ status: 403 });
  });

  it('is deleted when nothing lies in it but its trash', async () => {
    const driveId = await made('Xã cũ');
    const { data } = await office.files.create({ requestBody: { name: 'a.txt', parents: [driveId] }, ...inDrive });
    const fileId = data.id ?? '';
    expect(await failureOf(office.drives.delete({ driveId }))).toMatchObject({
      status: 403,
      reason: 'cannotDeleteResourceWithChildren',
    });
    await office.files.update({ fileId, requestBody: { trashed: true }, ...inDrive });
    expect(await failureOf(mttq.drives.delete({ driveId }))).toMatchObject({ status: 403 });
    expect((await office.drives.delete({ driveId })).status).toBe(204);
    const gone = { status: 404, reason: 'notFound' };
    expect(await failureOf(office.drives.get({ driveId }))).toMatchObject(gone);
    expect(await failureOf(office.files.get({ fileId, ...inDrive }))).toMatchObject(gone);
  });

  it('is not there for those who are no members', async () => {
    const driveId = workspace.environment.SHARED_DRIVE_ID ?? '';
    const hidden = { status: 404, reason: 'notFound' };
    expect(await failureOf(office.drives.update({ driveId, requestBody: { name: 'x' } }))).toMatchObject(hidden);
    expect(await failureOf(office.drives.delete({ driveId }))).toMatchObject(hidden);
  });
});
