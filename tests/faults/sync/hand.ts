import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { petitions } from '../../../sheets-templates/tabs/so-doi-thoai.ts';
import type { Desk } from './desk.ts';

type Request = sheets_v4.Schema$Request;
export type Value = string | number | boolean | null;
export type Grid = readonly (readonly Value[])[];

const systemHeaders = new Set(
  petitions.columns.filter((column) => column.owner === 'system').map((column) => column.header),
);
export const CODE = 'Mã';
export const CONTENT = 'Nội dung';
/** Typed once when a row begins and never edited: by it a row is known. */
export const SOURCE = 'Nguồn';

/** What stands in a tab, as one glance takes it in. */
export class Look {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly headers: readonly string[];

  constructor(grid: Grid) {
    this.grid = grid;
    this.headerRow = Math.max(
      0,
      grid.findIndex((row) => row.includes(CONTENT)),
    );
    this.headers = (grid[this.headerRow] ?? []).map(String);
  }

  column(header: string): number {
    return this.headers.indexOf(header);
  }

  at(row: number, header: string): Value {
    return this.grid[row]?.[this.column(header)] ?? null;
  }

  /** Rows under the header in which a person has written something. */
  filled(): number[] {
    const staff = petitions.columns
      .filter((column) => column.owner === 'staff')
      .map(({ header }) => this.column(header));
    return this.grid.flatMap((row, index) =>
      index > this.headerRow && staff.some((column) => isText(row[column])) ? [index] : [],
    );
  }

  isSystem(column: number): boolean {
    return systemHeaders.has(this.headers[column] ?? '');
  }
}

const isText = (value: Value | undefined): boolean => value !== undefined && value !== null && value !== '';

/** The petitions tab in the hands of a person at the browser: everything happens at once and is undone by nobody. */
export class Hand {
  readonly #desk: Desk;
  readonly #spreadsheetId: string;
  readonly sheetId: number;

  constructor(desk: Desk, spreadsheetId: string, sheetId: number) {
    this.#desk = desk;
    this.#spreadsheetId = spreadsheetId;
    this.sheetId = sheetId;
  }

  look(): Look {
    const answer = this.#desk.call(
      'office',
      'POST',
      `/v4/spreadsheets/${this.#spreadsheetId}/values:batchGetByDataFilter`,
      {
        dataFilters: [{ gridRange: { sheetId: this.sheetId } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
    ) as { valueRanges: { valueRange: { values?: Value[][] } }[] };
    return new Look(answer.valueRanges[0]?.valueRange.values ?? []);
  }

  do(...requests: Request[]): void {
    this.#desk.call('office', 'POST', `/v4/spreadsheets/${this.#spreadsheetId}:batchUpdate`, { requests });
  }

  /** Values side by side from a cell on; `null` empties. */
  write(row: number, column: number, values: readonly Value[]): void {
    const cells = values.map((value) => ({ userEnteredValue: entered(value) }));
    const start = { sheetId: this.sheetId, rowIndex: row, columnIndex: column };
    this.do({ updateCells: { start, rows: [{ values: cells }], fields: 'userEnteredValue' } });
  }

  box(top: number, bottom: number, left = 0, right = 60): sheets_v4.Schema$GridRange {
    return {
      sheetId: this.sheetId,
      startRowIndex: top,
      endRowIndex: bottom,
      startColumnIndex: left,
      endColumnIndex: right,
    };
  }

  rows(from: number, to: number): sheets_v4.Schema$DimensionRange {
    return { sheetId: this.sheetId, dimension: 'ROWS', startIndex: from, endIndex: to };
  }

  columns(from: number, to: number): sheets_v4.Schema$DimensionRange {
    return { sheetId: this.sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: to };
  }

  /** The whole tab as it once was. */
  restore(grid: Grid): void {
    const now = this.look().grid;
    const height = Math.max(now.length, grid.length);
    const width = Math.max(...[...now, ...grid].map((row) => row.length), 1);
    const rows = Array.from({ length: height }, (_, row) => ({
      values: Array.from({ length: width }, (_, column) => ({
        userEnteredValue: entered(grid[row]?.[column] ?? null),
      })),
    }));
    const start = { sheetId: this.sheetId, rowIndex: 0, columnIndex: 0 };
    this.do({ updateCells: { start, rows, fields: 'userEnteredValue' } });
  }
}

function entered(value: Value): sheets_v4.Schema$ExtendedValue {
  if (value === null || value === '') return {};
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}
