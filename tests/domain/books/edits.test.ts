import { describe, expect, it } from 'vitest';
import { type Edit, mergeEdits } from '../../../functions/domain/books/edits.ts';

const edit = (more: Partial<Edit> = {}): { answer: Edit } => ({
  answer: { value: 'Huyện đã trả lời', base: 'Chờ huyện', by: 'UBND huyện', ...more },
});
const merge = (edits: Record<string, Edit>, answer: string | null) => mergeEdits(edits, { content: 'x', answer });

describe('a cell that another door has changed', () => {
  it('is brought into the sheet while the cell still says what it said', () => {
    const merged = merge(edit(), 'Chờ huyện');
    expect(merged.swaps).toEqual([{ key: 'answer', expected: 'Chờ huyện', replacement: 'Huyện đã trả lời' }]);
    expect(merged.cells.answer).toBe('Huyện đã trả lời');
    expect(merged.edits).toEqual(edit());
  });

  it('is settled as soon as the sheet says the same', () => {
    expect(merge(edit(), 'Huyện đã trả lời')).toMatchObject({ edits: {}, swaps: [], conflicts: [] });
  });

  it('counts although its cell is empty, and the clerk is told: an empty cell cannot be compared and set', () => {
    const merged = merge(edit({ base: null }), null);
    expect(merged.cells.answer).toBe('Huyện đã trả lời');
    expect(merged.swaps).toEqual([]);
    expect(merged.waiting).toEqual([{ key: 'answer', value: 'Huyện đã trả lời', by: 'UBND huyện' }]);
  });
});

describe('a cell that both the sheet and another door have changed', () => {
  const conflict = edit({ yours: 'Tôi đã gọi điện' });

  it('keeps the record’s value, leaves the clerk’s text where it is and shows all three', () => {
    const merged = merge(edit(), 'Tôi đã gọi điện');
    expect(merged.cells.answer).toBe('Huyện đã trả lời');
    expect(merged.swaps).toEqual([]);
    expect(merged.edits).toEqual(conflict);
    const [shown] = merged.conflicts;
    for (const text of ['của bạn «Tôi đã gọi điện»', 'đã ghi «Huyện đã trả lời»', 'ban đầu «Chờ huyện»']) {
      expect(shown?.message).toContain(text);
    }
  });

  it('goes on saying so until the clerk decides', () => {
    expect(merge(conflict, 'Tôi đã gọi điện').conflicts).toHaveLength(1);
  });

  it.each([
    ['của bạn', 'Tôi đã gọi điện'],
    ['Đã ghi', 'Huyện đã trả lời'],
    ['ban dau', 'Chờ huyện'],
    ['«của bạn»', 'Tôi đã gọi điện'],
  ])('the choice «%s» puts that version into the cell and into the record', (word, chosen) => {
    const merged = merge(conflict, word);
    expect(merged.swaps).toEqual([{ key: 'answer', expected: word, replacement: chosen }]);
    expect(merged.cells.answer).toBe(chosen);
    expect(merge(merged.edits, chosen)).toMatchObject({ edits: {}, conflicts: [] });
  });

  it('a text typed anew after both were shown is the clerk’s decision', () => {
    const merged = merge(conflict, 'Cả hai: đã gọi điện, huyện cũng trả lời');
    expect(merged.cells.answer).toBe('Cả hai: đã gọi điện, huyện cũng trả lời');
    expect(merged).toMatchObject({ edits: {}, conflicts: [], swaps: [] });
  });
});
