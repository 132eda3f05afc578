import type { Table } from '../../domain/books/table.ts';
import { rowKindsOf } from '../../domain/kinds/row-kinds.ts';
import { TabCommits } from './commit-changes.ts';
import type { Ledger } from './ledger.ts';
import { planTab, type RecordChange, type TabPlan, type TabRequest } from './plan-tab.ts';
import { stirredBy } from './stirred.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

export interface BookRequest {
  readonly sync: WorkbookSync;
  readonly tables: ReadonlyMap<string, Table>;
  readonly newDay: boolean;
  /** Codes that another door has changed, by tab. */
  readonly edited: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A petition and its conclusion item come to rest in two; more is a circle, and the next pass goes on from there. */
const MOST_ROUNDS = 4;

/**
 * Decides and commits the tabs of a book in order. Rows look at one another across tabs (petition and conclusion item, session
 * and paper), so a tab that others stirred after its turn is decided again, until nothing stirs.
 * @returns the last plan of every tab with the changes of all rounds, those of the rows as they were read, and whether a row was left for the next pass.
 */
export async function planBook(
  ports: SyncPorts,
  ledger: Ledger,
  { sync, tables, newDay, edited }: BookRequest,
): Promise<{ readonly plans: readonly TabPlan[]; readonly asRead: readonly TabPlan[]; readonly leftOut: boolean }> {
  const made: TabPlan[] = [];
  const lookedAt = new Map<string, number>();
  let leftOut = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = made.length;
    for (const kind of rowKindsOf(sync.book.role)) {
      const { key } = kind.tab;
      const table = tables.get(key);
      if (table === undefined) continue;
      const stirred = stirredBy(key, made.slice(lookedAt.get(key) ?? 0), ledger);
      if (round === 0) for (const code of edited.get(key) ?? []) stirred.add(code);
      else if (stirred.size === 0 && !ledger.awaits(key)) continue;
      const intact = sync.before.intact && round === 0;
      const again = { kind, table, syncId: sync.syncId, round, newDay: newDay && round === 0, intact, stirred };
      const { plan, left } = await planAndCommit(ports, ledger, again);
      leftOut = left || leftOut;
      // Its own changes are left to look at: papers look at one another.
      lookedAt.set(key, made.length);
      made.push(plan);
    }
    if (made.length === before) break;
  }
  return { plans: lastOfEach(made), asRead: made.filter(({ round }) => round === 0), leftOut };
}

function lastOfEach(made: readonly TabPlan[]): TabPlan[] {
  const plans = new Map<string, TabPlan>();
  for (const plan of made) {
    const { key } = plan.kind.tab;
    plans.set(key, { ...plan, changes: [...(plans.get(key)?.changes ?? []), ...plan.changes] });
  }
  return [...plans.values()];
}

async function planAndCommit(
  ports: SyncPorts,
  ledger: Ledger,
  request: TabRequest,
): Promise<{ readonly plan: TabPlan; readonly left: boolean }> {
  const commits = new TabCommits(ports, ledger, request);
  const offered = new Set<RecordChange>();
  try {
    const plan = await planTab(ports.store, ledger, request, (change) => {
      offered.add(change);
      commits.offer(change);
    });
    const left = await commits.end(plan.changes.filter((change) => !offered.has(change)));
    return { plan, left: left || plan.more };
  } finally {
    await commits.settled();
  }
}
