import { describe, expect, it } from 'vitest';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

describe('a petition whose official has left', () => {
  const bookOf = (missingSince: string | null) =>
    ruleBook({ officials: [{ code: 'CB23-01', name: 'Trần Văn Cựu', role: 'Văn phòng', missingSince }] });
  const cells = { content: 'Đề nghị sửa đường', kind: 'Kiến nghị' };
  const [here, left] = [bookOf(null), bookOf('2023-10-26T01:00:00.000Z')];
  const open = decided(petitionRow, 'YK23-0001', cells, here);

  it('keeps him and says so until the office names another', () => {
    const after = decided(petitionRow, 'YK23-0001', cells, left, open);
    expect(after.assignee).toBe('CB23-01');
    expect(petitionRow.hints?.(open, here)).toEqual([]);
    expect(petitionRow.hints?.(after, left)).toEqual([
      'Người xử lý: Trần Văn Cựu (CB23-01) không còn trong tab Cán bộ; ghi người khác ở «Giao đích danh»',
    ]);
  });

  it.each([
    ['may be khiếu nại, tố cáo: the office is to look first', { heldBack: true }],
    ['went to Sổ văn phòng', { kind: 'Tố cáo' } as const],
  ])('says nothing where it %s', (_, more) => {
    expect(petitionRow.hints?.({ ...open, ...more }, left)?.join()).not.toContain('không còn trong tab Cán bộ');
  });

  it('says nothing once it is closed', () => {
    const closed = decided(petitionRow, 'YK23-0001', { ...cells, outcome: 'Rút' }, left, open);
    expect(petitionRow.hints?.(closed, left)).toEqual([]);
  });
});
