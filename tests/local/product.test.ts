import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Local, type LocalProcess, startLocal } from '../fixtures/workspace.ts';

let running: LocalProcess | undefined;
afterEach(async () => {
  await running?.kill();
  if (running !== undefined) await rm(running.dataDir, { recursive: true, force: true });
  running = undefined;
});

const unitFile = {
  id: 'vinh-lam-2024',
  name: 'Xã Vĩnh Lâm',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2024,
  villages: [{ name: 'Thôn Hạ', aliases: ['T. Hạ'] }],
  fields: [{ name: 'Đất đai', keywords: ['sổ đỏ'], department: 'Địa chính - xây dựng' }],
  officials: [{ name: 'Lê Thị Bưởi', department: 'Địa chính - xây dựng', email: 'buoi@example.org' }],
};
const petitionsTab = 'Ý kiến, kiến nghị';
const typed = ['', '', '2/5/2024', 'Nguyễn Văn Bình', 'T. Hạ', '0912 345 678', '', 'Đề nghị cấp sổ đỏ'];

async function makeUnit(local: Local): Promise<string> {
  const response = await local.post('/functions/create-unit', unitFile);
  expect(response.status).toBe(200);
  const created = (await response.json()) as { unitId: string; workbooks: { role: string; spreadsheetId: string }[] };
  expect(created).toMatchObject({ unitId: 'vinh-lam-2024', workbooks: [{ role: 'chung' }, { role: 'van-phong' }] });
  return created.workbooks[0]?.spreadsheetId ?? '';
}

async function typePetition(local: Local, spreadsheetId: string): Promise<void> {
  const { sheets } = local.google('mttq');
  await sheets.spreadsheets.values.append({
    spreadsheetId,
    range: `'${petitionsTab}'!A2`,
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: [typed] },
  });
}

async function verdictOf(local: Local, spreadsheetId: string): Promise<unknown> {
  const { sheets } = local.google('office');
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: `'${petitionsTab}'!A1:AZ2` });
  const [headers = [], row = []] = data.values ?? [];
  return row[headers.indexOf('Kiểm tra nhập liệu')];
}

describe('the workspace with the product in it', () => {
  it('turns a typed petition into a verdict, a record and a mail, and shows them to a person with a browser', async () => {
    const local = await startLocal({ now: '2024-05-02T08:00:00+07:00' });
    running = local;
    const book = await makeUnit(local);
    await typePetition(local, book);
    await local.post('/functions/sheet-changed', { spreadsheetId: book });
    expect(await local.idle()).toBe(0);
    expect(await verdictOf(local, book)).toBe('Hợp lệ');
    expect(await local.records('vinh-lam-2024', 'petitions')).toMatchObject([
      { code: 'YK24-0001', receivedOn: '2024-05-02', village: 'Thôn Hạ', field: 'Đất đai' },
    ]);
    expect(await local.mail()).toMatchObject([
      { to: 'buoi@example.org', subject: expect.stringContaining('YK24-0001') },
    ]);
    expect(await (await fetch(local.url)).text()).toContain(`<a href="/local/books/${book}">Sổ đối thoại</a>`);
    expect(await (await fetch(`${local.url}/local/books/${book}`)).text()).toContain('Đề nghị cấp sổ đỏ');
  }, 60_000);

  it('loses nothing that was answered when it is killed, and takes up what was queued', async () => {
    const first = await startLocal({ now: '2024-05-02T08:00:00+07:00' });
    running = first;
    const book = await makeUnit(first);
    await typePetition(first, book);
    await first.post('/functions/sheet-changed', { spreadsheetId: book });
    await first.kill();
    const second = await startLocal({ dataDir: first.dataDir });
    running = second;
    await second.idle();
    expect(await verdictOf(second, book)).toBe('Hợp lệ');
    expect(await second.records('vinh-lam-2024', 'petitions')).toHaveLength(1);
  }, 60_000);

  it('ends with exit code 0 at Ctrl-C and goes on from there', async () => {
    const first = await startLocal({ now: '2024-05-02T08:00:00+07:00' });
    running = first;
    const book = await makeUnit(first);
    expect(await first.interrupt()).toMatchObject({ code: 0 });
    const second = await startLocal({ dataDir: first.dataDir });
    running = second;
    expect(await second.units()).toMatchObject([{ id: 'vinh-lam-2024', workbooks: [{ spreadsheetId: book }, {}] }]);
  }, 60_000);
});
