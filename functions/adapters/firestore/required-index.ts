import type { Query } from '../../domain/store.ts';
import { type Order, ordersOf } from '../query-order.ts';
import { type CompositeIndex, compositeIndexes, exemptFields } from './indexes.ts';

export interface IndexDefinitions {
  readonly composite: readonly CompositeIndex[];
  /** Fields without any index, by last segment of the collection. */
  readonly exempt: Readonly<Record<string, readonly string[]>>;
}

/** As they are deployed. */
const deployed: IndexDefinitions = { composite: compositeIndexes, exempt: exemptFields };

/**
 * What the cloud would miss to answer a query, or `null`. The emulator answers every query; Firestore itself fails where a composite
 * index is missing, and by a field that is exempt from indexes.
 */
export function missingIndex(collection: string, query: Query, definitions = deployed): string | null {
  const group = collection.slice(collection.lastIndexOf('/') + 1);
  const equal = Object.keys(query.where ?? {});
  const orders = ordersOf(query);
  const unindexed = [...equal, ...orders.map(({ field }) => field)].find((field) =>
    definitions.exempt[group]?.some((exempt) => exempt === '*' || field === exempt || field.startsWith(`${exempt}.`)),
  );
  if (unindexed !== undefined) return `${group}: field ${unindexed} is exempt from indexes`;
  const [order] = orders;
  if (order === undefined) return null;
  if (orders.length === 1 && equal.length === 0) return null;
  const isServed = orders.length === 1 && serves(definitions.composite, group, equal, order);
  return isServed ? null : `${group}: ${[...equal.map((field) => `${field} =`), ...orders.map(orderText)].join(', ')}`;
}

/** Firestore joins indexes of the same order, each for some of the equalities. */
function serves(composite: readonly CompositeIndex[], group: string, equal: readonly string[], order: Order): boolean {
  const usable = composite.filter(
    (index) =>
      index.collection === group &&
      index.order.field === order.field &&
      (index.order.descending ?? false) === order.descending &&
      index.equal.every((field) => equal.includes(field)),
  );
  return usable.length > 0 && equal.every((field) => usable.some((index) => index.equal.includes(field)));
}

const orderText = ({ field, descending }: Order): string => `${field} ${descending ? 'descending' : 'ascending'}`;
