import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

let workspace: OpenWorkspace;
let office: ReturnType<typeof googleClients>['drive'];
let mttq: ReturnType<typeof googleClients>['drive'];

beforeAll(async () => {
  workspace = await openWorkspace();
  office = googleClients(workspace.url, 'office').drive;
  mttq = googleClients(workspace.url, 'mttq').drive;
  const make = async (drive: typeof office, name: string) =>
    (await drive.files.create({ requestBody: { name } })).data.id ?? '';
  await make(office, 'Của văn phòng');
  const given = await make(mttq, 'Cho văn phòng sửa');
  const shown = await make(mttq, 'Cho văn phòng xem');
  const open = await make(office, 'Cho mọi người');
  const person = { type: 'user', emailAddress: 'van-phong@doithoai.local' };
  await mttq.permissions.create({ fileId: given, requestBody: { ...person, role: 'writer' } });
  await mttq.permissions.create({ fileId: shown, requestBody: { ...person, role: 'commenter' } });
  await office.permissions.create({ fileId: open, requestBody: { type: 'anyone', role: 'reader' } });
});
afterAll(() => workspace.remove());

const found = async (q: string, orderBy = 'name') =>
  (await office.files.list({ q, orderBy })).data.files?.map((file) => file.name);

describe('a search by somebody', () => {
  const [own, edited, seen, open] = ['Của văn phòng', 'Cho văn phòng sửa', 'Cho văn phòng xem', 'Cho mọi người'];

  it.each([
    ["'me' in owners", [open, own]],
    ["'mttq@doithoai.local' in owners", [edited, seen]],
    ["'me' in writers", [open, edited, own]],
    ["'me' in readers", [open, edited, seen, own]],
    ["not 'me' in owners", [edited, seen]],
    ['sharedWithMe', [edited, seen]],
    ["sharedWithMe and name contains 'sửa'", [edited]],
    ["(sharedWithMe) and 'me' in writers", [edited]],
    ['not sharedWithMe', [open, own]],
    ['sharedWithMe = true', [edited, seen]],
    ['sharedWithMe != true', [open, own]],
    ["visibility = 'anyoneWithLink'", [open]],
    ["visibility = 'limited' and 'me' in owners", [own]],
    ["visibility != 'limited'", [open]],
    ["viewedByMeTime > '2012-06-04T12:00:00' and 'me' in owners", [open, own]],
    ["viewedByMeTime < '2012-06-04T12:00:00'", []],
  ])('understands %s', async (q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  it.each(['viewedByMeTime desc', 'sharedWithMeTime', 'recency,name desc'])('is ordered by %s', async (orderBy) => {
    expect(await found('', orderBy)).toHaveLength(4);
  });

  it.each(['sharedWithMe =', 'trashed', "visibility = 'all'", "constructor = 'x'", "'me' in constructor"])(
    'refuses %s as Google does',
    async (q) => {
      expect(await failureOf(found(q))).toEqual({ status: 400, reason: 'invalid', message: 'Invalid Value' });
    },
  );

  it.each(['constructor', 'name down'])('refuses an order by %s', async (orderBy) => {
    expect(await failureOf(found('', orderBy))).toMatchObject({ status: 400, reason: 'invalid' });
  });
});

describe('a search of shared drives', () => {
  const drives = async (q: string) => (await office.drives.list({ q })).data.drives?.map((drive) => drive.name);
  beforeAll(async () => {
    for (const name of ['Xã Vĩnh Lâm', 'Xã Tự Lạn'])
      await office.drives.create({ requestId: name, requestBody: { name } });
  });

  it.each([
    ["name = 'Xã Vĩnh Lâm'", ['Xã Vĩnh Lâm']],
    ["name contains 'xã' and not name contains 'lạn'", ['Xã Vĩnh Lâm']],
    ['hidden = true', []],
    ["hidden = false and name contains 'Tự'", ['Xã Tự Lạn']],
  ])('understands %s', async (q, expected) => {
    expect(await drives(q)).toEqual(expected);
  });

  it.each(["title = 'x'", "'me' in owners", "properties has { key='a' and value='b' }", 'trashed = false'])(
    'refuses %s',
    async (q) => {
      expect(await failureOf(drives(q))).toMatchObject({ status: 400, reason: 'invalid' });
    },
  );
});
