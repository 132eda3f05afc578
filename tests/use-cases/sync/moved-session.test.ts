import { describe, expect, it } from 'vitest';
import { dateToSerial, formatDate, serialToDate } from '../../../functions/domain/time/day.ts';
import type { Value } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
inRestedWorld([], (opened) => {
  world = opened;
});

const session = (cells: Record<string, Value>) => {
  put(world.tab('sessions'), 1, cells);
  return world.rest();
};

/** Thời hạn of the tasks as the sheet shows it, and their Tình trạng. */
function tasks() {
  const look = world.tab('tasks').look();
  const row = (place: number) => {
    const due = look.at(place, 'Thời hạn');
    return { due: typeof due === 'number' ? formatDate(serialToDate(due)) : due, status: look.at(place, 'Tình trạng') };
  };
  return look.grid.slice(1).map((_, place) => row(place + 1));
}

const dues = () => tasks().map(({ due }) => due);
const recorded = async () => {
  const records = await world.documents<{ code: string; due: string | null }>('tasks');
  return records.sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ due }) => due && formatDate(due));
};

describe('the tasks of a session that gets another day', () => {
  it('are due on the days counted from it, in the sheet too; a day somebody typed and a task done stay', async () => {
    const before = dues();
    put(world.tab('tasks'), 2, { 'Thời hạn': dateToSerial('2023-11-15') });
    put(world.tab('tasks'), 3, { 'Ngày hoàn thành': dateToSerial('2023-10-17') });
    await world.rest();
    // Two weeks of working days later.
    await session({ 'Ngày tổ chức': dateToSerial('2023-11-24') });
    const later = before.map((day) => formatDate(serialToDate(dateToSerial(toIso(day)) + 14)));
    expect(dues()).toEqual(later.map((day, place) => (place === 1 ? '15/11/2023' : place === 2 ? before[2] : day)));
    expect(await recorded()).toEqual(dues());
    await session({ 'Ngày tổ chức': dateToSerial('2023-11-10') });
    expect(dues()).toEqual(before.map((day, place) => (place === 1 ? '15/11/2023' : day)));
  });

  it('are nobody’s lateness while it is put off or cancelled, and due again from its new day', async () => {
    const before = dues();
    await session({ 'Hoãn, hủy': 'Hoãn' });
    world.clock.at = new Date('2023-11-15T01:00:00Z');
    await world.rest();
    expect(tasks()).toEqual(before.map((due) => ({ due, status: 'Chưa làm' })));
    expect(new Set(await recorded())).toEqual(new Set([null]));
    await session({ 'Hoãn, hủy': null, 'Ngày tổ chức': dateToSerial('2023-11-24') });
    expect(dues()).toEqual(before.map((day) => formatDate(serialToDate(dateToSerial(toIso(day)) + 14))));
    expect(await recorded()).toEqual(dues());
  });
});

const toIso = (day: Value): string => String(day).split('/').reverse().join('-');
