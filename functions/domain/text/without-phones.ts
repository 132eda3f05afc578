/** What people, Word and masks put between the digits of a number, beside blanks; ends a class of characters. */
export const digitMarks = String.raw`.·•_\u2010-\u2015-`;
const part = String.raw`[\s${digitMarks}]{0,3}`;
/** `0912 345 678`, `(0220) 3822 123`, `+84 912.345.678`; of a bare 84 only what is no sum of money. */
const number = [
  String.raw`\(\+?(?:84|0)\d{0,3}\)(?:${part}\d){6,9}`,
  String.raw`(?:\+84(?:\s*\(0\))?|84(?=[\s-]{0,3}[2-9]))(?:${part}\d){9,10}`,
  String.raw`0(?:${part}\d){9,10}`,
  // Commas part a list as well: only the usual groups are a number.
  String.raw`0\d{3},\d{3},\d{3}`,
  String.raw`0\d{2},\d{3},\d{4}`,
].join('|');
/** One, or several parted by a slash or a dash. What follows a figure and a sign is part of a sum or of a date. */
const phones = String.raw`(?<!\d)(?<!\d[.,/-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))(?:${number})(?!\d)(?:\s*[/-]\s*(?:${number})(?!\d))*`;
/** What is said instead has brackets of its own. */
const gone = new RegExp(String.raw`\(\s*${phones}\s*\)|${phones}`, 'g');

/** A text that somebody typed, for papers that are posted and pages that all may read. */
export const withoutPhones = (text: string): string =>
  // What cannot be seen parts no number.
  text.replace(/\p{Cf}/gu, '').replace(gone, '(số điện thoại đã được lược bỏ)');
