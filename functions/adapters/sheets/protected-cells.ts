import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellSwap, CellWrite, WorkbookWrite } from '../../domain/workbooks.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** What people have protected against the system in a book. */
export class ProtectedCells {
  private readonly ranges: readonly { readonly range: GridRange; readonly open: readonly GridRange[] }[];

  constructor(spreadsheet: sheets_v4.Schema$Spreadsheet) {
    this.ranges = (spreadsheet.sheets ?? []).flatMap((sheet) =>
      (sheet.protectedRanges ?? [])
        .filter(({ warningOnly, requestingUserCanEdit }) => warningOnly !== true && requestingUserCanEdit !== true)
        .map(({ range, unprotectedRanges }) => ({
          range: { ...range, sheetId: range?.sheetId ?? sheet.properties?.sheetId ?? 0 },
          open: (unprotectedRanges ?? []).map((open) => ({ ...open, sheetId: sheet.properties?.sheetId ?? 0 })),
        })),
    );
  }

  holds(sheetId: number, row: number, column: number): boolean {
    return this.ranges.some(
      ({ range, open }) =>
        contains(range, sheetId, row, column) && !open.some((each) => contains(each, sheetId, row, column)),
    );
  }

  /** Whether any row of the column is protected. */
  touchesColumn(sheetId: number, column: number): boolean {
    return this.ranges.some(({ range }) =>
      contains({ ...range, startRowIndex: null, endRowIndex: null }, sheetId, 0, column),
    );
  }

  touchesSheet(sheetId: number): boolean {
    return this.ranges.some(({ range }) => range.sheetId === sheetId);
  }
}

export const contains = (range: GridRange, sheetId: number, row: number, column: number): boolean =>
  range.sheetId === sheetId &&
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY);

/** Asked for only where Google has refused: every other write does without. */
export async function readProtected(api: sheets_v4.Sheets, spreadsheetId: string): Promise<ProtectedCells> {
  const fields =
    'sheets(properties(sheetId),protectedRanges(range,unprotectedRanges,warningOnly,requestingUserCanEdit))';
  const { data } = await api.spreadsheets.get({ spreadsheetId, fields });
  return new ProtectedCells(data);
}

export interface Permitted {
  readonly write: WorkbookWrite;
  readonly skipped: readonly { readonly sheetId: number; readonly row: number; readonly column: number }[];
}

/** The write without what people protected. A search through a column with a protected cell would fail as a whole: left out. */
export const withoutProtected = (write: WorkbookWrite, cells: ProtectedCells): Permitted => {
  const cellHeld = (cell: CellWrite): boolean => cells.holds(cell.sheetId, cell.row, cell.column);
  const swapHeld = ({ sheetId, row, column }: CellSwap): boolean =>
    row === undefined ? cells.touchesColumn(sheetId, column) : cells.holds(sheetId, row, column);
  const swaps = write.swaps ?? [];
  return {
    write: {
      ...write,
      cells: write.cells.filter((cell) => !cellHeld(cell)),
      swaps: swaps.filter((swap) => !swapHeld(swap)),
    },
    skipped: [
      ...write.cells.filter(cellHeld).map(({ sheetId, row, column }) => ({ sheetId, row, column })),
      ...swaps
        .filter(swapHeld)
        .flatMap(({ sheetId, row, column }) => (row === undefined ? [] : [{ sheetId, row, column }])),
    ],
  };
};
