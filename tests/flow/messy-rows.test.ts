import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import type { Local } from '../fixtures/workspace.ts';

/**
 * Rows as clerks really type and paste them, and what a careful clerk would take them to mean, or ask. Typed in January 2024 into the
 * book of 2023, through the sheet: `5/8` has become a day of 2024 there, `912345680` a number.
 */

const PETITIONS = 'Ý kiến, kiến nghị';
const unitFile = {
  id: 'dong-lac-2023',
  name: 'Xã Đông Lạc',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  deadlines: { reply: { days: 30, unit: 'ngay', source: 'kế hoạch' } },
  villages: [
    { name: 'Thôn Hạ', aliases: ['Hạ', 'T. Hạ'] },
    { name: 'Thôn Trung', aliases: [] },
    { name: 'Thôn Râm', aliases: [] },
    { name: 'Thôn Tuyết Diêm 1', aliases: ['TD1'] },
    { name: 'Thôn Tuyết Diêm 2', aliases: ['TD2'] },
  ],
  officials: [
    { name: 'Phạm Thị Thu', title: 'Văn phòng', department: 'Văn phòng', role: 'Văn phòng' },
    { name: 'Đỗ Văn Tám', title: 'Công chức Địa chính', department: 'Địa chính - xây dựng', role: 'Chuyên môn' },
  ],
  sessions: [
    { content: 'Đối thoại với nhân dân thôn Hạ', heldOn: '2023-10-26' },
    { content: 'Đối thoại với nhân dân thôn Trung', heldOn: '2023-12-26' },
  ],
};

interface Messy {
  /** What is strange about it. */
  readonly of: string;
  readonly cells: Readonly<Record<string, string>>;
  /** What the record must say. */
  readonly means?: Readonly<Record<string, unknown>>;
  /** Column → what its message must hold; no other column may ask anything. */
  readonly asks?: Readonly<Record<string, RegExp>>;
  /** What the verdict tells although nothing is to be mended. */
  readonly tells?: RegExp;
}

const day = (typed: string, receivedOn: string): Messy => ({
  of: `Ngày nhận ${typed}`,
  cells: { 'Ngày nhận': typed },
  means: { receivedOn },
});
const noDay = (typed: string, message: RegExp): Messy => ({
  of: `Ngày nhận ${typed}`,
  cells: { 'Ngày nhận': typed },
  asks: { 'Ngày nhận': message },
});
const phone = (typed: string, national: string): Messy => ({
  of: `Điện thoại ${typed}`,
  cells: { 'Điện thoại': typed },
  means: { phone: national },
});
const noPhone = (typed: string, message: RegExp): Messy => ({
  of: `Điện thoại ${typed}`,
  cells: { 'Điện thoại': typed },
  means: { phone: '' },
  asks: { 'Điện thoại': message },
});
const name = (typed: string, address: string, of: string): Messy => ({
  of: `người kiến nghị ${typed}`,
  cells: { 'Tổ chức, cá nhân kiến nghị': typed },
  means: { name: of, address },
});
const noName = (typed: string, message: RegExp): Messy => ({
  of: `người kiến nghị ${typed}`,
  cells: { 'Tổ chức, cá nhân kiến nghị': typed },
  asks: { 'Tổ chức, cá nhân kiến nghị': message },
});
const village = (typed: string, of: string): Messy => ({
  of: `thôn ${typed}`,
  cells: { 'Thôn, khu': typed },
  means: { village: of },
});
const noVillage = (typed: string, message: RegExp): Messy => ({
  of: `thôn ${typed}`,
  cells: { 'Thôn, khu': typed },
  means: { village: '' },
  asks: { 'Thôn, khu': message },
});

const rows: readonly Messy[] = [
  // Days
  day('05.08.2023', '2023-08-05'),
  day('20-10-23', '2023-10-20'),
  day('20/10/2023 13h30', '2023-10-20'),
  day("13h30' ngày 20/10/2023 (thứ Sáu)", '2023-10-20'),
  day('20 tháng 10', '2023-10-20'),
  day('ngày 20/10', '2023-10-20'),
  day('rằm tháng 8', '2023-09-29'),
  day('mùng 5 tháng 9 âm lịch', '2023-10-19'),
  day('', '2023-10-26'),
  noDay('5/8', /05\/08\/2023/),
  noDay('thứ Năm, 20/10/2023', /thứ Sáu/),
  noDay('31/9', /tháng 9 chỉ có 30 ngày.*ví dụ 30\/09\/2023/),
  noDay('15/2 âm lịch', /06\/03\/2023 hoặc 05\/04\/2023/),
  noDay('tháng 10/2023', /ví dụ 26\/10\/2023/),
  noDay('8/26/2023', /ngày trước tháng sau, ví dụ 26\/08\/2023/),
  noDay('20/10/2032', /2032.*ví dụ 20\/10\/2023/),
  noDay('ngày 20/01/2024', /20\/01\/2024 chưa tới/),
  // Phones
  phone('+84 912 345 678', '0912345678'),
  phone('0912.345.679', '0912345679'),
  phone('912345680', '0912345680'),
  phone('0168 234 5678', '0382345678'),
  phone('0351 3845 222', '02263845222'),
  phone('không có', ''),
  noPhone('0912345681/0987654321', /0912345681, 0987654321/),
  noPhone('09123456', /thiếu số \(có 8 chữ số\).*ví dụ 0912345678/),
  phone('O912345682', '0912345682'),
  noPhone('09l2345682', /chữ O, l.*ví dụ 0912345678/),
  // Names
  name('NGUYỄN VĂN BÌNH', '', 'Nguyễn Văn Bình'),
  name('bà trần thị hoa', 'Bà', 'Trần Thị Hoa'),
  name('Ô. Hoàng Văn Em', 'Ông', 'Hoàng Văn Em'),
  name('Hộ ông Phạm Văn Dũng', 'Hộ ông', 'Phạm Văn Dũng'),
  name('NHÂN DÂN THÔN RÂM', '', 'Nhân dân thôn Râm'),
  name('Ông Nguyễn Văn Sáu 🙏🙏', 'Ông', 'Nguyễn Văn Sáu'),
  name('Ông\u00a0 Nguyễn  Văn\u00a0Ba ', 'Ông', 'Nguyễn Văn Ba'),
  name('Bà Đỗ Thị Hường'.normalize('NFD'), 'Bà', 'Đỗ Thị Hường'),
  name('NguyÔn V¨n Nam', '', 'Nguyễn Văn Nam'),
  name('Nguyeãn Vaên Haûi', '', 'Nguyễn Văn Hải'),
  name('Nguyá»…n VÄƒn ThÃ nh', '', 'Nguyễn Văn Thành'),
  noName('Ông Nguyễn Văn An và bà Trần Thị Hoa', /2 người: “Ông Nguyễn Văn An”, “bà Trần Thị Hoa”; tách/),
  noName('Tập thể 8 hộ xóm Bến (đại diện: ông An, bà Bình, ông Cường)', /1 hoặc 2 người đại diện, đang ghi 3/),
  noName('=HYPERLINK("http://example.com";"An")', /không phải tên.*ví dụ/),
  noName('Nguyễn Văn An 0912345683', /cột Điện thoại/),
  // As above: what stands in the row before, however many marks lie between
  {
    of: 'một dòng đủ',
    cells: {
      'Tổ chức, cá nhân kiến nghị': 'Bà Lý Thị Mười',
      'Thôn, khu': 'Thôn Râm',
      'Điện thoại': '0912345684',
      'Lĩnh vực': 'Y tế',
    },
    means: { name: 'Lý Thị Mười', address: 'Bà', village: 'Thôn Râm', phone: '0912345684' },
  },
  {
    of: 'nt',
    cells: { 'Tổ chức, cá nhân kiến nghị': 'nt', 'Thôn, khu': '-nt-', 'Điện thoại': '"', 'Lĩnh vực': 'nt' },
    means: { name: 'Lý Thị Mười', address: 'Bà', village: 'Thôn Râm', phone: '0912345684', field: 'Y tế' },
  },
  {
    of: 'nt dưới nt',
    cells: { 'Tổ chức, cá nhân kiến nghị': '"', 'Thôn, khu': 'nt', 'Điện thoại': 'nt', 'Cuộc đối thoại': 'nt' },
    means: { name: 'Lý Thị Mười', address: 'Bà', village: 'Thôn Râm', phone: '0912345684', session: 'DT23-01' },
  },
  // Villages
  village('thon ha', 'Thôn Hạ'),
  village('T. Hạ, xã Đông Lạc', 'Thôn Hạ'),
  village('xóm 3, thôn Trung', 'Thôn Trung'),
  village('RÂM', 'Thôn Râm'),
  noVillage('Tuyết Diêm', /Thôn Tuyết Diêm 1, Thôn Tuyết Diêm 2/),
  noVillage('Thôn Mới', /không có “Thôn Mới” trong Danh mục.*gần giống/),
  // Choices and codes
  { of: 'PA', cells: { Loại: 'PA' }, means: { kind: 'Phản ánh' } },
  { of: 'KN', cells: { Loại: 'KN' }, asks: { Loại: /Kiến nghị hoặc Khiếu nại/ } },
  {
    of: 'danh sách không dấu',
    cells: { 'Lĩnh vực': 'dat dai', 'Mức độ': 'cap thiet' },
    means: { field: 'Đất đai', urgency: 'Cấp thiết' },
  },
  { of: 'cuộc 1', cells: { 'Cuộc đối thoại': '1' }, means: { session: 'DT23-01' } },
  { of: 'cuộc dt 23 - 1', cells: { 'Cuộc đối thoại': 'dt 23 - 1' }, means: { session: 'DT23-01' } },
  {
    of: 'cuộc không có',
    cells: { 'Cuộc đối thoại': 'DT23-09' },
    asks: { 'Cuộc đối thoại': /không có cuộc DT23-09.*DT23-01/ },
  },
  // Whole rows
  {
    of: 'hai việc trong một ô',
    cells: { 'Nội dung': '1) Đề nghị sửa đường trục thôn Hạ. 2) Đề nghị nâng trạm biến áp thôn Trung' },
    asks: { 'Nội dung': /2 việc.*Tách mỗi việc một dòng/ },
  },
  {
    of: 'nhận sau cuộc đối thoại',
    cells: { 'Ngày nhận': '10/11/2023' },
    means: { receivedOn: '2023-11-10' },
    tells: /Ngày nhận.*10\/11\/2023 sau ngày đối thoại 26\/10\/2023/,
  },
  {
    of: 'trả lời trước khi nhận',
    cells: {
      'Nội dung trả lời': 'Đã sửa.',
      'Kết quả xử lý': 'Đã trả lời',
      'Hình thức trả lời': 'Bằng văn bản',
      'Ngày trả lời': '02/10/2023',
    },
    asks: { 'Ngày trả lời': /02\/10\/2023 trước “Ngày nhận” 20\/10\/2023/ },
  },
  {
    of: 'ngày trả lời không đọc được',
    cells: { 'Nội dung trả lời': 'Đã sửa.', 'Kết quả xử lý': 'Đã trả lời', 'Ngày trả lời': 'tuần trước' },
    asks: { 'Ngày trả lời': /tuần trước.*ví dụ/ },
  },
  {
    of: 'gia hạn sớm hơn hạn',
    cells: { 'Gia hạn đến': '20/11/2023', 'Ngày báo người dân': '15/11/2023' },
    asks: { 'Gia hạn đến': /20\/11\/2023 không sau hạn trả lời 27\/11\/2023/ },
  },
  {
    of: 'cùng số, tên khác',
    cells: { 'Tổ chức, cá nhân kiến nghị': 'Ông Vàng A Sử', 'Điện thoại': '0912345684' },
    means: { name: 'Vàng A Sử', phone: '0912345684' },
    tells: /số 09•• ••• 684.*tên khác/,
  },
  {
    of: 'dấu hiệu tố cáo',
    cells: { 'Nội dung': 'Tôi tố cáo cán bộ địa chính nhận tiền của dân để làm sổ đỏ' },
    means: { heldBack: true, assignee: null },
    asks: { Loại: /tố cáo.*chọn/ },
  },
  {
    of: 'biểu tượng trong nội dung',
    cells: { 'Nội dung': 'Đường thôn Râm ngập 😢😢 mong xã quan tâm!!!' },
    means: { content: 'Đường thôn Râm ngập 😢😢 mong xã quan tâm!!!' },
  },
  {
    of: 'công thức gõ như chữ',
    cells: { 'Nội dung': '=SUM(A1:A9) đề nghị sửa cống ở ngõ 7' },
    means: { content: '=SUM(A1:A9) đề nghị sửa cống ở ngõ 7' },
  },
  {
    of: 'nội dung phông .VnTime',
    cells: { 'Nội dung': '§Ò nghÞ söa ®­êng trôc th«n H¹ bÞ h­ háng' },
    means: { content: 'Đề nghị sửa đường trục thôn Hạ bị hư hỏng' },
  },
  {
    of: 'nội dung 5.000 chữ',
    cells: { 'Nội dung': `Đề nghị cấp sổ đỏ cho gia đình tôi. ${'Gia đình tôi đã nộp đủ hồ sơ. '.repeat(710)}` },
    means: { field: 'Đất đai' },
  },
];

interface PetitionRecord {
  readonly code: string;
  readonly problems: readonly { readonly column: string; readonly message: string }[];
  readonly assignee: string | null;
  readonly heldBack: boolean;
}

let local: Local;
let unit: OpenUnit;
let mttq: Person;
let records: readonly PetitionRecord[];
let shown: readonly Readonly<Record<string, string>>[];

const defaults = {
  'Cuộc đối thoại': 'DT23-01',
  'Ngày nhận': '20/10/2023',
  'Tổ chức, cá nhân kiến nghị': 'Ông Lê Văn Tư',
};
const typed = ({ cells }: Messy, at: number): Record<string, string> => ({
  ...defaults,
  'Nội dung': `Đề nghị lắp đèn đường ngõ ${at + 1}`,
  ...cells,
});

beforeAll(async () => {
  local = await openLocal({ now: '2024-01-15T08:00:00+07:00' });
  unit = await openUnit(local, unitFile);
  mttq = person(local, unit.common, 'mttq');
  await mttq.paste(PETITIONS, rows.map(typed));
  await unit.sync();
  records = await local.records<PetitionRecord>(unit.unitId, 'petitions');
  shown = await mttq.rows(PETITIONS);
});

afterAll(() => local.stop());

describe('rows as clerks type them', () => {
  it.each(rows.map((row, at) => ({ ...row, at })))('$at $of', ({ at, means = {}, asks = {}, tells }) => {
    const record = records[at];
    const verdict = shown[at]?.['Kiểm tra nhập liệu'] ?? '';
    expect(record).toMatchObject(means);
    expect(record?.problems.map(({ column }) => column)).toEqual(Object.keys(asks));
    for (const { column, message } of record?.problems ?? []) {
      expect(message).toMatch(asks[column] ?? /never/);
      expect(verdict).toContain(`${column}: ${message}`);
    }
    if (Object.keys(asks).length === 0) expect(verdict).toMatch(/^Hợp lệ/);
    if (tells !== undefined) expect(verdict).toMatch(tells);
  });

  it('every message says what to type, choose or mend', () => {
    const messages = records.flatMap(({ problems }) => problems.map(({ message }) => message));
    expect(messages.filter((message) => !/(?:gõ|ghi|chọn|sửa|tách|giữ lại|chuyển số|để lại)/iu.test(message))).toEqual(
      [],
    );
  });

  it('who asks nothing is handed to somebody', () => {
    expect(records.filter(({ problems, assignee }) => problems.length === 0 && assignee === null)).toEqual([]);
  });
});

describe('nt in rows that come later', () => {
  const last = async () => (await local.records<Record<string, unknown>>(unit.unitId, 'petitions')).at(-1);
  const whole = {
    ...defaults,
    'Tổ chức, cá nhân kiến nghị': 'Bà Giàng Thị Mỷ',
    'Thôn, khu': 'Thôn Trung',
    'Điện thoại': '0912345699',
    'Nội dung': 'Đề nghị tu sửa nhà văn hóa đã dột nát',
  };
  const marked = { ...defaults, 'Tổ chức, cá nhân kiến nghị': 'nt', 'Thôn, khu': 'nt', 'Điện thoại': 'nt' };

  it('stands for the whole number, though the row above shows only its mask by then', async () => {
    await mttq.paste(PETITIONS, [whole]);
    await unit.sync();
    await mttq.paste(PETITIONS, [{ ...marked, 'Nội dung': 'Đề nghị mở lớp mẫu giáo ở điểm trường lẻ' }]);
    await unit.sync();
    expect((await mttq.rows(PETITIONS)).at(-2)?.['Điện thoại']).toBe('09•• ••• 699');
    expect(await last()).toMatchObject({
      name: 'Giàng Thị Mỷ',
      address: 'Bà',
      village: 'Thôn Trung',
      phone: '0912345699',
      problems: [],
    });
  });

  it('goes on standing for it when the row above has become another, also for a row typed below', async () => {
    const { code } = (await local.records<{ code: string }>(unit.unitId, 'petitions')).at(-2) ?? { code: '' };
    await mttq.type(PETITIONS, { column: 'Mã', shows: code }, { 'Thôn, khu': 'Thôn Râm' });
    await mttq.paste(PETITIONS, [{ ...marked, 'Nội dung': 'Đề nghị cấp thẻ bảo hiểm y tế cho hộ cận nghèo' }]);
    await unit.sync();
    const records = await local.records<Record<string, unknown>>(unit.unitId, 'petitions');
    expect(records.slice(-3).map(({ village }) => village)).toEqual(['Thôn Râm', 'Thôn Trung', 'Thôn Trung']);
  });

  it('typed over another village means the village above from then on', async () => {
    await mttq.paste(PETITIONS, [{ ...whole, 'Thôn, khu': 'Thôn Hạ', 'Nội dung': 'Đề nghị khơi thông cống đầu thôn' }]);
    await unit.sync();
    const code = String((await last())?.code);
    await mttq.type(PETITIONS, { column: 'Mã', shows: code }, { 'Thôn, khu': 'nt' });
    await unit.sync();
    expect(await last()).toMatchObject({ code, village: 'Thôn Trung' });
  });

  it('under an empty cell is asked about', async () => {
    await mttq.paste(PETITIONS, [{ ...defaults, 'Nội dung': 'Đề nghị lắp camera ở ngã ba' }]);
    await mttq.paste(PETITIONS, [{ ...defaults, 'Thôn, khu': 'nt', 'Nội dung': 'Đề nghị lắp gương cầu ở dốc' }]);
    await unit.sync();
    expect((await mttq.rows(PETITIONS)).at(-1)?.['Kiểm tra nhập liệu']).toBe(
      'Thôn, khu: “nt” là như dòng trên, nhưng ô ở dòng trên để trống; ghi đủ vào ô này, hoặc để trống.',
    );
  });
});
