import { z } from 'zod';
import { tabOf } from '../../../sheets-templates/books.ts';
import { roleOfTab } from '../../domain/kinds/row-kinds.ts';
import type { Store, Write } from '../../domain/store.ts';

/** `units/U/edited`: records that another door has changed and no sync has looked at yet. */
const editedSchema = z.object({ role: z.string(), tab: z.string(), code: z.string() });

const editedOf = (unitId: string): string => `units/${unitId}/edited`;

export function editedWrite(
  unitId: string,
  { id, tab, code }: { readonly id: string; readonly tab: string; readonly code: string },
): Write {
  return { op: 'put', collection: editedOf(unitId), id, data: { role: roleOfTab(tabOf(tab)), tab, code } };
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
