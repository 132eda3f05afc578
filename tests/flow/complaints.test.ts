import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { type Local, startLocal } from '../fixtures/workspace.ts';

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
  local = await startLocal({ now: '2023-10-10T08:00:00+07:00' });
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

  it('it stands once, however often the books are synced, and nobody outside the office can read it', async () => {
    for (const role of ['chung', 'van-phong', 'chung'] as const) await unit.sync(role);
    await local.post('/functions/sync-unit', { unitId: unit.unitId, refresh: true });
    await local.idle();
    expect(await apart.rows('Khiếu nại, tố cáo')).toHaveLength(1);
    await expect(person(local, unit.office, 'official').rows('Khiếu nại, tố cáo')).rejects.toThrow(/permission/);
    expect((await local.mail()).every((mail) => !mail.text.includes('nhận tiền'))).toBe(true);
  });

  it('a new text typed into the moved row is not taken for anybody’s petition, nor wiped', async () => {
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0001' }, { 'Nội dung': 'Đèn đường hỏng' });
    await unit.sync();
    const [row] = await office.rows(PETITIONS);
    expect(row?.['Nội dung']).toBe('Đèn đường hỏng');
    expect(row?.['Kiểm tra nhập liệu']).toContain('ghi ý kiến mới ở dòng khác');
  });
});
