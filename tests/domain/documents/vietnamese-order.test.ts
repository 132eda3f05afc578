import { expect, it } from 'vitest';
import { byGivenName, byText } from '../../../functions/domain/documents/vietnamese-order.ts';

it('orders villages by the Vietnamese alphabet and their numbers by value', () => {
  const villages = ['Thôn Đông', 'Thôn Ô', 'Thôn 10', 'Thôn Dâu', 'Thôn 2', 'Thôn Ăn', 'Thôn An', 'Thôn Ơn', 'Thôn Ấp'];
  expect(villages.sort(byText)).toEqual([
    'Thôn 2',
    'Thôn 10',
    'Thôn An',
    'Thôn Ăn',
    'Thôn Ấp',
    'Thôn Dâu',
    'Thôn Đông',
    'Thôn Ô',
    'Thôn Ơn',
  ]);
});

it('orders people by their given name', () => {
  const names = ['Trần Văn Đức', 'Bùi Thị Oanh', 'Nguyễn Văn An', 'Lê Thị Ân', 'Cao Văn Dũng', 'Đỗ Văn An'];
  expect(names.sort(byGivenName)).toEqual(
    ['Đỗ Văn An', 'Nguyễn Văn An', 'Lê Thị Ân', 'Cao Văn Dũng', 'Trần Văn Đức', 'Bùi Thị Oanh'].sort(byGivenName),
  );
  expect(names[0]?.endsWith('An')).toBe(true);
  expect(names.findIndex((name) => name.endsWith('Dũng'))).toBeLessThan(
    names.findIndex((name) => name.endsWith('Đức')),
  );
});
