import { causeId } from '../../domain/books/content-hash.ts';
import { type Shuffled, shuffledColumns } from '../../domain/books/shuffled.ts';
import { journalWrite } from '../../domain/journal.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan } from './plan-tab.ts';

const UNDO =
  'Có thể một cột đã được sắp xếp riêng, hoặc ô bị chèn, xóa làm lệch. Nhầm thì Ctrl+Z (hoặc Tệp → Lịch sử phiên bản); đúng thì không phải làm gì.';

/** Tells the office of cells that changed places while their rows stayed: nothing is wrong with any, and each is another's. */
export function shuffledWrites(ledger: Ledger, plans: readonly TabPlan[]): Write[] {
  return plans.flatMap(({ kind, changes }) => {
    const columns = shuffledColumns(kind.tab, changes);
    if (columns.length === 0) return [];
    const moved = new Set(columns.flatMap(({ rows }) => rows.map(({ code }) => code)));
    const codes = [...moved].sort();
    const which = `${codes.length} dòng (${kind.tab.title}, từ ${codes[0]} đến ${codes.at(-1)})`;
    const named = columns.map(({ header }) => `«${header}»`).join(', ');
    return journalWrite(ledger.unit.id, {
      at: ledger.book.now,
      what: 'Ô đổi chỗ',
      code: '',
      message: `${which}: ô ở cột ${named} đã đổi chỗ cho nhau. ${UNDO}`,
      cause: causeId('shuffled', kind.tab.key, ...bothWays(columns, changes)),
    });
  });
}

/** In whichever order: who puts them back, as told, is not told again. */
function bothWays(columns: readonly Shuffled[], changes: readonly RecordChange[]): string[] {
  const headers = columns.map(({ header }) => header);
  return changes.flatMap(({ before, after }) => {
    const said = [before, after].map((record) => JSON.stringify(headers.map((header) => record?.raw[header] ?? null)));
    return said[0] === said[1] ? [] : [after.id, ...said.sort()];
  });
}
