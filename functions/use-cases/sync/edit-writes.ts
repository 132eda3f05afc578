import { columnOf } from '../../../sheets-templates/books.ts';
import type { Edits } from '../../domain/books/edits.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan, TabRequest } from './plan-tab.ts';
import { rowLineWrites } from './row-lines.ts';

const CHOOSE = 'Đọc cột «Kiểm tra nhập liệu» của dòng rồi chọn một bản.';
const KEPT = 'Cần đổi thì sửa các cột nhập liệu của dòng.';

/** Tells the office of cells that two people have written, in the commit that shows the row both versions. */
export function conflictWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const rows = changes.flatMap(({ before, after }) => {
    const open = inConflict(after.edits).filter((key) => before?.edits[key]?.yours === undefined);
    return open.length === 0
      ? []
      : [{ code: after.code, columns: open.map((key) => columnOf(plan.kind.tab, key).header) }];
  });
  return rowLineWrites(ledger, plan, rows, {
    what: 'Xung đột',
    one: ({ columns }) => `có hai bản khác nhau ở cột ${columns.join(', ')}; không bản nào mất. ${CHOOSE}`,
    many: `có hai bản khác nhau; không bản nào mất. ${CHOOSE}`,
  });
}

const inConflict = (edits: Edits): string[] => Object.keys(edits).filter((key) => edits[key]?.yours !== undefined);

/** Tells the office of what people wrote into cells of the system and the coming write takes back. */
export function undoneWrites(ledger: Ledger, plans: readonly TabPlan[]): Write[] {
  return plans.flatMap((plan) => {
    const rows = plan.rows.flatMap(({ code, undone = [] }) => (undone.length === 0 ? [] : [{ code, undone }]));
    return rowLineWrites(ledger, plan, rows, {
      what: 'Ghi lại như cũ',
      one: ({ undone }) => `bị sửa ở cột ${undone.join(', ')} do hệ thống ghi; đã ghi lại. ${KEPT}`,
      many: `bị sửa ở các cột do hệ thống ghi; đã ghi lại. ${KEPT}`,
    });
  });
}
