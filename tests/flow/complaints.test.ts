import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import type { Local } from '../fixtures/workspace.ts';

/** Khiếu nại, tố cáo leave the shared book as soon as a person calls them so; suspicion alone moves nothing. */

const unitFile = {
  id: 'khieu-nai-2023',
  name: 'Phường Tân Dân',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  officials: [
    { name: 'Phạm Thị Bưởi', role: 'Văn phòng', email: 'vp@doithoai.example' },
    { name: 'Đỗ Văn Tám', department: 'Địa chính - xây dựng', email: 'dc@doithoai.example' },
  ],
};

const PETITIONS = 'Ý kiến, kiến nghị';
const TEXT = 'Tố cáo cán bộ thôn nhận tiền của 3 hộ để xác nhận hồ sơ hộ nghèo';
let local: Local;
let unit: OpenUnit;
let office: Person;
let apart: Person;

beforeAll(async () => {
  local = await openLocal({ now: '2023-10-10T08:00:00+07:00' });
  unit = await openUnit(local, unitFile);
  office = person(local, unit.common, 'office');
  apart = person(local, unit.office, 'office');
});
afterAll(() => local.stop());

describe('khiếu nại, tố cáo', () => {
  it('a mere suspicion holds mail back and asks; nothing moves', async () => {
    await office.paste(PETITIONS, [
      { 'Tổ chức, cá nhân kiến nghị': 'Ông Lê Văn Tám', 'Điện thoại': '0912 000 333', 'Nội dung': TEXT },
      { 'Nội dung': 'Đường trục thôn hỏng nặng, đề nghị sửa chữa' },
    ]);
    await unit.sync();
    const [suspect, other] = await office.rows(PETITIONS);
    expect(suspect?.['Kiểm tra nhập liệu']).toMatch(/^Loại: có dấu hiệu tố cáo/);
    expect(suspect?.['Người xử lý']).toBe('');
    expect(suspect?.['Nội dung']).toBe(TEXT);
    expect(other?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
    expect((await local.mail()).some((mail) => mail.text.includes('YK23-0001'))).toBe(false);
  });

  it('called Tố cáo by a person, the row moves to Sổ văn phòng; code and a word stay behind', async () => {
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { Loại: 'Tố cáo' });
    await unit.sync();
    await local.idle();
    const [left] = await office.rows(PETITIONS);
    expect(left).toMatchObject({
      Mã: 'YK23-0001',
      'Tổ chức, cá nhân kiến nghị': '',
      'Điện thoại': '',
      'Nội dung': 'Đã chuyển Văn phòng',
      'Tình trạng': 'Chuyển tiếp công dân',
    });
    const [moved] = await apart.rows('Khiếu nại, tố cáo');
    expect(moved).toMatchObject({
      Mã: 'YK23-0001',
      'Tổ chức, cá nhân kiến nghị': 'Ông Lê Văn Tám',
      'Nội dung': TEXT,
      Loại: 'Tố cáo',
      'Hạn thụ lý': '19/10/2023',
      'Tình trạng': 'Mới nhận',
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
    expect(moved?.['Điện thoại']?.replaceAll(' ', '')).toBe('0912000333');
  });

  it('the registration a petition came from is emptied with it, and stays so', async () => {
    const SPEAKERS = 'Đăng ký phát biểu';
    await office.paste('Kế hoạch', [{ 'Nội dung': 'Đối thoại với nhân dân', 'Ngày tổ chức': '26/10/2023' }]);
    await office.paste(SPEAKERS, [
      {
        'Cuộc đối thoại': 'DT23-01',
        'Họ và tên': 'Bà Trần Thị Sen',
        'Điện thoại': '0912 000 444',
        'Cơ quan, tổ chức': 'Hội Phụ nữ',
        'Nội dung': 'Cán bộ xã nhận phong bì khi làm giấy tờ đất',
        'Hình thức': 'Phát biểu',
      },
    ]);
    await unit.sync();
    const code = (await office.rows(SPEAKERS))[0]?.['Ý kiến'] ?? '';
    expect(code).toMatch(/^YK23-/);
    await office.type(PETITIONS, { column: 'Mã', shows: code }, { Loại: 'Tố cáo' });
    for (let pass = 1; pass <= 3; pass += 1) {
      await unit.sync();
      await local.idle();
      const rows = await office.rows(SPEAKERS);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        'Họ và tên': '',
        'Điện thoại': '',
        'Cơ quan, tổ chức': '',
        'Nội dung': 'Đã chuyển Văn phòng',
        'Thứ tự': '1',
        'Ý kiến': code,
        'Kiểm tra nhập liệu': 'Hợp lệ',
      });
      expect((await office.rows(PETITIONS)).filter((row) => row.Nguồn === 'Đăng ký phát biểu')).toHaveLength(0);
    }
    const moved = (await apart.rows('Khiếu nại, tố cáo')).find((row) => row.Mã === code);
    expect(moved).toMatchObject({ 'Tổ chức, cá nhân kiến nghị': 'Bà Trần Thị Sen', 'Kiểm tra nhập liệu': 'Hợp lệ' });
  });

  it('a wrong click that is put right brings no placeholder back to work', async () => {
    const mails = (await local.mail()).length;
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { Loại: 'Kiến nghị' });
    await unit.sync();
    await local.idle();
    const [row] = await office.rows(PETITIONS);
    expect(row).toMatchObject({ 'Tình trạng': 'Chuyển tiếp công dân', 'Người xử lý': '' });
    expect(row?.['Kiểm tra nhập liệu']).toMatch(/^Loại: dòng này đã chuyển Văn phòng theo YK23-0001/);
    expect(await local.mail()).toHaveLength(mails);
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { Loại: 'Tố cáo' });
    await unit.sync();
    expect((await office.rows(PETITIONS))[0]?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
  });

  it('it stands once, however often the books are synced, and nobody outside the office can read it', async () => {
    for (const role of ['chung', 'van-phong', 'chung'] as const) await unit.sync(role);
    await local.post('/functions/sync-unit', { unitId: unit.unitId, refresh: true });
    await local.idle();
    expect(await apart.rows('Khiếu nại, tố cáo')).toHaveLength(2);
    await expect(person(local, unit.office, 'official').rows('Khiếu nại, tố cáo')).rejects.toThrow(/permission/);
    expect((await local.mail()).every((mail) => !mail.text.includes('nhận tiền'))).toBe(true);
  });

  it('an older version of the tab, in which it still stood there, is emptied again', async () => {
    const cells = { 'Tổ chức, cá nhân kiến nghị': 'Ông Lê Văn Tám', 'Điện thoại': '0912 000 333', 'Nội dung': TEXT };
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { ...cells, Loại: '' });
    await unit.sync();
    await local.idle();
    const [left] = await office.rows(PETITIONS);
    expect(left).toMatchObject({
      'Tổ chức, cá nhân kiến nghị': '',
      'Điện thoại': '',
      'Nội dung': 'Đã chuyển Văn phòng',
      'Tình trạng': 'Chuyển tiếp công dân',
    });
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { Loại: 'Tố cáo' });
    await unit.sync();
    expect((await office.rows(PETITIONS))[0]?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
    expect(await apart.rows('Khiếu nại, tố cáo')).toHaveLength(2);
    expect((await local.mail()).every((mail) => !mail.text.includes('nhận tiền'))).toBe(true);
  });

  it('a new text typed into the moved row is not taken for anybody’s petition, nor wiped', async () => {
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { 'Nội dung': 'Đèn đường hỏng' });
    await unit.sync();
    const [row] = await office.rows(PETITIONS);
    expect(row?.['Nội dung']).toBe('Đèn đường hỏng');
    expect(row?.['Kiểm tra nhập liệu']).toContain('ghi ý kiến mới ở dòng khác');
  });

  it('who asks for it is taken out of both books and of the record, with the registration; the case stays', async () => {
    const [speaker] = await office.rows('Đăng ký phát biểu');
    const refused = await local.post('/functions/erase-person', {
      unitId: unit.unitId,
      codes: ['YK23-9999'],
      reason: 'theo đơn',
    });
    expect([refused.status, await refused.json()]).toEqual([404, { error: expect.stringContaining('YK23-9999') }]);
    const request = { unitId: unit.unitId, codes: [speaker?.Mã], reason: 'đơn yêu cầu ngày 9/10/2023' };
    const answer = await local.post('/functions/erase-person', request);
    expect(await answer.json()).toMatchObject({ dryRun: false, codes: [speaker?.Mã, speaker?.['Ý kiến']], edit: [] });
    await local.idle();
    const moved = (await apart.rows('Khiếu nại, tố cáo')).find((row) => row.Mã === speaker?.['Ý kiến']);
    expect(moved).toMatchObject({ 'Tổ chức, cá nhân kiến nghị': '', 'Điện thoại': '', Loại: 'Tố cáo' });
    expect(moved?.['Nội dung']).not.toBe('');
    const kinds = ['petitions', 'registrations', 'audit', 'notices'];
    const records = await Promise.all(kinds.map((kind) => local.get(`/local/records/${unit.unitId}/${kind}`)));
    expect(JSON.stringify(records)).not.toContain('Trần Thị Sen');
    expect((await apart.rows('Khiếu nại, tố cáo'))[0]?.['Tổ chức, cá nhân kiến nghị']).toBe('Ông Lê Văn Tám');
    expect(await apart.rows('Nhật ký')).toContainEqual(expect.objectContaining({ Việc: 'Xóa dữ liệu cá nhân' }));
  });

  it('papers in which it may stand already are named to the office', async () => {
    await office.paste(PETITIONS, [{ 'Cuộc đối thoại': 'DT23-01', 'Nội dung': 'Đề nghị sửa cống đầu xóm Đình' }]);
    await unit.sync();
    await office.type('Kế hoạch', { column: 'Mã', shows: 'DT23-01' }, { 'Lập văn bản': 'Tổng hợp ý kiến' });
    await unit.sync();
    const row = (await office.rows(PETITIONS)).find((each) => each['Nội dung']?.includes('cống đầu xóm'));
    await office.type(PETITIONS, { column: 'Mã', shows: row?.Mã ?? '' }, { Loại: 'Khiếu nại' });
    for (let pass = 1; pass <= 2; pass += 1) {
      await unit.sync();
      await local.idle();
    }
    const paper = (await office.rows('Văn bản')).find((each) => each['Loại văn bản'] === 'Tổng hợp ý kiến');
    const told = (await apart.rows('Nhật ký')).filter((line) => line.Việc === 'Chuyển Sổ văn phòng');
    expect(told).toEqual([
      expect.objectContaining({
        Mã: row?.Mã,
        'Nội dung': expect.stringContaining(`: ${paper?.Mã} (Tổng hợp ý kiến). Mở`),
      }),
    ]);
  });

  it('whoever receives complaints is told the next morning that they have come, by code alone', async () => {
    await local.clearMail();
    await local.moveClock('2023-10-11T08:00:00+07:00');
    await local.idle();
    const told = (await local.mail()).filter((mail) => mail.text.includes('vừa được chuyển từ Sổ đối thoại'));
    expect(told.map(({ to }) => to)).toEqual(['vp@doithoai.example']);
    expect(told[0]?.text).toMatch(/YK23-0001.*thụ lý.*19\/10\/2023/);
    expect(told[0]?.text).not.toMatch(/Tám|nhận tiền|hộ nghèo/);
    await local.moveClock('2023-10-12T08:00:00+07:00');
    await local.idle();
    expect((await local.mail()).filter((mail) => mail.text.includes('vừa được chuyển'))).toHaveLength(1);
  });
});
