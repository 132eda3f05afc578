import { describe, expect, it } from 'vitest';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../../faults/sync/script.ts';
import type { Template } from '../../faults/sync/template.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
let desk: Template['desk'];
inRestedWorld(['Sửa đường ngõ 1'], (opened, template) => {
  world = opened;
  desk = template.desk;
});

const syncBoth = async (): Promise<void> => {
  await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.office });
  await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common, refresh: true });
};

interface Grid {
  readonly sheets: { properties: { sheetId: number }; data: { rowData?: { values?: Validated[] }[] }[] }[];
}
interface Validated {
  readonly dataValidation?: { condition: { values: { userEnteredValue: string }[] } };
}

/** What a cell of a column offers, in a row that nobody has filled. */
function offered(header: string): string[] {
  const { sheetId } = world.hand;
  const answer = desk.call('office', 'GET', `/v4/spreadsheets/${world.common}?includeGridData=true`) as Grid;
  const tab = answer.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const column = world.hand.look().column(header);
  const cell = tab?.data[0]?.rowData?.[20]?.values?.[column];
  return (cell?.dataValidation?.condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
}

/** Lists and a row that come anew: the column of villages keeps what it offers, the rest goes on. */
async function onlyVillagesStay(): Promise<void> {
  const lists = world.tab('lists');
  put(lists, lists.look().grid.length, { 'Thôn, khu': 'Thôn Mới', Nguồn: 'Zalo xã' });
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  await syncBoth();
  expect(offered('Thôn, khu')).not.toContain('Thôn Mới');
  expect(offered('Nguồn')).toContain('Zalo xã');
  expect(world.hand.look().at(2, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
}

describe('the drop-downs of Sổ đối thoại', () => {
  it('offer what Danh mục and Cán bộ list now, wherever their columns stand, and nothing is written while nothing changes', async () => {
    await syncBoth();
    const lists = world.tab('lists');
    const listed = lists.look().grid.length;
    put(lists, listed, { 'Thôn, khu': 'Thôn Mới', Nguồn: 'Zalo xã' });
    const officials = world.tab('officials');
    put(officials, officials.look().grid.length, { 'Họ và tên': 'Phùng Thị Mới', 'Vai trò': 'Chuyên môn' });
    const { headers } = world.hand.look();
    const source = { sheetId: world.hand.sheetId, dimension: 'COLUMNS', startIndex: headers.indexOf('Thôn, khu') };
    world.hand.do({ moveDimension: { source: { ...source, endIndex: source.startIndex + 1 }, destinationIndex: 1 } });
    await syncBoth();
    expect(offered('Thôn, khu')).toContain('Thôn Mới');
    expect(offered('Nguồn')).toContain('Zalo xã');
    expect(offered('Giao đích danh')).toContain('Phùng Thị Mới');
    let writes = 0;
    world.boundary = (call, when) => {
      if (call === 'spreadsheets.batchUpdate' && when === 'before') writes += 1;
    };
    await syncBoth();
    expect(writes).toBe(0);
  });

  it('of a protected column, or under headers without a row, stay as they are; the others and the rows go on', async () => {
    await syncBoth();
    const { sheetId } = world.hand;
    const column = world.hand.look().headers.indexOf('Thôn, khu');
    const range = { sheetId, startColumnIndex: column, endColumnIndex: column + 1 };
    world.hand.do({ addProtectedRange: { protectedRange: { range, editors: { users: [] } } } });
    const speakers = world.tab('registrations');
    const rows = { sheetId: speakers.sheetId, dimension: 'ROWS', startIndex: 1 };
    speakers.do({ deleteDimension: { range: rows } });
    await onlyVillagesStay();
  });

  it('of a column that a table has given a type stay as they are; the others and the rows go on', async () => {
    await syncBoth();
    const { sheetId } = world.hand;
    const { headers } = world.hand.look();
    const typed = ['Thôn, khu', 'Lĩnh vực'].map((header) => ({
      columnIndex: headers.indexOf(header),
      columnName: header,
      columnType: 'DROPDOWN',
    }));
    const range = { sheetId, startRowIndex: 0, endRowIndex: 30, startColumnIndex: 0, endColumnIndex: headers.length };
    world.hand.do({ addTable: { table: { name: 'Bảng_1', range, columnProperties: typed } } });
    await onlyVillagesStay();
  });
});
