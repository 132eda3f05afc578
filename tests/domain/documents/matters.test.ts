import { describe, expect, it } from 'vitest';
import { publicPetitioner, publicText } from '../../../functions/domain/documents/matters.ts';

const of = (name: string, address = '') => ({ address, name, village: 'Khối 7A' });

describe('a petitioner in a paper that is posted', () => {
  it.each([
    ['a person', of('Nguyễn Văn Tài', 'Cử tri')],
    ['a group called by its persons', of("Tập thể Ông K'Brểu, bà H'Nga")],
    ['a group called by given names', of('Tập thể An, Hoa')],
    ['persons in capitals', of('TẬP THỂ NGUYỄN VĂN AN, LÊ THỊ B')],
    ['persons of other family names in capitals', of("TẬP THỂ ÔNG K'BRỂU, BÀ H'NGA")],
    ['persons in small letters', of('tập thể nguyễn văn an, lê thị b')],
    ['a record from before persons were told from groups', of('Cử tri Nguyễn Văn Tài')],
  ])('is not named: %s', (_, petition) => {
    expect(publicPetitioner(petition)).toBe('Công dân khối 7A');
  });

  it.each(['Nhân dân khu Trần Phú', 'Nhân dân thôn Bà Rén', 'Trường THCS Nguyễn Du', 'Chi hội Phụ nữ Thôn Hạ'])(
    'is named when it names nobody: %s',
    (name) => {
      expect(publicPetitioner(of(name))).toBe(`${name}, khối 7A`);
    },
  );

  it.each([
    ['Nhân dân thôn Râm (bà Lê Thị Hoa đại diện)', 'Nhân dân thôn Râm'],
    ['NHÂN DÂN THÔN RÂM (BÀ LÊ THỊ HOA ĐẠI DIỆN)', 'Nhân dân thôn Râm'],
    ['Hộ kinh doanh Nguyễn Văn Tài', 'Hộ kinh doanh'],
  ])('is named without whom it names: %s', (name, group) => {
    expect(publicPetitioner(of(name))).toBe(`${group}, khối 7A`);
  });

  it('is not named in the answer either, each of a group', () => {
    const group = of('Tập thể ông Nguyễn Văn An, bà Lê Thị Bình');
    expect(publicText('Đã gặp ông Nguyễn Văn An và bà Lê Thị Bình', group)).toBe(
      'Đã gặp người kiến nghị và người kiến nghị',
    );
  });
});
