import type { Column, Tab } from '../../sheets-templates/definition.ts';
import { causeId } from '../domain/books/content-hash.ts';
import type { AnyRecord, Parcel, RowKind } from '../domain/books/row-kind.ts';
import { journalWrite } from '../domain/journal.ts';
import { rowKindOf } from '../domain/kinds/row-kinds.ts';
import { type Complaint, complaintSchema } from '../domain/records/following.ts';
import { type Petition, petitionSchema } from '../domain/records/petition.ts';
import type { Store, Write } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { serialToDate } from '../domain/time/day.ts';
import type { Cell } from '../domain/values.ts';
import type { CellOutput } from '../domain/workbooks.ts';
import { parcelWrite } from './sync/inbox.ts';

/** In this order: what names a petition comes after it. */
const CARRIED_TABS = ['petitions', 'conclusions', 'forwards', 'complaints'] as const;
const BATCH = 200;

/**
 * Sends what is open in the book of a year to the book of the next, under its old code and with its old deadline ("nêu ra nhiều
 * lần nhưng chưa giải quyết dứt điểm" must not begin anew). The next sync of the new book puts the rows under its tables; repeated,
 * nothing is carried twice.
 * @returns how many rows were sent
 */
export async function carryOver(
  ports: { readonly store: Store; readonly clock: Clock },
  from: string,
  to: string,
): Promise<number> {
  const parcels: Parcel[] = [];
  for (const tab of CARRIED_TABS) parcels.push(...(await openRows(ports.store, rowKindOf(tab), from, to)));
  const writes = parcels.map((parcel) => parcelWrite(from, parcel));
  for (let at = 0; at < writes.length; at += BATCH) await ports.store.commit(writes.slice(at, at + BATCH));
  await closeBook(ports, from, to, parcels);
  return parcels.length;
}

async function openRows(store: Store, kind: RowKind<AnyRecord>, from: string, to: string): Promise<Parcel[]> {
  const records = (await store.query(`units/${from}/${kind.collection}`)).map(({ data }) => kind.parse(data));
  return records
    .filter((record) => kind.brief(record).open === true && record.missingSince === null)
    .map((record) => ({
      unit: to,
      tab: kind.tab.key,
      code: record.code,
      // With the tab: a complaint bears the code of the petition it was.
      cause: `carried ${kind.tab.key} ${record.code} ${to}`,
      cells: cellsOf(kind.tab, record),
      fields: { carriedFrom: from, ...clockOf(kind.tab.key, record) },
    }));
}

/** The clock goes on: the new year resets nothing. */
function clockOf(tab: string, record: AnyRecord): Partial<Petition> | Partial<Complaint> {
  if (tab === 'petitions') {
    const { replyDue, replyDueReason } = petitionSchema.parse(record);
    return { replyDue, replyDueReason };
  }
  if (tab !== 'complaints') return {};
  const { kind, receivedOn, acceptDue, resolveDue } = complaintSchema.parse(record);
  return { kind, receivedOn, acceptDue, resolveDue };
}

function cellsOf(tab: Tab, record: AnyRecord): Record<string, CellOutput> {
  const cells: Record<string, CellOutput> = {};
  for (const column of tab.columns) {
    const cell = record.asAbove[column.key] ?? record.raw[column.header];
    if (column.owner === 'staff' && cell !== undefined)
      cells[column.key] = dayOf(column, record) ?? outputOf(column, cell);
  }
  return cells;
}

/** A day as it was understood: in the book of the next year `20/10` would be one of that year. */
function dayOf({ key, kind }: Column, record: AnyRecord): CellOutput | undefined {
  const day: unknown = kind === 'date' ? Object.entries(record).find(([field]) => field === key)?.[1] : undefined;
  return typeof day === 'string' ? { type: 'date', date: day } : undefined;
}

function outputOf(column: Column, cell: Cell): CellOutput {
  if (cell === null || cell === '') return { type: 'blank' };
  if (typeof cell !== 'number') return { type: 'text', text: String(cell) };
  return column.kind === 'date' ? { type: 'date', date: serialToDate(cell) } : { type: 'number', number: cell };
}

/** Alerts come from the new book from now on. */
async function closeBook(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  from: string,
  to: string,
  parcels: readonly Parcel[],
): Promise<void> {
  const unit = await store.get<object>('units', from);
  if (unit === undefined) return;
  const line = {
    at: clock.now().toISOString(),
    what: 'Chuyển sang sổ mới',
    code: '',
    message: `${parcels.length} việc đang mở đã chuyển sang sổ «${to}» dưới mã cũ; từ nay theo dõi và nhắc việc ở sổ đó.`,
    cause: causeId('carried', from, to),
  };
  const closed: Write = {
    op: 'put',
    collection: 'units',
    id: from,
    version: unit.version,
    data: { ...unit.data, successor: to },
  };
  await store.commit([closed, journalWrite(from, line)]);
}
