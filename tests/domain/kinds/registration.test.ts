import { describe, expect, it } from 'vitest';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { registrationRow } from '../../../functions/domain/kinds/registration-row.ts';
import type { Registration } from '../../../functions/domain/records/following.ts';
import { petitionSchema } from '../../../functions/domain/records/petition.ts';
import { decided, type RuleBook, ruleBook, session } from '../../fixtures/rule-book.ts';

const held = { sessions: [session('DT23-01', { heldOn: '2023-10-26' })] };
const ahead = (more: RuleBook = {}) => ruleBook({ ...held, today: '2023-10-18', ...more });
const bookWith = (rows: RuleBook['rows'] = {}) => ahead({ rows });

const cells = {
  session: 'DT23-01',
  name: 'Bà Phạm Thị Tẹo',
  village: 'Khu Kim Đồng',
  phone: '0971 000 732',
  content: 'Đề nghị hỗ trợ chị em vay vốn',
  form: 'Phát biểu',
};
const registered = (typed: object = {}, book = ahead(), earlier?: ReturnType<typeof registrationRow.parse>) =>
  decided(registrationRow, 'PB23-0002', { ...cells, ...typed }, book, earlier);

describe('the petition of a registration', () => {
  it('says what was registered; the number is masked in the sheet and whole in the record', () => {
    expect(registrationRow.offspring?.(registered(), ahead())).toEqual({
      tab: 'petitions',
      cells: {
        session: { type: 'text', text: 'DT23-01' },
        receivedOn: { type: 'date', date: '2023-10-18' },
        name: { type: 'text', text: 'Bà Phạm Thị Tẹo' },
        village: { type: 'text', text: 'Khu Kim Đồng' },
        phone: { type: 'text', text: '09•• ••• 732' },
        source: { type: 'text', text: 'Đăng ký phát biểu' },
        content: { type: 'text', text: 'Đề nghị hỗ trợ chị em vay vốn' },
        field: { type: 'blank' },
      },
      fields: { registration: 'PB23-0002', phone: '0971000732' },
    });
  });

  it.each([
    ['without a session', { session: null }],
    ['of an unknown session', { session: 'DT23-07' }],
    ['without a name', { name: null }],
    ['without content', { content: null }],
    ['with half a number', { phone: '0971 000' }],
    ['of a field that is in no list', { field: 'Vũ trụ' }],
  ])('is not made by a row %s', (_, typed) => {
    const registration = registered(typed);
    expect(registration.problems).toHaveLength(1);
    expect(registrationRow.offspring?.(registration, ahead())).toBeUndefined();
  });

  it('is made once', () => {
    const made = { ...registered(), petition: 'YK23-0021' };
    const book = bookWith({ petitions: [{ code: 'YK23-0021' }] });
    expect(registrationRow.offspring?.(registered({}, book, made), book)).toBeUndefined();
  });

  it('is made again under its code when the pass that gave the code died', () => {
    const made = { ...registered(), petition: 'YK23-0021' };
    const again = registrationRow.offspring?.(registered({}, ahead(), made), ahead());
    expect(again).toMatchObject({ code: 'YK23-0021', fields: { registration: 'PB23-0002' } });
  });

  it('stays as it is when the registration is corrected, and the clerk is told', () => {
    const made = { ...registered(), petition: 'YK23-0021' };
    const book = bookWith({ petitions: [{ code: 'YK23-0021' }] });
    const same = registered({}, book, made);
    const corrected = registered({ content: 'Đề nghị cho vay vốn nuôi bò' }, book, made);
    expect(registrationRow.hints?.(same, book)).toEqual([]);
    expect(registrationRow.hints?.(corrected, book)).toEqual([expect.stringContaining('YK23-0021')]);
    expect(registrationRow.offspring?.(corrected, book)).toBeUndefined();
  });

  describe('that was brought in line with the corrected registration', () => {
    const made = { ...registered(), petition: 'YK23-0021' };
    const book = bookWith({ petitions: [{ code: 'YK23-0021' }] });
    const content = 'Đề nghị cho vay vốn nuôi bò';
    const correct = (typed: object, of = book, before: Registration = made) =>
      registered({ content, ...typed }, of, before);
    /** The book in which the officials have typed so in `Ý kiến, kiến nghị`. */
    const withPetition = (typed: object) => {
      const { form: _form, ...intake } = { ...cells, phone: '09•• ••• 732', ...typed };
      const before = petitionSchema.parse({
        ...{ id: 'id-YK23-0021', code: 'YK23-0021', raw: {}, createdAt: '', updatedAt: '' },
        ...{ registration: 'PB23-0002', phone: '0971000732' },
      });
      const petition = decided(petitionRow, 'YK23-0021', intake, ahead(), before);
      return bookWith({ petitions: [{ ...petitionRow.brief(petition), code: 'YK23-0021' }] });
    };
    const hintsIn = (of: ReturnType<typeof ahead>, typed: object) =>
      registrationRow.hints?.(correct(typed, of, correct(typed)), of);
    const told = [expect.stringContaining('YK23-0021')];

    it('is looked at again, and not said to keep the old text any more', () => {
      const typed = { field: 'An sinh xã hội' };
      const [old, equal] = [withPetition({}), withPetition({ content, ...typed })];
      const seen = (of: typeof old) =>
        registrationRow.sees?.({ ...registrationRow.brief(correct(typed)), code: 'PB23-0002' }, of);
      expect(hintsIn(old, typed)).toEqual(told);
      expect(hintsIn(equal, typed)).toEqual([]);
      expect(seen(equal)).not.toBe(seen(old));
    });

    it('is told apart by its field where the registration names one', () => {
      const other = withPetition({ content, field: 'Đất đai' });
      expect(hintsIn(other, { field: 'An sinh xã hội' })).toEqual(told);
      expect(hintsIn(other, {})).toEqual([]);
    });

    it('may be reworded afterwards: its text is no old one', () => {
      const inStep = correct({}, withPetition({ content }), correct({}));
      const reworded = withPetition({ content: 'Đề nghị cho 5 chị em vay vốn nuôi bò' });
      expect(registrationRow.hints?.(correct({}, reworded, inStep), reworded)).toEqual([]);
    });
  });

  it('was received on the day of the session when the paper is typed in afterwards', () => {
    const late = ruleBook({ ...held, today: '2023-10-30' });
    const made = registrationRow.offspring?.(registered({}, late), late);
    expect(made?.cells.receivedOn).toEqual({ type: 'date', date: '2023-10-26' });
  });

  it('spells a day of another year, so that nobody asks which year is meant', () => {
    const early = ruleBook({ sessions: [session('DT23-01')], today: '2022-12-28' });
    const made = registrationRow.offspring?.(registered({}, early), early);
    expect(made?.cells.receivedOn).toEqual({ type: 'text', text: 'ngày 28/12/2022' });
  });
});

describe('a registration whose petition went to Sổ văn phòng', () => {
  const book = bookWith({ petitions: [{ code: 'YK23-0021', kind: 'Đã chuyển Văn phòng' }] });
  const made = { ...registered(), petition: 'YK23-0021', order: 3 };
  const left = { name: null, village: null, phone: null, content: 'Đã chuyển Văn phòng' };
  const moving = registered({}, book, made);

  it('is looked at again and emptied of all that names anybody', () => {
    const seen = (of = book) => registrationRow.sees?.({ ...registrationRow.brief(made), code: 'PB23-0002' }, of);
    expect(seen()).not.toBe(seen(bookWith({ petitions: [{ code: 'YK23-0021' }] })));
    expect(registrationRow.replace?.(made)).toEqual({});
    expect(registrationRow.replace?.(moving)).toEqual({
      content: 'Đã chuyển Văn phòng',
      name: '',
      village: '',
      phone: '',
      organisation: '',
    });
  });

  it('stays quiet afterwards, with its place among the speakers', () => {
    const moved = registered(left, book, moving);
    expect(moved).toMatchObject({ problems: [], moving: false, movedOn: '2023-10-18', order: 3, name: '', phone: '' });
    expect(registrationRow.replace?.(moved)).toEqual({});
    expect(registrationRow.hints?.(moved, book)).toEqual([]);
    expect(registrationRow.offspring?.(moved, book)).toBeUndefined();
    expect(registered(left, book, moved)).toEqual(moved);
  });

  it('is emptied again when an older version of the book brings its own text back', () => {
    const moved = registered(left, book, moving);
    const back = registered(cells, book, moved);
    expect(back).toMatchObject({ moving: true, movedOn: '2023-10-18', order: 3 });
    expect(registrationRow.replace?.(back)).toMatchObject({
      content: 'Đã chuyển Văn phòng',
      name: '',
      organisation: '',
    });
    expect(registered(left, book, back)).toEqual(moved);
  });

  it('does not wipe what is typed into it later, and says where that belongs', () => {
    const moved = registered(left, book, moving);
    const typed = registered({ ...left, content: 'Đèn đường hỏng' }, book, moved);
    expect(registrationRow.replace?.(typed)).toEqual({});
    expect(typed.problems).toEqual([{ column: 'Nội dung', message: expect.stringContaining('dòng khác') }]);
  });
});

describe('the order of speakers', () => {
  const speaker = (code: string, order?: number, of = 'DT23-01') => ({
    code,
    session: of,
    ...(order === undefined ? {} : { order }),
  });

  it.each([
    ['the first', {}, { registrations: [] }, 1],
    ['behind those of the session', {}, { registrations: [speaker('PB23-0001', 1), speaker('PB23-0009', 4)] }, 5],
    ['not behind those of another', {}, { registrations: [speaker('PB23-0001', 3, 'DT23-02')] }, 1],
    ['with no form: to speak', { form: null }, { registrations: [speaker('PB23-0001', 1)] }, 2],
    ['a question handed in', { form: 'Gửi câu hỏi' }, { registrations: [] }, null],
    ['a row that is not understood', { content: null }, { registrations: [] }, null],
  ])('%s', (_, typed, rows, order) => {
    expect(registered(typed, bookWith(rows)).order).toBe(order);
  });

  it('is given once: a later row, a correction or a mistake does not change it', () => {
    const second = { ...registered(), order: 2 };
    const book = bookWith({ registrations: [speaker('PB23-0002', 2), speaker('PB23-0003', 3)] });
    expect(registered({ spoken: 'x' }, book, second)).toMatchObject({ order: 2, spoken: true });
    expect(registered({ content: null }, book, second).order).toBe(2);
  });

  it('is lost by who hands in a question instead, and is given anew at the end', () => {
    const second = { ...registered(), order: 2 };
    const book = bookWith({ registrations: [speaker('PB23-0003', 3)] });
    const question = registered({ form: 'Gửi câu hỏi' }, book, second);
    expect(question.order).toBeNull();
    expect(registered({}, book, question).order).toBe(4);
  });
});
