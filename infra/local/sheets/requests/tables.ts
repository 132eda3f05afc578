import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Box } from '../a1.ts';
import { invalid } from '../errors.ts';
import { withoutNulls } from '../fields-mask.ts';
import { meet } from '../protection.ts';
import { showRange } from '../spreadsheet-json.ts';
import { boxOf, type Handlers, type RequestContext } from './context.ts';
import { find, replace } from './objects.ts';

/** A range that a person made a table of (Định dạng → Chuyển thành bảng). */
export const tableRequests = {
  addTable(context, { table }) {
    const given = withoutNulls(table ?? {}) as sheets_v4.Schema$Table;
    const box = boxOf(context, given.range);
    const { top, bottom, left, right } = box;
    const range = { sheetId: box.sheet.id, startRowIndex: top, endRowIndex: bottom };
    const added = {
      ...given,
      tableId: given.tableId ?? String(context.newId()),
      range: { ...range, startColumnIndex: left, endColumnIndex: right },
    };
    box.sheet.parts.tables = [...box.sheet.parts.tables, added];
    box.sheet.metaDirty = true;
    return { addTable: { table: { ...added, range: showRange(added.range) } } };
  },

  deleteTable(context, { tableId }) {
    const missing = `No table with id: ${tableId}`;
    const { sheet, item } = find(context, 'tables', (one) => one.tableId === tableId, missing);
    replace(sheet, 'tables', item, []);
    return undefined;
  },
} satisfies Handlers;

/** @throws 400 where the box meets a column of a table that has been given a type: what it offers is the table's own. */
export function refuseTyped(context: RequestContext, box: Box): void {
  for (const { range, columnProperties } of box.sheet.parts.tables) {
    const table = boxOf(context, range);
    const typed = (columnProperties ?? []).filter(({ columnType }) => columnType && !columnType.startsWith('COLUMN_'));
    for (const { columnIndex } of typed) {
      const left = table.left + (columnIndex ?? 0);
      if (meet(box, { ...table, top: table.top + 1, left, right: left + 1 }) !== undefined)
        throw invalid('This operation is not allowed on cells in typed columns.');
    }
  }
}
