import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, person, type SheetRow } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import type { Local } from '../fixtures/workspace.ts';

/** At the end of the year what is open goes into the next book under its old code, and its clock goes on. */

const unitFile = (year: number, previous: string | null) => ({
  id: `vinh-lam-${year}`,
  name: 'Xã Vĩnh Lâm',
  level: 'xa',
  family: 'chinh-quyen',
  year,
  previous,
  officials: [
    { name: 'Phạm Thị Bưởi', role: 'Văn phòng', email: 'vp@doithoai.example' },
    { name: 'Đỗ Văn Tám', department: 'Địa chính - xây dựng', email: 'dc@doithoai.example' },
  ],
  sessions: [{ content: `Đối thoại năm ${year}`, heldOn: `${year}-10-26` }],
});

const PETITIONS = 'Ý kiến, kiến nghị';
const COMPLAINTS = 'Khiếu nại, tố cáo';
let local: Local;
let old: OpenUnit;
let next: OpenUnit;
let complaints: SheetRow[];

beforeAll(async () => {
  local = await openLocal({ now: '2023-12-28T08:00:00+07:00' });
  old = await openUnit(local, unitFile(2023, null));
  const office = person(local, old.common, 'office');
  await office.paste(PETITIONS, [
    {
      'Cuộc đối thoại': 'DT23-01',
      // Without its year: in the next book it must not become a day of that year.
      'Ngày nhận': 'ngày 26/10',
      'Tổ chức, cá nhân kiến nghị': 'Ông Lê Văn Tám',
      'Điện thoại': '0912 000 333',
      'Nội dung': 'Đường trục thôn Hạ hỏng nặng, đề nghị sửa chữa',
    },
    {
      'Cuộc đối thoại': 'DT23-01',
      'Ngày nhận': '26/10/2023',
      'Nội dung': 'Đèn chiếu sáng hỏng',
      'Nội dung trả lời': 'Đã thay bóng',
      'Hình thức trả lời': 'Tại hội nghị',
      'Kết quả xử lý': 'Đã trả lời',
      'Ngày trả lời': '26/10/2023',
    },
    {
      'Cuộc đối thoại': 'DT23-01',
      'Ngày nhận': '26/10/2023',
      'Nội dung': 'Xin cấp đổi giấy chứng nhận quyền sử dụng đất',
      'Kết quả xử lý': 'Chờ người dân bổ sung',
    },
  ]);
  await old.sync();
  await office.paste('Kết luận', [
    {
      'Cuộc đối thoại': 'DT23-01',
      'Ý kiến': 'YK23-0001',
      'Nội dung kết luận': 'Sửa đường thôn Hạ',
      'Thời hạn': '31/03/2024',
    },
  ]);
  await old.sync();
  await person(local, old.office, 'office').paste(COMPLAINTS, [
    // Its day was not written: it was received when it was first seen.
    {
      'Tổ chức, cá nhân kiến nghị': 'Bà Lê Thị Sáu',
      'Nội dung': 'Khiếu nại quyết định thu hồi đất',
      Loại: 'Khiếu nại',
    },
    { 'Ngày nhận': '27/12', 'Nội dung': 'Tố cáo cán bộ thôn', Loại: 'Tố cáo', 'Kết quả': 'Đã thụ lý' },
    { 'Ngày nhận': '1/12/2023', 'Nội dung': 'Khiếu nại đã rút', Loại: 'Khiếu nại', 'Ngày kết thúc': '20/12/2023' },
  ]);
  await old.sync('van-phong');
  complaints = await person(local, old.office, 'office').rows(COMPLAINTS);
  await local.moveClock('2024-01-02T09:00:00+07:00');
  // A holiday of its own: counted anew, a legal deadline would be another.
  const holidays = [{ date: '2024-01-05', kind: 'Nghỉ' }];
  next = await openUnit(local, { ...unitFile(2024, 'vinh-lam-2023'), holidays });
});
afterAll(() => local.stop());

describe('the book of the next year', () => {
  it('begins with what is still open, under its old code and with its old deadline', async () => {
    const rows = await person(local, next.common, 'office').rows(PETITIONS);
    expect(rows.map((row) => row.Mã)).toEqual(['YK23-0001', 'YK23-0003']);
    expect(rows[0]).toMatchObject({
      Mã: 'YK23-0001',
      'Cuộc đối thoại': 'DT23-01',
      'Ngày nhận': '26/10/2023',
      'Tổ chức, cá nhân kiến nghị': 'Ông Lê Văn Tám',
      'Điện thoại': '09•• ••• 333',
      'Người xử lý': 'Đỗ Văn Tám',
      'Hạn trả lời': '27/11/2023',
      'Tình trạng': expect.stringMatching(/^Đã giao, quá hạn \d+ ngày làm việc$/),
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
  });

  it('lets go on waiting what waits: the days of both years are nobody’s lateness', async () => {
    const office = person(local, next.common, 'office');
    const waiting = async () => (await office.rows(PETITIONS)).find((row) => row.Mã === 'YK23-0003');
    expect((await waiting())?.['Tình trạng']).toBe('Đang xử lý, chờ người dân bổ sung');
    await office.type(PETITIONS, { column: 'Mã', shows: 'YK23-0003' }, { 'Kết quả xử lý': '' });
    await next.sync();
    // From 28/12/2023 to 02/01/2024, behind 27/11/2023.
    expect(await waiting()).toMatchObject({
      'Hạn trả lời': '04/12/2023',
      'Tình trạng': expect.stringMatching(/quá hạn/),
    });
  });

  it('takes the promise along', async () => {
    const rows = await person(local, next.common, 'office').rows('Kết luận');
    expect(rows).toMatchObject([
      { Mã: 'KL23-0001', 'Ý kiến': 'YK23-0001', 'Thời hạn': '31/03/2024', 'Kiểm tra nhập liệu': 'Hợp lệ' },
    ]);
  });

  it('takes open complaints along, their legal deadlines as they are', async () => {
    const rows = await person(local, next.office, 'office').rows(COMPLAINTS);
    const [first, second] = complaints;
    expect([first, second].map((row) => [row?.['Hạn thụ lý'], row?.['Hạn giải quyết']])).toEqual([
      ['08/01/2024', '07/02/2024'],
      ['08/01/2024', '07/02/2024'],
    ]);
    expect(rows).toEqual([first, { ...second, 'Ngày nhận': '27/12/2023' }]);
    await local.post('/functions/sync-unit', { unitId: next.unitId, refresh: true });
    await local.idle();
    expect(await person(local, next.office, 'office').rows(COMPLAINTS)).toEqual(rows);
  });

  it('gives new petitions codes of the new year', async () => {
    const office = person(local, next.common, 'office');
    await office.paste(PETITIONS, [{ 'Ngày nhận': '02/01/2024', 'Nội dung': 'Cống tắc ở xóm Bến' }]);
    await next.sync();
    expect((await office.rows(PETITIONS)).map((row) => row.Mã)).toEqual(['YK23-0001', 'YK23-0003', 'YK24-0001']);
  });

  it('alerts alone: the old book is told where its matters went and stays still', async () => {
    await local.clearMail();
    await local.moveClock('2024-01-04T10:00:00+07:00');
    const mails = await local.mail();
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.every((mail) => !mail.text.includes('unit=vinh-lam-2023'))).toBe(true);
    const journal = await person(local, old.office, 'office').rows('Nhật ký');
    expect(journal.map((row) => row['Nội dung'])).toContainEqual(
      expect.stringContaining('5 việc đang mở đã chuyển sang sổ «vinh-lam-2024»'),
    );
  });

  it('carries nothing twice, however often it is synced', async () => {
    await local.post('/functions/sync-unit', { unitId: next.unitId, refresh: true });
    await local.idle();
    const rows = await person(local, next.common, 'office').rows(PETITIONS);
    expect(rows.map((row) => row.Mã)).toEqual(['YK23-0001', 'YK23-0003', 'YK24-0001']);
  });
});
