import { describe, expect, it } from 'vitest';
import { frameOf, hasMoved } from '../../../functions/domain/books/frame.ts';
import { mend } from '../../../functions/domain/books/mend.ts';
import type { Cell } from '../../../functions/domain/values.ts';
import type { CellWrite } from '../../../functions/domain/workbooks.ts';
import { conclusions } from '../../../sheets-templates/tabs/so-doi-thoai.ts';

/** `Mã | Nội dung kết luận | Tình trạng`, of the tab Kết luận: the middle one is the office's. */
const HEADERS = ['Mã', 'Nội dung kết luận', 'Tình trạng'];
const asRead: Cell[][] = [HEADERS, ['', 'Sửa đường trục thôn', ''], ['', 'Nạo vét cống trước trường', '']];
const readAs = (rows: Cell[][]) => frameOf(conclusions, { sheetId: 7, title: 'Kết luận', rows });
const frame = readAs(asRead);

const cell = (row: number, column: number, text: string): CellWrite => ({
  sheetId: 7,
  row,
  column,
  value: { type: 'text', text },
});
const ours = [cell(1, 0, 'KL23-0001'), cell(1, 2, 'Chưa làm'), cell(2, 0, 'KL23-0002'), cell(2, 2, 'Chưa làm')];

const put = (rows: readonly Cell[][], writes: readonly CellWrite[]): void => {
  for (const { row, column, value } of writes) {
    const line = rows[row];
    if (line !== undefined) line[column] = value.type === 'text' ? value.text : '';
  }
};

/** The tab as people left it, with our write on top, and what is put back. */
const mended = (people: readonly (readonly Cell[])[]): Cell[][] => {
  const rows = people.map((row) => [...row]);
  put(rows, ours);
  put(rows, mend(frame, ours, rows));
  return rows;
};

describe('a write that met a tab whose columns had moved', () => {
  it.each([
    ['nothing moved', asRead, false],
    ['rows were sorted', [HEADERS, asRead[2] ?? [], asRead[1] ?? []], false],
    ['a column was moved', asRead.map(([a = '', b = '', c = '']) => [b, a, c]), true],
    ['a column was put in', asRead.map((row) => ['', ...row]), true],
    ['a title was put over the headers', [['SỔ CỦA XÃ'], ...asRead], true],
  ])('knows it by the rows down to the headers: %s', (_, rows, moved) => {
    expect(hasMoved(frame, rows)).toBe(moved);
  });

  it('gives the texts back to a column that was moved to where ours had been', () => {
    const rows = mended(asRead.map(([a = '', b = '', c = '']) => [b, a, c]));
    expect(rows.map((row) => row[0])).toEqual([
      'Nội dung kết luận',
      'Sửa đường trục thôn',
      'Nạo vét cống trước trường',
    ]);
  });

  it('leaves cells of its own columns to the next pass', () => {
    const rows = mended(asRead.map(([a = '', b = '', c = '']) => [c, b, a]));
    expect(rows[1]).toEqual(['KL23-0001', 'Sửa đường trục thôn', 'Chưa làm']);
  });

  it('gives the headers back that a title had pushed down under it', () => {
    const rows = mended([['SỔ CỦA XÃ', '', ''], ...asRead]);
    expect(rows[1]).toEqual(HEADERS);
    expect(rows[3]?.[1]).toBe('Nạo vét cống trước trường');
  });

  it('empties what it put into a column that came since', () => {
    const rows = mended(asRead.map(([a = '', b = '', c = ''], n) => [n === 0 ? 'Ghi riêng' : '', a, b, c]));
    expect(rows.map((row) => row[0])).toEqual(['Ghi riêng', '', '']);
    expect(rows.map((row) => row[2])).toEqual([
      'Nội dung kết luận',
      'Sửa đường trục thôn',
      'Nạo vét cống trước trường',
    ]);
  });

  it('gives a header back to its own column, not to one that came before it and was struck, too', () => {
    const wide: Cell[][] = [
      ['Mã', 'Nội dung kết luận', 'Thời hạn', 'Tình trạng'],
      ['', 'Sửa đường', '', ''],
    ];
    const strikes = [cell(0, 0, 'KL23-0001'), cell(0, 2, 'Chưa làm')];
    const rows = wide.map(([a = '', b = '', c = '', d = ''], n) => [n === 0 ? 'Ghi riêng' : '', a, b, c, d]);
    put(rows, strikes);
    const back = mend(readAs(wide), strikes, rows);
    expect(back.map(({ column, value }) => [column, value])).toEqual([
      [0, { type: 'blank' }],
      [2, { type: 'text', text: 'Nội dung kết luận' }],
    ]);
  });

  it('gives a header back at the end of the row, where an emptied one is no cell any more', () => {
    const rows = [['SỔ CỦA XÃ'], HEADERS.slice(0, 2), ...asRead.slice(1)];
    const emptied: CellWrite = { sheetId: 7, row: 1, column: 2, value: { type: 'blank' } };
    expect(mend(frame, [emptied], rows)).toMatchObject([{ row: 1, column: 2, value: { text: 'Tình trạng' } }]);
  });

  it('knows a column that came beside a struck header by what already stands in it', () => {
    // A column of the user's own came before `Tình trạng`; both headers were struck, and somebody had typed into the new one.
    const rows = asRead.map(([a = '', b = '', c = ''], n) => [
      a,
      b,
      ['Ghi riêng', '', 'hỏi lại tổ trưởng'][n] ?? '',
      c,
    ]);
    const strikes = [cell(0, 2, 'Chưa làm'), cell(0, 3, 'Hợp lệ')];
    put(rows, strikes);
    expect(mend(frame, strikes, rows).map(({ column, value }) => [column, value])).toEqual([
      [2, { type: 'blank' }],
      [3, { type: 'text', text: 'Tình trạng' }],
    ]);
  });

  it('gives the header back to a column of ours that somebody typed into', () => {
    const rows = asRead.map((row, n) => [n === 1 ? 'abc' : n === 2 ? 'xyz' : (row[0] ?? ''), ...row.slice(1)]);
    (rows[0] ?? [])[0] = 'KL23-0001';
    expect(mend(frame, [cell(0, 0, 'KL23-0001')], rows)).toMatchObject([{ value: { text: 'Mã' } }]);
  });

  it('puts no text into a blank row when the row it would be stands elsewhere', () => {
    const own: Cell[][] = [
      ['Mã', 'Ghi riêng', 'Nội dung kết luận', 'Tình trạng'],
      ['', '', 'Sửa đường trục thôn', ''],
      ['', 'hỏi lại', 'Nạo vét cống trước trường', ''],
    ];
    // The two texts changed places with a blank row, and the column of our codes with the user's own.
    const rows: Cell[][] = [
      ['Ghi riêng', 'Mã', 'Nội dung kết luận', 'Tình trạng'],
      ['hỏi lại', '', 'Nạo vét cống trước trường', ''],
      ['KL23-0002', '', '', ''],
    ];
    const back = mend(readAs(own), [cell(2, 0, 'KL23-0002')], rows);
    expect(back).toMatchObject([{ row: 2, column: 0, value: { type: 'blank' } }]);
  });

  it('gives its text back to a row into which somebody typed far more than is left of it', () => {
    const read: Cell[][] = [
      ['Mã', 'Nội dung kết luận', 'Thời hạn', 'Tình trạng'],
      ['', 'Sửa đường trục thôn', 'quý I', ''],
      ['', 'Nạo vét cống trước trường', 'quý II', ''],
      ['', 'Trồng cây ven đê', 'quý III', ''],
    ];
    const rows = read.map(([a = '', b = '', c = '', d = '']) => [b, a, c, d]);
    (rows[2] ?? [])[2] = 'quý II; đã hỏi tổ trưởng, chờ xã bố trí kinh phí trong năm, sẽ báo lại người dân';
    const strikes = [1, 2, 3].map((row) => cell(row, 0, `KL23-000${row}`));
    put(rows, strikes);
    expect(mend(readAs(read), strikes, rows)).toMatchObject(read.slice(1).map(([, text]) => ({ value: { text } })));
  });

  it('gives ten thousand texts back whose column was moved and whose rows were sorted', () => {
    const texts = Array.from({ length: 10_000 }, (_, n) => `Đề nghị sửa đoạn đường qua ngõ số ${n}`);
    const read: Cell[][] = [
      ['Mã', 'Nội dung kết luận', 'Thời hạn', 'Tình trạng'],
      ...texts.map((text, n) => ['', text, `ngày ${n}`, '']),
    ];
    const strikes = texts.map((_, n) => cell(n + 1, 0, `KL23-${n + 1}`));
    const [headers = [], ...rest] = read.map(([a = '', b = '', c = '', d = '']) => [c, a, b, d]);
    const rows = [headers, ...rest.toReversed()];
    put(rows, strikes);
    put(rows, mend(readAs(read), strikes, rows));
    expect(rows.slice(1).map((row) => row[0])).toEqual(texts.map((_, n) => `ngày ${n}`).toReversed());
  });

  it('takes nothing back that somebody has already changed', () => {
    const rows = asRead.map(([a = '', b = '', c = '']) => [b, a, c]);
    expect(mend(frame, ours, rows)).toEqual([]);
  });

  it('puts no other row’s text into a row that came since', () => {
    const moved = asRead.map(([a = '', b = '', c = '']) => [b, a, c]);
    const rows = mended([moved[0] ?? [], ['Trồng cây dọc đường', '', ''], ...moved.slice(1)]);
    expect(rows.map((row) => row[0])).not.toContain('Sửa đường trục thôn Sửa đường trục thôn');
    expect(rows.filter((row) => row[0] === 'Sửa đường trục thôn').length).toBeLessThan(2);
  });
});
