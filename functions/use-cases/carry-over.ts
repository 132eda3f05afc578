import { causeId } from '../domain/books/content-hash.ts';
import type { AnyRecord, Parcel, RowKind } from '../domain/books/row-kind.ts';
import { aboutConfidential } from '../domain/documents/matters.ts';
import { journalWrite } from '../domain/journal.ts';
import { CARRIED_TABS } from '../domain/kinds/next-book.ts';
import { roleOfTab, rowKindOf } from '../domain/kinds/row-kinds.ts';
import { conclusionSchema } from '../domain/records/following.ts';
import { petitionSchema } from '../domain/records/petition.ts';
import { SAFE_BYTES, StaleWrite, type Store, type Stored, type Write } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import { todayIn } from '../domain/time/zone.ts';
import { carriedParcel } from './carry-over/carried-parcel.ts';
import { closeBook } from './carry-over/close-book.ts';
import { tellLeftBehind } from './carry-over/left-behind.ts';
import { reopenedThere } from './carry-over/reopened-there.ts';
import { editedWrite } from './sync/edited.ts';
import { announceParcels, parcelWrite } from './sync/inbox.ts';

export interface CarryPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** Absent: both books are synced by the next sweep. */
  readonly tasks?: Tasks;
}

/** An open row of the old book. */
export interface OpenRow {
  readonly kind: RowKind<AnyRecord>;
  readonly stored: Stored;
  readonly record: AnyRecord;
}

/** Rows of one commit; each is a parcel, a record and a mark that the sync must look at its row. */
const BATCH = 100;
const MOST_TRIES = 5;

/**
 * Sends what is open in the book of a year to the book of the next, under its old code and with its old deadline ("nêu ra nhiều
 * lần nhưng chưa giải quyết dứt điểm" must not begin anew), and closes the old one. The next sync of the new book puts the rows under its
 * tables. Repeated every morning for what was typed into the old book since; nothing is carried twice, for a record says where it went in
 * the commit that sends it.
 * @param only of the old book's open rows; default all
 * @returns how many rows were sent.
 */
export async function carryOver(
  ports: CarryPorts,
  from: string,
  to: string,
  only: (record: AnyRecord) => boolean = () => true,
): Promise<number> {
  if (!(await closeBook(ports, from, to))) return 0;
  let sent = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const open = (await openRows(ports, from, to)).filter(({ record }) => only(record));
      const rows = open.filter(({ record }) => record.missingSince === null);
      for (const batch of batchesOf(rows)) sent += await send(ports, from, to, batch);
      await tellLeftBehind(
        ports,
        { from, to },
        open.filter(({ record }) => record.missingSince !== null),
      );
      return sent;
    } catch (error) {
      // A sync of the old book changed one of them in this moment: it is carried as it is now.
      if (!(error instanceof StaleWrite) || attempt === MOST_TRIES) throw error;
    }
  }
}

async function openRows({ store, clock }: CarryPorts, from: string, to: string): Promise<OpenRow[]> {
  const rows: OpenRow[] = [];
  let petitions: readonly OpenRow[] = [];
  for (const tab of CARRIED_TABS) {
    const kind = rowKindOf(tab);
    const all = (await store.query(`units/${from}/${kind.collection}`)).map((stored): OpenRow => {
      return { kind, stored, record: kind.parse(stored.data) };
    });
    const open = all.filter(({ record }) => record.carriedTo === '' && kind.brief(record).open === true);
    rows.push(...(tab === 'conclusions' ? withSecrets(open, petitions) : open));
    if (tab !== 'petitions') continue;
    petitions = all;
    rows.push(...(await reopenedThere(store, all, to, todayIn(clock.now()))));
  }
  return rows;
}

/** The petition of a promise may stay behind: that it is khiếu nại or tố cáo would not be known where the promise goes on. */
function withSecrets(rows: readonly OpenRow[], petitions: readonly OpenRow[]): OpenRow[] {
  const open = rows.map((row) => ({ row, conclusion: conclusionSchema.parse(row.record) }));
  const named = new Set(open.map(({ conclusion }) => conclusion.petition));
  const about = petitions.filter(({ record }) => named.has(record.code));
  const isSecret = aboutConfidential(about.map(({ record }) => petitionSchema.parse(record)));
  return open.map(({ row, conclusion }) => ({
    ...row,
    record: { ...conclusion, confidential: isSecret(conclusion) },
  }));
}

function batchesOf(rows: readonly OpenRow[]): OpenRow[][] {
  const batches: OpenRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    // What was typed goes in the parcel, too.
    const size = 2 * Buffer.byteLength(JSON.stringify(row.stored.data));
    const open = batches.at(-1);
    if (open !== undefined && open.length < BATCH && bytes + size <= SAFE_BYTES) {
      open.push(row);
      bytes += size;
    } else {
      batches.push([row]);
      bytes = size;
    }
  }
  return batches;
}

async function send(ports: CarryPorts, from: string, to: string, rows: readonly OpenRow[]): Promise<number> {
  const sent = rows.map((row) => ({ row, parcel: carriedParcel(row, from, to) }));
  const codes = rows.map(({ record }) => record.code);
  const line = {
    at: ports.clock.now().toISOString(),
    what: 'Chuyển sang sổ mới',
    code: codes.length === 1 ? (codes[0] ?? '') : '',
    message: `${rows.length} việc đang mở đã chuyển sang sổ «${to}» dưới mã cũ; từ nay theo dõi và nhắc việc ở sổ đó.`,
    cause: causeId('carried', from, to, ...rows.map(({ kind, record }) => `${kind.tab.key} ${record.code}`)),
  };
  const writes = sent.flatMap(({ row, parcel }) => [parcelWrite(from, parcel), ...leavingWrites(row, from, to)]);
  await ports.store.commit([...writes, journalWrite(from, line)]);
  await queueSyncs(
    ports,
    from,
    sent.map(({ parcel }) => parcel),
  );
  return rows.length;
}

/** What another door changed has gone along with the parcel: the old row waits for nothing any more. */
function leavingWrites({ kind, stored, record }: OpenRow, from: string, to: string): Write[] {
  const { id, version } = stored;
  const data = kind.pack({ ...record, carriedTo: to, edits: {} });
  return [
    { op: 'put', collection: `units/${from}/${kind.collection}`, id, version, data },
    editedWrite(from, kind.tab.key, record.code),
  ];
}

/** The rows appear in the new book, and those of the old one say so. A lost task is made good by the next sweep. */
async function queueSyncs({ store, tasks }: CarryPorts, from: string, parcels: readonly Parcel[]): Promise<void> {
  if (tasks === undefined) return;
  await announceParcels({ store, tasks }, from, parcels);
  for (const role of new Set(parcels.map(({ tab }) => roleOfTab(rowKindOf(tab).tab))))
    await tasks.enqueue({ function: 'sync-unit', key: `${from}/${role}`, payload: { unitId: from, role } });
}
