import type { LinkedBrief } from '../../domain/books/brief.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import { type Petition, petitionSchema } from '../../domain/records/petition.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';
import { rowLineWrites } from './row-lines.ts';

/** Papers in which a petition of their session is told. */
const quoting: ReadonlySet<string | undefined> = new Set([
  'Tổng hợp ý kiến',
  'Danh sách phát biểu',
  'Biên bản',
  'Thông báo kết luận',
  'Trả lời kiến nghị',
  'Công văn kiến nghị cấp trên',
  'Công văn đôn đốc',
  'Báo cáo kết quả',
  'Báo cáo giám sát',
]);

const CHECK =
  'Mở từng tệp ở tab Văn bản: còn thì xóa đoạn đó cùng các phiên bản cũ của tệp, hoặc bỏ tệp rồi lập lại; bản đã gửi đi thì thu hồi.';

/**
 * A complaint that moves to Sổ văn phòng is kept from who may not see it; papers that were made of it before are not. Told to the office in the
 * commit of the move, once.
 */
export function papersLeftWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const left = changes.flatMap((change) => {
    const petition = justMoved(plan, change);
    const papers = petition === undefined ? [] : papersOf(petition, ledger);
    return petition === undefined || papers.length === 0 ? [] : [{ code: petition.code, papers }];
  });
  return rowLineWrites(ledger, plan, left, {
    what: 'Chuyển Sổ văn phòng',
    one: ({ papers }) =>
      `đã chuyển Sổ văn phòng; văn bản lập trước đó có thể còn nội dung này: ${papers.map(named).join(', ')}. ${CHECK}`,
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

/** Of its session, those about another petition apart. */
const papersOf = ({ session, code }: Petition, { book }: Ledger): LinkedBrief[] =>
  book
    .following('documents', session ?? code)
    .filter(({ kind, about, missing }) => quoting.has(kind) && missing !== true && !isOfAnother(about, code));

const isOfAnother = (about: string | undefined, code: string): boolean =>
  about !== undefined && /^YK\d/.test(about) && about !== code;

const named = ({ code, kind }: LinkedBrief): string => `${code} (${kind})`;
