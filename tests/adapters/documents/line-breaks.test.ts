import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapped, wrappedByPhrase } from '../../../functions/adapters/documents/line-breaks.ts';
import { textWidth } from '../../../functions/adapters/documents/text-width.ts';

const words = fc.array(fc.constantFrom('nhân', 'dân', 'xã', 'với', 'của', 'đồng', 'chí', 'Thương', 'mưa,', 'và'), {
  minLength: 1,
  maxLength: 40,
});

describe('titles over several lines', () => {
  it('break where a phrase begins', () => {
    const title =
      'Kết luận của đồng chí Bí thư Đảng ủy và đồng chí Chủ tịch UBND xã tại cuộc tiếp xúc, đối thoại với nhân dân thôn Nguộn';
    expect(wrappedByPhrase(title, 14, 408)).toEqual([
      'Kết luận của đồng chí Bí thư Đảng ủy',
      'và đồng chí Chủ tịch UBND xã tại cuộc tiếp xúc, đối thoại',
      'với nhân dân thôn Nguộn',
    ]);
  });

  it.each([
    ['wrapped', wrapped],
    ['wrappedByPhrase', wrappedByPhrase],
  ])('%s keeps every word in its order and every line within the width', (_, wrap) => {
    fc.assert(
      fc.property(words, (given) => {
        const lines = wrap(given.join(' '), 14, 300);
        expect(lines.join(' ')).toBe(given.join(' '));
        for (const line of lines) expect(textWidth(line, 14, true)).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('leave a word wider than the line alone', () => {
    expect(wrappedByPhrase('Đơnvịcótênrấtdài xã', 14, 40)).toEqual(['Đơnvịcótênrấtdài', 'xã']);
  });
});
