import type { DatabaseSync } from 'node:sqlite';
import type { Book } from './model.ts';
import { BookStore } from './persistence.ts';
import { StyleTable } from './styles.ts';

/** Rows held in memory before the books used longest ago are let go; they are all on disk. */
const MAX_ROWS = 300_000;

/** The spreadsheets in use, in memory as they stand on disk between calls. */
export class Library {
  readonly styles = new StyleTable();
  readonly #store: BookStore;
  readonly #open = new Map<string, Book>();

  constructor(database: DatabaseSync) {
    this.#store = new BookStore(database, this.styles);
  }

  get(id: string): Book | undefined {
    const book = this.#open.get(id) ?? this.#store.load(id);
    if (book === undefined) return undefined;
    this.#open.delete(id);
    this.#open.set(id, book);
    return book;
  }

  /** Writes what changed; when that fails, or the work before it, the book is as it was. */
  change<T>(book: Book, work: () => T): T {
    try {
      const result = work();
      this.#store.commit(book);
      this.#letGo();
      return result;
    } catch (error) {
      if (touched(book)) this.#open.delete(book.id);
      throw error;
    }
  }

  add(book: Book): void {
    book.metaDirty = true;
    this.#open.set(book.id, book);
    this.change(book, () => undefined);
  }

  remove(id: string): void {
    this.#open.delete(id);
    this.#store.remove(id);
  }

  #letGo(): void {
    let rows = 0;
    for (const book of this.#open.values()) rows += rowsOf(book);
    for (const [id, book] of this.#open) {
      if (rows <= MAX_ROWS || this.#open.size === 1) return;
      rows -= rowsOf(book);
      this.#open.delete(id);
    }
  }
}

const rowsOf = (book: Book): number =>
  book.sheets.reduce((sum, sheet) => sum + (sheet.loaded ? sheet.rows.length : 0), 0);

const touched = (book: Book): boolean =>
  book.metaDirty ||
  book.removedSheets.size > 0 ||
  book.sheets.some(
    (sheet) => sheet.metaDirty || sheet.orderDirty || sheet.dirtyRows.size > 0 || sheet.removedKeys.size > 0,
  );
