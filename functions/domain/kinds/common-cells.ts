import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { codeParts, parseCode } from '../cells/codes.ts';
import { refusal } from '../cells/parsed.ts';
import { unknownSession } from '../cells/petition-checks.ts';
import { isMask, maskPhone, parsePhone } from '../cells/phone.ts';
import { parseVillage } from '../cells/village.ts';

/** Cells that rows of several kinds have. */

/** `Cuộc đối thoại`: the code of a session of this book, or of one of an earlier year; `null` for none. */
export function readSession(reader: RowReader, book: Book): string | null {
  return reader.read(
    'session',
    (cell) => {
      const code = parseCode(cell, 'DT', book.unit.year);
      if (code.is !== 'value' || book.sessions.has(code.value) || isOfEarlierYear(code.value, book)) return code;
      return refusal(unknownSession(code.value, sessionsListed(book)));
    },
    null,
  );
}

/** Codes that can be chosen: not those of rows that were deleted. */
export const sessionsListed = (book: Book): string[] =>
  [...book.sessions.values()].flatMap(({ code, missingSince }) => (missingSince === null ? code : []));

/** What is carried over names sessions and petitions that stand in the book of their year. */
export const isOfEarlierYear = (code: string, book: Book): boolean =>
  (codeParts(code)?.year ?? Number.POSITIVE_INFINITY) < book.unit.year;

/** `Thôn, khu` as `Danh mục` names it; blank for none. */
export const readVillage = (reader: RowReader, book: Book): string =>
  reader.read('village', (cell) => parseVillage(cell, book.unit.villages), '');

interface Called {
  readonly phone: string;
  readonly formerPhone: string;
}

/** `Điện thoại` in its national form; a masked number stands for the recorded one, brought back by Ctrl+Z for the one before. */
export function readPhone(reader: RowReader, before: Called | undefined): string {
  const cell = reader.cell('phone');
  if (typeof cell === 'string' && isMask(cell)) {
    const shows = (phone: string): boolean => phone !== '' && maskPhone(phone) === cell.trim();
    const { phone: recorded, formerPhone: former } = before ?? { phone: '', formerPhone: '' };
    if (!shows(recorded) && shows(former)) return former;
    if (recorded !== '' && !shows(recorded))
      reader.problem('phone', `“${cell.trim()}” che một số khác với số đã ghi; gõ lại đủ số, ví dụ 0912345678.`);
    return recorded;
  }
  return reader.read('phone', parsePhone, { national: '' }).national;
}
