import { describe, expect, it } from 'vitest';
import { taskRow } from '../../../functions/domain/kinds/task-row.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const tasks = [{ task: 'Chuẩn bị hội trường', offset: -1 }];
const bookHeld = (heldOn: string | null) =>
  ruleBook({ unit: { tasks }, sessions: [session('DT23-01', { heldOn })], today: '2023-10-10' });
const task = (cells: Record<string, string>, heldOn: string | null = '2023-10-30') => {
  const book = bookHeld(heldOn);
  const made = decided(taskRow, 'PC23-0001', { session: 'DT23-01', task: 'Chuẩn bị hội trường', ...cells }, book);
  return { due: made.due, hints: taskRow.hints?.(made, book), problems: made.problems };
};

describe('the deadline of a planned task', () => {
  it.each([
    ['follows the session, in working days', {}, '2023-10-30', '2023-10-27'],
    ['follows it to another day', {}, '2023-11-02', '2023-11-01'],
    ['waits for the day', {}, null, null],
    ['is what was typed', { due: '20/10/2023' }, '2023-10-30', '2023-10-20'],
    ['of a task of the office alone is nobody else’s', { task: 'Mua hoa' }, '2023-10-30', null],
  ])('%s', (_, cells, heldOn, due) => {
    expect(task(cells, heldOn).due).toBe(due);
  });

  it('is said in the row where nobody typed it', () => {
    expect(task({}).hints).toEqual(['Thời hạn 27/10/2023, tính theo ngày tổ chức.']);
  });

  it.each([
    ['5/1', '2023-10-30', 'Thời hạn: 5/1 là 05/01/2023 hay 05/01/2024? Gõ đủ ngày/tháng/năm'],
    ['20/12', '2024-01-15', 'Thời hạn: 20/12 là 20/12/2024 hay 20/12/2023? Gõ đủ ngày/tháng/năm'],
    ['5/8', null, 'Thời hạn: 5/8 là 05/08/2023 hay 05/08/2024? Gõ đủ ngày/tháng/năm'],
  ])('%s for a session on %s: the year is asked', (due, heldOn, asked) => {
    const made = task({ due }, heldOn);
    expect(made.due).toBeNull();
    expect(made.problems.map(({ column, message }) => `${column}: ${message}`)).toEqual([asked]);
  });

  it('once recorded is not called into question on a later day', () => {
    const row = { task: 'Mua hoa', due: '5/9' };
    const recorded = decided(taskRow, 'PC23-0001', row, ruleBook({ today: '2023-10-10' }));
    const known = { ...recorded, raw: { 'Thời hạn': '5/9' } };
    const later = decided(taskRow, 'PC23-0001', row, ruleBook({ today: '2023-12-20' }), known);
    expect(later).toMatchObject({ due: '2023-09-05', problems: [] });
  });

  it('is not guessed where a wrong day was typed', () => {
    expect(task({ due: '31/11' })).toMatchObject({ due: null, problems: [{ column: 'Thời hạn' }] });
  });
});
