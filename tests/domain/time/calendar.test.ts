import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  makeCalendar,
  rollBackward,
  rollForward,
  workingDaysBetween,
} from '../../../functions/domain/time/calendar.ts';
import {
  addDays,
  dateToSerial,
  daysInMonth,
  formatDate,
  isIsoDate,
  serialToDate,
  toDayNumber,
  toIso,
  weekdayName,
} from '../../../functions/domain/time/day.ts';

const off = (date: string) => ({ date, kind: 'Nghỉ' as const, note: '' });
const worked = (date: string) => ({ date, kind: 'Làm bù' as const, note: '' });
/** 29/4/2024 was swapped with Saturday 4/5. */
const april = makeCalendar([
  off('2024-04-18'),
  off('2024-04-29'),
  off('2024-04-30'),
  off('2024-05-01'),
  worked('2024-05-04'),
]);

describe('working days', () => {
  it.each([
    ['a Friday', '2024-04-26', true],
    ['a Saturday', '2024-04-27', false],
    ['a Sunday', '2024-04-28', false],
    ['a day off', '2024-04-30', false],
    ['a swapped Monday', '2024-04-29', false],
    ['the Saturday that makes up for it', '2024-05-04', true],
  ])('%s, %s, is worked: %s', (_, day, expected) => {
    expect(april.isWorkingDay(day)).toBe(expected);
  });

  it('know a year once a day off of it is listed', () => {
    expect([2023, 2024, 2025].map((year) => april.knows(year))).toEqual([false, true, false]);
  });

  it('count a day listed as off and as worked as worked', () => {
    expect(makeCalendar([off('2024-04-29'), worked('2024-04-29')]).isWorkingDay('2024-04-29')).toBe(true);
  });

  it.each([
    [1, '2024-04-26', '2024-05-02'],
    [3, '2024-04-26', '2024-05-04'],
    [-1, '2024-05-02', '2024-04-26'],
    [-1, '2024-05-06', '2024-05-04'],
    [0, '2024-04-30', '2024-04-30'],
    [1, '2024-04-28', '2024-05-02'],
  ])('%i from %s is %s', (n, from, expected) => {
    expect(addWorkingDays(from, n, april)).toBe(expected);
  });

  it.each([
    ['2024-04-26', '2024-05-02', 1],
    ['2024-04-26', '2024-05-01', 0],
    ['2024-05-02', '2024-05-06', 3],
    ['2024-05-02', '2024-04-26', -1],
    ['2024-05-02', '2024-05-02', 0],
  ])('between %s and %s there are %i', (a, b, expected) => {
    expect(workingDaysBetween(a, b, april)).toBe(expected);
  });

  it('move a last day that is off forward or backward', () => {
    expect(rollForward('2024-04-27', april)).toBe('2024-05-02');
    expect(rollBackward('2024-05-01', april)).toBe('2024-04-26');
    expect(rollForward('2024-05-04', april)).toBe('2024-05-04');
  });

  it('say so when the calendar has no working day at all', () => {
    expect(() => addWorkingDays('2024-01-01', 1, { isWorkingDay: () => false, knows: () => true })).toThrow(RangeError);
  });
});

const day = fc.integer({ min: toDayNumber('2015-01-01'), max: toDayNumber('2035-12-31') }).map(toIso);
const calendar = fc
  .array(fc.record({ date: day, kind: fc.constantFrom('Nghỉ' as const, 'Làm bù' as const), note: fc.constant('') }), {
    maxLength: 40,
  })
  .map(makeCalendar);

describe('working-day arithmetic, for any calendar', () => {
  it('is monotone in the number of days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), calendar, (from, n, works) => {
        expect(addWorkingDays(from, n + 1, works) > addWorkingDays(from, n, works) || n === -1 || n === 0).toBe(true);
        expect(addWorkingDays(from, n + 1, works) >= addWorkingDays(from, n, works)).toBe(true);
      }),
    );
  });

  it('is monotone in the day', () => {
    fc.assert(
      fc.property(day, fc.nat(30), fc.integer({ min: -40, max: 40 }), calendar, (from, later, n, works) => {
        expect(addWorkingDays(addDays(from, later), n, works) >= addWorkingDays(from, n, works)).toBe(true);
      }),
    );
  });

  it('goes forward and back to the same working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), calendar, (from, n, works) => {
        const start = rollForward(from, works);
        expect(addWorkingDays(addWorkingDays(start, n, works), -n, works)).toBe(start);
      }),
    );
  });

  it('counts as many days as it added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), calendar, (from, n, works) => {
        expect(workingDaysBetween(from, addWorkingDays(from, n, works), works)).toBe(n);
      }),
    );
  });

  it('lands on working days only', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -60, max: 60 }).filter((n) => n !== 0),
        calendar,
        (from, n, works) => works.isWorkingDay(addWorkingDays(from, n, works)),
      ),
    );
  });
});

describe('calendar days', () => {
  it('agree with Date from 1900 to 2200', () => {
    for (let at = toDayNumber('1900-01-01'); at <= toDayNumber('2200-01-01'); at += 1) {
      const iso = new Date(at * 86_400_000).toISOString().slice(0, 10);
      if (toIso(at) !== iso || toDayNumber(iso) !== at) expect(toIso(at)).toBe(iso);
    }
  });

  it.each([
    ['2023-10-26', 45_225],
    ['1970-01-01', 25_569],
    ['2000-01-01', 36_526],
  ])('%s is serial number %i of Sheets', (iso, serial) => {
    expect(dateToSerial(iso)).toBe(serial);
    expect(serialToDate(serial + 0.75)).toBe(iso);
  });

  it.each([
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['2023-13-01', false],
    ['2023-1-1', false],
    ['', false],
  ])('%s exists: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it('are written day first, with their weekday inside a sentence', () => {
    expect(formatDate('2023-08-05')).toBe('05/08/2023');
    expect(weekdayName('2023-10-26')).toBe('thứ Năm');
    expect(weekdayName('2023-11-26')).toBe('Chủ nhật');
    expect(daysInMonth(1900, 2)).toBe(28);
  });
});
