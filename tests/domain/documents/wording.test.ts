import { describe, expect, it } from 'vitest';
import { bodiesIn, inSentence } from '../../../functions/domain/documents/wording.ts';

describe('cells in the sentences of papers', () => {
  it('lose the marks that begin and end their lines', () => {
    expect(inSentence('- Các tổ trưởng.\n+ Nhân dân khu 1 . ;\n- ...')).toBe('Các tổ trưởng; Nhân dân khu 1');
    expect(inSentence('TP. Hải Bình, nhà số 3.')).toBe('TP. Hải Bình, nhà số 3');
  });

  it('name bodies, those in brackets together', () => {
    expect(bodiesIn(['Văn hóa; Địa chính (quản lý; đo đạc); Văn hóa'])).toEqual([
      'Văn hóa',
      'Địa chính (quản lý; đo đạc)',
    ]);
  });

  it.each(['.', ';', '. ', '; ', '('])('of fifty thousand characters are read at once: %j', (piece) => {
    const cell = `${piece.repeat(50_000 / piece.length)}x`;
    const begun = performance.now();
    inSentence(cell);
    bodiesIn([cell]);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
