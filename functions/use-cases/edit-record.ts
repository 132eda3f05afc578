import { z } from 'zod';
import { columnOf } from '../../sheets-templates/books.ts';
import { editSchema } from '../domain/books/edits.ts';
import { rowKindOf } from '../domain/kinds/row-kinds.ts';
import { cellSchema } from '../domain/records/cell.ts';
import { StaleWrite, type Store } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import type { Cell } from '../domain/values.ts';
import { editedWrite } from './sync/edited.ts';

export interface EditPorts {
  readonly store: Store;
  readonly tasks: Tasks;
  readonly clock: Clock;
}

export interface RecordEdit {
  readonly unitId: string;
  /** Key of the tab its row stands in. */
  readonly tab: string;
  readonly code: string;
  /** New cells of staff columns, by column key. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Who changes it, Vietnamese: `UBND huyện trả lời`. */
  readonly by: string;
}

const recordSchema = z.looseObject({
  raw: z.record(z.string(), cellSchema),
  edits: z.record(z.string(), editSchema).default({}),
});

const MOST_TRIES = 5;

/**
 * Changes staff cells of a record by another door than the sheet. The record has the new value from now on; the next sync brings it
 * into the sheet, or shows the clerk both versions where the cell was changed meanwhile.
 * @returns false when there is no such record
 */
export async function editRecord(ports: EditPorts, edit: RecordEdit): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await editOnce(ports, edit);
    } catch (error) {
      if (!(error instanceof StaleWrite) || tries >= MOST_TRIES) throw error;
    }
  }
}

async function editOnce(ports: EditPorts, { unitId, tab: key, code, cells, by }: RecordEdit): Promise<boolean> {
  const { tab, collection } = rowKindOf(key);
  const path = `units/${unitId}/${collection}`;
  const [stored] = await ports.store.query(path, { where: { code } });
  if (stored === undefined) return false;
  const record = recordSchema.parse(stored.data);
  const edits = { ...record.edits };
  for (const [column, value] of Object.entries(cells)) {
    edits[column] = { value, base: record.raw[columnOf(tab, column).header] ?? null, by };
  }
  const { id, version } = stored;
  await ports.store.commit([
    { op: 'put', collection: path, id, version, data: { ...record, edits } },
    editedWrite(unitId, { id, tab: key, code }),
    // What the cloud watches: a sync is queued even if this process dies before the next line.
    { op: 'put', collection: 'refresh', id: unitId, data: { at: ports.clock.now().toISOString(), code } },
  ]);
  await ports.tasks.enqueue({ function: 'sync-unit', key: `${unitId}/edited`, payload: { unitId } });
  return true;
}
