import { expect, it } from 'vitest';
import { makeNotice } from '../../functions/domain/notices/make-notice.ts';
import { type EmailMessage, SendRefused } from '../../functions/domain/notices/ports.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../functions/domain/records/session.ts';
import { makeCalendar } from '../../functions/domain/time/calendar.ts';
import { addDays } from '../../functions/domain/time/day.ts';
import { momentOf } from '../../functions/domain/time/zone.ts';
import { dailySummary } from '../../functions/use-cases/daily-summary.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { type NoticeOffice, official, openOffice, petition, unitId } from '../fixtures/notice-office.ts';
import {
  carefulLetters,
  carefulMornings,
  codeOf,
  handlerOf,
  type Letter,
  leaveOfQuang,
  lettersOf,
  morningsOf,
  numbers,
  storyBegins,
  storyDays,
  storyPeople,
  superior,
  type Typed,
  typed,
  wrongDomain,
} from '../fixtures/notice-story.ts';

/** The story as records and use cases live it; `tests/flow/notices-story.test.ts` lives it in the sheets, over SMTP. */
const personCode = (place: number): string => `CB23-${String(place + 1).padStart(2, '0')}`;

const people = storyPeople.map(({ name, ...rest }, place) =>
  official(personCode(place), {
    name,
    ...rest,
    ...(place < 3 ? { superior } : {}),
    ...(place === 2 ? { leaveFrom: leaveOfQuang.from, leaveTo: leaveOfQuang.to } : {}),
  }),
);

const changes: Readonly<Record<Typed['as'], Partial<Petition>>> = {
  'answered in writing': { status: 'Đã trả lời bằng văn bản' },
  solved: { status: 'Đã giải quyết xong' },
  'extended to 06/02/2024': { extendedTo: '2024-02-06' },
};

it('ninety days after a session, exactly the mails a careful clerk would have sent', async () => {
  const office = await openOffice({ now: `${storyBegins}T09:00:00+07:00`, officials: people });
  await fill(office);
  const letters = await live(office);
  expect(lettersOf(letters)).toEqual(carefulLetters);
  expect(morningsOf(letters)).toEqual(carefulMornings);
  expect((await office.notices()).filter(({ state }) => state === 'queued' || state === 'failed')).toEqual([]);
});

async function fill(office: NoticeOffice): Promise<void> {
  const createdAt = office.clock.at.toISOString();
  const session = {
    id: 's1',
    code: 'DT23-01',
    raw: {},
    createdAt,
    updatedAt: createdAt,
    content: 'Đối thoại khu Kim Đồng',
    heldOn: '2023-10-26',
    status: 'Đã tổ chức',
  };
  await office.put('sessions', sessionSchema.parse(session));
  const all = numbers(1, 40).map((number) =>
    petition(codeOf(number), { assignee: personCode(handlerOf(number)), createdAt }),
  );
  await office.put('petitions', ...all);
  const calendar = makeCalendar(office.unit.holidays);
  const notices = all.map(({ id, code, assignee }) =>
    makeNotice({
      unit: office.unit,
      calendar,
      now: createdAt,
      stage: 'assigned',
      subject: { kind: 'petitions', id, code },
      to: assignee ?? '',
    }),
  );
  await office.put('notices', ...notices);
}

/** Each day at 07:30 the summary, then what people type at 09:00, with a delivery after both. */
async function live(office: NoticeOffice): Promise<Letter[]> {
  const letters: Letter[] = [];
  const send = async ({ to, subject, text }: EmailMessage) => {
    if (to.endsWith(wrongDomain)) throw new SendRefused('Máy chủ thư từ chối địa chỉ nhận (550)');
    letters.push({ at: office.clock.at, to, subject, text });
  };
  const ports = { ...office.ports, mailer: { send } };
  for (let day = storyBegins; day < addDays(storyBegins, storyDays); day = addDays(day, 1)) {
    for (const time of ['07:30', '09:00', '15:00']) {
      office.clock.at = momentOf(day, time);
      if (day === storyBegins && time === '07:30') continue;
      if (time === '07:30') await dailySummary(ports);
      if (time === '09:00') await type(office, typed[day]);
      await deliverNotices(ports, { unitId });
    }
  }
  return letters;
}

async function type(office: NoticeOffice, today: Typed | undefined): Promise<void> {
  if (today === undefined) return;
  const stored = await office.store.getMany<Petition>(
    `units/${unitId}/petitions`,
    today.numbers.map((number) => `id-${codeOf(number)}`),
  );
  await office.put(
    'petitions',
    ...stored.flatMap((one) => (one === undefined ? [] : [{ ...one.data, ...changes[today.as] }])),
  );
}
