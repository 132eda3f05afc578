import { foldDiacritics } from '../text/fold.ts';
import { readText } from '../text/normalise.ts';
import type { Village } from '../unit.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, value } from './parsed.ts';
import { parseVillage } from './village.ts';

const everywhere =
  /^(?:(?:tat ca|toan bo|toan the|ca|cac|toan) )*(?:cac )?(?:xa|phuong|thon|khu|xom|khu dan cu|dia ban xa|tdp|to dan pho|thi tran|huyen)(?: (?:trong|cua|tren dia ban) (?:toan )?(?:xa|phuong|huyen|thi tran))?$/;
const everyWord = /^(?:tat ca|toan|ca |cac |toan bo)/;
const heading =
  /^(?:(?:gồm|nhân dân|nhân dân của)\s+)*(?:\d+\s+(?:thôn|khu|xóm|tdp|bản|ấp)\s*:\s*|các\s+(?:thôn|khu|xóm|tdp|bản|ấp)\s*:?\s+)/iu;
const separators = /\s*[;,\n+&]\s*|\s+(?:và|va|cùng|-|–)\s+/iu;

/**
 * Several villages in one cell, in the order written, none twice: `Thôn Nguộn, Râm`, `Tuyết Diêm 1 và 2`, `toàn xã`.
 */
export function parseVillages(cell: Cell, villages: readonly Village[]): Parsed<readonly string[]> {
  const text = readText(cell);
  if (text === '' || meansNone(text)) return blank;
  const folded = foldDiacritics(text);
  if (villages.length > 0 && everyWord.test(folded) && everywhere.test(folded))
    return value(villages.map(({ name }) => name));
  const counted = /^(?:tat ca|toan bo|ca)? ?(\d+)(?:\/\d+)? (?:thon|khu|xom|tdp|ban|ap|to dan pho)$/.exec(folded);
  if (counted !== null && Number(counted[1]) === villages.length) return value(villages.map(({ name }) => name));
  const whole = villages.length > 0 ? parseVillage(cell, villages) : null;
  if (whole?.is === 'value') return value([whole.value]);
  const found: string[] = [];
  let before = '';
  for (const part of text.replace(heading, '').split(separators)) {
    if (part.trim() === '') continue;
    const parsed = parseVillage(completed(part, before), villages);
    if (parsed.is === 'question' || parsed.is === 'refusal') return parsed;
    if (parsed.is === 'value' && !found.includes(parsed.value)) found.push(parsed.value);
    before = part;
  }
  return found.length > 0 ? value(found) : blank;
}

/** `Tuyết Diêm 1 và 2`: a number alone is one of the name before it. */
function completed(part: string, before: string): string {
  if (!/^\s*(?:\d+|[IVX]+)\s*$/.test(part)) return part;
  const name = /^(.*\D)\s*(?:\d+|\s[IVX]+)$/u.exec(before)?.[1];
  return name === undefined ? part : `${name.trim()} ${part.trim()}`;
}
