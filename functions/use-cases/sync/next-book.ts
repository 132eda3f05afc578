import type { NextBook } from '../../domain/kinds/next-book.ts';
import { parseUnitRecord, type UnitRecord } from '../../domain/records/unit-record.ts';
import { tabAddress } from '../../domain/workbooks.ts';
import type { SyncPorts } from './sync-unit.ts';

/** Where what is open in a closed book goes on. */
export async function nextBook(
  { store, editorUrl }: Pick<SyncPorts, 'store' | 'editorUrl'>,
  { successor }: Pick<UnitRecord, 'successor'>,
): Promise<NextBook | undefined> {
  const stored = successor === '' ? undefined : await store.get('units', successor);
  if (stored === undefined) return undefined;
  const { id, settings, workbooks } = parseUnitRecord(stored.data);
  const addresses = workbooks.flatMap(({ spreadsheetId, sheetIds }) =>
    Object.entries(sheetIds).map(([tab, sheetId]) => [tab, tabAddress(spreadsheetId, sheetId, editorUrl)] as const),
  );
  return { unit: id, year: settings.year, addresses: Object.fromEntries(addresses) };
}
