/** How a country writes numbers and dates, as far as Sheets shows it. */
export interface Locale {
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  readonly dayFirst: boolean;
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
  readonly currency: string;
  readonly morning: string;
  readonly afternoon: string;
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
}

const numbers = (prefix: string): string[] => Array.from({ length: 12 }, (_, i) => `${prefix}${i + 1}`);

const VIETNAM: Locale = {
  tag: 'vi',
  decimal: ',',
  group: '.',
  dayFirst: true,
  date: 'dd/MM/yyyy',
  time: 'HH:mm:ss',
  dateTime: 'dd/MM/yyyy HH:mm:ss',
  currency: '#,##0\u00a0[$₫]',
  morning: 'SA',
  afternoon: 'CH',
  days: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  shortDays: ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7'],
  months: numbers('tháng '),
  shortMonths: numbers('thg '),
};

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ENGLISH_DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const UNITED_STATES: Locale = {
  tag: 'en',
  decimal: '.',
  group: ',',
  dayFirst: false,
  date: 'M/d/yyyy',
  time: 'h:mm:ss am/pm',
  dateTime: 'M/d/yyyy H:mm:ss',
  currency: '$#,##0.00',
  morning: 'AM',
  afternoon: 'PM',
  days: ENGLISH_DAYS,
  shortDays: ENGLISH_DAYS.map((day) => day.slice(0, 3)),
  months: ENGLISH_MONTHS,
  shortMonths: ENGLISH_MONTHS.map((month) => month.slice(0, 3)),
};

/** Two locales are known; any other is treated as en_US. */
export const localeOf = (name: string): Locale => (/^vi\b|^vi_/.test(name) ? VIETNAM : UNITED_STATES);
