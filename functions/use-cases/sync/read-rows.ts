import { contentHash } from '../../domain/books/content-hash.ts';
import type { SheetRow } from '../../domain/books/match-rows.ts';
import { staffCells, systemCells, type Table } from '../../domain/books/table.ts';
import { isMask, maskPhone, parsePhone } from '../../domain/cells/phone.ts';
import type { Cell, Problem } from '../../domain/values.ts';
import { withinRecord } from './long-cells.ts';

export interface ReadRow extends SheetRow {
  /** Staff cells by key, of very long ones the beginning. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** What was left out of `cells`. */
  readonly tooLong: readonly Problem[];
  /** System cells by key, the code too. */
  readonly shown: Readonly<Record<string, Cell>>;
  /** A phone number stands in full and is to be masked. */
  readonly unmasked: boolean;
}

/** Rows with content, and rows without any that still show system cells. */
export function readRows(table: Table): { readonly filled: readonly ReadRow[]; readonly emptied: readonly ReadRow[] } {
  const filled: ReadRow[] = [];
  const emptied: ReadRow[] = [];
  for (let row = table.headerRow + 1; row < table.rows.length; row += 1) {
    const line = table.rows[row] ?? [];
    const cells = staffCells(table, line);
    const shown = systemCells(table, line);
    const hasContent = Object.keys(cells).length > 0;
    if (!hasContent && Object.keys(shown).length === 0) continue;
    const code = typeof shown.code === 'string' ? shown.code.trim() : String(shown.code ?? '');
    const compared = comparable(cells);
    const read: ReadRow = {
      row,
      code,
      ...withinRecord(table.tab, cells),
      shown,
      content: contentHash(compared),
      unmasked: compared.phone !== cells.phone,
    };
    (hasContent ? filled : emptied).push(read);
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
