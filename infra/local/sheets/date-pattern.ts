import type { Locale } from './locale.ts';
import { dateOfSerial } from './serial-date.ts';

interface Moment {
  readonly date: Date;
  readonly serial: number;
}

type Part = (moment: Moment) => string;

const two = (value: number): string => String(value).padStart(2, '0');

const TOKEN = /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|(y+|d+|h+|s+|m+)|(am\/pm|a\/p)|(\.0+|,0+)|(.)/gis;

interface Token {
  /** `y d h s m` with its length, `am`, `elapsed`, `fraction` or `literal`. */
  readonly kind: string;
  readonly text: string;
}

function tokens(pattern: string): Token[] {
  return [...pattern.matchAll(TOKEN)].map(([whole, quoted, escaped, elapsed, unit, half, fraction]) => {
    if (elapsed !== undefined) return { kind: 'elapsed', text: elapsed.toLowerCase() };
    if (unit !== undefined) return { kind: unit.charAt(0).toLowerCase(), text: unit.toLowerCase() };
    if (half !== undefined) return { kind: 'am', text: half };
    if (fraction !== undefined) return { kind: 'fraction', text: fraction };
    return { kind: 'literal', text: quoted ?? escaped ?? whole };
  });
}

/** `m` after hours or before seconds means minutes, else month; capitals do not matter. */
function meanMinutes(all: readonly Token[], at: number): boolean {
  const units = all.filter((token) => token.kind !== 'literal');
  const i = units.indexOf(all[at] as Token);
  const before = units[i - 1];
  const after = units[i + 1];
  return before?.kind === 'h' || before?.text.startsWith('h') === true || after?.kind === 's';
}

/** Compiles `dd/MM/yyyy HH:mm` and the like into a function of the serial number. */
export function compileDate(pattern: string, locale: Locale): (serial: number) => string {
  const all = tokens(pattern);
  const half = all.some((token) => token.kind === 'am');
  const parts = all.map((token, i): Part => part(token, half, token.kind === 'm' && meanMinutes(all, i), locale));
  return (serial) => {
    const moment = { date: dateOfSerial(serial), serial };
    return parts.map((render) => render(moment)).join('');
  };
}

function part(token: Token, half: boolean, minutes: boolean, locale: Locale): Part {
  const long = token.text.length;
  switch (token.kind) {
    case 'y':
      return ({ date }) =>
        long <= 2 ? two(date.getUTCFullYear() % 100) : String(date.getUTCFullYear()).padStart(4, '0');
    case 'm':
      return minutes ? ({ date }) => padded(date.getUTCMinutes(), long) : monthPart(long, locale);
    case 'd':
      return dayPart(long, locale);
    case 'h':
      return ({ date }) => padded(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), long);
    case 's':
      return ({ date }) => padded(date.getUTCSeconds(), long);
    case 'am':
      return ({ date }) => (date.getUTCHours() < 12 ? locale.morning : locale.afternoon);
    case 'fraction':
      return ({ date }) =>
        `${locale.decimal}${String(date.getUTCMilliseconds())
          .padStart(3, '0')
          .slice(0, long - 1)}`;
    case 'elapsed':
      return elapsedPart(token.text);
    default:
      return () => token.text;
  }
}

const padded = (value: number, length: number): string => (length === 1 ? String(value) : two(value));

function monthPart(length: number, locale: Locale): Part {
  if (length <= 2) return ({ date }) => padded(date.getUTCMonth() + 1, length);
  const names = length === 3 ? locale.shortMonths : locale.months;
  return ({ date }) => names[date.getUTCMonth()] ?? '';
}

function dayPart(length: number, locale: Locale): Part {
  if (length <= 2) return ({ date }) => padded(date.getUTCDate(), length);
  const names = length === 3 ? locale.shortDays : locale.days;
  return ({ date }) => names[date.getUTCDay()] ?? '';
}

function elapsedPart(text: string): Part {
  const perDay = { h: 24, m: 1440, s: 86_400 }[text.charAt(0)] ?? 24;
  return ({ serial }) => String(Math.floor(serial * perDay + 1e-9)).padStart(text.length, '0');
}
