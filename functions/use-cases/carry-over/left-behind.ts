import { journalWrite } from '../../domain/journal.ts';
import type { CarryPorts, OpenRow } from '../carry-over.ts';

/**
 * A matter that was open when its row was deleted is not brought back, but it is not dropped in silence either: from now on nobody is
 * reminded of it. Said once in both books, for the office works in the new one.
 */
export async function tellLeftBehind(
  { store, clock }: CarryPorts,
  { from, to }: { readonly from: string; readonly to: string },
  rows: readonly OpenRow[],
): Promise<void> {
  const at = clock.now().toISOString();
  for (const unit of [from, to]) {
    const lines = rows.map(({ kind, record: { code, missingSince } }) =>
      journalWrite(unit, {
        at,
        what: 'Chưa chuyển sang sổ mới',
        code,
        message: `Dòng ${code} (${kind.tab.title}) đã bị xóa khỏi sổ «${from}» khi việc còn mở, nên không chuyển sang sổ «${to}» và không còn được nhắc. Còn phải giải quyết thì khôi phục dòng ở sổ «${from}» (Tệp → Lịch sử phiên bản): sáng hôm sau việc tự chuyển sang.`,
        cause: `left behind ${kind.tab.key} ${code} ${missingSince}`,
      }),
    );
    const ids = lines.map(({ id }) => id);
    for (let from = 0; from < lines.length; from += 300) {
      const known = await store.getMany(`units/${unit}/journal`, ids.slice(from, from + 300));
      const fresh = lines.slice(from, from + 300).filter((_, place) => known[place] === undefined);
      if (fresh.length > 0) await store.commit(fresh);
    }
  }
}
