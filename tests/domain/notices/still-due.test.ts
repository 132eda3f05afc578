import { describe, expect, it } from 'vitest';
import { caseFacts } from '../../../functions/domain/notices/case-facts.ts';
import type { CaseKind, Told } from '../../../functions/domain/notices/facts/facts.ts';
import { makeNotice } from '../../../functions/domain/notices/make-notice.ts';
import { stillDue } from '../../../functions/domain/notices/still-due.ts';
import {
  complaintSchema,
  conclusionSchema,
  documentSchema,
  forwardSchema,
  taskSchema,
} from '../../../functions/domain/records/following.ts';
import type { Notice, SessionTopic } from '../../../functions/domain/records/notice.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../../functions/domain/records/session.ts';
import { makeCalendar } from '../../../functions/domain/time/calendar.ts';
import { base, petition, ward } from '../../fixtures/notice-office.ts';

/** What becomes of an entry that was queued days ago, by the case as it stands when the mail is to leave. */

const today = '2023-11-20';
const SEND = 'send';

type Entry = Partial<Pick<Notice, 'stage' | 'day' | 'responsible' | 'topic'>>;

function fate(
  entry: Entry,
  kind: CaseKind,
  record: { readonly id: string; readonly code: string } | null,
  told?: Told,
) {
  const { stage = 'assigned', topic, ...more } = entry;
  const subject = { kind, id: record?.id ?? 'gone', code: record?.code ?? 'YK23-0001' };
  const notice = makeNotice({
    unit: ward(),
    calendar: makeCalendar([]),
    now: '2023-11-17T08:00:00Z',
    stage,
    subject,
    to: 'CB23-01',
    ...(topic ? { topic } : {}),
    ...more,
  });
  const facts =
    record === null ? undefined : caseFacts(kind, record, { topic: notice.topic, day: notice.day, ...told });
  const verdict = stillDue(notice, facts, today);
  return verdict.is === 'send' ? SEND : `${verdict.is}: ${verdict.reason}`;
}

const due = '2023-11-22';
const own = { day: due, responsible: 'CB23-01' } as const;
const waits = { outcome: 'Chờ người dân bổ sung', status: 'Đang xử lý' } as const;

describe('a mail about a petition', () => {
  it.each<[string, Entry, Partial<Petition> | null, string]>([
    ['as it was', { stage: 'reminder', ...own }, {}, SEND],
    ['whose record is gone', { stage: 'reminder', ...own }, null, 'void: Hồ sơ không còn trong sổ'],
    [
      'that was answered',
      { stage: 'reminder', ...own },
      { status: 'Đã trả lời bằng văn bản' },
      'void: Đã trả lời bằng văn bản',
    ],
    ['that goes on in the next book', own, { carriedTo: 'tan-dan-2024' }, 'void: Đã chuyển sang sổ năm sau'],
    ['that another has now', own, { assignee: 'CB23-02' }, 'void: Đã giao lại cho CB23-02'],
    ['that nobody has now', own, { assignee: null }, SEND],
    ['that another has now, to whoever only follows it', { responsible: '' }, { assignee: 'CB23-02' }, SEND],
    ['that may be tố cáo', own, { heldBack: true }, 'wait: Tạm giữ: có dấu hiệu khiếu nại, tố cáo, chờ Văn phòng xem'],
    ['that may be tố cáo, to the office that is to look', { stage: 'held-back' }, { heldBack: true }, SEND],
    ['that the office has looked at', { stage: 'held-back' }, {}, 'void: Văn phòng đã xem'],
    ['that turned out to be tố cáo', { stage: 'held-back' }, { kind: 'Tố cáo' }, 'void: Đã chuyển Văn phòng'],
    [
      'that was extended',
      { stage: 'reminder', ...own },
      { extendedTo: '2023-12-01' },
      'void: Hạn đã đổi thành 01/12/2023',
    ],
    ['that has no deadline any more', { stage: 'reminder', ...own }, { replyDue: null }, 'void: Không còn thời hạn'],
    ['of which the deadline does not matter', { stage: 'disputed', ...own }, { replyDue: null }, SEND],
    [
      'that waits, and was late',
      { stage: 'overdue', ...own, day: '2023-11-17' },
      waits,
      'void: Đang chờ, không tính quá hạn',
    ],
    ['that waits, and was due today', { stage: 'due-today', ...own }, waits, 'void: Đang chờ, không tính quá hạn'],
    ['that waits long', { stage: 'waiting-for-petitioner' }, waits, SEND],
    ['that waits no more', { stage: 'waiting-for-petitioner' }, {}, 'void: Không còn chờ người dân bổ sung'],
  ])('%s', (_, entry, more, expected) => {
    expect(fate(entry, 'petitions', more && petition('YK23-0001', { replyDue: due, ...more }))).toBe(expected);
  });

  it.each<[Notice['stage'], string, string]>([
    ['reminder', '2023-11-21', SEND],
    ['reminder', '2023-11-20', 'void: Đã đến hạn, có thư khác'],
    ['reminder', '2023-11-17', 'void: Đã đến hạn, có thư khác'],
    ['due-today', '2023-11-20', SEND],
    ['due-today', '2023-11-17', 'void: Đã qua ngày hết hạn, có thư khác'],
    ['overdue', '2023-11-17', SEND],
  ])('%s of %s, leaving on 20/11/2023', (stage, day, expected) => {
    const replyDue = day;
    expect(fate({ ...own, stage, day }, 'petitions', petition('YK23-0001', { replyDue }))).toBe(expected);
  });
});

it.each([
  ['of today', today, SEND],
  ['of a morning on which it could not leave', '2023-11-17', 'void: Bản tổng hợp ngày 17/11/2023 đã cũ'],
])('a summary %s', (_, day, expected) => {
  expect(fate({ stage: 'summary', day }, 'sessions', null)).toBe(expected);
});

describe('a mail about what follows a session', () => {
  const promise = (more: object) => conclusionSchema.parse({ ...base('KL23-0001'), content: 'Sửa rãnh', due, ...more });
  const forward = (more: object) =>
    forwardSchema.parse({ ...base('CC23-0001'), status: 'Đã chuyển, chờ trả lời', replyWanted: due, ...more });
  const asked = { stage: 'forward-unanswered', day: due } as const;
  const back = { status: 'Đã có trả lời', answer: 'Đồng ý', answeredOn: '2023-11-17' };

  it.each<[string, Entry, CaseKind, { readonly id: string; readonly code: string }, string]>([
    ['a promise', { stage: 'reminder', ...own }, 'conclusions', promise({}), SEND],
    [
      'a promise that is done',
      { stage: 'reminder', ...own },
      'conclusions',
      promise({ status: 'Hoàn thành', doneOn: '2023-11-17' }),
      'void: Đã hoàn thành',
    ],
    ['what was forwarded', asked, 'forwards', forward({}), SEND],
    ['what was not sent yet', { ...asked, day: '' }, 'forwards', forward({ status: 'Chờ gửi' }), SEND],
    [
      'what was called back',
      asked,
      'forwards',
      forward({ calledBack: true }),
      'void: Ý kiến đã rút hoặc đã chuyển Văn phòng',
    ],
    ['what was answered', asked, 'forwards', forward(back), 'void: Đã có trả lời'],
    ['what was answered, to be told', { stage: 'forward-answered' }, 'forwards', forward(back), SEND],
    [
      'what was answered, the answer taken back',
      { stage: 'forward-answered' },
      'forwards',
      forward({}),
      'void: Chưa có trả lời',
    ],
    [
      'what was answered and told',
      { stage: 'forward-answered' },
      'forwards',
      forward({ ...back, status: 'Đã báo người dân', toldOn: '2023-11-20' }),
      'void: Đã báo người dân',
    ],
    ['a draft', { stage: 'document-ready' }, 'documents', documentSchema.parse(base('VB23-0001')), SEND],
    [
      'a draft that was issued',
      { stage: 'document-ready' },
      'documents',
      documentSchema.parse({ ...base('VB23-0001'), status: 'Đã ban hành' }),
      'void: Đã ban hành',
    ],
  ])('%s', (_, entry, kind, record, expected) => {
    expect(fate(entry, kind, record)).toBe(expected);
  });

  it.each<[string, string, object, string]>([
    ['of acceptance', '2023-11-22', {}, SEND],
    ['of acceptance, once it is accepted', '2023-11-22', { status: 'Đang giải quyết' }, 'void: Đã thụ lý'],
    ['of the decision, once it is accepted', '2023-12-20', { status: 'Đang giải quyết' }, SEND],
    ['that has moved', '2023-11-24', {}, 'void: Hạn đã đổi'],
    ['of what is closed', '2023-12-20', { status: 'Đã kết thúc' }, 'void: Đã kết thúc'],
  ])('a deadline of khiếu nại, tố cáo %s', (_, day, more, expected) => {
    const record = complaintSchema.parse({
      ...base('YK23-0009'),
      kind: 'Tố cáo',
      acceptDue: '2023-11-22',
      resolveDue: '2023-12-20',
      ...more,
    });
    expect(fate({ stage: 'reminder', day }, 'complaints', record)).toBe(expected);
  });
});

describe('a step of a session', () => {
  const planned = { ...base('DT23-01'), noticeDue: due, conclusionDue: due, collectUntil: due, latest: due };
  it.each<[string, SessionTopic, object, string]>([
    ['its day to be set', 'day', {}, SEND],
    ['its day, set', 'day', { heldOn: '2023-12-01' }, 'void: Đã có ngày tổ chức'],
    ['its day, expected later now', 'day', { latest: '2023-12-31' }, 'void: Hạn đã đổi thành 31/12/2023'],
    ['its notice', 'notice', { heldOn: '2023-12-01' }, SEND],
    ['its notice, out', 'notice', { status: 'Đã thông báo' }, 'void: Đã thông báo'],
    ['its notice, noted as out', 'notice', { announcedOn: '2023-11-20' }, 'void: Đã thông báo'],
    [
      'its notice, out for another day',
      'notice',
      { announcedOn: '2023-11-10', announcedFor: '2023-11-24', heldOn: '2023-12-01' },
      SEND,
    ],
    ['its conclusion', 'conclusion', { heldOn: '2023-11-17', status: 'Đã tổ chức' }, SEND],
    [
      'its conclusion, out',
      'conclusion',
      { heldOn: '2023-11-17', concludedOn: '2023-11-20', status: 'Đã kết luận' },
      'void: Đã có thông báo kết luận',
    ],
    ['its collection', 'collection', {}, SEND],
    ['its collection, until later now', 'collection', { collectUntil: null }, 'void: Không còn thời hạn'],
    ['its drafts', 'drafts', { heldOn: due }, SEND],
    ['its drafts, for another day now', 'drafts', { heldOn: '2023-12-01' }, 'void: Hạn đã đổi thành 01/12/2023'],
    ['its replies', 'replies', { heldOn: '2023-10-20', status: 'Đã kết luận' }, SEND],
    ['its replies, when it is to be held yet', 'replies', { heldOn: '2023-11-22' }, 'void: Cuộc chưa tổ chức'],
    ['its replies, when its day was taken out', 'replies', { heldOn: null }, 'void: Cuộc chưa tổ chức'],
    ['of one that is put off', 'notice', { postponed: 'Hoãn' }, 'void: Cuộc đã hoãn'],
    ['of one that is complete', 'conclusion', { status: 'Hoàn thành' }, 'void: Cuộc đã hoàn thành'],
  ])('%s', (_, topic, more, expected) => {
    const record = sessionSchema.parse({ ...planned, ...more });
    expect(fate({ stage: 'session-step', topic, day: due }, 'sessions', record)).toBe(expected);
  });

  it.each<[string, object, object, string]>([
    ['to be done', {}, {}, SEND],
    ['done', { doneOn: '2023-11-20' }, {}, 'void: Đã xong'],
    ['of a session that is off', {}, { status: 'Hủy' }, 'void: Cuộc đã hủy'],
    ['due on another day', { due: '2023-11-30' }, {}, 'void: Hạn đã đổi thành 30/11/2023'],
  ])('a task %s', (_, more, of, expected) => {
    const record = taskSchema.parse({ ...base('PC23-01'), session: 'DT23-01', task: 'Hội trường', due, ...more });
    const session = sessionSchema.parse({ ...planned, ...of });
    expect(fate({ stage: 'session-step', topic: 'task', day: due }, 'tasks', record, { session })).toBe(expected);
  });
});
