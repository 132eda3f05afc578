import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identities } from '../../infra/local/identities.ts';
import { person } from '../fixtures/book.ts';
import { type Desk, openDesk, PETITIONS, VERDICT } from './bad-input-desk.ts';

/** Books that people damage, delete, or take away: their own rows wait, nobody else's do. */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.local.stop());

/** What anybody who opens the book sees of a tab from afar: its colour, and the notes of its headers. */
async function lookOf(tab: string): Promise<{ readonly colour: string; readonly notes: readonly string[] }> {
  const { data } = await desk.local.google('mttq').sheets.spreadsheets.get({
    spreadsheetId: desk.unit.common,
    ranges: [`'${tab}'!1:1`],
    fields: 'sheets(properties(tabColorStyle),data(rowData(values(note))))',
  });
  const [sheet] = data.sheets ?? [];
  const { red = 0, green = 0, blue = 0 } = sheet?.properties?.tabColorStyle?.rgbColor ?? {};
  const hex = [red, green, blue].map((share) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return {
    colour: `#${hex.join('')}`,
    notes: (sheet?.data?.[0]?.rowData?.[0]?.values ?? []).map(({ note }) => note ?? ''),
  };
}

describe('a tab', () => {
  it.each([
    [
      'missing',
      (header: string) => header.replace('Nội dung', 'Noi dung cua toi'),
      /«Ý kiến, kiến nghị» tạm dừng: thiếu cột «Nội dung»/,
    ],
    ['doubled', (header: string) => header.replace('Nguồn', 'Nội dung'), /thiếu cột «Nguồn»; trùng cột «Nội dung»/],
  ])(
    'with a header %s stands still, told once in Nhật ký and on the tab itself; the others go on; mended, it goes on',
    async (_, change, message) => {
      const headers = await desk.headers(PETITIONS);
      const asMade = await lookOf(PETITIONS);
      const write = (values: string[]) => desk.put(`'${PETITIONS}'!1:1`, [values]);
      const before = (await desk.petitions()).length;
      await write(headers.map((header) => (header === 'Nội dung' || header === 'Nguồn' ? change(header) : header)));
      await desk.office.paste('Kế hoạch', [{ 'Nội dung': 'Đối thoại quý III', 'Thời gian dự kiến': 'Quý III' }]);
      await desk.unit.sync();
      await desk.unit.sync();
      expect((await desk.journal()).filter((line) => message.test(line))).toHaveLength(1);
      const stopped = await lookOf(PETITIONS);
      expect(stopped.colour).toBe('#d93025');
      expect(stopped.notes[0]).toMatch(message);
      expect((await desk.office.rows('Kế hoạch')).at(-1)?.Mã).toMatch(/^DT24-/);
      expect(await desk.petitions()).toHaveLength(before);
      await write(headers);
      await desk.office.paste(PETITIONS, [{ 'Nội dung': 'Đề nghị sửa đường thôn Hạ sau khi sửa tiêu đề' }]);
      await desk.unit.sync();
      expect(await desk.petitions()).toHaveLength(before + 1);
      expect(await lookOf(PETITIONS)).toEqual(asMade);
    },
  );

  it('that was deleted is told by its name, the others go on; restored, it goes on with its rows', async () => {
    const tab = 'Chuyển cấp trên';
    const sheetId = await desk.office.sheetId(tab);
    const headers = await desk.headers(tab);
    await desk.office.change(tab, () => ({ deleteSheet: { sheetId } }));
    await desk.office.paste(PETITIONS, [{ 'Nội dung': 'Đề nghị nạo vét mương thôn Hạ khi thiếu một tab' }]);
    await desk.unit.sync();
    await desk.unit.sync();
    expect((await desk.rowsWith('khi thiếu một tab'))[0]?.[VERDICT]).toMatch(/^Hợp lệ/);
    const told = (await desk.journal()).filter((line) => line.includes(`Bảng «${tab}» đã bị xóa`));
    expect(told).toEqual([expect.stringContaining('Bản sao mang tên này không thay được bảng cũ')]);
    await desk.office.change(PETITIONS, () => ({ addSheet: { properties: { sheetId, title: tab } } }));
    await desk.put(`'${tab}'!A1`, [headers, [null, 'YK24-0001', 'Huyện ủy']]);
    await desk.unit.sync();
    expect((await desk.office.rows(tab))[0]?.Mã).toMatch(/^CC24-/);
  });
});

describe('a book', () => {
  it('that was deleted stops its own unit only, and is named; its records stay', async () => {
    const theirs = person(desk.local, desk.other.common, 'office');
    await theirs.paste(PETITIONS, [{ 'Nội dung': 'Đề nghị sửa cống trước khi xóa sổ' }]);
    await desk.other.sync();
    await desk.local.google('system').drive.files.delete({ fileId: desk.other.common, supportsAllDrives: true });
    expect(await desk.syncNow(desk.other, desk.other.common)).toEqual({
      status: 424,
      text: expect.stringMatching(new RegExp(`Không tìm thấy sổ ${desk.other.common}.*Thùng rác`)),
    });
    expect((await desk.petitions(desk.other)).map(({ content }) => content)).toEqual([
      'Đề nghị sửa cống trước khi xóa sổ',
    ]);
    await desk.office.paste(PETITIONS, [{ 'Nội dung': 'Đề nghị lắp đèn khi sổ kia bị xóa' }]);
    await desk.unit.sync();
    expect((await desk.rowsWith('khi sổ kia bị xóa'))[0]?.[VERDICT]).toMatch(/^Hợp lệ/);
  });

  it('that the system may no longer open is named; given back, nothing that was typed meanwhile is lost', async () => {
    const known = (await desk.petitions()).length;
    const members = await driveMembers();
    await members.add(identities.office.email);
    await members.remove(identities.system.email);
    await desk.office.paste(PETITIONS, [{ 'Nội dung': 'Đề nghị xây nhà văn hóa lúc mất quyền' }]);
    expect(await desk.syncNow(desk.unit, desk.unit.common)).toEqual({
      status: 424,
      text: expect.stringMatching(new RegExp(`không có quyền .* ${desk.unit.common}.*chia sẻ lại`)),
    });
    expect(await desk.petitions()).toHaveLength(known);
    await members.add(identities.system.email);
    await desk.syncNow(desk.unit, desk.unit.common);
    expect((await desk.petitions()).at(-1)?.content).toBe('Đề nghị xây nhà văn hóa lúc mất quyền');
    expect(await desk.petitions()).toHaveLength(known + 1);
  });
});

/** Of the shared drive: first by the system, which made it, then by the office, once it is one of them. */
async function driveMembers() {
  const asSystem = desk.local.google('system').drive;
  const asOffice = desk.local.google('office').drive;
  const [drive] = (await asSystem.drives.list()).data.drives ?? [];
  const all = { fileId: drive?.id ?? '', supportsAllDrives: true };
  return {
    async add(emailAddress: string): Promise<void> {
      const by = emailAddress === identities.office.email ? asSystem : asOffice;
      await by.permissions.create({ ...all, requestBody: { type: 'user', role: 'organizer', emailAddress } });
    },
    async remove(emailAddress: string): Promise<void> {
      const { data } = await asOffice.permissions.list({ ...all, fields: 'permissions(id,emailAddress)' });
      const found = data.permissions?.find((permission) => permission.emailAddress === emailAddress);
      await asOffice.permissions.delete({ ...all, permissionId: found?.id ?? '' });
    },
  };
}
