import { describe, expect, it } from 'vitest';
import { parseVillage } from '../../../functions/domain/cells/village.ts';
import { parseVillages } from '../../../functions/domain/cells/villages.ts';

const village = (name: string, ...aliases: string[]) => ({ name, aliases });
const villages = [
  village('Thôn Hạ', 'Hạ', 'T. Hạ'),
  village('Thôn Hà'),
  village('Thôn Thượng', 'xóm trên'),
  village('Khu Kim Đồng I'),
  village('Khu Kim Đồng II'),
  village('Tổ dân phố số 3', 'TDP 3'),
  village('Tuyết Diêm 1'),
  village('Tuyết Diêm 2'),
  village('Sơn Trà'),
  village('Xóm Hòa Bình'),
  village('Bản Mỹ Á'),
  village('Thôn Đội 5'),
];

describe('a village as staff type it', () => {
  it.each([
    ['Thôn Hạ', 'Thôn Hạ'],
    ['thôn hạ', 'Thôn Hạ'],
    ['THÔN HẠ', 'Thôn Hạ'],
    ['T. Hạ', 'Thôn Hạ'],
    ['T.Hạ', 'Thôn Hạ'],
    ['Hạ', 'Thôn Hạ'],
    ['Thôn Hạ'.normalize('NFD'), 'Thôn Hạ'],
    ['Th«n H¹', 'Thôn Hạ'],
    ['Hà', 'Thôn Hà'],
    ['thon thuong', 'Thôn Thượng'],
    ['t.thượng', 'Thôn Thượng'],
    ['Xóm trên', 'Thôn Thượng'],
    ['xom tren', 'Thôn Thượng'],
    ['Kim Đồng 1', 'Khu Kim Đồng I'],
    ['khu Kim Đồng I', 'Khu Kim Đồng I'],
    ['kim dong II', 'Khu Kim Đồng II'],
    ['KDC Kim Đồng 02', 'Khu Kim Đồng II'],
    ['tdp3', 'Tổ dân phố số 3'],
    ['TDP số 03', 'Tổ dân phố số 3'],
    ['Tổ 3', 'Tổ dân phố số 3'],
    [3, 'Tổ dân phố số 3'],
    ['thôn Tuyết Diêm 1', 'Tuyết Diêm 1'],
    ['Tuyêt Diêm II', 'Tuyết Diêm 2'],
    ['tuyet diem2', 'Tuyết Diêm 2'],
    ['Hoà Bình', 'Xóm Hòa Bình'],
    ['hoa binh', 'Xóm Hòa Bình'],
    ['Mĩ Á', 'Bản Mỹ Á'],
    ['Đội 5', 'Thôn Đội 5'],
    ['xóm 3, thôn Hạ', 'Thôn Hạ'],
    ['số nhà 12 ngõ 5 thôn Thượng', 'Thôn Thượng'],
    ['Thôn Hạ, xã Vĩnh Lâm', 'Thôn Hạ'],
    ['Thôn Hạ - xã Vĩnh Lâm, huyện Vĩnh Linh', 'Thôn Hạ'],
    ['Thôn Hạ.', 'Thôn Hạ'],
  ])('%j is %s', (text, expected) => {
    expect(parseVillage(text, villages)).toEqual({ is: 'value', value: expected });
  });

  it.each([
    ['ha', '“ha” có thể là Thôn Hạ hoặc Thôn Hà; gõ đủ tên, có dấu'],
    ['thon ha', '“thon ha” có thể là Thôn Hạ hoặc Thôn Hà; gõ đủ tên, có dấu'],
    ['Thôn Hả', '“Thôn Hả” khác dấu với Thôn Hạ, Thôn Hà; nếu đúng là nơi đó, gõ lại đúng dấu'],
    ['Sơn Trá', '“Sơn Trá” khác dấu với Sơn Trà; nếu đúng là nơi đó, gõ lại đúng dấu'],
    ['khu Kim Đồng', '“khu Kim Đồng” chưa rõ là nơi nào: Khu Kim Đồng I, Khu Kim Đồng II; gõ đủ tên'],
    ['Tuyet Diem', '“Tuyet Diem” chưa rõ là nơi nào: Tuyết Diêm 1, Tuyết Diêm 2; gõ đủ tên'],
  ])('%j is asked about: %s', (text, message) => {
    expect(parseVillage(text, villages)).toEqual({ is: 'question', message });
  });

  it('that is not known is refused, with the three nearest names', () => {
    expect(parseVillage('Thôn Thượngg', villages)).toEqual({
      is: 'refusal',
      message:
        'không có “Thôn Thượngg” trong Danh mục; gần giống: Thôn Thượng, Thôn Hạ, Thôn Hà. Gõ đúng tên, hoặc nhờ Văn phòng thêm vào Danh mục',
    });
  });

  it('is asked about when two kinds of place have the same name', () => {
    const two = [village('Thôn Trung'), village('Xóm Trung')];
    expect(parseVillage('Trung', two)).toMatchObject({ is: 'question' });
    expect(parseVillage('xom trung', two)).toEqual({ is: 'value', value: 'Xóm Trung' });
    expect(parseVillage('T. Trung', two)).toEqual({ is: 'value', value: 'Thôn Trung' });
    expect(parseVillage('khu Trung', two)).toMatchObject({ is: 'question' });
  });

  it('of a number alone is not the smaller place with the number', () => {
    const numbered = [village('Thôn 1'), village('Thôn 2'), village('Xóm 3')];
    expect(parseVillage('Tổ 1', numbered)).toEqual({
      is: 'question',
      message: '“Tổ 1” có phải Thôn 1? Nếu đúng gõ đủ tên; nếu là nơi nhỏ hơn, ghi tên thôn, khu có nơi đó',
    });
    expect(parseVillage('Tổ 1, thôn 2', numbered)).toEqual({ is: 'value', value: 'Thôn 2' });
    expect(parseVillage('Xóm 3', numbered)).toEqual({ is: 'value', value: 'Xóm 3' });
    expect(parseVillage('Khu 1', numbered)).toEqual({ is: 'value', value: 'Thôn 1' });
  });

  it.each([
    ['Thôn Thượng, Thôn Hạ', 'có 2 nơi (Thôn Thượng, Thôn Hạ); ghi một nơi, hoặc tách mỗi nơi một dòng'],
    ['Thượng và Hạ', 'có 2 nơi (Thôn Thượng, Thôn Hạ); ghi một nơi, hoặc tách mỗi nơi một dòng'],
    ['toàn xã', expect.stringContaining('không phải một nơi; để trống')],
  ])('%j is asked about: a petition has one', (text, message) => {
    expect(parseVillage(text, villages)).toEqual({ is: 'question', message });
  });

  it('of another commune is not taken for one of ours', () => {
    expect(parseVillage('Thôn Hạ (xã khác)', villages)).toMatchObject({ is: 'refusal' });
  });

  it('may have lost its blank', () => {
    expect(parseVillage('ThônHạ', villages)).toEqual({ is: 'value', value: 'Thôn Hạ' });
  });

  it('is taken as typed when the unit lists none', () => {
    expect(parseVillage(' Thôn  Hạ ', [])).toEqual({ is: 'value', value: 'Thôn Hạ' });
  });

  it.each(['', null, 'không rõ', '-'])('%j is blank', (cell) => {
    expect(parseVillage(cell, villages)).toEqual({ is: 'blank' });
  });

  it('is read in the same way from its own official name, whatever it is', () => {
    for (const { name } of villages) {
      expect(parseVillage(name, villages)).toEqual({ is: 'value', value: name });
      expect(parseVillages(name, villages)).toEqual({ is: 'value', value: [name] });
    }
  });
});

describe('several villages in one cell', () => {
  it.each([
    ['Thôn Tuyết Diêm 1 và Tuyết Diêm 2', ['Tuyết Diêm 1', 'Tuyết Diêm 2']],
    ['Tuyết Diêm 1 và 2', ['Tuyết Diêm 1', 'Tuyết Diêm 2']],
    ['Tuyết Diêm 1, 2', ['Tuyết Diêm 1', 'Tuyết Diêm 2']],
    ['Kim Đồng I, II', ['Khu Kim Đồng I', 'Khu Kim Đồng II']],
    ['02 thôn: Thượng, Hạ', ['Thôn Thượng', 'Thôn Hạ']],
    ['các thôn Thượng, Hạ', ['Thôn Thượng', 'Thôn Hạ']],
    ['Thượng; Hạ; Thượng', ['Thôn Thượng', 'Thôn Hạ']],
    ['Thượng\nHạ', ['Thôn Thượng', 'Thôn Hạ']],
    ['Thôn Hạ', ['Thôn Hạ']],
  ])('%j are %j', (text, expected) => {
    expect(parseVillages(text, villages)).toEqual({ is: 'value', value: expected });
  });

  it.each(['toàn xã', 'Tất cả các thôn', 'các thôn', 'các thôn trong xã', 'toàn bộ địa bàn xã'])(
    '%s are all',
    (text) => {
      expect(parseVillages(text, villages)).toEqual({ is: 'value', value: villages.map(({ name }) => name) });
    },
  );

  it('all, when their number is said; another number is not guessed at', () => {
    const all = villages.map(({ name }) => name);
    expect(parseVillages(`cả ${all.length} thôn`, villages)).toEqual({ is: 'value', value: all });
    expect(parseVillages(`cả ${all.length - 1} thôn`, villages)).toMatchObject({ is: 'refusal' });
  });

  it('one that is not known is refused by its name', () => {
    expect(parseVillages('Thượng, Hạnh', villages)).toMatchObject({
      is: 'refusal',
      message: expect.stringContaining('không có “Hạnh”'),
    });
  });
});
