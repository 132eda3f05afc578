import { z } from 'zod';
import { tabOf } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import type { Parcel } from '../../domain/books/row-kind.ts';
import { roleOfTab } from '../../domain/kinds/row-kinds.ts';
import type { Store, Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

/**
 * `units/U/inbox`: rows on their way to a book that another sync, perhaps of another unit, may not write in. Sent in the commit of
 * their cause, taken out when their own record is committed; a parcel taken out twice brings forth one row.
 */
const parcelSchema = z.object({
  role: z.enum(['chung', 'van-phong']),
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
});

const inboxOf = (unitId: string): string => `units/${unitId}/inbox`;

export function parcelWrite(sender: string, parcel: Parcel): Write {
  const { unit = sender, cause, ...content } = parcel;
  const id = causeId(sender, cause);
  return { op: 'put', collection: inboxOf(unit), id, data: { role: roleOfTab(tabOf(parcel.tab)), ...content } };
}

/** Brings forth the rows of the parcels for this book. @returns what is to be taken out once they are committed. */
export async function openParcels(ports: SyncPorts, ledger: Ledger, sync: WorkbookSync): Promise<readonly Write[]> {
  const collection = inboxOf(sync.unit.id);
  const parcels = await ports.store.query(collection, { where: { role: sync.book.role } });
  for (const { id, data } of parcels) {
    const { tab, code, cells, fields } = parcelSchema.parse(data);
    if (ledger.briefs(tab).some((brief) => brief.from === id)) continue;
    ledger.bringForth({ tab, cells, fields: { ...fields, from: id }, ...(code === undefined ? {} : { code }) });
  }
  return parcels.map(({ id }) => ({ op: 'delete', collection, id }));
}

export async function hasParcels(store: Store, unitId: string, role: string): Promise<boolean> {
  return (await store.query(inboxOf(unitId), { where: { role }, limit: 1 })).length > 0;
}

/** The books that parcels were sent to are synced soon; a lost task is made good by the next sweep. */
export async function announceParcels(ports: SyncPorts, sender: string, parcels: readonly Parcel[]): Promise<void> {
  const books = new Map(parcels.map((parcel) => [`${parcel.unit ?? sender}/${roleOfTab(tabOf(parcel.tab))}`, parcel]));
  for (const [key, parcel] of books) {
    const payload = { unitId: parcel.unit ?? sender, role: roleOfTab(tabOf(parcel.tab)) };
    await ports.tasks.enqueue({ function: 'sync-unit', key, payload });
  }
}
