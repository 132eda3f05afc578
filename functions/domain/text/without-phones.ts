const separator = '[\\s.-]{0,3}';
/** `0912 345 678`, `(0220) 3822 123`, `+84 912.345.678`, two of them parted by a slash; no sum of money, no date with an hour. */
const phone = new RegExp(
  String.raw`(?<!\d)(?<!\d[.,])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))` +
    String.raw`(?:\(\+?(?:84|0)\d{0,3}\)(?:${separator}\d){6,9}|\+?(?:84|0)(?:${separator}\d){8,10})(?!\d)`,
  'g',
);

/** A text that somebody typed, for papers that are posted and pages that all may read. */
export const withoutPhones = (text: string): string => text.replace(phone, '(số điện thoại đã được lược bỏ)');
