import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocal } from '../fixtures/open-local.ts';
import { mailsTo, openStory, type Story } from '../fixtures/story.ts';
import type { Local } from '../fixtures/workspace.ts';

/** S2: the People's Committee of a commune; "cuối quý III", 150 people, notice 7 days before, replies within 30 days. */

let local: Local;
let story: Story;

beforeAll(async () => {
  local = await openLocal({ now: '2024-09-25T08:00:00+07:00' });
  story = await openStory(local, 'vinh-lam-2024');
});
afterAll(() => local.stop());

describe('UBND xã Vĩnh Lâm, 2024', () => {
  it('reads “cuối quý III” and 150 people, and counts the notice in calendar days', async () => {
    expect(await story.row('sessions', 'DT24-01')).toMatchObject({
      'Thời gian dự kiến': 'cuối quý III',
      'Số đại biểu': '150',
      'Hạn kết luận': '',
      'Tình trạng': 'Dự kiến',
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
    const [session] = await local.records<Record<string, unknown>>('vinh-lam-2024', 'sessions');
    expect(session).toMatchObject({ latest: '2024-09-30', heldOn: null, delegatesTotal: 150 });
    expect(String(session?.earliest).slice(0, 7)).toBe('2024-09');
    expect(String(session?.noticeDueReason)).toMatch(/7 ngày.*kế hoạch/s);
  });

  it('takes petitions, registrations, conclusions and forwardings pasted one after the other', async () => {
    await story.begin('petitions', 'registrations', 'conclusions', 'forwards');
    for (const tab of ['Ý kiến, kiến nghị', 'Đăng ký phát biểu', 'Kết luận', 'Chuyển cấp trên']) {
      const verdicts = (await story.office.rows(tab)).map((row) => row['Kiểm tra nhập liệu'] ?? '');
      expect([tab, verdicts.filter((verdict) => !verdict.startsWith('Hợp lệ'))]).toEqual([tab, []]);
    }
    expect(await story.petitions()).toHaveLength(21);
    expect((await story.row('petitions', 'YK24-0002'))?.['Tình trạng']).toMatch(/^Đã chuyển, chờ trả lời, quá hạn/);
  });

  it('replies within 30 days of the session, with the sum and its source', async () => {
    await story.play('2024-09-16');
    const petition = await local.records<Record<string, unknown>>('vinh-lam-2024', 'petitions');
    expect(petition[2]).toMatchObject({ code: 'YK24-0003', replyDue: '2024-10-28' });
    expect(petition[2]?.replyDueReason).toMatch(
      /27\/09\/2024 \+ 30 ngày = 27\/10 \(Chủ nhật\) → 28\/10\/2024 \(kế hoạch\)/,
    );
    expect(await story.row('sessions', 'DT24-01')).toMatchObject({
      'Ngày tổ chức': '27/09/2024',
      'Hạn thông báo': '20/09/2024',
    });
  });

  it('is answered at the conference; what stays open is known', async () => {
    await local.moveClock('2024-09-28T08:00:00+07:00');
    await story.play('2024-09-28');
    expect((await story.row('sessions', 'DT24-01'))?.['Tình trạng']).toBe('Đã tổ chức');
    const open = (await story.petitions()).filter((one) => !/^Đã (trả lời|giải quyết)/.test(one.status));
    expect(open.map(({ code, status }) => [code, status])).toEqual([
      ['YK24-0001', 'Đã giao'],
      // Its letter is of 02/10: until then nobody else is asked.
      ['YK24-0013', 'Đã giao'],
    ]);
    expect((await story.row('petitions', 'YK24-0013'))?.['Kiểm tra nhập liệu']).toContain(
      'tab «Chuyển cấp trên» chưa có dòng nào',
    );
  });

  it('an item that is done closes its petition, and MTTQ opens both again', async () => {
    await local.clearMail();
    await story.type('petitions', 'YK24-0001', { 'Kết quả xử lý': '' });
    await story.type('conclusions', 'KL24-0001', {
      'Kết quả thực hiện': 'Đã duy tu 400 m',
      'Ngày hoàn thành': '28/9/2024',
    });
    await story.unit.sync();
    expect((await story.row('petitions', 'YK24-0001'))?.['Tình trạng']).toBe('Đã giải quyết xong');
    expect((await story.petition('YK24-0001'))?.closedBy).toBe('KL24-0001');
    await story.mttq.type('Kết luận', { column: 'Mã', shows: 'KL24-0001' }, { 'Ý kiến giám sát': 'Đề nghị xem lại' });
    await local.moveClock('2024-09-30T09:00:00+07:00');
    await story.unit.sync();
    expect((await story.row('conclusions', 'KL24-0001'))?.['Tình trạng']).toBe('Đề nghị xem lại');
    expect((await story.row('petitions', 'YK24-0001'))?.['Tình trạng']).toBe('Đề nghị xem lại');
    const official = (await story.petition('YK24-0001'))?.assignee;
    const officials = await local.records<{ code: string; email: string }>('vinh-lam-2024', 'officials');
    const email = officials.find((one) => one.code === official)?.email;
    const told = (await local.mail()).filter((mail) => mail.subject.includes('Đề nghị xem lại'));
    expect(told.map((mail) => [mail.to, mail.subject.includes('KL24-0001')])).toEqual([[email, true]]);
  });

  it('comes to rest when MTTQ is content, without a second mail', async () => {
    await story.mttq.type('Kết luận', { column: 'Mã', shows: 'KL24-0001' }, { 'Ý kiến giám sát': 'Đạt' });
    await story.unit.sync();
    const shown = async () => [await story.office.rows('Kết luận'), await story.office.rows('Ý kiến, kiến nghị')];
    const settled = await shown();
    expect((await story.row('petitions', 'YK24-0001'))?.['Tình trạng']).toBe('Đã giải quyết xong');
    expect((await story.row('conclusions', 'KL24-0001'))?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
    await local.post('/functions/sync-unit', { unitId: 'vinh-lam-2024', refresh: true });
    await local.idle();
    expect(await shown()).toEqual(settled);
    expect((await local.mail()).filter((mail) => mail.subject.includes('Đề nghị xem lại'))).toHaveLength(1);
  });

  it('a petition that is withdrawn takes its promise along', async () => {
    await story.type('petitions', 'YK24-0004', { 'Kết quả xử lý': 'Rút' });
    await story.unit.sync();
    expect((await story.row('conclusions', 'KL24-0002'))?.['Tình trạng']).toBe('Hoàn thành');
    await story.type('petitions', 'YK24-0004', { 'Kết quả xử lý': 'Đã trả lời' });
    await story.unit.sync();
    expect((await story.row('conclusions', 'KL24-0002'))?.['Tình trạng']).toMatch(/^Chưa thực hiện/);
  });

  it('the conclusion is written as a People’s Committee does, and ends the session when nothing is open', async () => {
    const [paper] = await story.papers.ask('DT24-01', 'Thông báo kết luận');
    const text = await story.papers.text(paper?.Mã ?? '');
    for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ỦY BAN NHÂN DÂN', 'TM. ỦY BAN NHÂN DÂN', 'Lê Đức Dũng'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/0\d{9}/);
    expect((await mailsTo(local, 'chutich')).some((mail) => mail.text.includes(paper?.Mã ?? '?'))).toBe(true);
    await story.type('documents', paper?.Mã ?? '', { 'Số, ký hiệu': '80/TB-UBND', 'Ngày ban hành': '30/9/2024' });
    await story.unit.sync();
    expect((await story.row('sessions', 'DT24-01'))?.['Tình trạng']).toBe('Đã kết luận');
  });
});
