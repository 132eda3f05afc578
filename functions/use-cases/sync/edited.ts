import { z } from 'zod';
import { columnOf, tabOf } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import { editSchema } from '../../domain/books/edits.ts';
import { roleOfTab, rowKindOf } from '../../domain/kinds/row-kinds.ts';
import { cellSchema } from '../../domain/records/cell.ts';
import type { Store, Write } from '../../domain/store.ts';
import type { Cell } from '../../domain/values.ts';

/** `units/U/edited`: records that another door has changed and no sync has looked at yet. */
const editedSchema = z.object({ role: z.string(), tab: z.string(), code: z.string() });

const editedOf = (unitId: string): string => `units/${unitId}/edited`;

/**
 * The next sync of the book looks at the row, whatever the sheet says. A complaint bears the code of the petition it was, so the code alone
 * does not tell the row.
 */
export function editedWrite(unitId: string, tab: string, code: string): Write {
  const data = { role: roleOfTab(tabOf(tab)), tab, code };
  return { op: 'put', collection: editedOf(unitId), id: causeId(tab, code), data };
}

const recordSchema = z.looseObject({
  raw: z.record(z.string(), cellSchema),
  edits: z.record(z.string(), editSchema).default({}),
});

export interface CellEdits {
  /** Key of the tab its row stands in. */
  readonly tab: string;
  readonly code: string;
  /** New cells of staff columns by key, and who changes them, Vietnamese. */
  readonly edits: Readonly<Record<string, { readonly value: Cell; readonly by: string }>>;
  /** Fields of the record that no cell shows. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What brings new staff cells into a record, and the next sync to it. @returns `undefined` when there is no such record. */
export async function editWrites(
  store: Store,
  unitId: string,
  { tab: key, code, edits, fields = {} }: CellEdits,
): Promise<readonly Write[] | undefined> {
  const { tab, collection } = rowKindOf(key);
  const path = `units/${unitId}/${collection}`;
  const [stored] = await store.query(path, { where: { code } });
  if (stored === undefined) return undefined;
  const { id, version } = stored;
  const record = recordSchema.parse(stored.data);
  const merged = { ...record.edits };
  for (const [column, edit] of Object.entries(edits)) {
    merged[column] = { ...edit, base: record.raw[columnOf(tab, column).header] ?? null };
  }
  return [
    { op: 'put', collection: path, id, version, data: { ...record, ...fields, edits: merged } },
    editedWrite(unitId, key, code),
  ];
}

export interface Edited {
  /** Codes by tab. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** To be committed once they have been looked at. */
  readonly done: readonly Write[];
}

export async function readEdited(store: Store, unitId: string, role: string): Promise<Edited> {
  const collection = editedOf(unitId);
  const stored = await store.query(collection, { where: { role } });
  const codes = new Map<string, Set<string>>();
  for (const { data } of stored) {
    const { tab, code } = editedSchema.parse(data);
    codes.set(tab, (codes.get(tab) ?? new Set()).add(code));
  }
  // Only what was read is deleted: an edit of this very moment has another version and stays.
  return { codes, done: stored.map(({ id, version }) => ({ op: 'delete', collection, id, version })) };
}

export const hasEdited = async (store: Store, unitId: string, role: string): Promise<boolean> =>
  (await store.query(editedOf(unitId), { where: { role }, limit: 1 })).length > 0;
