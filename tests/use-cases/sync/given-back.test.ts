import { expect, it } from 'vitest';
import { OLD, twoYears } from '../../fixtures/two-years.ts';

it('a petition that is given to another and back is told to each, every time, and once', async () => {
  const years = await twoYears();
  const told = () =>
    years.mail.filter(({ subject }) => subject.includes('Giao xử lý')).map(({ to }) => to.split('@')[0] ?? '');
  await years.paste(OLD, 'petitions', { 'Ngày nhận': 45_287, 'Nội dung': 'Đề nghị sửa đường thôn', Loại: 'Kiến nghị' });
  expect(told()).toEqual(['cuc']);
  for (const name of ['Mai Thị Én', 'Hà Thị Cúc', 'Mai Thị Én'])
    await years.type(OLD, 'petitions', 'YK23-0001', { 'Giao đích danh': name });
  expect(told()).toEqual(['cuc', 'en', 'cuc', 'en']);
  await years.type(OLD, 'petitions', 'YK23-0001', { 'Dự thảo trả lời': 'Sẽ sửa' });
  expect(told()).toHaveLength(4);
});
