import type { Sheet } from './model.ts';
import { displayCell, type View } from './render-cell.ts';

/** Rows of one column by the text they show, without regard to case. Kept while nothing else changes the sheet. */
export class ColumnIndex {
  readonly #sheet: Sheet;
  readonly column: number;
  readonly #rows = new Map<string, Set<number>>();
  readonly #texts = new Map<number, string>();
  #version: number;

  constructor(sheet: Sheet, column: number, view: View) {
    this.#sheet = sheet;
    this.column = column;
    for (let row = 0; row < sheet.rows.length; row++) {
      const text = displayCell(sheet, row, column, view);
      if (text !== '') this.#add(row, text);
    }
    this.#version = sheet.version;
  }

  get current(): boolean {
    return this.#version === this.#sheet.version;
  }

  rows(text: string, from: number, to: number): number[] {
    const all = this.#rows.get(text.toLowerCase()) ?? [];
    return [...all].filter((row) => row >= from && row < to).sort((a, b) => a - b);
  }

  /** The text of a row was just replaced. */
  changed(row: number, text: string): void {
    const old = this.#texts.get(row);
    if (old !== undefined) this.#rows.get(old)?.delete(row);
    this.#texts.delete(row);
    if (text !== '') this.#add(row, text);
    this.#version = this.#sheet.version;
  }

  #add(row: number, text: string): void {
    const key = text.toLowerCase();
    this.#texts.set(row, key);
    const rows = this.#rows.get(key);
    if (rows === undefined) this.#rows.set(key, new Set([row]));
    else rows.add(row);
  }
}

const indexes = new WeakMap<Sheet, ColumnIndex>();

/** The index of the column searched last, if it still holds. */
export function columnIndexOf(sheet: Sheet, column: number, view: View): ColumnIndex {
  const known = indexes.get(sheet);
  if (known?.current === true && known.column === column) return known;
  const made = new ColumnIndex(sheet, column, view);
  indexes.set(sheet, made);
  return made;
}
