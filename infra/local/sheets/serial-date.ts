/** Sheets counts days from 30 December 1899; the fraction is the time of day. No zone is involved. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export const serialOf = (year: number, month: number, day: number): number =>
  Math.round((new Date(0).setUTCFullYear(year, month - 1, day) - EPOCH) / DAY);

/** `undefined` for a day the calendar does not have. */
export function serialOfReal(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? serialOf(year, month, day) : undefined;
}

/** The moment as a UTC date, rounded to the millisecond. */
export const dateOfSerial = (serial: number): Date => new Date(EPOCH + Math.round(serial * DAY));

/** Making one costs more than most calls of the API. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timeZone.replace('Etc/GMT+0', 'UTC'),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** What the calendar on the wall of a zone shows now. */
export function wallClock(now: Date, timeZone: string): { year: number; month: number; day: number; seconds: number } {
  const parts = formatOf(timeZone).formatToParts(now);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    seconds: part('hour') * 3600 + part('minute') * 60 + part('second'),
  };
}
