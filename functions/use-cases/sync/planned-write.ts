import type { Column } from '../../../sheets-templates/definition.ts';
import { outputOf, textOutput } from '../../domain/books/cell-output.ts';
import { asRead } from '../../domain/books/system-cells.ts';
import type { Table } from '../../domain/books/table.ts';
import { maskPhone } from '../../domain/cells/phone.ts';
import type { Cell } from '../../domain/values.ts';
import type { CellOutput, CellSwap, CellWrite, WorkbookWrite } from '../../domain/workbooks.ts';
import type { AppendedRow, PlannedRow, TabPlan } from './plan-tab.ts';

/** Rows between two that are read back as one range all the same. */
const READ_BACK_GAP = 20;

/** What brings the cells of the book to what the records say. */
export function plannedWrite(
  plans: readonly TabPlan[],
  more: { readonly cells: readonly CellWrite[]; readonly swaps: readonly CellSwap[] },
) {
  return {
    cells: [...plans.flatMap(cellWrites), ...more.cells],
    swaps: [...plans.flatMap(codeSwaps), ...plans.flatMap(phoneSwaps), ...plans.flatMap(rowSwaps), ...more.swaps],
    appends: plans.flatMap(appends),
    readBack: plans.flatMap(readBackRanges),
  } satisfies WorkbookWrite;
}

function cellWrites(plan: TabPlan): CellWrite[] {
  const columns = plan.kind.tab.columns.filter((column) => column.owner === 'system');
  const filled = plan.rows.flatMap((row) =>
    row.wanted === undefined ? [] : columns.flatMap((column) => cellWrite(plan, row, column)),
  );
  const cleared = plan.emptied.flatMap(({ row, shown }) =>
    columns.flatMap((column): CellWrite[] => {
      const at = plan.table.at.get(column.key);
      if (at === undefined || shown[column.key] === undefined || isTypedCode(column, shown)) return [];
      return [{ sheetId: plan.table.sheetId, row, column: at, value: { type: 'blank' }, note: '' }];
    }),
  );
  return [...filled, ...cleared];
}

const isTypedCode = ({ key }: Column, shown: Readonly<Record<string, Cell>>): boolean =>
  key === 'code' && typeof shown.code === 'string';

/**
 * The code beside a row that was emptied goes only while it still stands there: when rows move in that moment, another row would lose
 * what it is known by.
 */
function codeSwaps(plan: TabPlan): CellSwap[] {
  const column = plan.table.at.get('code');
  const { sheetId } = plan.table;
  return plan.emptied.flatMap(({ row, shown }): CellSwap[] =>
    column === undefined || typeof shown.code !== 'string'
      ? []
      : [{ sheetId, row, column, expected: shown.code, replacement: '' }],
  );
}

/** A cell that already shows what it must is not written, so that two people's work meets as rarely as can be. */
function cellWrite(plan: TabPlan, row: PlannedRow, column: Column): CellWrite[] {
  const wanted =
    column.key === 'code' ? { value: { type: 'text', text: row.code } as const } : row.wanted?.[column.key];
  const at = plan.table.at.get(column.key);
  if (at === undefined || wanted === undefined) return [];
  const shown: Cell = row.read.shown[column.key] ?? null;
  if (asRead(wanted.value) === shown && (!('note' in wanted) || wanted.note === undefined)) return [];
  const note = 'note' in wanted && wanted.note !== undefined ? { note: wanted.note } : {};
  return [{ sheetId: plan.table.sheetId, row: row.read.row, column: at, value: wanted.value, ...note }];
}

/** Whole rows in the order in which the columns stand in the sheet now. */
function appends(plan: TabPlan): NonNullable<WorkbookWrite['appends']>[number][] {
  if (plan.appended.length === 0) return [];
  const width = Math.max(...plan.table.at.values()) + 1;
  const rows = plan.appended.map(({ record, wanted }) => {
    const line: CellOutput[] = Array.from({ length: width }, () => ({ type: 'blank' }));
    for (const column of plan.kind.tab.columns) {
      const at = plan.table.at.get(column.key);
      if (at !== undefined) line[at] = appendedCell(plan, column, { record, wanted });
    }
    return line;
  });
  return [{ sheetId: plan.table.sheetId, rows }];
}

function appendedCell({ kind }: TabPlan, column: Column, { record, wanted }: AppendedRow): CellOutput {
  if (column.key === 'code') return { type: 'text', text: record.code };
  if (column.owner === 'system') return wanted[column.key]?.value ?? { type: 'blank' };
  // Sheets keeps what stood in a cell: a number that is to be masked is not shown first.
  const phone = column.key === 'phone' ? (kind.phone?.(record) ?? '') : '';
  return phone === '' ? outputOf(column, record.raw[column.header]) : textOutput(maskPhone(phone));
}

/** The mask replaces exactly the text that was read, wherever its row stands now; a number only in its row, a search in any format takes long. */
function phoneSwaps(plan: TabPlan): CellSwap[] {
  const column = plan.table.at.get('phone');
  if (column === undefined) return [];
  const { sheetId } = plan.table;
  const masks = new Map<string, string>();
  const numbers: CellSwap[] = [];
  for (const { phone, read } of plan.rows) {
    if (phone === undefined) continue;
    const expected = read.cells.phone;
    if (typeof expected !== 'number') masks.set(String(expected), maskPhone(phone));
    else numbers.push({ sheetId, row: read.row, column, expected, replacement: maskPhone(phone) });
  }
  return [...[...masks].map(([expected, replacement]) => ({ sheetId, column, expected, replacement })), ...numbers];
}

/** A cell of staff is set only while it still holds what was read. */
function rowSwaps(plan: TabPlan): CellSwap[] {
  return plan.rows.flatMap((row) =>
    row.swaps.flatMap(({ key, expected, replacement }): CellSwap[] => {
      const column = plan.table.at.get(key);
      return column === undefined
        ? []
        : [{ sheetId: plan.table.sheetId, row: row.read.row, column, expected, replacement }];
    }),
  );
}

function readBackRanges(plan: TabPlan): WorkbookWrite['readBack'][number][] {
  const rows = plan.rows.filter((row) => row.wanted !== undefined).map((row) => row.read.row);
  return readBackOf(plan.table, rows);
}

/** Rows that stand close together are read back as one range. */
export function readBackOf(
  { sheetId, title }: Pick<Table, 'sheetId' | 'title'>,
  rows: readonly number[],
): WorkbookWrite['readBack'][number][] {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && row <= last.to + READ_BACK_GAP) last.to = row + 1;
    else ranges.push({ from: row, to: row + 1 });
  }
  return ranges.map((range) => ({ sheetId, title, ...range }));
}
