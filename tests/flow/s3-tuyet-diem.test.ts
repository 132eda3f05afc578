import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../infra/local/example-files.ts';
import { openUnit, person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import { mailsTo, openStory, type Story } from '../fixtures/story.ts';
import type { Local } from '../fixtures/workspace.ts';

/** S3: a Party committee after the reform of 2025; the Bí thư chairs, a Phó Bí thư signs; old promises are carried on. */

let local: Local;
let story: Story;

beforeAll(async () => {
  local = await openLocal({ now: '2025-09-11T08:00:00+07:00' });
  story = await openStory(local, 'tuyet-diem-2025');
  await story.begin('petitions', 'registrations', 'conclusions');
});
afterAll(() => local.stop());

describe('Đảng ủy xã Tuyết Diêm, 2025', () => {
  it('plans by quarters and sets itself no deadline of notice or conclusion: the law of 2025 binds the People’s Committees', async () => {
    const sessions = await story.office.rows('Kế hoạch');
    expect(sessions.map((row) => [row['Thời gian dự kiến'], row['Hạn thông báo'], row['Hạn kết luận']])).toEqual([
      ['Quý III/2025', '', ''],
      ['Quý IV/2025', '', ''],
    ]);
    const records = await local.records<{ earliest: string; latest: string }>('tuyet-diem-2025', 'sessions');
    expect(records.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2025-07-01', '2025-09-30'],
      ['2025-10-01', '2025-12-31'],
    ]);
  });

  it('gives the work to the offices of the commune as they are since the reform', async () => {
    const officials = await local.records<{ code: string; department: string }>('tuyet-diem-2025', 'officials');
    const department = (code: string | null) => officials.find((one) => one.code === code)?.department;
    expect(department((await story.petition('YK25-0001'))?.assignee ?? null)).toMatch(/Phòng Kinh tế/);
    expect(department((await story.petition('YK25-0010'))?.assignee ?? null)).toMatch(/Phòng Văn hóa - Xã hội/);
  });

  it('is chaired by the Bí thư', async () => {
    await story.play('2025-09-05');
    expect((await story.row('sessions', 'DT25-01'))?.['Chủ trì']).toBe('Phạm Ngọc Lân');
    const [programme] = await story.papers.ask('DT25-01', 'Chương trình, nội quy');
    expect(await story.papers.text(programme?.Mã ?? '')).toContain('Phạm Ngọc Lân');
  });

  it('lines the speakers up in the list that the chair is given', async () => {
    const [list] = await story.papers.ask('DT25-01', 'Danh sách phát biểu');
    const text = await story.papers.text(list?.Mã ?? '');
    expect(text).toContain('Bùi Văn Nở');
    expect(text).toContain('YK25-0017');
    expect(text).not.toMatch(/0911|Ngô Tấn Sơn/);
  });

  it('has its conclusion signed by a Phó Bí thư, and tells the Bí thư that it is ready', async () => {
    await local.moveClock('2025-09-15T08:00:00+07:00');
    await story.play('2025-09-15');
    await local.clearMail();
    const [paper] = await story.papers.ask('DT25-01', 'Thông báo kết luận');
    expect(paper).toMatchObject({ 'Người ký': 'Nguyễn Văn Hải', 'Tình trạng': 'Dự thảo' });
    const text = await story.papers.text(paper?.Mã ?? '');
    expect(text).toMatch(/T\/M BAN THƯỜNG VỤ\s*PHÓ BÍ THƯ.*Nguyễn Văn Hải/s);
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'dầu tràn ruộng muối']) expect(text).toContain(part);
    expect((await mailsTo(local, 'bithu')).map((mail) => mail.text.includes(paper?.Mã ?? '?'))).toContain(true);
  });

  it('knows what people have asked for many times and what is not settled yet', async () => {
    const salt = await story.row('petitions', 'YK25-0002');
    expect(salt?.['Tình trạng']).toMatch(/^Đang xử lý/);
    expect((await story.row('conclusions', 'KL25-0002'))?.['Tình trạng']).toBe('Chưa thực hiện');
    await story.mttq.paste('Ý kiến, kiến nghị', [
      {
        'Cuộc đối thoại': 'DT25-02',
        'Ngày nhận': '15/9/2025',
        'Thôn, khu': 'Tuyết Diêm 2',
        'Nội dung':
          'Ruộng muối vẫn bị nhiễm dầu do tàu thuyền neo đậu, muối không bán được, kiến nghị nhiều lần chưa giải quyết',
      },
    ]);
    await story.unit.sync();
    const again = (await story.office.rows('Ý kiến, kiến nghị')).at(-1);
    expect(again?.['Kiểm tra nhập liệu']).toMatch(/Có thể trùng YK25-0002 \(\d+ %\)/);
    await story.type('petitions', again?.Mã ?? '', { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK25-0002' });
    await story.unit.sync();
    expect((await story.row('petitions', again?.Mã ?? ''))?.['Tình trạng']).toBe('Trùng');
  });

  it('takes what is open into the book of the next year under its old code, the promise with it', async () => {
    const file = readExamples().find((example) => example.id === 'tuyet-diem-2025');
    const next = await openUnit(local, {
      ...file,
      id: 'tuyet-diem-2026',
      year: 2026,
      previous: 'tuyet-diem-2025',
      sessions: [],
    });
    const office = person(local, next.common, 'office');
    const carried = (await office.rows('Ý kiến, kiến nghị')).map((row) => row.Mã);
    const open = (await story.petitions()).filter((one) => /^(Mới|Đã giao|Đang|Đã chuyển)/.test(one.status));
    expect(carried.toSorted()).toEqual(open.map((one) => one.code));
    expect(carried).toContain('YK25-0002');
    const promise = (await office.rows('Kết luận')).find((row) => row['Ý kiến'] === 'YK25-0002');
    expect(promise).toMatchObject({ Mã: 'KL25-0002', 'Đơn vị thực hiện': 'Phòng Kinh tế', 'Thời hạn': '30/11/2025' });
  });
});
