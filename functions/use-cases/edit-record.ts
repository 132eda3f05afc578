import { StaleWrite, type Store } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import type { Cell } from '../domain/values.ts';
import { editWrites } from './sync/edited.ts';

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

async function editOnce(ports: EditPorts, { unitId, by, cells, ...row }: RecordEdit): Promise<boolean> {
  const { code } = row;
  const edits = Object.entries(cells).map(([column, value]) => [column, { value, by }] as const);
  const writes = await editWrites(ports.store, unitId, { ...row, edits: Object.fromEntries(edits) });
  if (writes === undefined) return false;
  await ports.store.commit([
    ...writes,
    // What the cloud watches: a sync is queued even if this process dies before the next line.
    { op: 'put', collection: 'refresh', id: unitId, data: { at: ports.clock.now().toISOString(), code } },
  ]);
  await ports.tasks.enqueue({ function: 'sync-unit', key: `${unitId}/edited`, payload: { unitId } });
  return true;
}
