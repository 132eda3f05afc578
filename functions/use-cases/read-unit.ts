import { parseUnitRecord, type UnitRecord } from '../domain/records/unit-record.ts';
import type { Store } from '../domain/store.ts';

/** @returns `undefined` when there is no such unit */
export async function readUnit(store: Store, id: string): Promise<UnitRecord | undefined> {
  const stored = await store.get('units', id);
  return stored === undefined ? undefined : parseUnitRecord(stored.data);
}
