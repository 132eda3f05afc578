import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../../functions/domain/time/calendar.ts';
import {
  instantIn,
  isOfficeMoment,
  momentOf,
  nextOfficeMoment,
  timeIn,
  todayIn,
} from '../../../functions/domain/time/zone.ts';

const hours = { from: '07:30', to: '17:00' };
const calendar = makeCalendar([{ date: '2023-09-04', kind: 'Nghỉ', note: '' }]);

describe('the clock of Vietnam', () => {
  it.each([
    ['2023-10-25T16:59:59Z', '2023-10-25', '23:59'],
    ['2023-10-25T17:00:00Z', '2023-10-26', '00:00'],
    ['2023-10-26T08:00:00+07:00', '2023-10-26', '08:00'],
    ['2023-12-31T20:15:00Z', '2024-01-01', '03:15'],
  ])('shows at %s the day %s and the time %s', (moment, day, time) => {
    expect([todayIn(new Date(moment)), timeIn(new Date(moment))]).toEqual([day, time]);
  });

  it('agrees with the zone Asia/Ho_Chi_Minh at any moment of 1990–2100', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const there = new TZDate(moment, 'Asia/Ho_Chi_Minh');
        expect(todayIn(moment)).toBe(there.toISOString().slice(0, 10));
        expect(timeIn(moment)).toBe(there.toISOString().slice(11, 16));
      }),
    );
  });

  it('goes from a day and time to the moment and back', () => {
    const moment = momentOf('2023-10-26', '13:30');
    expect(moment.toISOString()).toBe('2023-10-26T06:30:00.000Z');
    expect(instantIn(moment)).toBe('2023-10-26T13:30:00+07:00');
  });
});

describe('office hours', () => {
  it.each([
    ['inside hours stays', '2023-10-26T09:00:00+07:00', '2023-10-26T09:00:00+07:00'],
    ['at the opening minute stays', '2023-10-26T07:30:00+07:00', '2023-10-26T07:30:00+07:00'],
    ['before hours waits for the morning', '2023-10-26T05:00:00+07:00', '2023-10-26T07:30:00+07:00'],
    ['at closing waits for the next day', '2023-10-26T17:00:00+07:00', '2023-10-27T07:30:00+07:00'],
    ['on Friday evening waits for Monday', '2023-10-27T18:00:00+07:00', '2023-10-30T07:30:00+07:00'],
    ['on Saturday waits for Monday', '2023-10-28T10:00:00+07:00', '2023-10-30T07:30:00+07:00'],
    ['before a holiday waits until it is over', '2023-09-01T20:00:00+07:00', '2023-09-05T07:30:00+07:00'],
  ])('%s', (_, now, expected) => {
    expect(instantIn(nextOfficeMoment(new Date(now), hours, calendar))).toBe(expected);
  });

  it('the moment answered is always an office moment, and none lies before it', () => {
    const moments = fc.date({ min: new Date('2023-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (now) => {
        const next = nextOfficeMoment(now, hours, calendar);
        expect(next >= now && isOfficeMoment(next, hours, calendar)).toBe(true);
        expect(
          next.getTime() === now.getTime() || !isOfficeMoment(new Date(next.getTime() - 60_000), hours, calendar),
        ).toBe(true);
      }),
    );
  });
});
