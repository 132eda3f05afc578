import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localityName } from '../../../functions/domain/similarity/names.ts';
import {
  alikeFrom,
  likeness,
  makeSimilarityIndex,
  signature,
} from '../../../functions/domain/similarity/similarity-index.ts';
import { labelledPetitions } from '../../evaluation/petitions.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';

const road = ['Đường trục thôn Đồng Lau dài 400 m bị xe tải phá hỏng, đề nghị sửa chữa', 'Thôn Đồng Lau'] as const;
const alike = (a: readonly [string, string], b: readonly [string, string]) =>
  likeness(signature(...a), signature(...b));

describe('the same matter', () => {
  it.each([
    ['in other words', 'Đường trục thôn Đồng Lau hỏng vì xe tải, mong xã sửa', 'Thôn Đồng Lau'],
    ['without diacritics', 'duong truc thon Dong Lau bi xe tai pha hong, de nghi sua chua', ''],
    ['without diacritics and capitals', 'duong truc thon dong lau bi xe tai pha hong', 'Thôn Đồng Lau'],
    ['from another village, when the text says where', 'Xe tải phá hỏng đường trục thôn Đồng Lau', 'Thôn Hạ'],
  ])('%s', (_, content, village) => {
    expect(alike(road, [content, village])).toBeGreaterThanOrEqual(alikeFrom);
  });

  it('in the words of another region', () => {
    expect(
      alike(['Ngõ 5 bị ngập, cống tắc', 'Khu 2'], ['Hẻm 5 ngập nước vì cống nghẹt', 'Khu 2']),
    ).toBeGreaterThanOrEqual(alikeFrom);
  });

  it('asked about in other words', () => {
    expect(
      alike(['Hỏi thủ tục tách thửa', 'Thôn Hạ'], ['Đề nghị hướng dẫn thủ tục tách thửa đất', 'Thôn Hạ']),
    ).toBeGreaterThanOrEqual(alikeFrom);
  });

  it('of a road, however its rank is written', () => {
    for (const way of ['ĐT 295', 'TL 295', 'Đường tỉnh 295']) {
      expect(alike([`${way} nhiều ổ gà`, 'Thôn Hạ'], ['Tỉnh lộ 295 nhiều ổ gà', 'Thôn Hạ'])).toBeGreaterThanOrEqual(
        alikeFrom,
      );
    }
  });

  it('of a canal that has a name, whoever speaks of it', () => {
    expect(
      alike(['Kênh N3 bồi lấp, đề nghị nạo vét', 'Thôn Hạ'], ['Đề nghị nạo vét kênh N3 đã bị bồi lấp', 'Thôn Trung']),
    ).toBeGreaterThanOrEqual(alikeFrom);
  });
});

describe('another matter', () => {
  it.each([
    ['another village in the text', 'Đường trục thôn Hạ dài 400 m bị xe tải phá hỏng, đề nghị sửa chữa', 'Thôn Hạ'],
    ['another village in the column', 'Đường trục dài 400 m bị xe tải phá hỏng, đề nghị sửa chữa', 'Thôn Trung'],
    ['another thing of the village', 'Nhà văn hóa thôn Đồng Lau dột mái', 'Thôn Đồng Lau'],
  ])('%s', (_, content, village) => {
    expect(alike(road, [content, village])).toBeLessThan(alikeFrom);
  });

  it.each([
    ['Kênh N3 bồi lấp', 'Kênh N5 bồi lấp'],
    ['Cầu Đồng Mít gãy lan can', 'Cầu Bến Trại gãy lan can'],
    ['Trường tiểu học Lê Lợi thiếu phòng học', 'Trường tiểu học Kim Đồng thiếu phòng học'],
    ['Ông Khoát lấn ngõ đi chung', 'Ông Cẩn lấn ngõ đi chung'],
    ['Quốc lộ 37 nhiều ổ gà', 'Quốc lộ 1 nhiều ổ gà'],
    ['Quốc lộ 1 nhiều ổ gà, hay tai nạn', 'Tỉnh lộ 1 nhiều ổ gà, hay tai nạn'],
    ['QL 5 chưa có đèn chiếu sáng', 'Hương lộ 5 chưa có đèn chiếu sáng'],
    ['Ngõ 5 ngập khi mưa', 'Ngõ 12 ngập khi mưa'],
    ['Cống đầu làng bị tắc', 'Cổng đầu làng bị tắc'],
    ['Hỏi thủ tục khai sinh cho con', 'Hỏi thủ tục cấp sổ đỏ'],
    ['Thanh niên thiếu sân chơi', 'Thanh niên thiếu việc làm'],
    ['Đề nghị trồng cây xanh', 'Đề nghị chặt cây xanh nguy hiểm'],
    ['Đề nghị di dời cột điện giữa đường', 'Đề nghị di dời trại lợn'],
    ['Đề nghị hướng dẫn thủ tục vay vốn', 'Đề nghị hướng dẫn thủ tục tách thửa'],
    ['Xin hỏi điều kiện, hồ sơ hưởng trợ cấp khuyết tật', 'Xin hỏi điều kiện, hồ sơ vay vốn học sinh'],
  ])('%s is not %s', (a, b) => {
    expect(alike([a, 'Thôn Hạ'], [b, 'Thôn Hạ'])).toBeLessThan(alikeFrom);
  });
});

describe('a signature', () => {
  it('is short ASCII for any text, and likeness never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCodePoint, maxLength: 3000 }),
        fc.string({ unit: anyCodePoint }),
        (content, village) => {
          const made = signature(content, village);
          expect(made.length).toBeLessThanOrEqual(240);
          expect(made).toMatch(/^[\x20-\x7e]*$/);
          expect(likeness(made, village)).toBe(0);
        },
      ),
    );
  });

  it('stays short however much a text says', () => {
    const everything = labelledPetitions('tuning')
      .map(({ content }) => content)
      .join('; ');
    expect(signature(everything, 'Thôn Hạ').length).toBeLessThanOrEqual(240);
  });

  it('shows no name', () => {
    expect(signature('Ông Khoát lấn đất bà Tẹo', 'Thôn Hạ')).not.toMatch(/khoat|teo|ha/i);
  });
});

describe('the index', () => {
  const texts = labelledPetitions('evaluation').map(({ content }, at) => signature(content, `Thôn ${at % 5}`));

  it('finds what a comparison one by one finds', () => {
    const index = makeSimilarityIndex();
    for (const [at, text] of texts.entries()) index.add(`YK23-${at}`, text);
    for (const { content } of labelledPetitions('tuning').slice(0, 400)) {
      const asked = signature(content, 'Thôn 3');
      const scores = texts.map((text) => likeness(asked, text));
      const highest = Math.max(...scores);
      const expected = highest < alikeFrom ? null : { code: `YK23-${scores.indexOf(highest)}`, score: highest };
      expect(index.best(asked)).toEqual(expected);
    }
  });

  it('does not find a petition in itself, and forgets what was replaced', () => {
    const index = makeSimilarityIndex();
    const sign = signature(...road);
    index.add('YK23-0001', sign);
    expect(index.best(sign)).toEqual({ code: 'YK23-0001', score: 1 });
    expect(index.best(sign, 'YK23-0001')).toBeNull();
    index.add('YK23-0001', signature('Trạm y tế thiếu thuốc', ''));
    expect(index.best(sign)).toBeNull();
  });
});

describe('a cell of Thôn, khu as a name', () => {
  it.each<[string, string[] | undefined]>([
    ['Khu Kim Đồng I', ['kim', 'dong', 'i']],
    ['Kim Đồng', ['kim', 'dong']],
    ['Khu', ['khu']],
    ['Khu phố 5', ['5']],
    ['', undefined],
  ])('%s', (village, words) => {
    expect(localityName(village)?.words).toEqual(words);
  });
});
