import { describe, expect, it } from 'vitest';
import { tasksToFill } from '../../../functions/domain/kinds/session-tasks.ts';
import { taskRow } from '../../../functions/domain/kinds/task-row.ts';
import type { Session } from '../../../functions/domain/records/session.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const tasks = [{ task: 'Chuẩn bị hội trường', offset: -1 }];
const bookHeld = (heldOn: string | null) =>
  ruleBook({ unit: { tasks }, sessions: [session('DT23-01', { heldOn })], today: '2023-10-10' });
const task = (cells: Record<string, string>, heldOn: string | null = '2023-10-30') => {
  const book = bookHeld(heldOn);
  const made = decided(taskRow, 'PC23-0001', { session: 'DT23-01', task: 'Chuẩn bị hội trường', ...cells }, book);
  return { due: made.due, hints: taskRow.hints?.(made, book), problems: made.problems };
};

describe('the deadline of a task that a plan counts in days, or gives a day of its own', () => {
  const announced = { task: 'Thông báo trên loa', lead: '', partners: '', offset: -7, unit: 'ngay' as const };
  const byDay = { task: 'Gửi ý kiến', lead: '', partners: '', offset: null, due: '2023-08-05' };
  const bookOf = (heldOn: string | null) =>
    ruleBook({ unit: { tasks: [announced, byDay] }, sessions: [session('DT23-01', { heldOn })], today: '2023-07-10' });
  const dues = (heldOn: string | null) =>
    tasksToFill(bookOf(heldOn)).map(({ cells }) => (cells.due?.type === 'date' ? cells.due.date : null));

  it('is filled in where the plan gives the day, whether or not the session has its own', () => {
    expect(dues(null)).toEqual([null, '2023-08-05']);
    expect(dues('2023-08-24')).toEqual(['2023-08-17', '2023-08-05']);
  });

  it('of seven days is the day of the notice, not of so many working days', () => {
    // A Monday: six working days before it were a Friday, ten days before.
    expect(dues('2023-08-28')[0]).toBe('2023-08-21');
    expect(dues('2023-08-26')[0]).toBe('2023-08-18');
  });

  it('follows the session in the same days', () => {
    const row = { session: 'DT23-01', task: 'Thông báo trên loa', due: '17/8/2023' };
    const before = decided(taskRow, 'PC23-0001', row, bookOf('2023-08-24'));
    expect(decided(taskRow, 'PC23-0001', row, bookOf('2023-08-28'), before).due).toBe('2023-08-21');
    const reworded = { ...row, task: 'Thông báo trên loa ba lần' };
    expect(decided(taskRow, 'PC23-0001', reworded, bookOf('2023-08-28'), before).due).toBe('2023-08-21');
    expect(decided(taskRow, 'PC23-0001', { ...row, due: '' }, bookOf('2023-08-24')).due).toBe('2023-08-17');
  });
});

describe('a deadline that somebody typed against the plan', () => {
  const review = { task: 'Rút kinh nghiệm', lead: '', partners: '', offset: 3 };
  const that = { task: 'Phục vụ', lead: '', partners: '', offset: 0 };
  const prepared = { task: 'Chuẩn bị hội trường', lead: '', partners: '', offset: -1 };
  const book = ruleBook({
    unit: { tasks: [review, that, prepared] },
    sessions: [session('DT23-01', { heldOn: '2023-10-30' })],
    today: '2023-10-10',
  });
  const hints = (cells: Record<string, string>) => {
    const made = decided(taskRow, 'PC23-0001', { session: 'DT23-01', ...cells }, book);
    return taskRow.hints?.({ ...made, raw: { 'Thời hạn': cells.due ?? '' } }, book);
  };
  const asked = (day: string, where: string) =>
    `Thời hạn ${day} ${where} ngày tổ chức 30/10/2023; sửa lại nếu cuộc đã đổi ngày.`;

  it.each<[string, string, string[]]>([
    ['Rút kinh nghiệm', '29/10/2023', [asked('29/10/2023', 'trước')]],
    ['Rút kinh nghiệm', '30/10/2023', []],
    ['Chuẩn bị hội trường', '31/10/2023', [asked('31/10/2023', 'sau')]],
    ['Chuẩn bị hội trường', '30/10/2023', []],
    ['Phục vụ', '31/10/2023', [asked('31/10/2023', 'sau')]],
    ['Phục vụ', '29/10/2023', []],
    ['Mua hoa', '31/10/2023', []],
  ])('%s by %s', (task, due, expected) => {
    expect(hints({ task, due })).toEqual(expected);
  });
});

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

  const followed = (heldOn: string | null, cells: Record<string, string>, of: Partial<Session> = {}, was = {}) => {
    const row = { session: 'DT23-01', task: 'Chuẩn bị hội trường', ...cells };
    const before = decided(taskRow, 'PC23-0001', { ...row, ...was }, bookHeld('2023-10-30'));
    const moved = { unit: { tasks }, sessions: [session('DT23-01', { heldOn, ...of })], today: '2023-11-20' };
    const book = ruleBook(moved);
    const made = { ...decided(taskRow, 'PC23-0001', row, book, before), raw: { 'Thời hạn': cells.due ?? '' } };
    const status = taskRow.present(made, book).status?.value;
    return { due: made.due, set: taskRow.replace?.(made), hints: taskRow.hints?.(made, book), status };
  };
  const text = (of: string) => ({ type: 'text', text: of });

  it('counted from the session follows it, in the cell too', () => {
    expect(followed('2023-11-30', { due: '27/10/2023' })).toEqual({
      due: '2023-11-29',
      set: { due: '29/11/2023' },
      hints: ['Thời hạn tính lại theo ngày tổ chức: 29/11/2023.'],
      status: text('Chưa làm'),
    });
  });

  it('follows it although the words of the task were changed since', () => {
    const cells = { due: '27/10/2023', task: 'Chuẩn bị hội trường, 200 ghế' };
    expect(followed('2023-11-30', cells, {}, { task: 'Chuẩn bị hội trường' }).due).toBe('2023-11-29');
  });

  it.each([
    ['that somebody typed stays', { due: '20/10/2023' }, '2023-11-30', '2023-10-20', []],
    [
      'that somebody typed and that is behind the session now stays, and is asked about',
      { due: '26/10/2023' },
      '2023-10-25',
      '2023-10-26',
      ['Thời hạn 26/10/2023 sau ngày tổ chức 25/10/2023; sửa lại nếu cuộc đã đổi ngày.'],
    ],
    ['of a task that is done stays', { due: '27/10/2023', doneOn: '26/10/2023' }, '2023-11-30', '2023-10-27', []],
    [
      'waits for the new day of its session',
      { due: '27/10/2023' },
      null,
      null,
      ['Thời hạn 27/10/2023 tính theo ngày tổ chức trước; cuộc DT23-01 chưa có ngày, có ngày mới thì tính lại.'],
    ],
  ])('%s', (_, cells, heldOn, due, hints) => {
    expect(followed(heldOn, cells)).toMatchObject({ due, set: {}, hints });
  });

  it.each([
    ['Hoãn' as const, 'tính theo ngày tổ chức trước; cuộc DT23-01 đang hoãn, có ngày mới thì tính lại.'],
    ['Hủy' as const, 'tính theo ngày tổ chức; cuộc DT23-01 đã hủy nên không nhắc.'],
  ])('of a session that is %s makes nobody late', (postponed, why) => {
    const counted = followed('2023-10-30', { due: '27/10/2023' }, { postponed });
    expect(counted).toEqual({ due: null, set: {}, hints: [`Thời hạn 27/10/2023 ${why}`], status: text('Chưa làm') });
    expect(followed('2023-10-30', { due: '20/10/2023' }, { postponed }).status).toEqual(text('Chưa làm'));
  });

  it('is not guessed where a wrong day was typed', () => {
    expect(task({ due: '31/11' })).toMatchObject({ due: null, problems: [{ column: 'Thời hạn' }] });
  });
});
