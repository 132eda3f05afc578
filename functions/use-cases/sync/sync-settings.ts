import { isDeepStrictEqual } from 'node:util';
import { causeId } from '../../domain/books/content-hash.ts';
import { staffCells, type Table } from '../../domain/books/table.ts';
import { type JournalLine, journalWrite, journalWrites } from '../../domain/journal.ts';
import { parseUnitRecord, type UnitRecord } from '../../domain/records/unit-record.ts';
import { readSettings } from '../../domain/settings/read-settings.ts';
import { removedEntries } from '../../domain/settings/removed-entries.ts';
import type { SettingsRow } from '../../domain/settings/settings-tabs.ts';
import type { Store, Write } from '../../domain/store.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

/**
 * Takes over what the office changed in Cài đặt, Danh mục, Mẫu văn bản and Ngày nghỉ. A wrong line is told in Nhật ký once and
 * its former value stays.
 */
export async function syncSettings(
  ports: SyncPorts,
  { unit, book, syncId }: WorkbookSync,
  tables: ReadonlyMap<string, Table>,
): Promise<{ readonly unit: UnitRecord; readonly changed: boolean }> {
  if (book.role !== 'van-phong') return { unit, changed: false };
  const rowsOf = (key: string): readonly SettingsRow[] | undefined => {
    const table = tables.get(key);
    // Rows over the headers count, for messages name rows as people see them.
    return table?.rows.slice(1).map((row, above) => (above < table.headerRow ? {} : staffCells(table, row)));
  };
  const tabs = Object.fromEntries(
    (['lists', 'settings', 'documentTemplates', 'holidays'] as const).flatMap((key) => {
      const rows = rowsOf(key);
      return rows === undefined ? [] : [[key, rows] as const];
    }),
  );
  const read = readSettings(unit.settings, tabs);
  const line = (message: string): JournalLine => ({
    at: new Date(ports.clock.now()).toISOString(),
    what: 'Cài đặt',
    code: '',
    message,
  });
  const lines = read.problems.map(({ message }) => line(message));
  // The same mistakes seen again make the same entry, not a second one.
  const journal = journalWrites(unit.id, lines, causeId('settings', ...lines.map((line) => line.message)));
  if (isDeepStrictEqual(read.unit, unit.settings)) {
    if (journal.length > 0) await ports.store.commit(journal);
    return { unit, changed: false };
  }
  const removed = removedEntries(unit.settings, read.unit);
  const told = removed === null ? [] : [journalWrite(unit.id, { ...line(removed), cause: causeId(removed, syncId) })];
  const next = await replaceSettings(ports.store, { ...unit, settings: read.unit }, syncId, [...journal, ...told]);
  return { unit: next, changed: true };
}

/** The unit as it stands now: its book may have been closed since this sync began, and that must not be forgotten. */
async function replaceSettings(
  store: Store,
  { id, settings }: UnitRecord,
  syncId: string,
  journal: readonly Write[],
): Promise<UnitRecord> {
  const stored = await store.get<UnitRecord>('units', id);
  if (stored === undefined) throw new Error(`Unit ${id} has gone`);
  const next = { ...parseUnitRecord(stored.data), settings };
  const { version } = stored;
  await store.commit([{ op: 'put', collection: 'units', id, version, data: { ...next, syncId } }, ...journal]);
  return next;
}
