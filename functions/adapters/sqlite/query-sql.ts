import type { Query, Stored } from '../../domain/store.ts';
import { fieldOf, idsDescend, type Order, ordersOf } from '../query-order.ts';

/**
 * A query of the port as SQL over `documents(collection, id, version, data)`, with Firestore's meaning: equality knows types
 * (`1` is not `true`), a range sees only values of the type of its bounds, an order leaves out documents without the
 * field and puts null before booleans, numbers, texts, arrays and maps. Texts compare by their UTF-8 bytes in both.
 *
 * Field paths stand in the SQL as literals, because SQLite uses an index on an expression only when it is the same one.
 */
export interface SqlQuery {
  readonly sql: string;
  readonly parameters: (string | number)[];
}

/** The value as JSON text: `"x"`, `1`, `true`, `null`; SQL NULL where there is no such field. */
export const jsonOf = (field: string): string => `data -> ${pathLiteral(field)}`;
/** The value as SQL value, to compare within one type. */
export const scalarOf = (field: string): string => `data ->> ${pathLiteral(field)}`;
/** Place of its type in Firestore's order; NULL where there is no such field. */
export const rankOf = (field: string): string =>
  `CASE json_type(data, ${pathLiteral(field)}) WHEN 'null' THEN 0 WHEN 'false' THEN 1 WHEN 'true' THEN 1 WHEN 'integer' THEN 2 WHEN 'real' THEN 2 WHEN 'text' THEN 3 WHEN 'array' THEN 4 WHEN 'object' THEN 5 END`;

/** `lease.until` → `'$."lease"."until"'`. */
function pathLiteral(field: string): string {
  const path = `$.${field
    .split('.')
    .map((part) => `"${part.replaceAll('"', '')}"`)
    .join('.')}`;
  return `'${path.replaceAll("'", "''")}'`;
}

export function queryToSql(collection: string, query: Query): SqlQuery {
  const conditions = ['collection = ?'];
  const parameters: (string | number)[] = [collection];
  const add = (condition: string, ...values: (string | number)[]): void => {
    conditions.push(condition);
    parameters.push(...values);
  };
  for (const [field, value] of Object.entries(query.where ?? {})) add(`${jsonOf(field)} = ?`, JSON.stringify(value));
  const orders = ordersOf(query);
  for (const { field } of orders) add(`${rankOf(field)} IS NOT NULL`);
  addRange(query.range, add);
  if (query.after !== undefined) {
    const cursor = cursorCondition(orders, query.after);
    add(cursor.sql, ...cursor.parameters);
  }
  const orderBy = orders.flatMap(({ field, descending }) =>
    [rankOf(field), scalarOf(field)].map((expression) => `${expression}${descending ? ' DESC' : ''}`),
  );
  const limit = query.limit === undefined ? '' : ' LIMIT ?';
  if (query.limit !== undefined) parameters.push(query.limit);
  const sql = `SELECT id, version, data FROM documents WHERE ${conditions.join(' AND ')} ORDER BY ${[...orderBy, idsDescend(orders) ? 'id DESC' : 'id'].join(', ')}${limit}`;
  return { sql, parameters };
}

function addRange(range: Query['range'], add: (sql: string, ...values: (string | number)[]) => void): void {
  if (range === undefined) return;
  const bound = range.atLeast ?? range.below;
  if (bound !== undefined) add(`${rankOf(range.field)} = ${typeof bound === 'number' ? 2 : 3}`);
  if (range.atLeast !== undefined) add(`${scalarOf(range.field)} >= ?`, range.atLeast);
  if (range.below !== undefined) add(`${scalarOf(range.field)} < ?`, range.below);
}

/** Behind the document in the order: later in the first field, or equal there and later in the next …, or behind it by id. */
function cursorCondition(orders: readonly Order[], after: Stored): SqlQuery {
  const alternatives: string[] = [];
  const parameters: (string | number)[] = [];
  const equalSoFar: string[] = [];
  const equalValues: string[] = [];
  for (const { field, descending } of orders) {
    const value = fieldOf(after.data, field);
    const sign = descending ? '<' : '>';
    const rank = rankOfValue(value);
    const within = rank === 0 ? '' : ` OR (${rankOf(field)} = ${rank} AND ${scalarOf(field)} ${sign} ?)`;
    alternatives.push([...equalSoFar, `(${rankOf(field)} ${sign} ${rank}${within})`].join(' AND '));
    parameters.push(...equalValues);
    if (rank !== 0) parameters.push(comparable(value));
    equalSoFar.push(`${jsonOf(field)} = ?`);
    equalValues.push(JSON.stringify(value));
  }
  alternatives.push([...equalSoFar, `id ${idsDescend(orders) ? '<' : '>'} ?`].join(' AND '));
  parameters.push(...equalValues, after.id);
  return { sql: `(${alternatives.map((condition) => `(${condition})`).join(' OR ')})`, parameters };
}

function rankOfValue(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  return Array.isArray(value) ? 4 : 5;
}

function comparable(value: unknown): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}
