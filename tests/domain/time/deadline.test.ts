import { describe, expect, it } from 'vitest';
import { overdueSuffix } from '../../../functions/domain/lifecycle/overdue.ts';
import { makeCalendar } from '../../../functions/domain/time/calendar.ts';
import { deadlineAfter, deadlineBefore, overdueBy } from '../../../functions/domain/time/deadline.ts';
import type { DeadlineRule, Holiday } from '../../../functions/domain/unit.ts';

const off = (...dates: string[]): Holiday[] => dates.map((date) => ({ date, kind: 'Nghỉ', note: '' }));
const calendar = makeCalendar([
  ...off(
    '2023-09-04',
    '2024-01-01',
    '2024-04-18',
    '2024-04-29',
    '2024-04-30',
    '2024-05-01',
    '2025-09-01',
    '2025-09-02',
    '2026-11-24',
  ),
  { date: '2024-05-04', kind: 'Làm bù', note: '' },
]);
const days = (n: number, source = 'kế hoạch'): DeadlineRule => ({ days: n, unit: 'ngay', source });
const workingDays = (n: number, source = 'luật'): DeadlineRule => ({ days: n, unit: 'ngay-lam-viec', source });

describe('a deadline after a day', () => {
  it.each([
    [
      'moves a Saturday to Monday',
      '2023-10-26',
      days(30, 'mặc định'),
      '2023-11-27',
      '26/10/2023 + 30 ngày = 25/11 (thứ Bảy) → 27/11/2023 (mặc định)',
    ],
    ['stays on a working day', '2023-10-26', days(7), '2023-11-02', '26/10/2023 + 7 ngày = 02/11/2023 (kế hoạch)'],
    [
      'moves a public holiday',
      '2024-04-15',
      days(15),
      '2024-05-02',
      '15/04/2024 + 15 ngày = 30/04 (thứ Ba, ngày nghỉ) → 02/05/2024 (kế hoạch)',
    ],
    [
      'may end on a make-up Saturday',
      '2024-04-24',
      days(10),
      '2024-05-04',
      '24/04/2024 + 10 ngày = 04/05/2024 (kế hoạch)',
    ],
    [
      'names the year when it turns',
      '2023-12-02',
      days(30),
      '2024-01-02',
      '02/12/2023 + 30 ngày = 01/01 (thứ Hai, ngày nghỉ) → 02/01/2024 (kế hoạch)',
    ],
    [
      'counts working days',
      '2026-11-20',
      workingDays(10),
      '2026-12-07',
      '20/11/2026 + 10 ngày làm việc = 07/12/2026 (luật)',
    ],
    [
      'says nothing of a source that is not known',
      '2023-10-26',
      days(7, ''),
      '2023-11-02',
      '26/10/2023 + 7 ngày = 02/11/2023',
    ],
  ])('%s', (_, base, rule, due, reason) => {
    expect(deadlineAfter(base, rule, calendar)).toMatchObject({ due, reason });
  });

  it('names both years when the last day is moved over New Year', () => {
    const known = makeCalendar(off('2022-01-03', '2023-01-02'));
    expect(deadlineAfter('2022-12-01', days(30), known).reason).toBe(
      '01/12/2022 + 30 ngày = 31/12/2022 (thứ Bảy) → 03/01/2023 (kế hoạch)',
    );
  });
});

describe('a deadline before a day', () => {
  it.each([
    ['calendar days', '2023-10-26', days(7), '2023-10-19', '26/10/2023 − 7 ngày = 19/10/2023 (kế hoạch)'],
    [
      'back to a working day, never nearer',
      '2024-05-08',
      days(7),
      '2024-04-26',
      '08/05/2024 − 7 ngày = 01/05 (thứ Tư, ngày nghỉ) → 26/04/2024 (kế hoạch)',
    ],
    [
      'working days',
      '2023-10-26',
      workingDays(7, 'kế hoạch'),
      '2023-10-17',
      '26/10/2023 − 7 ngày làm việc = 17/10/2023 (kế hoạch)',
    ],
    [
      'working days over a holiday',
      '2024-05-03',
      workingDays(7, 'kế hoạch'),
      '2024-04-19',
      '03/05/2024 − 7 ngày làm việc = 19/04/2024 (kế hoạch)',
    ],
  ])('%s', (_, base, rule, due, reason) => {
    expect(deadlineBefore(base, rule, calendar)).toMatchObject({ due, reason });
  });

  it('counts from the earliest day of a quarter, and says so', () => {
    const quarter = { earliest: '2025-07-01', latest: '2025-09-30', exact: false, label: 'quý III/2025' };
    expect(deadlineBefore(quarter, days(7, 'luật'), calendar)).toMatchObject({
      due: '2025-06-24',
      reason: 'Mới biết quý III/2025, tính từ ngày sớm nhất 01/07/2025: 01/07/2025 − 7 ngày = 24/06/2025 (luật)',
    });
  });

  it('says nothing of a span that is one day', () => {
    const day = { earliest: '2023-10-26', latest: '2023-10-26', exact: true, label: '26/10/2023' };
    expect(deadlineBefore(day, days(7), calendar).reason).toBe('26/10/2023 − 7 ngày = 19/10/2023 (kế hoạch)');
  });
});

describe('the warning of missing days off', () => {
  it('comes when the deadline crosses into a year that is not known', () => {
    expect(deadlineAfter('2026-12-20', days(30), calendar).warning).toBe(
      'Chưa có ngày nghỉ năm 2027 trong tab Ngày nghỉ, nên hạn 19/01/2027 có thể lệch; bổ sung ngày nghỉ rồi hạn sẽ được tính lại.',
    );
    expect(deadlineBefore('2027-01-05', workingDays(7), calendar).warning).toContain('năm 2027');
  });

  it('does not come within years that are known', () => {
    expect(deadlineAfter('2023-12-20', days(30), calendar).warning).toBeNull();
  });
});

describe('being late', () => {
  it.each([
    ['on the day itself', '2023-11-27', '2023-11-27', 0, ''],
    ['the next working day', '2023-11-27', '2023-11-28', 1, 'quá hạn 1 ngày làm việc'],
    ['over a weekend', '2023-11-24', '2023-11-26', 0, 'quá hạn'],
    ['on Monday', '2023-11-24', '2023-11-27', 1, 'quá hạn 1 ngày làm việc'],
    ['over a holiday', '2024-04-26', '2024-05-04', 3, 'quá hạn 3 ngày làm việc'],
    ['before it', '2023-11-27', '2023-11-01', 0, ''],
  ])('%s', (_, due, today, late, label) => {
    expect(overdueBy(due, today, calendar)).toBe(late);
    expect(overdueSuffix(due, today, calendar)).toBe(label === '' ? '' : `, ${label}`);
  });
});
