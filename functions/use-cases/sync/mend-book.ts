import { tabOf } from '../../../sheets-templates/books.ts';
import { follow } from '../../domain/books/follow.ts';
import { differ, type Frame, frameOf, hasMoved, headersAmong } from '../../domain/books/frame.ts';
import { mend } from '../../domain/books/mend.ts';
import { asRead } from '../../domain/books/system-cells.ts';
import { type Cell, plain } from '../../domain/values.ts';
import {
  type CellWrite,
  rowsAfter,
  type TabValues,
  WorkbookUnavailable,
  type WorkbookValues,
  type WorkbookWrite,
  type WriteResult,
} from '../../domain/workbooks.ts';
import { readBackOf } from './planned-write.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

/** Somebody who moves columns in the moment of each of our writes has to stop some time. */
const MOST_ROUNDS = 5;

/** So many rows put over the headers in that moment, and they are still seen. */
const TITLES = 5;

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
  await mendBook(ports, sync, { frames, cells: write.cells, result });
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
      // Not beyond what was read: there may be no such rows, and Sheets refuses ranges outside of its grid.
      to: Math.max(headerRow + 1, Math.min(headerRow + 1 + TITLES, values.rows.length)),
    })),
    ...write.readBack,
  ],
});

function moved(frame: Frame, result: WriteResult): boolean {
  const shown = result.tabs.find(({ sheetId, from }) => sheetId === frame.values.sheetId && from === 0);
  return hasMoved(frame, shown?.rows ?? []);
}

/** A write that fell where it should not, and the rows of records it touched as they stood right after it. */
interface Layer {
  readonly frames: readonly Frame[];
  readonly cells: readonly CellWrite[];
  readonly result: WriteResult | undefined;
}

/** Undoes the last write first: putting back can itself meet a frame that moves. */
async function mendBook(ports: SyncPorts, sync: WorkbookSync, displaced: Layer): Promise<void> {
  const layers = [displaced];
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const values = await ports.workbooks.read(sync.book.spreadsheetId, Object.values(sync.book.sheetIds));
    if (values === 'unchanged') return;
    const cells = mendingOf(layers, values);
    if (cells.length === 0) return;
    const write = { cells, readBack: rowsOf(cells, values) };
    const frames = framesOf(sync, values, write);
    const result = await unlessRenamed(ports.workbooks.write(sync.book.spreadsheetId, withFrames(write, frames)));
    const layer = { frames, cells, result };
    if (result !== undefined && !frames.some((frame) => rowsMoved(layer, frame))) return;
    layers.push(layer);
  }
}

/** Beside what was written, the rows are no more what they were: the headers', or those of a text that was put back. */
function rowsMoved({ cells, result }: Layer, { values }: Frame): boolean {
  const own = cells.filter(({ sheetId }) => sheetId === values.sheetId);
  const written = new Set(own.map(({ row, column }) => `${row} ${column}`));
  return [...rowsAfter(result, values.sheetId)].some(([row, shown]) =>
    differ(values.rows[row], shown, (column) => written.has(`${row} ${column}`)),
  );
}

const rowsOf = (cells: readonly CellWrite[], { tabs }: WorkbookValues): WorkbookWrite['readBack'] =>
  tabs.flatMap((tab) => {
    const rows = new Set(cells.filter(({ sheetId }) => sheetId === tab.sheetId).map(({ row }) => row));
    return readBackOf(tab, [...rows]);
  });

const mendingOf = (layers: readonly Layer[], { tabs }: WorkbookValues): CellWrite[] =>
  tabs.flatMap((tab) => mendingOfTab(layers, tab));

function mendingOfTab(layers: readonly Layer[], { sheetId, rows }: TabValues): CellWrite[] {
  const mending = new Map<string, CellWrite>();
  const now: Cell[][] = rows.map((row) => [...row]);
  for (const layer of layers.toReversed()) {
    const frame = layer.frames.find((each) => each.values.sheetId === sheetId);
    if (frame === undefined) continue;
    for (const write of mend(frame, whereNow(layer, frame, now), now)) {
      mending.set(`${write.row} ${write.column}`, write);
      const row = now[write.row];
      if (row !== undefined) row[write.column] = asRead(write.value);
    }
  }
  return [...mending.values()].filter(({ row, column, value }) => plain(rows[row]?.[column]) !== plain(asRead(value)));
}

/** What was written, at the places to which people have taken it since. */
function whereNow({ cells, result }: Layer, frame: Frame, now: readonly (readonly Cell[])[]): CellWrite[] {
  const { sheetId } = frame.values;
  const own = cells.filter((write) => write.sheetId === sheetId);
  const seen = rowsAfter(result, sheetId);
  const place = follow(seen, headersAmong(frame, seen), now);
  return own.map((write) => ({ ...write, ...place(write) }));
}
