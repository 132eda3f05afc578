import { contentHash } from '../../domain/books/content-hash.ts';
import type { SheetRow } from '../../domain/books/match-rows.ts';
import { cellAt, repeatsHeaders, staffCells, systemCells, type Table } from '../../domain/books/table.ts';
import { isMask, maskPhone, parsePhone } from '../../domain/cells/phone.ts';
import { type Cell, isBlank, type Problem } from '../../domain/values.ts';
import { type Shortened, withinRecord } from './long-cells.ts';

/**
 * A row as it was read. What it says is taken out of the sheet when it is asked for: of a large book most rows say what they have said
 * before, and only their fingerprint is looked at.
 */
export class ReadRow implements SheetRow {
  readonly row: number;
  readonly code: string;
  readonly content: string;
  /** A phone number stands in full and is to be masked. */
  readonly unmasked: boolean;
  readonly #table: Table;
  #said: Shortened | undefined;
  #shown: Readonly<Record<string, Cell>> | undefined;

  constructor(table: Table, row: number, cells: Readonly<Record<string, Cell>>, code: Cell) {
    const compared = comparable(cells);
    this.#table = table;
    this.row = row;
    this.code = typeof code === 'string' ? code.trim() : String(code ?? '');
    this.content = contentHash(compared);
    this.unmasked = compared.phone !== cells.phone;
  }

  /** Staff cells by key, of very long ones the beginning. */
  get cells(): Readonly<Record<string, Cell>> {
    return this.#saying.cells;
  }

  /** What was left out of `cells`. */
  get tooLong(): readonly Problem[] {
    return this.#saying.tooLong;
  }

  /** System cells by key, the code too. */
  get shown(): Readonly<Record<string, Cell>> {
    this.#shown ??= systemCells(this.#table, this.#line);
    return this.#shown;
  }

  /** One of `shown`. */
  shows(key: string): Cell {
    const cell = cellAt(this.#table, this.#line, key);
    return isBlank(cell) ? null : cell;
  }

  get #saying(): Shortened {
    this.#said ??= withinRecord(this.#table.tab, staffCells(this.#table, this.#line));
    return this.#said;
  }

  get #line(): readonly Cell[] {
    return this.#table.rows[this.row] ?? [];
  }
}

/** Rows with content, and rows without any that still show system cells. */
export function readRows(table: Table): { readonly filled: readonly ReadRow[]; readonly emptied: readonly ReadRow[] } {
  const filled: ReadRow[] = [];
  const emptied: ReadRow[] = [];
  for (let row = table.headerRow + 1; row < table.rows.length; row += 1) {
    const line = table.rows[row] ?? [];
    const cells = staffCells(table, line);
    const hasContent = Object.keys(cells).length > 0;
    if (!hasContent && Object.keys(systemCells(table, line)).length === 0) continue;
    if (repeatsHeaders(table.tab, cells)) continue;
    (hasContent ? filled : emptied).push(new ReadRow(table, row, cells, cellAt(table, line, 'code')));
  }
  return { filled, emptied };
}

/** The mask of a number counts as the number: masking a recorded row does not change what it says. */
export const rowHash = (cells: Readonly<Record<string, Cell>>): string => contentHash(comparable(cells));

export const comparable = (cells: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> =>
  cells.phone === undefined ? cells : { ...cells, phone: masked(cells.phone) };

function masked(phone: Cell): Cell {
  if (typeof phone === 'string' && isMask(phone)) return phone;
  const parsed = parsePhone(phone);
  return parsed.is === 'value' ? maskPhone(parsed.value.national) : phone;
}
