import type { DeadlineRule, Unit } from '../unit.ts';
import { type Cell, isBlank } from '../values.ts';

/**
 * One line of `Cài đặt`: how a value of the unit is shown to the office and read back. Reading gives the changed unit, or
 * says in Vietnamese what is wrong; the caller then keeps the former value.
 */
export interface SettingLine {
  readonly name: string;
  /** Column `Giải thích`. */
  readonly note: string;
  show(unit: Unit): { readonly value: string; readonly source?: string };
  read(unit: Unit, value: string, source: string): Unit | Refused;
}

export class Refused {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** A cell of a settings tab as text: numbers and ticks as people see them. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === undefined || isBlank(cell)) return '';
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  return String(cell).normalize('NFC').trim();
};

interface Access<T> {
  readonly get: (unit: Unit) => T;
  readonly set: (unit: Unit, value: T) => Unit;
}

const MOST_CHARACTERS = 200;

export const textLine = (
  name: string,
  note: string,
  { get, set }: Access<string>,
  required?: 'required',
): SettingLine => ({
  name,
  note,
  show: (unit) => ({ value: get(unit) }),
  read: (unit, value) => {
    if (value === '' && required === 'required') return new Refused('không được để trống');
    return value.length > MOST_CHARACTERS ? new Refused(`dài quá ${MOST_CHARACTERS} ký tự`) : set(unit, value);
  },
});

/** Shown so that the office sees it, but part of the identity of the book. */
export const fixedLine = (name: string, note: string, get: (unit: Unit) => string): SettingLine => ({
  name,
  note,
  show: (unit) => ({ value: get(unit) }),
  read: (unit, value) =>
    value === get(unit) ? unit : new Refused(`không đổi được trong sổ, ghi lại là “${get(unit)}”`),
});

/** `1500`, `1.500`, `1 500`; a dot that parts no thousands is no slip to guess at: `1.5` is not fifteen. */
const wholeNumber = /^(?:\d+|\d{1,3}(?:[.\s]\d{3})+)$/;

export const countLine = (name: string, note: string, least: number, { get, set }: Access<number>): SettingLine => ({
  name,
  note,
  show: (unit) => ({ value: String(get(unit)) }),
  read: (unit, value) => {
    const count = wholeNumber.test(value) ? Number(value.replace(/\D/g, '')) : Number.NaN;
    if (!Number.isSafeInteger(count) || count < least) {
      return new Refused(`ghi một số nguyên từ ${least} trở lên, ví dụ ${get(unit)}`);
    }
    return set(unit, count);
  },
});

export const yesNoLine = (name: string, note: string, { get, set }: Access<boolean>): SettingLine => ({
  name,
  note,
  show: (unit) => ({ value: get(unit) ? 'Có' : 'Không' }),
  read: (unit, value) => {
    const answer = value.toLocaleLowerCase('vi');
    if (['có', 'co', 'x'].includes(answer)) return set(unit, true);
    if (['không', 'khong', ''].includes(answer)) return set(unit, false);
    return new Refused('ghi Có hoặc Không');
  },
});

/** Working days, `5; 1`. */
export const daysLine = (
  name: string,
  note: string,
  most: number,
  order: 'rising' | 'any',
  { get, set }: Access<number[]>,
): SettingLine => ({
  name,
  note,
  show: (unit) => ({ value: get(unit).join('; ') }),
  read: (unit, value) => {
    const days = value === '' ? [] : value.split(/[;,\s]+/).map(Number);
    const rising = days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));
    if (days.some((day) => !Number.isInteger(day) || day < 1 || day > most) || (order === 'rising' && !rising)) {
      const how = order === 'rising' ? 'số ngày tăng dần' : 'số ngày';
      return new Refused(`ghi ${how}, cách nhau bằng dấu chấm phẩy, mỗi số từ 1 đến ${most}, ví dụ 1; 3; 7`);
    }
    return set(unit, days);
  },
});

const deadlinePattern = /^(\d{1,3})\s*(?:ngày)?\s*(làm việc)?$/i;

const showDeadline = (rule: DeadlineRule | null): { value: string; source: string } =>
  rule === null
    ? { value: '', source: '' }
    : { value: `${rule.days} ngày${rule.unit === 'ngay-lam-viec' ? ' làm việc' : ''}`, source: rule.source };

/** `7 ngày làm việc` with its source; blank: there is no such deadline. */
export const deadlineLine = (name: string, note: string, key: keyof Unit['deadlines']): SettingLine => ({
  name,
  note,
  show: (unit) => showDeadline(unit.deadlines[key]),
  read: (unit, value, source) => {
    const put = (rule: DeadlineRule | null): Unit => ({ ...unit, deadlines: { ...unit.deadlines, [key]: rule } });
    if (value === '' || value.toLocaleLowerCase('vi') === 'không') return put(null);
    const match = deadlinePattern.exec(value);
    const days = Number(match?.[1]);
    if (match === null || days > 366) {
      return new Refused('ghi số ngày, ví dụ 30 ngày hoặc 7 ngày làm việc; để trống nếu không quy định');
    }
    const unitOfDays = match[2] === undefined ? 'ngay' : 'ngay-lam-viec';
    return put({ days, unit: unitOfDays, source: source === '' ? 'mặc định' : source });
  },
});

export const hoursLine = (name: string, note: string): SettingLine => ({
  name,
  note,
  show: ({ officeHours }) => ({ value: `${officeHours.from} - ${officeHours.to}` }),
  read: (unit, value) => {
    const match = /^(\d{1,2})[:hg](\d{2})?\s*[-–]\s*(\d{1,2})[:hg](\d{2})?$/i.exec(value);
    const clock = (hour = '', minute = '00'): string => `${hour.padStart(2, '0')}:${minute}`;
    const [from, to] = [clock(match?.[1], match?.[2]), clock(match?.[3], match?.[4])];
    const valid = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
    if (match === null || !valid(from) || !valid(to) || from >= to) {
      return new Refused('ghi giờ đầu và giờ cuối, ví dụ 07:30 - 17:00');
    }
    return { ...unit, officeHours: { from, to } };
  },
});

const entryOf = (line: string): string[] => {
  const entry = line.replace(/^\s*[-–]?\s*/, '').replace(/[\s,;]+$/, '');
  return entry === '' ? [] : [entry];
};

/** One entry a line, with or without a leading hyphen. */
export const linesOf = (value: string): string[] => value.split(/[\n;]/).flatMap(entryOf);

/** One basis a line: a semicolon within it (`Căn cứ Luật …; Luật sửa đổi …`) ends it only before the words that open another. */
export const basesOf = (value: string): string[] =>
  value.split(/;(?=\s*(?:căn cứ|thực hiện|theo|xét)\s)/iu).flatMap((part) => part.split('\n').flatMap(entryOf));

export const listLine = (
  name: string,
  note: string,
  { get, set }: Access<string[]>,
  entries: (value: string) => string[] = linesOf,
): SettingLine => ({
  name,
  note,
  show: (unit) => ({ value: get(unit).join('\n') }),
  read: (unit, value) => set(unit, entries(value)),
});
