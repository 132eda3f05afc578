import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';

const marks =
  /^[-–—(*\s]*(?:n\.? ?t\.?|ntr\.?|idem|nhu (?:tren|dong tren|o tren|hang tren)|(?:giong|tuong tu) (?:nhu )?(?:tren|dong tren)|ditto|["“”„〃″]+(?: ?["“”„〃″]+)*|''|´´|’’|,,|\/\/)[-–—)*\s]*$/;

/** Most cells are something else; only these are folded. */
const begins = /^[-–—(*\s]*(?:n\.?\s?t|nh|gi|t[uư]|di|id|["“”„〃″'´’,/])/i;

/** Whether the cell means the one above: `nt`, `-nt-`, `"`, `〃`, `như trên`. */
export function isAsAbove(cell: Cell): boolean {
  return (
    typeof cell === 'string' && cell.length < 30 && begins.test(cell) && marks.test(foldDiacritics(readLine(cell)))
  );
}
