import { type Cell, isBlank, plain } from '../values.ts';
import type { CellOutput, CellWrite } from '../workbooks.ts';
import { AlikeRows, type KnownCells } from './alike-rows.ts';
import { type Frame, headersAmong } from './frame.ts';
import { asRead } from './system-cells.ts';
import { headerForm } from './table.ts';
import { traceColumns } from './trace-columns.ts';

type Rows = readonly (readonly Cell[])[];

/**
 * What puts back the cells that were not ours to write: only those that still hold what we wrote. System columns of data rows are left to
 * the next pass, which repairs them anyway.
 */
export function mend(frame: Frame, written: readonly CellWrite[], rows: Rows): CellWrite[] {
  const seen = new Sight(frame, written, rows);
  return seen.hits.flatMap((write): CellWrite[] => {
    const was = seen.before(write);
    return was === undefined ? [] : [{ ...write, value: output(was), note: '' }];
  });
}

/** The tab after the write, seen against how it was read. */
class Sight {
  readonly hits: readonly CellWrite[];
  readonly #frame: Frame;
  readonly #rows: Rows;
  readonly #headerRow: number;
  /** Column now → column as read. */
  readonly #origin: ReadonlyMap<number, number>;
  readonly #isStruck: (row: number, column: number) => boolean;
  readonly #ours: ReadonlySet<string>;
  readonly #originRows = new Map<number, number | undefined>();
  readonly #before: AlikeRows;
  readonly #now: AlikeRows;

  constructor(frame: Frame, written: readonly CellWrite[], rows: Rows) {
    this.#frame = frame;
    this.#rows = rows;
    const ours = frame.tab.columns.filter((column) => column.owner === 'system');
    this.#ours = new Set(ours.map((column) => headerForm(column.header)));
    this.hits = written.filter(({ row, column, value }) => plain(rows[row]?.[column]) === plain(asRead(value)));
    const struck = new Set(this.hits.map(({ row, column }) => `${row} ${column}`));
    this.#isStruck = (row, column) => struck.has(`${row} ${column}`);
    this.#headerRow = headersAmong(frame, rows.entries());
    this.#before = new AlikeRows(frame.values.rows);
    this.#now = new AlikeRows(rows);
    this.#origin = traceColumns({ frame, rows, headerRow: this.#headerRow, isStruck: this.#isStruck });
  }

  /** What stood in a cell; `undefined` where it is ours. */
  before({ row, column }: CellWrite): Cell | undefined {
    const from = this.#origin.get(column);
    const header = from === undefined ? '' : this.#header(from);
    if (row === this.#headerRow) return from === undefined ? null : this.#headers[from];
    if (this.#ours.has(headerForm(header)) && row > this.#headerRow) return undefined;
    const origin = this.#originOf(row);
    return origin === undefined || from === undefined ? null : (this.#frame.values.rows[origin]?.[from] ?? null);
  }

  get #headers(): readonly Cell[] {
    return this.#frame.values.rows[this.#frame.headerRow] ?? [];
  }

  #header(column: number): string {
    return plain(this.#headers[column]);
  }

  /** The row as read whose cells the row still shows where it was not struck; the nearest of equal ones. */
  #originOf(row: number): number | undefined {
    if (!this.#originRows.has(row)) this.#originRows.set(row, this.#searchOrigin(row));
    return this.#originRows.get(row);
  }

  #searchOrigin(row: number): number | undefined {
    const expected = row - (this.#headerRow - this.#frame.headerRow);
    const found = this.#before.find(this.#untouched(row), expected);
    if (found !== undefined) return found;
    // Too little is left to know it by; where no row has come or gone, and the rows beside it are where they were, so is it.
    const heights = this.#rows.length - this.#headerRow === this.#frame.values.rows.length - this.#frame.headerRow;
    const isThere = heights && this.#isBetweenItsNeighbours(row, expected) && !this.#standsElsewhere(row, expected);
    return isThere ? expected : undefined;
  }

  #isBetweenItsNeighbours(row: number, expected: number): boolean {
    return [-1, 1].every((step) => {
      const cells = this.#untouched(row + step);
      return cells.length === 0 || this.#before.find(cells, expected + step) === expected + step;
    });
  }

  /** What people left in the row, by the columns as they were read. */
  #untouched(row: number): KnownCells {
    return [...this.#origin].flatMap(([column, from]) => {
      const text = plain(this.#rows[row]?.[column]);
      return text === '' || this.#isStruck(row, column) ? [] : [[from, text] as const];
    });
  }

  #standsElsewhere(row: number, origin: number): boolean {
    const cells = [...this.#origin].flatMap(([column, from]) => {
      const text = plain(this.#frame.values.rows[origin]?.[from]);
      return text === '' || this.#isStruck(row, column) ? [] : [[column, text] as const];
    });
    const found = this.#now.find(cells, row);
    return found !== undefined && found !== row;
  }
}

function output(cell: Cell): CellOutput {
  if (isBlank(cell)) return { type: 'blank' };
  return typeof cell === 'number' ? { type: 'number', number: cell } : { type: 'text', text: String(cell) };
}
