import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { BookDefinition, Column, Tab } from '../../../sheets-templates/definition.ts';
import { isTable, readTable } from '../../domain/books/table.ts';
import type { Cell } from '../../domain/values.ts';
import { batchUpdate } from './batch-update.ts';
import { tabContent } from './build-workbook.ts';
import { addSheet, columnFormats, columnWidths, headers } from './tab-requests.ts';
import { dropDowns } from './tab-rules.ts';
import { explained } from './workbook-failures.ts';

type Request = sheets_v4.Schema$Request;

export interface Upgrade {
  readonly spreadsheetId: string;
  readonly definition: BookDefinition;
  readonly sheetIds: Readonly<Record<string, number>>;
  readonly fromVersion: number;
}

interface Standing {
  readonly title: string;
  readonly columnCount: number;
  /** First rows, where the headers stand. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Headers are looked for this far down, as in reading. */
const HEADER_ROWS = 10;

/** Two calls to see what stands, one batch for what is new. */
export async function upgradeWorkbook(
  api: sheets_v4.Sheets,
  { spreadsheetId, definition, sheetIds, fromVersion }: Upgrade,
): Promise<Readonly<Record<string, number>>> {
  try {
    const standing = await readStanding(api, spreadsheetId);
    const ids: Record<string, number> = { ...sheetIds };
    const requests = definition.tabs.flatMap((tab) => {
      const known = ids[tab.key];
      const there = known === undefined ? undefined : standing.get(known);
      if (there !== undefined && known !== undefined) return newColumns(tab, known, there, definition, fromVersion);
      if ((tab.since ?? 1) <= fromVersion) return [];
      const made = [...standing].find(([, { title }]) => title === tab.title)?.[0];
      ids[tab.key] = made ?? Math.max(...standing.keys(), ...Object.values(ids)) + 1;
      return made === undefined ? newTab(tab, ids[tab.key] ?? 0, definition) : [];
    });
    if (requests.length > 0) await batchUpdate(api, { spreadsheetId, body: { requests }, fields: 'spreadsheetId' });
    return ids;
  } catch (error) {
    throw explained(error, spreadsheetId);
  }
}

/** Titles and sizes first, then the first rows of every tab: whole grids would be megabytes. */
async function readStanding(api: sheets_v4.Sheets, spreadsheetId: string): Promise<Map<number, Standing>> {
  const fields = 'sheets(properties(sheetId,title,gridProperties(columnCount)))';
  const { data } = await api.spreadsheets.get({ spreadsheetId, fields });
  const properties = (data.sheets ?? []).map((sheet) => sheet.properties ?? {});
  const first = await api.spreadsheets.values.batchGetByDataFilter({
    spreadsheetId,
    requestBody: {
      dataFilters: properties.map(({ sheetId }) => ({
        gridRange: { sheetId: sheetId ?? 0, startRowIndex: 0, endRowIndex: HEADER_ROWS },
      })),
      valueRenderOption: 'UNFORMATTED_VALUE',
    },
  });
  const ranges = first.data.valueRanges ?? [];
  return new Map(
    properties.map(({ sheetId, title, gridProperties }, place) => [
      sheetId ?? 0,
      {
        title: title ?? '',
        columnCount: gridProperties?.columnCount ?? 0,
        rows: (ranges[place]?.valueRange?.values ?? []) as Cell[][],
      },
    ]),
  );
}

const newTab = (tab: Tab, sheetId: number, book: BookDefinition): Request[] => [
  addSheet(tab, sheetId, book.tabs.indexOf(tab)),
  ...tabContent(tab, sheetId, book),
];

/** Behind the last column in use, so that nobody's own column moves. */
function newColumns(tab: Tab, sheetId: number, there: Standing, book: BookDefinition, fromVersion: number): Request[] {
  const older: Tab = { ...tab, columns: tab.columns.filter((column) => (column.since ?? 1) <= fromVersion) };
  const table = readTable(older, { sheetId, title: there.title, rows: there.rows });
  const headerRow = isTable(table) ? table.headerRow : 0;
  const shown = there.rows[headerRow] ?? [];
  const isThere = (column: Column): boolean =>
    shown.some((cell) => typeof cell === 'string' && cell.trim() === column.header);
  const added = tab.columns.filter((column) => (column.since ?? 1) > fromVersion && !isThere(column));
  if (added.length === 0) return [];
  const first = Math.max(...there.rows.map((row) => row.length), 0);
  const lacking = first + added.length - there.columnCount;
  return [
    ...(lacking > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }] : []),
    ...columnFormats(added, sheetId, first),
    headers(added, sheetId, { row: headerRow, column: first }),
    ...columnWidths(added, sheetId, first),
    ...dropDowns(added, sheetId, book, first),
  ];
}
