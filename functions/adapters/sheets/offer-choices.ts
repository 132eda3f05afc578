import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ColumnChoices } from '../../domain/workbooks.ts';
import { batchUpdate } from './batch-update.ts';
import { readProtected } from './protected-cells.ts';
import { dropDown } from './tab-rules.ts';
import { explained, isProtected } from './workbook-failures.ts';

/** New drop-downs for the rows under the headers; a list of nothing takes them away. A column with a protected cell keeps its own. */
export async function offerChoices(
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  columns: readonly ColumnChoices[],
): Promise<void> {
  try {
    await send(api, spreadsheetId, columns).catch(async (error: unknown) => {
      if (!isProtected(error)) throw error;
      const cells = await readProtected(api, spreadsheetId);
      const free = columns.filter(({ sheetId, column }) => !cells.touchesColumn(sheetId, column));
      if (free.length > 0) await send(api, spreadsheetId, free);
    });
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
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
