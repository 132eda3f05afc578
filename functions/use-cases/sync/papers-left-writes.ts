import { causeId } from '../../domain/books/content-hash.ts';
import { papersQuoting } from '../../domain/documents/quoting-papers.ts';
import { type Petition, petitionSchema } from '../../domain/records/petition.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';
import { rowLineWrites } from './row-lines.ts';

const CHECK =
  'Mở từng tệp ở tab Văn bản: còn thì xóa đoạn đó cùng các phiên bản cũ của tệp, hoặc bỏ tệp rồi lập lại; bản đã gửi đi thì thu hồi.';

/**
 * A complaint that moves to Sổ văn phòng is kept from who may not see it; papers that were made of it before are not. Told to the office in the
 * commit of the move, once.
 */
export function papersLeftWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const left = changes
    .flatMap((change) => justMoved(plan, change) ?? [])
    .map((petition) => ({ code: petition.code, where: placesOf(petition, ledger) }))
    .filter(({ where }) => where.length > 0);
  return rowLineWrites(ledger, plan, left, {
    what: 'Chuyển Sổ văn phòng',
    one: ({ where }) =>
      `đã chuyển Sổ văn phòng; văn bản lập trước đó có thể còn nội dung này: ${where.join(', ')}. ${CHECK}`,
    many: `đã chuyển Sổ văn phòng; văn bản của các cuộc đó lập trước đây có thể còn nội dung. ${CHECK}`,
    cause: causeId('papers left', ...left.map(({ code }) => code)),
  });
}

function justMoved({ kind }: TabRequest, { before, after }: RecordChange): Petition | undefined {
  const isMoved = (record: RecordChange['after']): boolean => 'movedOn' in record && record.movedOn !== null;
  if (kind.collection !== 'petitions' || before === undefined || isMoved(before) || !isMoved(after)) return undefined;
  // What is held back is in no paper.
  return petitionSchema.parse(before).heldBack ? undefined : petitionSchema.parse(after);
}

/** Of what came from the book of an earlier year, that book as well: its papers are not known here. */
const placesOf = (petition: Petition, { book }: Ledger): string[] => [
  ...papersQuoting(petition, book).map(({ code, kind }) => `${code} (${kind})`),
  ...(petition.carriedFrom === '' ? [] : [`văn bản của sổ năm trước «${petition.carriedFrom}»`]),
];
