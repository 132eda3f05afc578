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
  const sent = await live(office);
  expect(lettersOf(sent)).toEqual(letters);
  expect(morningsOf(sent)).toEqual(mornings);
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

const refused = ' ← địa chỉ thư điện tử của Nguyễn Thị Thu (CB23-02) bị máy chủ từ chối; sửa trong tab Cán bộ';
const onLeave = ' ← Vũ Đình Quang nghỉ đến 08/12/2023; giao lãnh đạo phụ trách';

/** What a careful clerk would have sent; nobody has given Quang's cases to another, so Lan hears of them as his superior. */
const letters: readonly string[] = [
  // One mail each for all that is new. Thu's comes back at once: the office has it instead.
  '20/11 09:00 hung: [YK23-0001 +15] Giao xử lý – 16 việc – hạn 27/11/2023',
  '20/11 09:00 quang: [YK23-0029 +11] Giao xử lý – 12 việc – hạn 27/11/2023',
  `20/11 09:00 son: [YK23-0017 +11] Giao xử lý, chưa báo được người nhận – 12 việc – hạn 27/11/2023${refused}`,
  // The reminder of five working days before would have been the day of the assignment itself.
  '24/11 07:30 hung: [YK23-0012 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023',
  `24/11 07:30 lan: [YK23-0036 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023${onLeave}`,
  `24/11 07:30 son: [YK23-0024 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023${refused}`,
  // 0016 was extended on the 24th.
  '27/11 07:30 hung: [YK23-0012 +3] Hôm nay hết hạn – 4 việc – hạn 27/11/2023',
  `27/11 07:30 lan: [YK23-0036 +4] Hôm nay hết hạn – 5 việc – hạn 27/11/2023${onLeave}`,
  `27/11 07:30 son: [YK23-0024 +4] Hôm nay hết hạn – 5 việc – hạn 27/11/2023${refused}`,
  '28/11 07:30 hung: [YK23-0012 +3] Quá hạn – 4 việc – hạn 27/11/2023',
  `28/11 07:30 lan: [YK23-0036 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023${onLeave}`,
  '28/11 07:30 son: [DT23-01] Còn ý kiến chưa trả lời – hạn 27/11/2023',
  `28/11 07:30 son: [YK23-0024 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023${refused}`,
  // Three working days late: the superior. Hùng's four were answered on the 28th.
  '30/11 07:30 lan: [YK23-0024 +9] Quá hạn, đề nghị đôn đốc – 10 việc – hạn 27/11/2023',
  // Seven: the office. Only the two that are never answered are left.
  '06/12 07:30 son: [YK23-0028 +1] Quá hạn, đề nghị đôn đốc – 2 việc – hạn 27/11/2023',
  // The extended one has its own reminders; Tết (08–14/02) lies between the first and the third working day late.
  '30/01 07:30 hung: [YK23-0016] Sắp đến hạn – Giao thông - xây dựng · Khu Kim Đồng – hạn 06/02/2024',
  '05/02 07:30 hung: [YK23-0016] Sắp đến hạn – Giao thông - xây dựng · Khu Kim Đồng – hạn 06/02/2024',
  '06/02 07:30 hung: [YK23-0016] Hôm nay hết hạn – Giao thông - xây dựng · Khu Kim Đồng – hạn 06/02/2024',
  '07/02 07:30 hung: [YK23-0016] Quá hạn – Giao thông - xây dựng · Khu Kim Đồng – hạn 06/02/2024',
  '16/02 07:30 lan: [YK23-0016] Quá hạn, đề nghị đôn đốc – Giao thông - xây dựng · Khu Kim Đồng – hạn 06/02/2024',
];

const mornings: readonly string[] = [
  '27/11 hau, hoa, son: không có việc quá hạn',
  '28/11 hau, hoa, son: 14 việc quá hạn',
  '29/11 … 30/11 (2 mornings) hau, hoa, son: 10 việc quá hạn',
  '01/12 … 05/12 (3 mornings) hau, hoa, son: 6 việc quá hạn',
  '06/12 … 06/02 (44 mornings) hau, hoa, son: 2 việc quá hạn',
  '07/02 … 16/02 (3 mornings) hau, hoa, son: 3 việc quá hạn',
];
