import { beforeAll, describe, expect, it } from 'vitest';
import type { Query, Store, Stored } from '../../functions/domain/store.ts';
import { freshCollection } from './store-contract.ts';

/** What both stores mean by a query. */
export function storeQueriesContract(store: () => Store): void {
  const at = freshCollection();
  const documents: Record<string, object> = {
    a: { state: 'queued', at: '2023-10-02', n: 3, open: true, lease: { until: '2023-10-05' } },
    b: { state: 'queued', at: '2023-10-01', n: 10, open: 1 },
    c: { state: 'queued', at: '2023-10-02', n: 1.5, open: 'true', lease: { until: '2023-10-04' } },
    d: { state: 'sent', at: '2023-10-03', n: -2, open: false, lease: null },
    e: { state: null, at: '2023-10-02', n: '3', open: null },
    f: { at: 5, n: null, 'Thôn, khu': 'Hạ' },
    g: { state: 'queued' },
  };
  beforeAll(async () => {
    await store().commit(Object.entries(documents).map(([id, data]) => ({ op: 'create', collection: at, id, data })));
    await store().commit([
      { op: 'create', collection: freshCollection(), id: 'x', data: { state: 'queued', at: '2023-10-02' } },
    ]);
  });

  const cases: [string, Query, string[]][] = [
    ['without conditions gives all of the collection by id', {}, ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['with a limit gives the first', { limit: 2 }, ['a', 'b']],
    ['equal text', { where: { state: 'queued' } }, ['a', 'b', 'c', 'g']],
    ['equal null finds null, not what is missing', { where: { state: null } }, ['e']],
    ['equal true finds no 1 and no "true"', { where: { open: true } }, ['a']],
    ['equal 1 finds no true', { where: { open: 1 } }, ['b']],
    ['equal number finds no text', { where: { n: 3 } }, ['a']],
    ['several equalities all hold', { where: { state: 'queued', at: '2023-10-02' } }, ['a', 'c']],
    ['equality in a map', { where: { 'lease.until': '2023-10-04' } }, ['c']],
    ['equality on a field named in Vietnamese', { where: { 'Thôn, khu': 'Hạ' } }, ['f']],
    [
      'a range takes its lower end and leaves its upper end',
      { range: { field: 'at', atLeast: '2023-10-02', below: '2023-10-03' } },
      ['a', 'c', 'e'],
    ],
    ['a range of texts sees no numbers', { range: { field: 'at', atLeast: '' } }, ['b', 'a', 'c', 'e', 'd']],
    ['a range of numbers sees no texts', { range: { field: 'n', below: 100 } }, ['d', 'c', 'a', 'b']],
    ['equality and range', { where: { state: 'queued' }, range: { field: 'at', below: '2023-10-02' } }, ['b']],
    ['a range in a map', { range: { field: 'lease.until', below: '2024' } }, ['c', 'a']],
    [
      'a range is its own order, backwards when asked',
      { range: { field: 'at', atLeast: '2023' }, orderBy: { field: 'at', descending: true } },
      ['d', 'e', 'c', 'a', 'b'],
    ],
    [
      'a range first, then the asked order',
      { range: { field: 'at', atLeast: '2023' }, orderBy: { field: 'n', descending: true } },
      ['b', 'e', 'a', 'c', 'd'],
    ],
    [
      'an order leaves out documents without the field; null, numbers, texts',
      { orderBy: { field: 'n' } },
      ['f', 'd', 'c', 'a', 'b', 'e'],
    ],
    [
      'a descending order breaks ties by descending id',
      { orderBy: { field: 'at', descending: true } },
      ['d', 'e', 'c', 'a', 'b', 'f'],
    ],
    ['booleans between null and numbers', { orderBy: { field: 'open' } }, ['e', 'd', 'a', 'b', 'c']],
    ['order and limit', { orderBy: { field: 'n', descending: true }, limit: 2 }, ['e', 'b']],
    ['an unknown collection or field finds nothing', { where: { nothing: 1 } }, []],
  ];
  const ids = (found: readonly Stored[]) => found.map(({ id }) => id);

  describe('queries', () => {
    it.each(cases)('%s', async (_, query, expected) => {
      expect(ids(await store().query(at, query))).toEqual(expected);
    });

    it.each(cases)('page by page, one or two at a time: %s', async (_, query, expected) => {
      for (const limit of [1, 2]) {
        const pages: Stored[] = [];
        for (let page = await store().query(at, { ...query, limit }); page.length > 0; ) {
          pages.push(...page);
          const after = page.at(-1);
          page = after === undefined ? [] : await store().query(at, { ...query, limit, after });
        }
        expect(ids(pages).slice(0, query.limit)).toEqual(expected);
      }
    });
  });
}
