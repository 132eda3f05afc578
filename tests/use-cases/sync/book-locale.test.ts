import { expect, it } from 'vitest';
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

const localeNow = (): string => {
  const path = `/v4/spreadsheets/${world.common}?fields=properties(locale)`;
  return (desk.call('office', 'GET', path) as { properties: { locale: string } }).properties.locale;
};
const told = async (): Promise<string[]> =>
  (await world.documents<{ what: string; message: string }>('journal')).flatMap(({ what, message }) =>
    what === 'Ngôn ngữ của sổ' ? [message] : [],
  );

it('a book set to read months before days is set back with the next row, and the office is told to look at the days', async () => {
  world.hand.do({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
  // Typed as 10/11/2023 it would be the 11th of October by now: nothing can tell.
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  for (let times = 0; times < 2; times += 1)
    await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
  expect(localeNow()).toBe('vi_VN');
  expect(await told()).toEqual([expect.stringContaining('sang en_US: 10/11 gõ vào')]);
  expect(world.hand.look().at(2, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
});

it('a book as it was made is left alone', async () => {
  const calls: string[] = [];
  world.boundary = (call, when) => {
    if (when === 'before') calls.push(call);
  };
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
  expect(calls.filter((call) => call === 'spreadsheets.batchUpdate')).toHaveLength(1);
  expect(await told()).toEqual([]);
});
