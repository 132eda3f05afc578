import { describe, expect, it } from 'vitest';
import {
  type PetitionFacts,
  petitionProblems,
  petitionStatus,
} from '../../../functions/domain/lifecycle/petition-facts.ts';
import { IllegalMove, movePetition, type PetitionCommand } from '../../../functions/domain/lifecycle/petition-moves.ts';
import { isOpen, isWaiting, type PetitionState, statusOf } from '../../../functions/domain/lifecycle/petition-state.ts';
import { petitionStatusText, runningDeadline } from '../../../functions/domain/lifecycle/petition-text.ts';
import type { WorkCalendar } from '../../../functions/domain/time/work-calendar.ts';
import { petitionStatuses } from '../../../sheets-templates/choices.ts';

const today = '2023-11-10';
const received: PetitionFacts = {
  code: 'YK23-0012',
  receivedOn: '2023-10-10',
  assignee: null,
  draft: '',
  answer: '',
  answerForm: null,
  outcome: null,
  answeredOn: null,
  duplicateOf: null,
  closedBy: null,
  extendedTo: null,
  toldOn: null,
};
const facts = (more: Partial<PetitionFacts>): PetitionFacts => ({ ...received, ...more });
const repeat = { outcome: 'Trùng', duplicateOf: 'YK23-0003' } as const;
const answered: Partial<PetitionFacts> = {
  assignee: 'CB23-01',
  outcome: 'Đã trả lời',
  answer: 'Đã giao thôn sửa trong tháng 11.',
  answeredOn: '2023-10-26',
  answerForm: 'Bằng văn bản',
};

describe('the status that follows from what was typed', () => {
  it.each<[string, Partial<PetitionFacts>, string]>([
    ['nothing yet', {}, 'Mới nhận'],
    ['an official', { assignee: 'CB23-01' }, 'Đã giao'],
    ['a draft', { assignee: 'CB23-01', draft: 'Dự kiến sửa' }, 'Đang xử lý'],
    ['an answer without outcome', { assignee: 'CB23-01', answer: 'Sẽ sửa' }, 'Đang xử lý'],
    ['a written answer', answered, 'Đã trả lời bằng văn bản'],
    ['an answer at the conference', { ...answered, answerForm: 'Tại hội nghị' }, 'Đã trả lời tại hội nghị'],
    ['an answer by phone', { ...answered, answerForm: 'Trực tiếp, điện thoại' }, 'Đã giải quyết xong'],
    [
      'an answer of the day of the session, form left blank',
      { ...answered, answerForm: null, sessionHeldOn: '2023-10-26' },
      'Đã trả lời tại hội nghị',
    ],
    ['an answer without its text', { ...answered, answer: '' }, 'Đã giao'],
    ['an answer without its day', { ...answered, answeredOn: null }, 'Đang xử lý'],
    ['an answer given before it was asked', { ...answered, answeredOn: '2023-10-01' }, 'Đang xử lý'],
    ['solved', { outcome: 'Đã giải quyết xong', answeredOn: '2023-10-26' }, 'Đã giải quyết xong'],
    ['closed by its conclusion item', { closedBy: 'KL23-0003' }, 'Đã giải quyết xong'],
    ['outside the subject', { outcome: 'Ngoài nội dung, trả lời riêng' }, 'Chuyển tiếp công dân'],
    [
      'outside the subject, answered apart',
      { ...answered, answerForm: null, outcome: 'Ngoài nội dung, trả lời riêng' },
      'Đã trả lời bằng văn bản',
    ],
    ['sent up', { outcome: 'Chuyển cấp trên', forward: { answeredOn: null, toldOn: null } }, 'Đã chuyển, chờ trả lời'],
    ['called sent up, without a row of its forwarding', { outcome: 'Chuyển cấp trên', assignee: 'CB23-01' }, 'Đã giao'],
    [
      'called sent up, and may not go up yet',
      { outcome: 'Chuyển cấp trên', forward: { answeredOn: null, toldOn: null, stopped: true } },
      'Mới nhận',
    ],
    [
      'sent up, the answer is back',
      { outcome: 'Chuyển cấp trên', forward: { answeredOn: '2023-11-01', toldOn: '2023-10-12' } },
      'Đang xử lý',
    ],
    [
      'sent up, answered and told',
      { outcome: 'Chuyển cấp trên', forward: { answeredOn: '2023-11-01', toldOn: '2023-11-02' } },
      'Đã giải quyết xong',
    ],
    ['waiting for the petitioner', { outcome: 'Chờ người dân bổ sung' }, 'Đang xử lý'],
    ['a repeat', repeat, 'Trùng'],
    ['a repeat of nothing', { outcome: 'Trùng', assignee: 'CB23-01' }, 'Đã giao'],
    ['a repeat of itself', { outcome: 'Trùng', duplicateOf: 'YK23-0012' }, 'Mới nhận'],
    ['withdrawn', { outcome: 'Rút' }, 'Rút'],
    ['asked to look again', { ...answered, reopenedOn: '2023-11-01' }, 'Đề nghị xem lại'],
    [
      'answered anew after that',
      { ...answered, answeredOn: '2023-11-05', reopenedOn: '2023-11-01' },
      'Đã trả lời bằng văn bản',
    ],
    ['a repeat of what repeats it', { outcome: 'Trùng', duplicateOf: 'YK23-0003', circle: ['YK23-0003'] }, 'Mới nhận'],
    ['a repeat of what nobody will answer', { ...repeat, originalGone: 'YK23-0003 đã rút' }, 'Mới nhận'],
    ['khiếu nại that a person moved', { movedToOffice: true, assignee: 'CB23-01' }, 'Chuyển tiếp công dân'],
  ])('%s', (_, typed, status) => {
    expect(petitionStatus(facts(typed))).toBe(status);
  });
});

describe('what cannot be is said, with the column and what to type', () => {
  it.each<[string, Partial<PetitionFacts>, string[]]>([
    ['a whole answer', answered, []],
    ['an answer without text', { ...answered, answer: '' }, ['Nội dung trả lời']],
    ['an answer without day', { ...answered, answeredOn: null }, ['Ngày trả lời']],
    ['an answer without form, not on the day of the session', { ...answered, answerForm: null }, ['Hình thức trả lời']],
    ['solved without a day', { outcome: 'Đã giải quyết xong' }, ['Ngày trả lời']],
    ['solved by its conclusion item', { outcome: 'Đã giải quyết xong', closedBy: 'KL23-0003' }, []],
    ['a day without outcome', { answer: 'Đã sửa', answeredOn: '2023-10-26' }, ['Kết quả xử lý']],
    ['an answer before it was received', { ...answered, answeredOn: '2023-10-01' }, ['Ngày trả lời']],
    ['an answer of tomorrow', { ...answered, answeredOn: '2023-11-11' }, ['Ngày trả lời']],
    ['a repeat of nothing', { outcome: 'Trùng' }, ['Trùng với']],
    ['a repeat of itself', { outcome: 'Trùng', duplicateOf: 'YK23-0012' }, ['Trùng với']],
    [
      'a repeat of what repeats it',
      { outcome: 'Trùng', duplicateOf: 'YK23-0003', circle: ['YK23-0003'] },
      ['Trùng với'],
    ],
    ['a repeat of what nobody will answer', { ...repeat, originalGone: 'YK23-0003 đã rút' }, ['Trùng với']],
    ['the code of another without the outcome', { duplicateOf: 'YK23-0003' }, ['Kết quả xử lý']],
    ['an extension nobody was told of', { extendedTo: '2023-12-01' }, ['Ngày báo người dân']],
    ['an extension the petitioner knows of', { extendedTo: '2023-12-01', toldOn: '2023-11-01' }, []],
  ])('%s', (_, typed, columns) => {
    expect(petitionProblems(facts(typed), today).map(({ column }) => column)).toEqual(columns);
  });

  it('asks for no day that the letter of reply will bring along', () => {
    const said = (answerForm: PetitionFacts['answerForm']) =>
      petitionProblems(facts({ ...answered, answerForm, answeredOn: null }), today)[0]?.message;
    expect(said('Bằng văn bản')).toContain('để trống, ngày ban hành là ngày trả lời');
    expect(said('Tại hội nghị')).not.toContain('để trống');
  });

  it('reads well to a clerk', () => {
    expect(petitionProblems(facts({ ...answered, answeredOn: '2023-10-01' }), today)[0]?.message).toBe(
      '01/10/2023 trước “Ngày nhận” 10/10/2023; sửa lại một trong hai ngày.',
    );
  });
});

const weekdays: WorkCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  knows: () => true,
};
const clocked = {
  status: 'Đã giao',
  outcome: null,
  replyDue: '2023-11-03',
  extendedTo: null,
  dueAfterWait: null,
  redone: false,
} as const;

describe('overdue, computed for the day it is read', () => {
  it.each([
    ['2023-11-03', 'Đã giao'],
    ['2023-11-04', 'Đã giao, quá hạn'],
    ['2023-11-06', 'Đã giao, quá hạn 1 ngày làm việc'],
    ['2023-11-08', 'Đã giao, quá hạn 3 ngày làm việc'],
  ])('due on Friday 03/11: on %s it reads “%s”', (day, text) => {
    expect(petitionStatusText(clocked, day, weekdays)).toBe(text);
  });

  it('counts from the extended deadline', () => {
    expect(petitionStatusText({ ...clocked, extendedTo: '2023-11-07' }, '2023-11-08', weekdays)).toBe(
      'Đã giao, quá hạn 1 ngày làm việc',
    );
  });

  it('is never said of what is closed', () => {
    expect(petitionStatusText({ ...clocked, status: 'Đã giải quyết xong' }, '2023-12-08', weekdays)).toBe(
      'Đã giải quyết xong',
    );
  });

  it('runs by its own clock while the higher body is asked', () => {
    const forwarded = { ...clocked, status: 'Đã chuyển, chờ trả lời', outcome: 'Chuyển cấp trên' } as const;
    expect(petitionStatusText(forwarded, '2023-11-08', weekdays)).toBe('Đã chuyển, chờ trả lời');
    expect(petitionStatusText(forwarded, '2023-11-08', weekdays, '2023-11-07')).toBe(
      'Đã chuyển, chờ trả lời, quá hạn 1 ngày làm việc',
    );
    expect(runningDeadline(forwarded, '2023-11-07')).toBe('2023-11-07');
  });

  it('says what it waits for', () => {
    const waiting = { ...clocked, status: 'Đang xử lý', outcome: 'Chờ người dân bổ sung' } as const;
    expect(petitionStatusText(waiting, '2023-11-08', weekdays)).toBe('Đang xử lý, chờ người dân bổ sung');
  });
});

describe('counted as work', () => {
  it.each(petitionStatuses.map((status) => [status] as const))('%s', (status) => {
    const open = ['Mới nhận', 'Đã giao', 'Đang xử lý', 'Đã chuyển, chờ trả lời', 'Đề nghị xem lại'].includes(status);
    expect(isOpen({ status, outcome: null })).toBe(open);
  });

  it('with the reception officer only when an answer of our own is owed', () => {
    expect(isOpen({ status: 'Chuyển tiếp công dân', outcome: 'Ngoài nội dung, trả lời riêng' })).toBe(true);
  });

  it('waiting is still work', () => {
    expect(isWaiting({ status: 'Đang xử lý', outcome: 'Chờ người dân bổ sung', redone: false })).toBe(true);
    expect(isWaiting({ status: 'Đang xử lý', outcome: null, redone: false })).toBe(false);
  });
});

const states: Record<PetitionState['is'], PetitionState> = {
  received: { is: 'received' },
  assigned: { is: 'assigned', official: 'CB23-01' },
  'in-progress': { is: 'in-progress', official: 'CB23-01' },
  'waiting-for-petitioner': { is: 'waiting-for-petitioner', official: 'CB23-01' },
  'with-reception': { is: 'with-reception' },
  forwarded: { is: 'forwarded', answered: false },
  answered: { is: 'answered', form: 'Bằng văn bản', on: '2023-10-26' },
  solved: { is: 'solved', on: '2023-10-26', by: null },
  duplicate: { is: 'duplicate', of: 'YK23-0003' },
  withdrawn: { is: 'withdrawn' },
  reopened: { is: 'reopened', on: '2023-11-01' },
};
const commands: PetitionCommand[] = [
  { do: 'assign', official: 'CB23-02' },
  { do: 'answer', form: 'Tại hội nghị', on: '2023-10-26' },
  { do: 'close-by-conclusion', conclusion: 'KL23-0003', on: '2023-10-26' },
  { do: 'forward' },
  { do: 'receive-forwarded-answer' },
  { do: 'tell-forwarded-answer', on: '2023-11-02' },
  { do: 'mark-duplicate', of: 'YK23-0003' },
  { do: 'withdraw' },
  { do: 'reopen', on: '2023-11-01' },
];
/** Rows: states; a column for each command above; `x` is an illegal move. */
const table: Record<PetitionState['is'], string> = {
  received: 'assigned answered solved forwarded x x duplicate withdrawn x',
  assigned: 'assigned answered solved forwarded x x duplicate withdrawn x',
  'in-progress': 'in-progress answered solved forwarded x x duplicate withdrawn x',
  'waiting-for-petitioner': 'waiting-for-petitioner answered solved forwarded x x duplicate withdrawn x',
  'with-reception': 'x answered solved forwarded x x duplicate withdrawn x',
  forwarded: 'x answered solved x forwarded x duplicate withdrawn x',
  answered: 'x x x x x x x x reopened',
  solved: 'x x x x x x x x reopened',
  duplicate: 'x x x x x x x x x',
  withdrawn: 'x x x x x x x x x',
  reopened: 'reopened answered solved forwarded x x duplicate withdrawn x',
};

describe('moves', () => {
  const cases = Object.values(states).flatMap((state) =>
    commands.map(
      (command, at) => [state.is, command.do, table[state.is].split(' ')[at] ?? '', state, command] as const,
    ),
  );
  it.each(cases)('%s, %s: %s', (_from, _move, expected, state, command) => {
    const result = movePetition(command, state);
    expect(result instanceof IllegalMove ? 'x' : result.is).toBe(expected);
  });

  it('of a forwarded matter end only when the petitioner has been told', () => {
    const back = movePetition({ do: 'receive-forwarded-answer' }, states.forwarded);
    expect(back).toEqual({ is: 'forwarded', answered: true });
    expect(
      movePetition({ do: 'tell-forwarded-answer', on: '2023-11-02' }, { is: 'forwarded', answered: true }),
    ).toEqual({
      is: 'solved',
      on: '2023-11-02',
      by: null,
    });
  });

  it('cannot reopen before the day it was answered', () => {
    expect(movePetition({ do: 'reopen', on: '2023-10-25' }, states.answered)).toBeInstanceOf(IllegalMove);
  });

  it('say in Vietnamese why they cannot be made', () => {
    const refused = movePetition({ do: 'forward' }, states.withdrawn);
    expect(refused).toMatchObject({ name: 'IllegalMove', move: 'forward', from: 'withdrawn' });
    expect((refused as IllegalMove).message).toBe('Không thể chuyển cơ quan khác khi ý kiến đang ở tình trạng “Rút”.');
  });

  it('each state shows one of the states of the book', () => {
    for (const state of Object.values(states)) expect(petitionStatuses).toContain(statusOf(state));
  });
});
