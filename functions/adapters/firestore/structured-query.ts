import type { v1 } from '@google-cloud/firestore';
import type { Query, Stored } from '../../domain/store.ts';
import { fieldOf, idsDescend, type Order, ordersOf } from '../query-order.ts';
import { encodeKey, encodeValue } from './value-codec.ts';

type RunQuery = NonNullable<Parameters<InstanceType<typeof v1.FirestoreClient>['runQuery']>[0]>;
type StructuredQuery = NonNullable<RunQuery['structuredQuery']>;
type Filter = NonNullable<NonNullable<NonNullable<StructuredQuery['where']>['compositeFilter']>['filters']>[number];
type Operator = 'EQUAL' | 'GREATER_THAN_OR_EQUAL' | 'LESS_THAN';

/** @param nameOf full resource name of a document id. */
export function structuredQuery(collectionId: string, query: Query, nameOf: (id: string) => string): StructuredQuery {
  const orders = ordersOf(query);
  const filters = filtersOf(query);
  return {
    from: [{ collectionId }],
    ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
    orderBy: [
      ...orders.map(({ field, descending }) => ({
        field: { fieldPath: fieldPath(field) },
        direction: direction(descending),
      })),
      { field: { fieldPath: '__name__' }, direction: direction(idsDescend(orders)) },
    ],
    ...(query.limit !== undefined && { limit: { value: query.limit } }),
    ...(query.after !== undefined && { startAt: cursorBehind(query.after, orders, nameOf) }),
  };
}

const direction = (descending: boolean): 'ASCENDING' | 'DESCENDING' => (descending ? 'DESCENDING' : 'ASCENDING');

function filtersOf({ where = {}, range }: Query): Filter[] {
  const filters = Object.entries(where).map(([field, value]) => fieldFilter(field, 'EQUAL', value));
  if (range?.atLeast !== undefined) filters.push(fieldFilter(range.field, 'GREATER_THAN_OR_EQUAL', range.atLeast));
  if (range?.below !== undefined) filters.push(fieldFilter(range.field, 'LESS_THAN', range.below));
  return filters;
}

function fieldFilter(path: string, op: Operator, value: unknown): Filter {
  const field = { fieldPath: fieldPath(path) };
  if (value === null) return { unaryFilter: { op: 'IS_NULL', field } };
  return { fieldFilter: { field, op, value: encodeValue(value) } };
}

const cursorBehind = (after: Stored, orders: readonly Order[], nameOf: (id: string) => string) => ({
  before: false,
  values: [...orders.map(({ field }) => encodeValue(fieldOf(after.data, field))), { referenceValue: nameOf(after.id) }],
});

/** `lease.until` → itself; parts that are no plain names are quoted. */
const fieldPath = (path: string): string =>
  path
    .split('.')
    .map(encodeKey)
    .map((part) => (/^[a-zA-Z_]\w*$/.test(part) ? part : `\`${part.replace(/[\\`]/g, '\\$&')}\``))
    .join('.');
