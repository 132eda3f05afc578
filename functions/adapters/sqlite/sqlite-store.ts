import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  type Query,
  StaleWrite,
  type Store,
  type Stored,
  StoreUnavailable,
  type Version,
  type Write,
} from '../../domain/store.ts';
import { missingIndex } from '../firestore/required-index.ts';
import { serializeWrites } from '../store-limits.ts';
import { queryToSql } from './query-sql.ts';
import { prepareSchema } from './schema.ts';
import { fileProblem, isBusy } from './sqlite-errors.ts';

export interface SqliteOptions {
  /** How long a writer waits for another process that holds the file, milliseconds. Default 5 000. */
  readonly busyTimeout?: number;
  /** What the cloud would miss to answer a query, see there. Only the tests of the store itself ask more than is deployed. */
  readonly missing?: (collection: string, query: Query) => string | null;
}

/** A query that Firestore would never answer: it belongs into `adapters/firestore/indexes.ts`. */
export class IndexMissing extends Error {
  override readonly name = 'IndexMissing';
}

/**
 * The store in one SQLite file (WAL, synchronous FULL: a commit that was answered survives a power cut). Made for the local
 * workspace and small offices; several processes may open the same file. `:memory:` for a store that nobody keeps.
 * @throws Error in Vietnamese naming the file, when it is damaged, of a newer release, or cannot be opened.
 */
export function openSqliteStore(path: string, options: SqliteOptions = {}): Store {
  const { busyTimeout = 5_000, missing = missingIndex } = options;
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return new SqliteStore(openDatabase(path, busyTimeout), path, missing);
}

function openDatabase(path: string, timeout: number): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout });
    prepareSchema(database);
    const check = database.prepare('PRAGMA quick_check(1)').get();
    if (check?.quick_check !== 'ok') throw new Error(String(check?.quick_check));
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw isBusy(error)
      ? new StoreUnavailable(`Tệp dữ liệu ${path} đang bị tiến trình khác giữ.`)
      : fileProblem(path, error);
  }
}

class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #missing: NonNullable<SqliteOptions['missing']>;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, path: string, missing: NonNullable<SqliteOptions['missing']>) {
    this.#database = database;
    this.#path = path;
    this.#missing = missing;
  }

  async get<T>(collection: string, id: string): Promise<Stored<T> | undefined> {
    return this.#select<T>(
      'SELECT id, version, data FROM documents WHERE collection = ? AND id = ?',
      collection,
      id,
    )[0];
  }

  async getMany<T>(collection: string, ids: readonly string[]): Promise<(Stored<T> | undefined)[]> {
    const found = this.#select<T>(
      'SELECT id, version, data FROM documents WHERE collection = ? AND id IN (SELECT value FROM json_each(?))',
      collection,
      JSON.stringify(ids),
    );
    const byId = new Map(found.map((stored) => [stored.id, stored]));
    return ids.map((id) => byId.get(id));
  }

  async query<T>(collection: string, query: Query = {}): Promise<Stored<T>[]> {
    // What works on the embedded store also works in the cloud.
    const missing = this.#missing(collection, query);
    if (missing !== null) throw new IndexMissing(`Firestore has no index for this query: ${missing}`);
    const { sql, parameters } = queryToSql(collection, query);
    return this.#select<T>(sql, ...parameters);
  }

  async commit(writes: readonly Write[]): Promise<Version[]> {
    const texts = serializeWrites(writes);
    if (writes.length === 0) return [];
    return this.#run(() => {
      this.#prepared('BEGIN IMMEDIATE').run();
      try {
        // One version for the whole commit, never used again: a document deleted and created anew differs from the old one.
        const version = Number(this.#prepared('UPDATE counter SET last = last + 1 RETURNING last').get()?.last);
        const versions = writes.map((write, index) => this.#apply(write, texts[index] ?? '', version));
        this.#prepared('COMMIT').run();
        return versions;
      } catch (error) {
        if (this.#database.isTransaction) this.#prepared('ROLLBACK').run();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #apply(write: Write, text: string, version: number): Version {
    const { collection, id } = write;
    const changes = this.#change(write, text, version);
    const conditional = write.op === 'create' || write.version !== undefined;
    if (conditional && changes === 0) {
      throw new StaleWrite(
        `${collection}/${id}: ${write.op === 'create' ? 'already exists' : 'changed since it was read'}`,
      );
    }
    return write.op === 'delete' ? '' : String(version);
  }

  #change(write: Write, text: string, version: number): number {
    const { collection, id } = write;
    const run = (sql: string, ...parameters: (string | number)[]): number =>
      Number(this.#prepared(sql).run(...parameters).changes);
    const insert = 'INSERT INTO documents (collection, id, version, data) VALUES (?, ?, ?, ?)';
    if (write.op === 'create') return run(`${insert} ON CONFLICT DO NOTHING`, collection, id, version, text);
    if (write.op === 'put' && write.version === undefined) {
      const replace = 'ON CONFLICT DO UPDATE SET version = excluded.version, data = excluded.data';
      return run(`${insert} ${replace}`, collection, id, version, text);
    }
    if (write.op === 'put') {
      const update = 'UPDATE documents SET version = ?, data = ? WHERE collection = ? AND id = ? AND version = ?';
      return run(update, version, text, collection, id, write.version ?? '');
    }
    const remove = 'DELETE FROM documents WHERE collection = ? AND id = ?';
    return write.version === undefined
      ? run(remove, collection, id)
      : run(`${remove} AND version = ?`, collection, id, write.version);
  }

  #select<T>(sql: string, ...parameters: (string | number)[]): Stored<T>[] {
    return this.#run(() =>
      this.#prepared(sql)
        .all(...parameters)
        .map((row) => ({ id: String(row.id), version: String(row.version), data: JSON.parse(String(row.data)) as T })),
    );
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #run<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (isBusy(error)) throw new StoreUnavailable(`Tệp dữ liệu ${this.#path} đang bị tiến trình khác giữ.`);
      throw error instanceof StaleWrite ? error : fileProblem(this.#path, error);
    }
  }
}
