import { describe, expect, it } from 'vitest';
import type { LinkedBrief } from '../../../functions/domain/books/brief.ts';
import { conclusionRow } from '../../../functions/domain/kinds/conclusion-row.ts';
import { promiseMark } from '../../../functions/domain/lifecycle/following.ts';
import type { Conclusion } from '../../../functions/domain/records/following.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const notice = (more: Partial<LinkedBrief> = {}): LinkedBrief => ({
  code: 'VB23-0009',
  kind: 'Thông báo kết luận',
  session: 'DT23-01',
  number: '18-TB/ĐU',
  done: '2023-10-31',
  from: 'paper-0',
  ...more,
});
const bookWith = (...documents: readonly LinkedBrief[]) =>
  ruleBook({ today: '2023-11-05', sessions: [session('DT23-01', { heldOn: '2023-10-26' })], rows: { documents } });
const cells = { session: 'DT23-01', content: 'Sửa 200 m đường', unit: 'Phòng Kinh tế', due: '15/12/2023' };
const item = (book: ReturnType<typeof bookWith>, before?: Conclusion, more: object = {}) =>
  decided(conclusionRow, 'KL23-0001', { ...cells, ...more }, book, before);

describe('an item of a notice that was issued', () => {
  const first = item(bookWith());
  const issued = item(bookWith(notice()), first);

  it('is what its row says on that day', () => {
    expect(first.noticedAs).toBe('');
    expect(issued.noticedAs).toBe(promiseMark(issued));
    expect(conclusionRow.hints?.(issued, bookWith(notice()))).toEqual([]);
  });

  it.each([
    ['text', { content: 'Sửa 350 m đường' }],
    ['day', { due: '30/12/2023' }],
    ['body', { unit: 'UBND xã' }],
  ])('asks for a new notice when its %s is another one afterwards', (_, more) => {
    const changed = item(bookWith(notice()), issued, more);
    expect(conclusionRow.hints?.(changed, bookWith(notice()))).toEqual([
      expect.stringMatching(
        /đã sửa, khác với Thông báo kết luận 18-TB\/ĐU ngày 31\/10\/2023; ghi lại như thông báo, hoặc lập Thông báo kết luận mới/,
      ),
    ]);
    // Typed back it is in order again; so is it with the notice that says it.
    expect(conclusionRow.hints?.(item(bookWith(notice()), changed), bookWith(notice()))).toEqual([]);
    const both = bookWith(notice({ status: 'Thay thế' }), notice({ code: 'VB23-0010', done: '2023-11-05' }));
    expect(conclusionRow.hints?.(item(both, changed, more), both)).toEqual([]);
  });

  it('is looked at again when a notice is issued', () => {
    const brief = { ...conclusionRow.brief(first), code: 'KL23-0001' };
    expect(conclusionRow.sees?.(brief, bookWith())).not.toBe(conclusionRow.sees?.(brief, bookWith(notice())));
  });

  it('stays as it was while work on it goes on', () => {
    const done = item(bookWith(notice()), issued, { result: 'Đã làm 100 m' });
    expect(done.noticedAs).toBe(promiseMark(done));
  });
});

describe('an item of no session', () => {
  const hint = 'Cuộc đối thoại: để trống nên dòng này không vào thông báo kết luận nào';

  it('asks for it, as merged with the row above it is read: it would be in no notice', () => {
    const book = bookWith();
    expect(conclusionRow.hints?.(item(book, undefined, { session: null }), book)).toEqual([
      expect.stringContaining(`${hint}, không hiện trên trang công khai; chọn cuộc, ví dụ DT23-01 (ô gộp`),
    ]);
    expect(conclusionRow.hints?.(item(book), book)).toEqual([]);
  });

  it('or of one that nobody knows, or in a book without any, is asked nothing more', () => {
    const book = bookWith();
    const wrong = item(book, undefined, { session: 'DT23-09' });
    expect([wrong.problems.length, conclusionRow.hints?.(wrong, book)]).toEqual([1, []]);
    const none = ruleBook({ today: '2023-11-05' });
    expect(conclusionRow.hints?.(item(none, undefined, { session: null }), none)).toEqual([]);
  });
});

describe('an item that is new after the notice', () => {
  it('stands in none: the system made that paper without it', () => {
    const late = item(bookWith(notice()));
    expect(late.noticedAs).toBe('');
    expect(conclusionRow.hints?.(late, bookWith(notice()))).toEqual([
      expect.stringContaining('chưa có trong Thông báo kết luận 18-TB/ĐU ngày 31/10/2023; lập Thông báo kết luận mới'),
    ]);
    expect(item(bookWith(notice()), late).noticedAs).toBe('');
    const told = (published: string) =>
      conclusionRow.hints?.(item(bookWith(notice()), late, { published }), bookWith(notice())).join();
    expect([told('Có'), told('Không')].map((hint) => hint?.includes('Trang công khai'))).toEqual([true, false]);
  });

  it('may be typed off a notice that was written elsewhere', () => {
    const { from: _, ...elsewhere } = notice();
    expect(conclusionRow.hints?.(item(bookWith(elsewhere)), bookWith(elsewhere))).toEqual([]);
    // Unless one of the system has taken its place.
    const replaced = bookWith(elsewhere, notice({ code: 'VB23-0010', number: '20-TB/ĐU', done: '2023-11-02' }));
    expect(item(replaced).noticedAs).toBe('');
  });
});
