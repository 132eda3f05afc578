import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordersOf } from '../../functions/adapters/query-order.ts';
import { type Query, StaleWrite, type Store, type Stored, type Write } from '../../functions/domain/store.ts';
import { anyCodePoint } from '../fixtures/any-code-point.ts';
import { freshCollection } from './store-contract.ts';

/** A store is compared with a plain map under arbitrary commits and queries. */
type Model = Map<string, Stored<Record<string, unknown>>>;

const id = fc.constantFrom('a', 'b', 'c', 'Đ', 'é', '🌾', 'ﬀ', '10', '9');
const field = fc.constantFrom('x', 'y', 'z');
const scalar = fc.constantFrom(null, true, false, -1, 0, 1, 1.5, 10, '', 'a', 'A', 'ă', 'ﬀ', '🌾', 'ab', '1');
const contents = fc.record(
  { x: scalar, y: scalar, z: scalar, deep: fc.jsonValue({ maxDepth: 3, stringUnit: anyCodePoint }) },
  { requiredKeys: [] },
);
const step = fc.record({
  op: fc.constantFrom('create', 'put', 'put', 'delete'),
  id,
  data: contents,
  condition: fc.constantFrom('none', 'current', 'current', 'earlier'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const commits = fc.array(fc.uniqueArray(step, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), {
  maxLength: 6,
});
const bounds = fc.constantFrom(
  { atLeast: 0 },
  { atLeast: -1, below: 10 },
  { below: 'b' },
  { atLeast: 'A', below: 'ﬀ' },
);
const query: fc.Arbitrary<Query> = fc
  .record(
    {
      where: fc.dictionary(field, scalar, { maxKeys: 2 }),
      range: fc.tuple(field, bounds).map(([name, bound]) => ({ field: name, ...bound })),
      orderBy: fc.record({ field, descending: fc.boolean() }),
      limit: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: [] },
  )
  // Firestore refuses a range or an order on a field that an equality has fixed already.
  .filter(({ where = {}, range, orderBy }) => ![range?.field, orderBy?.field].some((name) => name && name in where));

export function storeModelProperty(store: () => Store, runs: number): void {
  it('does what a plain map would do, whatever is committed and asked', async () => {
    await fc.assert(
      fc.asyncProperty(commits, fc.array(query, { maxLength: 6 }), async (history, queries) => {
        const at = freshCollection();
        const model: Model = new Map();
        const earlier = new Map<string, string>();
        for (const steps of history) await commitToBoth(store(), at, model, earlier, steps);
        for (const asked of [{}, ...queries]) {
          const expected = ask(model, asked);
          expect(await store().query(at, asked)).toEqual(expected);
          const after = expected[0];
          if (after === undefined) continue;
          const rest = ask(model, { ...asked, limit: 1000 }).slice(1);
          expect(await store().query(at, { ...asked, after })).toEqual(rest.slice(0, asked.limit ?? rest.length));
        }
      }),
      { numRuns: runs },
    );
  });
}

async function commitToBoth(store: Store, at: string, model: Model, earlier: Map<string, string>, steps: Step[]) {
  const writes = steps.map((asked) => writeOf(at, model, earlier, asked));
  const stale = writes.some((write) => isStale(model, write));
  if (stale) {
    await expect(store.commit(writes)).rejects.toBeInstanceOf(StaleWrite);
    return;
  }
  const versions = await store.commit(writes);
  writes.forEach((write, index) => {
    const before = model.get(write.id);
    if (before !== undefined && before.version !== versions[index]) earlier.set(write.id, before.version);
    if (write.op === 'delete') model.delete(write.id);
    else
      model.set(write.id, {
        id: write.id,
        version: versions[index] ?? '',
        data: JSON.parse(JSON.stringify(write.data)),
      });
  });
}

function writeOf(collection: string, model: Model, earlier: Map<string, string>, asked: Step): Write {
  const { op, id, data, condition } = asked;
  if (op === 'create') return { op, collection, id, data };
  const version = condition === 'none' ? undefined : (condition === 'current' ? model : new Map()).get(id)?.version;
  const given = condition === 'earlier' ? earlier.get(id) : version;
  const conditional = given === undefined ? {} : { version: given };
  return op === 'put' ? { op, collection, id, data, ...conditional } : { op: 'delete', collection, id, ...conditional };
}

function isStale(model: Model, write: Write): boolean {
  const current = model.get(write.id);
  if (write.op === 'create') return current !== undefined;
  return write.version !== undefined && current?.version !== write.version;
}

function ask(model: Model, asked: Query): Stored<Record<string, unknown>>[] {
  const orders = ordersOf(asked);
  return [...model.values()]
    .filter(({ data }) => Object.entries(asked.where ?? {}).every(([name, value]) => data[name] === value))
    .filter(({ data }) => orders.every((order) => data[order.field] !== undefined))
    .filter(({ data }) => asked.range === undefined || inRange(data[asked.range.field], asked.range))
    .sort((left, right) => {
      for (const { field: name, descending } of orders) {
        const difference = compare(left.data[name], right.data[name]);
        if (difference !== 0) return descending ? -difference : difference;
      }
      return orders.at(-1)?.descending ? compare(right.id, left.id) : compare(left.id, right.id);
    })
    .slice(0, asked.limit ?? model.size);
}

function inRange(value: unknown, { atLeast, below }: NonNullable<Query['range']>): boolean {
  const bounds = [atLeast, below].filter((bound) => bound !== undefined);
  if (bounds.some((bound) => typeof bound !== typeof value)) return false;
  return (atLeast === undefined || compare(value, atLeast) >= 0) && (below === undefined || compare(value, below) < 0);
}

const typeOrder = ['null', 'boolean', 'number', 'string'];

function compare(left: unknown, right: unknown): number {
  const rank = (value: unknown) => typeOrder.indexOf(value === null ? 'null' : typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string') return Buffer.compare(Buffer.from(left), Buffer.from(String(right)));
  return Number(left) - Number(right);
}
