import { describe, expect, it } from 'vitest';
import { parseUnitFile } from '../../functions/domain/unit-defaults.ts';
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
