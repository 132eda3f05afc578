import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Column, Tab } from '../../../sheets-templates/definition.ts';
import { dataFormat, guideFormat, headerFormat, tabColours } from './book-looks.ts';

type Request = sheets_v4.Schema$Request;

const DEFAULT_ROWS = 1000;
/** Room for columns of the users' own. */
const SPARE_COLUMNS = 3;

export const addSheet = (tab: Tab, sheetId: number, index: number): Request => ({
  addSheet: {
    properties: {
      sheetId,
      index,
      title: tab.title,
      tabColorStyle: tabColours[tab.holds],
      gridProperties: {
        rowCount: tab.rowCount ?? DEFAULT_ROWS,
        columnCount: tab.columns.length + SPARE_COLUMNS,
        frozenRowCount: 1,
        frozenColumnCount: tab.holds === 'records' ? 1 : 0,
      },
    },
  },
});

/** The note of a header: what to type, or that nothing is to be typed. */
export const headerNote = (column: Column): string | undefined =>
  column.note ?? (column.owner === 'system' ? 'Hệ thống ghi; có sửa cũng được ghi lại.' : undefined);

const headerCell = (column: Column): sheets_v4.Schema$CellData => {
  const note = headerNote(column);
  return {
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat: headerFormat(column),
    ...(note === undefined ? {} : { note }),
  };
};

/** @param at row and column of the first header. */
export const headers = (
  columns: readonly Column[],
  sheetId: number,
  at: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: at.row, columnIndex: at.column },
    fields: 'userEnteredValue,userEnteredFormat,note',
    rows: [{ values: columns.map(headerCell) }],
  },
});

/** Format of the data cells, down to the last row of the grid. @param first column of the first one. */
export const columnFormats = (columns: readonly Column[], sheetId: number, first = 0): Request[] =>
  columns.map((column, place) => ({
    repeatCell: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: first + place, endColumnIndex: first + place + 1 },
      cell: { userEnteredFormat: dataFormat(column) },
      fields: 'userEnteredFormat',
    },
  }));

export const columnWidths = (columns: readonly Column[], sheetId: number, first = 0): Request[] =>
  columns.map((column, place) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: first + place, endIndex: first + place + 1 },
      properties: { pixelSize: column.width },
      fields: 'pixelSize',
    },
  }));

/**
 * The groups behind the first can be folded away. Their first column stays visible: Sheets merges neighbouring groups into one, and
 * the fold needs a column to stand on.
 */
export const columnGroups = (tab: Tab, sheetId: number): Request[] => {
  const groups = [...new Set(tab.columns.flatMap(({ group }) => group ?? []))].slice(1);
  return groups.flatMap((group) => {
    const first = tab.columns.findIndex((column) => column.group === group);
    const end = tab.columns.findLastIndex((column) => column.group === group) + 1;
    const range = { sheetId, dimension: 'COLUMNS', startIndex: first + 1, endIndex: end };
    return end - first > 1 ? [{ addDimensionGroup: { range } }] : [];
  });
};

export const guideText = (tab: Tab, sheetId: number): Request[] =>
  tab.lines === undefined
    ? []
    : [
        {
          updateCells: {
            start: { sheetId, rowIndex: 1, columnIndex: 0 },
            fields: 'userEnteredValue,userEnteredFormat',
            rows: tab.lines.map((line) => ({
              values: [{ userEnteredValue: { stringValue: line.text }, userEnteredFormat: guideFormat(line) }],
            })),
          },
        },
      ];
