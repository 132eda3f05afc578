import { describe, expect, it } from 'vitest';
import { CHUNK_SIZE, type IndexEntry } from '../../../functions/domain/books/row-index.ts';
import { TabIndex } from '../../../functions/domain/books/tab-index.ts';

const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, n) => `row-${from + n}`);

const entry = (id: string): IndexEntry => ({
  id,
  code: id,
  content: '',
  system: '',
  brief: {},
  missing: false,
});

/** Rows by chunk, in the order of the chunks. */
function sizes(index: TabIndex, all: readonly string[]): number[] {
  const counts: number[] = [];
  for (const id of all) counts[index.chunkOf(id)] = (counts[index.chunkOf(id)] ?? 0) + 1;
  return counts;
}

describe('the row index of a tab', () => {
  it('fills chunk after chunk although new rows come in portions and none is committed yet', () => {
    const index = new TabIndex('petitions', []);
    for (const from of [0, 450, 790]) index.place(ids(from, from + (from === 0 ? 450 : 340)));
    expect(sizes(index, ids(0, 1130))).toEqual([CHUNK_SIZE, CHUNK_SIZE, CHUNK_SIZE, 1130 - 3 * CHUNK_SIZE]);
  });

  it('goes on in the chunk that has room left, and leaves every row where it is', () => {
    const entries = ids(0, 200).map(entry);
    const index = new TabIndex('petitions', [{ version: '1', chunk: { tab: 'petitions', number: 0, entries } }]);
    index.place(ids(100, 400));
    expect(sizes(index, ids(0, 400))).toEqual([CHUNK_SIZE, 400 - CHUNK_SIZE]);
    index.propose('rowIndex', ids(200, 400).map(entry)).accept(['2', '1']);
    index.place(ids(0, 600));
    expect(sizes(index, ids(0, 600))).toEqual([CHUNK_SIZE, 600 - CHUNK_SIZE]);
  });
});
