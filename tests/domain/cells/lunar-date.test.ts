import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../functions/domain/cells/date.ts';

describe('a lunar day as staff type it', () => {
  it.each([
    ['rằm tháng 7 năm 2025', 2025, '2025-09-06'],
    ['rằm tháng bảy', 2023, '2023-08-30'],
    ['rằm T7', 2023, '2023-08-30'],
    ['rằm tháng Giêng', 2024, '2024-02-24'],
    ['Rằm tháng Giêng năm Quý Mão', 2023, '2023-02-05'],
    ['mùng 3 Tết', 2023, '2023-01-24'],
    ['mồng 6 Tết Giáp Thìn', 2024, '2024-02-15'],
    ['mùng 6 Tết 2025', 2025, '2025-02-03'],
    ['29 Tết', 2025, '2025-01-28'],
    ['giao thừa', 2025, '2025-01-28'],
    ['mùng 10 tháng Giêng', 2024, '2024-02-19'],
    ['10/3 âm lịch', 2023, '2023-04-29'],
    ['15/8 AL', 2023, '2023-09-29'],
    ['ngày 15 tháng 8 (âm lịch)', 2023, '2023-09-29'],
    ['15/8/2023 (AL)', 2023, '2023-09-29'],
    ['mùng 2 tháng 6 nhuận năm 2025', 2025, '2025-07-26'],
    ['23 tháng Chạp năm Giáp Thìn', 2025, '2025-01-22'],
    ['rằm tháng 7 năm 2025 (thứ Bảy)', 2025, '2025-09-06'],
  ])('%j in a book of %i is %s', (text, year, expected) => {
    expect(parseDate(text, { year })).toEqual({ is: 'value', value: expected });
  });

  it.each([
    [
      'a month that is doubled',
      'rằm tháng 6 năm 2025',
      2025,
      'ngày âm này có thể là 09/07/2025 hoặc 08/08/2025; gõ ngày dương lịch muốn dùng',
    ],
    [
      'a month of either calendar',
      'mùng 5 tháng 8',
      2023,
      '“mùng 5” là dương lịch (05/08/2023) hay âm lịch (19/09/2023)? Gõ ngày dương lịch',
    ],
    [
      'the end of a lunar year',
      '23 tháng Chạp năm 2023',
      2023,
      'ngày âm này có thể là 02/02/2024 hoặc 14/01/2023; gõ ngày dương lịch muốn dùng',
    ],
    [
      'a wrong weekday',
      'rằm tháng 7 năm 2025 (thứ Hai)',
      2025,
      '06/09/2025 là thứ Bảy, không phải thứ Hai; xem lại ngày hoặc thứ, ví dụ gõ 06/09/2025 (thứ Bảy)',
    ],
  ])('%s is asked about', (_, text, year, message) => {
    expect(parseDate(text, { year })).toEqual({ is: 'question', message });
  });

  it.each([
    ['30 Tết', 2025, 'tháng 12 âm lịch năm 2024 không có ngày 30; gõ ngày dương lịch, ví dụ 26/10/2025'],
    ['mùng 2 tháng 7 nhuận năm 2025', 2025, 'năm 2025 không có tháng 7 nhuận; gõ ngày dương lịch, ví dụ 26/10/2025'],
    ['15/13 âm lịch', 2023, 'không có tháng 13 âm lịch; gõ ngày dương lịch, ví dụ 26/10/2023'],
  ])('%j in %i is refused: %s', (text, year, message) => {
    expect(parseDate(text, { year })).toEqual({ is: 'refusal', message });
  });
});
