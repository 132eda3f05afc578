import type { Instant, IsoDate } from '../values.ts';
import { addDays, toDayNumber, toIso } from './day.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Asia/Ho_Chi_Minh is UTC+7 without daylight saving since 13 June 1975 (IANA tz, `asia`), and the product knows no
 * earlier moments: a fixed offset is exact and needs no zone data.
 */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** The day it is in Vietnam. */
export const todayIn = (now: Date): IsoDate => toIso(Math.floor((now.getTime() + offsetMs) / dayMs));

/** `HH:MM` in Vietnam. */
export function timeIn(now: Date): string {
  const minutes = Math.floor((now.getTime() + offsetMs) / 60_000) % 1440;
  return clock((minutes + 1440) % 1440);
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The moment a clock in Vietnam shows `time` (`HH:MM`) on the day. */
export function momentOf(day: IsoDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(toDayNumber(day) * dayMs + (hours * 60 + minutes) * 60_000 - offsetMs);
}

/** ISO 8601 with Vietnam's offset: `2023-10-10T08:00:00+07:00`. */
export const instantIn = (moment: Date): Instant =>
  `${new Date(moment.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`;

export interface OfficeHours {
  /** `HH:MM`, first minute. */
  readonly from: string;
  /** `HH:MM`, first minute after. */
  readonly to: string;
}

export function isOfficeMoment(now: Date, hours: OfficeHours, calendar: WorkCalendar): boolean {
  const time = timeIn(now);
  return time >= hours.from && time < hours.to && calendar.isWorkingDay(todayIn(now));
}

/** `now` itself inside office hours of a working day, else the next time the office opens. */
export function nextOfficeMoment(now: Date, hours: OfficeHours, calendar: WorkCalendar): Date {
  if (isOfficeMoment(now, hours, calendar)) return now;
  const today = todayIn(now);
  let day = timeIn(now) < hours.from ? today : addDays(today, 1);
  for (let tries = 0; tries < 3660 && !calendar.isWorkingDay(day); tries += 1) day = addDays(day, 1);
  return momentOf(day, hours.from);
}
