import { choicesOf, type UnitChoices } from '../../../sheets-templates/unit-choices.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import type { Book } from '../../domain/books/row-kind.ts';
import type { Table } from '../../domain/books/table.ts';
import { unitLists } from '../../domain/units/unit-lists.ts';
import { type ColumnChoices, WorkbookProblem } from '../../domain/workbooks.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

/**
 * The drop-downs of the unit offer what Danh mục and Cán bộ list now. A new book has them from its building, so the first pass only notes
 * what they are; they advise, and nothing waits for them.
 * @returns mark of what the book offers
 */
export async function renewDropDowns(
  ports: SyncPorts,
  { book, before, values }: WorkbookSync,
  tables: ReadonlyMap<string, Table>,
  { unit, officials }: Book,
): Promise<string> {
  // Google refuses what begins below the last row.
  const rowCounts = new Map(values.tabs.map(({ sheetId, rowCount }) => [sheetId, rowCount]));
  const listed = officials.filter(({ name, missingSince }) => missingSince === null && name !== '');
  const columns = columnsOf(tables, unitLists(unit, listed)).filter(
    ({ sheetId, headerRow }) => headerRow + 1 < (rowCounts.get(sheetId) ?? Number.POSITIVE_INFINITY),
  );
  const mark = causeId(...columns.flatMap(({ sheetId, choices }) => [String(sheetId), ...choices]));
  if (columns.length === 0 || before.dropDowns === mark) return before.dropDowns;
  if (before.dropDowns === '') return mark;
  try {
    await ports.workbooks.offer(book.spreadsheetId, columns);
    return mark;
  } catch (error) {
    if (error instanceof WorkbookProblem) return before.dropDowns;
    throw error;
  }
}

const columnsOf = (tables: ReadonlyMap<string, Table>, lists: UnitChoices): ColumnChoices[] =>
  [...tables].flatMap(([key, { sheetId, headerRow, at }]) =>
    Object.entries(choicesOf(key, lists)).flatMap(([column, choices]) => {
      const place = at.get(column);
      return place === undefined ? [] : [{ sheetId, headerRow, column: place, choices }];
    }),
  );
