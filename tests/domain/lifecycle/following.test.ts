import { describe, expect, it } from 'vitest';
import {
  type ConclusionFacts,
  conclusionProblems,
  conclusionStatus,
  conclusionStatusText,
  forwardProblems,
  forwardStatus,
  forwardStatusText,
} from '../../../functions/domain/lifecycle/following.ts';
import { type SessionFacts, sessionProblems, sessionStatus } from '../../../functions/domain/lifecycle/session.ts';
import type { Conclusion } from '../../../functions/domain/records/following.ts';

const today = '2023-10-26';

describe('a session', () => {
  const planned: SessionFacts = {
    postponed: null,
    heldOn: null,
    attended: null,
    announcedOn: null,
    concludedOn: null,
    openPetitions: 0,
    openConclusions: 0,
  };

  it.each<[string, Partial<SessionFacts>, string]>([
    ['known by quarter only', {}, 'Dự kiến'],
    ['with a day to come', { heldOn: '2023-10-30' }, 'Dự kiến'],
    ['announced', { heldOn: '2023-10-30', announcedOn: '2023-10-17' }, 'Đã thông báo'],
    ['with an issued notice', { heldOn: '2023-10-30', noticeIssuedOn: '2023-10-17' }, 'Đã thông báo'],
    ['to be announced tomorrow', { heldOn: '2023-11-30', announcedOn: '2023-10-27' }, 'Dự kiến'],
    ['of today, before anyone is counted', { heldOn: today, announcedOn: '2023-10-17' }, 'Đã thông báo'],
    ['of today, with people counted', { heldOn: today, attended: 92 }, 'Đã tổ chức'],
    ['of today, concluded on the spot', { heldOn: today, concludedOn: today, openPetitions: 1 }, 'Đã kết luận'],
    ['of today, its notice to be issued tomorrow', { heldOn: today, concludedOn: '2023-10-27' }, 'Dự kiến'],
    ['of yesterday', { heldOn: '2023-10-25' }, 'Đã tổ chức'],
    ['with a notice that bears a day to come', { heldOn: '2023-10-25', concludedOn: '2023-10-27' }, 'Đã tổ chức'],
    ['concluded although nobody wrote its day', { concludedOn: '2023-10-25', openPetitions: 1 }, 'Đã kết luận'],
    [
      'moved after it was announced',
      { heldOn: '2023-10-30', announcedOn: '2023-10-17', announcedFor: '2023-10-27' },
      'Dự kiến',
    ],
    ['announced, its day taken out since', { announcedOn: '2023-10-17', announcedFor: '2023-10-27' }, 'Đã thông báo'],
    [
      'concluded, with petitions open',
      { heldOn: '2023-10-20', concludedOn: '2023-10-25', openPetitions: 2 },
      'Đã kết luận',
    ],
    [
      'concluded, with promises open',
      { heldOn: '2023-10-20', concludedOn: '2023-10-25', openConclusions: 1 },
      'Đã kết luận',
    ],
    ['concluded, nothing open', { heldOn: '2023-10-20', concludedOn: '2023-10-25' }, 'Hoàn thành'],
    ['put off', { heldOn: '2023-10-20', postponed: 'Hoãn' }, 'Hoãn'],
    ['cancelled', { heldOn: '2023-10-30', postponed: 'Hủy', announcedOn: '2023-10-17' }, 'Hủy'],
  ])('%s', (_, typed, status) => {
    expect(sessionStatus({ ...planned, ...typed }, today)).toBe(status);
  });

  it.each<[string, Partial<SessionFacts>, string[]]>([
    ['cancelled and attended', { postponed: 'Hủy', heldOn: '2023-10-20', attended: 80 }, ['Hoãn, hủy']],
    ['attended without a day', { attended: 80 }, ['Ngày tổ chức']],
    ['attended before its day', { heldOn: '2023-10-30', attended: 80 }, ['Số người dự']],
    ['announced after it was held', { heldOn: '2023-10-20', announcedOn: '2023-10-21' }, ['Ngày thông báo']],
    ['ended as it began', { from: '14:00', to: '14:00' }, ['Đến giờ']],
    ['announced on its day, with people counted', { heldOn: today, announcedOn: today, attended: 80 }, []],
    ['announced before its day is known', { announcedOn: '2023-10-17' }, []],
    ['collecting opinions before its day is known', { collectUntil: '2023-11-05' }, []],
    ['ended before it began', { from: '14:00', to: '13:00' }, ['Đến giờ']],
    ['collecting opinions after it', { heldOn: '2023-10-30', collectUntil: '2023-11-05' }, ['Hạn thu ý kiến']],
    [
      'in order',
      {
        heldOn: '2023-10-20',
        announcedOn: '2023-10-11',
        attended: 80,
        from: '07:30',
        to: '11:00',
        collectUntil: '2023-10-20',
      },
      [],
    ],
  ])('%s: asks about %j', (_, typed, columns) => {
    expect(sessionProblems({ ...planned, ...typed }, today).map(({ column }) => column)).toEqual(columns);
  });
});

const everyDay = { isWorkingDay: () => true, knows: () => true };

describe('a conclusion item', () => {
  const promised: ConclusionFacts = { result: '', doneOn: null, supervision: null };

  it.each<[string, Partial<ConclusionFacts>, string]>([
    ['not begun', {}, 'Chưa thực hiện'],
    ['begun', { result: 'Đã khảo sát' }, 'Đang thực hiện'],
    ['done', { result: 'Đã sửa', doneOn: '2023-10-25' }, 'Hoàn thành'],
    ['whose petition is closed', { petitionClosed: true }, 'Hoàn thành'],
    ['asked to look again though done', { doneOn: '2023-10-25', supervision: 'Đề nghị xem lại' }, 'Đề nghị xem lại'],
  ])('%s', (_, typed, status) => {
    expect(conclusionStatus({ ...promised, ...typed })).toBe(status);
  });

  it.each<[Partial<ConclusionFacts>, string[]]>([
    [{ doneOn: '2023-10-25' }, ['Kết quả thực hiện']],
    [{ result: 'Đang làm', supervision: 'Đạt' }, ['Ý kiến giám sát']],
    [{ result: 'Đã sửa', doneOn: '2023-10-25', supervision: 'Đạt' }, []],
  ])('%j asks about %j', (typed, columns) => {
    expect(conclusionProblems({ ...promised, ...typed }).map(({ column }) => column)).toEqual(columns);
  });

  it('is overdue only while it is not done', () => {
    const text = (status: Conclusion['status'], redone = false) =>
      conclusionStatusText({ status, redone, due: '2023-10-24' }, today, everyDay);
    expect(text('Đang thực hiện')).toBe('Đang thực hiện, quá hạn 2 ngày làm việc');
    expect(text('Hoàn thành')).toBe('Hoàn thành');
    expect([text('Đề nghị xem lại'), text('Đề nghị xem lại', true)]).toEqual([
      'Đề nghị xem lại, quá hạn 2 ngày làm việc',
      'Đề nghị xem lại',
    ]);
  });
});

describe('a forwarding', () => {
  const told = { answeredAs: '', toldAs: '' };
  const made = { letter: '', answeredOn: null, toldOn: null, answer: '', receiver: 'Công ty Điện lực', ...told };

  it.each([
    ['without a letter', {}, 'Chờ gửi'],
    ['with its letter', { letter: '15/UBND ngày 12/10/2023' }, 'Đã chuyển, chờ trả lời'],
    ['answered', { letter: '15', answeredOn: '2023-10-20', answer: 'Sẽ nâng trạm' }, 'Đã có trả lời'],
    [
      'answered, told of the sending only',
      { letter: '15', answeredOn: '2023-10-20', toldOn: '2023-10-13' },
      'Đã có trả lời',
    ],
    [
      'answered and told, then changed above',
      { letter: '15', answeredOn: '2023-10-20', toldOn: '2023-10-21', answeredAs: 'b', toldAs: 'a' },
      'Đã có trả lời',
    ],
    ['answered and told', { letter: '15', answeredOn: '2023-10-20', toldOn: '2023-10-21' }, 'Đã báo người dân'],
  ])('%s', (_, typed, status) => {
    expect(forwardStatus({ ...made, ...typed })).toBe(status);
  });

  it.each([
    [{ letter: '15', receiver: '' }, ['Cơ quan nhận']],
    [{ answeredOn: '2023-10-20' }, ['Nội dung trả lời']],
    [{ answer: 'Sẽ nâng trạm' }, ['Ngày nhận trả lời']],
  ])('%j asks about %j', (typed, columns) => {
    expect(forwardProblems({ ...made, ...typed }).map(({ column }) => column)).toEqual(columns);
  });

  it('is late by the day an answer was asked for', () => {
    const forward = { status: 'Đã chuyển, chờ trả lời', replyWanted: '2023-10-25', calledBack: false } as const;
    expect(forwardStatusText(forward, today, everyDay)).toBe('Đã chuyển, chờ trả lời, quá hạn 1 ngày làm việc');
    expect(forwardStatusText({ ...forward, calledBack: true }, today, everyDay)).toBe('Đã chuyển, chờ trả lời');
  });
});
