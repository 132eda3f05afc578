import { expect, it } from 'vitest';
import { makeNotice } from '../../functions/domain/notices/make-notice.ts';
import { type EmailMessage, SendRefused } from '../../functions/domain/notices/ports.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../functions/domain/records/session.ts';
import { makeCalendar } from '../../functions/domain/time/calendar.ts';
import { addDays, formatDayMonth } from '../../functions/domain/time/day.ts';
import { momentOf, timeIn, todayIn } from '../../functions/domain/time/zone.ts';
import { dailySummary } from '../../functions/use-cases/daily-summary.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { type NoticeOffice, official, openOffice, petition, unitId } from '../fixtures/notice-office.ts';

/**
 * Ninety days of phường Tân Dân after its session of 26/10/2023. On 20/11 the office types 40 petitions from the minutes, to be answered by
 * 27/11. 25 are answered in time, 12 late, 3 never; one of those three was extended to 06/02/2024, three days before Tết
 * (08–14/02 off). Hùng (16 cases) is there. Thu (12) has a mistyped address that the server refuses. Quang (12) is on leave
 * from 22/11 to 08/12 without deputy. Lan is the superior of all, Sơn the office, Hậu the chair, Hoa MTTQ.
 */
const people = [
  official('CB23-01', { name: 'Trần Văn Hùng', superior: 'CB23-06', email: 'hung@tandan.example' }),
  official('CB23-02', {
    name: 'Nguyễn Thị Thu',
    superior: 'CB23-06',
    email: 'thu@tandan.exmaple',
    department: 'Văn hóa',
  }),
  official('CB23-03', {
    name: 'Vũ Đình Quang',
    superior: 'CB23-06',
    email: 'quang@tandan.example',
    department: 'Tư pháp',
    leaveFrom: '2023-11-22',
    leaveTo: '2023-12-08',
  }),
  official('CB23-06', { name: 'Lê Thị Lan', email: 'lan@tandan.example', department: 'Lãnh đạo UBND' }),
  official('CB23-07', {
    name: 'Phạm Văn Sơn',
    email: 'son@tandan.example',
    role: 'Văn phòng',
    department: 'Văn phòng',
  }),
  official('CB23-08', { name: 'Cao Văn Hậu', email: 'hau@tandan.example', role: 'Chủ trì' }),
  official('CB23-09', { name: 'Đỗ Thị Hoa', email: 'hoa@tandan.example', role: 'MTTQ' }),
];

const codeOf = (number: number): string => `YK23-${String(number).padStart(4, '0')}`;
const assigneeOf = (number: number): string => (number <= 16 ? 'CB23-01' : number <= 28 ? 'CB23-02' : 'CB23-03');
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What people write into the sheet, by day. */
const typed: Readonly<Record<string, { readonly numbers: readonly number[]; readonly change: Partial<Petition> }>> = {
  '2023-11-23': {
    numbers: [...range(1, 11), ...range(17, 23), ...range(29, 35)],
    change: { status: 'Đã trả lời bằng văn bản' },
  },
  '2023-11-24': { numbers: [16], change: { extendedTo: '2024-02-06' } },
  '2023-11-28': { numbers: range(12, 15), change: { status: 'Đã trả lời bằng văn bản' } },
  '2023-11-30': { numbers: range(24, 27), change: { status: 'Đã giải quyết xong' } },
  '2023-12-05': { numbers: range(36, 39), change: { status: 'Đã trả lời bằng văn bản' } },
};

it('ninety days after a session, exactly the mails a careful clerk would have sent', async () => {
  const office = await openOffice({ now: '2023-11-20T09:00:00+07:00', officials: people });
  await fill(office);
  const { letters, summaries } = await live(office, '2023-11-20', 90);
  expect(letters).toEqual(careful);
  expect(summaries).toEqual(mornings);
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
  const all = range(1, 40).map((number) => petition(codeOf(number), { assignee: assigneeOf(number), createdAt }));
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
async function live(office: NoticeOffice, first: string, days: number) {
  const letters: string[] = [];
  const summaries: string[] = [];
  const send = async (message: EmailMessage) => {
    if (message.to.endsWith('.exmaple')) throw new SendRefused('Máy chủ thư từ chối địa chỉ nhận (550)');
    const who = message.to.split('@')[0] ?? '';
    const when = `${formatDayMonth(todayIn(office.clock.at))} ${timeIn(office.clock.at)}`;
    if (message.subject.includes('Tổng hợp')) summaries.push(`${when} ${who}: ${message.subject.split(': ')[1]}`);
    else letters.push(`${when} ${who}: ${message.subject}${because(message.text)}`);
  };
  const ports = { ...office.ports, mailer: { send } };
  for (let day = first; day < addDays(first, days); day = addDays(day, 1)) {
    for (const time of ['07:30', '09:00', '15:00']) {
      office.clock.at = momentOf(day, time);
      if (day === first && time === '07:30') continue;
      if (time === '07:30') await dailySummary(ports);
      if (time === '09:00') await type(office, day);
      await deliverNotices(ports, { unitId });
    }
  }
  return { letters, summaries: byMorning(summaries) };
}

async function type(office: NoticeOffice, day: string): Promise<void> {
  const { numbers, change } = typed[day] ?? { numbers: [], change: {} };
  const stored = await office.store.getMany<Petition>(
    `units/${unitId}/petitions`,
    numbers.map((number) => `id-${codeOf(number)}`),
  );
  await office.put('petitions', ...stored.flatMap((one) => (one === undefined ? [] : [{ ...one.data, ...change }])));
}

const because = (text: string): string => {
  const reason = /vì: (.*)\./.exec(text)?.[1];
  return reason === undefined ? '' : ` ← ${reason}`;
};

/** Who got which summary: `06/12 … 06/02 (41 mornings) hau, hoa, son: 2 việc quá hạn`; mornings that say the same are one line. */
function byMorning(lines: readonly string[]): string[] {
  const mornings = new Map<string, { readonly what: string; readonly who: string[] }>();
  for (const line of lines) {
    const [, day = '', who = '', what = ''] = /^(\S+) \S+ (\S+): (.*)$/.exec(line) ?? [];
    const morning = mornings.get(day) ?? { what, who: [] };
    mornings.set(day, { what, who: [...morning.who, who].sort() });
  }
  const spans: { first: string; last: string; count: number; says: string }[] = [];
  for (const [day, { what, who }] of mornings) {
    const says = `${who.join(', ')}: ${what}`;
    const span = spans.at(-1);
    if (span?.says === says) Object.assign(span, { last: day, count: span.count + 1 });
    else spans.push({ first: day, last: day, count: 1, says });
  }
  return spans.map(({ first, last, count, says }) =>
    count === 1 ? `${first} ${says}` : `${first} … ${last} (${count} mornings) ${says}`,
  );
}

const refused = ' ← địa chỉ thư điện tử của Nguyễn Thị Thu (CB23-02) bị máy chủ từ chối; sửa trong tab Cán bộ';
const onLeave = ' ← Vũ Đình Quang nghỉ đến 08/12/2023; giao lãnh đạo phụ trách';

const careful: readonly string[] = [
  // One mail each for all that is new. Thu's comes back at once: the office has it instead.
  '20/11 09:00 hung: [YK23-0001 +15] Giao xử lý – 16 việc – hạn 27/11/2023',
  '20/11 09:00 quang: [YK23-0029 +11] Giao xử lý – 12 việc – hạn 27/11/2023',
  `20/11 09:00 son: [YK23-0017 +11] Giao xử lý – 12 việc – hạn 27/11/2023${refused}`,
  // The reminder of five working days before would have been the day of the assignment itself.
  `24/11 07:30 son: [YK23-0024 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023${refused}`,
  `24/11 07:30 lan: [YK23-0036 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023${onLeave}`,
  '24/11 07:30 hung: [YK23-0012 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023',
  // 0016 was extended on the 24th.
  '27/11 07:30 hung: [YK23-0012 +3] Hôm nay hết hạn – 4 việc – hạn 27/11/2023',
  `27/11 07:30 lan: [YK23-0036 +4] Hôm nay hết hạn – 5 việc – hạn 27/11/2023${onLeave}`,
  `27/11 07:30 son: [YK23-0024 +4] Hôm nay hết hạn – 5 việc – hạn 27/11/2023${refused}`,
  '28/11 07:30 hung: [YK23-0012 +3] Quá hạn – 4 việc – hạn 27/11/2023',
  `28/11 07:30 lan: [YK23-0036 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023${onLeave}`,
  `28/11 07:30 son: [YK23-0024 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023${refused}`,
  '28/11 07:30 son: [DT23-01] Còn ý kiến chưa trả lời – hạn 27/11/2023',
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
