import { describe, expect, it } from 'vitest';
import { withoutPhones } from '../../../functions/domain/text/without-phones.ts';

const GONE = '(số điện thoại đã được lược bỏ)';

describe('a text that all may read', () => {
  it.each([
    ['liên hệ 0912345678', `liên hệ ${GONE}`],
    ['ĐT.0912345678 hoặc 0912345678/0987654321', `ĐT.${GONE} hoặc ${GONE}`],
    ['SĐT-0912345678', `SĐT-${GONE}`],
    ['0912345678-0987654321', GONE],
    ['0912 345 678 / 0220.3822.123 (nhà)', `${GONE} (nhà)`],
    ['gọi (0912) 345 678 nhé', `gọi ${GONE} nhé`],
    ['cố định (0220) 3822 123', `cố định ${GONE}`],
    ['+84 912.345.678, 84912345678, 84 912 345 678', `${GONE}, ${GONE}, ${GONE}`],
    ['(+84) 912 345 678', GONE],
    ['0912 - 345 - 678', GONE],
    ['ông A (0912345678), bà B ( 0912 345 678 )', `ông A ${GONE}, bà B ${GONE}`],
    ['nhà ((0220) 3822 123)', `nhà ${GONE}`],
    ['0912–345–678, 0912·345·678, 0912_345_678', `${GONE}, ${GONE}, ${GONE}`],
    ['số 0912\u200b345\u200b678, +84(0)912345678', `số ${GONE}, ${GONE}`],
    ['gọi 0912,345,678 hoặc 091,234,5678', `gọi ${GONE} hoặc ${GONE}`],
  ])('loses the numbers of %s', (typed, shown) => {
    expect(withoutPhones(typed)).toBe(shown);
  });

  it.each([
    'kinh phí 1.000.000.000 đồng',
    'từ 10/10/2023 đến 20/10/2023, 08.30',
    'ngày 01.02.2023 08 giờ 30',
    'Nghị định số 30/2020/NĐ-CP',
    'thửa 84, tờ bản đồ 09, diện tích 1.250,5 m2',
    'QL 18, km 0 + 350',
    'các thôn 01, 02, 03, 04, 05; 0,912,345,678 đồng',
    'từ 05-08-2026 - 10-09-2026',
    '10-08-2026 09-10-2026',
    '05-08-2026. 12.000 hộ',
    'tháng 08 - 2026 - 100 hộ',
    '84.500.000.000 đồng, 84 000 000 000 đồng',
  ])('keeps %s', (typed) => {
    expect(withoutPhones(typed)).toBe(typed);
  });
});
