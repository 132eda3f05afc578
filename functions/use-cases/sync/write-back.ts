import { staffCells, systemCells } from '../../domain/books/table.ts';
import type { Cell } from '../../domain/values.ts';
import { type CellSwap, type CellWrite, rowsAfter } from '../../domain/workbooks.ts';
import { writeWithinFrames } from './mend-book.ts';
import type { PlannedRow, TabPlan } from './plan-tab.ts';
import { plannedWrite } from './planned-write.ts';
import { rowHash } from './read-rows.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

export interface WrittenBack {
  /** Every row shows what it must, as far as was seen. */
  readonly intact: boolean;
  readonly outcome: 'nothing-to-write' | 'written' | 'displaced';
  /** Ids of the records whose code stands beside their own content. */
  readonly seen: ReadonlySet<string>;
}

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
    return { intact: true, outcome: 'nothing-to-write', seen: new Set(plans.flatMap(inPlaceAsRead)) };
  }
  const result = await writeWithinFrames(ports, sync, write);
  if (result === undefined) return { intact: false, outcome: 'displaced', seen: new Set() };
  const seen = new Set<string>();
  let displaced = false;
  for (const plan of plans) {
    const shown = rowsAfter(result, plan.table.sheetId);
    for (const row of plan.rows) {
      if (row.wanted === undefined) {
        if (row.read.code === row.code) seen.add(row.id);
      } else if (isInPlace(plan, row, shown.get(row.read.row))) seen.add(row.id);
      else displaced = true;
    }
  }
  // Where an appended row came to stand is learnt by reading again.
  const unseen = plans.some((plan) => plan.appended.length > 0);
  const kept = result.skipped.length > 0;
  const outcome = unseen || (displaced && !kept) ? 'displaced' : 'written';
  return { intact: outcome === 'written' && !kept, outcome, seen };
}

const inPlaceAsRead = (plan: TabPlan): string[] =>
  plan.rows.filter((row) => row.read.code === row.code).map((row) => row.id);

function isInPlace(plan: TabPlan, row: PlannedRow, shown: readonly Cell[] | undefined): boolean {
  if (shown === undefined) return false;
  return (
    systemCells(plan.table, shown).code === row.code && rowHash(staffCells(plan.table, shown)) === row.read.content
  );
}
