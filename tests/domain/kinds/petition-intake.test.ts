import { describe, expect, it } from 'vitest';
import { assigneeNote } from '../../../functions/domain/kinds/petition-hints.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { registrationRow } from '../../../functions/domain/kinds/registration-row.ts';
import { rowKindOf } from '../../../functions/domain/kinds/row-kinds.ts';
import { sessionRow } from '../../../functions/domain/kinds/session-row.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { dateToSerial } from '../../../functions/domain/time/day.ts';
import type { Cell } from '../../../functions/domain/values.ts';
import { decided, type RuleBook, ruleBook, session } from '../../fixtures/rule-book.ts';

const held = session('DT23-01', { heldOn: '2023-10-26' });
const concluded = session('DT23-02', { heldOn: '2023-10-26', concludedOn: '2023-11-03' });
const later = session('DT23-03', { heldOn: '2023-12-26' });
const office = { code: 'CB23-01', name: 'Trần Thị Lan', role: 'Văn phòng' as const };
const bookOn = (today: string, more: RuleBook = {}) =>
  ruleBook({ sessions: [held, concluded, later], officials: [office], today, ...more });
const cells = { session: 'DT23-01', content: 'Đề nghị sửa đường trục thôn' };
const petition = (typed: Record<string, Cell>, book = bookOn('2023-11-20'), before?: Petition) =>
  decided(petitionRow, 'YK23-0002', { ...cells, ...typed }, book, before);
const asked = ({ problems }: { problems: readonly { column: string; message: string }[] }) =>
  problems.map(({ column, message }) => `${column}: ${message}`);

describe('Ngày nhận', () => {
  it.each<[string, Record<string, Cell>, string, RegExp]>([
    ['in the future', { receivedOn: '21/11/2023' }, '2023-11-20', /chưa tới/],
    ['behind its session in the future', { receivedOn: '27/10/2023' }, '2023-10-18', /chưa tới/],
    ['behind the conclusion', { session: 'DT23-02', receivedOn: '06/11/2023' }, '2023-11-20', /sau ngày đối thoại/],
    ['5/8 typed next year', { receivedOn: dateToSerial('2024-08-05') }, '2024-08-20', /05\/08\/2023/],
  ])('%s is asked about', (_, typed, today, message) => {
    expect(asked(petition(typed, bookOn(today)))).toEqual([expect.stringMatching(message)]);
  });

  it.each<[string, Record<string, Cell>, string]>([
    ['the day of the session, typed ahead of it', { receivedOn: '26/10/2023' }, '2023-10-18'],
    ['behind the session', { receivedOn: '30/10/2023' }, '2023-11-20'],
    ['between session and conclusion', { session: 'DT23-02', receivedOn: '02/11/2023' }, '2023-11-20'],
    ['December before a session of January', { receivedOn: dateToSerial('2022-12-20') }, '2022-12-21'],
  ])('%s is taken', (_, typed, today) => {
    expect(asked(petition(typed, bookOn(today)))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['in the December in which the next book is opened', '2022-12-28', '2022-02-02'],
    ['when a year has gone by', '2023-02-05', '2022-02-02'],
    ['typed late into the closed book', '2023-01-06', '2023-01-04'],
  ])('that came from an earlier book is not asked about %s', (_, today, receivedOn) => {
    const book = bookOn(today);
    const before: Petition = { ...petition({}, book), code: 'YK22-0007', carriedFrom: 'an-loc-2022', receivedOn };
    for (const named of [null, 'DT23-01']) {
      const typed = { ...cells, session: named, receivedOn: dateToSerial(receivedOn) };
      const row = decided(petitionRow, 'YK22-0007', typed, book, before);
      expect(asked(row)).toEqual([]);
      expect(row.receivedOn).toBe(receivedOn);
    }
  });

  it('behind the session is said, not asked', () => {
    const book = bookOn('2023-11-20');
    expect(petitionRow.hints?.(petition({ receivedOn: '30/10/2023' }, book), book)).toEqual([
      expect.stringMatching(/^Ngày nhận: 30\/10\/2023 sau ngày đối thoại 26\/10\/2023/),
    ]);
  });
});

describe('days of the handling, completed by Sheets with the year of typing', () => {
  const answered = { session: 'DT23-03', outcome: 'Đã trả lời', answer: 'Đã sửa', answerForm: 'Bằng văn bản' };
  it.each<[string, Record<string, Cell>, string[]]>([
    ['15/1 of the year after', { answeredOn: dateToSerial('2024-01-15') }, []],
    [
      '26/12 typed in January',
      { answeredOn: dateToSerial('2024-12-26') },
      [expect.stringMatching(/^Ngày trả lời: 26\/12\/2024 có phải là 26\/12\/2023/)],
    ],
    [
      'an extension to 15/2 typed in December',
      { extendedTo: dateToSerial('2023-02-15'), toldOn: '28/12/2023', outcome: null, answer: null, answerForm: null },
      [expect.stringMatching(/^Gia hạn đến: 15\/02\/2023 có phải là 15\/02\/2024/)],
    ],
    [
      'told on a day to come',
      { toldOn: '30/01/2024', outcome: null, answer: null, answerForm: null },
      [expect.stringMatching(/^Ngày báo người dân: 30\/01\/2024 chưa tới/)],
    ],
  ])('%s', (_, typed, expected) => {
    const row = petition({ receivedOn: '20/12/2023', ...answered, ...typed }, bookOn('2024-01-20'));
    expect(asked(row)).toEqual(expected);
  });

  it('an extension that extends nothing leaves the deadline as it is', () => {
    const row = petition({ receivedOn: '20/10/2023', extendedTo: '20/11/2023', toldOn: '15/11/2023' });
    expect(asked(row)).toEqual([
      expect.stringMatching(/^Gia hạn đến: 20\/11\/2023 không sau hạn trả lời 27\/11\/2023/),
    ]);
    expect(row.extendedTo).toBeNull();
  });
});

describe('what the system suggests', () => {
  it('fills kind, field, urgency; the words and the reason stand in the note of Người xử lý', () => {
    const book = bookOn('2023-11-20');
    const row = petition({ content: 'Phản ánh việc chậm cấp sổ đỏ cho gia đình tôi' }, book);
    expect(row).toMatchObject({
      kind: 'Phản ánh',
      field: 'Đất đai',
      suggested: expect.arrayContaining(['kind', 'field']),
    });
    expect(petitionRow.present(row, book).assignee?.note).toMatch(
      /Văn phòng.*Lĩnh vực Đất đai \(“.*sổ đỏ.*”\).*Loại Phản ánh/s,
    );
  });

  it('does not call a kiến nghị by the words for which it is held back as a complaint', () => {
    const row = petition({ content: 'Tôi không đồng ý với quyết định thu hồi đất của xã, đề nghị xem xét lại' });
    expect(row.heldBack).toBe(true);
    expect(assigneeNote(row, String)).not.toContain('Loại');
  });

  it('yields to the choice of a person, which is recorded as such', () => {
    const row = petition({ content: 'Phản ánh việc chậm cấp sổ đỏ', field: 'Môi trường', kind: 'Kiến nghị' });
    expect(row).toMatchObject({ kind: 'Kiến nghị', field: 'Môi trường', suggested: ['urgency', 'authority'] });
    expect(Object.keys(row.suggestedFor)).toEqual(['urgency', 'authority']);
  });

  it('who had it before stands in the note', () => {
    const officials = [office, { code: 'CB23-02', name: 'Đỗ Văn Tám', role: 'Chuyên môn' as const }];
    const book = bookOn('2023-11-20', { officials });
    const before = { ...petition({}, book), id: 'id-YK23-0002' };
    const after = petition({ assigneeNamed: 'Tám' }, book, before);
    expect(after.assignee).toBe('CB23-02');
    expect(petitionRow.present(after, book).assignee?.note).toContain('Trước đó: Trần Thị Lan (đến 20/11/2023)');
  });
});

describe('nt', () => {
  const above = { name: 'Bà Lò Thị Mai', village: 'Bản Pó', phone: '0912345678' };
  const marked = { session: 'nt', name: 'nt', village: '"', content: 'Đề nghị hỗ trợ giống lúa' };
  const registration = (before?: ReturnType<typeof registrationRow.parse>, neighbour: object = above) =>
    registrationRow.decide(
      { id: 'i', code: 'PB23-0002', cells: marked, above: { ...neighbour, session: 'DT23-01' }, position: 1 },
      before,
      bookOn('2023-10-18'),
    );

  it('is read in every tab', () => {
    expect(registration()).toMatchObject({ session: 'DT23-01', name: 'Lò Thị Mai', village: 'Bản Pó', problems: [] });
  });

  it('keeps what it meant, the form of address too, when the row is sorted under another', () => {
    const raw = { 'Họ và tên': 'nt', 'Thôn, khu': '"', 'Cuộc đối thoại': 'nt' };
    expect(registration({ ...registration(), raw }, { name: 'Ông Khác', village: 'Bản Khác' })).toMatchObject({
      name: 'Lò Thị Mai',
      address: 'Bà',
      village: 'Bản Pó',
    });
  });
});

describe('a number that only its mask is left of', () => {
  it('of another row is asked about, its own stands for the recorded one', () => {
    const before = petition({ phone: '0912345678' });
    expect(asked(petition({ phone: '09•• ••• 678' }, undefined, before))).toEqual([]);
    expect(asked(petition({ phone: '09•• ••• 999' }, undefined, before))).toEqual([
      expect.stringMatching(/^Điện thoại: .*gõ lại/),
    ]);
  });

  it.each(['petitions', 'registrations', 'complaints', 'officials'])(
    'in a copied row of %s is said to be missing',
    (tab) => {
      const book = bookOn('2023-11-20');
      const kind = rowKindOf(tab);
      const row = decided(kind, 'X23-0001', { ...cells, name: 'Bà Nguyễn Thị Mẫu', phone: '09•• ••• 678' }, book);
      const copied = { ...row, raw: { 'Điện thoại': '09•• ••• 678' } };
      expect(kind.hints?.(copied, book)).toContainEqual(expect.stringMatching(/đang được che.*gõ lại đủ số/));
    },
  );
});

describe('a session', () => {
  const plan = (typed: Record<string, Cell>, book = bookOn('2023-10-18')) =>
    decided(sessionRow, 'DT23-01', { content: 'Đối thoại', ...typed }, book);

  it('takes its hour from beside its day', () => {
    const row = plan({ heldOn: "13h30' ngày 26/10/2023 (thứ Năm)" });
    expect(row).toMatchObject({ heldOn: '2023-10-26', from: '13:30', problems: [] });
    expect(plan({ heldOn: dateToSerial('2023-10-26') + 13.5 / 24 }).from).toBe('13:30');
    expect(plan({ heldOn: '26/10/2023 13h30', from: '14h' }).from).toBe('14:00');
  });

  it('typed without its year in the December before is asked about', () => {
    expect(asked(plan({ heldOn: dateToSerial('2022-03-05') }, bookOn('2022-12-20')))).toEqual([
      expect.stringMatching(/^Ngày tổ chức: 05\/03\/2022 có phải là 05\/03\/2023/),
    ]);
  });

  it('says when a deadline reaches into a year whose days off are not listed', () => {
    const holidays = [{ date: '2023-09-04', kind: 'Nghỉ' }];
    const book = bookOn('2023-12-20', { unit: { holidays } });
    expect(sessionRow.hints?.(plan({ heldOn: '26/12/2023' }, book), book)).toEqual([
      expect.stringMatching(/^Chưa có ngày nghỉ năm 2024/),
    ]);
    expect(sessionRow.hints?.(plan({ heldOn: '26/10/2023' }, book), book)).toEqual([]);
  });
});

describe('text that nobody can read', () => {
  const spoilt = 'Äá» nghá»‹ sá»­a Ä‘Æ°á»ng';
  it('is asked about, in content and name', () => {
    expect(asked(petition({ content: spoilt, name: 'Ông LÃª VÄn Tá' }))).toEqual([
      expect.stringMatching(/^Nội dung: .*lỗi phông chữ.*dán lại/),
      expect.stringMatching(/^Tổ chức, cá nhân kiến nghị: .*lỗi phông chữ/),
    ]);
  });
});

describe('a session of an earlier year', () => {
  it('is doubted in a row that was not carried over', () => {
    const book = bookOn('2023-11-20');
    const row = petition({ session: 'DT22-01' }, book);
    expect(asked(row)).toEqual([]);
    expect(petitionRow.hints?.(row, book)).toEqual([expect.stringMatching(/DT22-01 ở sổ năm trước.*ví dụ DT23-03/)]);
    expect(petitionRow.hints?.({ ...row, carriedFrom: 'an-loc-2022', replyDue: '2023-01-20' }, book)).toEqual([]);
    // A session whose row was deleted is none to choose.
    const last = [...book.sessions].at(-1)?.[1];
    if (last === undefined) throw new Error('no session');
    const sessions = new Map(book.sessions).set(last.code, { ...last, missingSince: '2023-11-01T01:00:00.000Z' });
    expect(petitionRow.hints?.(row, { ...book, sessions }).join()).not.toContain(last.code);
    expect(asked(petition({ session: 'DT23-99' }, { ...book, sessions })).join()).not.toContain(last.code);
  });
});

describe('a petition of no session', () => {
  const book = ruleBook({
    today: '2023-11-02',
    sessions: [
      session('DT23-01', { heldOn: '2023-10-26' }),
      session('DT23-02', { heldOn: '2023-10-27', postponed: 'Hủy' }),
    ],
  });
  const hint = (more: Record<string, Cell>) =>
    petitionRow.hints?.(petition({ session: null, ...more }, book), book).join() ?? '';

  it('is asked whether it is of the session on whose day it was received: a merged cell is read as blank', () => {
    expect(hint({ receivedOn: '26/10/2023' })).toContain('Cuộc đối thoại: để trống, mà nhận đúng ngày cuộc DT23-01');
  });

  it.each([
    ['of another day', { receivedOn: '25/10/2023' }],
    ['of the day of a session that was cancelled', { receivedOn: '27/10/2023' }],
    ['that names its session', { receivedOn: '26/10/2023', session: 'DT23-01' }],
  ])('%s is not', (_, more) => {
    expect(hint(more)).not.toContain('Cuộc đối thoại');
  });
});

describe('a session whose row was deleted', () => {
  const there = bookOn('2023-11-20');
  const gone = { ...there, sessions: new Map([['DT23-01', { ...held, missingSince: '2023-11-19T01:00:00.000Z' }]]) };
  it.each([
    ['petitions', { content: 'Sửa đường' }],
    ['registrations', { name: 'Bà Hoa', content: 'Sửa đường' }],
    ['conclusions', { content: 'Sửa đường' }],
    ['tasks', { task: 'Chuẩn bị hội trường', due: '15/10/2023' }],
  ])('is told in its %s, which would stand in no paper, or be chased for nothing', (tab, typed) => {
    const kind = rowKindOf(tab);
    const row = decided(kind, 'XX23-0001', { session: 'DT23-01', ...typed }, there);
    const hint = 'Cuộc đối thoại: dòng DT23-01 đã bị xóa khỏi tab Kế hoạch';
    expect(kind.hints?.(row, gone).join()).toContain(hint);
    expect(kind.hints?.(row, there).join()).not.toContain(hint);
    const brief = { ...kind.brief(row), code: row.code };
    expect(kind.sees?.(brief, gone)).not.toBe(kind.sees?.(brief, there));
  });
});

describe('a text that a failed formula left', () => {
  it.each(['#N/A', '#REF!', '#NAME?', '#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)'])(
    '%s is no petition: nobody is given it',
    (content) => {
      const row = petition({ content });
      expect(asked(row)).toEqual([expect.stringMatching(/^Nội dung: “#.*” là lỗi công thức, .*Chỉ dán giá trị/)]);
      expect(row.assignee).toBeNull();
    },
  );

  it('is one where people write of it', () => {
    expect(asked(petition({ content: '#1: đề nghị sửa đường' }))).toEqual([]);
  });
});

describe('“nt” in Điện thoại', () => {
  it.each<[string, Cell, string, RegExp | null]>([
    ['below a number', '0912 345 678', '0912345678', null],
    ['below a number of which only the mask is left', '09•• ••• 678', '', /số ở dòng trên đã được che/],
    ['below nothing', null, '', /ô ở dòng trên để trống/],
  ])('%s', (_, above, phone, message) => {
    const row = { id: 'id', code: 'YK23-0002', cells: { ...cells, phone: 'nt' }, above: { phone: above }, position: 1 };
    const read = petitionRow.decide(row, undefined, bookOn('2023-11-20'));
    expect(read.phone).toBe(phone);
    expect(asked(read)).toEqual(message === null ? [] : [expect.stringMatching(message)]);
  });
});
