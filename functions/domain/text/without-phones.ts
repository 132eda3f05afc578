const part = '[\\s.-]{0,3}';
/** `0912 345 678`, `(0220) 3822 123`, `+84 912.345.678`; of a bare 84 only what is no sum of money. */
const number = [
  String.raw`\(\+?(?:84|0)\d{0,3}\)(?:${part}\d){6,9}`,
  String.raw`(?:\+84|84(?=[\s-]{0,3}[2-9]))(?:${part}\d){9,10}`,
  String.raw`0(?:${part}\d){9,10}`,
].join('|');
/** One, or several parted by a slash or a dash. What follows a figure and a sign is part of a sum or of a date. */
const phones = new RegExp(
  String.raw`(?<!\d)(?<!\d[.,/-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))(?:${number})(?!\d)(?:\s*[/-]\s*(?:${number})(?!\d))*`,
  'g',
);

/** A text that somebody typed, for papers that are posted and pages that all may read. */
export const withoutPhones = (text: string): string => text.replace(phones, '(số điện thoại đã được lược bỏ)');
