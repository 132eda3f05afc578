import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../../functions/domain/documents/document-input.ts';
import { buildPlan } from '../../../functions/domain/documents/plan.ts';
import { officialSchema } from '../../../functions/domain/records/official.ts';
import { sessionSchema } from '../../../functions/domain/records/session.ts';
import { parseUnitFile } from '../../../functions/domain/unit-defaults.ts';
import { plainText } from './text.ts';

/**
 * The five plans as shipped examples, against the plans themselves. Each fact is written as the seed has it, and, where the norm
 * or a slip of the seed makes the paper say it otherwise, as the paper has it.
 */

const examples = join(import.meta.dirname, '../../../sheets-templates/examples');
const seeds = join(import.meta.dirname, '../../../../shared/seeds');
const seedsAreHere = existsSync(seeds);

const base = (code: string) => ({ id: code, code, raw: {}, createdAt: '', updatedAt: '' });

function planOf(unitId: string) {
  const parsed = parseUnitFile(JSON.parse(readFileSync(join(examples, `${unitId}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const { unit } = parsed;
  const sessions = unit.sessions.map((plan, index) => sessionSchema.parse({ ...base(`DT-0${index + 1}`), ...plan }));
  const input: DocumentInput = {
    unit,
    session: sessions[0] ?? sessionSchema.parse(base('DT-01')),
    sessions,
    petitions: [],
    conclusions: [],
    registrations: [],
    forwards: [],
    officials: unit.officials.map((official, index) =>
      officialSchema.parse({ ...base(`CB-0${index + 1}`), ...official, superior: official.superior ?? '' }),
    ),
    tasks: [],
    document: { number: '', issuedOn: null },
    today: `${unit.year}-05-01`,
    calendar: { isWorkingDay: () => true, knows: () => true },
  };
  return buildPlan(input);
}

type Fact = string | readonly [inSeed: string, inPlan: string];

const facts: Readonly<Record<string, { readonly seed: string; readonly says: readonly Fact[] }>> = {
  'tu-lan-2024': {
    seed: '000_',
    says: [
      'Thực hiện Chương trình công tác năm 2024 của Đảng ủy xã',
      'Chỉ thị số 05-CT/TW',
      'ít nhất 07 ngày làm việc',
      ['Số cuộc tiếp xúc, đối thoại: 02 cuộc', 'Số cuộc tiếp xúc, đối thoại: 02 cuộc'],
      ['Thực hiện trong quý II và quý III/2024', 'quý II và quý III/2024'],
      ['02 thôn: Nguộn, Râm', 'thôn Nguộn và thôn Râm'],
      ['nhà văn hóa của thôn Nguộn', 'Nhà văn hóa thôn Nguộn'],
      ['Tháng 5/2024', 'Tháng 5/2024'],
      ['03 thôn: Cầu, Rãnh, Đầu', 'thôn Cầu, thôn Rãnh và thôn Đầu'],
      ['tại nhà văn hóa xã', 'Nhà văn hóa xã'],
      ['Tháng 8/2024', 'Tháng 8/2024'],
      'hội viên Hội CCB, Hội LHPN, Hội Nông dân xã',
      ['Bí thư các chi bộ tuyên truyền', 'Bí thư các chi bộ: Tuyên truyền'],
      'Lập hồ sơ tài liệu tiếp xúc, đối thoại gồm',
      'Trả lời bằng văn bản cho người nêu kiến nghị',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Bùi Văn Thiêm',
      ['TTHuyện ủy (b/c)', 'TT Huyện ủy (b/c)'],
      'Ban Tuyên giáo Huyện ủy (b/c)',
      'TT ĐU, HĐND, UBND',
      'MTTQ, các đoàn thể xã',
      'ĐUV, 10 chi bộ',
      'Lưu VPĐU',
    ],
  },
  'tan-dan-2023': {
    seed: '001_',
    says: [
      // The seed leaves out the full stop.
      ['an toàn cho các đại biểu tham dự hội nghị', 'an toàn cho các đại biểu tham dự hội nghị.'],
      'ngày 19/6/2015',
      ['Quy chế số 03- QC/TU ngày 18/3/2021', 'Quy chế số 03-QC/TU ngày 18/3/2021'],
      ['thông báo số 652-TB/TU, ngày 17/02/2023', 'Thông báo số 652-TB/TU ngày 17/02/2023'],
      '9 tháng đầu năm 2023',
      'Khu cử đại diện hộ',
      [
        "từ 13h30' đến 17h00', ngày 26/10/2023",
        'Từ 13 giờ 30 phút đến 17 giờ 00 phút, ngày 26 tháng 10 năm 2023 (thứ Năm)',
      ],
      'Nhà văn hóa khu Kim Đồng I phường Tân Dân',
      ['Lãnh đạo Ban Dân vận Thị ủy', 'Lãnh đạo Ban Dân vận Thị ủy'],
      'đồng chí Thị ủy viên phụ trách Đảng bộ phường',
      'Hiệu trưởng các nhà trường, giám đốc HTX dịch vụ nông nghiệp',
      'Mời 100 đại biểu đại diện hộ gia đình',
      'Khối dân vận Đảng ủy',
      'Chuẩn bị hội trường, âm thanh phục vụ hội nghị',
      ['Công an phường, BCH Quân sự phường', 'Công an phường, BCH Quân sự phường'],
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Cao Văn Hậu',
      'Ban Dân vận Thị ủy',
      'TT HĐND thị xã',
      'Ban Thường vụ Đảng ủy',
      'Thường trực HĐND phường',
      'Lãnh đạo UBND phường',
      'MTTQ và các ngành, đoàn thể phường',
      'Lãnh đạo Khu Kim Đồng',
      'Lưu VP',
    ],
  },
  'vinh-lam-2024': {
    seed: '002_',
    says: [
      ['Điều 125 Luật tổ chức chính quyền địa phương', 'Điều 125 Luật'],
      'Dân vận chính quyền',
      ['Nội dung đối thoại cần được chuẩn bị chu đáo', '2. Yêu cầu Nội dung đối thoại cần được chuẩn bị chu đáo'],
      ['Chủ trì đối thoại: Chủ tịch UBND xã', 'Chủ tịch UBND xã'],
      ['Trạm trưởng trạm y tế', 'Trạm trưởng'],
      ['không quá 30 ngày', '30 ngày'],
      ['cuối quý III', 'uối quý III'],
      'Hội trường UBND xã',
      ['khoảng 150 người', '150'],
      ['chậm nhất 07 ngày', '07 ngày'],
      'trả lời riêng bằng văn bản',
      ['Ban công tác Mặt trận các thôn', 'Ban công tác Mặt trận các thôn'],
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Đức Dũng',
      'TT. HĐND huyện',
      'TT. HĐND xã',
      ['UBMTTQ; (để biết)', 'UBMTTQ (để biết)'],
      'Chủ tịch, các Phó Chủ tịch UBND xã',
      'Cán bộ, công chức',
      '7 thôn',
      'Lưu: VP',
    ],
  },
  'tuyet-diem-2025': {
    seed: '003_',
    says: [
      'Quy định số 11-QĐ/TW ngày 11/02/2019 của Bộ Chính trị',
      '6 tháng cuối năm 2025',
      ['Tuyết Diêm 1 và Tuyết Diêm 2', 'thôn Tuyết Diêm 1 và thôn Tuyết Diêm 2'],
      ['Quý III/2025', 'Quý III/2025'],
      ['Trụ sở thôn Tuyết Diêm 1', 'Trụ sở thôn Tuyết Diêm 1'],
      ['Sơn Trà và Thôn Tân Hy 1', 'thôn Sơn Trà và thôn Tân Hy 1'],
      ['Quý IV/2025', 'Quý IV/2025'],
      ['Trụ sở thôn Sơn Trà', 'Trụ sở thôn Sơn Trà'],
      'nhiều lần nhưng chưa giải quyết dứt điểm',
      'Trung tâm Cung ứng dịch vụ công',
      'Ban Xây dựng Đảng',
      'Ban Chỉ huy Quân sự xã',
      'Các chi bộ thôn trên địa bàn xã',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
      'Nguyễn Văn Hải',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)',
      'Các đồng chí ĐUV',
      ['Các cơ quan TM,GV Đảng ủy', 'Các cơ quan TM, GV Đảng ủy'],
      'Các chi bộ trực thuộc',
      'Lưu VPĐU',
    ],
  },
  'nam-dinh-2023': {
    seed: '004_',
    says: [
      'Quyết định số 218-QĐ/TW, ngày 12/12/2013',
      'Quyết định số 1085-QĐ/TU, ngày 16/10/2014',
      'tháng 8-9/2023',
      'Nhà Văn hóa Trung tâm huyện',
      'Đồng chí Bí thư Huyện ủy - Chủ tịch HĐND huyện; đồng chí Chủ tịch UBND huyện',
      'Mỗi xã, thị trấn 02 đại biểu',
      'trước ngày 05/8/2023',
      'đến tháng 8 năm 2023',
      // The plan of 2023 says 2022; the example does not copy the slip.
      ['Hoàn thành trong tháng 7/2022', 'trong tháng 7/2023'],
      ['Ngay sau khi tổ chức xong', 'gay sau khi tổ chức xong'],
      'Trung tâm văn hóa thông tin và thể thao huyện',
      'Ủy viên Ban Thường vụ Huyện ủy phụ trách cụm',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Phạm Văn Quyết',
      'Thường trực Tỉnh ủy',
      'Ban Dân vận Tỉnh ủy',
      'Các ban XD Đảng',
      'Đảng ủy, UBND các xã, thị trấn',
      'Lưu VTHU',
    ],
  },
};

/** Numbers of points, dates that the norm writes in words, numbers of the register, and the slip of S4. */
const saidOtherwise: Readonly<Record<string, readonly string[]>> = {
  'tu-lan-2024': ['3.1', '3.2', '3.3'],
  'tan-dan-2023': ['51', '25', '26/10/2023'],
  'tuyet-diem-2025': ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'],
  'nam-dinh-2023': ['7/2022'],
};

const flat = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[*_#]+/g, '')
    .replace(/\s+/g, ' ');
const inSeed = (fact: Fact): string => (typeof fact === 'string' ? fact : fact[0]);
const inPlan = (fact: Fact): string => (typeof fact === 'string' ? fact : fact[1]);

describe.each(Object.entries(facts))('Kế hoạch of %s', (unitId, { seed, says }) => {
  it.each(says.map((fact) => [inPlan(fact)]))('says “%s”', (fact) => {
    expect(flat(plainText(planOf(unitId)))).toContain(flat(fact));
  });

  it.skipIf(!seedsAreHere)(
    'has every one of these facts from the plan itself (skipped where ../shared/seeds is absent)',
    () => {
      const file = readdirSync(seeds).find((name) => name.startsWith(seed)) ?? '';
      const text = flat(readFileSync(join(seeds, file), 'utf8'));
      expect(says.map(inSeed).filter((fact) => !text.includes(flat(fact)))).toEqual([]);
    },
  );

  it.skipIf(!seedsAreHere)(
    'carries every number, date and sign of the plan (skipped where ../shared/seeds is absent)',
    () => {
      const file = readdirSync(seeds).find((name) => name.startsWith(seed)) ?? '';
      const plan = flat(plainText(planOf(unitId)));
      const signs = flat(readFileSync(join(seeds, file), 'utf8')).match(/\d+(?:[/.-][\dA-ZĐƯ]+)*/gu) ?? [];
      const bare = (sign: string) => sign.replace(/^0+(?=\d)/, '').replace(/\.$/, '');
      const held = new Set((plan.match(/\d+(?:[/.-][\dA-ZĐƯ]+)*/gu) ?? []).map(bare));
      const missing = [...new Set(signs.map(bare))].filter((sign) => !held.has(sign) && !plan.includes(sign));
      expect(missing).toEqual(saidOtherwise[unitId] ?? []);
    },
  );

  it('says no basis twice', () => {
    const plan = planOf(unitId);
    const [opening] = plan.body;
    const text = opening?.block === 'paragraph' ? opening.runs.map((run) => run.text).join('') : '';
    expect((plan.bases ?? []).filter((basis) => text.includes(basis))).toEqual([]);
  });
});
