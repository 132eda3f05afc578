import { describe, expect, it } from 'vitest';
import type { Parcel } from '../../../functions/domain/books/row-kind.ts';
import { parcelWrite } from '../../../functions/use-cases/sync/inbox.ts';
import { CONTENT, type Hand, type Value } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** The book of a unit to which Xã Hạ sends what is beyond it, in what comes and goes between the two. */

let world: World;
inRestedWorld(['Nâng cấp đường liên xã'], (opened) => {
  world = opened;
});

const BELOW = 'xa-ha-2023';
const VERDICT = 'Kiểm tra nhập liệu';

const up: Omit<Parcel, 'unit'> = {
  tab: 'petitions',
  cause: 'up CC23-0001',
  cells: {
    content: { type: 'text', text: 'Đường huyện hẹp, đề nghị mở rộng' },
    kind: { type: 'text', text: 'Kiến nghị' },
  },
  fields: { origin: { unit: BELOW, forward: 'CC23-0001', petition: 'YK23-0001' } },
};
const change = (more: object): Omit<Parcel, 'unit'> => ({
  tab: 'petitions',
  madeBy: { sender: BELOW, cause: 'up CC23-0001' },
  cause: 'change CC23-0001',
  cells: {},
  fields: {
    fromBelow: { unit: 'Xã Hạ', on: '2023-10-18', withdrawn: false, movedToOffice: false, content: '', ...more },
  },
  edits: {},
});

const send = async (...parcels: readonly Omit<Parcel, 'unit'>[]): Promise<void> => {
  for (const parcel of parcels) await world.store.commit([parcelWrite(BELOW, { ...parcel, unit: world.unitId })]);
};

/** The row whose cell under the header begins with the text. */
function rowOf(hand: Hand, header: string, begins: string): number {
  const { grid, headers } = hand.look();
  return grid.findIndex((row) => String(row[headers.indexOf(header)] ?? '').startsWith(begins));
}
const shows = (header: string, hand = world.hand, key = CONTENT, begins = 'Đường huyện'): Value => {
  const { grid, headers } = hand.look();
  return grid[rowOf(hand, key, begins)]?.[headers.indexOf(header)] ?? null;
};
const type = (begins: string, cells: Readonly<Record<string, Value>>): void =>
  put(world.hand, rowOf(world.hand, CONTENT, begins), cells);

interface Sent {
  readonly code: string;
  readonly fields: { readonly fromAbove: string };
  readonly edits: { readonly answer?: { readonly value: string } };
}
const sentBack = async () =>
  (await world.store.query<Sent>(`units/${BELOW}/inbox`)).map(({ data }) => [
    data.code,
    data.fields.fromAbove,
    data.edits.answer?.value ?? null,
  ]);

describe('what became of a matter below after it was sent up', () => {
  it.each([
    ['is read in its row', [[up], [change({ withdrawn: true })]]],
    ['is taken in with the row where both come together', [[up, change({ withdrawn: true })]]],
    ['is what was said last', [[up], [change({ content: 'Đường xóm' }), change({ withdrawn: true })]]],
  ])('%s', async (_, sendings) => {
    for (const parcels of sendings) {
      await send(...parcels);
      await world.rest();
    }
    expect(shows(VERDICT)).toContain('Xã Hạ báo ngày 18/10/2023: người dân đã rút ý kiến này');
    expect(shows(VERDICT)).not.toContain('Đường xóm');
    expect(shows(CONTENT)).toBe('Đường huyện hẹp, đề nghị mở rộng');
    expect(await world.documents('inbox')).toEqual([]);
  });

  it('is not kept for a row that was never here', async () => {
    await send(change({ withdrawn: true }));
    await world.rest();
    expect(await world.documents('inbox')).toEqual([]);
  });

  it('is not lost when another is sent while it is taken in', async () => {
    await send(up);
    await world.rest();
    await send(change({ content: 'Đường xóm' }));
    let met = false;
    world.boundary = async (call, when) => {
      if (met || when === 'after' || call !== `store.query units/${world.unitId}/petitions`) return;
      met = true;
      await send(change({ withdrawn: true }));
    };
    await world.rest().catch(() => undefined);
    await world.rest();
    expect([met, shows(VERDICT)]).toEqual([true, expect.stringContaining('người dân đã rút ý kiến này')]);
  });
});

describe('a matter from below that is marked as a repeat', () => {
  it('has its unit told so, and the answer of the original when there is one', async () => {
    await send(up);
    await world.rest();
    type('Đường huyện', { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK23-0001' });
    await world.rest();
    expect(await sentBack()).toEqual([['CC23-0001', expect.stringContaining('YK23-0002 trùng với YK23-0001'), null]]);
    type('Nâng cấp', {
      'Nội dung trả lời': 'Mở rộng năm 2024',
      'Kết quả xử lý': 'Đã trả lời',
      'Hình thức trả lời': 'Bằng văn bản',
      'Ngày trả lời': '18/10/2023',
    });
    await world.rest();
    expect(await sentBack()).toEqual([['CC23-0001', '', 'Mở rộng năm 2024']]);
  });

  it('is told beside another of the same matter', async () => {
    const text = 'Đường liên xã xấu';
    await send(up, {
      ...up,
      cause: 'up CC23-0002',
      cells: { ...up.cells, content: { type: 'text', text } },
      fields: { origin: { unit: BELOW, forward: 'CC23-0002', petition: 'YK23-0002' } },
    });
    await world.rest();
    for (const begins of ['Đường huyện', text]) {
      type(begins, { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK23-0001' });
      await world.rest();
    }
    expect((await sentBack()).map(([code]) => code).sort()).toEqual(['CC23-0001', 'CC23-0002']);
  });

  it('has the answer sent too where the original was answered before', async () => {
    type('Nâng cấp', {
      'Nội dung trả lời': 'Mở rộng năm 2024',
      'Kết quả xử lý': 'Đã trả lời',
      'Hình thức trả lời': 'Bằng văn bản',
      'Ngày trả lời': '18/10/2023',
    });
    await send(up);
    await world.rest();
    type('Đường huyện', { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK23-0001' });
    await world.rest();
    expect(await sentBack()).toEqual([['CC23-0001', '', 'Mở rộng năm 2024']]);
  });
});

it('a matter from below that is called Tố cáo is said to have gone to the office, and no more', async () => {
  await send(up);
  await world.rest();
  type('Đường huyện', { Loại: 'Tố cáo' });
  await world.rest();
  expect(shows(CONTENT, world.hand, 'Loại', 'Tố cáo')).toBe('Đã chuyển Văn phòng');
  expect(await sentBack()).toEqual([
    ['CC23-0001', expect.stringMatching(/đã chuyển YK23-0002 sang Văn phòng, không trả lời như một kiến nghị/), null],
  ]);
});

describe('what the unit above says of a forwarding', () => {
  it('waits for a row that comes with it from the book of an earlier year', async () => {
    const text = (of: string) => ({ type: 'text', text: of }) as const;
    await send(
      {
        tab: 'forwards',
        code: 'CC22-0001',
        cause: 'carried',
        cells: { petition: text('YK22-0001'), receiver: text('UBND huyện') },
        fields: {},
      },
      { tab: 'forwards', code: 'CC22-0001', cause: 'back', cells: {}, fields: { fromAbove: 'đang họp' }, edits: {} },
    );
    await world.rest();
    expect(shows(VERDICT, world.tab('forwards'), 'Ý kiến', 'YK22-0001')).toContain('đang họp');
    expect(await world.documents('inbox')).toEqual([]);
  });

  it('is read in its row until the answer is there', async () => {
    const forwards = world.tab('forwards');
    const sent = { 'Cơ quan nhận': 'UBND huyện', 'Số, ngày văn bản': '45/UBND ngày 16/10/2023' };
    put(forwards, 1, { 'Ý kiến': 'YK23-0001', ...sent });
    await world.rest();
    const said = 'Huyện Hải Bình ghi YK23-0020 trùng với YK23-0005';
    const back = { tab: 'forwards', code: 'CC23-0001', cause: 'back CC23-0001', cells: {}, edits: {} };
    await send({ ...back, fields: { fromAbove: said } });
    await world.rest();
    const verdict = () => shows(VERDICT, forwards, 'Ý kiến', 'YK23-0001');
    expect(verdict()).toBe(`Hợp lệ\n${said}`);
    put(forwards, 1, { 'Nội dung trả lời': 'Sẽ làm', 'Ngày nhận trả lời': '18/10/2023' });
    await world.rest();
    expect(verdict()).toBe('Hợp lệ');
  });
});
