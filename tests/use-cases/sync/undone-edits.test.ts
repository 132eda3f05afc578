import { describe, expect, it } from 'vitest';
import { type JournalLine, journalLines } from '../../../functions/domain/journal.ts';
import { CODE, CONTENT, type Value } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** What people write into cells of the system is taken back, and Nhật ký says so. */

let world: World;
inRestedWorld(['Sửa đường ngõ 1', 'Cấp sổ đất cho 3 hộ', 'Dọn rác đầu thôn'], (opened) => {
  world = opened;
});

const told = async (): Promise<Omit<JournalLine, 'at'>[]> =>
  journalLines(await world.store.query(`units/${world.unitId}/journal`)).map(({ at: _at, ...line }) => line);
const write = async (row: number, cells: Record<string, Value>): Promise<void> => {
  put(world.hand, row, cells);
  await world.rest();
};
const line = (code: string, columns: string) => ({
  what: 'Ghi lại như cũ',
  code,
  message:
    `Dòng ${code} (Ý kiến, kiến nghị) bị sửa ở cột ${columns} do hệ thống ghi; đã ghi lại. ` +
    'Cần đổi thì sửa các cột nhập liệu của dòng.',
});

describe('a cell of the system that somebody overwrites', () => {
  it('is put back and told once, by code and column', async () => {
    const status = world.hand.look().at(1, 'Tình trạng');
    await write(1, { 'Tình trạng': 'Xong rồi', 'Hạn trả lời': 45300 });
    await world.rest();
    expect(world.hand.look().at(1, 'Tình trạng')).toBe(status);
    expect(await told()).toEqual([line('YK23-0001', 'Hạn trả lời, Tình trạng')]);
    await write(1, { 'Tình trạng': 'Xong thật rồi' });
    expect(await told()).toHaveLength(2);
  });

  it('is told of the code, too, and apart from what the staff cells of the row change', async () => {
    await write(2, { [CODE]: 'YK23-0077', 'Kết quả xử lý': 'Rút', 'Kiểm tra nhập liệu': 'OK' });
    expect(world.hand.look().at(2, 'Tình trạng')).toBe('Rút');
    expect(await told()).toEqual([line('YK23-0002', 'Mã, Kiểm tra nhập liệu')]);
    await write(2, { [CODE]: 'YK23-0077' });
    expect(await told()).toContainEqual(line('YK23-0002', 'Mã'));
  });

  it('with those of many rows is told in one line', async () => {
    for (let n = 4; n < 30; n += 1) put(world.hand, n, { 'Ngày nhận': 45210, [CONTENT]: `Ý kiến thứ ${n}` });
    await world.rest();
    for (let n = 1; n < 30; n += 1) put(world.hand, n, { 'Tình trạng': 'Xong' });
    await world.rest();
    expect((await told()).map(({ message }) => message)).toEqual([
      expect.stringContaining(
        '29 dòng (Ý kiến, kiến nghị, từ YK23-0001 đến YK23-0029) bị sửa ở các cột do hệ thống ghi',
      ),
    ]);
  });
});

describe('what was typed for a code in a row of nothing else', () => {
  const wiped = (which: string) => ({
    what: 'Ghi lại như cũ',
    code: '',
    message: `${which} không có nội dung, chỉ có chữ ở cột «Mã» do hệ thống ghi; đã xóa. Tiêu đề nhóm, số thứ tự, ghi chú thì ghi ở cột riêng.`,
  });

  it('is taken away and told by its row, once', async () => {
    await write(6, { [CODE]: 'I. LĨNH VỰC ĐẤT ĐAI' });
    await world.rest();
    expect(world.hand.look().at(6, CODE) ?? '').toBe('');
    expect(await told()).toEqual([wiped('Dòng 7 (Ý kiến, kiến nghị)')]);
  });

  it('down the column, too', async () => {
    for (let row = 5; row < 45; row += 1) put(world.hand, row, { [CODE]: row });
    await world.rest();
    expect(await told()).toEqual([wiped('40 dòng (Ý kiến, kiến nghị, từ dòng 6)')]);
  });
});

describe('nothing was overwritten', () => {
  it('when rows are typed, answered, sorted, emptied of system cells or looked at on a later day', async () => {
    await write(4, { 'Ngày nhận': 45210, [CONTENT]: 'Nạo vét mương' });
    await write(1, { 'Nội dung trả lời': 'Đã sửa', 'Kết quả xử lý': 'Đã giải quyết xong', 'Ngày trả lời': 45210 });
    await write(2, { 'Tình trạng': null, [CODE]: null });
    const { hand } = world;
    const sortSpecs = [{ dimensionIndex: hand.look().column(CONTENT), sortOrder: 'DESCENDING' }];
    hand.do({ sortRange: { range: hand.box(1, 5), sortSpecs } });
    await world.rest();
    world.clock.at = new Date('2024-01-15T01:00:00Z');
    await world.rest();
    expect(await told()).toEqual([]);
  });

  it('when the process died between its commit and its write', async () => {
    put(world.hand, 1, { 'Kết quả xử lý': 'Rút' });
    world.boundary = (call, when) => {
      if (call === 'spreadsheets.batchUpdate' && when === 'before') throw new Error('killed');
    };
    await expect(world.rest()).rejects.toThrow('killed');
    world.boundary = () => undefined;
    world.clock.at = new Date(world.clock.at.getTime() + 3_600_000);
    await world.rest();
    expect(world.hand.look().at(1, 'Tình trạng')).toBe('Rút');
    expect(await told()).toEqual([]);
  });
});
