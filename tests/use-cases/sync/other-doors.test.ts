import { describe, expect, it } from 'vitest';
import { journalLines } from '../../../functions/domain/journal.ts';
import { editWrites } from '../../../functions/use-cases/sync/edited.ts';
import { CONTENT } from '../../faults/sync/hand.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

describe('a cell that another door than the sheet has changed', () => {
  it.each([
    ['a text', 'content', CONTENT, 'Sửa đường ngõ 1 và ngõ 2'],
    ['a day, of which the sheet shows something else than it holds', 'receivedOn', 'Ngày nhận', 45_211],
  ])('%s is set in the sheet', async (_, key, header, value) => {
    const [petition] = await world.documents<{ code: string }>('petitions');
    const edit = { tab: 'petitions', code: petition?.code ?? '', edits: { [key]: { value, by: 'UBND huyện' } } };
    await world.store.commit((await editWrites(world.store, world.unitId, edit)) ?? []);
    await world.rest();
    const { headers, grid } = world.hand.look();
    expect(grid[1]?.[headers.indexOf(header)]).toBe(value);
    const [after] = await world.documents<{ edits: object }>('petitions');
    expect(after?.edits).toEqual({});
  });

  it('and somebody in the sheet, too, is told to the office once, without either text', async () => {
    world.hand.write(1, world.hand.look().column(CONTENT), ['Sửa đường ngõ 1, ngõ 3']);
    const edit = { tab: 'petitions', code: 'YK23-0001', edits: { content: { value: 'Sửa cả ngõ', by: 'UBND huyện' } } };
    await world.store.commit((await editWrites(world.store, world.unitId, edit)) ?? []);
    await world.rest();
    world.hand.write(1, world.hand.look().column('Nguồn'), ['Hòm thư']);
    await world.rest();
    expect(world.hand.look().at(1, 'Kiểm tra nhập liệu')).toContain('Sửa cả ngõ');
    const lines = journalLines(await world.store.query(`units/${world.unitId}/journal`));
    expect(lines).toMatchObject([
      {
        what: 'Xung đột',
        code: 'YK23-0001',
        message:
          'Dòng YK23-0001 (Ý kiến, kiến nghị) có hai bản khác nhau ở cột Nội dung; không bản nào mất. ' +
          'Đọc cột «Kiểm tra nhập liệu» của dòng rồi chọn một bản.',
      },
    ]);
  });

  it('is set although the first sync to see it dies before it has written in the book', async () => {
    const edit = { tab: 'petitions', code: 'YK23-0001', edits: { content: { value: 'Sửa cả ngõ', by: 'UBND huyện' } } };
    await world.store.commit((await editWrites(world.store, world.unitId, edit)) ?? []);
    world.boundary = (call) => {
      if (call === 'spreadsheets.batchUpdate') throw new Error('dead');
    };
    await expect(world.rest()).rejects.toThrow('dead');
    world.boundary = () => undefined;
    await world.rest();
    expect(world.hand.look().at(1, CONTENT)).toBe('Sửa cả ngõ');
  });
});
