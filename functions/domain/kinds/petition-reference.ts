import type { Brief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { parseCode } from '../cells/codes.ts';
import { refusal } from '../cells/parsed.ts';
import type { Cell } from '../values.ts';
import { isOfEarlierYear } from './common-cells.ts';

/** The code in `Ý kiến` when no petition of the book has it. */
export function unknownPetition(cell: Cell | undefined, book: Book): string | undefined {
  const code = parseCode(cell ?? null, 'YK');
  return code.is !== 'value' || book.has(code.value) || isOfEarlierYear(code.value, book) ? undefined : code.value;
}

/** A row that names an unknown petition waits for it. */
export const seesPetition = (brief: Brief, book: Book): string =>
  brief.unlinked !== undefined && book.has(brief.unlinked) ? brief.unlinked : '';

/** `Ý kiến`: the code of a petition that stands in the book. */
export function readPetitionCode(reader: RowReader, key: string, book: Book): string | null {
  return reader.read(
    key,
    (cell) => {
      const code = parseCode(cell, 'YK');
      if (code.is !== 'value' || book.has(code.value) || isOfEarlierYear(code.value, book)) return code;
      return refusal(
        `không có ý kiến ${code.value} trong bảng «Ý kiến, kiến nghị»; ghi mã ở cột «Mã» của bảng đó, ví dụ YK23-0001.`,
      );
    },
    null,
  );
}
