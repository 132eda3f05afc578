import { expect, it } from 'vitest';
import { CODE, CONTENT } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
inRestedWorld([], (opened) => {
  world = opened;
});

it('a registration corrected after it made its petition says so until somebody has corrected the petition too', async () => {
  const registrations = world.tab('registrations');
  const verdict = () => registrations.look().at(1, 'Kiểm tra nhập liệu');
  const correct = async (tab: typeof registrations) => {
    put(tab, 1, { [CONTENT]: 'Đề nghị làm lại mương ở xóm Trại' });
    await world.rest();
  };
  put(registrations, 1, {
    'Cuộc đối thoại': 'DT23-01',
    'Họ và tên': 'Ông Lê Văn Nói',
    'Điện thoại': '0912 000 345',
    'Nội dung': 'Đề nghị làm lại mương',
  });
  await world.rest();
  expect(verdict()).toBe('Hợp lệ');
  await correct(registrations);
  expect(verdict()).toMatch(new RegExp(`^Hợp lệ\nÝ kiến ${world.hand.look().at(1, CODE)} .* giữ nội dung cũ`));
  await correct(world.hand);
  expect(verdict()).toBe('Hợp lệ');
});
