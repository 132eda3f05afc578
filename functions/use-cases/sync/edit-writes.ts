import { columnOf } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import type { Edits } from '../../domain/books/edits.ts';
import { codeParts } from '../../domain/cells/codes.ts';
import { journalWrite } from '../../domain/journal.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan, TabRequest } from './plan-tab.ts';
import { rowLineWrites } from './row-lines.ts';

const CHOOSE = 'Đọc cột «Kiểm tra nhập liệu» của dòng rồi chọn một bản.';
const UNDONE = 'Ghi lại như cũ';
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
    const lines = rowLineWrites(ledger, plan, rows, {
      what: UNDONE,
      one: ({ undone }) => `bị sửa ở cột ${undone.join(', ')} do hệ thống ghi; đã ghi lại. ${KEPT}`,
      many: `bị sửa ở các cột do hệ thống ghi; đã ghi lại. ${KEPT}`,
    });
    return [...lines, ...wipedWrites(ledger, plan)];
  });
}

/** What stands where a code should and is none, in a row that says nothing else: the heading of a group, numbers of rows. */
function wipedWrites(ledger: Ledger, { kind, emptied }: TabPlan): Write[] {
  const rows = emptied.filter(({ code }) => code !== '' && codeParts(code) === null);
  if (rows[0] === undefined) return [];
  const first = rows[0].row + 1;
  const { title, key } = kind.tab;
  const which = rows.length === 1 ? `Dòng ${first} (${title})` : `${rows.length} dòng (${title}, từ dòng ${first})`;
  // A cell that a person has protected says the same at every pass.
  const cause = causeId('wiped', key, ...rows.map(({ code }) => code));
  const message = `${which} không có nội dung, chỉ có chữ ở cột «Mã» do hệ thống ghi; đã xóa. Tiêu đề nhóm, số thứ tự, ghi chú thì ghi ở cột riêng.`;
  return [journalWrite(ledger.unit.id, { at: ledger.book.now, what: UNDONE, code: '', message, cause })];
}
