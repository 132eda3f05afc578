import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber, toIso } from '../../../functions/domain/time/day.ts';
import { leapMonthOf, lunarToSolar, solarToLunar } from '../../../functions/domain/time/lunar.ts';
import { newMoon, sunLongitude } from '../../../functions/domain/time/moon-and-sun.ts';

/** Mùng 1 Tết of 1968–2100, day/month, as published in the tables of Hồ Ngọc Đức's calendar. */
const tet =
  `29/1 16/2 6/2 27/1 15/2 3/2 23/1 11/2 31/1 18/2 7/2 28/1 16/2 5/2 25/1 13/2 2/2 21/1 9/2 29/1 17/2 6/2 27/1 15/2
  4/2 23/1 10/2 31/1 19/2 7/2 28/1 16/2 5/2 24/1 12/2 1/2 22/1 9/2 29/1 17/2 7/2 26/1 14/2 3/2 23/1 10/2 31/1 19/2 8/2 28/1
  16/2 5/2 25/1 12/2 1/2 22/1 10/2 29/1 17/2 6/2 26/1 13/2 2/2 23/1 11/2 31/1 19/2 8/2 28/1 15/2 4/2 24/1 12/2 1/2 22/1 10/2
  30/1 17/2 6/2 26/1 14/2 2/2 23/1 11/2 1/2 18/2 8/2 28/1 15/2 4/2 24/1 12/2 2/2 21/1 9/2 29/1 17/2 5/2 26/1 14/2 3/2 23/1
  11/2 31/1 19/2 7/2 27/1 15/2 5/2 24/1 12/2 2/2 22/1 9/2 29/1 17/2 6/2 26/1 14/2 3/2 24/1 10/2 30/1 18/2 7/2 27/1 15/2 5/2
  25/1 12/2 1/2 21/1 9/2`.split(/\s+/);

const leapMonths =
  `1968:7 1971:5 1974:4 1976:8 1979:6 1982:4 1985:2 1987:7 1990:5 1993:3 1995:8 1998:5 2001:4 2004:2 2006:7 2009:5
  2012:4 2014:9 2017:6 2020:4 2023:2 2025:6 2028:5 2031:3 2033:11 2036:6 2039:5 2042:2 2044:7 2047:5 2050:3 2052:8 2055:6
  2058:4 2061:3 2063:7 2066:5 2069:4 2071:8 2074:6 2077:4 2080:3 2082:7 2085:5 2088:4 2090:8 2093:6 2096:4 2099:2`.split(
    /\s+/,
  );

describe('the lunar calendar of Vietnam', () => {
  it.each(tet.map((text, at) => [1968 + at, text]))('Tết of %i is on %s', (year, text) => {
    const [day = '', month = ''] = text.split('/');
    const expected = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    expect(lunarToSolar({ day: 1, month: 1, year, leap: false })).toBe(expected);
  });

  it('has the leap months of the published tables', () => {
    const found: string[] = [];
    for (let year = 1968; year <= 2100; year += 1) {
      const month = leapMonthOf(year);
      if (month !== null) found.push(`${year}:${month}`);
    }
    expect(found).toEqual(leapMonths);
  });

  it.each([
    ['differs from the Chinese calendar in 1985: Tết a month earlier', 1, 1, 1985, '1985-01-21'],
    ['differs in 2007: a day earlier', 1, 1, 2007, '2007-02-17'],
    ['differs in 2030: a day earlier', 1, 1, 2030, '2030-02-02'],
    ['Giỗ Tổ of 2023', 10, 3, 2023, '2023-04-29'],
    ['Giỗ Tổ of 2024', 10, 3, 2024, '2024-04-18'],
    ['Giỗ Tổ of 2025', 10, 3, 2025, '2025-04-07'],
    ['Giỗ Tổ of 2026', 10, 3, 2026, '2026-04-26'],
    ['Vu Lan of 2025, behind the leap sixth month', 15, 7, 2025, '2025-09-06'],
    ['Trung thu of 2023, behind the leap second month', 15, 8, 2023, '2023-09-29'],
    ['ông Táo before Tết of 2025', 23, 12, 2024, '2025-01-22'],
    ['the eve of Tết 2025 is the 29th', 29, 12, 2024, '2025-01-28'],
  ])('%s', (_, day, month, year, expected) => {
    expect(lunarToSolar({ day, month, year, leap: false })).toBe(expected);
  });

  it('tells the leap month from the one before it', () => {
    expect(lunarToSolar({ day: 15, month: 6, year: 2025, leap: false })).toBe('2025-07-09');
    expect(lunarToSolar({ day: 15, month: 6, year: 2025, leap: true })).toBe('2025-08-08');
    expect(lunarToSolar({ day: 15, month: 7, year: 2025, leap: true })).toBeNull();
  });

  it('knows that a short month has no 30th', () => {
    expect(lunarToSolar({ day: 30, month: 12, year: 2024, leap: false })).toBeNull();
  });

  it('goes there and back for every day of 2000–2100', () => {
    const day = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2100-12-31') }).map(toIso);
    fc.assert(
      fc.property(day, (date) => lunarToSolar(solarToLunar(date)) === date),
      { numRuns: 3000 },
    );
  });
});

describe('new moons and the sun', () => {
  const moment = (julian: number) => new Date((julian - 2_440_587.5) * 86_400_000).getTime();

  /** Greatest eclipse or new moon in UT, as published by NASA and the almanacs; they agree with each other to minutes. */
  it.each([
    '1999-08-11T11:08Z',
    '2000-01-06T18:14Z',
    '2010-01-15T07:11Z',
    '2017-08-21T18:30Z',
    '2023-10-14T17:55Z',
    '2024-04-08T18:21Z',
    '2025-03-29T10:58Z',
    '2026-08-12T17:37Z',
  ])('finds the new moon of %s', (published) => {
    const expected = Date.parse(published);
    const k = Math.round((expected / 86_400_000 + 2_440_587.5 - 2_451_550.1) / 29.530588861);
    expect(Math.abs(moment(newMoon(k)) - expected)).toBeLessThan(90_000);
  });

  it('has the sun at the equinox of 20/03/2024 03:06 UT and the solstice of 22/12/2023 03:27 UT', () => {
    const at = (text: string) => Date.parse(text) / 86_400_000 + 2_440_587.5;
    const near = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);
    expect(near(sunLongitude(at('2024-03-20T03:06Z')), 0)).toBeLessThan(0.02);
    expect(near(sunLongitude(at('2023-12-22T03:27Z')), 270)).toBeLessThan(0.02);
  });
});
