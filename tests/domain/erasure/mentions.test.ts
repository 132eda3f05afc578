import { describe, expect, it } from 'vitest';
import { mentions, personOf } from '../../../functions/domain/erasure/mentions.ts';

const person = (
  name: string,
  phone: string,
  typed: { readonly name?: string; readonly phone?: string; readonly before?: string } = {},
) =>
  personOf([
    {
      name,
      phone,
      formerPhone: typed.before ?? '',
      typedName: typed.name ?? name,
      typedPhone: typed.phone ?? phone,
    },
  ]);
const nga = person('Lương Thị Ngà', '0912000777');

describe('a text in which a person is looked for', () => {
  it.each([
    'Bà Lương Thị Ngà đề nghị',
    'ba luong thi nga',
    'BÀ LƯƠNG  THỊ NGÀ.',
    'Lương Thị Nga\u0300 (NFD)',
    'gọi 0912000777',
    'gọi 0912.000.777',
    'gọi 0912 000 777 nhé',
    'gọi +84 912-000-777',
    'gọi (0912) 000 777',
    'gọi 0912–000–777',
    'mương trước nhà bà Ngà',
    'cấp cho hộ cô Ngà',
  ])('names him: %s', (text) => {
    expect(mentions(text, nga)).toBe(true);
  });

  it.each(['Bà Ngà đề nghị', 'nhà bà Ngàn', 'Lương Thị Ngàn', 'gọi 0912000778', 'Nhân dân thôn Đông', ''])(
    'does not, or cannot be known to: %s',
    (text) => {
      expect(mentions(text, nga)).toBe(false);
    },
  );

  it('names him by the number that was deleted before he asked', () => {
    expect(mentions('gọi 0912 000 777', person('', '', { before: '0912000777' }))).toBe(true);
  });

  it('is not searched for a group, a single word, a mask or nobody', () => {
    expect(mentions('ý kiến của nhân dân thôn Đông', person('Nhân dân thôn Đông', ''))).toBe(false);
    expect(mentions('ý kiến của Ngà', person('Ngà', ''))).toBe(false);
    expect(mentions('từ 09 đến 777', person('', '', { phone: '09•• ••• 777' }))).toBe(false);
    expect(mentions('bất cứ điều gì', personOf([]))).toBe(false);
  });

  it('is searched for the persons a group is called by', () => {
    const group = person('Tập thể ông Hà Văn Sáu, bà Lương Thị Ngà', '');
    expect(mentions('đã trả lời bà Lương Thị Ngà', group)).toBe(true);
  });

  it('is searched for what was typed where it was not understood', () => {
    const unread = person('', '', { name: 'Lương Thị Ngà và con', phone: '0912000777 nhà, 0912000778' });
    expect(mentions('luong thi nga va con', unread)).toBe(true);
  });
});
