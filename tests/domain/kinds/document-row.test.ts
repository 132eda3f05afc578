import { describe, expect, it } from 'vitest';
import type { LinkedBrief } from '../../../functions/domain/books/brief.ts';
import type { Book } from '../../../functions/domain/books/row-kind.ts';
import { documentRow } from '../../../functions/domain/kinds/document-row.ts';
import type { DocumentRecord } from '../../../functions/domain/records/following.ts';
import { makeCalendar } from '../../../functions/domain/time/calendar.ts';
import type { Cell } from '../../../functions/domain/values.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';
import { type ExampleFamily, exampleSession, exampleUnit } from '../documents/example.ts';

const bookOf = (others: readonly LinkedBrief[], family: ExampleFamily = 'chinh-quyen', today = '2023-11-02'): Book => ({
  unit: exampleUnit(family),
  now: `${today}T01:00:00Z`,
  today,
  calendar: makeCalendar([]),
  sessions: new Map([['DT23-01', exampleSession()]]),
  officials: [],
  openCases: new Map(),
  has: () => true,
  waitingForRepeatsOf: () => [],
  following: (tab) => (tab === 'documents' ? others : []),
  papers: () => others,
  refusals: new Map(),
  petition: () => undefined,
  otherCaller: () => null,
  similar: () => null,
});

const brief = (code: string, more: Partial<LinkedBrief> = {}): LinkedBrief => ({
  code,
  kind: 'Thông báo kết luận',
  session: 'DT23-01',
  edition: 1,
  ...more,
});

const decide = (cells: Record<string, Cell>, book = bookOf([]), before?: Partial<DocumentRecord>) => {
  const row = { id: 'x', code: 'VB23-0009', cells: { session: 'DT23-01', ...cells }, above: undefined, position: 0 };
  const was =
    before === undefined ? undefined : documentRow.parse({ ...documentRow.decide(row, undefined, book), ...before });
  const record = documentRow.decide(row, was, book);
  return {
    ...record,
    told: record.problems.map(({ column }) => column),
    hints: documentRow.hints?.(record, book) ?? [],
  };
};

describe('a paper is issued by what the clerk types', () => {
  it.each([
    ['Thông báo kết luận', '12/TB-UBND', '31/10/2023', 'Đã ban hành', []],
    ['Thông báo kết luận', '12', '31/10', 'Đã ban hành', []],
    ['Thông báo kết luận', '12/TB-UBND', null, 'Dự thảo', ['Ngày ban hành']],
    ['Thông báo kết luận', null, '31/10/2023', 'Dự thảo', ['Số, ký hiệu']],
    ['Thông báo kết luận', '12/TB-UBND', '31/11/2023', 'Dự thảo', ['Ngày ban hành']],
    ['Thông báo kết luận', null, null, 'Dự thảo', []],
    ['Danh sách phát biểu', null, '31/10/2023', 'Đã ban hành', []],
    ['Bài đọc loa truyền thanh', null, '18/10/2023', 'Đã ban hành', []],
    ['Thông báo kết luận', '12/TB-UBND', '03/11/2023', 'Dự thảo', ['Ngày ban hành']],
    ['Thông báo kết luận', '12/TB-UBND', '25/10/2023', 'Dự thảo', ['Ngày ban hành']],
    ['Biên bản', '01/BB-UBND', '25/10/2023', 'Dự thảo', ['Ngày ban hành']],
    ['Biên bản', '01/BB-UBND', '26/10/2023', 'Đã ban hành', []],
    ['Kế hoạch', '51/KH-UBND', '25/9/2023', 'Đã ban hành', []],
  ])('%s, number %s, day %s: %s', (kind, number, issuedOn, status, told) => {
    expect(decide({ kind, number, issuedOn })).toMatchObject({ status, told });
  });

  it('counts as issued for the session only with number and day', () => {
    const done = (cells: Record<string, Cell>) =>
      documentRow.brief(decide({ kind: 'Thông báo kết luận', ...cells })).done;
    expect(done({ issuedOn: '31/10/2023' })).toBeUndefined();
    expect(done({ number: '12/TB-UBND', issuedOn: '31/10/2023' })).toBe('2023-10-31');
  });
});

describe('numbers of the register', () => {
  const proposed = (others: readonly LinkedBrief[], family: ExampleFamily = 'chinh-quyen', today = '2023-11-02') =>
    decide({ kind: 'Thông báo kết luận' }, bookOf(others, family, today)).hints.join();
  const numbered = (number: string, done: string, more: Partial<LinkedBrief> = {}) =>
    brief('VB23-0001', { kind: 'Thông báo tổ chức', number, done, session: 'DT23-02', ...more });

  it.each([
    ['the first of its symbol', [], '01/TB-UBND'],
    ['one behind another kind of the same symbol', [numbered('118/TB-UBND', '2023-10-02')], '119/TB-UBND'],
    ['not counting another symbol', [numbered('51/KH-UBND', '2023-09-25', { kind: 'Kế hoạch' })], '01/TB-UBND'],
    ['not counting the year before', [numbered('118/TB-UBND', '2022-12-30')], '01/TB-UBND'],
    ['not counting a row that was deleted', [numbered('118/TB-UBND', '2023-10-02', { missing: true })], '01/TB-UBND'],
  ])('are proposed: %s', (_, others, number) => {
    expect(proposed(others)).toBe(`Số tiếp theo trong sổ: ${number} (đối chiếu sổ đăng ký văn bản).`);
  });

  it('count on through the term of the Party', () => {
    expect(proposed([numbered('87-TB/ĐU', '2021-03-01')], 'dang')).toContain('88-TB/ĐU');
  });

  it('begin anew in the new year, but not when a book long past is typed in', () => {
    expect(proposed([numbered('118/TB-UBND', '2023-10-02')], 'chinh-quyen', '2024-01-05')).toContain(' 01/TB-UBND');
    expect(proposed([numbered('118/TB-UBND', '2023-10-02')], 'chinh-quyen', '2026-01-05')).toContain('119/TB-UBND');
  });

  it('are not proposed for what carries none', () => {
    expect(decide({ kind: 'Danh sách phát biểu' }).hints).toEqual([]);
  });

  it('used before are told with the code that has them', () => {
    const other = numbered('12/TB-UBND', '2023-10-02');
    const { problems } = decide({ kind: 'Thông báo kết luận', number: '12', issuedOn: '1/11/2023' }, bookOf([other]));
    expect(problems).toEqual([
      {
        column: 'Số, ký hiệu',
        message: '12 trùng số của VB23-0001; kiểm tra lại sổ đăng ký văn bản. Số tiếp theo: 13/TB-UBND.',
      },
    ]);
  });

  it('that cannot be read are not checked, and the row says so', () => {
    const cells = { kind: 'Thông báo kết luận', number: 'số mười hai', issuedOn: '1/11/2023' };
    expect(decide(cells)).toMatchObject({
      problems: [],
      status: 'Đã ban hành',
      hints: [expect.stringMatching(/^Không đọc/)],
    });
  });
});

describe('a draft that was made', () => {
  const chairs = [
    { code: 'CB23-01', name: 'Cao Văn Hậu', role: 'Chủ trì' as const },
    { code: 'CB23-02', name: 'Trần Hữu Nghị', role: 'Chủ trì' as const },
    { code: 'CB23-03', name: 'Phạm Văn Sơn', role: 'Văn phòng' as const },
  ];
  const told = (named: string[], gone: string[] = []) => {
    const missingSince = (code: string) => (gone.includes(code) ? '2023-11-01T01:00:00.000Z' : null);
    const book = ruleBook({
      sessions: [session('DT23-01', { chairs: named })],
      officials: chairs.map((one) => ({ ...one, missingSince: missingSince(one.code) })),
    });
    const made = { ...decided(documentRow, 'VB23-0001', { session: 'DT23-01', kind: 'Biên bản' }, book), parcel: 'p' };
    return documentRow.notices?.(undefined, made, book).map(({ to }) => to);
  };

  it.each([
    ['MTTQ where it issues the paper', {}, [...chairs, { code: 'CB23-04', role: 'MTTQ' as const }], ['CB23-04']],
    ['the chair where nobody of MTTQ stands in Cán bộ', {}, chairs, ['CB23-01']],
    [
      'the chair where the paper is issued by the unit',
      { templates: [{ kind: 'Báo cáo giám sát', family: 'dang' }] },
      [...chairs, { code: 'CB23-04', role: 'MTTQ' as const }],
      ['CB23-01'],
    ],
  ])('Báo cáo giám sát is told to %s', (_, unit, officials, to) => {
    const sessions = [session('DT23-01', { chairs: ['Cao Văn Hậu'] })];
    const book = ruleBook({ unit, sessions, officials });
    const cells = { session: 'DT23-01', kind: 'Báo cáo giám sát' };
    const made = { ...decided(documentRow, 'VB23-0001', cells, book), parcel: 'p' };
    expect(documentRow.notices?.(undefined, made, book).map((notice) => notice.to)).toEqual(to);
  });

  it.each<[string, string[], string[], string[]]>([
    ['both who chair, by their names', ['Cao Văn Hậu', 'đ/c Trần Hữu Nghị'], [], ['CB23-01', 'CB23-02']],
    ['only who chairs this session', ['Trần Hữu Nghị'], [], ['CB23-02']],
    ['everybody who chairs where the row names nobody of them', ['Bí thư'], [], ['CB23-01', 'CB23-02']],
    ['nobody whose row was deleted', [], ['CB23-01'], ['CB23-02']],
    ['the office where no chair is left', ['Cao Văn Hậu'], ['CB23-01', 'CB23-02'], ['CB23-03']],
  ])('is told to %s', (_, named, gone, to) => {
    expect(told(named, gone)).toEqual(to);
  });
});

describe('a newer edition', () => {
  const cells = { kind: 'Thông báo kết luận', number: '12/TB-UBND', issuedOn: '31/10/2023' };
  const newer = (more: Partial<LinkedBrief>) => bookOf([brief('VB23-0010', { edition: 2, ...more })]);

  it.each([
    ['that is a draft changes nothing', {}, 'Đã ban hành'],
    ['that is issued replaces it', { done: '2023-11-01' }, 'Thay thế'],
    ['of another kind does not', { done: '2023-11-01', kind: 'Biên bản' }, 'Đã ban hành'],
    ['about another petition does not', { done: '2023-11-01', about: 'YK23-0004' }, 'Đã ban hành'],
    ['whose row was deleted does not', { done: '2023-11-01', missing: true }, 'Đã ban hành'],
    ['that is older does not', { done: '2023-11-01', edition: 1 }, 'Đã ban hành'],
  ])('%s', (_, more, status) => {
    expect(decide(cells, newer(more)).status).toBe(status);
  });

  it('that loses its number gives the old one back', () => {
    expect(decide(cells, newer({}), { status: 'Thay thế' }).status).toBe('Đã ban hành');
  });

  it('is named by an older draft, which then proposes no number', () => {
    expect(decide({ kind: 'Thông báo kết luận' }, newer({})).hints).toEqual(['Đã lập bản mới hơn: VB23-0010.']);
  });
});

describe('a draft of rows that were not in order', () => {
  const made = (unsound: string[], cells: Record<string, Cell> = {}) => {
    const paper = {
      ...decided(documentRow, 'VB23-0001', { session: 'DT23-01', kind: 'Biên bản', ...cells }, bookOf([])),
      unsound,
    };
    return documentRow.hints?.(documentRow.parse(paper), bookOf([])).join() ?? '';
  };

  it('names them until it is issued', () => {
    expect(made(['KL23-0001', 'YK23-0004'])).toContain('KL23-0001, YK23-0004 còn ô chưa hợp lệ nên tệp có thể thiếu');
    expect(made([])).not.toContain('chưa hợp lệ');
    expect(made(['KL23-0001'], { number: '01/BB-UBND', issuedOn: '31/10/2023' })).not.toContain('chưa hợp lệ');
  });

  it('names ten of many', () => {
    expect(made(Array.from({ length: 12 }, (_, at) => `KL23-00${at + 10}`))).toContain('KL23-0019 và 2 dòng khác còn');
  });
});

describe('the plan of a unit file that was copied from last year’s', () => {
  const told = (subject: string, kind = 'Kế hoạch') => {
    const paper = decided(documentRow, 'VB23-0001', { session: 'DT23-01', kind, subject }, bookOf([]));
    return documentRow.hints?.(paper, bookOf([])).join() ?? '';
  };

  it('says that it names another year than its book', () => {
    expect(told('Tổ chức đối thoại với nhân dân năm 2022')).toContain('Trích yếu: nói năm 2022, sổ này của năm 2023');
  });

  it.each([
    ['Tổ chức đối thoại với nhân dân năm 2023', 'Kế hoạch'],
    ['Tổ chức đối thoại năm 2022 – 2023', 'Kế hoạch'],
    ['Tổ chức đối thoại với nhân dân', 'Kế hoạch'],
    ['Kết luận cuộc đối thoại ngày 20 tháng 12 năm 2022', 'Thông báo kết luận'],
  ])('%s, %s does not', (subject, kind) => {
    expect(told(subject, kind)).not.toContain('Trích yếu');
  });
});

describe('the draft of a conclusion notice', () => {
  const item = (code: string, more: Partial<LinkedBrief> = {}): LinkedBrief => ({
    code,
    session: 'DT23-01',
    promise: 'as made',
    ...more,
  });
  const book = (...conclusions: LinkedBrief[]) =>
    ruleBook({ sessions: [session('DT23-01', { heldOn: '2023-10-26' })], rows: { conclusions } });
  const made = (on: Book, cells: Record<string, Cell> = {}) => {
    const row = decided(documentRow, 'VB23-0001', { session: 'DT23-01', kind: 'Thông báo kết luận', ...cells }, on);
    return { ...row, promises: { 'KL23-0001': 'as made', 'KL23-0002': 'as made' } };
  };
  const both = book(item('KL23-0001'), item('KL23-0002'));
  const told = (on: Book, cells: Record<string, Cell> = {}) => documentRow.hints?.(made(on, cells), on).join() ?? '';

  it.each([
    ['is changed', book(item('KL23-0001', { promise: 'other' }), item('KL23-0002')), 'KL23-0001 ở tab Kết luận'],
    ['is new', book(item('KL23-0001'), item('KL23-0002'), item('KL23-0003')), 'KL23-0003 ở tab Kết luận'],
    ['was deleted', book(item('KL23-0001'), item('KL23-0002', { missing: true })), 'KL23-0002 ở tab Kết luận'],
  ])('says so when an item %s since it was made', (_, on, says) => {
    expect(told(on)).toContain(`${says} đã khác khi lập tệp: lập lại, hoặc sửa cho khớp trước khi trình ký`);
    const brief = { ...documentRow.brief(made(both)), code: 'VB23-0001' };
    expect(documentRow.sees?.(brief, on)).not.toBe(documentRow.sees?.(brief, both));
  });

  it('is in order while they are as they were, and no draft once it is issued', () => {
    expect(told(both)).not.toContain('đã khác');
    // An index of before such marks were kept.
    expect(told(book(item('KL23-0001', { promise: undefined }), item('KL23-0002')))).not.toContain('đã khác');
    const changed = book(item('KL23-0001', { promise: 'other' }), item('KL23-0002'));
    expect(told(changed, { number: '12/TB-UBND', issuedOn: '26/10/2023' })).not.toContain('đã khác');
  });
});

describe('a paper that tells people the day', () => {
  const book = (heldOn: string, more: object = {}, today = '2023-10-12') =>
    ruleBook({ today, sessions: [session('DT23-01', { heldOn, ...more })] });
  const made = (kind: string, cells: Record<string, Cell> = {}) => {
    const first = decided(documentRow, 'VB23-0001', { session: 'DT23-01', kind, ...cells }, book('2023-10-26'));
    return { ...first, forDay: '2023-10-26', from: 'p' };
  };

  it.each([
    ['Giấy mời', {}, 'lập lại, hoặc sửa trong tệp trước khi trình ký'],
    ['Bài đọc loa truyền thanh', {}, 'lập lại'],
    ['Giấy mời', { number: '01/GM-UBND', issuedOn: '11/10/2023' }, 'lập bản mới để báo lại'],
  ])('%s says so when the session has been moved since it was made', (kind, cells, mend) => {
    const paper = made(kind, cells);
    const told = (on: Book) => documentRow.hints?.(paper, on).join() ?? '';
    expect(told(book('2023-11-09'))).toContain('Tệp lập cho ngày 26/10/2023, nay cuộc đối thoại là ngày 09/11/2023');
    expect(told(book('2023-11-09'))).toContain(mend);
    for (const other of [
      book('2023-10-26'),
      book('2023-11-09', { postponed: 'Hoãn' }),
      book('2023-11-09', {}, '2023-11-10'),
    ])
      expect(told(other)).not.toContain('Tệp lập cho ngày');
    const seen = { ...documentRow.brief(paper), code: paper.code };
    expect(documentRow.sees?.(seen, book('2023-11-09'))).not.toBe(documentRow.sees?.(seen, book('2023-10-26')));
  });

  it('is none of those that are made after it', () => {
    expect(documentRow.hints?.(made('Biên bản'), book('2023-11-09')).join()).not.toContain('Tệp lập');
  });
});
