import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../../functions/domain/cells/people-named.ts';

describe('a petitioner’s cell', () => {
  it.each([
    ['Cử tri Nguyễn Văn An', ['Nguyễn Văn An'], ''],
    ['cử tri nguyễn văn an', ['nguyễn văn an'], ''],
    ['Cán bộ hưu trí Nguyễn Văn An', ['Nguyễn Văn An'], 'Cán bộ hưu trí'],
    ['Hộ gia đình ông Nguyễn Văn An', ['Nguyễn Văn An'], 'Hộ gia đình'],
    ['Hội viên Hội Phụ nữ Trần Thị Mai', ['Trần Thị Mai'], 'Hội viên Hội Phụ nữ'],
    ['Tập thể Nguyễn Văn An, Trần Thị Hoa', ['Nguyễn Văn An', 'Trần Thị Hoa'], ''],
    ['Tập thể 12 hộ xóm Bến (đại diện: ông An, bà Hoa)', ['An', 'Hoa'], 'Tập thể 12 hộ xóm Bến'],
    ['Tập thể 12 hộ xóm Bến (đại diện: Cấn Văn Hùng)', ['Cấn Văn Hùng'], 'Tập thể 12 hộ xóm Bến'],
    ['8 hộ dân do ông An, bà Bình làm đại diện', ['An', 'Bình'], '8 hộ dân'],
    ['Các hộ: An, Bình', ['An', 'Bình'], ''],
    ['Tập thể An, Hoa', ['An', 'Hoa'], ''],
    ['TẬP THỂ AN, HOA', ['An', 'Hoa'], ''],
    ['Cán bộ hưu trí Văn An và Hoa', ['Văn An', 'Hoa'], 'Cán bộ hưu trí'],
    ['Chi bộ thôn Râm (đồng chí Nguyễn Văn An - Bí thư)', ['Nguyễn Văn An'], 'Chi bộ thôn Râm'],
    ['Cơ sở mộc ông An', ['An'], 'Cơ sở mộc'],
    ['Công ty TNHH Minh Phát (Giám đốc Nguyễn Văn An)', ['Nguyễn Văn An'], 'Công ty TNHH Minh Phát'],
    ['Chi hội trưởng Nguyễn Thị Hoa', ['Nguyễn Thị Hoa'], ''],
    ['Bà con Nguyễn Văn An', ['Nguyễn Văn An'], ''],
    ['Nguyễn Văn An (Trưởng thôn)', ['Nguyễn Văn An'], ''],
    ['An và 11 hộ dân', ['An'], ''],
  ])('%j names %j; without them it is %j', (cell, people, rest) => {
    expect(peopleIn(cell)).toEqual({ people, rest });
  });

  it.each([
    ' '.repeat(50_000),
    'ông '.repeat(12_500),
    `Tập thể ${'Trần '.repeat(9000)}`,
    `Tập thể ${'An '.repeat(16_000)}x, Hoa`,
  ])('is read however much it holds', (much) => {
    expect(peopleIn(much)).toHaveProperty('rest');
  });

  it.each([
    'Nhân dân thôn Râm',
    'Nhân dân các thôn Nguộn, Râm, Cầu',
    'Nhân dân thôn Hạ và thôn Thượng',
    'Nhân dân đường Trần Phú',
    'Nhân dân Tuyết Diêm 1',
    'Nhân dân Nguộn, Râm',
    'Bà con xóm 3',
    'Một số hộ dân thôn Râm, thôn Cầu',
    'Tập thể phụ huynh Trường Tiểu học Tân Dân',
    'Hội viên CCB thôn Hạ',
    'Hội Phụ nữ - thôn Râm',
    'Công ty TNHH Minh Phát',
    'Dòng họ Nguyễn thôn Râm',
    'Trường mầm non Anh Đào',
    'Công ty TNHH Bà Nà',
    'Nhân dân đường Bà Triệu',
    'Bà con xóm Ông Thân',
    'Nhân dân Vũ Xá',
    'Cử tri 3 thôn: Nguộn Thượng, Râm',
    'Bà con cô bác thôn Hạ',
    'Tập thể anh chị em công nhân nhà máy gạch',
    'Chi hội Phụ nữ, Trưởng thôn Lê Lợi',
    'Nhân dân hẻm 12 Lê Duẩn',
    'Các hộ số nhà 12 Nguyễn Trãi',
    'Cử tri TDP Lê Lợi',
    'Tập thể xã viên HTX Trần Phú',
    'Tập thể giáo viên trường THCS Lê Quý Đôn',
    'Các hộ dân khu tái định cư Hồ Sen',
  ])('%j names nobody', (cell) => {
    expect(peopleIn(cell)).toEqual({ people: [], rest: cell });
  });
});
