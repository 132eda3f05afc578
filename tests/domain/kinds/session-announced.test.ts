import { describe, expect, it } from 'vitest';
import { sessionRow } from '../../../functions/domain/kinds/session-row.ts';
import type { Session } from '../../../functions/domain/records/session.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

const notice = (code: string, done: string) => ({ code, session: 'DT23-01', kind: 'Thông báo tổ chức', done });
const bookOf = (...documents: ReturnType<typeof notice>[]) => ruleBook({ today: '2023-10-12', rows: { documents } });
const held = (day: string, book: ReturnType<typeof ruleBook>, before?: Session, cells: Record<string, string> = {}) =>
  decided(sessionRow, 'DT23-01', { content: 'Đối thoại', heldOn: day, ...cells }, book, before);

const first = bookOf(notice('VB23-0001', '2023-10-10'));
const both = bookOf(notice('VB23-0001', '2023-10-10'), notice('VB23-0004', '2023-10-12'));

describe('a session that was moved after it had been announced', () => {
  const announced = held('26/10/2023', first);
  const moved = held('09/11/2023', first, announced);

  it('is to be announced anew, and its row says which day people were told', () => {
    expect([announced.status, moved.status]).toEqual(['Đã thông báo', 'Dự kiến']);
    expect(sessionRow.hints?.(announced, first)).toEqual([]);
    expect(sessionRow.hints?.(moved, first).join()).toContain(
      'đã thông báo cho ngày 26/10/2023; thông báo lại ngày 09/11/2023',
    );
  });

  it('is announced once a new notice is issued, or its day typed', () => {
    const brief = { ...sessionRow.brief(moved), code: moved.code };
    expect(sessionRow.sees?.(brief, both)).not.toBe(sessionRow.sees?.(brief, first));
    for (const again of [
      held('09/11/2023', both, moved),
      held('09/11/2023', first, moved, { announcedOn: '12/10/2023' }),
    ]) {
      expect(again.status).toBe('Đã thông báo');
      expect(sessionRow.hints?.(again, both)).toEqual([]);
    }
  });

  it('is not announced by taking the old day of the announcement away', () => {
    const typed = held('26/10/2023', first, undefined, { announcedOn: '09/10/2023' });
    const later = held('09/11/2023', first, typed, { announcedOn: '09/10/2023' });
    expect([typed.status, later.status]).toEqual(['Đã thông báo', 'Dự kiến']);
    const cleared = held('09/11/2023', first, later);
    expect(cleared).toMatchObject({ status: 'Dự kiến', announcedFor: '2023-10-26' });
    expect(held('09/11/2023', both, cleared).status).toBe('Đã thông báo');
  });

  it('is as announced when it gets its old day back, and as held once its day has passed', () => {
    expect(held('26/10/2023', first, moved).status).toBe('Đã thông báo');
    const later = ruleBook({ today: '2023-11-10', rows: { documents: [notice('VB23-0001', '2023-10-10')] } });
    const over = held('09/11/2023', later, moved);
    expect(over.status).toBe('Đã tổ chức');
    expect(sessionRow.hints?.(over, later)).toEqual([]);
  });

  it('is to be called off in front of whom it was announced to, until the day they know', () => {
    const told = (postponed: string, book = first) =>
      sessionRow.hints?.(held('26/10/2023', book, announced, { postponed }), book);
    expect(told('Hoãn')).toEqual([
      'Hoãn, hủy: đã thông báo cho ngày 26/10/2023; báo lại cho nhân dân và những người được mời biết cuộc này hoãn',
    ]);
    expect(told('Hủy')).toEqual([expect.stringMatching(/biết cuộc này hủy$/)]);
    const later = ruleBook({ today: '2023-10-27', rows: { documents: [notice('VB23-0001', '2023-10-10')] } });
    expect(told('Hoãn', later)).toEqual([]);
    expect(
      sessionRow.hints?.(
        held('26/10/2023', ruleBook({ today: '2023-10-12' }), undefined, { postponed: 'Hoãn' }),
        first,
      ),
    ).toEqual([]);
  });

  it('says nothing where a session without a day was announced', () => {
    const dayless = decided(sessionRow, 'DT23-01', { content: 'Đối thoại', expected: 'tháng 11/2023' }, first);
    expect(held('09/11/2023', first, dayless).status).toBe('Đã thông báo');
  });
});

describe('a notice that the system made for a day', () => {
  const made = (code: string, done: string, tells: string) => ({ ...notice(code, done), tells, from: `${code}-0` });

  it('announces that day, though the session was moved before the clerk typed its number', () => {
    const book = bookOf(made('VB23-0001', '2023-10-11', '2023-10-26'));
    const planned = held('26/10/2023', bookOf());
    const moved = held('09/11/2023', bookOf(), planned);
    const filed = held('09/11/2023', book, moved);
    expect(filed).toMatchObject({ status: 'Dự kiến', announcedFor: '2023-10-26' });
    expect(sessionRow.hints?.(filed, book).join()).toContain('đã thông báo cho ngày 26/10/2023; thông báo lại');
    // Who mended the file by hand says so.
    expect(held('09/11/2023', book, filed, { announcedOn: '12/10/2023' }).status).toBe('Đã thông báo');
    const again = bookOf(made('VB23-0001', '2023-10-11', '2023-10-26'), made('VB23-0004', '2023-10-11', '2023-11-09'));
    expect(held('09/11/2023', again, filed).status).toBe('Đã thông báo');
  });
});
