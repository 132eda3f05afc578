import { books, TEMPLATE_VERSION } from '../../sheets-templates/books.ts';
import type { BookRole } from '../../sheets-templates/definition.ts';
import { type UnitChoices, withUnitChoices } from '../../sheets-templates/unit-choices.ts';
import { formatCode } from '../domain/cells/codes.ts';
import type { Files } from '../domain/files.ts';
import type { UnitRecord, WorkbookRef } from '../domain/records/unit-record.ts';
import { settingsRows } from '../domain/settings/settings-rows.ts';
import { checkUnitFile } from '../domain/settings/unit-file.ts';
import type { Write } from '../domain/store.ts';
import type { Unit } from '../domain/unit.ts';
import { completeUnit } from '../domain/unit-defaults.ts';
import { firstOfficials, firstSessions, firstTasks } from '../domain/units/first-rows.ts';
import { carryOver } from './carry-over.ts';
import { TEMPLATES_FOLDER } from './make-document/own-template.ts';
import { type Folders, type NotShared, notSharedLine, sharingOn } from './sharing.ts';
import { type SyncPorts, syncUnit } from './sync/sync-unit.ts';

export interface CreateUnitPorts extends SyncPorts {
  readonly files: Files;
}

export interface CreateUnitSettings {
  /** The province's shared drive. */
  readonly sharedDriveId: string;
  /** Who may write in the books, by role, beside the officials of the unit. */
  readonly editors: Readonly<Record<BookRole, readonly string[]>>;
}

export type CreatedUnit = Pick<UnitRecord, 'folderId'> & {
  readonly unitId: string;
  readonly workbooks: readonly { readonly role: BookRole; readonly spreadsheetId: string }[];
  /** Whom Google let nobody share with, for the administrator to share by hand. */
  readonly notShared?: readonly NotShared[];
};

export class UnitFileRefused extends Error {
  override readonly name = 'UnitFileRefused';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Hồ sơ đơn vị chưa đúng: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

export class UnitExists extends Error {
  override readonly name = 'UnitExists';
  readonly created: CreatedUnit;
  constructor(created: CreatedUnit) {
    super(`Đơn vị «${created.unitId}» đã có; đổi id trong hồ sơ, hoặc sửa trong «Cài đặt» của Sổ văn phòng.`);
    this.created = created;
  }
}

/**
 * Makes a unit from its file: folder, both books, first rows, record.
 * @throws UnitFileRefused, UnitExists
 */
export async function createUnit(
  ports: CreateUnitPorts,
  settings: CreateUnitSettings,
  file: unknown,
): Promise<CreatedUnit> {
  const checked = checkUnitFile(file);
  if (!checked.ok) throw new UnitFileRefused(checked.problems);
  const unit = completeUnit(checked.file);
  const known = await ports.store.get<UnitRecord>('units', unit.id);
  if (known !== undefined) throw new UnitExists(answer(known.data));
  const { files, notShared } = sharingOn(ports.files);
  const record = await build({ ...ports, files }, settings, unit);
  await ports.store.commit([
    { op: 'create', collection: 'units', id: unit.id, data: record },
    ...record.workbooks.map(
      ({ spreadsheetId }): Write => ({
        op: 'create',
        collection: 'workbooks',
        id: spreadsheetId,
        data: { unitId: unit.id },
      }),
    ),
  ]);
  if (notShared.length > 0) await ports.store.commit([notSharedLine(unit.id, notShared.length, ports.clock.now())]);
  await fill(ports, record);
  // First: either book puts what came for it under its tables.
  if (unit.previous !== null) await carryOver(ports, unit.previous, unit.id);
  await syncUnit(ports, { unitId: unit.id, spreadsheetId: bookOf(record, 'van-phong').spreadsheetId });
  await syncUnit(ports, { unitId: unit.id, spreadsheetId: bookOf(record, 'chung').spreadsheetId });
  return { ...answer(record), ...(notShared.length === 0 ? {} : { notShared }) };
}

async function build(
  ports: Pick<CreateUnitPorts, 'workbooks' | 'clock'> & { readonly files: Folders },
  { sharedDriveId, editors }: CreateUnitSettings,
  unit: Unit,
): Promise<UnitRecord> {
  const name = `${unit.name} ${unit.year}`;
  const folderId = await ports.files.createFolder(name, sharedDriveId);
  const workbooks: WorkbookRef[] = [];
  for (const role of ['chung', 'van-phong'] as const) {
    const definition = withUnitChoices(books[role], choicesOf(unit));
    const created = await ports.workbooks.create(definition, `${definition.title} - ${name}`, folderId);
    for (const email of editors[role]) await ports.files.share(created.spreadsheetId, email, 'writer');
    workbooks.push({ role, spreadsheetId: created.spreadsheetId, sheetIds: { ...created.sheetIds } });
  }
  const papersFolderId = await sharedFolder(ports, unit, { name: 'Văn bản', folderId }, editors['van-phong']);
  const templates = { name: TEMPLATES_FOLDER, folderId };
  const templatesFolderId = await sharedFolder(ports, unit, templates, editors['van-phong']);
  return {
    id: unit.id,
    name: unit.name,
    folderId,
    papersFolderId,
    templatesFolderId,
    workbooks,
    templateVersion: TEMPLATE_VERSION,
    successor: '',
    createdAt: ports.clock.now().toISOString(),
    settings: unit,
  };
}

const choicesOf = (unit: Unit): UnitChoices => ({
  villages: unit.villages.map((village) => village.name),
  fields: unit.fields.map((field) => field.name),
  sources: unit.sources,
  officials: unit.officials.map((official) => official.name),
});

/** Drafts and templates are for those who edit and sign them; the books lie beside the folders, with readers of their own. */
async function sharedFolder(
  { files }: { readonly files: Folders },
  unit: Unit,
  { name, folderId }: { readonly name: string; readonly folderId: string },
  editors: readonly string[],
): Promise<string> {
  const folder = await files.createFolder(name, folderId);
  const signers = unit.officials.filter(
    ({ role, email }) => (role === 'Chủ trì' || role === 'Văn phòng') && email !== '',
  );
  for (const email of new Set([...editors, ...signers.map((official) => official.email)]))
    await files.share(folder, email, 'writer');
  return folder;
}

/** The first rows, as if the office had typed them; the sync that follows makes them records like any others. */
async function fill(ports: CreateUnitPorts, record: UnitRecord): Promise<void> {
  const unit = record.settings;
  const office = bookOf(record, 'van-phong');
  const common = bookOf(record, 'chung');
  const sessionCodes = unit.sessions.map((_, index) => formatCode('DT', unit.year, index + 1));
  const rows = [
    ...Object.entries({ ...settingsRows(unit), officials: firstOfficials(unit) }).map(([tab, list]) => ({
      book: office,
      tab,
      list,
    })),
    { book: common, tab: 'sessions', list: firstSessions(unit) },
    { book: common, tab: 'tasks', list: firstTasks(unit, sessionCodes) },
  ];
  for (const { book, tab, list } of rows) {
    if (list.length > 0) await ports.workbooks.append(book.spreadsheetId, book.sheetIds[tab] ?? -1, list);
  }
}

function bookOf(record: UnitRecord, role: BookRole): WorkbookRef {
  const book = record.workbooks.find((each) => each.role === role);
  if (book === undefined) throw new Error(`Unit ${record.id} has no book ${role}`);
  return book;
}

const answer = (record: Pick<UnitRecord, 'id' | 'folderId' | 'workbooks'>): CreatedUnit => ({
  unitId: record.id,
  folderId: record.folderId,
  workbooks: record.workbooks.map(({ role, spreadsheetId }) => ({ role, spreadsheetId })),
});
