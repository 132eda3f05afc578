import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, makeCalendar } from '../../../functions/domain/time/calendar.ts';
import type { Holiday } from '../../../functions/domain/unit.ts';

const seed = new URL('../../../../shared/data/working-days.json', import.meta.url);

interface Year {
  readonly off: Readonly<Record<string, string>>;
  readonly work: Readonly<Record<string, string>>;
}

function holidays(): Holiday[] {
  const { note: _, ...years } = JSON.parse(readFileSync(seed, 'utf8')) as Record<string, Year>;
  const list = (days: Readonly<Record<string, string>>, kind: Holiday['kind']) =>
    Object.entries(days).map(([date, note]) => ({ date, kind, note }));
  return Object.values(years).flatMap((year) => [...list(year.off, 'Nghỉ'), ...list(year.work, 'Làm bù')]);
}

const present = existsSync(seed);
describe.skipIf(!present)(`working days of 2023–2026${present ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
  it.each([
    [-7, '2023-10-26', '2023-10-17'],
    [-7, '2024-05-03', '2024-04-19'],
    [10, '2026-11-20', '2026-12-07'],
  ])('%i working days from %s is %s', (n, from, expected) => {
    expect(addWorkingDays(from, n, makeCalendar(holidays()))).toBe(expected);
  });
});
