import type { Tab } from '../../../sheets-templates/definition.ts';
import { codeParts } from '../cells/codes.ts';
import { type Cell, isBlank } from '../values.ts';
import type { TabValues } from '../workbooks.ts';

/**
 * A tab as read, seen through its definition: which column of the sheet holds what. People may reorder columns and add
 * their own; those are left alone.
 */
export interface Table {
  readonly tab: Tab;
  readonly sheetId: number;
  readonly title: string;
  /** Row of the headers, counted from 0; data begins behind it. */
  readonly headerRow: number;
  /** Column key → column of the sheet, counted from 0. */
  readonly at: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly Cell[])[];
}

/** The tab cannot be read safely; it stops, the others go on. */
export interface HeaderProblem {
  readonly tab: Tab;
  readonly sheetId: number;
  readonly message: string;
}

/** People put a title over the table; headers are looked for this far down. */
const HEADER_SEARCH_ROWS = 10;

export function readTable(tab: Tab, values: TabValues): Table | HeaderProblem {
  const headerRow = headerRowOf(tab, values.rows);
  const headers = (values.rows[headerRow] ?? []).map(headerForm);
  const at = new Map<string, number>();
  const missing: string[] = [];
  const doubled: string[] = [];
  for (const column of tab.columns) {
    const wanted = headerForm(column.header);
    const first = headers.indexOf(wanted);
    if (first < 0) missing.push(column.header);
    else if (headers.indexOf(wanted, first + 1) >= 0) doubled.push(column.header);
    else at.set(column.key, first);
  }
  const stop = (why: string): HeaderProblem => ({
    tab,
    sheetId: values.sheetId,
    message: `Bảng «${values.title}» tạm dừng: ${why}, bảng sẽ tự chạy tiếp.`,
  });
  if (missing.length + doubled.length > 0) {
    const sunk = values.rows.findIndex((row, index) => index >= HEADER_SEARCH_ROWS && holdsHeaders(tab, row));
    return stop(sunk < 0 ? headerMessage(missing, doubled) : sunkMessage(sunk));
  }
  const table = { tab, sheetId: values.sheetId, title: values.title, headerRow, at, rows: values.rows };
  return hasRowsAbove(table) ? stop(sunkMessage(headerRow)) : table;
}

/** A sort that took the headers along: what stands above them now is no title, and must not be taken for deleted. */
const hasRowsAbove = (table: Table): boolean =>
  table.tab.codePrefix !== undefined &&
  table.rows
    .slice(0, table.headerRow)
    .some((row) => codeParts(String(cellAt(table, row, 'code') ?? '').trim())?.prefix === table.tab.codePrefix);

/** As they were written: every row of a stopped tab is asked, at every sync, and forms of all its cells take seconds. */
const holdsHeaders = ({ columns }: Tab, row: readonly Cell[]): boolean =>
  columns.every(({ header }) => row.includes(header));

/** The headers once more among the rows, pasted along with some: no row of anybody. @param cells of the staff, by column key */
export function repeatsHeaders({ columns }: Tab, cells: Readonly<Record<string, Cell>>): boolean {
  const said = Object.values(cells);
  // Nearly every row has a day, a number or a longer text: asked of thousands, it is seen at a glance.
  if (said.length < 2 || !said.every((cell) => typeof cell === 'string' && cell.length <= LONGEST_HEADER)) return false;
  return columns.every(({ key, header }) => !(key in cells) || formOf(String(cells[key])) === headerForm(header));
}

export const isTable = (read: Table | HeaderProblem): read is Table => 'at' in read;

/** An empty tick box, which is a text in a column of text. It says nothing of a row: people put boxes into a whole column. In a setting it is a No. */
const isUnticked = (cell: Cell): boolean => cell === false || cell === 'FALSE';

export function staffCells(table: Table, row: readonly Cell[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const column of table.tab.columns) {
    if (column.owner !== 'staff') continue;
    const cell = cellAt(table, row, column.key);
    if (!isBlank(cell) && !(isUnticked(cell) && table.tab.codePrefix !== undefined)) cells[column.key] = cell;
  }
  return cells;
}

export function systemCells(table: Table, row: readonly Cell[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const column of table.tab.columns) {
    if (column.owner !== 'system') continue;
    const cell = cellAt(table, row, column.key);
    if (!isBlank(cell)) cells[column.key] = cell;
  }
  return cells;
}

/** Staff cells by header, as the record keeps them. */
export function rawCells(tab: Tab, cells: Readonly<Record<string, Cell>>): Record<string, Cell> {
  const raw: Record<string, Cell> = {};
  for (const column of tab.columns) {
    const cell = cells[column.key];
    if (column.owner === 'staff' && cell !== undefined && !isBlank(cell)) raw[column.header] = cell;
  }
  return raw;
}

/** @param key of the column */
export function cellAt(table: Table, row: readonly Cell[], key: string): Cell {
  const index = table.at.get(key);
  return index === undefined ? null : (row[index] ?? null);
}

const forms = new Map<string, string>();
/** Headers are few and come first, and every sync looks for them again in ten rows of every tab. */
const MOST_FORMS = 1_000;
const LONGEST_HEADER = 60;

/** A header as it is compared: blanks, case and composition do not matter. */
export function headerForm(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  const known = forms.get(cell);
  if (known !== undefined) return known;
  const form = formOf(cell);
  if (cell.length <= LONGEST_HEADER && forms.size < MOST_FORMS) forms.set(cell, form);
  return form;
}

const formOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s ]+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi');

/** The row, among the first, that shows most of the headers of the tab; the first one, as a rule, shows them all. */
export function headerRowOf(tab: Tab, rows: readonly (readonly Cell[])[]): number {
  const known = new Set(tab.columns.map((column) => headerForm(column.header)));
  let best = 0;
  let most = 0;
  for (const [index, row] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const hits = row.filter((cell) => known.has(headerForm(cell))).length;
    if (hits > most) [best, most] = [index, hits];
    if (hits >= known.size) break;
  }
  return best;
}

const sunkMessage = (row: number): string =>
  `dòng tiêu đề đang ở dòng ${row + 1}, dưới các dòng đã nhập. Kéo dòng tiêu đề lên đầu bảng (Ctrl+Z nếu vừa sắp xếp)`;

function headerMessage(missing: readonly string[], doubled: readonly string[]): string {
  const quoted = (headers: readonly string[]) => headers.map((header) => `«${header}»`).join(', ');
  const parts = [
    ...(missing.length > 0 ? [`thiếu cột ${quoted(missing)}`] : []),
    ...(doubled.length > 0 ? [`trùng cột ${quoted(doubled)}`] : []),
  ];
  return `${parts.join('; ')}. Sửa lại đúng tên cột ở dòng tiêu đề (Ctrl+Z nếu vừa xóa)`;
}
