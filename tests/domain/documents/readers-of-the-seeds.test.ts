import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentKind, letterheadOf } from '../../../functions/domain/documents/letterhead.ts';
import { parseUnitFile } from '../../../functions/domain/unit-defaults.ts';

/** To whom a plan says that a paper goes, and who gathers and passes it on, where that is not whoever gets and signs the plan. */

const examples = join(import.meta.dirname, '../../../sheets-templates/examples');

const unitOf = (id: string) => {
  const parsed = parseUnitFile(JSON.parse(readFileSync(join(examples, `${id}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.unit;
};

describe.each<[unit: string, kind: DocumentKind, readers: string[], signed: string[]]>([
  // “Báo cáo kết quả … với Ban Thường vụ Đảng ủy; đồng thời gửi MTTQ và các đoàn thể … để theo dõi, giám sát”
  [
    'tu-lan-2024',
    'Báo cáo kết quả',
    ['Ban Thường vụ Đảng ủy (b/c)', 'MTTQ và các đoàn thể chính trị - xã hội (để theo dõi, giám sát)', 'Lưu VPĐU'],
    ['T/L BAN THƯỜNG VỤ', 'VĂN PHÒNG ĐẢNG ỦY', 'Trần Thị Huệ'],
  ],
  [
    'tu-lan-2024',
    'Tổng hợp ý kiến',
    ['Người chủ trì cuộc tiếp xúc, đối thoại', 'Lưu VPĐU'],
    ['T/L BAN THƯỜNG VỤ', 'VĂN PHÒNG ĐẢNG ỦY', 'Trần Thị Huệ'],
  ],
  // “thông báo kết luận … với Khối Dân vận, Mặt trận Tổ quốc cùng cấp và các cơ quan có liên quan”
  [
    'tan-dan-2023',
    'Thông báo kết luận',
    [
      'Ban Dân vận Thị ủy',
      'TT HĐND thị xã',
      'Ban Thường vụ Đảng ủy',
      'Khối Dân vận Đảng ủy',
      'Thường trực HĐND phường',
      'Lãnh đạo UBND phường',
      'MTTQ và các ngành, đoàn thể phường',
      'Các cơ quan có liên quan',
      'Lãnh đạo Khu Kim Đồng',
      'Lưu VP',
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Cao Văn Hậu'],
  ],
  // “tổng hợp ý kiến, kiến nghị sau buổi đối thoại về Ban thường vụ Đảng ủy”
  [
    'vinh-lam-2024',
    'Báo cáo kết quả',
    ['Ban Thường vụ Đảng ủy (b/c)', 'TT. HĐND xã', 'UBMTTQ (để biết)', 'Chủ tịch, các Phó Chủ tịch UBND xã', 'Lưu: VP'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Đức Dũng'],
  ],
  // “Ban Xây dựng Đảng … chuẩn bị nội dung báo cáo Bí thư Đảng ủy trước khi tổ chức Hội nghị”
  [
    'tuyet-diem-2025',
    'Tổng hợp ý kiến',
    ['Đồng chí Bí thư Đảng ủy (b/c)', 'Lưu VPĐU'],
    ['T/L BAN THƯỜNG VỤ', 'TRƯỞNG BAN XÂY DỰNG ĐẢNG', 'Trịnh Văn Quang'],
  ],
  // “Văn phòng Huyện ủy … tổng hợp … theo từng lĩnh vực báo cáo Thường trực Huyện ủy, Lãnh đạo UBND huyện”
  [
    'nam-dinh-2023',
    'Tổng hợp ý kiến',
    ['Thường trực Huyện ủy (b/c)', 'Lãnh đạo UBND huyện (b/c)', 'Lưu VTHU'],
    ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Vũ Đình Thắng'],
  ],
])('%s, %s', (id, kind, readers, signed) => {
  const { recipients, signature } = letterheadOf(unitOf(id), kind);

  it('goes to whom the plan says', () => {
    expect(recipients).toEqual(readers);
  });

  it('is signed by whoever reports, not by whom it is reported to', () => {
    expect([signature.authority, ...signature.titles, signature.name]).toEqual(signed);
  });
});
