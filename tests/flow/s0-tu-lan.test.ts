import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocal } from '../fixtures/open-local.ts';
import { mailsTo, openStory, type Story } from '../fixtures/story.ts';
import type { Local } from '../fixtures/workspace.ts';

/** S0: the Party committee of a commune; two sessions of which only the month is known. */

let local: Local;
let story: Story;

beforeAll(async () => {
  local = await openLocal({ now: '2024-05-14T08:00:00+07:00' });
  story = await openStory(local, 'tu-lan-2024');
});
afterAll(() => local.stop());

describe('Đảng ủy xã Tự Lạn, 2024', () => {
  it('plans two sessions by their months; the notice counts from the first day that is possible', async () => {
    const sessions = await story.office.rows('Kế hoạch');
    expect(
      sessions.map((row) => [row.Mã, row['Thời gian dự kiến'], row['Ngày tổ chức'], row['Hạn thông báo']]),
    ).toEqual([
      ['DT24-01', 'tháng 5/2024', '', '17/04/2024'],
      ['DT24-02', 'tháng 8/2024', '', '23/07/2024'],
    ]);
    expect(sessions.every((row) => row['Tình trạng'] === 'Dự kiến' && row['Kiểm tra nhập liệu'] === 'Hợp lệ')).toBe(
      true,
    );
    const [planned] = await local.records<{ noticeDueReason: string }>('tu-lan-2024', 'sessions');
    expect(planned?.noticeDueReason).toMatch(/tháng 5\/2024.*sớm nhất.*7 ngày làm việc.*kế hoạch/s);
  });

  it('takes the opinions of five villages, however their names are typed; replies wait for the day of the session', async () => {
    await story.begin('petitions');
    const rows = await story.office.rows('Ý kiến, kiến nghị');
    expect(rows.map((row) => row['Kiểm tra nhập liệu']).filter((verdict) => !verdict?.startsWith('Hợp lệ'))).toEqual(
      [],
    );
    const records = await story.petitions();
    expect(new Set(records.map((petition) => petition.village)).size).toBe(5);
    expect(records.map((petition) => petition.replyDue)).toEqual(records.map(() => null));
    expect(records.every((petition) => petition.assignee !== null)).toBe(true);
    // Nobody is answerable for a day that is not known, but everybody knows his work; Khẩn and all.
    const codes = (await local.mail()).flatMap((mail) => [...new Set(mail.text.match(/YK24-\d{4}/g))]);
    expect(codes.sort()).toEqual(records.map((petition) => petition.code));
  });

  it('makes a petition of every registration and lines the speakers up, session by session', async () => {
    await story.begin('registrations');
    const rows = await story.office.rows('Đăng ký phát biểu');
    expect(rows.map((row) => [row.Mã, row['Cuộc đối thoại'], row['Hình thức'], row['Thứ tự'], row['Ý kiến']])).toEqual([
      ['PB24-0001', 'DT24-01', 'Phát biểu', '1', 'YK24-0019'],
      ['PB24-0002', 'DT24-01', 'Gửi câu hỏi', '', 'YK24-0020'],
      ['PB24-0003', 'DT24-02', 'Phát biểu', '1', 'YK24-0021'],
      ['PB24-0004', 'DT24-02', 'Phát biểu', '2', 'YK24-0022'],
    ]);
    const made = await story.row('petitions', 'YK24-0019');
    expect(made).toMatchObject({
      'Cuộc đối thoại': 'DT24-01',
      'Tổ chức, cá nhân kiến nghị': 'Ông Nguyễn Văn Hồng',
      'Thôn, khu': 'Thôn Nguộn',
      'Điện thoại': '09•• ••• 631',
      Nguồn: 'Đăng ký phát biểu',
      'Nội dung': 'Đề nghị hỗ trợ giống lúa chất lượng cao cho vụ mùa',
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
    expect(await story.petition('YK24-0019')).toMatchObject({ phone: '0974000631', registration: 'PB24-0001' });
    await story.unit.sync();
    expect(await story.petitions()).toHaveLength(22);
  });

  it('counts deadlines and tasks from the day once it is known', async () => {
    await story.begin('conclusions');
    await story.play('2024-04-26');
    expect(await story.row('sessions', 'DT24-01')).toMatchObject({
      'Ngày tổ chức': '17/05/2024',
      'Hạn thông báo': '08/05/2024',
      'Tình trạng': 'Dự kiến',
    });
    expect((await story.row('petitions', 'YK24-0003'))?.['Hạn trả lời']).toBe('17/06/2024');
    expect((await story.row('petitions', 'YK24-0010'))?.['Hạn trả lời']).toBe('');
    const tasks = await local.records<{ session: string; due: string | null }>('tu-lan-2024', 'tasks');
    const dues = (session: string) => tasks.filter((task) => task.session === session).map((task) => task.due);
    expect(dues('DT24-01').slice(0, 3)).toEqual(['2024-05-04', '2024-05-08', '2024-05-08']);
    expect(dues('DT24-02')).toEqual(dues('DT24-02').map(() => null));
    expect((await story.row('tasks', 'PC24-0002'))?.['Kiểm tra nhập liệu']).toBe(
      'Hợp lệ\nThời hạn 08/05/2024, tính theo ngày tổ chức.',
    );
  });

  it('writes its papers as the Party does, signed by the Bí thư', async () => {
    const [listed] = await story.papers.ask('DT24-01', 'Thông báo tổ chức');
    expect(listed).toMatchObject({ 'Cuộc đối thoại': 'DT24-01', 'Người ký': 'Bùi Văn Thiêm', 'Tình trạng': 'Dự thảo' });
    const text = await story.papers.text(listed?.Mã ?? '');
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG ỦY XÃ TỰ LẠN', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Bùi Văn Thiêm'])
      expect(text).toContain(part);
    expect(text).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('is announced by the notice that was issued, so nobody is reminded of it', async () => {
    await story.play('2024-05-03');
    expect((await story.row('sessions', 'DT24-01'))?.['Tình trạng']).toBe('Đã thông báo');
    await local.clearMail();
    await local.moveClock('2024-05-15T09:00:00+07:00');
    expect((await mailsTo(local, 'vanphong')).filter((mail) => /Ra thông báo tổ chức/.test(mail.subject))).toEqual([]);
  });

  it('holds the session: speakers ticked, most answered on the spot, one to be sent to the power company', async () => {
    await local.moveClock('2024-05-18T09:00:00+07:00');
    await story.play('2024-05-18');
    expect((await story.row('sessions', 'DT24-01'))?.['Tình trạng']).toBe('Đã tổ chức');
    const [speaker] = await local.records<{ spoken: boolean; order: number }>('tu-lan-2024', 'registrations');
    expect(speaker).toMatchObject({ spoken: true, order: 1 });
    const states = Object.groupBy((await story.petitions()).slice(0, 9), (petition) => petition.status);
    expect(Object.entries(states).map(([state, list]) => [state, list?.length])).toEqual([
      ['Đã giao', 2],
      ['Đã trả lời tại hội nghị', 6],
      ['Đã giải quyết xong', 1],
    ]);
  });

  it('keeps what was forwarded open until the answer is back and the petitioner told', async () => {
    await local.moveClock('2024-05-24T09:00:00+07:00');
    await story.play('2024-05-24');
    expect((await story.row('forwards', 'CC24-0001'))?.['Tình trạng']).toBe('Đã chuyển, chờ trả lời');
    expect((await story.row('sessions', 'DT24-01'))?.['Tình trạng']).toBe('Đã kết luận');
    await story.type('forwards', 'CC24-0001', {
      'Ngày nhận trả lời': '24/5/2024',
      'Nội dung trả lời': 'Lắp thêm trạm',
    });
    await story.unit.sync();
    expect((await story.row('petitions', 'YK24-0009'))?.['Tình trạng']).toMatch(/^Đang xử lý/);
    await story.type('forwards', 'CC24-0001', { 'Ngày báo người dân': '24/5/2024' });
    await story.unit.sync();
    expect((await story.row('forwards', 'CC24-0001'))?.['Tình trạng']).toBe('Đã báo người dân');
    expect((await story.row('petitions', 'YK24-0009'))?.['Tình trạng']).toBe('Đã giải quyết xong');
  });
});
