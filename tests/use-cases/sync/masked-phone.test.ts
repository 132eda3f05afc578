import { beforeEach, describe, expect, it } from 'vitest';
import { CONTENT } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** The sheet shows masks only: what Ctrl+Z brings back of a number is its mask. */

const PHONE = 'Điện thoại';
const VERDICT = 'Kiểm tra nhập liệu';
const MASK = '09•• ••• 678';
let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

beforeEach(async () => {
  put(world.hand, 1, { 'Ngày nhận': 45_210, [CONTENT]: 'Sửa đường ngõ 1', [PHONE]: '0912345678' });
  await world.rest();
});

const phoneCell = async (text: string): Promise<void> => {
  world.hand.write(1, world.hand.look().column(PHONE), [text]);
  await world.rest();
};
const record = async () =>
  (await world.store.query(`units/${world.unitId}/petitions`)).map(({ data }) => data as Record<string, unknown>)[0];

describe('a masked number', () => {
  it('that was deleted, or typed over, is the number again once the mask has been brought back', async () => {
    for (const mistake of ['', '0987654321', 'xem danh sách', '0987654321']) {
      await phoneCell(mistake);
      expect((await record())?.phone).not.toBe('0912345678');
      await phoneCell(MASK);
      expect(await record()).toMatchObject({ phone: '0912345678' });
      expect(world.hand.look().at(1, VERDICT)).toBe('Hợp lệ');
    }
  });

  it('of a row that went to Sổ văn phòng meanwhile is not kept, nor asked for when an old version of the row comes back', async () => {
    await phoneCell('');
    world.hand.write(1, world.hand.look().column('Loại'), ['Tố cáo']);
    await world.rest();
    expect(JSON.stringify(await record())).not.toContain('0912345678');
    await phoneCell(MASK);
    expect(world.hand.look().at(1, VERDICT)).not.toContain('gõ lại đủ số');
  });
});
