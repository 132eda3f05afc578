import { describe, expect, it } from 'vitest';
import type { LinkedBrief } from '../../../functions/domain/books/brief.ts';
import { conclusionRow } from '../../../functions/domain/kinds/conclusion-row.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { isWaiting } from '../../../functions/domain/lifecycle/petition-state.ts';
import { isOverdue } from '../../../functions/domain/lifecycle/petition-text.ts';
import type { Conclusion } from '../../../functions/domain/records/following.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const sessions = [session('DT23-01', { heldOn: '2023-10-26' })];
type Cells = Record<string, string>;

/** Petition and item decided in turn, each seeing the other as it was left, until neither changes. */
function settle(petitionCells: Cells, itemCells: Cells, from: { petition?: Petition; item?: Conclusion } = {}) {
  let { petition, item } = from;
  const today = '2023-11-20';
  for (let round = 1; round <= 5; round += 1) {
    const briefs = (records: readonly (LinkedBrief | undefined)[]) => records.filter((one) => one !== undefined);
    const seen = () =>
      ruleBook({
        sessions,
        today,
        rows: {
          petitions: briefs([petition && { ...petitionRow.brief(petition), code: petition.code }]),
          conclusions: briefs([item && { ...conclusionRow.brief(item), code: item.code }]),
        },
      });
    const standing = () =>
      JSON.stringify([petition?.status, petition?.closedBy, petition?.redone, item?.status, item?.redone]);
    const was = standing();
    const cells = { session: 'DT23-01', receivedOn: '16/10/2023', content: 'Đề nghị sửa đường', ...petitionCells };
    petition = decided(petitionRow, 'YK23-0001', cells, seen(), petition);
    item = decided(
      conclusionRow,
      'KL23-0001',
      { session: 'DT23-01', petition: 'YK23-0001', content: 'Sửa đường', ...itemCells },
      seen(),
      item,
    );
    if (was === standing()) return { petition, item, round };
  }
  throw new Error('They never come to rest');
}

const done = { result: 'Đã đổ bê tông', doneOn: '15/11/2023' };
const solved = { outcome: 'Đã giải quyết xong', answeredOn: '10/11/2023' };

describe('a petition and the conclusion item that belongs to it', () => {
  it.each([
    ['in time', done, true],
    ['late', { ...done, doneOn: '20/11/2023' }, false],
    ['not yet', { result: 'Đang làm' }, undefined],
  ])('what the item has closed counts by the day it was done: %s', (_, cells, inTime) => {
    // Of no session, it is to be answered within thirty days of 16 October.
    const { petition } = settle({ session: '' }, cells);
    expect(petitionRow.brief(petition).inTime).toBe(inTime);
  });

  it('what was withdrawn is not answered by the day of its item', () => {
    expect(petitionRow.brief(settle({ outcome: 'Rút' }, done).petition).inTime).toBeUndefined();
  });

  it('the item is of the session of its petition where it names none itself', () => {
    expect(settle({}, { session: '' }).item).toMatchObject({ session: 'DT23-01', problems: [] });
    expect(settle({}, { session: '', petition: '' }).item.session).toBeNull();
    expect(settle({}, { session: 'DT23-77' }).item.session).toBeNull();
    // Nobody typed it, so it makes no day doubtful.
    expect(settle({}, { session: '', due: '20/10/2023' }).item).toMatchObject({ due: '2023-10-20', problems: [] });
  });

  it('the item is looked at again when the session of its petition is another, until it is of that', () => {
    const seen = (of: string | undefined, item: string | undefined) =>
      conclusionRow.sees?.(
        { code: 'KL23-0001', petition: 'YK23-0001', session: item } as LinkedBrief,
        ruleBook({ sessions, rows: { petitions: [{ code: 'YK23-0001', session: of } as LinkedBrief] } }),
      );
    expect(seen('DT23-01', undefined)).not.toBe(seen(undefined, undefined));
    expect(seen('DT23-01', 'DT23-01')).toBe('');
  });

  it.each<[string, Cells, Cells, string, string]>([
    ['nothing done', {}, {}, 'Mới nhận', 'Chưa thực hiện'],
    ['the petition solved', solved, {}, 'Đã giải quyết xong', 'Hoàn thành'],
    ['the petition withdrawn', { outcome: 'Rút' }, {}, 'Rút', 'Hoàn thành'],
    ['the item done', {}, done, 'Đã giải quyết xong', 'Hoàn thành'],
    ['the item done, without its result', {}, { doneOn: '15/11/2023' }, 'Mới nhận', 'Hoàn thành'],
    ['both done', solved, done, 'Đã giải quyết xong', 'Hoàn thành'],
    [
      'the petition answered: the promise stands',
      { outcome: 'Đã trả lời', answer: 'Sẽ sửa', answeredOn: '26/10/2023' },
      {},
      'Đã trả lời tại hội nghị',
      'Chưa thực hiện',
    ],
    ['the item done, MTTQ content', {}, { ...done, supervision: 'Đạt' }, 'Đã giải quyết xong', 'Hoàn thành'],
    [
      'the item done, MTTQ not content',
      {},
      { ...done, supervision: 'Đề nghị xem lại' },
      'Đề nghị xem lại',
      'Đề nghị xem lại',
    ],
    ['solved, MTTQ not content', solved, { supervision: 'Đề nghị xem lại' }, 'Đề nghị xem lại', 'Đề nghị xem lại'],
  ])('%s', (_, petitionCells, itemCells, petitionStatus, itemStatus) => {
    const { petition, item, round } = settle(petitionCells, itemCells);
    expect([petition.status, item.status]).toEqual([petitionStatus, itemStatus]);
    expect(round).toBeLessThanOrEqual(3);
  });

  it('come open again together when what closed them is taken back', () => {
    const closed = settle(solved, {});
    const open = settle({}, {}, closed);
    expect([open.petition.status, open.item.status]).toEqual(['Mới nhận', 'Chưa thực hiện']);
    const kept = settle({}, {}, settle({}, done));
    expect([kept.petition.status, kept.petition.closedBy, kept.item.status]).toEqual([
      'Mới nhận',
      null,
      'Chưa thực hiện',
    ]);
  });

  it('close again when MTTQ is content', () => {
    const disputed = settle({}, { ...done, supervision: 'Đề nghị xem lại' });
    const content = settle({}, { ...done, supervision: 'Đạt' }, disputed);
    expect([content.petition.status, content.item.status]).toEqual(['Đã giải quyết xong', 'Hoàn thành']);
  });
});

describe('a petition whose promise MTTQ asks to look at again', () => {
  const asks = { supervision: 'Đề nghị xem lại' };
  const anew = { result: 'Đã trải nhựa', doneOn: '20/11/2023', ...asks };
  const late = { session: '' };
  const lateness = ({ petition }: { petition: Petition }) => [
    petition.status,
    isWaiting(petition),
    isOverdue(petition, '2023-11-20'),
    petitionRow.brief(petition).due,
  ];

  it('is late with nobody while the new result lies with MTTQ, and its row says so', () => {
    const open = settle(late, { ...done, ...asks }, settle(late, done));
    expect(lateness(open)).toEqual(['Đề nghị xem lại', false, true, '2023-11-15']);
    const again = settle(late, anew, open);
    expect(lateness(again)).toEqual(['Đề nghị xem lại', true, false, undefined]);
    expect(petitionRow.hints?.(again.petition, ruleBook({ sessions }))).toEqual([
      'MTTQ đề nghị xem lại ngày 20/11/2023: kết luận đã có kết quả mới, chờ MTTQ xem ở tab Kết luận',
    ]);
    expect(settle(late, { ...anew, supervision: 'Đạt' }, again).petition).toMatchObject({
      status: 'Đã giải quyết xong',
      redone: false,
    });
  });

  it('is still late where it was not done before MTTQ asked: to be content would not close it', () => {
    const unanswered = { ...late, outcome: 'Đã trả lời' };
    const open = settle(unanswered, { ...done, ...asks }, settle(unanswered, done));
    expect(lateness(settle(unanswered, anew, open))).toEqual(['Đề nghị xem lại', false, true, '2023-11-15']);
  });
});

describe('a petition answered on the day on which MTTQ asks to look again', () => {
  const answer = (text: string, day = '20/11/2023') => ({
    outcome: 'Đã trả lời',
    answer: text,
    answeredOn: day,
    answerForm: 'Bằng văn bản',
  });
  const asks = { supervision: 'Đề nghị xem lại' };
  const asked = (cells: Cells) => settle(cells, asks, settle(cells, {}));

  it.each<[string, Cells, Cells, string]>([
    ['stays so with the answer that was there', answer('Sẽ sửa'), answer('Sẽ sửa'), 'Đề nghị xem lại'],
    ['is settled by another text', answer('Sẽ sửa'), answer('Đã sửa xong'), 'Đã trả lời bằng văn bản'],
    [
      'is settled by the same text given anew',
      answer('Sẽ sửa', '10/11/2023'),
      answer('Sẽ sửa'),
      'Đã trả lời bằng văn bản',
    ],
    [
      'is not settled by a text of before',
      answer('Sẽ sửa', '10/11/2023'),
      answer('Đã sửa', '10/11/2023'),
      'Đề nghị xem lại',
    ],
  ])('%s', (_, before, after, status) => {
    const open = asked(before);
    expect(open.petition.status).toBe('Đề nghị xem lại');
    expect(petitionRow.hints?.(open.petition, ruleBook({ sessions }))).toContain(
      'MTTQ đề nghị xem lại ngày 20/11/2023: trả lời lại thì ghi nội dung mới và «Ngày trả lời» từ ngày đó',
    );
    const again = settle(after, asks, open);
    expect(again.petition.status).toBe(status);
    expect(settle(after, asks, again).petition.status).toBe(status);
  });

  it.each([
    ['about the same promise', { 'KL23-0001': '2023-11-24' }],
    ['about another promise', { 'KL23-0001': '2023-11-20', 'KL23-0002': '2023-11-24' }],
  ])('is open once more when MTTQ asks again %s before the row was looked at', (_, asksNow) => {
    const bookOf = (asked: Record<string, string>, today: string) => {
      const conclusions = Object.entries(asked).map(([code, review]) => ({ code, petition: 'YK23-0001', review }));
      return ruleBook({ sessions, today, rows: { conclusions: conclusions as LinkedBrief[] } });
    };
    const row = (cells: Cells, asked: Record<string, string>, before?: Petition) =>
      decided(
        petitionRow,
        'YK23-0001',
        { session: 'DT23-01', content: 'Đề nghị sửa đường', ...cells },
        bookOf(asked, '2023-11-24'),
        before,
      );
    const once = { 'KL23-0001': '2023-11-20' };
    const again = answer('Đã sửa', '24/11/2023');
    const anew = row(again, once, row(answer('Sẽ sửa'), once));
    expect(anew.status).toBe('Đã trả lời bằng văn bản');
    expect(row(again, asksNow, anew).status).toBe('Đề nghị xem lại');
    // What was typed before the row saw that it is asked about is new, too.
    expect(row(answer('Đã sửa'), once, row(answer('Sẽ sửa'), {})).status).toBe('Đã trả lời bằng văn bản');
  });

  it('is open once more when MTTQ asks once more', () => {
    const settled = settle(answer('Đã sửa xong'), asks, asked(answer('Sẽ sửa')));
    const content = settle(answer('Đã sửa xong'), { ...done, supervision: 'Đạt' }, settled);
    expect(content.petition).toMatchObject({ status: 'Đã trả lời bằng văn bản', disputed: null });
    expect(settle(answer('Đã sửa xong'), asks, content).petition.status).toBe('Đề nghị xem lại');
  });
});

describe('MTTQ asks to look again', () => {
  const item = (supervision: string | null, before?: Conclusion, today = '2023-11-20') =>
    decided(
      conclusionRow,
      'KL23-0001',
      { petition: 'YK23-0001', content: 'Sửa đường', unit: 'Phòng Kinh tế', ...done, supervision },
      book(today),
      before,
    );
  const officials = [
    { code: 'CB23-02', name: 'Bà Lan', department: 'Phòng Kinh tế' },
    { code: 'CB23-03', name: 'Ông Tư', department: 'Văn phòng', role: 'Văn phòng' as const },
  ];
  const book = (today = '2023-11-20', who?: string) => {
    const petitions = [{ code: 'YK23-0001', ...(who === undefined ? {} : { who }) }];
    return ruleBook({ today, officials, rows: { petitions } });
  };
  const told = (after: Conclusion, before?: Conclusion, of = book()) =>
    conclusionRow.notices?.(before, after, of) ?? [];

  it('is told once to whoever has the petition', () => {
    const asked = item('Đề nghị xem lại', item(null));
    expect(told(asked, item(null), book('2023-11-20', 'CB23-07'))).toEqual([
      { stage: 'disputed', to: 'CB23-07', occasion: '2023-11-20' },
    ]);
    expect(told(item('Đề nghị xem lại', asked, '2023-11-24'), asked)).toEqual([]);
  });

  it('is told to the unit that was to do it, else to the office', () => {
    expect(told(item('Đề nghị xem lại')).map(({ to }) => to)).toEqual(['CB23-02']);
    expect(told({ ...item('Đề nghị xem lại'), unit: 'Hợp tác xã' }).map(({ to }) => to)).toEqual(['CB23-03']);
  });

  it('is told to the office when the name of the unit fits two, and the clerk reads which', () => {
    const two = [...officials, { code: 'CB23-04', name: 'Lê Thị Lan' }].map((one) =>
      one.code === 'CB23-02' ? { ...one, name: 'Trần Thị Lan' } : one,
    );
    const of = { ...ruleBook({ officials: two }), petition: () => undefined };
    const asked = { ...item('Đề nghị xem lại'), unit: 'bà Lan' };
    expect(told(asked, undefined, of).map(({ to }) => to)).toEqual(['CB23-03']);
    expect(conclusionRow.hints?.(asked, of)).toEqual([
      'Đơn vị thực hiện: “bà Lan” có thể là Trần Thị Lan (CB23-02), Lê Thị Lan (CB23-04); ghi đủ họ tên hoặc mã.',
    ]);
  });

  it('is not told to somebody whose row was deleted', () => {
    const gone = book();
    const [lan, tu] = gone.officials;
    if (lan === undefined || tu === undefined) throw new Error('no officials');
    const left = { ...gone, officials: [{ ...lan, missingSince: '2023-11-01T01:00:00.000Z' }, tu] };
    expect(told(item('Đề nghị xem lại'), undefined, left).map(({ to }) => to)).toEqual(['CB23-03']);
  });

  it('is told again when it asks again', () => {
    const content = item('Đạt', item('Đề nghị xem lại'));
    const again = item('Đề nghị xem lại', content, '2023-12-01');
    expect(told(again, content)).toMatchObject([{ stage: 'disputed', occasion: '2023-12-01' }]);
  });

  it.each([
    ['another text of that day', { result: 'Đã trải nhựa', doneOn: '20/11/2023' }, true],
    ['the same text with a later day', { ...done, doneOn: '24/11/2023' }, true],
    ['another text under the old day', { ...done, result: 'Đã trải nhựa' }, false],
    ['another text without a day', { result: 'Sẽ trải nhựa' }, false],
    ['nothing new', done, false],
  ])('lies with MTTQ again once there is %s: %j', (_, cells: Cells, redone) => {
    const asked = item('Đề nghị xem lại', item(null));
    const typed = { content: 'Sửa đường', unit: 'Phòng Kinh tế', ...cells, supervision: 'Đề nghị xem lại' };
    const again = decided(conclusionRow, 'KL23-0001', typed, book('2023-11-24'), asked);
    expect(asked.redone).toBe(false);
    expect(again).toMatchObject({ redone, status: 'Đề nghị xem lại', reviewAskedOn: '2023-11-20' });
    expect(conclusionRow.hints?.(again, book()).join().includes('đã có kết quả mới')).toBe(redone);
    expect(item('Đạt', again).redone).toBe(false);
  });

  it('the item says so when the petition has gone to Sổ văn phòng: what it tells of it everybody can read', () => {
    const moving = settle({ kind: 'Tố cáo' }, {});
    const { petition, item } = settle({ kind: 'Tố cáo', content: 'Đã chuyển Văn phòng' }, {}, moving);
    const book = (of: Petition) =>
      ruleBook({ sessions, rows: { petitions: [{ ...petitionRow.brief(of), code: of.code }] } });
    const brief = { ...conclusionRow.brief(item), code: item.code };
    expect(conclusionRow.hints?.(item, book(moving.petition))).toEqual([]);
    expect(conclusionRow.sees?.(brief, book(petition))).not.toBe(conclusionRow.sees?.(brief, book(moving.petition)));
    expect(conclusionRow.hints?.(item, book(petition))).toEqual([
      'Ý kiến: YK23-0001 đã chuyển Văn phòng nên dòng này không vào văn bản mới, không hiện trên trang công khai; sửa ô nào còn nói về đơn hoặc người gửi đơn.',
    ]);
  });
});
