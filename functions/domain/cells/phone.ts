import { clip } from '../text/clip.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';
import { areaCodes, areaOf2017, mobileOf2018, mobilePrefixes, newMobilePrefixes } from './phone-plan.ts';

export interface Phone {
  /** Digits as dialled inside Vietnam: `0912345678`. */
  readonly national: string;
  /** Only a mobile number can take an SMS. `other`: hotlines 1800, 1900. */
  readonly kind: 'mobile' | 'landline' | 'other';
}

/**
 * A phone number as staff write it, brought to today's numbering: the lost leading zero, +84, dots and blanks, 11-digit
 * mobile numbers of before 2018, area codes of before 2017 where no mobile number of today reads the same.
 */
export function parsePhone(cell: Cell): Parsed<Phone> {
  const text = readLine(cell);
  const plain = plainMobile(text);
  if (plain !== null) return value({ national: plain, kind: 'mobile' });
  if (text === '' || meansNone(text)) return blank;
  if (typeof cell === 'boolean') return refusal(`“${text}” không phải số điện thoại; ${howToType}`);
  if (isMask(text)) return question('số đang được che; gõ lại đủ số nếu muốn sửa');
  const numbers = readNumbers(text);
  const found = new Map<string, Phone>();
  for (const digits of numbers) {
    const phone = phoneOf(digits);
    if (phone !== null) found.set(phone.national, phone);
  }
  const [first, second] = [...found.values()];
  if (first !== undefined && second !== undefined)
    return question(
      `có ${found.size} số (${[...found.keys()].join(', ')}); để lại một số dùng để báo người dân, số kia ghi vào cột riêng`,
    );
  if (first === undefined) return refusal(explain(text, numbers));
  if (numbers.some((digits) => digits.length >= 6 && phoneOf(digits) === null))
    return question(`chỉ đọc được số ${formatPhone(first.national)}; xóa phần còn lại hoặc gõ lại cho đúng`);
  return doubtOf(first.national, text) ?? value(first);
}

/** As most are typed: ten digits of a mobile number, in one or in groups, that can be nothing else. */
function plainMobile(text: string): string | null {
  if (!/^0\d{2}(?:\d[ .]?\d{3}[ .]?\d{3}|[ .]?\d{3}[ .]?\d{4})$/.test(text)) return null;
  const prefix = text.slice(0, 3);
  return mobilePrefixes.has(prefix) && !newMobilePrefixes.has(prefix) ? text.replace(/[ .]/g, '') : null;
}

/** A number that was a landline until 2017 and may be a mobile number since: asked, unless the cell says which. */
function doubtOf(national: string, text: string): Parsed<never> | null {
  if (!newMobilePrefixes.has(national.slice(0, 3)) || /đ ?đ|di động|zalo|mobile/iu.test(text)) return null;
  const before = landlineOf(national);
  if (before === null) return null;
  return question(
    `${national} là di động hay máy bàn cũ (nay là ${formatPhone(before.national)})? Nếu là di động gõ: di động ${national}; nếu là máy bàn gõ ${before.national}`,
  );
}

const howToType = 'gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có';

/** Runs of digits, with the blanks, dots, dashes and brackets people put inside one number taken out. */
function readNumbers(text: string): string[] {
  const plain = text.replace(/\(\+?84\)\s*/g, '+84').replace(/(\+84|0084)[\s.-]*\(0\)/g, '$1');
  // `0912,345,678`: nothing but groups too short to be numbers.
  const grouped = /^\d{2,6}(?:, ?\d{2,6})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return grouped
    .split(/[;,/\n&|]|\s-\s|\s(?:và|hoặc|hay)\s|[\p{L}:]+/u)
    .flatMap((part) => splitGlued(part))
    .filter((digits) => digits !== '');
}

/** `0912345678 0987654321` is two numbers, `0912 345 678` one. */
function splitGlued(part: string): string[] {
  const all = part.replace(/\D/g, '');
  if (all.length <= 13 || phoneOf(all) !== null) return [all];
  const groups = part.split(/[\s-]+/).map((group) => group.replace(/\D/g, ''));
  return groups.every((group) => group === '' || phoneOf(group) !== null) ? groups : [all];
}

function phoneOf(digits: string): Phone | null {
  if (/^1[89]00(\d{4}|\d{6})$/.test(digits)) return { national: digits, kind: 'other' };
  const international = /^(?:00)?84(0?\d{9,11})$/.exec(digits)?.[1];
  if (international !== undefined) {
    const phone = nationalOf(international.startsWith('0') ? international : `0${international}`);
    if (phone !== null) return phone;
  }
  return nationalOf(digits.startsWith('0') ? digits : `0${digits}`);
}

function nationalOf(digits: string): Phone | null {
  if (digits.length === 10 && mobilePrefixes.has(digits.slice(0, 3))) return { national: digits, kind: 'mobile' };
  const renewed = digits.length === 11 ? mobileOf2018.get(digits.slice(0, 4)) : undefined;
  if (renewed !== undefined) return { national: renewed + digits.slice(4), kind: 'mobile' };
  return landlineOf(digits);
}

function landlineOf(digits: string): Phone | null {
  if (digits.length === 11) {
    for (const length of [3, 4])
      if (areaCodes.has(digits.slice(0, length)) && /[2-9]/.test(digits.charAt(length)))
        return { national: digits, kind: 'landline' };
  }
  for (const length of [2, 3, 4]) {
    const area = areaOf2017.get(digits.slice(0, length));
    const rest = digits.slice(length);
    if (area !== undefined && rest.length === 11 - area.length && /^[2-9]/.test(rest))
      return { national: area + rest, kind: 'landline' };
  }
  return null;
}

function explain(text: string, numbers: readonly string[]): string {
  const longest = numbers.reduce((best, digits) => (digits.length > best.length ? digits : best), '');
  if (longest === '') return `“${clip(text)}” không phải số điện thoại; ${howToType}`;
  if (/\d[oOlI]|[oOlI]\d/.test(text))
    return `“${clip(text)}” có chữ lẫn trong số (chữ O, l thay cho 0, 1); ${howToType}`;
  const size = `có ${longest.length} chữ số`;
  const digits = longest.replace(/^(?:00)?84(?=\d{9})/, '0');
  const long = digits.length > 11 || (digits.length === 11 && mobilePrefixes.has(digits.slice(0, 3)));
  const short = digits.length < 9 || (digits.length === 9 && digits.startsWith('0'));
  return short
    ? `“${clip(text)}” thiếu số (${size}); ${howToType}`
    : long
      ? `“${clip(text)}” thừa số (${size}); ${howToType}`
      : `“${clip(text)}” không đúng đầu số đang dùng; xem lại và ${howToType}`;
}

const hidden = (count: number): string => '•'.repeat(Math.max(count, 0));

/** `0912345678` → `09•• ••• 678`; enough to be recognised by who knows it, nothing to call. */
export function maskPhone(national: string): string {
  if (national.length < 7) return hidden(national.length);
  const middle = national.length - 7;
  return `${national.slice(0, 2)}•• ${hidden(middle)}${middle > 0 ? ' ' : ''}${national.slice(-3)}`;
}

/** Whether the text is what `maskPhone` writes. */
export const isMask = (text: string): boolean => /^\d\d•• (?:•+ )?\d{3}$/.test(text.trim());

/** For reading: `0912 345 678`, `0220 3812 345`, `024 3825 1234`, `1900 1234`. */
export function formatPhone(national: string): string {
  const groups =
    /^(?:(0[235789]\d{2})(\d{3})(\d{3})|(02[48])(\d{4})(\d{4})|(02\d{2})(\d{4})(\d{3})|(1[89]00)(\d{4}|\d{6}))$/.exec(
      national,
    );
  return groups === null
    ? national
    : groups
        .slice(1)
        .filter((group) => group !== undefined)
        .join(' ');
}
