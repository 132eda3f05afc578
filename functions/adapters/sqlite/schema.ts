import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type CompositeIndex, compositeIndexes, equalityFields, newestFirst } from '../firestore/indexes.ts';
import { jsonOf, rankOf, scalarOf } from './query-sql.ts';

const schemaVersion = 1;

/** Brings an open file to the schema of this release. */
export function prepareSchema(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const found = numberIn(database.prepare('PRAGMA user_version').get(), 'user_version');
  if (found > schemaVersion) {
    throw new Error(`do bản phần mềm mới hơn tạo ra (phiên bản ${found}, bản này đọc được đến ${schemaVersion})`);
  }
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(`
      CREATE TABLE IF NOT EXISTS documents (
        collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (collection, id)
      );
      CREATE TABLE IF NOT EXISTS counter (last INTEGER NOT NULL);
      INSERT INTO counter SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM counter);
      PRAGMA user_version = ${schemaVersion};`);
    prepareIndexes(database);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Builds the indexes that are wanted and drops those of earlier releases. */
function prepareIndexes(database: DatabaseSync): void {
  const wanted = new Map(
    [...equalityFields.map(equalityIndex), ...[...compositeIndexes, newestFirst].map(orderIndex)].map((sql) => [
      `by_${createHash('sha256').update(sql).digest('hex').slice(0, 12)}`,
      sql,
    ]),
  );
  const present = database.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'by\\_%' ESCAPE '\\'",
  );
  for (const { name } of present.all()) {
    if (typeof name === 'string' && !wanted.has(name)) database.exec(`DROP INDEX ${name}`);
  }
  for (const [name, sql] of wanted)
    database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON documents (collection, ${sql}`);
}

/** Partial: a document without the field takes no room in the index. */
const equalityIndex = (field: string): string => `${jsonOf(field)}, id) WHERE ${jsonOf(field)} IS NOT NULL`;

function orderIndex({ equal, order }: Omit<CompositeIndex, 'collection'>): string {
  const direction = order.descending ? ' DESC' : '';
  const columns = [
    ...equal.map(jsonOf),
    `${rankOf(order.field)}${direction}`,
    `${scalarOf(order.field)}${direction}`,
    `id${direction}`,
  ];
  return `${columns.join(', ')}) WHERE ${rankOf(order.field)} IS NOT NULL`;
}

function numberIn(row: Record<string, unknown> | undefined, column: string): number {
  return Number(row?.[column] ?? 0);
}
