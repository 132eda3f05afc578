import { beforeEach, describe, expect, it } from 'vitest';
import { promiseMark } from '../../functions/domain/lifecycle/following.ts';
import { conclusionFacts } from '../../functions/domain/notices/facts/following-facts.ts';
import type { Conclusion } from '../../functions/domain/records/following.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { parseUnitRecord } from '../../functions/domain/records/unit-record.ts';
import { type Store, StoreUnavailable } from '../../functions/domain/store.ts';
import { carryOver } from '../../functions/use-cases/carry-over.ts';
import { findSession, gather } from '../../functions/use-cases/make-document/gather.ts';
import { publicResults } from '../../functions/use-cases/public-results.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../faults/sync/script.ts';
import { storeOver } from '../fixtures/store-over.ts';
import { NEW, OLD, type TwoYears, twoYears } from '../fixtures/two-years.ts';

/** The book of a year after what was open in it has gone on into the next: whoever keeps working in it is told, and nothing is lost. */

const PETITIONS = 'petitions';
const road = { 'Cuộc đối thoại': 'DT23-01', 'Ngày nhận': '26/12/2023', 'Nội dung': 'Sửa đường thôn Hạ hỏng nặng' };
const VERDICT = 'Kiểm tra nhập liệu';
let years: TwoYears;

beforeEach(async () => {
  years = await twoYears();
  await years.paste(OLD, PETITIONS, road);
  years.clock.at = new Date('2024-01-02T09:00:00+07:00');
});

const codesOf = async (unitId: string, tab = PETITIONS) => (await years.rows(unitId, tab)).map((row) => row.Mã);
const mailsAbout = (code: string) => years.mail.filter(({ text }) => text.includes(code));

it('takes a year with more open matters than a store writes at once into the next book, and says so in the old one', async () => {
  const MANY = 450;
  const petitions = await years.hand(OLD, PETITIONS);
  for (let place = 1; place < MANY; place += 1)
    put(petitions, place + 1, { ...road, 'Nội dung': `Sửa đường thôn Hạ, đoạn ${place}` });
  await syncUnit(years.ports, { unitId: OLD });
  await years.openNext();
  const codes = await codesOf(NEW);
  expect([codes.length, new Set(codes).size]).toEqual([MANY, MANY]);
  const gone = (await years.rows(OLD, PETITIONS)).filter((row) => row['Tình trạng'] === 'Đã chuyển sổ năm 2024');
  expect(gone).toHaveLength(MANY);
  for (const left of [`units/${NEW}/inbox`, `units/${OLD}/edited`]) expect(await years.store.query(left)).toEqual([]);
});

it('takes long texts along, more than a store writes at once', async () => {
  const petitions = await years.hand(OLD, PETITIONS);
  // Two of three characters take three bytes.
  const long = `Đề nghị sửa đường ${'ềể '.repeat(15_000)}`;
  for (let place = 1; place < 36; place += 1) put(petitions, place + 1, { ...road, 'Nội dung': `${long} ${place}` });
  await syncUnit(years.ports, { unitId: OLD });
  await years.openNext();
  expect(await codesOf(NEW)).toHaveLength(36);
});

describe('a row that has gone on', () => {
  beforeEach(() => years.openNext());

  it('says where', async () => {
    const sheet = (await years.store.get<{ workbooks: { spreadsheetId: string; sheetIds: object }[] }>('units', NEW))
      ?.data;
    const common = sheet?.workbooks.find(({ sheetIds }) => PETITIONS in sheetIds);
    const row = await years.row(OLD, PETITIONS, 'YK23-0001');
    expect(row?.['Tình trạng']).toBe('Đã chuyển sổ năm 2024');
    expect(row?.[VERDICT]).toBe(
      'Hợp lệ\nĐã chuyển sang sổ năm 2024 dưới mã cũ; ghi tiếp ở dòng YK23-0001 của sổ đó: ' +
        `https://bang.example/${common?.spreadsheetId}/edit#gid=${Object(common?.sheetIds)[PETITIONS]}`,
    );
    expect((await years.row(NEW, PETITIONS, 'YK23-0001'))?.[VERDICT]).toBe('Hợp lệ');
  });

  it('is counted among those that have gone on, as its row no longer says how it stood', async () => {
    const counts = await years.rows(OLD, 'summary');
    const count = (measure: string) => counts.find((row) => row['Chỉ tiêu'] === measure)?.['Số lượng'];
    expect([count('Đã tiếp nhận'), count('Đã giao'), count('Đã chuyển sang sổ năm sau')]).toEqual([1, 1, 1]);
  });

  it('does not take an answer for that of the case: it is kept, and the row says where it belongs', async () => {
    const answer = { 'Nội dung trả lời': 'Đã sửa xong', 'Kết quả xử lý': 'Đã giải quyết xong', 'Ngày trả lời': 45_294 };
    await years.type(OLD, PETITIONS, 'YK23-0001', answer);
    const row = await years.row(OLD, PETITIONS, 'YK23-0001');
    expect(row).toMatchObject({ ...answer, 'Tình trạng': 'Đã chuyển sổ năm 2024' });
    expect(row?.[VERDICT]).toContain(
      'Nội dung trả lời: ghi sau khi việc đã chuyển sang sổ năm 2024 nên chưa được tính; ghi ở dòng YK23-0001 của sổ đó, rồi xóa ô này.',
    );
    expect(row?.[VERDICT]).not.toContain('Hợp lệ');
    const [here] = await years.records<Petition>(OLD, PETITIONS);
    expect(here).toMatchObject({ status: 'Đã giao', answer: '', outcome: null, typedLate: answer });
    const [there] = await years.records<Petition>(NEW, PETITIONS);
    expect(there).toMatchObject({ status: 'Đã giao', answer: '' });
  });

  it('is in order again once what was typed has been taken back', async () => {
    await years.type(OLD, PETITIONS, 'YK23-0001', { 'Nội dung': 'Sửa đường thôn Thượng' });
    expect((await years.row(OLD, PETITIONS, 'YK23-0001'))?.[VERDICT]).toContain('rồi trả ô này về như cũ.');
    await years.type(OLD, PETITIONS, 'YK23-0001', { 'Nội dung': road['Nội dung'] });
    expect((await years.row(OLD, PETITIONS, 'YK23-0001'))?.[VERDICT]).toMatch(/^Hợp lệ\nĐã chuyển/);
  });

  it('of any tab says so', async () => {
    const row = { 'Cuộc đối thoại': 'DT23-01', 'Nội dung kết luận': 'Sửa đường trong quý I' };
    await years.paste(OLD, 'conclusions', row);
    await years.paste(OLD, 'complaints', { 'Nội dung': 'Khiếu nại thu hồi đất', Loại: 'Khiếu nại' });
    await years.morning('2024-01-03');
    for (const [tab, code] of [
      ['conclusions', 'KL23-0001'],
      ['complaints', 'YK23-0002'],
    ] as const) {
      expect((await years.row(OLD, tab, code))?.[VERDICT]).toContain('Đã chuyển sang sổ năm 2024 dưới mã cũ');
      expect((await years.row(NEW, tab, code))?.[VERDICT]).toMatch(/^Hợp lệ/);
    }
  });

  it('called a complaint in the new book is to be deleted in the old one, where its text still stands', async () => {
    await years.type(NEW, PETITIONS, 'YK23-0001', { Loại: 'Tố cáo' });
    const row = await years.row(NEW, PETITIONS, 'YK23-0001');
    expect(row?.['Nội dung']).toBe('Đã chuyển Văn phòng');
    expect(row?.[VERDICT]).toContain(
      `Nội dung còn ở dòng YK23-0001 của sổ «${OLD}»: xóa dòng đó ở Sổ đối thoại năm trước`,
    );
    // Papers were made of it there.
    expect(await years.journal(NEW)).toContainEqual(
      expect.stringMatching(/^Chuyển Sổ văn phòng.*nội dung này: văn bản của sổ năm trước «an-hoa-2023»\. Mở/),
    );
  });

  it('may be deleted in the old book: it is no loss', async () => {
    await years.remove(OLD, PETITIONS, 'YK23-0001');
    expect((await years.journal(OLD)).filter((line) => line.startsWith('Dòng bị xóa'))).toEqual([]);
    await years.morning('2024-01-03');
    expect(await codesOf(NEW)).toEqual(['YK23-0001']);
  });
});

describe('a repeat that the old book has closed', () => {
  const repeat = {
    ...road,
    'Nội dung': 'Nhà tôi cũng không đi được',
    'Kết quả xử lý': 'Trùng',
    'Trùng với': 'YK23-0001',
  };
  beforeEach(async () => {
    await years.paste(OLD, PETITIONS, repeat);
    await years.openNext();
    years.mail.length = 0;
  });

  it('stays there while the new one is to answer what it repeats', async () => {
    await years.morning('2024-01-03');
    expect(await codesOf(NEW)).toEqual(['YK23-0001']);
  });

  it.each([{ 'Kết quả xử lý': 'Rút' }, { Loại: 'Khiếu nại' }])(
    'is work again in the new one, where nobody will answer what it repeats: %j',
    async (change) => {
      await years.type(NEW, PETITIONS, 'YK23-0001', change);
      for (const day of ['2024-03-04', '2024-03-05']) await years.morning(day);
      expect(await codesOf(NEW)).toEqual(['YK23-0001', 'YK23-0002']);
      const row = await years.row(NEW, PETITIONS, 'YK23-0002');
      expect(row?.[VERDICT]).toContain('nên không trả lời cho dòng này');
      expect(row?.['Tình trạng']).toContain('Đã giao');
      expect((await years.row(OLD, PETITIONS, 'YK23-0002'))?.[VERDICT]).toContain('Đã chuyển sang sổ năm 2024');
      const told = (what: string) => mailsAbout('YK23-0002').filter(({ subject }) => subject.includes(what)).length;
      // Pressed from the day on which it is work again, rung by rung.
      expect([told('Giao xử lý'), told('Quá hạn')]).toEqual([1, 1]);
      await years.morning('2024-03-07');
      expect([told('Giao xử lý'), told('Quá hạn')]).toEqual([1, 2]);
    },
  );
});

describe('a petition typed late into the old book', () => {
  const late = { 'Ngày nhận': '2/1/2024', 'Nội dung': 'Đường ngõ 5 ngập' };
  beforeEach(async () => {
    await years.openNext();
    years.mail.length = 0;
    await years.paste(OLD, PETITIONS, late);
  });

  it('is told that the book is closed, and may be completed until the next morning', async () => {
    const row = await years.row(OLD, PETITIONS, 'YK23-0002');
    expect(row?.[VERDICT]).toContain(
      'Sổ này đã khép: dòng này tự chuyển sang sổ năm 2024 dưới mã này vào sáng hôm sau. Từ nay ghi dòng mới ở sổ đó: https://',
    );
    expect(await codesOf(NEW)).toEqual(['YK23-0001']);
    await years.type(OLD, PETITIONS, 'YK23-0002', { 'Tổ chức, cá nhân kiến nghị': 'Bà Lan' });
    await years.morning('2024-01-03');
    expect(await years.row(NEW, PETITIONS, 'YK23-0002')).toMatchObject({
      'Tổ chức, cá nhân kiến nghị': 'Bà Lan',
      'Nội dung': 'Đường ngõ 5 ngập',
      'Người xử lý': 'Hà Thị Cúc',
    });
    expect((await years.row(OLD, PETITIONS, 'YK23-0002'))?.[VERDICT]).toMatch(/^Hợp lệ\nĐã chuyển sang sổ năm 2024/);
    expect(await years.journal(OLD)).toContainEqual(
      expect.stringMatching(/^Chuyển sang sổ mới YK23-0002: 1 việc đang mở đã chuyển/),
    );
  });

  it('is told to its official once, by the new book', async () => {
    expect(mailsAbout('YK23-0002')).toEqual([]);
    await years.morning('2024-01-03');
    await years.morning('2024-01-04');
    expect(mailsAbout('YK23-0002').map(({ to }) => to)).toEqual(['cuc@anhoa.example']);
    expect(mailsAbout('YK23-0002')[0]?.text).toContain(`unit=${NEW}`);
  });

  it('is carried once, however often the morning comes', async () => {
    for (const day of ['2024-01-03', '2024-01-03', '2024-01-04']) await years.morning(day);
    expect(await carryOver(years.ports, OLD, NEW)).toBe(0);
    await years.work();
    expect(await codesOf(NEW)).toEqual(['YK23-0001', 'YK23-0002']);
  });

  it('goes on in one book: another that names the same old one gets nothing', async () => {
    expect(await carryOver(years.ports, OLD, 'an-hoa-2025')).toBe(0);
    expect(parseUnitRecord((await years.store.get('units', OLD))?.data).successor).toBe(NEW);
    expect(await carryOver(years.ports, OLD, NEW)).toBe(1);
  });

  it('is carried at once when it is urgent', async () => {
    await years.paste(OLD, PETITIONS, {
      ...late,
      'Nội dung': 'Cầu treo trên đường liên thôn sắp sập',
      'Mức độ': 'Khẩn',
    });
    expect(await codesOf(NEW)).toEqual(['YK23-0001', 'YK23-0003']);
    expect(mailsAbout('YK23-0003').map(({ text }) => text.includes(`unit=${NEW}`))).toEqual([true]);
    expect((await years.row(OLD, PETITIONS, 'YK23-0003'))?.[VERDICT]).toContain('Đã chuyển sang sổ năm 2024');
  });
});

describe('the change of year', () => {
  it('in December, or a year after a matter came, asks nothing about its day and leaves it to its official', async () => {
    years = await twoYears();
    await years.paste(OLD, PETITIONS, { ...road, 'Cuộc đối thoại': '', 'Ngày nhận': '02/02/2023' });
    await years.openNext();
    for (const day of [undefined, '2024-02-05']) {
      if (day !== undefined) await years.morning(day);
      const row = await years.row(NEW, PETITIONS, 'YK23-0001');
      expect(row?.['Người xử lý']).toBe('Hà Thị Cúc');
      expect(row?.[VERDICT]).toBe('Hợp lệ');
    }
  });

  it('that dies half way is gone on with the next morning', async () => {
    const { store } = years.ports;
    const commit: Store['commit'] = (writes) =>
      writes.some(({ collection }) => collection === `units/${NEW}/inbox`)
        ? Promise.reject(new StoreUnavailable('gone'))
        : store.commit(writes);
    const broken = storeOver(store, { commit });
    await expect(years.openNext({ ...years.ports, store: broken })).rejects.toThrow(StoreUnavailable);
    await years.morning('2024-01-03');
    expect(await codesOf(NEW)).toEqual(['YK23-0001']);
  });

  it('carries a row as it is, although somebody changes it in that very moment', async () => {
    const { store } = years.ports;
    let asked = 0;
    const query: typeof store.query = async (collection, of) => {
      const found = await store.query(collection, of);
      if (collection === `units/${OLD}/petitions` && asked++ === 0)
        await years.type(OLD, PETITIONS, 'YK23-0001', { 'Nội dung': 'Sửa đường thôn Hạ, đã sụt' });
      return found as never;
    };
    await years.openNext({ ...years.ports, store: storeOver(store, { query }) });
    expect(asked).toBeGreaterThan(1);
    expect((await years.row(NEW, PETITIONS, 'YK23-0001'))?.['Nội dung']).toBe('Sửa đường thôn Hạ, đã sụt');
    expect((await years.row(OLD, PETITIONS, 'YK23-0001'))?.[VERDICT]).toMatch(/^Hợp lệ\nĐã chuyển/);
  });

  it('is not forgotten by a sync of the settings that began before it', async () => {
    const days = await years.hand(OLD, 'holidays');
    days.write(days.look().grid.length, 0, [45_300, 'Nghỉ']);
    const { workbooks } = years.ports;
    const read: typeof workbooks.read = async (...of) => {
      const values = await workbooks.read(...of);
      await carryOver(years.ports, OLD, NEW);
      return values;
    };
    await syncUnit({ ...years.ports, workbooks: { ...workbooks, read } }, { unitId: OLD, role: 'van-phong' });
    const unit = (
      await years.store.get<{ successor: string; settings: { holidays: { date: string }[] } }>('units', OLD)
    )?.data;
    expect(unit?.successor).toBe(NEW);
    expect(unit?.settings.holidays.map(({ date }) => date)).toContain('2024-01-09');
  });

  it('keeps what the old book had still to send about the matter: the new one tells of it', async () => {
    years.clock.at = new Date('2024-01-01T22:00:00+07:00');
    await years.paste(OLD, PETITIONS, { ...road, 'Nội dung': 'Đường ngõ 9 hỏng' });
    years.mail.length = 0;
    years.clock.at = new Date('2024-01-02T07:00:00+07:00');
    await years.openNext();
    years.clock.at = new Date('2024-01-02T09:00:00+07:00');
    await years.work();
    expect(mailsAbout('YK23-0002').map(({ text }) => text.includes(`unit=${NEW}`))).toEqual([true]);
  });

  it('names to the office what was open when its row was deleted, once; restored, it is carried', async () => {
    await years.remove(OLD, PETITIONS, 'YK23-0001');
    await years.openNext();
    await years.morning('2024-01-03');
    for (const unit of [OLD, NEW])
      expect((await years.journal(unit)).filter((line) => line.startsWith('Chưa chuyển sang sổ mới'))).toEqual([
        `Chưa chuyển sang sổ mới YK23-0001: Dòng YK23-0001 (Ý kiến, kiến nghị) đã bị xóa khỏi sổ «${OLD}» khi việc còn mở, nên không chuyển sang sổ «${NEW}» và không còn được nhắc. Còn phải giải quyết thì khôi phục dòng ở sổ «${OLD}» (Tệp → Lịch sử phiên bản): sáng hôm sau việc tự chuyển sang.`,
      ]);
    expect(await codesOf(NEW)).toEqual([]);
    await years.paste(OLD, PETITIONS, { Mã: 'YK23-0001', ...road });
    await years.morning('2024-01-04');
    expect(await codesOf(NEW)).toEqual(['YK23-0001']);
  });

  it('leaves a session that is not concluded to the old book, which goes on to chase its steps, each once', async () => {
    years = await twoYears({ deadlines: { conclusion: { days: 15, unit: 'ngay', source: 'kế hoạch' } } });
    await years.paste(OLD, PETITIONS, road);
    years.clock.at = new Date('2024-01-02T09:00:00+07:00');
    await years.openNext();
    years.mail.length = 0;
    for (const day of ['2024-01-03', '2024-01-04', '2024-01-05', '2024-01-08', '2024-01-09']) await years.morning(day);
    const steps = mailsAbout('DT23-01').map(({ to, text }) => `${to} ${/unit=\S+&code=DT\S+/.exec(text)}`);
    // Two working days before its conclusion is due, and once that day has passed.
    expect(steps).toEqual(Array(2).fill(`en@anhoa.example unit=${OLD}&code=DT23-01`));
    expect(years.mail.filter(({ text }) => text.includes(`unit=${OLD}&code=YK`))).toEqual([]);
  });
});

describe('a promise about a petition that went to Sổ văn phòng', () => {
  const item = {
    'Ý kiến': 'YK23-0001',
    'Nội dung kết luận': 'Làm rõ phản ánh về ông Trưởng thôn Hạ',
    'Thời hạn': 45_310,
  };
  const promise = async () => (await years.records<Conclusion>(NEW, 'conclusions'))[0];

  it.each([
    ['Tố cáo', 'xem trong sổ'],
    ['Phản ánh', 'Làm rõ phản ánh về ông Trưởng thôn Hạ'],
  ])('%s: mails of the next book say of it “%s”', async (kind, told) => {
    await years.paste(OLD, 'conclusions', item);
    await years.type(OLD, PETITIONS, 'YK23-0001', { Loại: kind });
    await years.openNext();
    expect(await promise()).toMatchObject({ code: 'KL23-0001', confidential: kind === 'Tố cáo' });
    expect(conclusionFacts(await promise(), {}).excerpt).toBe(told);
    // When it is decided on anew, too.
    await years.type(NEW, 'conclusions', 'KL23-0001', { 'Kết quả thực hiện': 'Đang xác minh' });
    expect(await promise()).toMatchObject({ result: 'Đang xác minh', confidential: kind === 'Tố cáo' });
  });
});

describe('a session whose matters went on', () => {
  const item = { 'Ý kiến': 'YK23-0001', 'Nội dung kết luận': 'Sửa đường thôn Hạ trong quý I', 'Công khai': 'Có' };
  beforeEach(async () => {
    await years.type(OLD, PETITIONS, 'YK23-0001', { 'Tổ chức, cá nhân kiến nghị': 'Bà Đỗ Thị Nhài' });
    await years.paste(OLD, 'conclusions', item);
    await years.openNext();
    const done = { 'Kết quả thực hiện': 'Đã rải đá', 'Ngày hoàn thành': 45_293 };
    await years.type(NEW, 'conclusions', 'KL23-0001', done);
  });

  it('has its papers made from its own book, of the matters as they stand by now', async () => {
    await years.type(NEW, PETITIONS, 'YK23-0001', { 'Dự thảo trả lời': 'Xã đã rải đá' });
    const unit = parseUnitRecord((await years.store.get('units', OLD))?.data);
    const session = await findSession(years.store, OLD, 'DT23-01');
    if (session === undefined) throw new Error('no session');
    const { input } = await gather(years.store, unit, session, years.clock.now());
    expect(input.conclusions).toMatchObject([{ code: 'KL23-0001', result: 'Đã rải đá', doneOn: '2024-01-02' }]);
    expect(input.petitions).toMatchObject([{ code: 'YK23-0001', draft: 'Xã đã rải đá', assignee: 'CB23-01' }]);
  });

  it('has a new notice with what they say by now, and its row is in order', async () => {
    await years.type(NEW, 'conclusions', 'KL23-0001', { 'Nội dung kết luận': 'Sửa đường thôn Hạ trong quý II' });
    const [now] = await years.records<Conclusion>(NEW, 'conclusions');
    const promises = { 'KL23-0001': now === undefined ? '' : promiseMark(now) };
    const file = {
      fileId: 'f',
      link: 'https://drive.example/f',
      name: 'Thông báo.docx',
      subject: 'Kết luận',
      signer: '',
    };
    const files = [{ ...file, edition: 1, promises }];
    const data = { id: 'r', session: 'DT23-01', kind: 'Thông báo kết luận', madeAt: '', files, taken: false };
    await years.store.commit([{ op: 'create', collection: `units/${OLD}/papers`, id: 'r', data }]);
    await syncUnit(years.ports, { unitId: OLD });
    expect((await years.rows(OLD, 'documents'))[0]?.[VERDICT]).toMatch(/^Hợp lệ(?!.*KL23-0001)/s);
  });

  it('shows residents what has become of its promises, and not for whom', async () => {
    await years.type(NEW, 'conclusions', 'KL23-0001', { 'Nội dung kết luận': 'Sửa đường cho hộ bà Nhài trong quý I' });
    const paper = { id: 'v', code: 'VB23-01', raw: {}, kind: 'Thông báo kết luận', session: 'DT23-01', number: '9/TB' };
    const data = { ...paper, createdAt: '', updatedAt: '', issuedOn: '2024-01-02', status: 'Đã ban hành' };
    await years.store.commit([{ op: 'create', collection: `units/${OLD}/documents`, id: 'v', data }]);
    const page = await publicResults(years.ports, OLD);
    expect(page).toContain('Sửa đường cho hộ người kiến nghị trong quý I');
    expect(page).toContain('Hoàn thành');
    expect(page).not.toContain('Chưa thực hiện');
    expect(page).toContain('Tiếp nhận: 01 ý kiến, kiến nghị');
    // It went on to the next year; it did not come from the one before.
    expect(page).not.toContain('từ năm trước chuyển sang');
    // Called so in the book where it now stands.
    await years.type(NEW, PETITIONS, 'YK23-0001', { Loại: 'Tố cáo' });
    expect(await publicResults(years.ports, OLD)).not.toContain('Sửa đường');
  });
});

describe('a matter between two levels', () => {
  const DISTRICT = 'huyen-an-2023';
  const district = { name: 'Huyện An', level: 'huyen', family: 'chinh-quyen', officials: [] };
  const CC = 'CC23-0001';
  const toldBelow = (unitId: string) => years.row(unitId, 'forwards', CC).then((row) => String(row?.[VERDICT]));
  const answer = {
    'Nội dung trả lời': 'Huyện đã bố trí vốn',
    'Hình thức trả lời': 'Bằng văn bản',
    'Kết quả xử lý': 'Đã trả lời',
  };

  beforeEach(async () => {
    years = await twoYears({ parent: DISTRICT, higherBody: 'Huyện An' });
    await years.create({ ...district, id: DISTRICT, year: 2023 });
    await years.paste(OLD, PETITIONS, road);
    const letter = {
      'Ý kiến': 'YK23-0001',
      'Cơ quan nhận': 'UBND Huyện An',
      'Số, ngày văn bản': '12/CV ngày 27/12/2023',
    };
    await years.paste(OLD, 'forwards', letter);
    years.clock.at = new Date('2024-01-02T09:00:00+07:00');
  });

  it('is not sent up a second time, and the answer goes where the row has gone', async () => {
    await years.openNext();
    expect(await codesOf(DISTRICT)).toEqual(['YK23-0001']);
    await years.type(DISTRICT, PETITIONS, 'YK23-0001', { ...answer, 'Ngày trả lời': 45_293 });
    expect(await toldBelow(NEW)).toContain('Huyện đã bố trí vốn');
    expect(await toldBelow(OLD)).toMatch(/^Hợp lệ\nĐã chuyển sang sổ năm 2024/);
  });

  it('takes an answer along that waits for its cell', async () => {
    await years.type(DISTRICT, PETITIONS, 'YK23-0001', { ...answer, 'Ngày trả lời': 45_293 });
    expect(await toldBelow(OLD)).toContain('Huyện đã bố trí vốn');
    await years.openNext();
    expect((await years.row(NEW, 'forwards', CC))?.['Nội dung trả lời']).toBe('Huyện đã bố trí vốn');
    expect((await years.row(NEW, 'forwards', CC))?.['Tình trạng']).toBe('Đã có trả lời');
  });

  it('is answered to the unit below from the next book of the unit above', async () => {
    await years.create({ ...district, id: 'huyen-an-2024', year: 2024, previous: DISTRICT });
    await years.type('huyen-an-2024', PETITIONS, 'YK23-0001', { ...answer, 'Ngày trả lời': 45_293 });
    expect(await toldBelow(OLD)).toContain('Huyện đã bố trí vốn');
  });

  it('that is withdrawn below in the new year is known above, in whichever year its row stands', async () => {
    await years.create({ ...district, id: 'huyen-an-2024', year: 2024, previous: DISTRICT });
    await years.openNext(years.ports, { parent: 'huyen-an-2024' });
    await years.type(NEW, PETITIONS, 'YK23-0001', { 'Kết quả xử lý': 'Rút' });
    const row = await years.row('huyen-an-2024', PETITIONS, 'YK23-0001');
    expect(row?.[VERDICT]).toContain('người dân đã rút ý kiến này');
    expect(await years.store.query('units/huyen-an-2024/inbox')).toEqual([]);
  });

  it('and repeats another there is answered below by that one, although the repeat was closed a year before', async () => {
    await years.paste(DISTRICT, PETITIONS, { 'Ngày nhận': '26/12/2023', 'Nội dung': 'Nâng cấp đường huyện' });
    await years.type(DISTRICT, PETITIONS, 'YK23-0001', { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK23-0002' });
    await years.create({ ...district, id: 'huyen-an-2024', year: 2024, previous: DISTRICT });
    expect(await codesOf('huyen-an-2024')).toEqual(['YK23-0002']);
    await years.type('huyen-an-2024', PETITIONS, 'YK23-0002', { ...answer, 'Ngày trả lời': 45_293 });
    expect(await toldBelow(OLD)).toContain('Huyện đã bố trí vốn');
  });
});

describe('a unit file whose `previous` cannot be carried over is refused', () => {
  it.each([
    ['a slip in the code', { previous: 'an-hoa-2032' }, 'previous: không có bộ sổ «an-hoa-2032»'],
    ['itself', { previous: NEW }, `previous: không có bộ sổ «${NEW}»`],
  ])('%s', async (_, other, problem) => {
    await expect(years.openNext(years.ports, other)).rejects.toMatchObject({
      problems: [`${problem}; ghi đúng mã của bộ sổ cũ, hoặc bỏ mục này`],
    });
    expect(await years.store.get('units', NEW)).toBeUndefined();
  });

  it('a book that has gone on elsewhere', async () => {
    await years.openNext();
    await expect(years.openNext(years.ports, { id: 'an-hoa-2025', year: 2025 })).rejects.toMatchObject({
      problems: [`previous: bộ sổ «${OLD}» đã chuyển sang «${NEW}»; bỏ mục này`],
    });
  });
});
