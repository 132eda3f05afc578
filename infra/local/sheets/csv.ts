import { parseRange, quoteTitle } from './a1.ts';
import type { Book } from './model.ts';
import { readBox } from './read-values.ts';
import type { View } from './render-cell.ts';

/** The first tab as a person sees it: UTF-8, comma, CRLF; rows as wide as the widest. */
export function exportCsv(book: Book, view: View): Buffer {
  const first = book.sheets[0];
  if (first === undefined) return Buffer.alloc(0);
  const box = parseRange(book, quoteTitle(first.title));
  const rows =
    readBox(box, { majorDimension: 'ROWS', render: 'FORMATTED_VALUE', dates: 'SERIAL_NUMBER' }, view).values ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const lines = rows.map((row) => Array.from({ length: width }, (_, i) => field(String(row[i] ?? ''))).join(','));
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
