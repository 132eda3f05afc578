import { beforeEach, describe, expect, it } from 'vitest';
import type { Conclusion } from '../../functions/domain/records/following.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { NEW, OLD, type TwoYears, twoYears } from '../fixtures/two-years.ts';

/** Days, answers and questions of a matter are the same on both sides of the year's end. */

const PETITIONS = 'petitions';
const road = { 'Cuộc đối thoại': 'DT23-01', 'Ngày nhận': '20/12/2023', 'Nội dung': 'Sửa đường thôn Hạ hỏng nặng' };
const answered = {
  'Nội dung trả lời': 'Xã đã rải đá',
  'Kết quả xử lý': 'Đã trả lời',
  'Hình thức trả lời': 'Bằng văn bản',
};
const VERDICT = 'Kiểm tra nhập liệu';
let years: TwoYears;

const at = (moment: string) => {
  years.clock.at = new Date(`${moment}+07:00`);
};
const petition = async (unitId = NEW) => (await years.records<Petition>(unitId, PETITIONS))[0];
const shown = (header: string, tab = PETITIONS, code = 'YK23-0001') =>
  years.row(NEW, tab, code).then((row) => row?.[header]);

beforeEach(async () => {
  years = await twoYears();
});

describe('a petition without a day of receipt', () => {
  it('was received when it was first seen, not when the new book was opened', async () => {
    await years.paste(OLD, PETITIONS, { 'Nội dung': 'Sửa đường thôn Hạ hỏng nặng' });
    at('2024-01-02T09:00:00');
    await years.openNext();
    expect(await petition()).toMatchObject({ receivedOn: '2023-12-27' });
    await years.type(NEW, PETITIONS, 'YK23-0001', { ...answered, 'Ngày trả lời': '28/12/2023' });
    expect(await shown('Tình trạng')).toBe('Đã trả lời bằng văn bản');
  });
});

describe('a petition that MTTQ asks to look at again', () => {
  beforeEach(async () => {
    await years.paste(OLD, PETITIONS, { ...road, ...answered, 'Ngày trả lời': '21/12/2023' });
    const item = { 'Ý kiến': 'YK23-0001', 'Nội dung kết luận': 'Sửa đường', 'Ý kiến giám sát': 'Đề nghị xem lại' };
    await years.paste(OLD, 'conclusions', item);
    at('2024-01-02T09:00:00');
    await years.openNext();
  });

  it('has been asked about since the same day', async () => {
    expect(await years.records<Conclusion>(NEW, 'conclusions')).toMatchObject([
      { reviewAskedOn: '2023-12-27', redone: false },
    ]);
    const again = { 'Kết quả thực hiện': 'Đã trải nhựa', 'Ngày hoàn thành': '29/12/2023' };
    await years.type(NEW, 'conclusions', 'KL23-0001', again);
    expect(await years.records<Conclusion>(NEW, 'conclusions')).toMatchObject([{ redone: true }]);
    expect(await shown(VERDICT)).toContain('MTTQ đề nghị xem lại ngày 27/12/2023');
  });

  it('is answered by an answer of the old year that is written down in the new', async () => {
    await years.type(NEW, PETITIONS, 'YK23-0001', { 'Nội dung trả lời': 'Đã sửa xong', 'Ngày trả lời': '29/12/2023' });
    expect(await shown('Tình trạng')).toBe('Đã trả lời bằng văn bản');
  });
});

describe('a petition that had no deadline yet because its session had no day', () => {
  it('has one once it belongs to a session of the new year', async () => {
    years = await twoYears({
      sessions: [{ content: 'Đối thoại', expected: 'quý IV' }],
      deadlines: { reply: { days: 30, unit: 'ngay', source: 'kế hoạch' } },
    });
    await years.paste(OLD, PETITIONS, { ...road, 'Ngày nhận': '20/12/2023' });
    at('2024-01-02T09:00:00');
    await years.openNext();
    await years.paste(NEW, 'sessions', { 'Nội dung': 'Đối thoại quý I', 'Ngày tổ chức': '20/01/2024' });
    expect((await petition())?.replyDue).toBeNull();
    expect(await shown(VERDICT)).toContain('Hạn trả lời: chưa có, vì cuộc DT23-01 ở sổ năm trước chưa có ngày');
    await years.type(NEW, PETITIONS, 'YK23-0001', { 'Cuộc đối thoại': 'DT24-02' });
    expect((await petition())?.replyDue).toBe('2024-02-19');
    expect(await shown(VERDICT)).not.toContain('Hạn trả lời: chưa có');
  });
});

describe('a reply letter that is issued in the old book after its petition has gone on', () => {
  it('says where its day is to be written', async () => {
    await years.paste(OLD, PETITIONS, { ...road, 'Nội dung trả lời': 'Xã đã rải đá' });
    const made = { kind: 'Trả lời kiến nghị', session: 'DT23-01', about: 'YK23-0001', fileId: 'f', parcel: 'p' };
    const row = { 'Cuộc đối thoại': 'DT23-01', 'Loại văn bản': 'Trả lời kiến nghị' };
    await years.paste(OLD, 'documents', row);
    at('2024-01-02T09:00:00');
    await years.openNext();
    const [paper] = await years.store.query<object>(`units/${OLD}/documents`);
    const data = { ...paper?.data, ...made };
    await years.store.commit([{ op: 'put', collection: `units/${OLD}/documents`, id: paper?.id ?? '', data }]);
    await years.type(OLD, 'documents', 'VB23-0001', { 'Số, ký hiệu': '9/UBND', 'Ngày ban hành': 45_289 });
    const listed = await years.row(OLD, 'documents', 'VB23-0001');
    expect(listed?.[VERDICT]).toContain(
      'YK23-0001 ghi tiếp ở sổ năm 2024: nếu ở đó chưa có «Ngày trả lời», ghi 29/12/2023 vào dòng YK23-0001',
    );
  });
});

describe('a petition that was settled in the old year', () => {
  it('closes no repeat of the new year: it is answered again', async () => {
    await years.paste(OLD, PETITIONS, { ...road, 'Kết quả xử lý': 'Rút' });
    at('2024-01-02T09:00:00');
    await years.openNext();
    await years.paste(NEW, PETITIONS, {
      'Nội dung': road['Nội dung'],
      'Kết quả xử lý': 'Trùng',
      'Trùng với': 'YK23-0001',
    });
    expect(await shown('Tình trạng', PETITIONS, 'YK24-0001')).toBe('Đã giao');
    expect(await shown(VERDICT, PETITIONS, 'YK24-0001')).toContain(
      'YK23-0001 không có trong sổ năm nay vì đã xong ở sổ năm trước',
    );
  });
});

describe('what was told in the old year', () => {
  const mails = (code: string, subject: string) =>
    years.mail.filter((mail) => mail.text.includes(code) && mail.subject.includes(subject)).length;
  beforeEach(() => at('2023-12-01T08:00:00'));

  it('of a petitioner who is waited for is not told again by the new book', async () => {
    await years.paste(OLD, PETITIONS, {
      'Ngày nhận': '1/12/2023',
      'Nội dung': 'Sửa đường',
      'Kết quả xử lý': 'Chờ người dân bổ sung',
    });
    await years.morning('2023-12-18');
    expect(mails('YK23-0001', 'Chờ người dân bổ sung')).toBe(1);
    at('2023-12-19T09:00:00');
    await years.openNext();
    years.mail.length = 0;
    for (const day of ['2023-12-20', '2023-12-21']) await years.morning(day);
    expect(mails('YK23-0001', 'Chờ người dân bổ sung')).toBe(0);
    for (const day of ['2023-12-27', '2023-12-28']) await years.morning(day);
    expect(mails('YK23-0001', 'Chờ người dân bổ sung')).toBe(1);
  });

  it('of a body that does not answer is not told again by the new book', async () => {
    const sent = { 'Ngày nhận': '1/12/2023', 'Nội dung': 'Sửa đường', 'Kết quả xử lý': 'Chuyển cấp trên' };
    await years.paste(OLD, PETITIONS, sent);
    const letter = { 'Ý kiến': 'YK23-0001', 'Cơ quan nhận': 'Sở Giao thông', 'Số, ngày văn bản': '12/CV' };
    await years.paste(OLD, 'forwards', { ...letter, 'Hạn đề nghị trả lời': '6/12/2023' });
    await years.morning('2023-12-08');
    const told = () => mails('CC23-0001', 'chưa trả lời');
    expect(told()).toBe(1);
    years.mail.length = 0;
    await years.openNext();
    await years.morning('2023-12-11');
    expect(told()).toBe(0);
    await years.morning('2023-12-18');
    expect(told()).toBe(1);
  });
});

describe('the number of a petitioner', () => {
  it('goes along with the petition that a registration made, and stands in no open book in full', async () => {
    const speaker = { 'Cuộc đối thoại': 'DT23-01', 'Họ và tên': 'Ông Lê Văn Nói', 'Nội dung': 'Làm lại mương' };
    await years.paste(OLD, 'registrations', { ...speaker, 'Điện thoại': '0912345678' });
    await years.openNext();
    expect(await petition()).toMatchObject({ phone: '0912345678' });
    expect([await shown('Điện thoại'), await shown(VERDICT)]).toEqual(['09•• ••• 678', 'Hợp lệ']);
  });
});
