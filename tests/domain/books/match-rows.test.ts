import { describe, expect, it } from 'vitest';
import { matchEdited, matchRows } from '../../../functions/domain/books/match-rows.ts';
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

describe('rows that were edited', () => {
  const road = {
    name: 'Trần Văn Bốn',
    village: 'Thôn Hạ',
    content: 'Đường trục thôn bị xe tải phá hỏng, đề nghị sửa chữa',
  };
  const drain = {
    name: 'Lê Thị Năm',
    village: 'Thôn Hạ',
    content: 'Cống trước trường mầm non bị tắc, đề nghị nạo vét',
  };
  const records = [
    { entry: entry('1', 'A'), cells: road },
    { entry: entry('2', 'B'), cells: drain },
  ];
  const elsewhere = { name: 'Ai đó', village: 'Thôn Hạ', content: 'Việc khác hẳn' };
  const found = (...sheet: readonly (readonly [string, Readonly<Record<string, string>>, boolean?])[]) => {
    const rows = sheet.map(([code, cells, marked = true]) => ({ code, cells, marked }));
    const matched = matchEdited(rows, records);
    return rows.map((row) => matched.get(row)?.code ?? 'new').join(' ');
  };
  const longer = (cells: typeof road) => ({ ...cells, content: `${cells.content}, dân rất bức xúc` });

  it.each([
    ['are those of their codes', found(['1', longer(road)], ['2', longer(drain)]), '1 2'],
    [
      'are known by their texts when a sort of some columns crossed the codes',
      found(['2', longer(road)], ['1', longer(drain)]),
      '1 2',
    ],
    ['are known by their texts when the code was erased', found(['', longer(drain)]), '2'],
    ['leave their code to the row whose text it is', found(['1', elsewhere], ['', longer(road)]), 'new 1'],
    [
      'follow their text into a new row that took the other’s place, however like the two are',
      found(
        ['1', { ...road, name: 'Phạm Văn Bảy', content: 'Đường trục thôn bị xe tải phá hỏng lần nữa' }],
        ['', { ...road, village: 'Thôn Trung' }, false],
      ),
      'new 1',
    ],
    ['that were written anew as a whole keep their code', found(['1', elsewhere]), '1'],
    ['are nobody’s when only the village is shared', found(['9', elsewhere]), 'new'],
    ['are new when somebody just typed them, however like an old one', found(['', longer(road), false]), 'new'],
    ['are an old one just typed with one cell changed', found(['', { ...drain, village: 'Thôn Trung' }, false]), '2'],
  ])('%s', (_, codes, expected) => {
    expect(codes).toBe(expected);
  });

  it('go by their codes alone when two records are equally alike', () => {
    const twins = [records[0], { entry: entry('3', 'C'), cells: road }].flatMap((each) => each ?? []);
    const row = { code: '', cells: road, marked: true };
    expect(matchEdited([row], twins).get(row)).toBeUndefined();
  });

  it('five thousand of them cost no five thousand squared', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      entry: entry(String(n), `c${n}`),
      cells: { content: `Việc thứ ${n}` },
    }));
    const rows = many.map((each) => ({ code: each.entry.code, cells: { content: 'Sửa hết' }, marked: true }));
    expect(matchEdited(rows, many).size).toBe(5_000);
  });
});
