import { describe, expect, it } from 'vitest';
import { officialRow } from '../../../functions/domain/kinds/official-row.ts';
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

describe('the leave of an official', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['of some days', { leaveFrom: '10/10/2023', leaveTo: '13/10/2023' }, []],
    ['of one day', { leaveFrom: '10/10/2023', leaveTo: '10/10/2023' }, []],
    ['without an end', { leaveFrom: '10/10/2023' }, []],
    ['that ends before it begins', { leaveFrom: '10/10/2023', leaveTo: '09/10/2023' }, ['Nghỉ đến']],
  ])('%s', (_, cells, columns) => {
    const { problems } = decided(officialRow, 'CB23-01', { name: 'Trần Văn Cựu', ...cells }, ruleBook());
    expect(problems.map(({ column }) => column)).toEqual(columns);
  });

  it('and a row without a name are asked about apart', () => {
    const { problems } = decided(officialRow, 'CB23-01', { email: 'cuu@anloc.example' }, ruleBook());
    expect(problems.map(({ column }) => column)).toEqual(['Họ và tên']);
  });
});
