import { expect, it } from 'vitest';
import type { UnitRecord } from '../../../functions/domain/records/unit-record.ts';
import { WorkbookRefused } from '../../../functions/domain/workbooks.ts';
import { standingStill } from '../../../functions/use-cases/book-trouble.ts';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

const sync = () => syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
const told = async (): Promise<string[]> =>
  (await world.documents<{ what: string; message: string }>('journal')).flatMap(({ what, message }) =>
    what === 'Không mở được sổ' ? [message] : [],
  );
/** @param only which write, from 1; default: each */
const refuse = (sentence: string, only?: number): void => {
  let write = 0;
  world.boundary = (call, when) => {
    if (call !== 'spreadsheets.batchUpdate' || when !== 'before') return;
    write += 1;
    if (write !== (only ?? write)) return;
    const data = { error: { code: 400, message: sentence, status: 'FAILED_PRECONDITION' } };
    throw Object.assign(new Error(sentence), { response: { status: 400, data } });
  };
};

it('a write that Google refuses for a reason nobody thought of is told to the office once, without what it quotes, and goes on failing', async () => {
  refuse('Invalid requests[0].updateCells: The document is locked by "Bà Trần Thị Mẫu".');
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  for (let times = 0; times < 2; times += 1) await expect(sync()).rejects.toThrow(WorkbookRefused);
  expect(await told()).toEqual([expect.stringContaining('updateCells: The document is locked by ….')]);
  const unit = await world.store.get<UnitRecord>('units', world.unitId);
  // For the morning summary: answers typed there are in no figure.
  expect(unit && (await standingStill(world.ports, unit.data))).toEqual({ stopped: [], out: ['Sổ đối thoại'] });
  world.boundary = () => undefined;
  await sync();
  expect(world.hand.look().at(2, 'Mã')).toBe('YK23-0002');
});

it('a row that went in that moment is no news for the office', async () => {
  refuse('Invalid requests[0].updateCells: Attempting to write row: 2, beyond the last requested row of: 1');
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  await expect(sync()).rejects.toThrow('beyond the last');
  expect(await told()).toEqual([]);
});

it.each([
  [
    'the language',
    2,
    () => world.hand.do({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } }),
  ],
  ['the sign of a tab that stands still', 1, () => put(world.tab('tasks'), 0, { 'Nhiệm vụ': 'Việc' })],
])('%s, refused beside the rows, keeps nobody waiting', async (_, write, spoil) => {
  spoil();
  put(world.hand, 2, { 'Ngày nhận': 45_210, 'Nội dung': 'Cấp sổ đất' });
  refuse('Invalid requests[0].updateSpreadsheetProperties: Not now.', write);
  await sync();
  expect(world.hand.look().at(2, 'Mã')).toBe('YK23-0002');
  expect(await world.documents('notices')).toHaveLength(2);
});
