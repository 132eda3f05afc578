import type { Query } from '../domain/store.ts';

export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** The orders a query means: the range's field first, then the asked order. The id comes last, see `idsDescend`. */
export function ordersOf(query: Query): Order[] {
  const asked = query.orderBy && { field: query.orderBy.field, descending: query.orderBy.descending ?? false };
  if (query.range === undefined) return asked ? [asked] : [];
  if (asked === undefined || asked.field === query.range.field) {
    return [{ field: query.range.field, descending: asked?.descending ?? false }];
  }
  return [{ field: query.range.field, descending: false }, asked];
}

/**
 * Ids go the way of the order before them: so stand the indexes that Firestore has by itself. For ids the other way round it wants a composite index,
 * and refuses to make one of a single field.
 */
export const idsDescend = (orders: readonly Order[]): boolean => orders.at(-1)?.descending ?? false;

/** A field of a document, by its path with dots; `null` where there is none. */
export function fieldOf(data: unknown, path: string): unknown {
  let value: unknown = data;
  for (const part of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }
  return value ?? null;
}
