import { type Cell, isBlank, plain } from '../values.ts';
import type { CellOutput, CellWrite } from '../workbooks.ts';
import { type Frame, headersAmong } from './frame.ts';
import { asRead } from './system-cells.ts';
import { headerForm } from './table.ts';

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
  readonly #origin = new Map<number, number>();
  readonly #struck: ReadonlySet<string>;
  readonly #ours: ReadonlySet<string>;
  readonly #originRows = new Map<number, number | undefined>();

  constructor(frame: Frame, written: readonly CellWrite[], rows: Rows) {
    this.#frame = frame;
    this.#rows = rows;
    const ours = frame.tab.columns.filter((column) => column.owner === 'system');
    this.#ours = new Set(ours.map((column) => headerForm(column.header)));
    this.hits = written.filter(({ row, column, value }) => plain(rows[row]?.[column]) === plain(asRead(value)));
    this.#struck = new Set(this.hits.map(({ row, column }) => `${row} ${column}`));
    this.#headerRow = headersAmong(frame, new Map(rows.entries()));
    this.#traceColumns();
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

  /** By the header text; a header that was itself struck is the one that is missing. */
  #traceColumns(): void {
    const places = new Map(this.#headers.map((cell, column) => [plain(cell), column]));
    places.delete('');
    const struck: number[] = [];
    for (const [column, cell] of (this.#rows[this.#headerRow] ?? []).entries()) {
      if (this.#struck.has(`${this.#headerRow} ${column}`)) struck.push(column);
      else {
        const place = places.get(plain(cell));
        if (place !== undefined) this.#origin.set(column, place);
        places.delete(plain(cell));
      }
    }
    this.#placeStruck(struck, new Set(places.values()));
  }

  /**
   * Headers that were struck, and columns as read whose header is nowhere: first where both neighbours say the same, then where nothing
   * seems to have moved, then what is left over.
   */
  #placeStruck(struck: readonly number[], missing: Set<number>): void {
    const beside = new Map(struck.map((column) => [column, this.#betweenNeighbours(struck, column)]));
    const rules: ((column: number) => number | undefined)[] = [
      (column) => beside.get(column),
      (column) => column,
      () => [...missing][0],
    ];
    for (const rule of rules) {
      for (const column of struck) {
        const place = this.#origin.has(column) ? undefined : rule(column);
        if (place === undefined || !missing.delete(place)) continue;
        this.#origin.set(column, place);
      }
    }
  }

  /** Where it came from if it stood between its neighbours before, too; `undefined` when they do not agree. */
  #betweenNeighbours(struck: readonly number[], column: number): number | undefined {
    let [left, right] = [column, column];
    while (struck.includes(left)) left -= 1;
    while (struck.includes(right)) right += 1;
    const fromLeft = place(this.#origin.get(left), column - left);
    const fromRight = place(this.#origin.get(right), column - right);
    return fromLeft === undefined || fromRight === undefined || fromLeft === fromRight
      ? (fromLeft ?? fromRight)
      : undefined;
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
    return heights && this.#isBare(row) ? row - shift : undefined;
  }

  #isBare(row: number): boolean {
    return [...this.#origin.keys()].every(
      (column) => plain(this.#rows[row]?.[column]) === '' || this.#struck.has(`${row} ${column}`),
    );
  }

  /** Characters of the row that stand in both; 0 unless they are most of it: a row that came since is nobody's. */
  #shared(row: number, before: readonly Cell[]): number {
    let shared = 0;
    let all = 0;
    for (const [column, from] of this.#origin) {
      const cell = plain(this.#rows[row]?.[column]);
      if (cell === '' || this.#struck.has(`${row} ${column}`)) continue;
      const weight = Math.min(cell.length, 80);
      all += weight;
      if (cell === plain(before[from])) shared += weight;
    }
    return shared > MOST * all ? shared : 0;
  }
}

/** Of a row that somebody edited while it moved. */
const MOST = 0.7;

const place = (origin: number | undefined, steps: number): number | undefined =>
  origin === undefined ? undefined : origin + steps;

function output(cell: Cell): CellOutput {
  if (isBlank(cell)) return { type: 'blank' };
  return typeof cell === 'number' ? { type: 'number', number: cell } : { type: 'text', text: String(cell) };
}
