import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ColumnChoices } from '../../domain/workbooks.ts';
import { batchUpdate } from './batch-update.ts';
import { dropDown } from './tab-rules.ts';
import { explained } from './workbook-failures.ts';

/** New drop-downs for the rows under the headers; a list of nothing takes them away. */
export async function offerChoices(
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  columns: readonly ColumnChoices[],
): Promise<void> {
  const requests = columns.map(({ sheetId, headerRow, column, choices }) => ({
    setDataValidation: {
      range: { sheetId, startRowIndex: headerRow + 1, startColumnIndex: column, endColumnIndex: column + 1 },
      ...(choices.length === 0 ? {} : { rule: dropDown(choices) }),
    },
  }));
  try {
    await batchUpdate(api, { spreadsheetId, body: { requests }, fields: 'spreadsheetId' });
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
}
