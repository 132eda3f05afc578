import { readLine } from '../text/normalise.ts';
import type { Cell, IsoDate } from '../values.ts';
import { parseTime, writtenTime } from './clock.ts';
import { type DateContext, parseDate } from './date.ts';
import { type Parsed, value } from './parsed.ts';

export interface DateTime {
  readonly date: IsoDate;
  /** `HH:MM`; `null` when only the day is written. */
  readonly time: string | null;
}

/** A day with its time: `13h30' ngày 26/10/2023 (thứ Năm)`, or a serial number with a fraction. */
export function parseDateTime(cell: Cell, context: DateContext): Parsed<DateTime> {
  const date = parseDate(cell, context);
  if (date.is !== 'value') return date;
  if (typeof cell === 'number' && Number.isInteger(cell)) return value({ date: date.value, time: null });
  const time = typeof cell === 'number' ? parseTime(cell % 1) : writtenTime(readLine(cell));
  return time.is === 'value' || time.is === 'blank'
    ? value({ date: date.value, time: time.is === 'value' ? time.value : null })
    : time;
}
