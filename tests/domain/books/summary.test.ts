import { describe, expect, it } from 'vitest';
import { summaryRows } from '../../../functions/domain/books/summary.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { type RuleBook, ruleBook } from '../../fixtures/rule-book.ts';
import { examplePetition } from '../documents/example.ts';

/** What `Tổng hợp` says below a heading, up to the next one. */
function counted(
  heading: string,
  petitions: readonly Petition[],
  officials: RuleBook['officials'] = [],
): Record<string, number> {
  const briefs = petitions.map((petition) => ({
    ...petitionRow.brief(petition),
    code: petition.code,
    missing: petition.missingSince !== null,
  }));
  const rows = summaryRows(briefs, [], ruleBook({ today: '2023-12-20', officials }));
  const from = rows.findIndex(({ measure }) => measure === heading) + 1;
  const length = rows.slice(from).findIndex(({ count }) => count === null);
  return Object.fromEntries(rows.slice(from, from + length).map(({ measure, count }) => [measure, count ?? -1]));
}

const answered = { outcome: 'Đã trả lời', answer: 'Xong', status: 'Đã trả lời bằng văn bản' } as const;

describe('Tổng hợp', () => {
  it('tells what is in authority, sent on, answered in time and late, and carried over', () => {
    const petitions = [
      examplePetition(1, { ...answered, answeredOn: '2023-11-27' }),
      examplePetition(2, { ...answered, answeredOn: '2023-11-28' }),
      examplePetition(3, {
        ...answered,
        answeredOn: '2023-12-01',
        extendedTo: '2023-12-15',
        carriedFrom: 'tan-dan-2022',
      }),
      examplePetition(4, { authority: 'Cấp trên', outcome: 'Chuyển cấp trên', status: 'Đã chuyển, chờ trả lời' }),
      examplePetition(5, { authority: 'Cơ quan, đơn vị khác' }),
    ];
    expect(counted('Thẩm quyền, thời hạn', petitions)).toEqual({
      'Thuộc thẩm quyền': 3,
      'Thuộc cơ quan khác, cấp trên': 2,
      'Đã chuyển cơ quan khác, cấp trên': 1,
      'Đã trả lời đúng hạn': 2,
      'Đã trả lời chậm hạn': 1,
      'Chuyển từ sổ năm trước': 1,
    });
  });

  it('says how many of those it counts have lost their rows, where some have', () => {
    const gone = examplePetition(2, { missingSince: '2023-12-01T01:00:00.000Z' });
    const label = 'Dòng đã bị xóa khỏi sổ, hồ sơ còn';
    expect(counted('Thẩm quyền, thời hạn', [examplePetition(1), gone])).toMatchObject({ [label]: 1 });
    expect(Object.keys(counted('Thẩm quyền, thời hạn', [examplePetition(1)]))).not.toContain(label);
  });

  it('tells how many opinions each session has', () => {
    const petitions = [examplePetition(1), examplePetition(2), examplePetition(3, { session: null })];
    expect(counted('Theo cuộc đối thoại', petitions)).toMatchObject({ 'DT23-01': 2, 'Không thuộc cuộc nào': 1 });
  });

  it('counts two officials of one name apart', () => {
    const [first, other] = ['CB23-04', 'CB23-05'];
    const petitions = [1, 2, 3].map((number) => examplePetition(number, { assignee: number === 3 ? other : first }));
    const officials = [first, other, 'CB23-06'].map((code) => ({ code, name: 'Nguyễn Văn An' }));
    const alone = { code: 'CB23-07', name: 'Trần Thị Lan' };
    petitions.push(examplePetition(4, { assignee: alone.code }));
    expect(counted('Theo cán bộ', petitions, [...officials, alone])).toMatchObject({
      'Nguyễn Văn An (CB23-04)': 2,
      'Nguyễn Văn An (CB23-05)': 1,
      'Trần Thị Lan': 1,
    });
  });

  it.each([
    ['Theo cuộc đối thoại', 'DT23-01', {}],
    ['Theo thôn, khu', 'Khu Kim Đồng', { village: 'Khu Kim Đồng' }],
    ['Theo cán bộ', 'CB23-77', { assignee: 'CB23-77' }],
    ['Từng lĩnh vực', 'Đất đai', { field: 'Đất đai' }],
  ])('%s: what became of what each has, not only how many', (heading, name, same) => {
    const petitions = [
      examplePetition(1, { ...same, ...answered, answeredOn: '2023-11-27' }),
      examplePetition(2, { ...same, ...answered, status: 'Đã trả lời tại hội nghị', answeredOn: '2023-11-28' }),
      examplePetition(3, { ...same, status: 'Đề nghị xem lại', carriedFrom: 'tan-dan-2022' }),
      examplePetition(4, {
        ...same,
        authority: 'Cấp trên',
        outcome: 'Chuyển cấp trên',
        status: 'Đã chuyển, chờ trả lời',
      }),
    ];
    expect(counted(heading, petitions)).toMatchObject({
      [name]: 4,
      [`${name}: thuộc thẩm quyền`]: 3,
      [`${name}: đã chuyển cơ quan khác, cấp trên`]: 1,
      [`${name}: đã trả lời tại hội nghị`]: 1,
      [`${name}: đã trả lời bằng văn bản`]: 1,
      [`${name}: đã trả lời đúng hạn`]: 1,
      [`${name}: đã trả lời chậm hạn`]: 1,
      [`${name}: quá hạn`]: 1,
      [`${name}: đề nghị xem lại`]: 1,
      [`${name}: chuyển từ sổ năm trước`]: 1,
    });
  });
});
