import { books, TEMPLATE_VERSION } from '../../sheets-templates/books.ts';
import type { BookDefinition, BookRole } from '../../sheets-templates/definition.ts';
import { parseUnitRecord, type UnitRecord, type WorkbookRef } from '../domain/records/unit-record.ts';
import { type Store, type Stored, unlessStale, type Write } from '../domain/store.ts';
import type { Workbooks } from '../domain/workbooks.ts';

export interface MigratePorts {
  readonly store: Store;
  readonly workbooks: Workbooks;
}

/** The release that books are brought up to. */
export interface Template {
  readonly version: number;
  readonly books: Readonly<Record<BookRole, BookDefinition>>;
}

/**
 * The unit with its books as this release knows them. Books of an older release are upgraded before they are read, so that a column they
 * cannot have yet is not taken for one that somebody has deleted. Repeated after a crash it adds nothing twice.
 * @throws WorkbookUnavailable
 */
export async function migrateUnit(
  ports: MigratePorts,
  stored: Stored,
  template: Template = { version: TEMPLATE_VERSION, books },
): Promise<UnitRecord> {
  const unit = parseUnitRecord(stored.data);
  if (unit.templateVersion >= template.version) return unit;
  const workbooks: WorkbookRef[] = [];
  for (const book of unit.workbooks) {
    const { spreadsheetId, sheetIds } = book;
    const upgraded = await ports.workbooks.upgrade(
      spreadsheetId,
      template.books[book.role],
      sheetIds,
      unit.templateVersion,
    );
    workbooks.push({ ...book, sheetIds: { ...upgraded } });
  }
  const next: UnitRecord = { ...unit, workbooks, templateVersion: template.version };
  const { id, version } = stored;
  const replace: Write = { op: 'put', collection: 'units', id, data: next, version };
  if ((await unlessStale(() => ports.store.commit([replace]))) !== 'stale') return next;
  return migrateUnit(ports, await reread(ports.store, id), template);
}

/** Upgrades every unit; those that are up to date cost nothing. @returns how many were upgraded */
export async function migrateWorkbooks(ports: MigratePorts, template?: Template): Promise<number> {
  let upgraded = 0;
  for (const stored of await ports.store.query('units')) {
    const before = parseUnitRecord(stored.data).templateVersion;
    const after = await migrateUnit(ports, stored, template);
    if (after.templateVersion > before) upgraded += 1;
  }
  return upgraded;
}

async function reread(store: Store, id: string): Promise<Stored> {
  const stored = await store.get('units', id);
  if (stored === undefined) throw new Error(`Unit ${id} has gone`);
  return stored;
}
