import { books, TEMPLATE_VERSION } from '../../../sheets-templates/books.ts';
import type { BookRole } from '../../../sheets-templates/definition.ts';
import { withUnitChoices } from '../../../sheets-templates/unit-choices.ts';
import type { Files } from '../../domain/files.ts';
import type { UnitRecord, WorkbookRef } from '../../domain/records/unit-record.ts';
import { settingsRows } from '../../domain/settings/settings-rows.ts';
import type { Clock } from '../../domain/tasks.ts';
import type { Unit } from '../../domain/unit.ts';
import { firstOfficials, firstSessions } from '../../domain/units/first-rows.ts';
import { unitLists } from '../../domain/units/unit-lists.ts';
import type { FirstRows, Workbooks } from '../../domain/workbooks.ts';
import { TEMPLATES_FOLDER } from '../make-document/own-template.ts';

interface BuildPorts {
  readonly files: Pick<Files, 'createFolder' | 'createSpreadsheet'>;
  readonly workbooks: Pick<Workbooks, 'build'>;
  readonly clock: Clock;
}

/** Key of the folder in which all of a unit lies. */
export const folderKey = (mark: string): string => `${mark}/folder`;

/**
 * The folder of a unit with its two books and two folders. Repeated with the same mark it finds what is there already, and completes
 * what is half made.
 */
export async function buildUnit(
  { files, workbooks: sheets, clock }: BuildPorts,
  unit: Unit,
  { sharedDriveId, mark }: { readonly sharedDriveId: string; readonly mark: string },
): Promise<UnitRecord> {
  const name = `${unit.name} ${unit.year}`;
  const folderId = await files.createFolder(name, sharedDriveId, folderKey(mark));
  const workbooks: WorkbookRef[] = [];
  for (const role of ['chung', 'van-phong'] as const) {
    const definition = withUnitChoices(books[role], unitLists(unit, unit.officials));
    const title = `${definition.title} - ${name}`;
    const spreadsheetId = await files.createSpreadsheet(title, folderId, `${mark}/${role}`);
    const sheetIds = await sheets.build(spreadsheetId, definition, firstRows(unit)[role]);
    workbooks.push({ role, spreadsheetId, sheetIds: { ...sheetIds } });
  }
  return {
    id: unit.id,
    name: unit.name,
    folderId,
    papersFolderId: await files.createFolder('Văn bản', folderId, `${mark}/papers`),
    templatesFolderId: await files.createFolder(TEMPLATES_FOLDER, folderId, `${mark}/templates`),
    workbooks,
    templateVersion: TEMPLATE_VERSION,
    successor: '',
    createdAt: clock.now().toISOString(),
    settings: unit,
  };
}

/** As if the office had typed them; the sync that follows makes them records like any others. */
function firstRows(unit: Unit): Readonly<Record<BookRole, FirstRows>> {
  return {
    'van-phong': { ...settingsRows(unit), officials: firstOfficials(unit) },
    chung: { sessions: firstSessions(unit) },
  };
}
