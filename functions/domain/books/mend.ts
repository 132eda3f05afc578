import { type Cell, isBlank, plain } from '../values.ts';
import type { CellOutput, CellWrite } from '../workbooks.ts';
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

  constructor(frame: Frame, written: readonly CellWrite[], rows: Rows) {
    this.#frame = frame;
    this.#rows = rows;
    const ours = frame.tab.columns.filter((column) => column.owner === 'system');
    this.#ours = new Set(ours.map((column) => headerForm(column.header)));
    this.hits = written.filter(({ row, column, value }) => plain(rows[row]?.[column]) === plain(asRead(value)));
    const struck = new Set(this.hits.map(({ row, column }) => `${row} ${column}`));
    this.#isStruck = (row, column) => struck.has(`${row} ${column}`);
    this.#headerRow = headersAmong(frame, new Map(rows.entries()));
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
    const shift = this.#headerRow - this.#frame.headerRow;
    let best: { readonly at: number; readonly shared: number } | undefined;
    for (const [at, cells] of this.#frame.values.rows.entries()) {
      const shared = this.#shared(row, cells);
      if (shared === 0) continue;
      const nearer = best !== undefined && Math.abs(at + shift - row) < Math.abs(best.at + shift - row);
      if (best === undefined || shared > best.shared || (shared === best.shared && nearer)) best = { at, shared };
    }
    if (best !== undefined) return best.at;
    // Nothing is left to know it by; where no row has come or gone it is where it was.
    const heights = this.#rows.length - this.#headerRow === this.#frame.values.rows.length - this.#frame.headerRow;
    if (!heights || !this.#isBare(row)) return undefined;
    return this.#standsElsewhere(row, row - shift) ? undefined : row - shift;
  }

  #standsElsewhere(row: number, origin: number): boolean {
    const cells = this.#frame.values.rows[origin] ?? [];
    return this.#rows.some((_, other) => other !== row && this.#shared(other, cells) > 0);
  }

  #isBare(row: number): boolean {
    return [...this.#origin.keys()].every(
      (column) => plain(this.#rows[row]?.[column]) === '' || this.#isStruck(row, column),
    );
  }

  /** Characters of the row that stand in both; 0 unless they are most of it: a row that came since is nobody's. */
  #shared(row: number, before: readonly Cell[]): number {
    let shared = 0;
    let all = 0;
    for (const [column, from] of this.#origin) {
      const cell = plain(this.#rows[row]?.[column]);
      if (cell === '' || this.#isStruck(row, column)) continue;
      const weight = Math.min(cell.length, 80);
      all += weight;
      if (cell === plain(before[from])) shared += weight;
    }
    return shared > MOST * all ? shared : 0;
  }
}

/** Of a row that somebody edited while it moved. */
const MOST = 0.7;

function output(cell: Cell): CellOutput {
  if (isBlank(cell)) return { type: 'blank' };
  return typeof cell === 'number' ? { type: 'number', number: cell } : { type: 'text', text: String(cell) };
}
