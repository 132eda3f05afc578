import { presentAmong } from '../assign/directory.ts';
import { namedInFull, whoItMayBe } from '../assign/named.ts';
import type { Book } from '../books/row-kind.ts';
import { chairNamed } from '../documents/people.ts';
import type { Session } from '../records/session.ts';

/** Chairs that papers print as they were typed, without the office held: nobody of `Cán bộ`, or several. */
export function unknownChairs({ chairs }: Pick<Session, 'chairs'>, book: Book): readonly string[] {
  const present = presentAmong(book.officials);
  if (present.length === 0) return [];
  return chairs.flatMap((chair) => {
    if (chairNamed(chair, present) !== undefined) return [];
    const named = namedInFull(chair, present);
    return named.length === 0
      ? [`Chủ trì: không thấy “${chair}” trong tab Cán bộ; văn bản sẽ ghi đúng như đã gõ.`]
      : [
          `Chủ trì: “${chair}” có thể là ${whoItMayBe(named)}; ghi chức vụ thay cho họ tên, nếu là nhiều người thì ngăn bằng dấu chấm phẩy.`,
        ];
  });
}
