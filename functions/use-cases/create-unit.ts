import { TEMPLATE_VERSION } from '../../sheets-templates/books.ts';
import type { BookRole } from '../../sheets-templates/definition.ts';
import { causeId } from '../domain/books/content-hash.ts';
import type { Files } from '../domain/files.ts';
import type { UnitRecord, WorkbookRef } from '../domain/records/unit-record.ts';
import { checkUnitFile } from '../domain/settings/unit-file.ts';
import type { Store, Write } from '../domain/store.ts';
import type { Unit } from '../domain/unit.ts';
import { completeUnit } from '../domain/unit-defaults.ts';
import { carryOver } from './carry-over.ts';
import { buildUnit, folderKey } from './create-unit/build-unit.ts';
import { Claim, CREATIONS } from './create-unit/claim.ts';
import { type Editors, type NotShared, notSharedLine, shareUnit } from './create-unit/share-unit.ts';
import { readUnit } from './read-unit.ts';
import { type SyncPorts, syncUnit } from './sync/sync-unit.ts';

export interface CreateUnitPorts extends SyncPorts {
  readonly files: Files;
}

export interface CreateUnitSettings {
  /** The province's shared drive. */
  readonly sharedDriveId: string;
  readonly editors: Editors;
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
 * Makes a unit from its file: folder, both books with their first rows, record. Repeated after it broke off, it goes on where it stopped;
 * of calls at once, one makes the unit.
 * @throws UnitFileRefused, UnitExists, UnitBeingMade
 */
export async function createUnit(
  ports: CreateUnitPorts,
  settings: CreateUnitSettings,
  file: unknown,
): Promise<CreatedUnit> {
  const checked = checkUnitFile(file);
  if (!checked.ok) throw new UnitFileRefused(checked.problems);
  const unit = completeUnit(checked.file);
  await refuseFinished(ports.store, unit.id);
  await refuseLostPrevious(ports.store, unit);
  const digest = causeId(TEMPLATE_VERSION, JSON.stringify(unit));
  const claim = await Claim.take(ports, unit.id, digest);
  const created = await madeUnder(claim, async () => {
    const record = (await readUnit(ports.store, unit.id)) ?? (await make(ports, settings, { unit, digest, claim }));
    return finish(ports, settings, record);
  });
  // The unit of another file, which had been recorded before it broke off, is whole now; nothing of this one is in it.
  if (!claim.isOf(digest)) throw new UnitExists(created);
  return created;
}

async function madeUnder<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
  try {
    const made = await work();
    await claim.done();
    return made;
  } catch (error) {
    await claim.release();
    throw error;
  }
}

/** @throws UnitExists */
async function refuseFinished(store: Store, id: string): Promise<void> {
  const record = await readUnit(store, id);
  if (record !== undefined && (await store.get(CREATIONS, id)) === undefined) throw new UnitExists(answer(record));
}

/**
 * Nothing would be carried over, without a word, and the file of a unit that is there cannot be sent again.
 * @throws UnitFileRefused
 */
async function refuseLostPrevious(store: Store, { id, previous }: Unit): Promise<void> {
  if (previous === null) return;
  const before = await readUnit(store, previous);
  if (before === undefined)
    throw new UnitFileRefused([`previous: không có bộ sổ «${previous}»; ghi đúng mã của bộ sổ cũ, hoặc bỏ mục này`]);
  if (before.successor !== '' && before.successor !== id)
    throw new UnitFileRefused([`previous: bộ sổ «${previous}» đã chuyển sang «${before.successor}»; bỏ mục này`]);
}

/** The unit stands in the store only when its files are whole, and only if nobody else has made it meanwhile. */
async function make(
  ports: CreateUnitPorts,
  { sharedDriveId }: CreateUnitSettings,
  { unit, digest, claim }: { readonly unit: Unit; readonly digest: string; readonly claim: Claim },
): Promise<UnitRecord> {
  if (!claim.isOf(digest)) {
    // Begun from a file that has been corrected since: what it left would tell of the old one.
    await ports.files.discard(folderKey(claim.mark));
    await claim.beginAnew(digest);
  }
  const record = await buildUnit(ports, unit, { sharedDriveId, mark: claim.mark });
  await claim.commit([
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
  return record;
}

/** What may be repeated as often as one likes. */
async function finish(
  ports: CreateUnitPorts,
  { editors }: CreateUnitSettings,
  record: UnitRecord,
): Promise<CreatedUnit> {
  const notShared = await shareUnit(ports.files, record, editors);
  if (notShared.length > 0) await ports.store.commit([notSharedLine(record.id, notShared.length, ports.clock.now())]);
  const { previous } = record.settings;
  // First: either book puts what came for it under its tables.
  if (previous !== null) await carryOver(ports, previous, record.id);
  await syncUnit(ports, { unitId: record.id, spreadsheetId: bookOf(record, 'van-phong').spreadsheetId });
  await syncUnit(ports, { unitId: record.id, spreadsheetId: bookOf(record, 'chung').spreadsheetId });
  return { ...answer(record), ...(notShared.length === 0 ? {} : { notShared }) };
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
