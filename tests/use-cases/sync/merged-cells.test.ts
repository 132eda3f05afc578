import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../functions/domain/records/notice.ts';
import { LeaseLost } from '../../../functions/use-cases/sync/lease.ts';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

const type = (): void => {
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  put(world.hand, 3, { 'Ngày nhận': 45_210, 'Nội dung': 'Dọn rác' });
};
const merge = (header: string): void => {
  const column = world.hand.look().column(header);
  const range = { sheetId: world.hand.sheetId, startRowIndex: 2, endRowIndex: 4 };
  world.hand.do({ mergeCells: { range: { ...range, startColumnIndex: column, endColumnIndex: column + 1 } } });
};
const sync = () => syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
const told = async (): Promise<string[]> =>
  (await world.documents<{ what: string; message: string }>('journal'))
    .filter(({ what }) => what === 'Ô bị khóa')
    .map(({ message }) => message);

describe('cells in which Sheets keeps nothing', () => {
  it('merged over the codes of two rows: they are parted, both rows get theirs, and both officials are told', async () => {
    merge('Mã');
    type();
    expect((await sync()).passes).toBe(1);
    const look = world.hand.look();
    expect([look.at(2, 'Mã'), look.at(3, 'Mã')]).toEqual(['YK23-0002', 'YK23-0003']);
    const notices = await world.documents<Notice>('notices');
    expect(notices.map(({ subject }) => subject.code).sort()).toEqual(['YK23-0001', 'YK23-0002', 'YK23-0003']);
    // One pass to see that nothing is left to do.
    expect(await world.rest()).toBe(2);
  });

  it('merged in a column of the staff: they stay, nothing has to be written there', async () => {
    merge('Thôn, khu');
    type();
    await sync();
    world.hand.write(3, world.hand.look().column('Thôn, khu'), ['Thôn Hạ']);
    expect(world.hand.look().at(3, 'Thôn, khu')).toBe('');
  });

  it('only because a row moved in that moment, after a pass that was lost: it is looked at again, and nothing is told', async () => {
    type();
    let writes = 0;
    let lost = false;
    world.boundary = (call, when) => {
      if (call === 'spreadsheets.batchUpdate' && when === 'before') writes += 1;
      if (writes !== 1 || when !== 'before') return;
      if (!lost) {
        lost = true;
        writes = 0;
        throw new LeaseLost('taken');
      }
      writes = 2;
      const range = { sheetId: world.hand.sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
      world.hand.do({ insertDimension: { range } });
    };
    await sync();
    expect(await told()).toEqual([]);
    expect([world.hand.look().at(3, 'Mã'), world.hand.look().at(4, 'Mã')]).toEqual(['YK23-0002', 'YK23-0003']);
  });

  it('for a reason nobody knows: tried twice, told once, and neither row beside it waits', async () => {
    const { workbooks } = world.ports;
    const code = world.hand.look().column('Mã');
    Object.assign(world.ports, {
      workbooks: {
        ...workbooks,
        write: (id: string, write: Parameters<typeof workbooks.write>[1]) =>
          workbooks.write(id, {
            ...write,
            cells: write.cells.filter(({ row, column }) => row !== 3 || column !== code),
          }),
      },
    });
    type();
    // The second finds the first row in its place, and the third that nothing comes of it.
    expect((await sync()).passes).toBe(3);
    expect(world.queued).toEqual([]);
    await sync();
    expect(await told()).toEqual([expect.stringContaining('dòng 4: ô không nhận mã')]);
    expect(world.hand.look().at(2, 'Mã')).toBe('YK23-0002');
    Object.assign(world.ports, { workbooks });
    await sync();
    expect(world.hand.look().at(3, 'Mã')).toBe('YK23-0003');
    expect(await world.documents('notices')).toHaveLength(3);
  });
});
