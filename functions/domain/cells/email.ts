import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

const address = /^[a-z0-9](?:[a-z0-9_'+%-]|\.(?=[a-z0-9_'+%-]))*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Domains as they are mistyped, and what was meant. Asked about, never corrected silently: mail to a stranger does harm. */
const slips: readonly (readonly [RegExp, string])[] = [
  [
    /@g(?:mai|mial|amil|mal|mail|email)\.(?:con|cm|co|comm|vn|com\.vn)$|@g(?:mai|mial|amil|mal|email|mali)\.com$/,
    '@gmail.com',
  ],
  [/@yah?o+\.(?:con|cm|comm|com)$/, '@yahoo.com'],
];

const example = 'ví dụ nguyenvana@gmail.com';

export function parseEmail(cell: Cell): Parsed<string> {
  const text = readLine(cell)
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .trim();
  if (text === '' || meansNone(text)) return blank;
  const found = text.split(/[;\s]+|,(?=\S*@)/).filter((part) => part.includes('@'));
  if (found.length > 1) return question(`có ${found.length} địa chỉ; chỉ ghi một địa chỉ dùng để nhận việc`);
  const lower = text.toLowerCase();
  if (!address.test(lower)) return refusal(whyNot(lower));
  const slip = slips.find(([pattern, meant]) => pattern.test(lower) && !lower.endsWith(meant));
  if (slip !== undefined) return question(`“${text}” có phải ${lower.replace(/@.*$/, slip[1])}? Gõ lại cho đúng`);
  return value(lower);
}

function whyNot(text: string): string {
  if (!text.includes('@')) return `“${text}” thiếu @; gõ đủ địa chỉ thư điện tử, ${example}`;
  if (foldDiacritics(text) !== text.replace(/\s+/g, ' '))
    return `“${text}” có dấu tiếng Việt; gõ không dấu, ${example}`;
  if (/\s/.test(text)) return `“${text}” có dấu cách; gõ liền, ${example}`;
  if (text.includes(',')) return `“${text}” có dấu phẩy; dùng dấu chấm, ${example}`;
  return `“${text}” không phải địa chỉ thư điện tử; gõ lại, ${example}`;
}
