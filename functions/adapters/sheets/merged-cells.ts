import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type CellWrite, rowsAfter, type WriteResult } from '../../domain/workbooks.ts';
import { contains } from './protected-cells.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** Cells that were written, by the answer, and are blank all the same. */
export function cellsNotTaken(cells: readonly CellWrite[], after: Pick<WriteResult, 'tabs'>): CellWrite[] {
  const tabs = new Map([...new Set(cells.map(({ sheetId }) => sheetId))].map((id) => [id, rowsAfter(after, id)]));
  return cells.filter(({ sheetId, row, column, value }) => {
    if (value.type === 'blank' || (value.type === 'text' && value.text === '')) return false;
    const shown = tabs.get(sheetId)?.get(row);
    return shown !== undefined && (shown[column] ?? '') === '';
  });
}

/**
 * What people merged over these cells, to be parted: Sheets takes a value for a cell of a merge that does not stand for it, says nothing, and
 * keeps it blank. A petition without its code beside it would be tried for ever, and nobody be told of it.
 */
export async function mergesOver(
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  cells: readonly CellWrite[],
): Promise<GridRange[]> {
  const { data } = await api.spreadsheets.get({ spreadsheetId, fields: 'sheets(properties(sheetId),merges)' });
  const merges = (data.sheets ?? []).flatMap(({ properties, merges = [] }) =>
    merges.map((range) => ({ ...range, sheetId: range.sheetId ?? properties?.sheetId ?? 0 })),
  );
  return merges.filter((range) => cells.some(({ sheetId, row, column }) => contains(range, sheetId, row, column)));
}
