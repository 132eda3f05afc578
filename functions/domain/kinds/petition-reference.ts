import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { parseCode } from '../cells/codes.ts';
import { refusal } from '../cells/parsed.ts';
import { isOfEarlierYear } from './petition-intake.ts';

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
