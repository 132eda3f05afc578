import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/domain/settings/read-settings.ts';
import { settingsRows } from '../../functions/domain/settings/settings-rows.ts';
import { type SettingsTabKey, settingsTabs } from '../../functions/domain/settings/settings-tabs.ts';
import { type Unit, unitSchema } from '../../functions/domain/unit.ts';
import { completeUnit, parseUnitFile } from '../../functions/domain/unit-defaults.ts';
import type { Cell } from '../../functions/domain/values.ts';
import type { CellOutput } from '../../functions/domain/workbooks.ts';
import { documentKinds } from '../../sheets-templates/choices.ts';
import { cases } from '../fixtures/thorough.ts';

const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

/** As Sheets gives back what was written. */
const cellOf = (output: CellOutput): Cell => {
  switch (output.type) {
    case 'blank':
      return null;
    case 'number':
      return output.number;
    case 'date':
      return serial(output.date);
    default:
      return output.text;
  }
};

type Tabs = Record<SettingsTabKey, Record<string, Cell>[]>;

const tabsOf = (unit: Unit): Tabs => {
  const rows = settingsRows(unit);
  const keyed = (key: SettingsTabKey) =>
    rows[key].map((row) =>
      Object.fromEntries(
        settingsTabs[key].columns.map((column, at) => [column.key, cellOf(row[at] ?? { type: 'blank' })]),
      ),
    );
  return {
    lists: keyed('lists'),
    settings: keyed('settings'),
    documentTemplates: keyed('documentTemplates'),
    holidays: keyed('holidays'),
  };
};

const unitOf = (more: object = {}): Unit => {
  const parsed = parseUnitFile({
    id: 'vinh-lam-2024',
    name: 'Xã Vĩnh Lâm',
    level: 'xa',
    family: 'chinh-quyen',
    year: 2024,
    villages: [{ name: 'Thôn Hạ', aliases: ['Hạ', 'T. Hạ'] }, { name: 'Thôn Trung' }],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' },
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.unit;
};

const set = (tabs: Tabs, name: string, value: Cell, source?: Cell): Tabs => ({
  ...tabs,
  settings: tabs.settings.map((row) =>
    row.name === name ? { ...row, value, ...(source === undefined ? {} : { source }) } : row,
  ),
});

const word = fc.stringMatching(/^[A-ZĐa-zđàáâêôơư]{1,8}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const capitals = fc.stringMatching(/^[A-ZĐ]{2,8}( [A-ZĐ]{2,8}){0,2}$/);
const personName = fc.stringMatching(/^[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}$/);
const deadline = fc.option(
  fc.record({ days: fc.integer({ min: 0, max: 366 }), unit: fc.constantFrom('ngay', 'ngay-lam-viec'), source: phrase }),
  { nil: null },
);
const distinct = <T>(of: fc.Arbitrary<T>, name: (item: T) => string) =>
  fc.uniqueArray(of, { maxLength: 6, selector: (item) => name(item).toLocaleLowerCase('vi') });

const anyUnit = fc
  .record({
    family: fc.constantFrom('chinh-quyen', 'dang', 'mttq'),
    year: fc.integer({ min: 2020, max: 2030 }),
    deadlines: fc.record({ notice: deadline, reply: deadline, conclusion: deadline }),
    villages: distinct(fc.record({ name: phrase.map((name) => `Thôn ${name}`) }), ({ name }) => name),
    fields: fc.option(
      distinct(
        fc.record({ name: phrase, keywords: fc.array(phrase, { maxLength: 3 }), department: phrase }),
        ({ name }) => name,
      ),
      { nil: undefined },
    ),
    templates: distinct(
      fc.record(
        {
          kind: fc.constantFrom(...documentKinds),
          issuer: capitals,
          family: fc.constantFrom('chinh-quyen', 'dang', 'mttq'),
          authority: capitals,
          title: capitals,
          name: personName,
          recipients: fc.array(phrase, { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ['kind'] },
      ),
      ({ kind }) => kind,
    ),
    recipients: fc.array(phrase, { maxLength: 4 }),
    bases: fc.array(phrase, { maxLength: 3 }),
    higherBody: phrase,
    officeHours: fc.record({
      from: fc.constantFrom('07:00', '07:30', '08:00'),
      to: fc.constantFrom('16:30', '17:00', '17:30'),
    }),
    notices: fc.record({
      reminders: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      perRun: fc.integer({ min: 1, max: 5000 }),
      sms: fc.boolean(),
      nameOfficials: fc.boolean(),
    }),
  })
  .map((more) => unitOf(JSON.parse(JSON.stringify(more)) as object));

describe('the settings tabs', () => {
  it('say of any unit exactly what they were filled with', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        expect(readSettings(unit, tabsOf(unit))).toEqual({ unit, problems: [] });
      }),
      { numRuns: cases(100, 300) },
    );
  });

  it('never throw, whatever stands in them, and leave a unit that can be stored', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const rows = (key: SettingsTabKey) =>
      fc.array(fc.record(Object.fromEntries(settingsTabs[key].columns.map((column) => [column.key, cell]))), {
        maxLength: 8,
      });
    const tabs = fc.record({
      lists: rows('lists'),
      settings: rows('settings'),
      documentTemplates: rows('documentTemplates'),
      holidays: rows('holidays'),
    });
    fc.assert(
      fc.property(tabs, (given) => {
        const { unit } = readSettings(unitOf(), given);
        expect(completeUnit(unitSchema.parse(JSON.parse(JSON.stringify(unit))))).toEqual(unit);
      }),
      { numRuns: cases(100, 300) },
    );
  });

  it('that cannot be read change nothing', () => {
    const unit = unitOf();
    expect(readSettings(unit, {})).toEqual({ unit, problems: [] });
  });
});

describe('Cài đặt', () => {
  const unit = unitOf();
  const tabs = tabsOf(unit);

  it.each([
    ['7 ngày làm việc', 'kế hoạch', { days: 7, unit: 'ngay-lam-viec', source: 'kế hoạch' }],
    ['7 NGÀY LÀM VIỆC', 'kế hoạch', { days: 7, unit: 'ngay-lam-viec', source: 'kế hoạch' }],
    [15, null, { days: 15, unit: 'ngay', source: 'mặc định' }],
    ['15 ngày', 'Quy chế 03', { days: 15, unit: 'ngay', source: 'Quy chế 03' }],
    [null, 'kế hoạch', null],
    ['không', null, null],
  ])('reads the deadline %j with source %j', (value, source, rule) => {
    const read = readSettings(unit, set(tabs, 'Trả lời kiến nghị', value, source));
    expect(read.unit.deadlines.reply).toEqual(rule);
    expect(read.problems).toEqual([]);
  });

  it.each([
    ['Trả lời kiến nghị', 'một tháng', 'ghi số ngày, ví dụ 30 ngày hoặc 7 ngày làm việc; để trống nếu không quy định'],
    ['Trả lời kiến nghị', '400 ngày', 'ghi số ngày, ví dụ 30 ngày hoặc 7 ngày làm việc; để trống nếu không quy định'],
    ['Giờ làm việc', '17:00 - 07:30', 'ghi giờ đầu và giờ cuối, ví dụ 07:30 - 17:00'],
    ['Nhắc trước hạn', 'năm ngày', 'ghi số ngày, cách nhau bằng dấu chấm phẩy, mỗi số từ 1 đến 60, ví dụ 1; 3; 7'],
    [
      'Báo quá hạn',
      '7; 3; 1',
      'ghi số ngày tăng dần, cách nhau bằng dấu chấm phẩy, mỗi số từ 1 đến 120, ví dụ 1; 3; 7',
    ],
    ['Số thư mỗi lần gửi', 0, 'ghi một số nguyên từ 1 trở lên, ví dụ 500'],
    ['Số thư mỗi lần gửi', '1.5', 'ghi một số nguyên từ 1 trở lên, ví dụ 500'],
    ['Số thư mỗi lần gửi', 2.5, 'ghi một số nguyên từ 1 trở lên, ví dụ 500'],
    ['Gửi tin nhắn SMS', 'thỉnh thoảng', 'ghi Có hoặc Không'],
    ['Năm', 2025, 'không đổi được trong sổ, ghi lại là “2024”'],
    ['Cơ quan ban hành', '', 'không được để trống'],
  ])('keeps %s when it is %j and says what to type', (name, value, message) => {
    const read = readSettings(unit, set(tabs, name, value));
    const row = tabs.settings.findIndex((each) => each.name === name) + 2;
    expect(read.unit).toEqual(unit);
    expect(read.problems).toEqual([{ column: 'Giá trị', message: `Cài đặt, dòng ${row}: “${name}” ${message}` }]);
  });

  it('goes on with the other lines when one is wrong', () => {
    const read = readSettings(unit, set(set(tabs, 'Giờ làm việc', '?'), 'Gửi tin nhắn SMS', true));
    expect([read.unit.notices.sms, read.unit.officeHours]).toEqual([true, { from: '07:30', to: '17:00' }]);
  });

  it('reports a line that was renamed or deleted and keeps its value', () => {
    const settings = tabs.settings.map((row) => (row.name === 'Nơi nhận' ? { ...row, name: 'Nơi gửi' } : row));
    const read = readSettings(unit, { ...tabs, settings });
    expect(read.unit).toEqual(unit);
    expect(read.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('không có cài đặt tên “Nơi gửi”'),
      'Cài đặt: thiếu dòng “Nơi nhận”; hệ thống dùng giá trị trước đó',
    ]);
  });

  it('keeps a basis whole that has a semicolon within, and parts bases typed into one line', () => {
    const law = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều năm 2019';
    const whole = unitOf({ bases: [law, 'Thực hiện Quy chế số 03-QC/TU'] });
    expect(readSettings(whole, tabsOf(whole))).toEqual({ unit: whole, problems: [] });
    const typed = readSettings(unitOf(), tabsOf(unitOf({ bases: [`${law}; căn cứ Luật Thực hiện dân chủ ở cơ sở;`] })));
    expect(typed.unit.bases).toEqual([law, 'căn cứ Luật Thực hiện dân chủ ở cơ sở']);
  });

  it('lets a new signer sign every kind that has no signer of its own', () => {
    const given = unitOf({ templates: [{ kind: 'Giấy mời', title: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Mẫu' }] });
    const read = readSettings(given, set(tabsOf(given), 'Họ tên người ký', 'Đỗ Văn Mẫu'));
    const signers = Object.fromEntries(read.unit.templates.map(({ kind, name }) => [kind, name]));
    expect(signers).toMatchObject({
      'Thông báo kết luận': 'Đỗ Văn Mẫu',
      'Giấy mời': 'Trần Thị Mẫu',
      'Báo cáo giám sát': '',
    });
  });
});

describe('Danh mục', () => {
  const unit = unitOf();
  const tabs = tabsOf(unit);

  it('takes villages with their aliases however they are separated', () => {
    const lists = [{ village: 'Khu 3', villageAliases: 'K3, khu ba; Khu III' }, { village: 4 }];
    const read = readSettings(unit, { lists });
    expect(read.unit.villages).toEqual([
      { name: 'Khu 3', aliases: ['K3', 'khu ba', 'Khu III'] },
      { name: '4', aliases: [] },
    ]);
  });

  it('keeps the former fields and sources when their columns are emptied', () => {
    const read = readSettings(unit, { lists: [{ village: 'Thôn Hạ' }] });
    expect(read.unit.fields).toEqual(unit.fields);
    expect(read.problems.map(({ column }) => column)).toEqual(['Lĩnh vực', 'Nguồn']);
  });

  it('reports a village given twice with the row to look at', () => {
    const lists = [...tabs.lists.slice(0, 2), { ...tabs.lists[2], village: 'thôn hạ' }, ...tabs.lists.slice(3)];
    const read = readSettings(unit, { lists });
    expect(read.unit.villages.map(({ name }) => name)).toEqual(['Thôn Hạ', 'Thôn Trung']);
    expect(read.problems).toEqual([
      { column: 'Thôn, khu', message: 'Danh mục, dòng 4: “thôn hạ” đã có ở dòng 2; xóa một trong hai dòng' },
    ]);
  });

  it('does not let one alias lead to two villages', () => {
    const lists = tabs.lists.map((row, index) => (index === 1 ? { ...row, villageAliases: 'T. Hạ; Giữa' } : row));
    const read = readSettings(unit, { lists });
    expect(read.unit.villages[1]).toEqual({ name: 'Thôn Trung', aliases: ['Giữa'] });
    expect(read.problems[0]?.message).toBe(
      'Danh mục: tên gọi “T. Hạ” của Thôn Trung cũng là của Thôn Hạ; bỏ bớt một nơi',
    );
  });
});

describe('Mẫu văn bản', () => {
  const unit = unitOf();
  const template = (row: Record<string, Cell>) => {
    const read = readSettings(unit, { documentTemplates: [row] });
    return { problems: read.problems, made: read.unit.templates.find(({ kind }) => kind === 'Thông báo kết luận') };
  };

  it.each([
    ['PHÓ BÍ THƯ, Nguyễn Văn Hải', 'PHÓ BÍ THƯ', 'Nguyễn Văn Hải'],
    ['PHÓ BÍ THƯ Nguyễn Văn Hải', 'PHÓ BÍ THƯ', 'Nguyễn Văn Hải'],
    ['KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Lê Thị Mẫu', 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH', 'Lê Thị Mẫu'],
    ['PHÓ CHỦ TỊCH', 'PHÓ CHỦ TỊCH', ''],
    ['PHÓ CHỦ TỊCH; LÊ THỊ MẪU', 'PHÓ CHỦ TỊCH', 'LÊ THỊ MẪU'],
    ['PHÓ CHỦ TỊCH, LÊ THỊ MẪU', 'PHÓ CHỦ TỊCH', 'LÊ THỊ MẪU'],
    ['PHÓ CHỦ TỊCH/Lê Thị Mẫu', 'PHÓ CHỦ TỊCH', 'Lê Thị Mẫu'],
    ['PHÓ CHỦ TỊCH\nLê Thị Mẫu (đã ký)', 'PHÓ CHỦ TỊCH', 'Lê Thị Mẫu (đã ký)'],
    ['Phó Bí thư thường trực - Lê Thị Mẫu', 'Phó Bí thư thường trực', 'Lê Thị Mẫu'],
    ['Phó Chủ tịch Lê Thị Mẫu', 'Phó Chủ tịch', 'Lê Thị Mẫu'],
    ['Phó Chủ tịch UBND xã', 'Phó Chủ tịch UBND xã', ''],
    ['KT. CHỦ TỊCH / PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH', ''],
    ['KT. CHỦ TỊCH / PHÓ CHỦ TỊCH Lê Thị Mẫu', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH', 'Lê Thị Mẫu'],
    ['CHỦ TỊCH HĐND, TRƯỞNG BAN CHỈ ĐẠO', 'CHỦ TỊCH HĐND, TRƯỞNG BAN CHỈ ĐẠO', ''],
    [`Chủ tịch ${'A'.repeat(28)} ký`, `Chủ tịch ${'A'.repeat(28)} ký`, ''],
  ])('reads the signer “%s”', (signer, title, name) => {
    expect(template({ kind: 'Thông báo kết luận', signer }).made).toMatchObject({ title, name });
  });

  it.each([
    ['Q. CHỦ TỊCH', 'Q. CHỦ TỊCH'],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ])('has under “%s” %s sign where only the name is typed', (authority, title) => {
    const made = template({ kind: 'Thông báo kết luận', authority, signer: 'Lê Thị Mẫu' }).made;
    expect(made).toMatchObject({ authority, title, name: 'Lê Thị Mẫu' });
  });

  it('takes issuer and form of signing from the family when they are blank', () => {
    expect(template({ kind: 'Thông báo kết luận', family: 'Đảng' }).made).toMatchObject({
      issuer: 'ĐẢNG ỦY XÃ VĨNH LÂM',
      authority: 'T/M BAN THƯỜNG VỤ',
      title: 'BÍ THƯ',
    });
  });

  it('reports a family that does not exist and keeps the former template', () => {
    const { made, problems } = template({ kind: 'Thông báo kết luận', family: 'Hội', issuer: 'X' });
    expect(made).toEqual(unit.templates.find(({ kind }) => kind === 'Thông báo kết luận'));
    expect(problems).toEqual([
      { column: 'Thể thức', message: 'Mẫu văn bản, dòng 2: thể thức “Hội” không có; chọn Chính quyền, Đảng, MTTQ' },
    ]);
  });
});

describe('Ngày nghỉ', () => {
  const unit = unitOf();

  it.each([
    [serial('2026-09-02'), '2026-09-02'],
    ['02/9/2026', '2026-09-02'],
    ['2-9-2026', '2026-09-02'],
  ])('reads %j as a day', (date, iso) => {
    const read = readSettings(unit, { holidays: [{ date, kind: 'Nghỉ', note: 'Quốc khánh' }] });
    expect(read.unit.holidays).toEqual([{ date: iso, kind: 'Nghỉ', note: 'Quốc khánh' }]);
  });

  it.each([
    [{ date: '31/11/2026', kind: 'Nghỉ' }, 'Ngày', '“31/11/2026” không phải ngày; ghi dạng 02/09/2026'],
    [{ date: '02/9', kind: 'Nghỉ' }, 'Ngày', '“02/9” không phải ngày; ghi dạng 02/09/2026'],
    [{ date: '02/9/2026', kind: 'Lễ' }, 'Loại', '“Lễ” không có; chọn Nghỉ hoặc Làm bù'],
  ])('reports %j, leaves it out and takes the others', (row, column, message) => {
    const read = readSettings(unit, { holidays: [{ date: '01/01/2026', kind: 'Nghỉ' }, {}, row] });
    expect(read.unit.holidays).toEqual([{ date: '2026-01-01', kind: 'Nghỉ', note: '' }]);
    expect(read.problems).toEqual([{ column, message: `Ngày nghỉ, dòng 4: ${message}` }]);
  });

  it('keeps the former days when the tab was emptied', () => {
    const read = readSettings(unit, { holidays: [] });
    expect(read.unit.holidays).toEqual(unit.holidays);
    expect(read.problems).toHaveLength(1);
  });
});
