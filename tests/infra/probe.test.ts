import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../functions/config.ts';
import { identities } from '../../infra/local/identities.ts';
import { checks } from '../../infra/probe/checks.ts';
import { probe } from '../../infra/probe/probe.ts';
import { googleClients } from '../fixtures/google-clients.ts';
import { listen } from '../fixtures/loopback.ts';
import { type OpenWorkspace, openWorkspace } from '../local/open-workspace.ts';

let workspace: OpenWorkspace;
let driveId: string;
/** The drive of a deployment: an administrator's, with the system as its content manager. */
beforeAll(async () => {
  workspace = await openWorkspace();
  const { drive } = googleClients(workspace.url, 'office');
  const { data } = await drive.drives.create({ requestId: 'tinh', requestBody: { name: 'Đối thoại của tỉnh' } });
  driveId = data.id ?? '';
  const member = { type: 'user', role: 'fileOrganizer', emailAddress: identities.system.email };
  await drive.permissions.create({ fileId: driveId, supportsAllDrives: true, requestBody: member });
});
afterAll(() => workspace.remove());

async function lines(changes: Partial<Config> = {}): Promise<{ healthy: boolean; printed: string[] }> {
  const printed: string[] = [];
  const config = { ...readConfig({ ...workspace.environment, SHARED_DRIVE_ID: driveId }), ...changes };
  const healthy = await probe(checks(config), (line) => void printed.push(line));
  return { healthy, printed };
}

describe('the probe of a deployment', () => {
  it('says of every place in one line that it can be reached, as a content manager, and leaves nothing behind but in the bin', async () => {
    const { healthy, printed } = await lines();
    expect(printed.map((line) => line.split(':')[0])).toEqual([
      'OK   Tài khoản Google',
      'OK   Ổ dùng chung (Drive)',
      'OK   Trang tính (Sheets)',
      'OK   Sổ thử (Sheets)',
      'OK   Kho dữ liệu (SQLite)',
      'OK   Gửi thư (SMTP)',
    ]);
    expect(healthy).toBe(true);
    const headers = { authorization: 'Bearer system' };
    const list = await fetch(
      `${workspace.url}/drive/v3/files?corpora=drive&driveId=${driveId}&includeItemsFromAllDrives=true&supportsAllDrives=true&q=trashed%3Dfalse`,
      { headers },
    );
    expect(await list.json()).toMatchObject({ files: [] });
  });

  it.each([
    [
      'a drive that is not shared with the system',
      { SHARED_DRIVE_ID: '0AKhongCo' },
      'Ổ dùng chung',
      'Người quản lý nội dung',
    ],
    [
      'a data file in a folder that is a file',
      { STORE: 'sqlite:/dev/null/store.db' },
      'Kho dữ liệu',
      'terraform apply',
    ],
    ['a mail server that is not there', { SMTP_URL: 'smtp://he-thong:bi-mat@127.0.0.1:1' }, 'Gửi thư', 'SMTP_URL'],
  ])('%s: says why not and what to do, and goes on with the rest', async (_, changes, name, remedy) => {
    const { healthy, printed } = await lines(changes);
    expect(healthy).toBe(false);
    expect(printed).toHaveLength(6);
    const failed = printed.filter((line) => line.startsWith('LỖI')).join('\n');
    expect(failed).toContain(name);
    expect(failed).toContain(remedy);
    expect(failed).not.toContain('bi-mat');
  });

  it.each([
    [{ driveMembersOnly: true }, 'không cho người ngoài ổ mở tệp'],
    [{ sharingFoldersRequiresOrganizerPermission: true }, 'không cho Người quản lý nội dung chia sẻ thư mục'],
  ])('a drive with %j, in which units could be given nothing: says so', async (restrictions, reason) => {
    const google = await listen(() => ({
      status: 200,
      json: { name: 'Đối thoại', capabilities: { canAddChildren: true }, restrictions },
    }));
    const { printed } = await lines({ GOOGLE_API_ROOT_URL: google.url });
    await google.close();
    expect(printed.find((line) => line.includes('Ổ dùng chung'))).toContain(reason);
  });

  it('a Google that does otherwise than the functions take for granted: says in what', async () => {
    // It finds nothing to replace, and reads no day in what is typed.
    const other = await listen(async ({ method, url, headers }, body) => {
      const { authorization = '', 'content-type': type = 'application/json' } = headers;
      const kept = body.toString().replaceAll('"find":"0912345678"', '"find":"khác"').replaceAll('"5/8"', '"mồng năm"');
      const answer = await fetch(`${workspace.url}${url}`, {
        method: method ?? 'GET',
        headers: { authorization, 'content-type': type },
        ...(body.byteLength === 0 ? {} : { body: kept }),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { status: answer.status, headers: { 'content-type': 'application/json' }, body: bytes };
    });
    const { printed } = await lines({ GOOGLE_API_ROOT_URL: other.url });
    await other.close();
    const said = printed.find((line) => line.includes('Sổ thử')) ?? '';
    expect(said).toContain('5/8 gõ ở cột ngày: "mồng năm" thay vì');
    expect(said).toContain('số điện thoại dạng chữ đã che: "0912345678"');
    expect(said).not.toContain('ô gộp');
  });
});
