import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

/** What people write around a count and what does not change it. */
const around =
  /(?:khoang|uoc|tu|tam|chung|gan|hon|tren|du kien|so|tong so|tong|co|:|~|≈|\(|\)|nguoi|dai bieu|ho dan|ho|gia dinh|y kien|luot|db|suat|can bo|ca nhan)/g;

/** A whole number, not negative: `150`, `150 người`, `1.200`, `khoảng 150`. */
export function parseCount(cell: Cell): Parsed<number> {
  if (typeof cell === 'number') return ofNumber(cell);
  const text = readLine(cell);
  if (text === '' || meansNone(text)) return blank;
  const folded = foldDiacritics(text);
  const core = folded
    .replace(around, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[ .;,]+$/, '')
    .trim();
  if (/^\d+(?: ?(?:-|–|den|hoac) ?)\d+$/.test(core)) return question(`“${text}” là một khoảng; ghi một số, ví dụ 150`);
  if (/^\d{1,3}(?:[. ]\d{3})+$/.test(core) || /^\d{1,6}$/.test(core))
    return ofNumber(Number(core.replace(/[. ]/g, '')));
  return refusal(`“${text}” không phải là số; ghi bằng chữ số, ví dụ 150`);
}

function ofNumber(n: number): Parsed<number> {
  if (Number.isInteger(n) && n >= 0 && n <= 10_000_000) return value(n);
  return refusal(`${n} không hợp lý; ghi số nguyên không âm, ví dụ 150`);
}
