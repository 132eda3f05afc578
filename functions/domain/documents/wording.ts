import type { Session } from '../records/session.ts';
import { formatDate, weekdayName } from '../time/day.ts';
import type { IsoDate } from '../values.ts';

/** Dates, numbers and names in the words and forms of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I và II). */

/** `05`, `20`, `1.200`: two digits below 10. */
export const countText = (count: number): string =>
  count < 10 ? `0${count}` : String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** `ngày 05 tháng 02 năm 2024`: a zero before days below 10 and before the months 1 and 2 only. */
export function dateInWords(date: IsoDate): string {
  const { day, month, year } = parts(date);
  const dayText = day < 10 ? `0${day}` : String(day);
  const monthText = month < 3 ? `0${month}` : String(month);
  return `ngày ${dayText} tháng ${monthText} năm ${year}`;
}

/** `05/02/2024`, for tables; blank where no day is known. */
export const dateInFigures = (date: IsoDate | null): string => (date ? formatDate(date) : '');

export function parts(date: IsoDate): { readonly day: number; readonly month: number; readonly year: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
}

/** `13:30` → `13 giờ 30 phút`; blank when the time is not known. */
export function timeInWords(time: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  return match ? `${match[1]} giờ ${match[2]} phút` : '';
}

/** `từ 13 giờ 30 phút đến 17 giờ 00 phút, ngày 26 tháng 10 năm 2023 (thứ Năm)`, or what is expected. */
export function sessionTime(session: Session): string {
  const from = timeInWords(session.from);
  const to = timeInWords(session.to);
  const hours = from && to ? `từ ${from} đến ${to}, ` : from ? `từ ${from}, ` : '';
  if (session.heldOn) return `${hours}${dateInWords(session.heldOn)} (${weekdayName(session.heldOn)})`;
  return session.expected ? `${hours}dự kiến ${lowerFirst(session.expected)}` : `${hours}ngày …… tháng …… năm ……`;
}

/** `MTTQ khu Kim Đồng` stays as it is. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `a`, `a và b`, `a, b và c`. */
export function joined(items: readonly string[]): string {
  const named = items.filter((item) => item !== '');
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} và ${named.at(-1)}`;
}

/** A cell as a part of a sentence: its lines one behind the other, without the marks that began and ended them. */
export const inSentence = (cell: string): string =>
  cell
    .split('\n')
    .map((line) => line.replace(/^[\s\-–+]+/u, '').replace(/(?<![\s.;,])[\s.;,]+$/u, ''))
    .filter((line) => line !== '')
    .join('; ');

/** The bodies that one or more cells name, each once: `Văn hóa - xã hội; Địa chính - xây dựng` are two. */
export const bodiesIn = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.flatMap((cell) => cell.split(/[;\n](?![^()]{0,100}\))/).flatMap((body) => body.trim() || []))),
];

const kindsOfPlace =
  /^(Thôn|Khu|Tổ|Ấp|Xóm|Bản|Buôn|Làng|Phố|Khóm|Khối|Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Thành phố|Tỉnh)(?=\s)/u;

/** `Thôn Hạ` inside a sentence: `thôn Hạ`. */
export const placeInText = (name: string): string => (kindsOfPlace.test(name) ? lowerFirst(name) : name);

const lowered = new Set(
  'nhân dân ban thường vụ trực chấp hành tổ quốc xã phường huyện quận tỉnh thị trấn thành phố đặc khu của và ủy'.split(
    ' ',
  ),
);
const abbreviations = new Set(['MTTQ', 'UBND', 'HĐND', 'TW', 'BCH', 'CCB', 'LHPN']);

/** `ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN` → `Ủy ban nhân dân phường Tân Dân`: titles of bodies lower, names capitalised. */
export function bodyName(capitals: string, unitName: string): string {
  const place = capitals.toLocaleUpperCase('vi').endsWith(unitName.toLocaleUpperCase('vi')) ? unitName : '';
  const body = place ? capitals.slice(0, capitals.length - place.length) : capitals;
  const words = body.trim().split(/\s+/);
  const named = words.map((word, index) => {
    const lower = word.toLocaleLowerCase('vi');
    if (abbreviations.has(word)) return word;
    return lowered.has(lower) && index > 0 ? lower : upperFirst(lower);
  });
  return fixedNames([named.join(' '), placeInText(place)].filter((part) => part !== '').join(' '));
}

/** Names of bodies whose capitals follow the norm rather than a rule. */
const fixedNames = (text: string): string =>
  text
    .replace(/Ủy ban nhân dân/giu, 'Ủy ban nhân dân')
    .replace(/Hội đồng nhân dân/giu, 'Hội đồng nhân dân')
    .replace(/Mặt trận tổ quốc/giu, 'Mặt trận Tổ quốc')
    .replace(/Ban thường vụ/giu, 'Ban Thường vụ')
    .replace(/Ban chấp hành/giu, 'Ban Chấp hành')
    .replace(/Ban thường trực/giu, 'Ban Thường trực');

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
export const romanNumeral = (number: number): string => roman[number] ?? String(number);

/** First letters of the words, six at most. */
export const initials = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 6);
