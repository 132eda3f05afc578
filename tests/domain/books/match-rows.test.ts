import { describe, expect, it } from 'vitest';
import { findDisplaced, matchRows } from '../../../functions/domain/books/match-rows.ts';
import type { IndexEntry } from '../../../functions/domain/books/row-index.ts';

const entry = (code: string, content: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  id: `id-${code}`,
  code,
  content,
  system: '',
  brief: {},
  missing: false,
  ...more,
});

/** `A:1 B:2` is a row saying A with code 1, then a row saying B with code 2; `A:` has no code. */
const rows = (text: string) =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part, row) => {
      const [content = '', code = ''] = part.split(':');
      return { row, content, code };
    });

const who = (sheet: string, entries: readonly IndexEntry[]) => {
  const { rows: matched, gone } = matchRows(rows(sheet), entries);
  return {
    rows: matched.map(({ entry: found }) => found?.code ?? 'new').join(' '),
    gone: gone.map((each) => each.code).join(' '),
  };
};

describe('who is this row', () => {
  const three = [entry('1', 'A'), entry('2', 'B'), entry('3', 'C')];

  it.each([
    ['rows where they were', 'A:1 B:2 C:3', '1 2 3', ''],
    ['a sort moves rows whole', 'C:3 A:1 B:2', '3 1 2', ''],
    ['an edited row keeps its record by its code', 'A:1 X:2 C:3', '1 2 3', ''],
    ['a row without its code is known by what it says', 'A:1 B: C:3', '1 2 3', ''],
    ['swapped codes are repaired: what the row says decides', 'A:2 B:1 C:3', '1 2 3', ''],
    [
      'an inserted row that got another row’s code is new, and that row keeps its record',
      'A:1 X:2 B: C:3',
      '1 new 2 3',
      '',
    ],
    ['a deleted row is gone', 'A:1 C:3', '1 3', '2'],
    ['a row pasted over another takes its place; the other is gone', 'A:1 A:1 C:3', '1 new 3', '2'],
    ['a copy at the end is new', 'A:1 B:2 C:3 A:1', '1 2 3 new', ''],
    ['an edited copy is new', 'A:1 B:2 C:3 Z:1', '1 2 3 new', ''],
    ['a code of another unit is nobody here', 'A:1 B:2 C:3 D:99', '1 2 3 new', ''],
    ['all codes erased', 'C: B: A:', '3 2 1', ''],
    ['an empty tab', '', '', '1 2 3'],
  ])('%s', (_, sheet, expected, gone) => {
    expect(who(sheet, three)).toEqual({ rows: expected, gone });
  });

  it('two equal rows are two records, each with its own code', () => {
    const twins = [entry('1', 'A'), entry('2', 'A')];
    expect(who('A:2 A:1', twins)).toEqual({ rows: '2 1', gone: '' });
    expect(who('A: A:1', twins)).toEqual({ rows: '2 1', gone: '' });
    expect(who('A: A: A:', twins)).toEqual({ rows: '1 2 new', gone: '' });
  });

  it('a row that comes back by undo takes its old record up again', () => {
    expect(who('A: B:2', [entry('1', 'A', { missing: true }), entry('2', 'B')])).toEqual({ rows: '1 2', gone: '' });
  });

  it('of two equal records the one that was there a moment ago is preferred to the one long missing', () => {
    expect(who('A:', [entry('1', 'A', { missing: true }), entry('2', 'A')])).toEqual({ rows: '2', gone: '1' });
  });

  it('ten thousand rows without a code find their records in one go', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => entry(String(n), `c${n % 5000}`));
    const sheet = many.map((each, row) => ({ row, content: each.content, code: '' }));
    const { rows: matched, gone } = matchRows(sheet, many);
    expect(new Set(matched.map((each) => each.entry?.code)).size).toBe(10_000);
    expect(gone).toEqual([]);
  });
});

describe('a row edited and displaced at once', () => {
  const gone = [
    {
      cells: {
        name: 'Trần Văn Bốn',
        village: 'Thôn Hạ',
        content: 'Đường trục thôn bị xe tải phá hỏng, đề nghị sửa chữa',
      },
    },
    { cells: { name: 'Lê Thị Năm', village: 'Thôn Hạ', content: 'Cống trước trường mầm non bị tắc, đề nghị nạo vét' } },
  ] as const;

  it('is the record that shares most of its text', () => {
    const edited = { ...gone[1].cells, village: 'Thôn Trung' };
    expect(findDisplaced(edited, gone)).toBe(gone[1]);
  });

  it('is nobody when only the village is shared', () => {
    expect(findDisplaced({ name: 'Ai đó', village: 'Thôn Hạ', content: 'Việc khác hẳn' }, gone)).toBeUndefined();
  });

  it('is nobody when two are equally alike', () => {
    expect(findDisplaced(gone[0].cells, [gone[0], { cells: { ...gone[0].cells } }])).toBeUndefined();
  });
});
