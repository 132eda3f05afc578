import { describe, expect, it } from 'vitest';
import { dateToSerial, formatDate, serialToDate } from '../../../functions/domain/time/day.ts';
import type { Value } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** Phân công of a session that the office types into Kế hoạch: filled from the list of the unit, once. */

let world: World;
inRestedWorld([], (opened) => {
  world = opened;
});

const session = (row: number, cells: Record<string, Value>) => {
  put(world.tab('sessions'), row, cells);
  return world.rest();
};

/** Nhiệm vụ and Thời hạn of the rows that name a session. */
function tasksOf(code: string): string[] {
  const look = world.tab('tasks').look();
  return look.grid.flatMap((_, row) => {
    const due = look.at(row, 'Thời hạn');
    const day = typeof due === 'number' ? formatDate(serialToDate(due)) : (due ?? '');
    return look.at(row, 'Cuộc đối thoại') === code ? [`${look.at(row, 'Nhiệm vụ')} ${day}`.trim()] : [];
  });
}

const second = { 'Nội dung': 'Đối thoại với nhân dân thôn Hạ', 'Ngày tổ chức': dateToSerial('2023-12-05') };

describe('a session typed into Kế hoạch', () => {
  it('gets the tasks of the unit, due on days counted from its own', async () => {
    const listed = tasksOf('DT23-01').map((line) => line.replace(/ \d.*$/u, ''));
    await session(2, second);
    const tasks = tasksOf('DT23-02');
    expect(tasks.map((line) => line.replace(/ \d.*$/u, ''))).toEqual(listed);
    // The day before is a Monday.
    expect(tasks).toContainEqual(expect.stringMatching(/04\/12\/2023$/u));
    expect(await world.documents('tasks')).toHaveLength(2 * listed.length);
  });

  it('gets them once, and not again when they are deleted', async () => {
    await session(2, second);
    const count = tasksOf('DT23-02').length;
    await session(2, { 'Địa điểm': 'Nhà văn hóa' });
    expect(tasksOf('DT23-02')).toHaveLength(count);
    const tab = world.tab('tasks');
    tab.do({ deleteDimension: { range: tab.rows(1, tab.look().grid.length) } });
    await session(2, { 'Địa điểm': 'Hội trường' });
    expect(tasksOf('DT23-02')).toEqual([]);
    expect(await world.documents('tasks')).toHaveLength(2 * count);
  });

  it('gets none while it is not understood, put off, or of tasks of its own', async () => {
    await session(2, { ...second, 'Ngày tổ chức': '31/11/2023' });
    expect(tasksOf('DT23-02')).toEqual([]);
    await session(2, { 'Ngày tổ chức': second['Ngày tổ chức'], 'Hoãn, hủy': 'Hoãn' });
    expect(tasksOf('DT23-02')).toEqual([]);
    put(world.tab('tasks'), world.tab('tasks').look().grid.length, {
      'Cuộc đối thoại': 'DT23-02',
      'Nhiệm vụ': 'Mua hoa',
    });
    await session(2, { 'Hoãn, hủy': null });
    expect(tasksOf('DT23-02')).toEqual(['Mua hoa']);
  });

  it('gets them after the process died between the session and its tasks', async () => {
    put(world.tab('sessions'), 2, second);
    let commits = 0;
    world.boundary = (call, when) => {
      if (call === 'store.commit' && when === 'before' && ++commits > 2) throw new Error('killed');
    };
    await expect(world.rest()).rejects.toThrow('killed');
    expect(await world.documents('sessions')).toHaveLength(2);
    expect(await world.documents('tasks')).toHaveLength(tasksOf('DT23-01').length);
    world.boundary = () => undefined;
    world.clock.at = new Date(world.clock.at.getTime() + 3_600_000);
    await world.rest();
    expect(tasksOf('DT23-02')).not.toEqual([]);
    expect(tasksOf('DT23-02')).toHaveLength(tasksOf('DT23-01').length);
  });
});
