import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadProduct } from '../../infra/local/functions-host.ts';
import { startWorkspace, type Workspace } from '../../infra/local/workspace.ts';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { sharedFirestoreEmulator, whyNoEmulator } from '../fixtures/firestore-emulator.ts';
import { helpers, type Local } from '../fixtures/workspace.ts';

/** The chain of a case as it is deployed: the store is Firestore, and who calls is asked. Only Google's books, queue and mail stand on loopback. */
const caller = 'doi-thoai-caller@demo-chain.iam.gserviceaccount.com';

const unitFile = {
  id: 'vinh-lam-2024',
  name: 'UBND xã Vĩnh Lâm',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2024,
  villages: [{ name: 'Thôn Hạ', aliases: [] }],
  tasks: [],
  officials: [
    { name: 'Lê Văn Bách', email: 'bach@vinhlam.example', role: 'Chuyên môn' },
    { name: 'Ngô Văn Giang', email: 'giang@vinhlam.example', role: 'Chủ trì' },
  ],
  sessions: [{ content: 'Đối thoại', heldOn: '2024-08-20', villages: ['Thôn Hạ'], chairs: ['Ngô Văn Giang'] }],
};

/** What Cloud Run hands on of the token that Cloud Tasks, Scheduler or an administrator brought. */
function asCloudRun(request: IncomingMessage, url: string): void {
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const claims = { iss: 'https://accounts.google.com', aud: url, exp: 4e9, email: caller, email_verified: true };
  request.headers.authorization = `Bearer ${part({ alg: 'RS256' })}.${part(claims)}.SIGNATURE_REMOVED_BY_GOOGLE`;
}

const missing = whyNoEmulator();
if (missing !== null) it('a case on Firestore', ({ skip }) => skip(`skipped, no emulator: ${missing}`));

describe.skipIf(missing !== null)('a case on Firestore', () => {
  let workspace: Workspace;
  let dataDir: string;
  let local: Local;
  let unit: OpenUnit;
  let clerk: Person;
  let checked = true;

  beforeAll(async () => {
    vi.stubEnv('FIRESTORE_EMULATOR_HOST', (await sharedFirestoreEmulator()).host);
    dataDir = await mkdtemp(join(tmpdir(), 'doi-thoai-'));
    workspace = await startWorkspace(
      { port: 0, dataDir, empty: true, now: new Date('2024-09-20T08:30:00+07:00') },
      {
        log: () => undefined,
        loadFunctions: async (given, clock) => {
          const deployed = { STORE: 'firestore', GOOGLE_CLOUD_PROJECT: 'demo-chain', ALLOWED_CALLERS: caller };
          const product = await loadProduct({ ...given, ...deployed }, clock);
          return {
            ...product,
            handle: (name, request, response) => {
              if (checked) asCloudRun(request, `${given.FUNCTIONS_URL}/${name}`);
              return product.handle(name, request, response);
            },
          };
        },
      },
    );
    local = { url: workspace.url, ...helpers(workspace.url), stop: () => workspace.stop() };
    unit = await openUnit(local, unitFile);
    clerk = person(local, unit.common, 'office');
  }, 30_000);
  afterAll(async () => {
    await workspace?.stop();
    if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  const calls = async (name: string, body: unknown = {}): Promise<unknown> => {
    const response = await local.post(`/functions/${name}`, body);
    const answer = (await response.json()) as object;
    expect(response.status, JSON.stringify(answer)).toBe(200);
    expect(await local.idle()).toBe(0);
    return answer;
  };
  const subjects = async () => (await local.mail()).map(({ to, subject }) => `${to}: ${subject}`);
  const petition = async () => (await clerk.rows('Ý kiến, kiến nghị'))[0];

  it('is taken up, given to its official, put on paper, summed up, and erased when its person asks', async () => {
    await clerk.paste('Ý kiến, kiến nghị', [
      {
        'Cuộc đối thoại': 'DT24-01',
        'Ngày nhận': '20/8/2024',
        'Tổ chức, cá nhân kiến nghị': 'Ông Nguyễn Văn Mẫu',
        'Thôn, khu': 'Thôn Hạ',
        'Điện thoại': '0912345678',
        'Nội dung': 'Đề nghị đo lại thửa đất số 12',
        'Giao đích danh': 'Lê Văn Bách',
      },
    ]);
    await calls('sweep-sheets');
    expect(await petition()).toMatchObject({ Mã: 'YK24-0001', 'Kiểm tra nhập liệu': expect.stringMatching(/^Hợp lệ/) });
    expect(await subjects()).toEqual([expect.stringMatching(/^bach@\S+: \[YK24-0001\] Giao xử lý/)]);

    await clerk.type('Kế hoạch', { column: 'Mã', shows: 'DT24-01' }, { 'Lập văn bản': 'Tổng hợp ý kiến' });
    await calls('sweep-sheets');
    expect(await clerk.rows('Văn bản')).toMatchObject([{ Mã: 'VB24-0001', Tệp: 'Tổng hợp ý kiến - DT24-01.docx' }]);
    expect(await subjects()).toContainEqual(expect.stringMatching(/^giang@\S+: \[VB24-0001\] Văn bản dự thảo đã lập/));

    await calls('daily-summary');
    expect(await subjects()).toContainEqual(expect.stringMatching(/^giang@\S+: .*Tổng hợp ngày .*quá hạn/));

    const erased = { unitId: unit.unitId, codes: ['YK24-0001'], reason: 'đơn yêu cầu' };
    expect(await calls('erase-person', erased)).toMatchObject({ papers: [{ code: 'VB24-0001' }] });
    expect(await petition()).toMatchObject({ Mã: 'YK24-0001', 'Tổ chức, cá nhân kiến nghị': '', 'Điện thoại': '' });
    expect(JSON.stringify(await local.records(unit.unitId, 'petitions'))).not.toMatch(/Nguyễn Văn Mẫu|912345678/);
  }, 60_000);

  it('is shown to nobody who calls without a token', async () => {
    checked = false;
    expect((await local.post('/functions/sync-unit', { unitId: unit.unitId })).status).toBe(401);
    checked = true;
  });
});
