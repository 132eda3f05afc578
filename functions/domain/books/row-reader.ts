import { columnOf } from '../../../sheets-templates/books.ts';
import type { Tab } from '../../../sheets-templates/definition.ts';
import type { Parsed } from '../cells/parsed.ts';
import { type Cell, isBlank, type Problem } from '../values.ts';
import type { Row } from './row-kind.ts';

/** Reads the cells of one row through their parsers and gathers what is wrong, each under the header of its column. */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly #tab: Tab;
  readonly #row: Row;

  constructor(tab: Tab, row: Row) {
    this.#tab = tab;
    this.#row = row;
  }

  cell(key: string): Cell {
    return this.#row.cells[key] ?? null;
  }

  isBlank(key: string): boolean {
    return isBlank(this.#row.cells[key]);
  }

  /** The value, or `otherwise` for a blank cell and for one that cannot be understood; the latter is a problem. */
  read<T, U>(key: string, parse: (cell: Cell) => Parsed<T>, otherwise: U): T | U {
    const parsed = parse(this.cell(key));
    switch (parsed.is) {
      case 'value':
        return parsed.value;
      case 'blank':
        return otherwise;
      case 'question':
      case 'refusal':
        this.problem(key, parsed.message);
        return otherwise;
      default:
        return parsed satisfies never;
    }
  }

  problem(key: string, message: string): void {
    this.problems.push({ column: columnOf(this.#tab, key).header, message });
  }

  /** Whether one of these columns has a problem. */
  hasProblem(keys: readonly string[]): boolean {
    if (this.problems.length === 0) return false;
    const headers = new Set(keys.map((key) => columnOf(this.#tab, key).header));
    return this.problems.some((problem) => headers.has(problem.column));
  }
}
