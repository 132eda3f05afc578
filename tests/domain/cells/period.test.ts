import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../functions/domain/cells/period.ts';
import { dateToSerial } from '../../../functions/domain/time/day.ts';

const context = { year: 2023 };

describe('the time of a session as a plan writes it', () => {
  it.each([
    ['quý III', '2023-07-01', '2023-09-30', 'quý III/2023'],
    ['cuối quí 3', '2023-09-01', '2023-09-30', 'cuối quý III/2023'],
    ['Hoàn thành trong tháng 7/2022', '2022-07-01', '2022-07-31', 'tháng 7/2022'],
    ['Quý III/2025', '2025-07-01', '2025-09-30', 'quý III/2025'],
    ['quý 2 năm 2024', '2024-04-01', '2024-06-30', 'quý II/2024'],
    ['Trong quý II/2024', '2024-04-01', '2024-06-30', 'quý II/2024'],
    ['quý tư', '2023-10-01', '2023-12-31', 'quý IV/2023'],
    ['Q3/2025', '2025-07-01', '2025-09-30', 'quý III/2025'],
    ['quý II và quý III/2024', '2024-04-01', '2024-09-30', 'quý II đến quý III/2024'],
    ['quý II, III/2024', '2024-04-01', '2024-09-30', 'quý II đến quý III/2024'],
    ['quý IV/2023 - quý I/2024', '2023-10-01', '2024-03-31', 'quý IV/2023 đến quý I/2024'],
    ['đầu quý I', '2023-01-01', '2023-01-31', 'đầu quý I/2023'],
    ['giữa quý III', '2023-08-01', '2023-08-31', 'giữa quý III/2023'],
    ['cuối quý III', '2023-09-01', '2023-09-30', 'cuối quý III/2023'],
    ['tháng 5/2024', '2024-05-01', '2024-05-31', 'tháng 5/2024'],
    ['5/2024', '2024-05-01', '2024-05-31', 'tháng 5/2024'],
    ['T8/2023', '2023-08-01', '2023-08-31', 'tháng 8/2023'],
    ['tháng tám', '2023-08-01', '2023-08-31', 'tháng 8/2023'],
    ['tháng mười một năm 2023', '2023-11-01', '2023-11-30', 'tháng 11/2023'],
    ['8-9/2023', '2023-08-01', '2023-09-30', 'tháng 8 đến tháng 9/2023'],
    ['Dự kiến tháng 8-9/2023', '2023-08-01', '2023-09-30', 'tháng 8 đến tháng 9/2023'],
    ['tháng 8 đến tháng 9 năm 2023', '2023-08-01', '2023-09-30', 'tháng 8 đến tháng 9/2023'],
    ['tháng 10, 11/2023', '2023-10-01', '2023-11-30', 'tháng 10 đến tháng 11/2023'],
    ['từ tháng 11/2023 đến tháng 1/2024', '2023-11-01', '2024-01-31', 'tháng 11/2023 đến tháng 1/2024'],
    ['đầu tháng 5', '2023-05-01', '2023-05-10', 'đầu tháng 5/2023'],
    ['giữa tháng 8/2023', '2023-08-11', '2023-08-20', 'giữa tháng 8/2023'],
    ['cuối tháng 2', '2023-02-21', '2023-02-28', 'cuối tháng 2/2023'],
    ['nửa đầu tháng 5', '2023-05-01', '2023-05-15', 'nửa đầu tháng 5/2023'],
    ['nửa cuối tháng 5', '2023-05-16', '2023-05-31', 'nửa cuối tháng 5/2023'],
    ['tuần 2 tháng 5', '2023-05-08', '2023-05-14', 'tuần 2 tháng 5/2023'],
    ['tuần cuối tháng 5/2024', '2024-05-25', '2024-05-31', 'tuần cuối tháng 5/2024'],
    ['26-27/10/2023', '2023-10-26', '2023-10-27', '26/10/2023 đến 27/10/2023'],
    ['từ ngày 26 đến ngày 28/10/2023', '2023-10-26', '2023-10-28', '26/10/2023 đến 28/10/2023'],
    ['28/10 - 2/11/2023', '2023-10-28', '2023-11-02', '28/10/2023 đến 02/11/2023'],
    ['28/12/2023 - 2/1/2024', '2023-12-28', '2024-01-02', '28/12/2023 đến 02/01/2024'],
    ['năm 2024', '2024-01-01', '2024-12-31', 'năm 2024'],
    ['6 tháng cuối năm 2025', '2025-07-01', '2025-12-31', '6 tháng cuối năm 2025'],
    ['cuối năm', '2023-09-01', '2023-12-31', 'cuối năm 2023'],
    ['tháng Giêng', '2023-01-22', '2023-02-19', 'tháng Giêng âm lịch năm 2023'],
    ['tháng 7 âm lịch năm 2025', '2025-08-23', '2025-09-21', 'tháng 7 âm lịch năm 2025'],
    ['tháng 6 nhuận năm 2025', '2025-07-25', '2025-08-22', 'tháng 6 nhuận âm lịch năm 2025'],
  ])('%j is %s … %s, %s', (text, earliest, latest, label) => {
    expect(parsePeriod(text, context)).toEqual({ is: 'value', value: { earliest, latest, exact: false, label } });
  });

  it.each([
    ['26/10/2023', '2023-10-26'],
    ['5/8', '2023-08-05'],
    ["13h30' ngày 26/10/2023 (thứ Năm)", '2023-10-26'],
    ['rằm tháng 7 năm 2025', '2025-09-06'],
    [dateToSerial('2023-10-26'), '2023-10-26'],
  ])('%j is known to the day', (cell, day) => {
    const label = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
    expect(parsePeriod(cell, context)).toEqual({
      is: 'value',
      value: { earliest: day, latest: day, exact: true, label },
    });
  });

  it.each([
    [5, '“5” có phải tháng 5/2023? Nếu đúng gõ: tháng 5/2023'],
    [
      'tháng 6 âm lịch năm 2025',
      'năm 2025 có hai tháng 6 âm lịch (một tháng nhuận); gõ tháng dương lịch, ví dụ tháng 8/2023',
    ],
    [
      'tháng Chạp năm 2023',
      'tháng Chạp năm 2023 là đầu năm 2023 hay đầu năm 2024? Gõ tháng dương lịch, ví dụ tháng 1/2023',
    ],
    [
      'thứ Sáu 26/10/2023',
      '26/10/2023 là thứ Năm, không phải thứ Sáu; xem lại ngày hoặc thứ, ví dụ gõ 26/10/2023 (thứ Năm)',
    ],
  ])('%j is asked about: %s', (cell, message) => {
    expect(parsePeriod(cell, context)).toEqual({ is: 'question', message });
  });

  it.each([
    ['tháng 13', 'không có tháng 13; gõ lại, ví dụ tháng 8/2023'],
    ['31/11', 'không có ngày 31/11 (tháng 11 chỉ có 30 ngày); gõ lại, ví dụ 30/11/2023'],
    ['quý III - quý II/2023', 'quý III đến quý II/2023: ngày cuối trước ngày đầu; gõ lại theo thứ tự thời gian'],
    ['quý III/2052', 'quý III/2052: năm không hợp lý; gõ lại, ví dụ quý III/2023'],
    ['sau Tết', 'chưa hiểu “sau Tết”; gõ ngày, tháng hoặc quý, ví dụ 26/10/2023, tháng 8/2023, quý III/2023'],
    ['tuần 5 tháng 2', 'tháng 2/2023 không có tuần 5; gõ lại, ví dụ tuần 2 tháng 5/2023'],
    [true, 'chưa hiểu “true”; gõ ngày, tháng hoặc quý, ví dụ 26/10/2023, tháng 8/2023, quý III/2023'],
  ])('%j is refused: %s', (cell, message) => {
    expect(parsePeriod(cell, context)).toEqual({ is: 'refusal', message });
  });

  it.each(['', null, 'chưa xác định', 'chưa rõ'])('%j is blank', (cell) => {
    expect(parsePeriod(cell, context)).toEqual({ is: 'blank' });
  });
});
