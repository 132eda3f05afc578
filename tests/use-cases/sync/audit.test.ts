import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE, CONTENT } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import { openTemplate } from '../../faults/sync/template.ts';
import { openWorld, type World } from '../../faults/sync/world.ts';

interface Audit {
  readonly by: string;
  readonly began: readonly { readonly kind: string; readonly status: string; readonly codes: readonly string[] }[];
  readonly changes: readonly {
    readonly kind: string;
    readonly code: string;
    readonly fields: Readonly<Record<string, { readonly was: unknown; readonly now: unknown }>>;
  }[];
}

let world: World;
beforeAll(async () => {
  world = await openWorld(await openTemplate());
});
afterAll(() => world.close());

const audits = async () => (await world.documents<Audit>('audit')).filter(({ by }) => by === 'bảng Ý kiến, kiến nghị');

describe('the audit of a tab', () => {
  it('names the codes that began, by their status', async () => {
    put(world.hand, 1, { 'Ngày nhận': 45210, [CONTENT]: 'Sửa đường ngõ 1' });
    put(world.hand, 2, { 'Ngày nhận': 45210, [CONTENT]: 'Sửa đường ngõ 2', Loại: 'Khiếu nại' });
    put(world.hand, 3, { 'Ngày nhận': 45210, [CONTENT]: 'Dọn rác đầu thôn' });
    await world.rest();
    const began = (await audits()).flatMap((audit) => audit.began);
    expect(began.toSorted((a, b) => a.status.localeCompare(b.status, 'vi'))).toEqual([
      { kind: 'petitions', status: 'Chuyển tiếp công dân', codes: ['YK23-0002'] },
      { kind: 'petitions', status: 'Đã giao', codes: ['YK23-0001', 'YK23-0003'] },
    ]);
  });

  it('tells of a later change what it was and is', async () => {
    const look = world.hand.look();
    const row = look.filled().find((each) => look.at(each, CODE) === 'YK23-0003') ?? -1;
    world.hand.write(row, look.column(CONTENT), ['Dọn rác cuối thôn']);
    await world.rest();
    const changes = (await audits()).flatMap((audit) => audit.changes);
    const contents = changes.flatMap(({ code, fields }) => (code === 'YK23-0003' ? (fields.content ?? []) : []));
    expect(contents).toEqual([{ was: 'Dọn rác đầu thôn', now: 'Dọn rác cuối thôn' }]);
    expect((await audits()).flatMap(({ began }) => began)).toHaveLength(2);
  });
});
