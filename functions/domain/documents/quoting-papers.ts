import type { LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import type { Petition } from '../records/petition.ts';

/** Papers that come before what people say; in any other a petition of its session may be told. */
const ahead: ReadonlySet<string | undefined> = new Set([
  'Kế hoạch',
  'Thông báo tổ chức',
  'Bài đọc loa truyền thanh',
  'Giấy mời',
  'Chương trình, nội quy',
]);

/**
 * Papers of this book in which a petition may stand: those of its session, of sessions that concluded something about it, and the chair's briefs
 * of later ones, which begin with what is open of earlier ones. Those about another petition apart.
 */
export function papersQuoting({ session, code }: Pick<Petition, 'session' | 'code'>, book: Book): LinkedBrief[] {
  const sessions = new Set([session, ...book.following('conclusions', code).map((item) => item.session)]);
  const heldOn = (of: string | null | undefined) => book.sessions.get(of ?? '')?.heldOn ?? null;
  const since = heldOn(session) ?? '';
  const isLaterBrief = (paper: LinkedBrief) =>
    paper.kind === 'Tổng hợp ý kiến' && (heldOn(paper.session) ?? '9999') > since;
  return book
    .papers()
    .filter(
      (paper) =>
        !ahead.has(paper.kind) &&
        paper.missing !== true &&
        !isOfAnother(paper.about, code) &&
        (paper.about === code || (paper.session !== undefined && sessions.has(paper.session)) || isLaterBrief(paper)),
    );
}

const isOfAnother = (about: string | undefined, code: string): boolean =>
  about !== undefined && /^YK\d/.test(about) && about !== code;
