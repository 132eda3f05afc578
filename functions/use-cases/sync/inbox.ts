import { z } from 'zod';
import { tabOf } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import type { Offspring, Parcel } from '../../domain/books/row-kind.ts';
import { roleOfTab, rowKindOf } from '../../domain/kinds/row-kinds.ts';
import { cellSchema } from '../../domain/records/cell.ts';
import type { Store, Version, Write } from '../../domain/store.ts';
import { editWrites } from './edited.ts';
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
  /** Id of the parcel that brought forth the row it is for. */
  madeBy: z.string().optional(),
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
  const { unit = sender, madeBy, ...content } = parcel;
  const maker = madeBy === undefined ? {} : { madeBy: causeId(madeBy.sender, madeBy.cause) };
  const data = { role: roleOfTab(tabOf(parcel.tab)), sender, ...content, ...maker };
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
  const rows: StoredParcel[] = [];
  for (const stored of parcels) {
    const { id, parcel } = stored;
    if (parcel.edits === undefined) {
      rows.push(stored);
      if (!isHere(ledger, parcel.tab, id)) ledger.bringForth(offspringOf(withNews(stored, parcels), id, ledger));
    } else if (codeOf(ledger, parcel) === undefined && parcels.some((one) => one.id === parcel.madeBy)) {
      // Its row is about to be: it is taken in with it.
      rows.push(stored);
    } else if (!parcels.some((one) => isRowOf(one, parcel))) await takeEdits(ports, ledger, stored);
    // Else its row, carried here from the book of an earlier year, comes with this pass and is spoken of in the next.
  }
  return () =>
    rows
      .filter(({ id, parcel }) => isHere(ledger, parcel.tab, parcel.madeBy ?? id))
      .map(({ id, version }) => ({ op: 'delete', collection, id, version }));
}

const isRowOf = ({ parcel }: StoredParcel, { tab, code }: StoredParcel['parcel']): boolean =>
  parcel.edits === undefined && parcel.code !== undefined && parcel.code === code && parcel.tab === tab;

/** What was said later of a row that has not been taken in yet goes into it. */
const withNews = ({ id, parcel }: StoredParcel, parcels: readonly StoredParcel[]): StoredParcel['parcel'] => {
  const news = parcels.filter((one) => one.parcel.madeBy === id).map((one) => one.parcel.fields);
  return { ...parcel, fields: Object.assign({}, parcel.fields, ...news) };
};

/** The row that a parcel for a row is for. */
const codeOf = (ledger: Ledger, { tab, code, madeBy }: StoredParcel['parcel']): string | undefined =>
  code ?? ledger.briefs(tab).find((brief) => madeBy !== undefined && brief.from === madeBy)?.code;

export interface StoredParcel {
  readonly id: string;
  readonly version: Version;
  readonly parcel: z.infer<typeof parcelSchema>;
}

/** For one book, in the order in which a unit counted them, so that rows come as they were sent. */
export async function storedParcels(store: Store, unitId: string, role: string): Promise<readonly StoredParcel[]> {
  const stored = await store.query(inboxOf(unitId), { where: { role } });
  return stored
    .map(({ id, version, data }) => ({ id, version, parcel: parcelSchema.parse(data) }))
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
 * The record and the parcel in one commit: taken in once, and not the one that another sync has put in its place meanwhile. The row is
 * looked at in this very pass; a parcel whose row was never here has nobody to tell. What has gone on in the book of the next year, which
 * the sender does not know, is sent after it.
 */
async function takeEdits(ports: SyncPorts, ledger: Ledger, { id, version, parcel }: StoredParcel): Promise<void> {
  const { store } = ports;
  const { id: unitId } = ledger.unit;
  const { tab, edits = {}, fields } = parcel;
  const code = codeOf(ledger, parcel);
  const taken: Write = { op: 'delete', collection: inboxOf(unitId), id, version };
  const unit = code === undefined ? '' : await wentOnTo(store, unitId, { tab, code });
  if (unit === '') {
    const writes = code === undefined ? [] : await editWrites(store, unitId, { tab, code, edits, fields });
    await store.commit([...(writes ?? []), taken]);
    return;
  }
  // There the row was made by another parcel, and is known by its code.
  const { madeBy: _maker, ...content } = parcel;
  await store.commit([{ op: 'put', collection: inboxOf(unit), id, data: { ...content, code } }, taken]);
  await announceParcels(ports, unitId, [{ unit, tab }]);
}

/** Unit of the next year whose book has the row by now; blank where it is worked on here. */
async function wentOnTo(
  store: Store,
  unitId: string,
  { tab, code }: { readonly tab: string; readonly code: string },
): Promise<string> {
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
