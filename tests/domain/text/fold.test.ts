import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDiacritics } from '../../../functions/domain/text/fold.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';

describe('folding', () => {
  it.each([
    ['Thôn Hạ', 'thon ha'],
    ['ĐƯỜNG ĐÊ', 'duong de'],
    ['  Kim \u00a0 Đồng\t\nI ', 'kim dong i'],
    ['Thôn Hạ'.normalize('NFD'), 'thon ha'],
    ['xóm\u200bBến\u00ad', 'xomben'],
    [
      'ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỳ ỷ ỹ ỵ',
      'a a a a a a a a a a e e e e e o o o o o o o o o o u u u u u y y y y',
    ],
    ['“Quý III/2025” – 1.200 m²', '“quy iii/2025” – 1.200 m²'],
    ['', ''],
    ['👪 hộ', '👪 ho'],
  ])('%j is %j', (text, expected) => {
    expect(foldDiacritics(text)).toBe(expected);
  });

  it('does what lower case, decomposition and single blanks do, for any text of Latin letters', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêoôơuưyáàảãạẤỀỘỮỴĐÑÇéüXYZ ,.-09\n\t\u00a0'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const slow = text
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .replace(/đ/g, 'd')
          .replace(/\s+/g, ' ')
          .trim();
        expect(foldDiacritics(text)).toBe(slow);
      }),
    );
  });

  it('gives the same again when folded twice, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 300 }), (text) => {
        const folded = foldDiacritics(text);
        expect(foldDiacritics(folded)).toBe(folded);
      }),
    );
  });

  it('keeps texts longer than its buffer whole', () => {
    expect(foldDiacritics('Đồng Lau, '.repeat(3000))).toBe('dong lau, '.repeat(3000).trim());
  });
});
