import { describe, expect, it } from 'vitest';
import { forwardRow } from '../../../functions/domain/kinds/forward-row.ts';
import type { Forward } from '../../../functions/domain/records/following.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

const forward = (replyWanted: string | number, today: string, before?: Forward) => {
  const book = ruleBook({ today, rows: { petitions: [{ code: 'YK23-0001' }] } });
  return decided(forwardRow, 'CC23-0001', { petition: 'YK23-0001', receiver: 'UBND huyện', replyWanted }, book, before);
};

describe('Hạn đề nghị trả lời', () => {
  it.each([
    ['30/11', '2023-11-30', []],
    ['5/1', null, ['5/1 là 05/01/2023 hay 05/01/2024? Gõ đủ ngày/tháng/năm']],
    ['05/01/2024', '2024-01-05', []],
  ])('%s', (typed, replyWanted, messages) => {
    const { problems, ...found } = forward(typed, '2023-10-26');
    expect(found.replyWanted).toBe(replyWanted);
    expect(problems.map(({ message }) => message)).toEqual(messages);
  });

  it('asks about a day that Sheets has completed with the year that is going by', () => {
    const fifthOfJanuary2023 = 44_931;
    expect(forward(fifthOfJanuary2023, '2023-10-26').problems).toMatchObject([{ column: 'Hạn đề nghị trả lời' }]);
  });

  it('of a book long past is taken as its year ends', () => {
    const seventeenthOfOctober2023 = 45_216;
    expect(forward(seventeenthOfOctober2023, '2026-01-05')).toMatchObject({ replyWanted: '2023-10-17', problems: [] });
  });

  it('once recorded is not called into question on a later day', () => {
    const recorded = { ...forward('30/6', '2023-10-26'), raw: { 'Hạn đề nghị trả lời': '30/6' } };
    expect(forward('30/6', '2024-03-01', recorded)).toMatchObject({ replyWanted: '2023-06-30', problems: [] });
  });

  it('of an earlier year came with its row and stands', () => {
    const firstOfMarch2022 = 44_621;
    const carried = { ...forward(firstOfMarch2022, '2023-01-10'), carriedFrom: 'an-loc-2022' };
    expect(forward(firstOfMarch2022, '2023-01-10', carried)).toMatchObject({ replyWanted: '2022-03-01', problems: [] });
  });
});
