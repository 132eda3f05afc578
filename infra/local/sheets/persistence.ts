import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from '../database.ts';
import {
  type Book,
  type Cell,
  type DimensionProperties,
  noParts,
  RichCell,
  type Row,
  Sheet,
  type SheetParts,
  type SheetProperties,
} from './model.ts';
import { RunMap } from './run-map.ts';
import type { Style, StyleTable } from './styles.ts';

const TABLES = `
CREATE TABLE IF NOT EXISTS sheets_books (id TEXT PRIMARY KEY, meta TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheets_tabs (tab INTEGER PRIMARY KEY AUTOINCREMENT, book TEXT NOT NULL, sheet INTEGER NOT NULL,
  position INTEGER NOT NULL, next_key INTEGER NOT NULL, meta TEXT NOT NULL, UNIQUE (book, sheet));
CREATE TABLE IF NOT EXISTS sheets_rows (id INTEGER PRIMARY KEY, cells TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sheets_order (id INTEGER PRIMARY KEY, keys BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS sheets_styles (id INTEGER PRIMARY KEY, style TEXT NOT NULL);
`;

/**
 * Rows and pieces of the order are found by one integer, tab and key together: SQLite stores wide records well only in
 * tables by rowid.
 */
const SPAN = 2 ** 28;

/** Row keys in one stored piece of the order; 0 stands for a row without cells. */
const CHUNK = 4096;

interface TabMeta {
  readonly properties: SheetProperties;
  readonly parts: SheetParts;
  readonly formulas: boolean;
  readonly columnStyles: readonly (readonly (readonly [number, number])[] | null)[];
  readonly rowProperties: readonly (readonly [number, DimensionProperties | null])[];
  readonly columnProperties: readonly (readonly [number, DimensionProperties | null])[];
}

interface StoredCell {
  readonly v?: string | number | boolean;
  readonly f?: string;
  readonly s?: number;
  readonly n?: string;
  readonly l?: string;
  readonly r?: RichCell['runs'];
}

/**
 * Books on disk. A row is one record under a key that it keeps wherever it is moved; the order of the keys is stored in
 * pieces of its own, so a sort writes a few kilobytes and an edit one row.
 */
export class BookStore {
  readonly #database: DatabaseSync;
  readonly #styles: StyleTable;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, styles: StyleTable) {
    this.#database = database;
    this.#styles = styles;
    database.exec(TABLES);
    const rows = this.#sql('SELECT id, style FROM sheets_styles ORDER BY id').all();
    styles.load(rows.map((row) => [Number(row.id), JSON.parse(String(row.style)) as Style] as const));
  }

  load(id: string): Book | undefined {
    const found = this.#sql('SELECT meta FROM sheets_books WHERE id = ?').get(id);
    if (found === undefined) return undefined;
    const meta = JSON.parse(String(found.meta)) as Pick<Book, 'properties' | 'namedRanges' | 'developerMetadata'>;
    const tabs = this.#sql('SELECT tab, next_key, meta FROM sheets_tabs WHERE book = ? ORDER BY position').all(id);
    const sheets = tabs.map((tab) =>
      this.#sheet(Number(tab.tab), Number(tab.next_key), JSON.parse(String(tab.meta)) as TabMeta),
    );
    return { id, ...meta, sheets, metaDirty: false, removedSheets: new Set() };
  }

  #sheet(tab: number, nextKey: number, meta: TabMeta): Sheet {
    const sheet = new Sheet(meta.properties, nextKey, (one) => this.#rows(tab, one));
    sheet.tab = tab;
    sheet.parts = { ...noParts(), ...meta.parts };
    sheet.formulas = meta.formulas;
    sheet.columnStyles = meta.columnStyles.map((runs) => (runs === null ? undefined : RunMap.fromJSON(runs)));
    sheet.rowProperties = RunMap.fromJSON(meta.rowProperties) ?? sheet.rowProperties;
    sheet.columnProperties = RunMap.fromJSON(meta.columnProperties) ?? sheet.columnProperties;
    return sheet;
  }

  #rows(tab: number, sheet: Sheet): (Row | undefined)[] {
    const byKey = new Map<number, Row>();
    const all = this.#sql('SELECT id, cells FROM sheets_rows WHERE id >= ? AND id < ?');
    for (const stored of all.iterate(tab * SPAN, (tab + 1) * SPAN)) {
      const key = Number(stored.id) - tab * SPAN;
      byKey.set(key, { key, cells: (JSON.parse(String(stored.cells)) as (StoredCell | Cell)[]).map(decode) });
    }
    const order: number[] = [];
    const chunks = this.#sql('SELECT keys FROM sheets_order WHERE id >= ? AND id < ? ORDER BY id');
    for (const { keys } of chunks.iterate(tab * SPAN, (tab + 1) * SPAN)) {
      for (const key of new Uint32Array((keys as Uint8Array).slice().buffer)) order.push(key);
    }
    sheet.savedOrder = Uint32Array.from(order);
    return order.map((key) => byKey.get(key));
  }

  /** Writes what changed, in one transaction. */
  commit(book: Book): void {
    inTransaction(this.#database, () => {
      for (const { id, style } of this.#styles.unsaved()) {
        this.#sql('INSERT OR REPLACE INTO sheets_styles VALUES (?, ?)').run(id, JSON.stringify(style));
      }
      if (book.metaDirty) this.#saveBook(book);
      for (const removed of book.removedSheets) this.#removeSheet(book.id, removed);
      for (const sheet of book.sheets) this.#saveSheet(book, sheet);
    });
    this.#styles.saved();
    book.metaDirty = false;
    book.removedSheets.clear();
    for (const sheet of book.sheets) clean(sheet);
  }

  #saveBook(book: Book): void {
    const { properties, namedRanges, developerMetadata } = book;
    this.#sql('INSERT OR REPLACE INTO sheets_books VALUES (?, ?)').run(
      book.id,
      JSON.stringify({ properties, namedRanges, developerMetadata }),
    );
    book.sheets.forEach((sheet, position) => {
      this.#sql('UPDATE sheets_tabs SET position = ? WHERE book = ? AND sheet = ?').run(position, book.id, sheet.id);
    });
  }

  #saveSheet(book: Book, sheet: Sheet): void {
    if (sheet.metaDirty || sheet.orderDirty || sheet.tab === undefined) this.#saveMeta(book, sheet);
    const base = (sheet.tab ?? 0) * SPAN;
    const drop = this.#sql('DELETE FROM sheets_rows WHERE id = ?');
    for (const key of sheet.removedKeys) drop.run(base + key);
    const put = this.#sql('INSERT OR REPLACE INTO sheets_rows VALUES (?, ?)');
    for (const row of sheet.dirtyRows) put.run(base + row.key, JSON.stringify(encodeRow(row)));
    if (sheet.orderDirty) this.#saveOrder(base, sheet);
  }

  #saveMeta(book: Book, sheet: Sheet): void {
    const meta: TabMeta = {
      properties: sheet.properties,
      parts: sheet.parts,
      formulas: sheet.formulas,
      columnStyles: Array.from(sheet.columnStyles, (runs) => runs?.toJSON() ?? null),
      rowProperties: sheet.rowProperties.toJSON(),
      columnProperties: sheet.columnProperties.toJSON(),
    };
    const position = book.sheets.indexOf(sheet);
    const save = this.#sql(
      `INSERT INTO sheets_tabs (book, sheet, position, next_key, meta) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET position = excluded.position, next_key = excluded.next_key, meta = excluded.meta
       RETURNING tab`,
    );
    sheet.tab = Number(save.get(book.id, sheet.id, position, sheet.nextKey, JSON.stringify(meta))?.tab);
  }

  #saveOrder(base: number, sheet: Sheet): void {
    const order = Uint32Array.from(sheet.rows, (row) => row?.key ?? 0);
    const chunks = Math.ceil(order.length / CHUNK);
    for (let chunk = 0; chunk < chunks; chunk++) {
      const keys = order.subarray(chunk * CHUNK, (chunk + 1) * CHUNK);
      if (same(keys, sheet.savedOrder.subarray(chunk * CHUNK, (chunk + 1) * CHUNK))) continue;
      this.#sql('INSERT OR REPLACE INTO sheets_order VALUES (?, ?)').run(base + chunk, bytesOf(keys));
    }
    this.#sql('DELETE FROM sheets_order WHERE id >= ? AND id < ?').run(base + chunks, base + SPAN);
    sheet.savedOrder = order;
  }

  remove(id: string): void {
    inTransaction(this.#database, () => {
      for (const { sheet } of this.#sql('SELECT sheet FROM sheets_tabs WHERE book = ?').all(id))
        this.#removeSheet(id, Number(sheet));
      this.#sql('DELETE FROM sheets_books WHERE id = ?').run(id);
    });
  }

  #removeSheet(book: string, sheet: number): void {
    const found = this.#sql('DELETE FROM sheets_tabs WHERE book = ? AND sheet = ? RETURNING tab').get(book, sheet);
    if (found === undefined) return;
    const base = Number(found.tab) * SPAN;
    for (const table of ['rows', 'order'])
      this.#sql(`DELETE FROM sheets_${table} WHERE id >= ? AND id < ?`).run(base, base + SPAN);
  }

  #sql(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const made = this.#database.prepare(text);
    this.#statements.set(text, made);
    return made;
  }
}

function clean(sheet: Sheet): void {
  sheet.metaDirty = false;
  sheet.orderDirty = false;
  sheet.dirtyRows.clear();
  sheet.removedKeys.clear();
}

function same(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

const bytesOf = (keys: Uint32Array): Uint8Array => new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength);

function encodeRow(row: Row): (StoredCell | Cell)[] {
  let end = row.cells.length;
  while (end > 0 && (row.cells[end - 1] ?? null) === null) end--;
  row.cells.length = end;
  return row.cells.map((cell) => (cell instanceof RichCell ? encode(cell) : (cell ?? null)));
}

function encode(cell: RichCell): StoredCell {
  return {
    ...(cell.value === null ? {} : { v: cell.value }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(cell.style < 0 ? {} : { s: cell.style }),
    ...(cell.note === undefined ? {} : { n: cell.note }),
    ...(cell.link === undefined ? {} : { l: cell.link }),
    ...(cell.runs === undefined ? {} : { r: cell.runs }),
  };
}

function decode(stored: StoredCell | Cell): Cell {
  if (stored === null || typeof stored !== 'object') return stored;
  const { v, f, s, n, l, r } = stored as StoredCell;
  return new RichCell({ value: v ?? null, formula: f, style: s ?? -1, note: n, link: l, runs: r } as Partial<RichCell>);
}
