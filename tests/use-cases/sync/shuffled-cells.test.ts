import { beforeEach, describe, expect, it } from 'vitest';
import { journalLines } from '../../../functions/domain/journal.ts';
import { CONTENT } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** One column sorted by itself gives every resident another's answer, and each row looks right. */

const ANSWER = 'Nội dung trả lời';
let world: World;
inRestedWorld(['Sửa đường ngõ 1', 'Cấp sổ đất cho 3 hộ', 'Dọn rác đầu thôn', 'Lắp đèn xóm Đông'], (opened) => {
  world = opened;
});

const told = async (): Promise<string[]> =>
  journalLines(await world.store.query(`units/${world.unitId}/journal`))
    .filter(({ what }) => what === 'Ô đổi chỗ')
    .map(({ message }) => message);

const answers = ['Xã đã sửa xong', 'Chờ đo đạc lại', 'Tổ tự quản đã dọn', 'Điện lực lắp trong tháng'];
const write = async (texts: readonly string[]): Promise<void> => {
  for (const [n, text] of texts.entries()) put(world.hand, n + 1, { [ANSWER]: text });
  await world.rest();
};

beforeEach(() => write(answers));

describe('cells that changed places while their rows stayed', () => {
  it('because one column was sorted by itself are told to the office, once, and not again when they are put back', async () => {
    const column = world.hand.look().column(ANSWER);
    const range = { ...world.hand.box(1, 5), startColumnIndex: column, endColumnIndex: column + 1 };
    world.hand.do({ sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder: 'ASCENDING' }] } });
    await world.rest();
    await world.rest();
    expect(await told()).toEqual([
      '3 dòng (Ý kiến, kiến nghị, từ YK23-0001 đến YK23-0004): ô ở cột «Nội dung trả lời» đã đổi chỗ cho nhau. ' +
        'Có thể một cột đã được sắp xếp riêng, hoặc ô bị chèn, xóa làm lệch. Nhầm thì Ctrl+Z (hoặc Tệp → Lịch sử phiên bản); đúng thì không phải làm gì.',
    ]);
    await write(answers);
    expect(await told()).toHaveLength(1);
  });

  it('because one was put in above are, too', async () => {
    await write(['', ...answers.slice(0, 3)]);
    expect(await told()).toEqual([expect.stringContaining('3 dòng (Ý kiến, kiến nghị, từ YK23-0002 đến YK23-0004)')]);
  });
});

describe('nothing changed places', () => {
  it('when rows are sorted whole, answered alike, answered anew, put off by a day each, or two answers exchanged', async () => {
    const sortSpecs = [{ dimensionIndex: world.hand.look().column(CONTENT), sortOrder: 'DESCENDING' }];
    world.hand.do({ sortRange: { range: world.hand.box(1, 5), sortSpecs } });
    await world.rest();
    await write(['Đã làm xong', 'Đã làm xong', 'Đã làm xong', 'Đã làm xong']);
    await write(answers);
    for (let row = 1; row <= 4; row += 1) put(world.hand, row, { 'Gia hạn đến': 45_300 + row });
    await world.rest();
    for (let row = 1; row <= 4; row += 1) put(world.hand, row, { 'Gia hạn đến': 45_301 + row });
    await world.rest();
    await write([answers[1] ?? '', answers[0] ?? '', ...answers.slice(2)]);
    expect(await told()).toEqual([]);
  });
});
