import { describe, expect, it } from 'vitest';
import { journalLines } from '../../../functions/domain/journal.ts';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** What the office changes in the tabs of settings without meaning to. */

let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

const sync = () => syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.office });
const told = async (): Promise<string[]> =>
  journalLines(await world.store.query(`units/${world.unitId}/journal`))
    .filter(({ what }) => what === 'Cài đặt')
    .map(({ message }) => message);

describe('a row deleted from Danh mục', () => {
  it('takes a field with the village: Nhật ký names both, once', async () => {
    const lists = world.tab('lists');
    put(lists, 2, { 'Thôn, khu': 'Thôn Mới' });
    await sync();
    const [village, field] = ['Thôn, khu', 'Lĩnh vực'].map((header) => lists.look().at(1, header));
    lists.do({ deleteDimension: { range: lists.rows(1, 2) } });
    await sync();
    await sync();
    expect(await told()).toEqual([
      `Danh mục: không còn thôn, khu “${village}” (dòng ghi tên ấy sẽ phải sửa); lĩnh vực “${field}” (việc của lĩnh vực ấy được xếp và giao lại). ` +
        'Bỏ nhầm thì Ctrl+Z (hoặc Tệp → Lịch sử phiên bản): các cột của Danh mục là những danh sách riêng, xóa cả dòng thì bỏ ở mọi danh sách.',
    ]);
  });
});

describe('a wrong line of the settings', () => {
  it('is named by the row in which people see it, under a title too', async () => {
    await sync();
    const settings = world.tab('settings');
    const row = settings.look().grid.findIndex(([name]) => name === 'Giờ làm việc');
    put(settings, row, { 'Giá trị': 'sáng đến chiều' });
    settings.do({ insertDimension: { range: settings.rows(0, 2) } });
    settings.write(0, 0, ['CÀI ĐẶT CỦA XÃ']);
    await sync();
    expect(await told()).toEqual([expect.stringContaining(`Cài đặt, dòng ${row + 3}: “Giờ làm việc”`)]);
  });
});

describe('a list of Danh mục that was emptied', () => {
  it('stays as it was, and Nhật ký says which column is empty', async () => {
    await sync();
    const lists = world.tab('lists');
    for (let row = 1; row < lists.look().grid.length; row += 1) put(lists, row, { 'Lĩnh vực': null });
    await sync();
    expect(await told()).toContainEqual(expect.stringMatching(/^Danh mục: cột «Lĩnh vực» trống; hệ thống giữ/));
  });
});

describe('a row of Cán bộ that names a colleague', () => {
  const verdicts = (): unknown[] => {
    const look = world.tab('officials').look();
    return look.grid.slice(1).map((_, row) => look.at(row + 1, 'Kiểm tra nhập liệu'));
  };
  const add = (row: number, cells: Record<string, string>): void => put(world.tab('officials'), row, cells);

  it('says so while nobody bears the name, and no longer once he stands in another row', async () => {
    await sync();
    const rows = world.tab('officials').look().grid.length;
    const clerk = { 'Họ và tên': 'Lê Thị Sáu', 'Lãnh đạo phụ trách': 'Đinh Văn Bảy', 'Người làm thay': 'Mai Thị Tư' };
    add(rows, clerk);
    add(rows + 1, { 'Họ và tên': 'Đinh Văn Bảy' });
    await sync();
    expect(verdicts().slice(rows - 1)).toEqual([
      'Hợp lệ\nNgười làm thay: không thấy “Mai Thị Tư” trong tab Cán bộ, hoặc nhiều người trùng tên; ghi đúng họ tên hoặc mã, nếu không khi nghỉ không ai làm thay',
      'Hợp lệ',
    ]);
    add(rows + 2, { 'Họ và tên': 'Mai Thị Tư' });
    await sync();
    expect(verdicts().slice(rows - 1)).toEqual(['Hợp lệ', 'Hợp lệ', 'Hợp lệ']);
    const officials = world.tab('officials');
    officials.do({ deleteDimension: { range: officials.rows(rows + 1, rows + 2) } });
    await sync();
    expect(verdicts().slice(rows - 1)).toEqual([
      expect.stringMatching(/^Hợp lệ\nLãnh đạo phụ trách: không thấy “Đinh Văn Bảy”.*chỉ báo Văn phòng$/),
      'Hợp lệ',
    ]);
  });
});
