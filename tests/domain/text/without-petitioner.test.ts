import { describe, expect, it } from 'vitest';
import { withoutPetitioner } from '../../../functions/domain/text/without-petitioner.ts';

describe('a text about somebody’s matter, for a paper that is posted', () => {
  it.each([
    ['phường đến nhà hướng dẫn hộ bà Nhài.', 'phường đến nhà hướng dẫn hộ người kiến nghị.'],
    ['Bà Đỗ Thị Nhài đã nhận tiền', 'người kiến nghị đã nhận tiền'],
    ['gia đình ĐỖ THỊ NHÀI thuộc hộ cận nghèo', 'gia đình người kiến nghị thuộc hộ cận nghèo'],
    ['Cấp cho Đỗ  Thị\nNhài', 'Cấp cho người kiến nghị'],
    ['Đỗ Thị\u200b Nhài đề nghị', 'người kiến nghị đề nghị'],
    ['cho do thi nhai; nhà cô Nhai', 'cho người kiến nghị; nhà người kiến nghị'],
  ])('%j is %j', (text, shown) => {
    expect(withoutPetitioner(text, 'Đỗ Thị Nhài')).toBe(shown);
  });

  it.each([
    ['Bà Nguyễn Thị Thuý, hộ bà Thuý', 'Nguyễn Thị Thúy', 'người kiến nghị, hộ người kiến nghị'],
    ['gia đình ông Hoà ở khu Hòa Bình', 'Lê Văn Hòa', 'gia đình người kiến nghị ở khu Hòa Bình'],
    ['Trần Văn Mĩ', 'Trần Văn Mỹ', 'người kiến nghị'],
    ["Trả lời bà H'Bia Niê", "H'Bia Niê", 'Trả lời người kiến nghị'],
  ])('%j of %j is %j: names are spelt in two ways', (text, name, shown) => {
    expect(withoutPetitioner(text, name)).toBe(shown);
  });

  it.each([
    ['Khu đô thị Nhài', 'Đỗ Thị Nhài', 'other marks are another word'],
    ['Giao ông Hùng (Địa chính) kiểm tra', 'Nguyễn Văn Hùng', 'an official may have the same given name'],
    ['Sửa đường Nguyễn Văn Hùngg', 'Nguyễn Văn Hùng', 'a part of another word is no name'],
    ['Đề nghị sửa đường', '', 'nobody gave a name'],
    ['Giá (a+b)', 'Lê (a+b', 'signs in a name are no pattern'],
  ])('%j of %j stays: %s', (text, name) => {
    expect(withoutPetitioner(text, name)).toBe(text);
  });
});
