import { describe, expect, it } from 'vitest';
import { AlikeRows } from '../../../functions/domain/books/alike-rows.ts';
import { mostAlike } from '../../../functions/domain/books/follow.ts';

/** `a|b|c`: the cells of a row. */
const rowsOf = (...lines: string[]) => lines.map((line) => line.split('|'));
const known = (line: string) =>
  line.split('|').flatMap((text, column) => (text === '' ? [] : [[column, text] as const]));

const ROAD = 'Đề nghị sửa đường ngõ 5';
const far = (count: number) => Array.from({ length: count }, (_, at) => `x${at}|y${at}`);

describe('a row that is looked for by what it says', () => {
  it.each<[string, string[], string, number, number | undefined]>([
    ['where it was', ['a|b', 'c|d'], 'c|d', 1, 1],
    ['near', ['a|b', 'c|d', 'e|f'], 'a|b', 2, 0],
    ['the nearest of rows that say the same', ['a|b', 'c|d', 'e|f', 'a|b'], 'a|b', 2, 3],
    ['the one above, of two as near', ['a|b', 'c|d', 'a|b'], 'a|b', 1, 0],
    ['far away', [...far(60), 'a|b'], 'a|b', 0, 60],
    ['edited, by most of what it said', ['a|b', `${ROAD}|Bà Mơ|12/10`], `${ROAD}|Bà Mơ|13/10`, 0, 1],
    ['edited beyond that: not found', ['a|b', `${ROAD}|Ông Tá|12/10`], 'Đề nghị nạo vét|Ông Tá|12/10', 0, undefined],
    [
      'edited, by the row that says more of it, whichever comes first',
      [`${ROAD}|Bà Mơ|1|`, `${ROAD}|Bà Mơ|2|Cầu`, `${ROAD}|Bà Mơ|3|`],
      `${ROAD}|Bà Mơ|9|Cầu`,
      0,
      1,
    ],
    ['edited, the nearest of two as alike', [`${ROAD}|1`, 'x|y', 'x|y', `${ROAD}|2`], `${ROAD}|9`, 2, 3],
    ['edited, the first of two as alike and as near', [`${ROAD}|1`, 'x|y', `${ROAD}|2`], `${ROAD}|9`, 1, 0],
    ['edited, not a later one that is further away', [`${ROAD}|1`, 'x|y', 'x|y', `${ROAD}|2`], `${ROAD}|9`, 1, 0],
    ['of which nothing is known', ['', 'a|b'], '', 0, undefined],
  ])('%s', (_, rows, line, expected, found) => {
    expect(new AlikeRows(rowsOf(...rows)).find(known(line), expected)).toBe(found);
  });
});

describe('the row that shows most of some cells', () => {
  it.each<[string, string[], number, number]>([
    ['in whatever order', ['x|y', 'Loại|Mã|Nội dung'], 0, 1],
    ['the one with more of them', ['Mã|x', 'x|y', 'Mã|Loại'], 0, 2],
    ['the nearest of equal ones', ['Mã|Loại', 'x|y', 'x|y', 'Mã|Loại'], 2, 3],
    ['the first of two as near', ['Mã|Loại', 'x|y', 'Mã|Loại'], 1, 0],
    ['where it was, when none shows any', ['x|y', 'x|y', 'x|y'], 1, 1],
    ['where it was: blank cells show nothing', ['||', 'x|y', '||'], 1, 1],
  ])('%s', (_, rows, at, found) => {
    expect(mostAlike(['Mã', 'Loại', '', 'Nội dung'], at, rowsOf(...rows).entries())).toBe(found);
  });
});
