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
