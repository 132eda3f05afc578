import { type Cell, plain } from '../values.ts';

/** Cells of a row that is looked for: column among the rows it is looked for in, and text. */
export type KnownCells = readonly (readonly [column: number, text: string])[];

/** Of a row that somebody edited while it moved. */
const MOST = 0.7;
/** Rows on either side. */
const NEAR = 20;
/** A long text says more than a short one, but not everything. */
const MOST_OF_A_CELL = 80;

/** Finds rows again by what they say, also among ten thousand that were all sorted anew. */
export class AlikeRows {
  readonly #rows: readonly (readonly Cell[])[];
  /** Column → text → rows. */
  readonly #places = new Map<number, Map<string, number[]>>();

  constructor(rows: readonly (readonly Cell[])[]) {
    this.#rows = rows;
  }

  /** The row that says most of it, by weight; of equal ones the nearest to `expected`. */
  find(cells: KnownCells, expected: number): number | undefined {
    const all = cells.reduce((sum, [, text]) => sum + weight(text), 0);
    if (all === 0) return undefined;
    // Rows that say the same stand side by side in thousands; one that says all of it is found among the nearest.
    for (let step = 0; step <= NEAR; step += 1) {
      if (this.#shared(cells, expected - step) === all) return expected - step;
      if (this.#shared(cells, expected + step) === all) return expected + step;
    }
    let best: { readonly at: number; readonly shared: number } | undefined;
    for (const at of this.#candidates(cells, all)) {
      const shared = this.#shared(cells, at);
      if (shared <= MOST * all) continue;
      const nearer = best !== undefined && Math.abs(at - expected) < Math.abs(best.at - expected);
      if (best === undefined || shared > best.shared || (shared === best.shared && nearer)) best = { at, shared };
    }
    return best?.at;
  }

  /** Who says most of it says one of these: cells that together are more than what may be missing, those first that few rows have. */
  #candidates(cells: KnownCells, all: number): ReadonlySet<number> {
    const rarest = cells
      .map(([column, text]) => ({ weight: weight(text), rows: this.#having(column).get(text) ?? [] }))
      .sort((a, b) => a.rows.length - b.rows.length);
    const candidates = new Set<number>();
    let seen = 0;
    for (const cell of rarest) {
      if (seen > (1 - MOST) * all) break;
      for (const row of cell.rows) candidates.add(row);
      seen += cell.weight;
    }
    return candidates;
  }

  #having(column: number): Map<string, number[]> {
    const known = this.#places.get(column);
    if (known !== undefined) return known;
    const places = Map.groupBy(this.#rows.keys(), (at) => plain(this.#rows[at]?.[column]));
    this.#places.set(column, places);
    return places;
  }

  #shared(cells: KnownCells, at: number): number {
    const row = this.#rows[at];
    return cells.reduce((sum, [column, text]) => sum + (plain(row?.[column]) === text ? weight(text) : 0), 0);
  }
}

const weight = (text: string): number => Math.min(text.length, MOST_OF_A_CELL);
