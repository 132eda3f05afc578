import { describe, expect, it } from 'vitest';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { replyDeadline } from '../../../functions/domain/lifecycle/petition-text.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import type { Session } from '../../../functions/domain/records/session.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const reply = { days: 30, unit: 'ngay', source: 'kế hoạch' } as const;
const book = (of: Partial<Session>, today = '2023-10-01') =>
  ruleBook({ unit: { deadlines: { reply } }, sessions: [session('DT23-01', of)], today });
const cells = { session: 'DT23-01', receivedOn: '05/09/2023', content: 'Đề nghị sửa đường ngõ 5' };

describe('the reply to a petition of a session', () => {
  it.each<[string, Partial<Session>, string | null, string]>([
    ['that takes place', { heldOn: '2023-10-10' }, '2023-11-09', '10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)'],
    [
      'that was cancelled is due as if it had been held: nobody is late at a stroke',
      { heldOn: '2023-10-10', postponed: 'Hủy' },
      '2023-11-09',
      'Cuộc DT23-01 đã hủy, tính từ ngày đã định: 10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)',
    ],
    [
      'that was cancelled before its day was known',
      { earliest: '2023-07-01', latest: '2023-09-30', postponed: 'Hủy' },
      '2023-10-30',
      'Cuộc DT23-01 đã hủy, tính từ ngày cuối của thời gian dự kiến: 30/09/2023 + 30 ngày = 30/10/2023 (kế hoạch)',
    ],
    [
      'that was cancelled before anything was known',
      { postponed: 'Hủy' },
      '2023-10-05',
      'Cuộc DT23-01 đã hủy khi chưa có ngày, tính từ ngày nhận: 05/09/2023 + 30 ngày = 05/10/2023 (kế hoạch)',
    ],
    [
      'that was put off',
      { heldOn: '2023-10-10', postponed: 'Hoãn' },
      '2023-11-09',
      'Cuộc DT23-01 đang hoãn, tạm tính từ ngày đã định đến khi có ngày mới: 10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)',
    ],
    ['whose day is not known yet', { postponed: 'Hoãn' }, null, 'Chờ ngày tổ chức cuộc DT23-01 để tính hạn.'],
  ])('%s', (_, of, due, sum) => {
    const petition = decided(petitionRow, 'YK23-0001', cells, book(of));
    expect([petition.replyDue, petition.replyDueReason]).toEqual([due, sum]);
    expect(petitionRow.present(petition, book(of)).replyDue?.note).toBe(sum);
  });

  it('that stands in no row of this book is due from its receipt: a row copied from last year is never without a deadline', () => {
    const copied = { ...cells, session: 'DT22-02' };
    const petition = decided(petitionRow, 'YK23-0001', copied, book({}));
    expect([petition.replyDue, petition.replyDueReason]).toEqual([
      '2023-10-05',
      'Cuộc DT22-02 không có trong sổ này, tính từ ngày nhận: 05/09/2023 + 30 ngày = 05/10/2023 (kế hoạch)',
    ]);
  });

  it('is counted anew when the session is cancelled', () => {
    const seen = (of: Partial<Session>) => petitionRow.sees?.({ code: 'YK23-0001', session: 'DT23-01' }, book(of));
    expect(seen({ heldOn: '2023-10-10', postponed: 'Hủy' })).not.toBe(seen({ heldOn: '2023-10-10' }));
  });

  it('given on the day of a session that was cancelled was not given at it', () => {
    const answer = { outcome: 'Đã trả lời', answer: 'Sẽ sửa', answeredOn: '10/10/2023' };
    const status = (of: Partial<Session>) =>
      decided(petitionRow, 'YK23-0001', { ...cells, ...answer }, book(of, '2023-10-12')).status;
    expect(status({ heldOn: '2023-10-10' })).toBe('Đã trả lời tại hội nghị');
    expect(status({ heldOn: '2023-10-10', postponed: 'Hủy' })).toBe('Đang xử lý');
  });
});

type Seen = readonly [day: string, says: Readonly<Record<string, string>>];

/** The petition as it stands on the last of these days, on each of which its row was seen to say this. */
function seenOn(days: readonly Seen[], unit: 'ngay' | 'ngay-lam-viec' = 'ngay') {
  const on = (today: string) =>
    ruleBook({
      unit: { deadlines: { reply: { ...reply, unit, days: unit === 'ngay' ? 30 : 20 } } },
      sessions: [session('DT23-01', { heldOn: '2023-10-10' })],
      today,
    });
  let petition: Petition | undefined;
  for (const [day, says] of days)
    petition = decided(petitionRow, 'YK23-0001', { ...cells, ...says }, on(day), petition);
  if (petition === undefined) throw new Error('Seen on no day');
  const { replyDue, status } = petitionRow.present(petition, on(days.at(-1)?.[0] ?? ''));
  return {
    due: replyDeadline(petition),
    shown: replyDue?.value,
    note: replyDue?.note?.split('\n'),
    status: status?.value,
  };
}

const waits = { outcome: 'Chờ người dân bổ sung' };
const extended = { extendedTo: '20/11/2023', toldOn: '26/10/2023' };
const text = (of: string) => ({ type: 'text', text: of });
const sum = '10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)';

describe('a petition that waits for its petitioner', () => {
  it('is not late meanwhile, and its row says since when', () => {
    const days: Seen[] = [
      ['2023-10-30', {}],
      ['2023-11-01', waits],
      ['2023-12-01', waits],
    ];
    expect(seenOn(days)).toEqual({
      due: '2023-11-09',
      shown: { type: 'date', date: '2023-11-09' },
      note: [sum, 'Đang chờ từ 01/11/2023; những ngày chờ không tính vào hạn.'],
      status: text('Đang xử lý, chờ người dân bổ sung'),
    });
  });

  it('is due so many days later as it waited, and its row says the sum', () => {
    const days: Seen[] = [
      ['2023-11-01', waits],
      ['2023-12-01', {}],
    ];
    expect(seenOn(days)).toEqual({
      due: '2023-12-11',
      shown: { type: 'date', date: '2023-12-11' },
      note: [
        sum,
        'Không tính những ngày chờ (01/11/2023–01/12/2023): 09/11/2023 + 30 ngày = 09/12 (thứ Bảy) → 11/12/2023.',
      ],
      status: text('Mới nhận'),
    });
  });

  it('stays as late as it was when it began to wait', () => {
    const late = text('Mới nhận, quá hạn 2 ngày làm việc');
    const since: Seen = ['2023-11-13', waits];
    expect(seenOn([['2023-11-13', {}]]).status).toEqual(late);
    expect(seenOn([since, ['2023-11-27', {}]]).status).toEqual(late);
  });

  it.each<[string, string, Seen[]]>([
    [
      'taken back on the day it was chosen',
      '2023-11-09',
      [
        ['2023-11-01', waits],
        ['2023-11-01', {}],
        ['2023-11-20', {}],
      ],
    ],
    [
      'twice',
      '2023-11-14',
      [
        ['2023-11-01', waits],
        ['2023-11-03', {}],
        ['2023-11-06', waits],
        ['2023-11-09', {}],
      ],
    ],
    [
      'chosen again on the day it was taken back',
      '2023-11-14',
      [
        ['2023-11-01', waits],
        ['2023-11-03', {}],
        ['2023-11-03', waits],
        ['2023-11-06', {}],
      ],
    ],
    [
      'before the session: its clock did not run',
      '2023-11-09',
      [
        ['2023-09-10', waits],
        ['2023-09-20', {}],
      ],
    ],
    [
      'over the session: from its day on',
      '2023-11-13',
      [
        ['2023-10-01', waits],
        ['2023-10-13', {}],
      ],
    ],
    [
      'after it was extended',
      '2023-11-24',
      [
        ['2023-11-01', extended],
        ['2023-11-13', { ...extended, ...waits }],
        ['2023-11-17', extended],
      ],
    ],
    [
      'before it was extended',
      '2023-11-20',
      [
        ['2023-11-01', waits],
        ['2023-11-06', {}],
        ['2023-11-07', extended],
      ],
    ],
    [
      'longer than it was extended',
      '2023-11-30',
      [
        ['2023-10-11', waits],
        ['2023-11-01', {}],
        ['2023-11-07', extended],
      ],
    ],
    [
      'before it was extended and after, longer in all than the extension',
      '2023-12-04',
      [
        ['2023-10-11', waits],
        ['2023-11-01', {}],
        ['2023-11-02', extended],
        ['2023-11-03', { ...extended, ...waits }],
        ['2023-11-06', extended],
      ],
    ],
    [
      'exactly as long as it was extended',
      '2023-11-20',
      [
        ['2023-10-20', waits],
        ['2023-10-31', {}],
        ['2023-11-07', extended],
      ],
    ],
    [
      'until the day of the session',
      '2023-11-09',
      [
        ['2023-10-01', waits],
        ['2023-10-10', {}],
      ],
    ],
  ])('%s: due on %s', (_, due, days) => {
    expect(seenOn(days).due).toBe(due);
  });

  it('counts working days where the rule does', () => {
    expect(seenOn([['2023-11-01', waits]], 'ngay-lam-viec').due).toBe('2023-11-07');
    expect(
      seenOn(
        [
          ['2023-11-01', waits],
          ['2023-11-08', {}],
        ],
        'ngay-lam-viec',
      ).due,
    ).toBe('2023-11-14');
  });
});

describe('an extension of which the petitioner was told', () => {
  const hints = (toldOn: string, more: Record<string, string> = {}) => {
    const of = book({ heldOn: '2023-10-10' }, '2023-11-20');
    const petition = decided(petitionRow, 'YK23-0001', { ...cells, extendedTo: '30/11/2023', toldOn, ...more }, of);
    return (petitionRow.hints?.(petition, of) ?? []).filter((hint) => hint.startsWith('Gia hạn đến'));
  };

  it('when it was late already holds, and whoever looks at the row is told so', () => {
    const said = 'Gia hạn đến: báo người dân ngày 15/11/2023, khi đã quá hạn trả lời 09/11/2023';
    expect(hints('15/11/2023')).toEqual([said]);
  });

  it('in time needs no word, nor does one of what is settled', () => {
    expect(hints('08/11/2023')).toEqual([]);
    expect(hints('15/11/2023', { outcome: 'Rút' })).toEqual([]);
  });
});
