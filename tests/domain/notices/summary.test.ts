import { describe, expect, it } from 'vitest';
import { makeSummary } from '../../../functions/domain/notices/summary.ts';
import { conclusionSchema, forwardSchema } from '../../../functions/domain/records/following.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../../functions/domain/records/session.ts';
import { base, casesOn, colleagues, petition } from '../../fixtures/notice-office.ts';

/** What a morning’s summary counts and lists, on Wednesday 22/11/2023. */

const today = '2023-11-22';
const summary = (cases: object) => makeSummary(casesOn(today, colleagues, cases), { missed: [], stopped: [], out: [] });

describe('a petition is', () => {
  const waits = { outcome: 'Chờ người dân bổ sung', status: 'Đang xử lý' } as const;
  it.each<[string, Partial<Petition>, string]>([
    ['late since yesterday', { replyDue: '2023-11-21' }, 'open overdue'],
    ['due today, this week', { replyDue: today }, 'open week'],
    ['due on Sunday, this week', { replyDue: '2023-11-26' }, 'open week'],
    ['due on Monday, not this week', { replyDue: '2023-11-27' }, 'open'],
    ['late, but held back', { replyDue: '2023-11-21', heldBack: true }, 'open'],
    ['late, but waiting', { replyDue: '2023-11-21', ...waits }, 'open waiting'],
    ['late, but forwarded', { replyDue: '2023-11-21', status: 'Đã chuyển, chờ trả lời' }, 'open waiting'],
    ['late, but extended', { replyDue: '2023-11-21', extendedTo: '2023-12-01' }, 'open'],
    ['done', { replyDue: '2023-11-21', status: 'Đã trả lời bằng văn bản', outcome: 'Đã trả lời' }, 'done'],
    ['without a deadline', { replyDue: null }, 'open'],
    ['nobody’s', { replyDue: null, assignee: null }, 'open nobody'],
    ['nobody’s while it waits: counted as waiting', { replyDue: null, assignee: null, ...waits }, 'open waiting'],
    ['disputed', { replyDue: null, status: 'Đề nghị xem lại' }, 'open disputed'],
  ])('%s', (_, more, expected) => {
    const { counts, overdue, dueThisWeek } = summary({ petitions: [petition('YK23-0001', more)] });
    const said = [
      counts.open > 0 && 'open',
      counts.done > 0 && 'done',
      counts.overdue > 0 && 'overdue',
      counts.dueThisWeek > 0 && 'week',
      counts.waiting > 0 && 'waiting',
      counts.unassigned > 0 && 'nobody',
      counts.disputed > 0 && 'disputed',
    ];
    expect(said.filter(Boolean).join(' ')).toBe(expected);
    expect([overdue.length, dueThisWeek.length]).toEqual([counts.overdue, counts.dueThisWeek]);
  });
});

it('lists the latest first, and of equally late ones by code; what is due by day, then code', () => {
  const petitions = [
    petition('YK23-0003', { replyDue: '2023-11-21' }),
    petition('YK23-0002', { replyDue: '2023-11-14' }),
    petition('YK23-0001', { replyDue: '2023-11-21' }),
    petition('YK23-0006', { replyDue: '2023-11-24' }),
    petition('YK23-0005', { replyDue: '2023-11-24' }),
    petition('YK23-0004', { replyDue: '2023-11-23' }),
  ];
  const promise = (code: string, more: object) => conclusionSchema.parse({ ...base(code), content: 'Sửa', ...more });
  const conclusions = [
    promise('KL23-0001', { due: '2023-11-20' }),
    promise('KL23-0002', {}),
    promise('KL23-0003', { due: '2023-11-20', status: 'Hoàn thành', doneOn: '2023-11-17', result: 'Đã sửa' }),
  ];
  const { overdue, dueThisWeek, counts } = summary({ petitions, conclusions });
  expect(overdue.map(({ code, late }) => `${code} ${late}`)).toEqual([
    'YK23-0002 6',
    'KL23-0001 2',
    'YK23-0001 1',
    'YK23-0003 1',
  ]);
  expect(counts.overduePromises).toBe(1);
  expect(dueThisWeek.map(({ code }) => code)).toEqual(['YK23-0004', 'YK23-0005', 'YK23-0006']);
});

it('names what MTTQ asks to look at again, petitions and promises', () => {
  const asked = { status: 'Đề nghị xem lại' } as const;
  const item = { ...base('KL23-0001'), content: 'Sửa rãnh' };
  const { disputed } = summary({
    petitions: [petition('YK23-0001', asked), petition('YK23-0002')],
    conclusions: [
      conclusionSchema.parse({ ...item, ...asked }),
      conclusionSchema.parse({ ...item, code: 'KL23-0002' }),
    ],
  });
  expect(disputed).toEqual(['YK23-0001', 'KL23-0001']);
});

it('names the sessions of the next thirty days, the next one first, none that is off', () => {
  const on = (code: string, more: object) => sessionSchema.parse({ ...base(code), ...more });
  const { sessions } = summary({
    sessions: [
      on('DT23-05', { heldOn: '2023-12-22' }),
      on('DT23-04', { heldOn: '2023-12-23' }),
      on('DT23-03', { heldOn: today }),
      on('DT23-02', { heldOn: '2023-11-21' }),
      on('DT23-01', { heldOn: '2023-11-30', postponed: 'Hoãn', status: 'Hoãn' }),
      on('DT23-06', { latest: '2023-11-30' }),
    ],
  });
  expect(sessions.map(({ code }) => code)).toEqual(['DT23-03', 'DT23-05']);
});

it('names what other bodies have or are to be written about, and how long they are late', () => {
  const sent = (code: string, more: object) =>
    forwardSchema.parse({ ...base(code), petition: 'YK23-0001', status: 'Đã chuyển, chờ trả lời', ...more });
  const { waiting } = summary({
    forwards: [
      sent('CC23-0001', { replyWanted: '2023-11-20' }),
      sent('CC23-0002', { replyWanted: null, petition: null }),
      sent('CC23-0003', { status: 'Chờ gửi', petition: 'YK23-0003' }),
      sent('CC23-0004', { calledBack: true }),
      sent('CC23-0005', { status: 'Đã báo người dân', answer: 'x', answeredOn: today, toldOn: today }),
    ],
  });
  expect(waiting.map(({ code, until, late }) => [code, until, late])).toEqual([
    ['YK23-0001', '2023-11-20', 2],
    ['CC23-0002', null, 0],
    ['YK23-0003', null, 0],
  ]);
});
