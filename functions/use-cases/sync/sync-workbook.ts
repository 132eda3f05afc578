import type { UnitRecord, WorkbookRef } from '../../domain/records/unit-record.ts';
import { inCommits, type Store, unlessStale, type Write } from '../../domain/store.ts';
import { todayIn } from '../../domain/time/zone.ts';
import type { WorkbookValues } from '../../domain/workbooks.ts';
import { carryOver } from '../carry-over.ts';
import { restoreLocale } from './book-locale.ts';
import { confirmSeen, queueDelivery } from './confirm.ts';
import { clearedRequests, newPapers, queuePapers, takePapers } from './document-requests.ts';
import { renewDropDowns } from './drop-downs.ts';
import { undoneWrites } from './edit-writes.ts';
import { readEdited } from './edited.ts';
import { announceParcels, openParcels, storedParcels } from './inbox.ts';
import { Ledger } from './ledger.ts';
import { outputWrites } from './outputs.ts';
import { planBook } from './plan-book.ts';
import type { TabPlan } from './plan-tab.ts';
import { reportAbove, unitsBelow } from './report-above.ts';
import { resendRequests } from './resend-requests.ts';
import { shuffledWrites } from './shuffled-writes.ts';
import { readTables, tellHeld, tellStopped } from './stopped-tabs.ts';
import { syncSettings } from './sync-settings.ts';
import type { BookState } from './sync-state.ts';
import type { SyncPorts } from './sync-unit.ts';
import { writeBack } from './write-back.ts';

export interface WorkbookSync {
  readonly unit: UnitRecord;
  readonly book: WorkbookRef;
  readonly values: WorkbookValues;
  /** Token of the lease; stands on every record this sync writes. */
  readonly syncId: string;
  readonly before: BookState;
  /** Settings or officials changed: every open row is looked at again. */
  readonly refresh: boolean;
  /** The pass before has written, and the book reads as if it had not. */
  readonly inVain: boolean;
}

/**
 * One pass over a book, under the lease of its unit:
 *
 *   rows as read ─► match to records ─► decide ─► commit record + audit + outbox + row index
 *                                                   └─► write system cells back, read the result ─► confirm
 */
export async function syncWorkbook(
  ports: SyncPorts,
  sync: WorkbookSync,
): Promise<{ readonly state: BookState; readonly again: boolean }> {
  const now = ports.clock.now();
  const read = readTables(sync);
  const { tables, stopped } = read;
  await tellStopped(ports, sync, read);
  const settings = await syncSettings(ports, sync, tables);
  const newDay = sync.refresh || sync.before.asOf !== todayIn(now);
  const listsPapers = tables.has('documents') && tables.has('sessions');
  const { id: unitId } = sync.unit;
  const { role } = sync.book;
  const [ledger, made, parcels, editedBefore, below] = await Promise.all([
    Ledger.open(ports, settings.unit, now),
    listsPapers ? newPapers(ports.store, unitId) : [],
    storedParcels(ports.store, unitId, role),
    readEdited(ports.store, unitId, role),
    role === 'chung' ? unitsBelow(ports.store, unitId) : [],
  ]);
  const papers = takePapers(ledger, made);
  const opened = await openParcels(ports, ledger, parcels);
  // Parcels bring edits of their own.
  const edited = parcels.length === 0 ? editedBefore : await readEdited(ports.store, unitId, role);
  const { plans, asRead, leftOut } = await planBook(ports, ledger, { sync, tables, newDay, edited: edited.codes });
  // A row that was left out is brought forth again by the next pass.
  for (const done of [leftOut ? [] : papers, opened()]) await takeOut(ports.store, done);
  const dropDowns = await renewDropDowns(ports, sync, tables, ledger.book);
  const resent = await resendRequests(ports, unitId, todayIn(now), tables.get('resend'));
  const told = [...undoneWrites(ledger, asRead), ...shuffledWrites(ledger, asRead)];
  if (told.length > 0) await ports.store.commit(told);
  const written = await writeBack(ports, sync, plans, {
    cells: [...resent.cells, ...(await outputWrites(ports, ledger, sync, below))],
    swaps: plans.flatMap((plan) => clearedRequests(plan, ledger)),
  });
  await tellHeld(ports, sync, written.held);
  await restoreLocale(ports, sync, written.locale);
  // Not before the book shows it: a pass that dies here is followed by one that looks again.
  await takeOut(ports.store, edited.done);
  const released = await confirmSeen(ports, ledger, plans, written.seen);
  if (released || resent.queued || plans.some(tellsAtOnce)) await queueDelivery(ports, unitId);
  if (settings.changed || plans.some((plan) => plan.kind.collection === 'officials' && plan.changes.length > 0)) {
    await refreshOtherBooks(ports, sync);
  }
  if (role === 'chung') {
    await queuePapers(ports, ledger);
    await reportAbove(ports, ledger);
  }
  await announceParcels(
    ports,
    unitId,
    plans.flatMap((plan) => plan.changes.flatMap((change) => change.parcels)),
  );
  const carried = await carryUrgent(ports, ledger, plans);
  const settled = written.outcome === 'nothing-to-write' && !leftOut;
  return {
    state: {
      digest: settled ? sync.values.digest : '',
      asOf: todayIn(now),
      seenAt: now.toISOString(),
      changedAt: plans.some((plan) => plan.changes.length > 0) ? now.toISOString() : sync.before.changedAt,
      intact: written.intact && !leftOut,
      dropDowns,
      held: written.held,
      stopped,
    },
    // A request that was emptied is read again at once: the office may ask the same again.
    again: leftOut || carried || written.outcome === 'displaced' || papers.length > 0,
  };
}

/** What was typed into a closed book goes on the next morning; danger to people does not wait for it. */
async function carryUrgent(ports: SyncPorts, { unit, next }: Ledger, plans: readonly TabPlan[]): Promise<boolean> {
  if (next === undefined) return false;
  const urgent = plans.flatMap(({ changes }) =>
    changes.flatMap(({ after, notices }) => (notices.some((notice) => notice.urgent === true) ? [after.code] : [])),
  );
  if (urgent.length === 0) return false;
  return (await carryOver(ports, unit.id, next.unit, ({ code }) => urgent.includes(code))) > 0;
}

/** What could not be taken out now is looked at again by the next pass. A change of year brings more parcels than one commit takes. */
async function takeOut(store: Store, writes: readonly Write[]): Promise<void> {
  for (const commit of inCommits(writes)) await unlessStale(() => store.commit(commit));
}

/** Notices of rows confirmed earlier wait for nothing. */
const tellsAtOnce = (plan: TabPlan): boolean =>
  plan.changes.some((change) => change.before !== undefined && change.notices.length > 0);

async function refreshOtherBooks(ports: SyncPorts, sync: WorkbookSync): Promise<void> {
  for (const { spreadsheetId } of sync.unit.workbooks) {
    if (spreadsheetId === sync.book.spreadsheetId) continue;
    const payload = { unitId: sync.unit.id, spreadsheetId, refresh: true };
    await ports.tasks.enqueue({ function: 'sync-unit', key: `${sync.unit.id}/${spreadsheetId}`, payload });
  }
}
