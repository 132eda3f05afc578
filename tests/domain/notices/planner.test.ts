import { describe, expect, it } from 'vitest';
import { type Deadline, type Planning, planDeadline } from '../../../functions/domain/notices/planner.ts';
import { staffOf } from '../../../functions/domain/notices/receivers.ts';
import { makeCalendar } from '../../../functions/domain/time/calendar.ts';
import { official, ward } from '../../fixtures/notice-office.ts';

const today = '2023-12-27';
const officials = [
  official('CB23-01', { superior: 'CB23-07' }),
  official('CB23-02', { superior: 'CB23-07' }),
  official('CB23-03', { superior: 'CB23-08' }),
  official('CB23-04'),
  official('CB23-05'),
  official('CB23-06', { role: 'Văn phòng' }),
  official('CB23-07'),
  official('CB23-08'),
];

/** The entries of a case long overdue that is with `who`, by the working days of their step. */
function told(who: string, staff = officials, before: Deadline['before'] = []) {
  const cases = {
    unit: ward(),
    calendar: makeCalendar([]),
    officials: staff,
    now: new Date(`${today}T00:30:00Z`),
    today,
  };
  const planning: Planning = {
    cases: {
      ...cases,
      petitions: [],
      conclusions: [],
      forwards: [],
      complaints: [],
      sessions: [],
      tasks: [],
      documents: [],
    },
    staff: staffOf(staff, today, new Set()),
    notices: [],
    unreceived: [],
  };
  const subject = { kind: 'petitions', id: 'id-1', code: 'YK23-0001' };
  planDeadline(planning, { subject, due: '2023-11-27', who, because: '', since: '2023-10-26', before, urgent: false });
  const of = (days: number) => planning.notices.find(({ step }) => step === days);
  return { superior: of(3), office: of(7) };
}

describe('an overdue case that is given to another official', () => {
  const first = told('CB23-01');

  it('is told to the new superior too', () => {
    const { superior } = told('CB23-03');
    expect([first.superior?.to, superior?.to]).toEqual(['CB23-07', 'CB23-08']);
    expect(superior?.id).not.toBe(first.superior?.id);
  });

  it('is not told again to the same superior, nor to the office', () => {
    const again = told('CB23-02');
    expect(again.superior?.id).toBe(first.superior?.id);
    expect(again.office?.id).toBe(first.office?.id);
  });

  it('is not told to a superior who had it himself when it was as late', () => {
    const until = (day: string) => told('CB23-03', officials, [{ official: 'CB23-08', until: day }]).superior?.to;
    expect([until('2023-11-29'), until('2023-11-30')]).toEqual(['CB23-08', undefined]);
  });

  it('is one entry whoever stands in for the superior', () => {
    const onLeave = officials.map((one) =>
      one.code === 'CB23-07' ? { ...one, leaveFrom: today, leaveTo: today, deputy: 'CB23-05' } : one,
    );
    const { superior } = told('CB23-01', onLeave);
    expect([superior?.to, superior?.id]).toEqual(['CB23-05', first.superior?.id]);
  });

  it('is told once to the office for officials without a superior', () => {
    const [one, other] = [told('CB23-04').superior, told('CB23-05').superior];
    expect([one?.to, other?.to]).toEqual(['CB23-06', 'CB23-06']);
    expect(one?.id).toBe(other?.id);
  });
});
