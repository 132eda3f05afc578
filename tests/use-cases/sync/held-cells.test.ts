import { describe, expect, it } from 'vitest';
import { journalLines } from '../../../functions/domain/journal.ts';
import { CODE, CONTENT, type Value } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** Cells that people have protected against everybody else. */

let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

const protect = (header: string, rows: object): number => {
  const { sheetId = null } = world.hand.box(0, 1);
  const column = world.hand.look().column(header);
  const range = { sheetId, startColumnIndex: column, endColumnIndex: column + 1, ...rows };
  world.hand.do({ addProtectedRange: { protectedRange: { protectedRangeId: 77, range, editors: { users: [] } } } });
  return 77;
};
const told = async (): Promise<string[]> =>
  journalLines(await world.store.query(`units/${world.unitId}/journal`)).map(
    ({ what, message }) => `${what}: ${message}`,
  );
const shown = (row: number, header: string): Value => world.hand.look().at(row, header);
const UNLOCK =
  'Mở Dữ liệu → Trang tính và dải ô được bảo vệ, bỏ khóa hoặc chọn chỉ cảnh báo; các phần khác của sổ vẫn chạy.';

describe('cells that a person protected', () => {
  it('are left as they are and told to the office once; the rest of the book is written', async () => {
    protect('Tình trạng', { startRowIndex: 1, endRowIndex: 2 });
    put(world.hand, 1, { 'Kết quả xử lý': 'Rút' });
    put(world.hand, 2, { [CONTENT]: 'Cấp sổ đất' });
    await world.rest();
    await world.rest();
    expect([shown(1, 'Tình trạng'), shown(2, 'Kiểm tra nhập liệu')]).toEqual(['Đã giao', 'Hợp lệ']);
    expect(await told()).toEqual([
      `Ô bị khóa: Bảng «Ý kiến, kiến nghị» có ô bị khóa, hệ thống không ghi được cột Tình trạng. ${UNLOCK}`,
    ]);
  });

  it('in a whole column hold back the rows of the system below, no others, until they are free', async () => {
    const protectedRangeId = protect(CODE, {});
    const speaker = { 'Cuộc đối thoại': 'DT23-01', 'Họ và tên': 'Ông Lê Văn Nói', 'Nội dung': 'Làm lại mương' };
    put(world.tab('registrations'), 1, speaker);
    await world.rest();
    expect(world.tab('registrations').look().at(1, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
    expect(world.hand.look().filled()).toHaveLength(1);
    expect(await told()).toEqual([expect.stringContaining('hệ thống không ghi được dòng mới.')]);
    world.hand.do({ deleteProtectedRange: { protectedRangeId } });
    await world.rest();
    await world.rest();
    expect([shown(2, CODE), shown(2, CONTENT)]).toEqual(['YK23-0002', 'Làm lại mương']);
    expect(await world.documents('petitions')).toHaveLength(2);
  });

  it('are not told again when somebody moves a column in the moment of a write', async () => {
    protect('Tình trạng', { startRowIndex: 1, endRowIndex: 2 });
    put(world.hand, 1, { 'Kết quả xử lý': 'Rút' });
    await world.rest();
    put(world.hand, 2, { [CONTENT]: 'Cấp sổ đất' });
    const { sheetId } = world.hand;
    const source = { sheetId, dimension: 'COLUMNS', startIndex: world.hand.look().column('Nguồn') };
    let moves = 0;
    world.boundary = (call, when) => {
      if (call !== 'spreadsheets.batchUpdate' || when === 'after' || ++moves > 1) return;
      world.hand.do({ moveDimension: { source: { ...source, endIndex: source.startIndex + 1 }, destinationIndex: 1 } });
    };
    await world.rest();
    expect(shown(2, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
    expect(await told()).toHaveLength(1);
  });

  it('and hold a heading where codes stand are told once, too', async () => {
    put(world.hand, 6, { [CODE]: 'I. ĐẤT ĐAI' });
    protect(CODE, { startRowIndex: 6, endRowIndex: 7 });
    for (const content of ['Cấp sổ đất', 'Cấp sổ hồng']) {
      put(world.hand, 2, { [CONTENT]: content });
      await world.rest();
    }
    expect(await told()).toHaveLength(2);
    expect(await told()).toContainEqual(expect.stringContaining('Ghi lại như cũ: Dòng 7 (Ý kiến, kiến nghị)'));
    expect(await told()).toContainEqual(expect.stringContaining('Ô bị khóa'));
  });

  it('in a tab that only the system writes are told, too', async () => {
    const range = { sheetId: world.tab('summary').sheetId };
    world.hand.do({ addProtectedRange: { protectedRange: { range, editors: { users: [] } } } });
    put(world.hand, 2, { [CONTENT]: 'Cấp sổ đất' });
    await world.rest();
    expect(shown(2, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
    expect(await told()).toEqual([expect.stringMatching(/^Ô bị khóa: Bảng «Tổng hợp» .* cột .*Số lượng\. /)]);
  });

  it('over the headers of a damaged tab keep its sign away, not the other tabs', async () => {
    put(world.hand, 0, { 'Tình trạng': 'TT' });
    protect(CODE, { startRowIndex: 0, endRowIndex: 1 });
    const speaker = { 'Cuộc đối thoại': 'DT23-01', 'Họ và tên': 'Ông Lê Văn Nói', 'Nội dung': 'Làm lại mương' };
    put(world.tab('registrations'), 1, speaker);
    await world.rest();
    expect(world.tab('registrations').look().at(1, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
    expect(await told()).toEqual([expect.stringMatching(/^Bảng tạm dừng: /)]);
  });
});
