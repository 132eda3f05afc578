import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, timeBeside } from '../../../functions/domain/cells/clock.ts';
import { parseDate } from '../../../functions/domain/cells/date.ts';
import { dateToSerial, formatDate, toDayNumber, toIso } from '../../../functions/domain/time/day.ts';

const context = { year: 2023 };

describe('a day as staff type it', () => {
  it.each([
    ['5/8', '2023-08-05'],
    ['05.08.2023', '2023-08-05'],
    ['26-10-23', '2023-10-26'],
    ['26.10', '2023-10-26'],
    ['26 / 10 / 2023', '2023-10-26'],
    ['26 10 2023', '2023-10-26'],
    ['26/10/2023.', '2023-10-26'],
    ['26,10,2023', '2023-10-26'],
    ['ngày 26/10/2023', '2023-10-26'],
    ['ngày 26/10 năm 2023', '2023-10-26'],
    ['13h30, thứ Năm 26/10 năm 2023', '2023-10-26'],
    ['vào ngày 26/10', '2023-10-26'],
    ['26/10/2023 13h30', '2023-10-26'],
    ["13h30' ngày 26/10/2023 (thứ Năm)", '2023-10-26'],
    ["từ 13h30' đến 17h00', ngày 26/10/2023 (Thứ năm)", '2023-10-26'],
    ['26/10/2023 - 8h00', '2023-10-26'],
    ['8h00 - 26/10/2023', '2023-10-26'],
    ['sáng 26/10/2023', '2023-10-26'],
    ['chiều ngày 26/10', '2023-10-26'],
    ['Thứ 5, 26/10/2023', '2023-10-26'],
    ['T5, 26/10/2023', '2023-10-26'],
    ['Chủ nhật 29/10/2023', '2023-10-29'],
    ['CN 29/10', '2023-10-29'],
    ['T5 26/10', '2023-10-26'],
    ['26/10/2023 T5', '2023-10-26'],
    ['20-thg 10-2023', '2023-10-20'],
    ['7h30-11h30 ngày 26/10', '2023-10-26'],
    ['26 tháng 10 năm 2023', '2023-10-26'],
    ['ngày 26 tháng mười', '2023-10-26'],
    ['2 tháng chín', '2023-09-02'],
    ['ngày 05 tháng 8 năm 2023', '2023-08-05'],
    ['2023-10-26', '2023-10-26'],
    ['26102023', '2023-10-26'],
    ['đến hết ngày 05/8/2023', '2023-08-05'],
    ['chậm nhất ngày 05/8', '2023-08-05'],
    ['26/10/2023 (dương lịch)', '2023-10-26'],
    ['29/02/2024', '2024-02-29'],
    ['26\u00a0/10/2023', '2023-10-26'],
    ['ngµy 26 th¸ng 10 n¨m 2023', '2023-10-26'],
  ])('%j is %s', (text, expected) => {
    expect(parseDate(text, context)).toEqual({ is: 'value', value: expected });
  });

  it.each([
    [45_225, '2023-10-26'],
    [45_225.5625, '2023-10-26'],
    [26_102_023, '2023-10-26'],
    [5_082_023, '2023-08-05'],
  ])('the number %d is %s', (number, expected) => {
    expect(parseDate(number, context)).toEqual({ is: 'value', value: expected });
  });

  it.each(['', null, '  ', 'không có', 'chưa có', 'chưa rõ', '-', '…'])('%j is blank', (cell) => {
    expect(parseDate(cell, context)).toEqual({ is: 'blank' });
  });

  it.each([
    ['31/11', 'không có ngày 31/11 (tháng 11 chỉ có 30 ngày); gõ lại, ví dụ 30/11/2023'],
    ['29/02/2023', 'không có ngày 29/2 (tháng 2/2023 chỉ có 28 ngày); gõ lại, ví dụ 28/02/2023'],
    ['32/10/2023', 'không có ngày 32; gõ ngày/tháng/năm, ví dụ 31/10/2023'],
    ['00/10/2023', 'không có ngày 0; gõ ngày/tháng/năm, ví dụ 31/10/2023'],
    ['10/26/2023', 'không có tháng 26; ghi ngày trước tháng sau, ví dụ 26/10/2023'],
    ['26/10/2032', 'năm 2032 không hợp lý; gõ lại, ví dụ 26/10/2023'],
    ['26/10/2123', 'năm 2123 không hợp lý; gõ lại, ví dụ 26/10/2023'],
    ['quý III', '“quý III” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
    ['10/2023', '“10/2023” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
    ['1/2 ngày', '“1/2 ngày” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
    ['15 t7', '“15 t7” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
    ['hôm nay', '“hôm nay” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
    [150, '“150” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
    [true, '“true” chưa phải một ngày cụ thể; gõ ngày/tháng/năm, ví dụ 26/10/2023'],
  ])('%j is refused: %s', (cell, message) => {
    expect(parseDate(cell, context)).toEqual({ is: 'refusal', message });
  });

  it('names the column it is for', () => {
    expect(parseDate('mai', { year: 2023, field: 'Ngày nhận' })).toEqual({
      is: 'refusal',
      message: '“mai” chưa phải một ngày cụ thể; gõ ngày nhận dạng ngày/tháng/năm, ví dụ 26/10/2023',
    });
  });

  it.each([
    [
      "13h30' ngày 26/10/2023 (thứ Sáu)",
      '26/10/2023 là thứ Năm, không phải thứ Sáu; xem lại ngày hoặc thứ, ví dụ gõ 26/10/2023 (thứ Năm)',
    ],
    [
      '(T6) 26/10/2023',
      '26/10/2023 là thứ Năm, không phải thứ Sáu; xem lại ngày hoặc thứ, ví dụ gõ 26/10/2023 (thứ Năm)',
    ],
    [
      'CN, 26/10/2023',
      '26/10/2023 là thứ Năm, không phải Chủ nhật; xem lại ngày hoặc thứ, ví dụ gõ 26/10/2023 (thứ Năm)',
    ],
    ['8-9/2023', '“8-9/2023” là ngày 8 tháng 9 hay từ tháng 8 đến tháng 9? Nếu là ngày, gõ 08/09/2023'],
    ['26-27/10/2023', '“26-27/10/2023” có hơn một ngày; ghi một ngày, ví dụ 26/10/2023'],
    ['26/10 và 27/10', '“26/10 và 27/10” có hơn một ngày; ghi một ngày, ví dụ 26/10/2023'],
    ['trước ngày 05/8/2023', '“trước ngày 05/8/2023”: gõ đúng ngày cuối cùng còn nhận, ví dụ 05/08/2023'],
    [261_023, '“261023” có phải ngày 26/10/2023? Gõ lại cho đúng'],
    [5.8, '“5.8” có phải ngày 05/08/2023? Gõ lại cho đúng'],
  ])('%j is asked about: %s', (cell, message) => {
    expect(parseDate(cell, context)).toEqual({ is: 'question', message });
  });
});

describe('a day that Sheets completed with the year of typing', () => {
  const typed = (day: string) => dateToSerial(day);

  it('is asked about when the session is of another year', () => {
    expect(parseDate(typed('2026-08-05'), { year: 2023, typedYear: 2026 })).toEqual({
      is: 'question',
      message: '05/08/2026 có phải là 05/08/2023? Nếu đúng gõ đủ 05/08/2023; nếu thật là năm 2026 gõ: ngày 05/08/2026',
    });
  });

  it('is taken at its word once it is typed as the message says', () => {
    expect(parseDate('ngày 05/08/2026', { year: 2023, typedYear: 2026 })).toEqual({ is: 'value', value: '2026-08-05' });
    expect(parseDate(typed('2023-08-05'), { year: 2023, typedYear: 2026 })).toEqual({
      is: 'value',
      value: '2023-08-05',
    });
  });

  it.each([
    ['only this year is possible', '2024-01-15', '2023-10-20', '2024-02-01', 'value'],
    ['only the session’s year is possible', '2024-08-05', '2023-06-01', '2023-12-31', 'question'],
    ['both are possible', '2024-11-15', '2023-10-20', '2024-12-31', 'question'],
    ['neither is possible', '2024-05-05', '2023-10-20', '2024-02-01', 'question'],
  ])('when %s', (_, day, from, to, expected) => {
    expect(parseDate(typed(day), { year: 2023, typedYear: 2024, from, to }).is).toBe(expected);
  });

  it('is taken where the session’s year has no such day', () => {
    expect(parseDate(typed('2024-02-29'), { year: 2023, typedYear: 2024 })).toEqual({
      is: 'value',
      value: '2024-02-29',
    });
  });

  it.each([
    ['the next year alone is possible', '2023-01-15', '2024-01-15'],
    ['the session’s year alone is possible', '2024-12-26', '2023-12-26'],
  ])('that cannot be is asked about when %s', (_, day, meant) => {
    const parsed = parseDate(typed(day), { year: 2023, from: '2023-10-26', to: '2024-01-20' });
    expect(parsed).toMatchObject({
      is: 'question',
      message: expect.stringContaining(`có phải là ${formatDate(meant)}?`),
    });
  });

  it('needs no question in the year of the session itself', () => {
    expect(parseDate(typed('2023-08-05'), { year: 2023, typedYear: 2023 })).toEqual({
      is: 'value',
      value: '2023-08-05',
    });
  });
});

describe('a day without a year near the turn of the year', () => {
  it('is asked about when only the year before is possible', () => {
    expect(parseDate('28/12', { year: 2024, from: '2023-10-01', to: '2024-01-20' })).toEqual({
      is: 'question',
      message: '28/12 là 28/12/2024 hay 28/12/2023? Gõ đủ ngày/tháng/năm',
    });
  });
});

describe('a time of day', () => {
  it.each([
    ['13h30', '13:30'],
    ["13h30'", '13:30'],
    ['13h30’', '13:30'],
    ['13g30', '13:30'],
    ['13 giờ 30 phút', '13:30'],
    ['13 giờ 30', '13:30'],
    ['13:30', '13:30'],
    ['13:30:00', '13:30'],
    ['13.30', '13:30'],
    ['7h', '07:00'],
    ["7h00'", '07:00'],
    ['7 giờ rưỡi', '07:30'],
    ['lúc 8h', '08:00'],
    ['1h30 chiều', '13:30'],
    ['7h30 sáng', '07:30'],
    ['8h tối', '20:00'],
    ['12h trưa', '12:00'],
    ['1:30 PM', '13:30'],
    ['1330', '13:30'],
    [1330, '13:30'],
    [730, '07:30'],
    [13, '13:00'],
    [0.5625, '13:30'],
    [45_225.5625, '13:30'],
  ])('%j is %s', (cell, expected) => {
    expect(parseTime(cell)).toEqual({ is: 'value', value: expected });
  });

  it.each([
    ['2h', '02:00 là ban đêm; nếu là buổi chiều gõ 14h00'],
    [2, '02:00 là ban đêm; nếu là buổi chiều gõ 14h00'],
    ['13h30 - 17h', '“13h30 - 17h” là cả giờ đầu và giờ cuối; ghi 13:30 ở Từ giờ, 17:00 ở Đến giờ'],
  ])('%j is asked about: %s', (cell, message) => {
    expect(parseTime(cell)).toEqual({ is: 'question', message });
  });

  it.each([
    ['25h', 'không có giờ “25h”; gõ giờ từ 0h00 đến 23h59, ví dụ 13h30'],
    ['13h75', 'không có giờ “13h75”; gõ giờ từ 0h00 đến 23h59, ví dụ 13h30'],
    ['buổi sáng', '“buổi sáng” không phải là giờ; gõ giờ, ví dụ 13h30'],
    [2575, '“2575” không phải là giờ; gõ giờ, ví dụ 13h30'],
    [false, '“false” không phải là giờ; gõ giờ, ví dụ 13h30'],
  ])('%j is refused: %s', (cell, message) => {
    expect(parseTime(cell)).toEqual({ is: 'refusal', message });
  });

  it.each([
    ["13h30' ngày 26/10/2023 (thứ Năm)", '13:30'],
    ['26/10/2023 8:00', '08:00'],
    [45_225.5625, '13:30'],
    [45_225, ''],
    ['26/10/2023', ''],
    ['2h ngày 26/10/2023', ''],
    ['25h ngày 26/10/2023', ''],
    [-0.5, ''],
  ])('stands beside the day in %j: %s', (cell, time) => {
    expect(timeBeside(cell)).toBe(time);
  });
});

describe('for any day of 2000–2100', () => {
  const day = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2100-12-31') }).map(toIso);

  it('what is formatted, or put into a cell as a serial number, is read back', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const year = Number(iso.slice(0, 4));
        expect(parseDate(formatDate(iso), { year })).toEqual({ is: 'value', value: iso });
        expect(parseDate(dateToSerial(iso), { year })).toEqual({ is: 'value', value: iso });
        expect(
          parseDate(`ngày ${Number(iso.slice(8))} tháng ${Number(iso.slice(5, 7))} năm ${year}`, { year }),
        ).toEqual({ is: 'value', value: iso });
      }),
    );
  });
});
