import { beforeEach, describe, expect, it } from 'vitest';
import { CONTENT } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** Sheets finds a number as its cell shows it. People give the column of phones a format of numbers, or paste one along. */

const PHONE = 'Điện thoại';
let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

describe('a phone that is a number with points between its digits', () => {
  beforeEach(() => {
    const column = world.hand.look().column(PHONE);
    world.hand.do({
      repeatCell: {
        range: { sheetId: world.hand.sheetId, startColumnIndex: column, endColumnIndex: column + 1 },
        cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
  });

  const typed = async (cells: Record<string, string | number>): Promise<void> => {
    put(world.hand, 2, { 'Ngày nhận': 45_210, [CONTENT]: 'Đề nghị cấp sổ đất', [PHONE]: 912345678, ...cells });
    await world.rest();
  };

  it('is masked', async () => {
    await typed({});
    expect(world.hand.look().at(2, PHONE)).toBe('09•• ••• 678');
  });

  it('does not stay behind when its row goes to Sổ văn phòng', async () => {
    await typed({ Loại: 'Khiếu nại' });
    expect(world.hand.look().at(2, CONTENT)).toBe('Đã chuyển Văn phòng');
    expect(world.hand.look().at(2, PHONE) ?? '').toBe('');
  });
});
