import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../database.ts';
import type { Book } from './model.ts';
import { BookStore } from './persistence.ts';
import { StyleTable } from './styles.ts';

/** Rows held in memory before the books used longest ago are let go; they are all on disk. */
const MAX_ROWS = 300_000;

/** The spreadsheets in use, in memory as they stand on disk between calls. */
export class Library {
  readonly styles = new StyleTable();
  readonly #database: DatabaseSync;
  readonly #store: BookStore;
  readonly #open = new Map<string, Book>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#store = new BookStore(database, this.styles);
  }

  get(id: string): Book | undefined {
    const book = this.#open.get(id) ?? this.#store.load(id);
    if (book === undefined) return undefined;
    this.#open.delete(id);
    this.#open.set(id, book);
    return book;
  }

  /**
   * Carries out `work` and writes what it changed; when that fails, the book is as it was.
   * @param tell said of the change in the same transaction
   */
  change<T>(book: Book, work: () => T, tell: () => void = () => undefined): T {
    let changed = false;
    try {
      const result = work();
      changed = touched(book);
      inTransaction(this.#database, () => {
        this.#store.commit(book);
        tell();
      });
      this.#letGo();
      return result;
    } catch (error) {
      if (changed || touched(book)) this.#open.delete(book.id);
      throw error;
    }
  }

  add(book: Book, tell?: () => void): void {
    book.metaDirty = true;
    this.#open.set(book.id, book);
    this.change(book, () => undefined, tell);
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
