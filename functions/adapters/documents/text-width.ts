/**
 * Widths of text set in Times New Roman, to draw the rules of the norm at a share of the line above them and to know whether a
 * line fits. Advance widths per 1,000 em of the printable ASCII characters, from Tinos (metric-compatible). Vietnamese letters are
 * as wide as their base letter, `Ư` and `Ơ` aside.
 */
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
] as const;

const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
] as const;

/** Letters that have no base letter in ASCII, or are wider than it: regular, bold. */
const own: Readonly<Record<string, readonly [number, number]>> = {
  Đ: [722, 722],
  đ: [500, 556],
  Ư: [776, 796],
  ư: [542, 600],
  Ơ: [722, 778],
  ơ: [529, 554],
  '–': [500, 500],
  '…': [1000, 1000],
};

/** Width in points of one line of text. */
export function textWidth(text: string, sizePt: number, isBold: boolean): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFC')) thousandths += letterWidth(letter, isBold);
  return (thousandths * sizePt) / 1000;
}

function letterWidth(letter: string, isBold: boolean): number {
  const horned = letter
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC');
  const exception = own[horned];
  if (exception) return exception[isBold ? 1 : 0];
  const index = horned.charCodeAt(0) - 32;
  return (isBold ? bold : regular)[index] ?? 500;
}
