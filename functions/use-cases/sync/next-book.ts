import type { NextBook } from '../../domain/kinds/next-book.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import { tabAddress } from '../../domain/workbooks.ts';
import { readUnit } from '../read-unit.ts';
import type { SyncPorts } from './sync-unit.ts';

/** Where what is open in a closed book goes on. */
export async function nextBook(
  { store, editorUrl }: Pick<SyncPorts, 'store' | 'editorUrl'>,
  { successor }: Pick<UnitRecord, 'successor'>,
): Promise<NextBook | undefined> {
  const next = successor === '' ? undefined : await readUnit(store, successor);
  if (next === undefined) return undefined;
  const { id, settings, workbooks } = next;
  const addresses = workbooks.flatMap(({ spreadsheetId, sheetIds }) =>
    Object.entries(sheetIds).map(([tab, sheetId]) => [tab, tabAddress(spreadsheetId, sheetId, editorUrl)] as const),
  );
  return { unit: id, year: settings.year, addresses: Object.fromEntries(addresses) };
}
