import { describe, expect, it } from 'vitest';
import type { LinkedBrief } from '../../../functions/domain/books/brief.ts';
import { MOVED } from '../../../functions/domain/kinds/complaint-move.ts';
import { complaintRow } from '../../../functions/domain/kinds/complaint-row.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

const officials = [{ code: 'CB23-01', name: 'Ông Tư', role: 'Văn phòng' as const }];
const book = ruleBook({ today: '2023-10-26', officials });

describe('the days of a complaint', () => {
  const cells = { name: 'Ông Lê Văn Tám', content: 'Khiếu nại quyết định thu hồi đất', kind: 'Khiếu nại' };
  const complaint = (typed: Record<string, string>) => decided(complaintRow, 'YK23-0001', { ...cells, ...typed }, book);

  it.each<[string, Record<string, string>, string, string[]]>([
    ['closed between receipt and today', { receivedOn: '10/10/2023', closedOn: '20/10/2023' }, 'Đã kết thúc', []],
    ['closed before receipt', { receivedOn: '10/10/2023', closedOn: '09/10/2023' }, 'Mới nhận', ['Ngày kết thúc']],
    ['closed tomorrow', { receivedOn: '10/10/2023', closedOn: '27/10/2023' }, 'Mới nhận', ['Ngày kết thúc']],
    ['closed, without a day of receipt', { closedOn: '20/10/2023' }, 'Đã kết thúc', []],
    ['received tomorrow', { receivedOn: '27/10/2023' }, 'Mới nhận', ['Ngày nhận']],
  ])('%s', (_, typed, status, columns) => {
    const { problems, receivedOn, ...found } = complaint(typed);
    expect(found.status).toBe(status);
    expect(problems.map(({ column }) => column)).toEqual(columns);
    expect(receivedOn !== null && receivedOn <= book.today).toBe(true);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['Khiếu nại: 10 days, and 30', {}, '2023-10-20', '2023-11-20'],
    ['Tố cáo: 7 working days, and 30 days', { kind: 'Tố cáo' }, '2023-10-19', '2023-11-20'],
    [
      'a last day that is off moves on, and the second is counted from there',
      { receivedOn: '11/10/2023' },
      '2023-10-23',
      '2023-11-22',
    ],
    ['nobody wrote since when: from the day it was seen', { receivedOn: '' }, '2023-11-06', '2023-12-06'],
  ])('are two, by law: %s', (_, typed, acceptDue, resolveDue) => {
    const made = complaint({ receivedOn: '10/10/2023', ...typed });
    expect(made).toMatchObject({ acceptDue, resolveDue });
    expect(complaintRow.brief(made).due).toBe(resolveDue);
    expect(complaintRow.present(made, book).acceptDue?.note).toMatch(/^\d\d\/10\/2023 \+ /);
  });

  it.each<[string, Record<string, string>, string]>([
    ['stand in the book of the next year', {}, '2023-10-18'],
    ['are counted anew when its day is corrected', { receivedOn: '11/10/2023' }, '2023-10-23'],
    ['are counted anew when it turns out to be the other kind', { kind: 'Tố cáo' }, '2023-10-19'],
  ])('%s', (_, typed, acceptDue) => {
    const row = { ...cells, receivedOn: '10/10/2023' };
    // The holidays that were listed then gave another day.
    const carried = { ...complaint(row), carriedFrom: 'an-loc-2022', acceptDue: '2023-10-18' };
    const now = decided(complaintRow, 'YK23-0001', { ...row, ...typed }, book, carried);
    expect(now.acceptDue).toBe(acceptDue);
    const note = complaintRow.present(now, book).acceptDue?.note;
    expect(note === 'Giữ nguyên hạn ở sổ «an-loc-2022».').toBe(acceptDue === '2023-10-18');
  });
});

describe('a row that is called Tố cáo', () => {
  it.each([
    ['goes to Sổ văn phòng', 'Tố cáo ông X', true],
    ['goes nowhere before it says what', '', false],
    ['goes nowhere where it is a copy of one that went', MOVED, false],
  ])('%s', (_, content, goes) => {
    const made = decided(petitionRow, 'YK23-0002', { content, kind: 'Tố cáo' }, book);
    expect([made.moving, made.movedOn]).toEqual([goes, goes ? '2023-10-26' : null]);
    expect(petitionRow.parcels?.(undefined, made, book)).toHaveLength(goes ? 1 : 0);
    expect(petitionRow.replace?.(made)).toEqual(goes ? expect.objectContaining({ content: MOVED, phone: '' }) : {});
    expect(petitionRow.notices?.(undefined, made, book)).toEqual([]);
  });
});

describe('a petition that went to Sổ văn phòng by a wrong click', () => {
  const petition = (typed: Record<string, string | null>, before?: Petition) =>
    decided(petitionRow, 'YK23-0001', typed, book, before);
  const whole = { name: 'Ông Lê Văn Tám', content: 'Đề nghị sửa đường' };
  const moving = petition({ ...whole, kind: 'Tố cáo' }, petition(whole));
  const left = { content: 'Đã chuyển Văn phòng' };
  const moved = petition({ ...left, kind: 'Tố cáo' }, moving);

  it.each([
    ['as soon as it is emptied', moving, left],
    ['afterwards', moved, left],
    ['with another text', moved, { content: 'Đề nghị sửa đèn' }],
  ])('is not brought back by another Loại: %s', (_, before, cells) => {
    const back = petition({ ...cells, kind: 'Kiến nghị' }, before);
    expect(back).toMatchObject({
      kind: 'Tố cáo',
      status: 'Chuyển tiếp công dân',
      moving: false,
      movedOn: '2023-10-26',
      assignee: before.assignee,
    });
    expect(back.problems).toContainEqual({ column: 'Loại', message: expect.stringContaining('dòng mới') });
    expect(petitionRow.brief(back).open).toBe(false);
    expect(petitionRow.notices?.(before, back, book)).toEqual([]);
    expect(petitionRow.parcels?.(before, back, book)).toEqual([]);
  });

  it('is quiet again with the Loại it moved under', () => {
    const back = petition({ ...left, kind: 'Kiến nghị' }, moved);
    expect(petition({ ...left, kind: 'Tố cáo' }, back)).toMatchObject({ kind: 'Tố cáo', problems: [] });
  });

  it.each([
    ['under the Loại it moved with', { ...whole, kind: 'Tố cáo' }],
    ['without it, as before the choice', { ...whole, kind: '' }],
  ])('is emptied again when an older version of the book brings its own text back, %s', (_, cells) => {
    const back = petition(cells, moved);
    for (const seen of [back, petition(cells, back)]) {
      expect(seen).toMatchObject({ kind: 'Tố cáo', moving: true, movedOn: '2023-10-26' });
      expect(petitionRow.replace?.(seen)).toMatchObject({ content: 'Đã chuyển Văn phòng', name: '', phone: '' });
      // The registration it came from stays empty meanwhile.
      expect(petitionRow.brief(seen).kind).toBe('Đã chuyển Văn phòng');
      expect(petitionRow.notices?.(moved, seen, book)).toEqual([]);
      expect(petitionRow.parcels?.(moved, seen, book)).toEqual([]);
    }
    expect(petition({ ...left, kind: 'Tố cáo' }, back)).toEqual(moved);
  });

  it('may be taken back while its own text still stands there', () => {
    expect(petition({ ...whole, kind: 'Kiến nghị' }, moving)).toMatchObject({ kind: 'Kiến nghị', movedOn: null });
  });
});

describe('two petitions that name each other in Trùng với', () => {
  const repeats = (code: string, of: string | null, others: readonly Petition[]) => {
    const petitions = others.map((other) => ({ ...petitionRow.brief(other), code: other.code }));
    const cells = { content: 'Đề nghị sửa đường', ...(of === null ? {} : { outcome: 'Trùng', duplicateOf: of }) };
    return decided(petitionRow, code, cells, ruleBook({ officials, rows: { petitions } }));
  };
  const open = repeats('YK23-0002', null, []);
  const first = repeats('YK23-0001', 'YK23-0002', [open]);
  const second = repeats('YK23-0002', 'YK23-0001', [first]);

  it('are not both closed: the later one is asked', () => {
    expect(first).toMatchObject({ status: 'Trùng', problems: [] });
    expect(second).toMatchObject({ status: 'Đã giao', problems: [{ column: 'Trùng với' }] });
    expect(repeats('YK23-0001', 'YK23-0002', [second])).toMatchObject({ status: 'Trùng', problems: [] });
  });

  it('the later one is looked at again when the other is put right', () => {
    const seen = (other: Petition) => {
      const petitions = [{ ...petitionRow.brief(other), code: other.code }];
      return petitionRow.sees?.({ ...petitionRow.brief(second), code: second.code }, ruleBook({ rows: { petitions } }));
    };
    expect(seen(first)).not.toBe(seen(repeats('YK23-0001', null, [])));
  });

  it('nor are three that name each other in turn: the one that closes the circle is asked, and says which', () => {
    const third = repeats('YK23-0003', 'YK23-0002', [repeats('YK23-0002', null, [])]);
    const middle = repeats('YK23-0002', 'YK23-0001', [third, repeats('YK23-0001', null, [])]);
    expect([third.status, middle.status]).toEqual(['Trùng', 'Trùng']);
    const last = repeats('YK23-0001', 'YK23-0003', [middle, third]);
    expect(last).toMatchObject({ status: 'Đã giao', problems: [{ column: 'Trùng với' }] });
    expect(last.problems[0]?.message).toContain(
      'YK23-0003 đã ghi trùng với YK23-0002, YK23-0002 đã ghi trùng với dòng này, các dòng không thể cùng đóng',
    );
    expect(repeats('YK23-0003', 'YK23-0002', [middle, last])).toMatchObject({ status: 'Trùng', problems: [] });
    // A circle that is in the book already, by whichever way, closes none beside it, and is gone round once.
    const round = [third, middle, repeats('YK23-0001', 'YK23-0003', [repeats('YK23-0003', null, [])])];
    expect(round.map(({ status, duplicateOf }) => [status, duplicateOf])).toEqual([
      ['Trùng', 'YK23-0002'],
      ['Trùng', 'YK23-0001'],
      ['Trùng', 'YK23-0003'],
    ]);
    const into = repeats('YK23-0004', 'YK23-0003', round);
    expect(into).toMatchObject({ status: 'Trùng', problems: [] });
  });
});

describe('a petition closed as a repeat of one that will not be answered', () => {
  const cells = { content: 'Đề nghị sửa đường', outcome: 'Trùng', duplicateOf: 'YK23-0001' };
  const seeing = (original: Omit<LinkedBrief, 'code'>) =>
    ruleBook({ officials, rows: { petitions: [{ code: 'YK23-0001', ...original }] } });
  const closed = decided(petitionRow, 'YK23-0002', cells, seeing({ status: 'Đã giao' }));
  const brief = { ...petitionRow.brief(closed), code: closed.code };

  it.each([
    ['was withdrawn by whoever else asked for it', { status: 'Rút' }, 'YK23-0001 đã rút'],
    ['stands in Sổ văn phòng', { status: 'Chuyển tiếp công dân', kind: MOVED }, 'YK23-0001 đã chuyển Văn phòng'],
  ])('is work again when the original %s; its row says what to do, its official is told', (_, original, said) => {
    const book = seeing(original);
    expect(closed).toMatchObject({ status: 'Trùng', problems: [] });
    expect(petitionRow.sees?.(brief, book)).not.toBe(petitionRow.sees?.(brief, seeing({ status: 'Đã giao' })));
    const open = decided(petitionRow, 'YK23-0002', cells, book, closed);
    expect(open).toMatchObject({ status: 'Đã giao', problems: [{ column: 'Trùng với' }] });
    expect(open.problems[0]?.message).toContain(`${said} nên không trả lời cho dòng này`);
    expect(petitionRow.notices?.(closed, open, book)).toMatchObject([
      { stage: 'assigned', to: open.assignee, because: `việc này đã ghi trùng, nay ${said}` },
    ]);
    expect(petitionRow.notices?.(open, open, book)).toEqual([]);
    // Nobody was late with it while it was closed.
    expect([closed.openedAgainOn, open.openedAgainOn]).toEqual([null, '2023-10-26']);
    const later = { ...book, today: '2023-11-02' };
    expect(decided(petitionRow, 'YK23-0002', cells, later, open).openedAgainOn).toBe('2023-10-26');
  });

  it('begins no new days for whoever opens his own row again', () => {
    const typed = { content: cells.content };
    const open = decided(petitionRow, 'YK23-0002', typed, seeing({ status: 'Rút' }), closed);
    expect(open).toMatchObject({ status: 'Đã giao', openedAgainOn: null });
  });

  it('stays closed with an original that was answered', () => {
    const answered = seeing({ status: 'Đã trả lời bằng văn bản' });
    expect(decided(petitionRow, 'YK23-0002', cells, answered, closed)).toMatchObject({ status: 'Trùng', problems: [] });
  });
});
