import type { BookDefinition } from '../../sheets-templates/definition.ts';
import type { Table } from './books/table.ts';
import type { Cell } from './values.ts';

/**
 * Port to the shared workbooks (Google Sheets). Rows and columns are counted from 0, headers included.
 */
export interface Workbooks {
  /**
   * Makes of a blank spreadsheet the whole book with its first rows, at once: it is never half a book. What is a book already stays as it
   * is. Answers the sheetId of every tab.
   */
  build(spreadsheetId: string, definition: BookDefinition, rows?: FirstRows): Promise<Readonly<Record<string, number>>>;

  /**
   * Reads whole tabs by sheetId in one call. `unchanged` when the answer is, to the byte, the one whose digest is given.
   * @throws WorkbookUnavailable with a reason in Vietnamese: not found, no access, tab missing.
   */
  read(spreadsheetId: string, sheetIds: readonly number[], knownDigest?: string): Promise<'unchanged' | WorkbookValues>;

  /** One batchUpdate. Answers the rows of `readBack` as they stand after it. */
  write(spreadsheetId: string, write: WorkbookWrite): Promise<WriteResult>;

  /**
   * Brings a book made by an earlier release up to the definition: tabs and columns that came `since`, put behind what is there.
   * Repeated, it adds nothing twice. Answers the sheetId of every tab.
   * @throws WorkbookUnavailable
   */
  upgrade(
    spreadsheetId: string,
    definition: BookDefinition,
    sheetIds: Readonly<Record<string, number>>,
    fromVersion: number,
  ): Promise<Readonly<Record<string, number>>>;

  /**
   * Makes tabs show that they stand still, or takes that back. Repeated, it changes nothing.
   * @throws WorkbookUnavailable
   */
  sign(spreadsheetId: string, signs: readonly TabSign[]): Promise<void>;

  /**
   * Gives columns the drop-downs of these choices. Repeated, it changes nothing.
   * @throws WorkbookProblem
   */
  offer(spreadsheetId: string, columns: readonly ColumnChoices[]): Promise<void>;

  /**
   * Makes a book read what is typed as in Vietnam again, the day before the month. Repeated, it changes nothing.
   * @throws WorkbookProblem
   */
  restoreLocale(spreadsheetId: string): Promise<void>;
}

/** A column of a table, under its header; no choices: no drop-down. */
export interface ColumnChoices {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly column: number;
  readonly choices: readonly string[];
}

/** Why a tab stands still; or the table that is read again. */
export type TabSign =
  | { readonly sheetId: number; readonly reason: string }
  | Pick<Table, 'sheetId' | 'tab' | 'headerRow' | 'at'>;

/** Tab key → the rows with which it begins. Text RAW. */
export type FirstRows = Readonly<Record<string, readonly (readonly CellOutput[])[]>>;

export interface WorkbookValues {
  readonly digest: string;
  readonly tabs: readonly TabValues[];
}

export interface TabValues {
  readonly sheetId: number;
  /** As the users call the tab now. */
  readonly title: string;
  /** Ragged: trailing blank cells and rows are absent. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of its grid, the blank ones too; absent where the answer does not say. */
  readonly rowCount?: number;
}

/** What the system puts into a cell. Text is written RAW and never becomes a formula. */
export type CellOutput =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** Shown as dd/MM/yyyy in a DATE column; stored as a serial number. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'link'; readonly text: string; readonly uri: string };

export interface CellWrite {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellOutput;
  /** Note of the cell (the sum of a deadline, the reason of an assignment); `''` clears it; absent leaves it. */
  readonly note?: string;
}

/**
 * Compare-and-set of one cell that staff own: written only while it still holds `expected` (a findReplace over exactly
 * that cell), so that a row inserted in the same moment cannot lose its text.
 */
export interface CellSwap {
  readonly sheetId: number;
  /** Absent: any row of the column (used to mask a phone wherever its row has moved). */
  readonly row?: number;
  readonly column: number;
  /** A number is found however the cell shows it: people give cells formats (`912.345.678`, `0912345678`), and Sheets searches what they show. */
  readonly expected: string | number;
  readonly replacement: string;
}

export interface WorkbookWrite {
  readonly cells: readonly CellWrite[];
  /** The tabs as read: rows that their grids lack for the cells are added first, for Sheets refuses the whole write otherwise. */
  readonly grids?: readonly Pick<TabValues, 'sheetId' | 'rowCount'>[];
  readonly swaps?: readonly CellSwap[];
  /** Whole rows put under what stands in the tab. */
  readonly appends?: readonly { readonly sheetId: number; readonly rows: readonly (readonly CellOutput[])[] }[];
  /** Title as read, rows [from, to). */
  readonly readBack: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly from: number;
    readonly to: number;
  }[];
}

export interface WriteResult {
  /** Rows as they stand after the write, keyed like `readBack`. */
  readonly tabs: readonly {
    readonly sheetId: number;
    readonly from: number;
    readonly rows: readonly (readonly Cell[])[];
  }[];
  /** Cells left out because a person protected them. */
  readonly skipped: readonly { readonly sheetId: number; readonly row: number; readonly column: number }[];
  /** Tabs under which no row could be put, for the same reason. */
  readonly notAppended: readonly number[];
  /** The country after which the book reads what is typed, `en_US`; absent where the answer does not say. */
  readonly locale?: string;
}

/** Where people open a tab. */
export const tabAddress = (
  spreadsheetId: string,
  sheetId: number,
  editorUrl = 'https://docs.google.com/spreadsheets/d',
): string => `${editorUrl}/${spreadsheetId}/edit#gid=${sheetId}`;

/** Row → cells of one tab as a write left them; none where no answer came. */
export function rowsAfter(
  result: Pick<WriteResult, 'tabs'> | undefined,
  sheetId: number,
): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, readonly Cell[]>();
  for (const range of result?.tabs ?? []) {
    if (range.sheetId !== sheetId) continue;
    for (const [offset, row] of range.rows.entries()) rows.set(range.from + offset, row);
  }
  return rows;
}

/** What is wrong with one book keeps nothing else waiting, and the office is told. */
export abstract class WorkbookProblem extends Error {
  abstract readonly reason: 'not-found' | 'no-access' | 'tab-missing' | 'refused';
}

export class WorkbookUnavailable extends WorkbookProblem {
  override readonly name = 'WorkbookUnavailable';
  readonly reason: 'not-found' | 'no-access' | 'tab-missing';
  /** Of the missing tab, where it is known. */
  readonly sheetId: number | undefined;
  constructor(reason: 'not-found' | 'no-access' | 'tab-missing', message: string, sheetId?: number) {
    super(message);
    this.reason = reason;
    this.sheetId = sheetId;
  }
}

/**
 * The book is there and open, and a call to it is refused for a reason nobody has thought of. Repeated all the same: a row may have gone in that
 * moment.
 */
export class WorkbookRefused extends WorkbookProblem {
  override readonly name = 'WorkbookRefused';
  readonly reason = 'refused';
}
