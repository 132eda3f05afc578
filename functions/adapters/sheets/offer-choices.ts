import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ColumnChoices } from '../../domain/workbooks.ts';
import { batchUpdate } from './batch-update.ts';
import { readProtected } from './protected-cells.ts';
import { dropDown } from './tab-rules.ts';
import { explained, isProtected, refusedRequest } from './workbook-failures.ts';

/**
 * New drop-downs for the rows under the headers; a list of nothing takes them away. A column that Google refuses keeps its own: one with a
 * protected cell, or one to which a table (Chuyển thành bảng) has given a type.
 */
export async function offerChoices(
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  columns: readonly ColumnChoices[],
): Promise<void> {
  try {
    await offerTaken(api, spreadsheetId, columns);
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
}

async function offerTaken(api: sheets_v4.Sheets, spreadsheetId: string, columns: readonly ColumnChoices[]) {
  if (columns.length === 0) return;
  try {
    await send(api, spreadsheetId, columns);
  } catch (error) {
    const taken = isProtected(error)
      ? await unprotected(api, spreadsheetId, columns)
      : columns.filter((_, place) => place !== refusedRequest(error));
    if (taken.length === columns.length) throw error;
    await offerTaken(api, spreadsheetId, taken);
  }
}

async function unprotected(api: sheets_v4.Sheets, spreadsheetId: string, columns: readonly ColumnChoices[]) {
  const cells = await readProtected(api, spreadsheetId);
  return columns.filter(({ sheetId, column }) => !cells.touchesColumn(sheetId, column));
}

function send(api: sheets_v4.Sheets, spreadsheetId: string, columns: readonly ColumnChoices[]) {
  const requests = columns.map(({ sheetId, headerRow, column, choices }) => ({
    setDataValidation: {
      range: { sheetId, startRowIndex: headerRow + 1, startColumnIndex: column, endColumnIndex: column + 1 },
      ...(choices.length === 0 ? {} : { rule: dropDown(choices) }),
    },
  }));
  return batchUpdate(api, { spreadsheetId, body: { requests }, fields: 'spreadsheetId' });
}
