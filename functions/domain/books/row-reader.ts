import { columnOf } from '../../../sheets-templates/books.ts';
import type { Tab } from '../../../sheets-templates/definition.ts';
import { isAsAbove } from '../cells/as-above.ts';
import type { Parsed } from '../cells/parsed.ts';
import { isMask } from '../cells/phone.ts';
import { type Cell, isBlank, type Problem } from '../values.ts';
import type { AnyRecord, Row } from './row-kind.ts';

/** Reads the cells of one row through their parsers and gathers what is wrong, each under the header of its column. */
export class RowReader {
  readonly problems: Problem[] = [];
  /** What the marks "as above" of this row stand for, by column key; to be kept in the record. */
  readonly asAbove: Record<string, Cell> = {};
  readonly #tab: Tab;
  readonly #row: Row;
  readonly #before: AnyRecord | undefined;

  constructor(tab: Tab, row: Row, before: AnyRecord | undefined) {
    this.#tab = tab;
    this.#row = row;
    this.#before = before;
  }

  /** The cell, or what the mark "as above" (`nt`, `"`) in it stands for. */
  cell(key: string): Cell {
    const cell = this.#row.cells[key] ?? null;
    return isAsAbove(cell) ? this.#meant(key, cell) : cell;
  }

  /**
   * Resolved when the mark is first seen: sorted elsewhere it would mean another neighbour, so an unchanged mark keeps what it
   * meant. Nothing above, or a number that only its mask is left of, is asked about.
   */
  #meant(key: string, mark: Cell): Cell {
    const known = this.asAbove[key] ?? this.#kept(key);
    if (known === null) return null;
    const meant = known ?? this.#row.above?.[key] ?? null;
    const masked = typeof meant === 'string' && isMask(meant);
    this.asAbove[key] = masked ? null : meant;
    if (!isBlank(meant) && !masked) return meant;
    const why = masked ? 'số ở dòng trên đã được che' : 'ô ở dòng trên để trống';
    this.problem(key, `“${mark}” là như dòng trên, nhưng ${why}; ghi đủ vào ô này, hoặc để trống.`);
    return null;
  }

  /** `null`: asked about already. */
  #kept(key: string): Cell | undefined {
    if (key in this.asAbove) return null;
    const before = this.#before;
    if (before === undefined || !isAsAbove(before.raw[columnOf(this.#tab, key).header] ?? null)) return undefined;
    return before.asAbove[key] ?? undefined;
  }

  /** The cell was recorded as it stands, and nothing was wrong: a later day must not call it into question. */
  isSettled(key: string): boolean {
    const { header } = columnOf(this.#tab, key);
    return (
      this.#before !== undefined &&
      this.#before.raw[header] === this.#row.cells[key] &&
      this.#before.problems.every(({ column }) => column !== header)
    );
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
    this.add([{ column: columnOf(this.#tab, key).header, message }]);
  }

  /** One thing at a time: a column that has to be mended anyway is asked nothing else. */
  add(problems: readonly Problem[]): void {
    for (const problem of problems)
      if (this.problems.every(({ column }) => column !== problem.column)) this.problems.push(problem);
  }

  /** Whether one of these columns has a problem. */
  hasProblem(keys: readonly string[]): boolean {
    if (this.problems.length === 0) return false;
    const headers = new Set(keys.map((key) => columnOf(this.#tab, key).header));
    return this.problems.some((problem) => headers.has(problem.column));
  }
}
