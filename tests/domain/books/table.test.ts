import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../functions/domain/books/content-hash.ts';
import { isTable, rawCells, readTable, staffCells, systemCells } from '../../../functions/domain/books/table.ts';
import type { Cell } from '../../../functions/domain/values.ts';
import { tabOf } from '../../../sheets-templates/books.ts';

const tab = tabOf('petitions');
const headers = tab.columns.map((column) => column.header);
const at = (header: string) => headers.indexOf(header);
const read = (rows: readonly (readonly Cell[])[]) => readTable(tab, { sheetId: 7, title: 'Ý kiến của ta', rows });

function row(cells: Record<string, Cell>, order: readonly string[] = headers): Cell[] {
  return order.map((header) => cells[header] ?? '');
}

describe('a tab as people leave it', () => {
  it('is read by its headers, whatever their order and whatever columns people add', () => {
    const order = ['Ghi chú riêng', ...[...headers].reverse()];
    const table = read([order, row({ 'Nội dung': 'Đường hỏng', Mã: 'YK23-0001', 'Ghi chú riêng': 'gọi lại' }, order)]);
    if (!isTable(table)) throw new Error(table.message);
    const line = table.rows[1] ?? [];
    expect(staffCells(table, line)).toEqual({ content: 'Đường hỏng' });
    expect(systemCells(table, line)).toEqual({ code: 'YK23-0001' });
  });

  it('is found below a title that somebody put over it', () => {
    const table = read([['SỔ TIẾP NHẬN'], [], headers, row({ 'Nội dung': 'x' })]);
    expect(isTable(table) && table.headerRow).toBe(2);
  });

  it('takes headers in other capitals, with double spaces or decomposed letters', () => {
    const typed = headers.map((header) => `  ${header.toUpperCase().normalize('NFD').replace(' ', '  ')} `);
    expect(isTable(read([typed]))).toBe(true);
  });

  it('stops with the reason when a column is missing or doubled', () => {
    const changed = [...headers];
    changed[at('Nội dung')] = 'Noi dung gi do';
    changed.push('Mã');
    const table = read([changed]);
    expect(isTable(table)).toBe(false);
    expect(!isTable(table) && table.message).toBe(
      'Bảng «Ý kiến của ta» tạm dừng: thiếu cột «Nội dung»; trùng cột «Mã». Sửa lại đúng tên cột ở dòng tiêu đề (Ctrl+Z nếu vừa xóa), bảng sẽ tự chạy tiếp.',
    );
  });

  it('keeps what was typed by its header', () => {
    expect(rawCells(tab, { content: 'x', receivedOn: 45_225, assignee: 'không phải của ta' })).toEqual({
      'Nội dung': 'x',
      'Ngày nhận': 45_225,
    });
  });
});

describe('the fingerprint of a row', () => {
  it('tells a number from the same digits as text, and a column from another', () => {
    const prints = [{ a: 5 }, { a: '5' }, { b: '5' }, { a: '5', b: '' }].map((cells) =>
      contentHash(cells as Record<string, Cell>),
    );
    expect(new Set(prints).size).toBe(4);
  });
});

describe('a column of tick boxes', () => {
  it('says something only where one is ticked', () => {
    const table = read([headers, row({ Loại: false, Nguồn: 'FALSE' }), row({ Loại: true, 'Nội dung': 'Đường hỏng' })]);
    if (!isTable(table)) throw new Error(table.message);
    expect(table.rows.slice(1).map((line) => staffCells(table, line))).toEqual([
      {},
      { kind: true, content: 'Đường hỏng' },
    ]);
  });
});

describe('a tab whose headers a sort has taken far down', () => {
  it('is stopped at once, however many rows it has', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => headers.map((header) => `${header} ${at}`));
    const begun = performance.now();
    const stopped = read([...rows, headers]);
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(stopped).toMatchObject({ message: expect.stringContaining('dòng tiêu đề đang ở dòng 20001') });
  });
});
