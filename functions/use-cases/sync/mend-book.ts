import { tabOf } from '../../../sheets-templates/books.ts';
import { type Frame, frameOf, hasMoved, mend } from '../../domain/books/frame.ts';
import { asRead } from '../../domain/books/system-cells.ts';
import type { Cell } from '../../domain/values.ts';
import {
  type CellWrite,
  WorkbookUnavailable,
  type WorkbookValues,
  type WorkbookWrite,
  type WriteResult,
} from '../../domain/workbooks.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

/** Somebody who moves columns in the moment of each of our writes has to stop some time. */
const MOST_ROUNDS = 5;

/**
 * Writes, and looks whether the frames of the tabs were where they had been read. Where one was not, what the write hit is put back
 * before anything else is done, and the pass must be made again.
 * @returns `undefined` when the book has to be read again: a frame moved, or a tab was renamed in that moment.
 */
export async function writeWithinFrames(
  ports: SyncPorts,
  sync: WorkbookSync,
  write: WorkbookWrite,
): Promise<WriteResult | undefined> {
  const frames = framesOf(sync, sync.values, write);
  const result = await unlessRenamed(ports.workbooks.write(sync.book.spreadsheetId, withFrames(write, frames)));
  if (result !== undefined && !frames.some((frame) => moved(frame, result))) return result;
  await mendBook(ports, sync, frames, write.cells);
  return undefined;
}

/** The ranges of the answer go by title. A tab that is really gone is told by the reading that follows. */
async function unlessRenamed(written: Promise<WriteResult>): Promise<WriteResult | undefined> {
  try {
    return await written;
  } catch (error) {
    if (error instanceof WorkbookUnavailable && error.reason === 'tab-missing') return undefined;
    throw error;
  }
}

function framesOf(sync: WorkbookSync, values: WorkbookValues, write: WorkbookWrite): Frame[] {
  const written = new Set(
    [...write.cells, ...(write.appends ?? []), ...(write.swaps ?? [])].map((each) => each.sheetId),
  );
  return Object.entries(sync.book.sheetIds).flatMap(([key, sheetId]) => {
    const tab = values.tabs.find((each) => each.sheetId === sheetId);
    return tab === undefined || !written.has(sheetId) ? [] : [frameOf(tabOf(key), tab)];
  });
}

const withFrames = (write: WorkbookWrite, frames: readonly Frame[]): WorkbookWrite => ({
  ...write,
  readBack: [
    ...frames.map(({ values, headerRow }) => ({
      sheetId: values.sheetId,
      title: values.title,
      from: 0,
      to: headerRow + 1,
    })),
    ...write.readBack,
  ],
});

function moved(frame: Frame, result: WriteResult): boolean {
  const shown = result.tabs.find(({ sheetId, from }) => sheetId === frame.values.sheetId && from === 0);
  return hasMoved(frame, shown?.rows ?? []);
}

interface Layer {
  readonly frames: readonly Frame[];
  readonly cells: readonly CellWrite[];
}

/** Undoes the last write first: putting back can itself meet a frame that moves. */
async function mendBook(
  ports: SyncPorts,
  sync: WorkbookSync,
  frames: readonly Frame[],
  cells: readonly CellWrite[],
): Promise<void> {
  const layers: Layer[] = [{ frames, cells }];
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const values = await ports.workbooks.read(sync.book.spreadsheetId, Object.values(sync.book.sheetIds));
    if (values === 'unchanged') return;
    const mending = mendingOf(layers, values);
    if (mending.length === 0) return;
    const write = { cells: mending, readBack: [] };
    const met = framesOf(sync, values, write);
    const result = await unlessRenamed(ports.workbooks.write(sync.book.spreadsheetId, withFrames(write, met)));
    if (result !== undefined && !met.some((frame) => moved(frame, result))) return;
    layers.push({ frames: met, cells: mending });
  }
}

function mendingOf(layers: readonly Layer[], values: WorkbookValues): CellWrite[] {
  const mending = new Map<string, CellWrite>();
  for (const { sheetId, rows } of values.tabs) {
    const now: Cell[][] = rows.map((row) => [...row]);
    for (const { frames, cells } of layers.toReversed()) {
      const frame = frames.find((each) => each.values.sheetId === sheetId);
      if (frame === undefined) continue;
      const own = cells.filter((write) => write.sheetId === sheetId);
      for (const write of mend(frame, own, now)) {
        mending.set(`${sheetId} ${write.row} ${write.column}`, write);
        const row = now[write.row];
        if (row !== undefined) row[write.column] = asRead(write.value);
      }
    }
  }
  return [...mending.values()];
}
