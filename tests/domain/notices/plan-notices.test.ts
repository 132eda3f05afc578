import { describe, expect, it } from 'vitest';
import { planNotices } from '../../../functions/domain/notices/plan-notices.ts';
import { staffOf } from '../../../functions/domain/notices/receivers.ts';
import type { UnitCases } from '../../../functions/domain/notices/unit-cases.ts';
import {
  complaintSchema,
  conclusionSchema,
  documentSchema,
  forwardSchema,
  taskSchema,
} from '../../../functions/domain/records/following.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../../functions/domain/records/session.ts';
import { base, casesOn, colleagues, official, petition } from '../../fixtures/notice-office.ts';

/** What a morning adds to the outbox, on the last day on which it does not and the first on which it does. */

const staff = [...colleagues, official('CB23-09', { role: 'Tiếp công dân' })];

function planned(today: string, cases: Partial<UnitCases>): string[] {
  const { notices, unreceived } = planNotices(casesOn(today, staff, cases), staffOf(staff, today, new Set()));
  expect(unreceived).toEqual([]);
  return notices.map(({ stage, step, topic, to, urgent }) =>
    [stage, topic, step || '', to, urgent ? '!' : ''].filter(Boolean).join(' '),
  );
}

describe('the morning of a petition due on Monday 27/11/2023', () => {
  const waits = { outcome: 'Chờ người dân bổ sung', status: 'Đang xử lý' } as const;
  it.each<[string, string, Partial<Petition>, string[]]>([
    ['nothing six working days ahead', '2023-11-17', {}, []],
    ['a reminder five ahead', '2023-11-20', {}, ['reminder 5 CB23-01']],
    ['the same two ahead, if it was not told', '2023-11-23', {}, ['reminder 5 CB23-01']],
    ['the next one ahead', '2023-11-24', {}, ['reminder 1 CB23-01']],
    ['no reminder for whoever was given it as late', '2023-11-21', { createdAt: '2023-11-20T02:00:00Z' }, []],
    [
      'but one for whoever was given it a day before that',
      '2023-11-21',
      { createdAt: '2023-11-17T02:00:00Z' },
      ['reminder 5 CB23-01'],
    ],
    ['the day itself', '2023-11-27', {}, ['due-today CB23-01']],
    ['not for whoever got it on the day', '2023-11-27', { createdAt: '2023-11-27T00:10:00Z' }, []],
    ['nothing on a Saturday', '2023-12-02', {}, []],
    ['the first rung', '2023-11-28', {}, ['overdue 1 CB23-01']],
    ['the superior on the third day', '2023-11-30', {}, ['overdue 1 CB23-01', 'overdue 3 CB23-02']],
    ['not on the second', '2023-11-29', {}, ['overdue 1 CB23-01']],
    [
      'the office on the seventh day',
      '2023-12-06',
      {},
      ['overdue 1 CB23-01', 'overdue 3 CB23-02', 'overdue 7 CB23-03'],
    ],
    ['not on the sixth', '2023-12-05', {}, ['overdue 1 CB23-01', 'overdue 3 CB23-02']],
    [
      'days of his own for whoever got it late',
      '2023-11-30',
      {
        assigneeHistory: [{ official: 'CB23-02', until: '2023-11-29T02:00:00Z' }],
      },
      ['overdue 1 CB23-01'],
    ],
    ['the office where nobody has it', '2023-11-28', { assignee: null }, ['overdue 1 CB23-03']],
    ['nobody once it is answered', '2023-11-28', { status: 'Đã trả lời bằng văn bản', outcome: 'Đã trả lời' }, []],
    ['nobody while it is forwarded', '2023-11-28', { status: 'Đã chuyển, chờ trả lời' }, []],
    ['the office alone while it may be tố cáo', '2023-11-28', { heldBack: true }, ['held-back CB23-03']],
    ['nobody once it is tố cáo', '2023-11-28', { kind: 'Tố cáo' }, []],
    ['nobody once it is tố cáo, as it looked', '2023-11-28', { kind: 'Tố cáo', heldBack: true }, []],
    ['at once where it is urgent', '2023-11-28', { urgency: 'Khẩn' }, ['overdue 1 CB23-01 !']],
    [
      'no rung that the book of last year has told',
      '2023-11-30',
      { carriedFrom: 'tan-dan-2022', createdAt: '2023-11-29T01:00:00Z' },
      ['overdue 3 CB23-02'],
    ],
    [
      'no rung on the morning after the book of last year told it',
      '2023-11-29',
      { carriedFrom: 'tan-dan-2022', createdAt: '2023-11-28T01:00:00Z' },
      [],
    ],
    [
      'the office, for the superior of nobody',
      '2023-11-30',
      { assignee: null },
      ['overdue 1 CB23-03', 'overdue 3 CB23-03'],
    ],
    [
      'nobody of a wait for another body',
      '2023-12-13',
      {
        outcome: 'Chuyển cấp trên',
        status: 'Đã chuyển, chờ trả lời',
        waits: [{ from: '2023-11-20', until: null }],
      },
      [],
    ],
    [
      'the office alone of a wait of what may be tố cáo',
      '2023-12-13',
      { ...waits, heldBack: true, waits: [{ from: '2023-11-20', until: null }] },
      ['held-back CB23-03'],
    ],
    [
      'the office of a wait of what nobody has',
      '2023-12-04',
      { ...waits, assignee: null, waits: [{ from: '2023-11-20', until: null }] },
      ['waiting-for-petitioner 10 CB23-03'],
    ],
    ['nobody while it waits', '2023-11-28', { ...waits, waits: [{ from: '2023-11-20', until: null }] }, []],
    [
      'nobody nine working days into the wait',
      '2023-12-01',
      {
        ...waits,
        waits: [{ from: '2023-11-20', until: null }],
      },
      [],
    ],
    [
      'its official ten working days into the wait',
      '2023-12-04',
      {
        ...waits,
        waits: [{ from: '2023-11-20', until: null }],
      },
      ['waiting-for-petitioner 10 CB23-01'],
    ],
    [
      'the office seven days later',
      '2023-12-13',
      { ...waits, waits: [{ from: '2023-11-20', until: null }] },
      ['waiting-for-petitioner 10 CB23-01', 'waiting-for-petitioner 17 CB23-03'],
    ],
    [
      'nobody of a wait that is over',
      '2023-11-22',
      { ...waits, waits: [{ from: '2023-10-20', until: '2023-11-20' }] },
      [],
    ],
    [
      'the office of an answer that nobody has confirmed',
      '2023-11-14',
      {
        answer: 'Đã sửa',
        updatedAt: '2023-11-13T02:00:00Z',
      },
      ['answered-to-confirm CB23-03'],
    ],
    ['not of one of this morning', '2023-11-14', { answer: 'Đã sửa', updatedAt: '2023-11-13T23:00:00Z' }, []],
  ])('%s', (_, today, more, expected) => {
    expect(planned(today, { petitions: [petition('YK23-0001', more)] })).toEqual(expected);
  });
});

describe('the morning of what follows a session', () => {
  const forward = (more: object) => forwardSchema.parse({ ...base('CC23-0001'), receiver: 'UBND huyện', ...more });
  const sent = { status: 'Đã chuyển, chờ trả lời', replyWanted: '2023-11-17' };
  it.each<[string, string, object, string[]]>([
    ['a letter that has not left for two days', '2023-11-22', { createdAt: '2023-11-20T01:00:00Z' }, []],
    ['for three', '2023-11-23', { createdAt: '2023-11-20T01:00:00Z' }, ['forward-unanswered CB23-03']],
    ['an answer wished for today', '2023-11-17', sent, []],
    ['wished for on Friday', '2023-11-20', sent, ['forward-unanswered 1 CB23-03']],
    ['six working days ago', '2023-11-27', sent, ['forward-unanswered 1 CB23-03']],
    ['seven', '2023-11-28', sent, ['forward-unanswered 1 CB23-03', 'forward-unanswered 7 CB23-03']],
    [
      'told by the book of last year on its day',
      '2023-11-21',
      { ...sent, carriedFrom: 'tan-dan-2022', createdAt: '2023-11-20T01:00:00Z' },
      [],
    ],
    [
      'carried before that day',
      '2023-11-21',
      { ...sent, carriedFrom: 'tan-dan-2022', createdAt: '2023-11-17T01:00:00Z' },
      ['forward-unanswered 1 CB23-03'],
    ],
    ['called back', '2023-11-28', { ...sent, calledBack: true }, []],
    ['told', '2023-11-28', { ...sent, status: 'Đã báo người dân' }, []],
  ])('%s', (_, today, more, expected) => {
    expect(planned(today, { forwards: [forward({ status: 'Chờ gửi', ...more })] })).toEqual(expected);
  });

  it.each<[string, string, object, string[]]>([
    ['fresh: told to the chair', '2023-11-20', {}, ['document-ready CB23-04']],
    ['a week old', '2023-11-27', {}, ['document-ready CB23-04']],
    ['older', '2023-11-28', {}, []],
    ['issued', '2023-11-20', { status: 'Đã ban hành' }, []],
    ['not filed yet', '2023-11-20', { fileId: '' }, []],
  ])('a draft: %s', (_, today, more, expected) => {
    const made = { ...base('VB23-0001'), kind: 'Biên bản', fileId: 'f', createdAt: '2023-11-20T01:00:00Z' };
    expect(planned(today, { documents: [documentSchema.parse({ ...made, ...more })] })).toEqual(expected);
  });

  it.each<[string, string, object, string[]]>([
    ['a deadline three working days ahead', '2023-11-17', {}, []],
    ['two', '2023-11-20', {}, ['reminder 2 CB23-09']],
    ['today', '2023-11-22', {}, ['due-today CB23-09']],
    ['passed', '2023-11-23', {}, ['overdue 1 CB23-09']],
    ['passed when it was accepted', '2023-11-23', { status: 'Đang giải quyết' }, []],
    ['of what is closed', '2023-12-20', { status: 'Đã kết thúc' }, []],
    ['of what came a week ago', '2023-11-15', { parcel: 'p', createdAt: '2023-11-08T01:00:00Z' }, ['assigned CB23-09']],
    ['of what came before that', '2023-11-15', { parcel: 'p', createdAt: '2023-11-07T01:00:00Z' }, []],
    ['of what was typed where he works', '2023-11-15', { createdAt: '2023-11-14T01:00:00Z' }, []],
    ['of what came yesterday', '2023-11-15', { parcel: 'p', createdAt: '2023-11-14T01:00:00Z' }, ['assigned CB23-09']],
  ])('khiếu nại, tố cáo: %s', (_, today, more, expected) => {
    const record = { ...base('YK23-0009'), kind: 'Tố cáo', acceptDue: '2023-11-22', resolveDue: '2023-12-20', ...more };
    expect(planned(today, { complaints: [complaintSchema.parse(record)] })).toEqual(expected);
  });

  it.each<[string, string, object, string[]]>([
    ['two days ahead', '2023-11-20', {}, []],
    ['the day before', '2023-11-21', {}, ['session-step task 1 CB23-03']],
    ['the day itself', '2023-11-22', {}, ['session-step task 1 CB23-03']],
    ['the day after', '2023-11-23', {}, ['session-step task CB23-03']],
    ['done', '2023-11-23', { doneOn: '2023-11-22' }, []],
    ['of a Saturday: Monday is still in time', '2023-11-20', { due: '2023-11-18' }, []],
    ['of a Saturday', '2023-11-21', { due: '2023-11-18' }, ['session-step task CB23-03']],
  ])('a task: %s', (_, today, more, expected) => {
    const task = { ...base('PC23-01'), session: 'DT23-01', task: 'Hội trường', due: '2023-11-22', ...more };
    expect(planned(today, { tasks: [taskSchema.parse(task)] })).toEqual(expected);
  });

  it.each<[string, object, object, string[]]>([
    ['its day, twenty working days ahead', { latest: '2023-12-18' }, {}, ['session-step day 20 CB23-03']],
    ['its day, further ahead', { latest: '2023-12-19' }, {}, []],
    ['its day, past', { latest: '2023-11-17' }, {}, ['session-step day CB23-03']],
    [
      'its day, past on the day after it was typed in',
      { latest: '2023-11-17', createdAt: '2023-11-17T01:00:00Z' },
      {},
      ['session-step day CB23-03'],
    ],
    ['its day, past when it was typed in', { latest: '2023-11-16', createdAt: '2023-11-17T01:00:00Z' }, {}, []],
    ['its day, which is set', { latest: '2023-11-22', heldOn: '2023-11-22' }, { draft: 'x' }, []],
    ['nothing, put off', { latest: '2023-11-22', postponed: 'Hoãn', status: 'Hoãn' }, {}, []],
    ['nothing, complete though nobody wrote its day', { latest: '2023-11-22', status: 'Hoàn thành' }, {}, []],
    ['its notice three working days ahead', { noticeDue: '2023-11-23' }, {}, ['session-step notice 3 CB23-03']],
    ['its notice four ahead', { noticeDue: '2023-11-24' }, {}, []],
    ['its notice, announced', { noticeDue: '2023-11-23', status: 'Đã thông báo' }, {}, []],
    ['its notice, the session complete', { noticeDue: '2023-11-23', status: 'Hoàn thành' }, {}, []],
    ['the end of its collection', { collectUntil: '2023-11-21' }, {}, ['session-step collection 1 CB23-03']],
    ['the end of its collection, past', { collectUntil: '2023-11-17' }, {}, []],
    ['its drafts', { heldOn: '2023-11-22' }, {}, ['session-step drafts 2 CB23-03']],
    ['its drafts, on the day', { heldOn: '2023-11-20' }, {}, ['session-step drafts 2 CB23-03']],
    ['its drafts, written', { heldOn: '2023-11-22' }, { draft: 'Sẽ sửa' }, []],
    ['its drafts, answered', { heldOn: '2023-11-22' }, { answer: 'Sẽ sửa', updatedAt: '2023-11-20T00:00:00Z' }, []],
    ['its drafts, withdrawn', { heldOn: '2023-11-22' }, { outcome: 'Rút', status: 'Rút' }, []],
    ['its drafts, forwarded', { heldOn: '2023-11-22' }, { status: 'Đã chuyển, chờ trả lời' }, []],
    ['drafts of another session', { heldOn: '2023-11-22' }, { session: 'DT23-02' }, []],
    [
      'its conclusion',
      { heldOn: '2023-11-17', conclusionDue: '2023-11-22' },
      {},
      ['session-step conclusion 2 CB23-03'],
    ],
    [
      'its conclusion, on the day of the session',
      { heldOn: '2023-11-20', conclusionDue: '2023-11-22' },
      { draft: 'x' },
      [],
    ],
    ['its conclusion, out', { heldOn: '2023-11-10', conclusionDue: '2023-11-22', concludedOn: '2023-11-15' }, {}, []],
    [
      'its replies, due on Friday',
      { heldOn: '2023-10-17' },
      { replyDue: '2023-11-17' },
      ['session-step replies CB23-03'],
    ],
    [
      'its replies, due on Saturday',
      { heldOn: '2023-10-17' },
      { replyDue: '2023-11-18' },
      ['session-step replies CB23-03'],
    ],
    ['replies of another session', { heldOn: '2023-10-17' }, { replyDue: '2023-11-17', session: 'DT23-02' }, []],
    [
      'its replies, given',
      { heldOn: '2023-10-17' },
      { replyDue: '2023-11-17', outcome: 'Đã trả lời', status: 'Đã trả lời bằng văn bản' },
      [],
    ],
    ['its replies, due today', { heldOn: '2023-10-17' }, { replyDue: '2023-11-20' }, []],
    [
      'its replies, waiting',
      { heldOn: '2023-10-17' },
      { replyDue: '2023-11-17', status: 'Đã chuyển, chờ trả lời' },
      [],
    ],
    ['its replies, held back', { heldOn: '2023-10-17' }, { replyDue: '2023-11-17', heldBack: true }, []],
    [
      'its replies, extended to today',
      { heldOn: '2023-10-17' },
      { replyDue: '2023-11-17', extendedTo: '2023-11-20' },
      [],
    ],
  ])('a session on 20/11/2023: %s', (_, of, more, expected) => {
    const session = sessionSchema.parse({ ...base('DT23-01'), ...of });
    // What is told of the petition itself is told above.
    const about = planned('2023-11-20', {
      sessions: [session],
      petitions: [petition('YK23-0001', { replyDue: '2024-01-15', ...more })],
    });
    expect(about.filter((line) => line.startsWith('session-step'))).toEqual(expected);
  });

  it.each<[string, string, object, string[]]>([
    ['due on Friday, of no unit', '2023-11-20', {}, ['overdue 1 CB23-03']],
    ['of somebody', '2023-11-20', { unit: 'Trần Văn Hùng' }, ['overdue 1 CB23-01']],
    ['due today', '2023-11-17', {}, ['due-today CB23-03']],
    ['done', '2023-11-20', { status: 'Hoàn thành', doneOn: '2023-11-17', result: 'Đã sửa' }, []],
  ])('a promise: %s', (_, today, more, expected) => {
    const item = { ...base('KL23-0001'), content: 'Sửa rãnh', due: '2023-11-17', ...more };
    expect(planned(today, { conclusions: [conclusionSchema.parse(item)] })).toEqual(expected);
  });

  it('a promise that was done anew is told to MTTQ, and presses nobody', () => {
    const item = { ...base('KL23-0001'), content: 'Sửa rãnh', due: '2023-11-10', status: 'Đề nghị xem lại' };
    const asked = { reviewAskedOn: '2023-11-13', doneOn: '2023-11-17', redone: true };
    expect(planned('2023-11-20', { conclusions: [conclusionSchema.parse({ ...item, ...asked })] })).toEqual([
      'answered-to-confirm CB23-05',
    ]);
  });
});
