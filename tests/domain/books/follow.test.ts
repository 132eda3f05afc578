import { describe, expect, it } from 'vitest';
import { follow, type Place } from '../../../functions/domain/books/follow.ts';
import type { Cell } from '../../../functions/domain/values.ts';

const HEADERS = ['Mã', 'Nội dung', 'Tình trạng'];
const LAN = ['YK23-0001', 'Sửa đường trục thôn', 'Đã giao'];
const HOA = ['YK23-0002', 'Nạo vét cống trước trường', 'Đã giao'];
/** The write touched the headers, too: a title had come over them. */
const STRUCK = ['YK23-0001', 'Nội dung', 'Đã giao'];

const seen = (...rows: Cell[][]): ReadonlyMap<number, readonly Cell[]> => new Map(rows.entries());
const at = (row: number, column: number): Place => ({ row, column });

describe('a cell that was seen, and looked for again', () => {
  it.each<[string, Cell[][], Place]>([
    ['stands where it was', [HEADERS, LAN, HOA], at(2, 2)],
    ['has been pushed down by a title', [['SỔ CỦA XÃ'], HEADERS, LAN, HOA], at(3, 2)],
    ['was sorted to the top', [HEADERS, HOA, LAN], at(1, 2)],
    ['has moved aside for a column', [HEADERS, LAN, HOA].map((row) => ['', ...row]), at(2, 3)],
    ['has gone with its column', [HEADERS, LAN, HOA].map(([a = '', b = '', c = '']) => [c, a, b]), at(2, 0)],
    ['moved both ways', [['SỔ'], ['Ghi riêng', ...HEADERS], ['', ...HOA], ['', ...LAN]], at(2, 3)],
    ['is known though its row was edited', [HEADERS, ['abc', ...HOA.slice(1)], LAN], at(1, 2)],
    ['is gone: where it would be', [['SỔ CỦA XÃ'], HEADERS, LAN], at(3, 2)],
  ])('%s', (_, now, place) => {
    expect(follow(seen(HEADERS, LAN, HOA), 0, now)(at(2, 2))).toEqual(place);
  });

  it('is found by headers that were struck themselves', () => {
    const now = [['SỔ'], ['SỔ CỦA XÃ'], STRUCK, HOA, LAN];
    expect(follow(seen(['SỔ CỦA XÃ'], STRUCK, LAN, HOA), 1, now)(at(1, 0))).toEqual(at(2, 0));
    expect(follow(seen(['SỔ CỦA XÃ'], STRUCK, LAN, HOA), 1, now)(at(2, 0))).toEqual(at(4, 0));
  });

  it('of two equal rows is the nearer one', () => {
    const now = [HEADERS, HOA, ['', '', ''], LAN, LAN];
    expect(follow(seen(HEADERS, LAN, HOA), 0, now)(at(1, 1))).toEqual(at(3, 1));
  });

  it('stays where it is when the headers were never seen', () => {
    expect(follow(new Map([[4, LAN]]), 0, [HEADERS, LAN])(at(4, 1))).toEqual(at(4, 1));
  });
});
