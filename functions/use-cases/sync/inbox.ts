import { z } from 'zod';
import { tabOf } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import type { Offspring, Parcel } from '../../domain/books/row-kind.ts';
import { roleOfTab, rowKindOf } from '../../domain/kinds/row-kinds.ts';
import { cellSchema } from '../../domain/records/cell.ts';
import type { Store, Write } from '../../domain/store.ts';
import { type CellEdits, editWrites } from './edited.ts';
import type { Ledger } from './ledger.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * `units/U/inbox`: rows on their way to a book that another sync, perhaps of another unit, may not write in. Sent in the commit of
 * their cause, taken out when their own record is committed; a parcel taken out twice brings forth one row.
 */
const parcelSchema = z.object({
  role: z.enum(['chung', 'van-phong']),
  sender: z.string().default(''),
  cause: z.string().default(''),
  tab: z.string(),
  code: z.string().optional(),
  cells: z.record(
    z.string(),
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('blank') }),
      z.object({ type: z.literal('text'), text: z.string() }),
      z.object({ type: z.literal('number'), number: z.number() }),
      z.object({ type: z.literal('date'), date: z.string() }),
      z.object({ type: z.literal('link'), text: z.string(), uri: z.string() }),
    ]),
  ),
  fields: z.record(z.string(), z.unknown()),
  edits: z.record(z.string(), z.object({ value: cellSchema, by: z.string() })).optional(),
});

const inboxOf = (unitId: string): string => `units/${unitId}/inbox`;

export function parcelWrite(sender: string, parcel: Parcel): Write {
  const { unit = sender, ...content } = parcel;
  const data = { role: roleOfTab(tabOf(parcel.tab)), sender, ...content };
  return { op: 'put', collection: inboxOf(unit), id: causeId(sender, parcel.cause), data };
}

/**
 * Brings forth the rows of the parcels for this book, and takes their edits into the records. @returns asked once the tabs are committed:
 * what is to be taken out. The parcel of a tab that stands still stays.
 */
export async function openParcels(
  ports: SyncPorts,
  ledger: Ledger,
  parcels: readonly StoredParcel[],
): Promise<() => readonly Write[]> {
  const collection = inboxOf(ledger.unit.id);
  const rows: { readonly id: string; readonly tab: string }[] = [];
  for (const { id, parcel } of parcels) {
    const { code, edits } = parcel;
    if (edits !== undefined && code !== undefined) {
      // For a row that comes in this very pass: taken by the next one.
      const comes = parcels.some(
        ({ parcel: other }) => other.tab === parcel.tab && other.code === code && other.edits === undefined,
      );
      if (!comes) await takeEdits(ports, ledger.unit.id, { id, parcel: { ...parcel, code, edits } });
      continue;
    }
    rows.push({ id, tab: parcel.tab });
    if (!isHere(ledger, parcel.tab, id)) ledger.bringForth(offspringOf(parcel, id, ledger));
  }
  return () =>
    rows.filter(({ id, tab }) => isHere(ledger, tab, id)).map(({ id }) => ({ op: 'delete', collection, id }));
}

export interface StoredParcel {
  readonly id: string;
  readonly parcel: z.infer<typeof parcelSchema>;
}

/** For one book, in the order in which a unit counted them, so that rows come as they were sent. */
export async function storedParcels(store: Store, unitId: string, role: string): Promise<readonly StoredParcel[]> {
  const stored = await store.query(inboxOf(unitId), { where: { role } });
  return stored
    .map(({ id, data }) => ({ id, parcel: parcelSchema.parse(data) }))
    .sort((a, b) => (`${a.parcel.sender} ${a.parcel.cause}` < `${b.parcel.sender} ${b.parcel.cause}` ? -1 : 1));
}

const isHere = (ledger: Ledger, tab: string, from: string): boolean =>
  ledger.briefs(tab).some((brief) => brief.from === from);

function offspringOf({ tab, code, cells, fields }: StoredParcel['parcel'], id: string, ledger: Ledger): Offspring {
  // A row that brings its code along is complete: it was in a book of this unit before.
  const received = code === undefined ? rowKindOf(tab).receive?.(cells, ledger.book) : undefined;
  const complete = received ?? cells;
  return { tab, cells: complete, fields: { ...fields, parcel: id }, ...(code === undefined ? {} : { code }) };
}

/**
 * The record and the parcel in one commit: taken in once. The row is looked at in this very pass. What has gone on in the book of the next
 * year is sent after it.
 */
async function takeEdits(
  ports: SyncPorts,
  unitId: string,
  { id, parcel }: { readonly id: string; readonly parcel: StoredParcel['parcel'] & CellEdits },
): Promise<void> {
  const { store } = ports;
  const taken: Write = { op: 'delete', collection: inboxOf(unitId), id };
  const unit = await wentOnTo(store, unitId, parcel);
  if (unit === '') {
    const writes = await editWrites(store, unitId, parcel);
    await store.commit([...(writes ?? []), taken]);
    return;
  }
  const onward = { ...parcel, unit };
  await store.commit([parcelWrite(parcel.sender, onward), taken]);
  await announceParcels(ports, unitId, [onward]);
}

/** Unit of the next year whose book has the row by now; blank where it is worked on here. */
async function wentOnTo(store: Store, unitId: string, { tab, code }: CellEdits): Promise<string> {
  const kind = rowKindOf(tab);
  const [stored] = await store.query(`units/${unitId}/${kind.collection}`, { where: { code } });
  return stored === undefined ? '' : kind.parse(stored.data).carriedTo;
}

export async function hasParcels(store: Store, unitId: string, role: string): Promise<boolean> {
  return (await store.query(inboxOf(unitId), { where: { role }, limit: 1 })).length > 0;
}

/** The books that parcels were sent to are synced soon; a lost task is made good by the next sweep. */
export async function announceParcels(
  ports: Pick<SyncPorts, 'store' | 'tasks'>,
  sender: string,
  parcels: readonly Pick<Parcel, 'unit' | 'tab'>[],
): Promise<void> {
  const books = new Map(parcels.map((parcel) => [`${parcel.unit ?? sender}/${roleOfTab(tabOf(parcel.tab))}`, parcel]));
  for (const [key, parcel] of books) {
    // A unit above that is not there yet finds its parcels when it is made.
    if (parcel.unit !== undefined && (await ports.store.get('units', parcel.unit)) === undefined) continue;
    const payload = { unitId: parcel.unit ?? sender, role: roleOfTab(tabOf(parcel.tab)) };
    await ports.tasks.enqueue({ function: 'sync-unit', key, payload });
  }
}
