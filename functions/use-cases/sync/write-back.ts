import { tabOf } from '../../../sheets-templates/books.ts';
import { isTable, readTable, staffCells, systemCells } from '../../domain/books/table.ts';
import type { Cell } from '../../domain/values.ts';
import { type CellSwap, type CellWrite, rowsAfter, type WriteResult } from '../../domain/workbooks.ts';
import { writeWithinFrames } from './mend-book.ts';
import type { PlannedRow, TabPlan } from './plan-tab.ts';
import { plannedWrite } from './planned-write.ts';
import { rowHash } from './read-rows.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

export interface WrittenBack {
  /** Every row shows what it must, as far as was seen. */
  readonly intact: boolean;
  /** Tab key → what could not be written, Vietnamese: people protected it, or the cells do not take it. */
  readonly held: Readonly<Record<string, string>>;
  readonly outcome: 'nothing-to-write' | 'written' | 'displaced';
  /** Ids of the records whose code stands beside their own content. */
  readonly seen: ReadonlySet<string>;
  readonly locale?: string | undefined;
}

const nothing: WrittenBack = { intact: false, outcome: 'nothing-to-write', seen: new Set(), held: {} };

/**
 * Brings the system cells of the book to what the records say, in one call, and looks at the rows as they stand after it. A row
 * that was moved between our reading and our writing is found by this look: its record is not confirmed and another pass puts it right.
 */
export async function writeBack(
  ports: SyncPorts,
  sync: WorkbookSync,
  plans: readonly TabPlan[],
  more: { readonly cells: readonly CellWrite[]; readonly swaps: readonly CellSwap[] },
): Promise<WrittenBack> {
  const write = plannedWrite(plans, more);
  if (write.cells.length + write.swaps.length + write.appends.length === 0) {
    return { ...nothing, intact: true, seen: new Set(plans.flatMap(inPlaceAsRead)) };
  }
  const result = await writeWithinFrames(ports, sync, { ...write, grids: sync.values.tabs });
  if (result === undefined) return { ...nothing, held: sync.before.held, outcome: 'displaced' };
  const seen = new Set<string>();
  const displaced: { readonly sheetId: number; readonly row: number }[] = [];
  for (const plan of plans) {
    const shown = rowsAfter(result, plan.table.sheetId);
    for (const row of plan.rows) {
      if (row.wanted === undefined) {
        if (row.read.code === row.code) seen.add(row.id);
      } else if (isInPlace(plan, row, shown.get(row.read.row))) seen.add(row.id);
      else displaced.push({ sheetId: plan.table.sheetId, row: row.read.row });
    }
  }
  // Where an appended row came to stand is learnt by reading again.
  const unseen = plans.some((plan) => plan.appended.length > 0 && !result.notAppended.includes(plan.table.sheetId));
  const kept = result.skipped.length + result.notAppended.length > 0;
  // What a book does not take, for whatever reason, is not tried on and on: the next hint or sweep comes back to it.
  const moved = displaced.length > 0 && !kept && !sync.inVain;
  const outcome = unseen || moved ? 'displaced' : 'written';
  const held = moved ? sync.before.held : heldIn(sync, result, sync.inVain ? displaced : []);
  return {
    intact: outcome === 'written' && !kept && displaced.length === 0,
    outcome,
    seen,
    held,
    locale: result.locale,
  };
}

const inPlaceAsRead = (plan: TabPlan): string[] =>
  plan.rows.filter((row) => row.read.code === row.code).map((row) => row.id);

function isInPlace(plan: TabPlan, row: PlannedRow, shown: readonly Cell[] | undefined): boolean {
  if (shown === undefined) return false;
  return (
    systemCells(plan.table, shown).code === row.code && rowHash(staffCells(plan.table, shown)) === row.read.content
  );
}

const UNLOCK =
  'Mở Dữ liệu → Trang tính và dải ô được bảo vệ, bỏ khóa hoặc chọn chỉ cảnh báo; các phần khác của sổ vẫn chạy.';

const MOST_NAMED = 10;

const notTaken = (title: string, rows: readonly number[]): string =>
  `Bảng «${title}», dòng ${rows
    .slice(0, MOST_NAMED)
    .map((row) => row + 1)
    .join(
      ', ',
    )}: ô không nhận mã hệ thống ghi, nên chưa giao, chưa báo ai. Bỏ gộp ô ở cột Mã; không được thì chép dòng xuống cuối bảng rồi xóa dòng cũ.`;

/** @param refused rows that do not keep what is written into them */
function heldIn(
  { book, values }: WorkbookSync,
  { skipped, notAppended }: WriteResult,
  refused: readonly { readonly sheetId: number; readonly row: number }[],
): Record<string, string> {
  const held: Record<string, string> = {};
  for (const tab of values.tabs) {
    const at = new Set(skipped.filter(({ sheetId }) => sheetId === tab.sheetId).map(({ column }) => column));
    const rows = refused.filter(({ sheetId }) => sheetId === tab.sheetId).map(({ row }) => row);
    const lacksRows = notAppended.includes(tab.sheetId);
    const key = Object.keys(book.sheetIds).find((each) => book.sheetIds[each] === tab.sheetId);
    if (key !== undefined && rows.length > 0) held[key] = notTaken(tab.title, rows);
    if (key === undefined || (at.size === 0 && !lacksRows)) continue;
    const table = readTable(tabOf(key), tab);
    const columns = isTable(table)
      ? table.tab.columns.filter((column) => at.has(table.at.get(column.key) ?? -1)).map(({ header }) => header)
      : [];
    const what = [...(columns.length === 0 ? [] : [`cột ${columns.join(', ')}`]), ...(lacksRows ? ['dòng mới'] : [])];
    held[key] = `Bảng «${tab.title}» có ô bị khóa, hệ thống không ghi được ${what.join(' và ')}. ${UNLOCK}`;
  }
  return held;
}
