import { describe, expect, it } from 'vitest';
import { settingLines } from '../../functions/domain/settings/setting-lines.ts';
import { parseUnitFile } from '../../functions/domain/unit-defaults.ts';
import { books } from '../../sheets-templates/books.ts';
import { documentKinds } from '../../sheets-templates/choices.ts';

const smallest = { id: 'vinh-lam-2024', name: 'Xã Vĩnh Lâm', level: 'xa', family: 'chinh-quyen', year: 2024 };

const unitOf = (more: object = {}) => {
  const parsed = parseUnitFile({ ...smallest, ...more });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.unit;
};

const problemsOf = (json: unknown): readonly string[] => {
  const parsed = parseUnitFile(json);
  return parsed.ok ? [] : parsed.problems;
};

describe('a unit file', () => {
  it.each([
    ['Xã Vĩnh Lâm', 'xa', 'chinh-quyen', 'ỦY BAN NHÂN DÂN XÃ VĨNH LÂM', 'UBND', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    [
      'Phường Tân Dân',
      'xa',
      'chinh-quyen',
      'ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN',
      'UBND',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ],
    ['Xã Tự Lạn', 'xa', 'dang', 'ĐẢNG ỦY XÃ TỰ LẠN', 'ĐU', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    ['Huyện Ba Sao', 'huyen', 'dang', 'HUYỆN ỦY BA SAO', 'HU', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    ['Thị xã Kinh Môn', 'huyen', 'dang', 'THỊ ỦY KINH MÔN', 'TU', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    ['Tỉnh Hải Dương', 'tinh', 'dang', 'TỈNH ỦY HẢI DƯƠNG', 'TU', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    ['Xã Tự Lạn', 'xa', 'mttq', 'ỦY BAN MTTQ VIỆT NAM XÃ TỰ LẠN', 'MTTQ-BTT', 'TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
    ['Tự Lạn', 'xa', 'dang', 'ĐẢNG ỦY XÃ TỰ LẠN', 'ĐU', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
  ])('of %s (%s, %s) issues as %s and signs %s', (name, level, family, body, code, authority, title) => {
    const unit = unitOf({ name, level, family });
    expect([unit.issuer.body, unit.issuer.code]).toEqual([body, code]);
    expect([unit.signer.authority, unit.signer.title]).toEqual([authority, title]);
  });

  it('takes the place of a document from the name and the signer from the chair', () => {
    const unit = unitOf({ officials: [{ name: 'Lê Văn Mẫu', role: 'Chủ trì' }] });
    expect(unit.issuer.place).toBe('Vĩnh Lâm');
    expect(unit.signer.name).toBe('Lê Văn Mẫu');
  });

  it.each([
    ['chinh-quyen', 2024, null, null],
    ['chinh-quyen', 2025, 7, 10],
    ['chinh-quyen', 2026, 7, 10],
    ['dang', 2025, null, null],
    ['mttq', 2026, null, null],
  ])('of %s in %i owes notice %s and conclusion %s by law', (family, year, notice, conclusion) => {
    const { deadlines } = unitOf({ family, year });
    expect(deadlines.notice?.days ?? null).toBe(notice);
    expect(deadlines.conclusion?.days ?? null).toBe(conclusion);
    expect(deadlines.reply).toEqual({ days: 30, unit: 'ngay', source: 'mặc định' });
  });

  it.each([
    ['the code', { issuer: { code: 'UBND' } }],
    ['nothing', { issuer: {}, signer: {} }],
    ['nothing in words', { issuer: null, signer: { title: null, name: null } }],
  ])('that says %s of issuer and signer has the rest from name, level and family', (_, more) => {
    const officials = [{ name: 'Lê Văn Mẫu', role: 'Chủ trì' }];
    const unit = unitOf({ officials, ...more });
    expect(unit).toEqual(unitOf({ officials }));
    expect(unit.signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' });
  });

  it('keeps what it says of issuer and signer; who signs under another title than the chair’s is not the chair', () => {
    const issuer = { place: 'Chợ Vĩnh' };
    const signer = { title: 'PHÓ CHỦ TỊCH' };
    const unit = unitOf({ issuer, signer, officials: [{ name: 'Lê Văn Mẫu', role: 'Chủ trì' }] });
    expect(unit.issuer).toEqual({ parent: null, body: 'ỦY BAN NHÂN DÂN XÃ VĨNH LÂM', code: 'UBND', place: 'Chợ Vĩnh' });
    expect(unit.signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', title: 'PHÓ CHỦ TỊCH', name: '' });
  });

  it.each([
    ['reply', { days: 5 }, { days: 5, unit: 'ngay', source: 'mặc định' }],
    ['reply', {}, { days: 30, unit: 'ngay', source: 'mặc định' }],
    ['reply', { unit: 'ngay-lam-viec' }, { days: 30, unit: 'ngay-lam-viec', source: 'mặc định' }],
    ['notice', {}, { days: 7, unit: 'ngay', source: 'luật' }],
    ['notice', { source: null }, { days: 7, unit: 'ngay', source: 'luật' }],
    ['notice', { unit: 'ngay-lam-viec' }, { days: 7, unit: 'ngay-lam-viec', source: 'mặc định' }],
    ['conclusion', { source: 'Nghị quyết 12' }, { days: 10, unit: 'ngay', source: 'Nghị quyết 12' }],
  ])('of 2025 with the deadline %s %j owes %j', (name, given, expected) => {
    const { deadlines } = unitOf({ year: 2025, deadlines: { [name]: given } });
    expect(deadlines).toEqual({ ...unitOf({ year: 2025 }).deadlines, [name]: expected });
  });

  it('without a deadline by law takes one that says nothing for none', () => {
    expect(unitOf({ deadlines: { notice: {} } }).deadlines.notice).toBeNull();
  });

  it('takes a text that is null for none said', () => {
    const official = { name: 'Lê Thị Bưởi', title: null, department: null, email: null, phone: null, role: null };
    const plain = { officials: [{ name: 'Lê Thị Bưởi' }], sessions: [{ content: 'Đối thoại' }] };
    const nulls = {
      officials: [{ ...official, fields: null, superior: null }],
      sessions: [{ content: 'Đối thoại', venue: null, heldOn: null, chairs: null }],
      higherBody: null,
      draftingBody: null,
      recipients: null,
      officeHours: { from: null },
      notices: { sms: null },
      plan: null,
    };
    expect(unitOf(nulls)).toEqual(unitOf(plain));
  });

  it('keeps a deadline that is set to nothing', () => {
    const { deadlines } = unitOf({ year: 2025, deadlines: { notice: null, reply: null } });
    expect(deadlines).toEqual({ notice: null, reply: null, conclusion: { days: 10, unit: 'ngay', source: 'luật' } });
  });

  it('has a template for every kind of document, the monitoring report being MTTQ’s', () => {
    const unit = unitOf({ templates: [{ kind: 'Thông báo kết luận', title: 'PHÓ CHỦ TỊCH', name: 'Lê Thị Mẫu' }] });
    expect(unit.templates.map(({ kind }) => kind)).toEqual([...documentKinds]);
    expect(unit.templates.find(({ kind }) => kind === 'Thông báo kết luận')).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN XÃ VĨNH LÂM',
      family: 'chinh-quyen',
      authority: 'TM. ỦY BAN NHÂN DÂN',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Lê Thị Mẫu',
    });
    expect(unit.templates.find(({ kind }) => kind === 'Báo cáo giám sát')).toMatchObject({
      family: 'mttq',
      issuer: 'ỦY BAN MTTQ VIỆT NAM XÃ VĨNH LÂM',
    });
  });

  it('gives fields to the departments of its time', () => {
    const department = (year: number) => unitOf({ year }).fields.find(({ name }) => name === 'Đất đai')?.department;
    expect([department(2024), department(2025)]).toEqual(['Địa chính - xây dựng', 'Phòng Kinh tế']);
  });

  it.each([
    ['officials[0].email: không phải địa chỉ thư điện tử', { officials: [{ name: 'A', email: 'khong-phai' }] }],
    ['officials[0].name: còn thiếu', { officials: [{}] }],
    [
      'officials[0].role: phải là một trong: Chủ trì, Văn phòng, Tiếp công dân, MTTQ, Chuyên môn',
      { officials: [{ name: 'A', role: 'Sếp' }] },
    ],
    [
      'officials[0].superior: không có cán bộ nào tên “B” trong officials',
      { officials: [{ name: 'A', superior: 'B' }] },
    ],
    ['level: phải là một trong: xa, huyen, tinh', { level: 'thon' }],
    ['name: không được để trống', { name: '' }],
    ['name: phải là chữ trong dấu ngoặc kép', { name: 7 }],
    ['year: phải là số', { year: '2024' }],
    ['id: chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ tan-dan-2023', { id: 'Vĩnh Lâm' }],
    ['deadlines.reply.days: không được quá 366', { deadlines: { reply: { days: 999, unit: 'ngay' } } }],
    ['hồ sơ đơn vị: không có mục nam (viết sai tên?)', { nam: 2024 }],
    ['hồ sơ đơn vị: không có mục nam (viết sai tên?)', { nam: null }],
    ['issuer: không có mục name (viết sai tên?)', { issuer: { name: null } }],
    ['name: còn thiếu', { name: null }],
    ['officials[0]: phải là nhóm mục {…}', { officials: [null] }],
    [
      'deadlines.notice.days: còn thiếu; ghi số ngày, hoặc ghi notice là null nếu không có hạn',
      { deadlines: { notice: { unit: 'ngay-lam-viec' } } },
    ],
    ['holidays[0].date: phải là ngày dạng YYYY-MM-DD', { holidays: [{ date: '2/9', kind: 'Nghỉ' }] }],
    [
      'sessions[0].villages[0]: “Thôn Lạ” chưa có trong villages',
      { villages: [{ name: 'Hạ' }], sessions: [{ content: 'x', villages: ['Thôn Lạ'] }] },
    ],
    ['villages[1].name: thôn, khu “hạ” đã có ở villages[0].name', { villages: [{ name: 'Hạ' }, { name: 'hạ' }] }],
    ['parent: đơn vị không thể là cấp trên của chính mình', { parent: 'vinh-lam-2024' }],
  ])('is refused with “%s”', (message, more) => {
    expect(problemsOf({ ...smallest, ...more })).toEqual([message]);
  });

  it('names every bad path at once', () => {
    expect(problemsOf({ ...smallest, year: 1, officials: [{ name: 'A', email: 'x' }] })).toEqual([
      'year: phải từ 2000 trở lên',
      'officials[0].email: không phải địa chỉ thư điện tử',
    ]);
  });

  it.each([[null], ['text'], [7], [[]]])('that is %j is refused as a whole', (json) => {
    expect(problemsOf(json)).toEqual(['hồ sơ đơn vị: phải là nhóm mục {…}']);
  });
});

describe('the levels of a place', () => {
  const sourcesOf = (level: 'xa' | 'huyen' | 'tinh') => {
    const parsed = parseUnitFile({ id: 'thu-2026', name: 'Thử', level, family: 'dang', year: 2026 });
    return parsed.ok ? parsed.unit.sources.filter((source) => source.includes('chuyển lên')) : parsed.problems;
  };

  it('send up what only those above are sent: a commune has nobody below, a province no towns', () => {
    expect(sourcesOf('xa')).toEqual([]);
    expect(sourcesOf('huyen')).toEqual(['Xã, thị trấn chuyển lên']);
    expect(sourcesOf('tinh')).toEqual(['Xã, phường chuyển lên']);
  });

  const leadsOf = (family: string, level: string, year: number) => {
    const parsed = parseUnitFile({ id: 'thu', name: 'Thử', level, family, year });
    return parsed.ok
      ? parsed.unit.tasks.flatMap(({ lead, partners }) => [lead, ...partners.split('; ')])
      : parsed.problems;
  };

  it.each(['chinh-quyen', 'dang', 'mttq'])(
    '%s: a commune of today has offices where it had single officials',
    (family) => {
      const before = leadsOf(family, 'xa', 2024);
      expect(before).toContain('Công chức Văn hóa - xã hội');
      expect(before.join()).toMatch(/Khối dân vận/);
      const today = leadsOf(family, 'xa', 2026);
      expect(today.join()).not.toMatch(/Công chức|Khối dân vận/);
      expect(today).toEqual(
        expect.arrayContaining(['Phòng Văn hóa - Xã hội', 'Trung tâm Cung ứng dịch vụ công', 'Ban Xây dựng Đảng']),
      );
    },
  );

  it.each([
    ['huyen', 2024, 'Ban Dân vận'],
    ['tinh', 2026, 'Ban Tuyên giáo và Dân vận'],
  ])('the work around a session of %s, %i is no work of a commune', (level, year, massWork) => {
    for (const family of ['chinh-quyen', 'dang']) {
      const bodies = leadsOf(family, level, year);
      expect(bodies.join()).not.toMatch(
        /Công chức Văn hóa|Khối dân vận|UBND xã|rưởng thôn|Ban công tác Mặt trận|Văn phòng Đảng ủy/,
      );
      expect(bodies).toContain(massWork);
    }
  });

  it('are explained without a district, which is none since July 2025', () => {
    const notes = [
      ...Object.values(books).flatMap(({ tabs }) =>
        tabs.flatMap(({ columns }) => columns.map(({ note }) => note ?? '')),
      ),
      ...settingLines.map(({ note }) => note),
    ];
    expect(notes.filter((note) => /UBND huyện/.test(note))).toEqual([]);
  });
});
