import { columnOf, tabOf } from '../../../sheets-templates/books.ts';
import { presentAmong } from '../assign/directory.ts';
import { namedOfficials, whoItMayBe } from '../assign/named.ts';
import type { Book } from '../books/row-kind.ts';
import type { Conclusion } from '../records/following.ts';
import { formatDate } from '../time/day.ts';
import { sessionsListed } from './common-cells.ts';
import { hasMoved } from './complaint-move.ts';
import { noticedHints } from './conclusion-noticed.ts';
import { deletedSessionHint } from './row-days.ts';

/** What the clerk should know of an item although nothing is wrong. */
export const conclusionHints = (item: Conclusion, book: Book): string[] => [
  ...noSessionHint(item, book),
  ...deletedSessionHint(item.session, book),
  ...statedHints(item, book),
  ...unitHints(item, book),
  ...redoneHints(item),
];

/** Merged with the cell above, its own is read as blank; what the chair promised would be in no paper. */
function noSessionHint({ session, carriedFrom, problems }: Conclusion, book: Book): string[] {
  const [example] = sessionsListed(book);
  const isWrong = problems.some(({ column }) => column === columnOf(tabOf('conclusions'), 'session').header);
  if (session !== null || carriedFrom !== '' || isWrong || example === undefined) return [];
  return [
    `Cuộc đối thoại: để trống nên dòng này không vào thông báo kết luận nào, không hiện trên trang công khai; chọn cuộc, ví dụ ${example} (ô gộp với dòng trên thì bỏ gộp).`,
  ];
}

/** What the item says stays where everybody reads it; else the notice is to say it, too. */
function statedHints(item: Conclusion, book: Book): string[] {
  const { petition } = item;
  if (petition === null || !hasMoved(book.petition(petition))) return noticedHints(item, book);
  return [
    `Ý kiến: ${petition} đã chuyển Văn phòng nên dòng này không vào văn bản mới, không hiện trên trang công khai; sửa ô nào còn nói về đơn hoặc người gửi đơn.`,
  ];
}

function unitHints({ unit }: Conclusion, book: Book): string[] {
  const { by, officials } = namedOfficials(unit, presentAmong(book.officials));
  return by === 'person' && officials.length > 1
    ? [`Đơn vị thực hiện: “${unit}” có thể là ${whoItMayBe(officials)}; ghi đủ họ tên hoặc mã.`]
    : [];
}

const redoneHints = ({ redone, doneOn }: Conclusion): string[] =>
  redone && doneOn !== null
    ? [
        `Ý kiến giám sát: đã có kết quả mới ngày ${formatDate(doneOn)}; đạt thì MTTQ chọn “Đạt”, chưa đạt thì xóa ô đó, đợi dòng này được kiểm tra lại rồi chọn lại “Đề nghị xem lại”`,
      ]
    : [];
