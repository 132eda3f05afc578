import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import type { Local } from '../fixtures/workspace.ts';

/** What leaves, what does not, and what the office reads and does about it: sheets, SMTP and SMS gateway of one workspace. */
const ward = {
  id: 'vinh-lam-2024',
  name: 'UBND xã Vĩnh Lâm',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2024,
  villages: [{ name: 'Thôn Hạ', aliases: [] }],
  tasks: [],
  notices: { sms: true },
  officials: [
    { name: 'Lê Văn Bách', email: 'bach@vinhlam.example', phone: '0912000301', role: 'Chuyên môn' },
    { name: 'Đỗ Thị Cúc', email: 'cuc@vinhlam.example', phone: '0912000302', role: 'Chuyên môn' },
    { name: 'Hà Thị Duyên', email: 'duyen@vinhlam.example', phone: '', role: 'Văn phòng' },
    { name: 'Ngô Văn Giang', email: 'giang@vinhlam.example', phone: '', role: 'Chủ trì' },
  ].map((one) => ({ ...one, title: '', department: '', superior: null })),
  sessions: [{ content: 'Đối thoại', heldOn: '2024-08-20', villages: ['Thôn Hạ'], chairs: ['Ngô Văn Giang'] }],
};

const PETITIONS = 'Ý kiến, kiến nghị';
let local: Local;
let unit: OpenUnit;
let clerk: Person;
let head: Person;

const petition = (content: string, to: string, urgency = 'Bình thường') => ({
  'Cuộc đối thoại': 'DT24-01',
  'Ngày nhận': '20/8/2024',
  'Thôn, khu': 'Thôn Hạ',
  'Nội dung': content,
  Loại: 'Kiến nghị',
  'Lĩnh vực': 'Đất đai',
  'Mức độ': urgency,
  'Thẩm quyền': 'Thuộc thẩm quyền',
  'Giao đích danh': to,
});
const subjectsTo = async (name: string): Promise<string[]> =>
  (await local.mail()).filter(({ to }) => to.startsWith(`${name}@`)).map(({ subject }) => subject);
const journal = async (): Promise<string[]> => {
  await local.post('/functions/sweep-sheets');
  await local.idle();
  return (await head.rows('Nhật ký')).map((row) => `${row.Việc} ${row.Mã}: ${row['Nội dung']}`);
};
const resendRow = async (code: string) => (await head.rows('Gửi lại')).find((row) => row.Mã === code);
const assign = async (code: string, to: string): Promise<void> => {
  await clerk.type(PETITIONS, { column: 'Mã', shows: code }, { 'Giao đích danh': to });
  await unit.sync();
};

beforeAll(async () => {
  local = await openLocal({ now: '2024-08-26T08:30:00+07:00' });
  unit = await openUnit(local, ward);
  clerk = person(local, unit.common, 'office');
  head = person(local, unit.office, 'office');
}, 30_000);

afterAll(() => local.stop());

describe('Notices of xã Vĩnh Lâm', () => {
  it('an urgent case goes by mail and by SMS, an ordinary one by mail', async () => {
    await clerk.paste(PETITIONS, [
      petition('Cột điện đầu thôn sắp đổ, nguy hiểm cho trẻ em', 'Lê Văn Bách', 'Khẩn'),
      petition('Đề nghị đo lại thửa đất số 12', 'Đỗ Thị Cúc'),
    ]);
    await unit.sync();
    expect(await subjectsTo('bach')).toEqual([expect.stringMatching(/^\[YK24-0001\] Giao xử lý/)]);
    expect(await subjectsTo('cuc')).toEqual([expect.stringMatching(/^\[YK24-0002\] Giao xử lý/)]);
    expect((await local.sms()).map(({ to, text }) => `${to} ${text}`)).toEqual([
      '0912000301 UBND xa Vinh Lam: YK24-0001 KHAN, moi giao, han 19/09/2024. De nghi xu ly, xem thu dien tu.',
    ]);
  });

  it('who gets a case back is told again; the sync running again tells nobody', async () => {
    await assign('YK24-0002', 'Lê Văn Bách');
    await assign('YK24-0002', 'Đỗ Thị Cúc');
    await unit.sync();
    await local.post('/functions/sync-unit', { unitId: unit.unitId, refresh: true });
    await local.idle();
    expect((await subjectsTo('cuc')).filter((subject) => subject.startsWith('[YK24-0002] Giao'))).toHaveLength(2);
    expect((await subjectsTo('bach')).filter((subject) => subject.startsWith('[YK24-0002] Giao'))).toHaveLength(1);
  });

  it('a case that is marked Khẩn after it was given is told again at once, by SMS too, and once only', async () => {
    const mark = async (urgency: string): Promise<void> => {
      await clerk.type(PETITIONS, { column: 'Mã', shows: 'YK24-0002' }, { 'Mức độ': urgency });
      await unit.sync();
    };
    const told = async () => (await local.mail()).filter(({ subject }) => subject.startsWith('[YK24-0002] Giao xử lý'));
    const before = (await told()).length;
    await mark('Khẩn');
    expect((await told()).length).toBe(before + 1);
    expect((await told()).at(-1)?.text).toContain('Thư gửi đến đồng chí vì: việc đã giao nay được xếp mức độ Khẩn.');
    expect((await local.sms()).at(-1)?.text).toContain('YK24-0002 nay xep KHAN');
    await mark('Bình thường');
    await mark('Khẩn');
    await mark('Bình thường');
    expect((await told()).length).toBe(before + 1);
  });

  it('the office reads in Nhật ký what was sent', async () => {
    expect(await journal()).toEqual(
      expect.arrayContaining([
        'Đã gửi YK24-0001: Giao xử lý: SMS đến CB24-01',
        'Đã gửi YK24-0001: Giao xử lý: thư đến CB24-01',
        'Đã gửi YK24-0002: Giao xử lý: thư đến CB24-02',
      ]),
    );
  });

  it('what the server does not take is tried again, and both stand in Nhật ký', async () => {
    const before = (await subjectsTo('cuc')).length;
    await local.fault({ match: 'smtp', status: 451, times: 1 });
    await clerk.paste(PETITIONS, [petition('Đề nghị cấp đổi giấy chứng nhận thửa số 40', 'Đỗ Thị Cúc')]);
    await unit.sync();
    expect(await journal()).toContain(
      'Chưa gửi được YK24-0003: Giao xử lý: thư đến CB24-02 – Máy chủ gửi chưa nhận, sẽ thử lại (lần 1)',
    );
    await local.moveClock('2024-08-26T08:50:00+07:00');
    expect((await subjectsTo('cuc')).slice(before)).toEqual([expect.stringContaining('YK24-0003')]);
    expect(await journal()).toContain('Đã gửi YK24-0003: Giao xử lý: thư đến CB24-02');
  });

  it('a mail whose content is refused dies visibly; a tick in Gửi lại sends it once, and only a new tick again', async () => {
    await local.fault({ match: 'smtp', status: 554, times: 1 });
    await clerk.paste(PETITIONS, [petition('Đề nghị trả lời việc thu hồi đất khu Đồng Mạ', 'Đỗ Thị Cúc')]);
    await unit.sync();
    expect(await journal()).toContain(
      'Không gửi được YK24-0004: Giao xử lý: thư đến CB24-02 – Máy chủ thư từ chối nội dung (554). Sửa rồi ghi mã vào tab Gửi lại',
    );
    await head.paste('Gửi lại', [{ Mã: 'yk24-4', 'Gửi lại': 'x' }]);
    await unit.sync('van-phong');
    const sent = async () => (await subjectsTo('cuc')).filter((subject) => subject.includes('YK24-0004')).length;
    expect(await sent()).toBe(1);
    expect(await resendRow('yk24-4')).toMatchObject({ 'Kết quả': 'Đã xếp gửi lại 1 thư, tin' });
    expect(await journal()).toContain('Gửi lại YK24-0004: Đã xếp gửi lại 1 thư, tin');

    await unit.sync('van-phong');
    await local.post('/functions/sync-unit', { unitId: unit.unitId, refresh: true });
    await local.idle();
    expect(await resendRow('yk24-4')).toMatchObject({ 'Kết quả': 'Đã xếp gửi lại 1 thư, tin' });

    await head.type('Gửi lại', { column: 'Mã', shows: 'yk24-4' }, { 'Gửi lại': '' });
    await unit.sync('van-phong');
    expect(await resendRow('yk24-4')).toMatchObject({
      'Kết quả': expect.stringMatching(/^26\/08\/2024 08:\d\d Giao xử lý, thư đến CB24-02: đã gửi$/),
    });
    await head.type('Gửi lại', { column: 'Mã', shows: 'yk24-4' }, { 'Gửi lại': 'x' });
    await unit.sync('van-phong');
    expect(await resendRow('yk24-4')).toMatchObject({ 'Kết quả': 'Không có thư lỗi của mã này' });
    expect(await sent()).toBe(1);
  });

  it.each([
    { Mã: 'YK24-0099', says: 'Mã này chưa có thư nào; kiểm tra lại mã' },
    { Mã: 'bốn', says: 'Mã chưa đúng; ghi như trong sổ, ví dụ YK23-0012' },
    { Mã: 'YK24-0001', says: 'Không có thư lỗi của mã này' },
  ])('Gửi lại of “$Mã” says: $says', async ({ Mã, says }) => {
    await head.paste('Gửi lại', [{ Mã, 'Gửi lại': 'x' }]);
    await unit.sync('van-phong');
    expect(await resendRow(Mã)).toMatchObject({ 'Kết quả': says });
  });

  it('a code without a tick asks who got what about it, an official’s code what he got', async () => {
    await head.paste('Gửi lại', [{ Mã: 'YK24-0002' }, { Mã: 'CB24-01' }]);
    await unit.sync('van-phong');
    const lines = async (code: string) =>
      (await resendRow(code))?.['Kết quả']?.split('\n').map((line) => line.replace(/^\S+ \S+ /, ''));
    expect(await lines('YK24-0002')).toEqual([
      'Giao xử lý, thư đến CB24-02: đã gửi',
      'Giao xử lý, thư đến CB24-01: đã gửi',
      'Giao xử lý, thư đến CB24-02: đã gửi',
      'Giao xử lý, SMS đến CB24-02: đã gửi (việc đã giao nay được xếp mức độ Khẩn)',
      'Giao xử lý, thư đến CB24-02: đã gửi (việc đã giao nay được xếp mức độ Khẩn)',
    ]);
    expect((await lines('CB24-01'))?.sort()).toEqual([
      'Giao xử lý, SMS YK24-0001: đã gửi',
      'Giao xử lý, thư YK24-0001: đã gửi',
      'Giao xử lý, thư YK24-0002: đã gửi',
    ]);
  });

  it('a wrong address: the office gets the mail and says why; mended in Cán bộ, the next one arrives', async () => {
    await local.fault({ match: 'smtp', status: 550, to: 'cuc@vinhlam.example', times: 1 });
    await clerk.paste(PETITIONS, [petition('Đề nghị xem lại ranh giới thửa đất số 9', 'Đỗ Thị Cúc')]);
    await unit.sync();
    const [instead] = (await local.mail()).filter(({ subject }) => subject.includes('YK24-0005'));
    expect(instead).toMatchObject({ to: 'duyen@vinhlam.example' });
    expect(instead?.text).toContain('Đỗ Thị Cúc (CB24-02) bị máy chủ từ chối');
    await head.type('Cán bộ', { column: 'Mã', shows: 'CB24-02' }, { Email: 'docuc@vinhlam.example' });
    await unit.sync('van-phong');
    await clerk.paste(PETITIONS, [petition('Đề nghị kiểm tra việc lấn đất công ở ao đình', 'Đỗ Thị Cúc')]);
    await unit.sync();
    expect(await subjectsTo('docuc')).toEqual([expect.stringMatching(/^\[YK24-0006\] Giao xử lý/)]);
  });

  it('an overdue case is told by mail and SMS to the official, in the morning of the next working day', async () => {
    const before = (await local.sms()).length;
    await local.moveClock('2024-09-20T08:00:00+07:00');
    const texts = (await local.sms()).slice(before).map(({ to, text }) => `${to} ${text}`);
    expect(texts.filter((text) => text.includes('YK24-0001'))).toEqual([
      '0912000301 UBND xa Vinh Lam: YK24-0001 qua han tu 19/09/2024. De nghi xu ly, xem thu dien tu.',
    ]);
    expect(texts.every((text) => text.length <= 160 + '0912000301 '.length)).toBe(true);
    expect((await subjectsTo('bach')).filter((subject) => subject.includes('] Quá hạn'))).toHaveLength(1);
  });

  it('what was answered meanwhile is not sent, and Nhật ký says so', async () => {
    await local.moveClock('2024-09-20T19:00:00+07:00');
    await assign('YK24-0003', 'Lê Văn Bách');
    await clerk.type(
      PETITIONS,
      { column: 'Mã', shows: 'YK24-0003' },
      { 'Kết quả xử lý': 'Đã giải quyết xong', 'Nội dung trả lời': 'Đã cấp.', 'Ngày trả lời': '20/9/2024' },
    );
    await unit.sync();
    await local.moveClock('2024-09-23T08:00:00+07:00');
    expect((await subjectsTo('bach')).filter((subject) => subject.includes('YK24-0003'))).toEqual([]);
    expect(await journal()).toContain('Không gửi YK24-0003: Giao xử lý: thư đến CB24-01 – Đã giải quyết xong');
  });

  it('what is marked Khẩn in the night goes at once; the mail of the evening follows in the morning as ever', async () => {
    await local.moveClock('2024-09-23T19:00:00+07:00');
    await clerk.paste(PETITIONS, [petition('Kè suối sau trường có vết nứt', 'Lê Văn Bách')]);
    await unit.sync();
    const told = async () => (await subjectsTo('bach')).filter((subject) => subject.includes('YK24-0007'));
    expect(await told()).toEqual([]);
    await clerk.type(PETITIONS, { column: 'Mã', shows: 'YK24-0007' }, { 'Mức độ': 'Khẩn' });
    await unit.sync();
    expect(await told()).toHaveLength(1);
    await local.moveClock('2024-09-24T09:00:00+07:00');
    expect(await told()).toHaveLength(2);
  });

  it('what is closed, marked Khẩn and opened again is told of when it is open again', async () => {
    const type = async (cells: Record<string, string>): Promise<void> => {
      await clerk.type(PETITIONS, { column: 'Mã', shows: 'YK24-0006' }, cells);
      await unit.sync();
    };
    const told = async () => (await local.mail()).filter(({ text }) => text.includes('mức độ Khẩn đã đóng nay mở lại'));
    const before = (await told()).length;
    await type({ 'Kết quả xử lý': 'Đã giải quyết xong', 'Nội dung trả lời': 'Đã xử lý.', 'Ngày trả lời': '24/9/2024' });
    await type({ 'Mức độ': 'Khẩn' });
    expect((await told()).length).toBe(before);
    await type({ 'Kết quả xử lý': '', 'Nội dung trả lời': '', 'Ngày trả lời': '' });
    expect((await told()).length).toBe(before + 1);
  });
});
