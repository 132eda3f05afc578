import type { IndexEntry } from '../../domain/books/row-index.ts';
import type { AnyRecord } from '../../domain/books/row-kind.ts';
import { asRead, wantedHash } from '../../domain/books/system-cells.ts';
import { rawCells } from '../../domain/books/table.ts';
import type { Stored } from '../../domain/store.ts';
import type { Cell } from '../../domain/values.ts';
import { briefOf, stamp } from './decide-row.ts';
import type { Ledger } from './ledger.ts';
import type { AppendedRow, RecordChange, TabRequest } from './plan-tab.ts';
import { rowHash } from './read-rows.ts';
import { wantedCells } from './wanted-cells.ts';

/**
 * Rows that the system puts under a table: the petition of a registration, the line of a finished document. The record comes first and is
 * `pending` until its row has been read in the sheet, so that a crash in between neither loses the row nor adds it twice.
 */
export function spawnRows(
  ledger: Ledger,
  request: TabRequest,
): { readonly row: AppendedRow; readonly change: RecordChange }[] {
  const index = ledger.index(request.kind.tab.key);
  return ledger
    .offspringOf(request.kind.tab.key)
    .filter((offspring) => index.get(offspring.id) === undefined)
    .map(({ id, code, cells: outputs, fields }) => {
      const cells: Record<string, Cell> = {};
      for (const column of request.kind.tab.columns) {
        const output = outputs[column.key];
        const cell = output === undefined ? null : asRead(output);
        if (cell !== null) cells[column.key] = cell;
      }
      const decided = request.kind.decide({ id, code, cells, above: undefined, position: 0 }, undefined, ledger.book);
      const raw = rawCells(request.kind.tab, cells);
      const complete = request.kind.parse({ ...decided, ...fields, id, code, raw, missingSince: null });
      const after = stamp(complete, undefined, request.syncId, ledger.book.now);
      const wanted = wantedCells(ledger, request.kind, after);
      const entry: IndexEntry = {
        id,
        code,
        content: rowHash(cells),
        system: wantedHash(request.kind.tab, wanted),
        brief: briefOf(request.kind, after, ledger.book, { pending: true }),
        missing: false,
      };
      ledger.decided(request.kind.tab.key, entry, after);
      const notices = request.kind.notices?.(undefined, after, ledger.book) ?? [];
      return {
        row: { record: after, wanted },
        change: { before: undefined, version: undefined, after, entry, notices, parcels: [] },
      };
    });
}

/** Rows that were to be put under the table by a pass that died before it could. */
export function appendAgain(
  ledger: Ledger,
  request: TabRequest,
  gone: readonly IndexEntry[],
  known: ReadonlyMap<string, Stored<AnyRecord>>,
): AppendedRow[] {
  return gone.flatMap((entry) => {
    const record = known.get(entry.id)?.data;
    if (entry.brief.pending !== true || record === undefined) return [];
    return [{ record, wanted: wantedCells(ledger, request.kind, record) }];
  });
}
