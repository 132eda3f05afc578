import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../functions/domain/time/day.ts';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import {
  codeOf,
  handlerOf,
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
import { openLocal } from '../fixtures/open-local.ts';
import { cases } from '../fixtures/thorough.ts';
import type { Local } from '../fixtures/workspace.ts';

/**
 * The ninety days as the people of the ward live them: typed into the sheets, sent over SMTP, the clock of the workspace moved from one
 * day on which somebody types to the next. `npm test` lives as long as people act; the mornings after that, until Tết is over, are CI's and
 * those of `tests/use-cases/notices-story.test.ts`.
 */
const days = cases(23, storyDays);
const ward = {
  id: 'tan-dan-2023',
  name: 'UBND phường Tân Dân',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  issuer: { parent: null, body: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN', code: 'UBND', place: 'Tân Dân' },
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Cao Văn Hậu' },
  villages: [{ name: 'Khu Kim Đồng', aliases: [] }],
  tasks: [],
  officials: storyPeople.map((one, place) => ({
    ...one,
    title: '',
    phone: '',
    superior: place < 3 ? superior : null,
  })),
  sessions: [
    {
      content: 'Đối thoại với nhân dân khu Kim Đồng',
      heldOn: '2023-10-26',
      villages: ['Khu Kim Đồng'],
      venue: 'Nhà văn hóa khu Kim Đồng',
      chairs: ['Cao Văn Hậu'],
    },
  ],
};

const PETITIONS = 'Ý kiến, kiến nghị';
const shownDay = (day: string): string => day.split('-').reverse().join('/');

let local: Local;
let unit: OpenUnit;
let clerk: Person;
let head: Person;

beforeAll(async () => {
  local = await openLocal({ now: '2023-10-27T08:00:00+07:00' });
  unit = await openUnit(local, ward);
  clerk = person(local, unit.common, 'office');
  head = person(local, unit.office, 'office');
  await local.fault({ match: 'smtp', status: 550, to: wrongDomain, times: 1000 });
}, 30_000);

afterAll(() => local.stop());

describe(`phường Tân Dân for ${days} days`, () => {
  it('sends exactly the mails a careful clerk would have sent', async () => {
    await local.moveClock(`${storyBegins}T09:00:00+07:00`);
    await local.clearMail();
    await typeLeave();
    await typePetitions();
    for (const [day, today] of Object.entries(typed)) {
      await local.moveClock(`${day}T09:00:00+07:00`);
      await type(day, today);
    }
    await local.moveClock(`${addDays(storyBegins, days)}T07:00:00+07:00`);
    const sent = (await local.mail()).map(({ date, to, subject, text }) => ({
      at: new Date(date),
      to,
      subject,
      text,
    }));
    expect(lettersOf(sent)).toEqual(days < storyDays ? letters : [...letters, ...lettersAboutTet]);
    expect(morningsOf(sent)).toEqual([...mornings, ...(days < storyDays ? lastMornings : morningsUntilTet)]);
  }, 90_000);

  it('leaves nothing waiting, and says in Nhật ký what did not go where it should', async () => {
    const states = (await local.records<{ state: string }>(unit.unitId, 'notices')).map(({ state }) => state);
    expect(states.filter((state) => !['sent', 'cancelled', 'dead'].includes(state))).toEqual([]);
    const journal = await head.rows('Nhật ký');
    expect(journal.map(({ Việc, Mã, 'Nội dung': said }) => `${Việc} ${Mã}: ${said}`)).toContain(
      'Không gửi được YK23-0017: Giao xử lý: thư đến CB23-02 – máy chủ từ chối địa chỉ của CB23-02; chuyển cho CB23-05',
    );
  });
});

async function typeLeave(): Promise<void> {
  await head.type(
    'Cán bộ',
    { column: 'Mã', shows: 'CB23-03' },
    { 'Nghỉ từ': shownDay(leaveOfQuang.from), 'Nghỉ đến': shownDay(leaveOfQuang.to) },
  );
  await unit.sync('van-phong');
}

async function typePetitions(): Promise<void> {
  await clerk.paste(
    PETITIONS,
    numbers(1, 40).map((number) => ({
      'Cuộc đối thoại': 'DT23-01',
      'Ngày nhận': '26/10/2023',
      'Thôn, khu': 'Khu Kim Đồng',
      'Nội dung': `Đề nghị sửa rãnh thoát nước ngõ ${number}`,
      Loại: 'Kiến nghị',
      'Lĩnh vực': 'Giao thông - xây dựng',
      'Mức độ': 'Bình thường',
      'Thẩm quyền': 'Thuộc thẩm quyền',
      'Giao đích danh': storyPeople[handlerOf(number)].name,
    })),
  );
  await unit.sync();
}

const cellsOf = (day: string): Readonly<Record<Typed['as'], Readonly<Record<string, string>>>> => ({
  'answered in writing': {
    'Nội dung trả lời': 'Phường đã khảo sát, sửa xong trong quý IV.',
    'Hình thức trả lời': 'Bằng văn bản',
    'Kết quả xử lý': 'Đã trả lời',
    'Ngày trả lời': shownDay(day),
  },
  solved: {
    'Nội dung trả lời': 'Đã nạo vét xong.',
    'Kết quả xử lý': 'Đã giải quyết xong',
    'Ngày trả lời': shownDay(day),
  },
  'extended to 06/02/2024': { 'Gia hạn đến': '06/02/2024', 'Ngày báo người dân': shownDay(day) },
});

async function type(day: string, { numbers: which, as }: Typed): Promise<void> {
  for (const number of which) {
    await clerk.type(PETITIONS, { column: 'Mã', shows: codeOf(number) }, cellsOf(day)[as]);
  }
  await unit.sync();
}

const refused = ' ← địa chỉ thư điện tử của Nguyễn Thị Thu (CB23-02) bị máy chủ từ chối; sửa trong tab Cán bộ';
const onLeave = ' ← Vũ Đình Quang nghỉ đến 08/12/2023; giao lãnh đạo phụ trách';
const nobodyAbove = ' ← Lê Thị Lan (CB23-04) chưa có Lãnh đạo phụ trách trong tab Cán bộ';

/** What a careful clerk would have sent. */
const letters: readonly string[] = [
  // One mail each for all that is new. Thu's comes back at once: the office has it instead.
  '20/11 09:00 hung: [YK23-0001 +15] Giao xử lý – 16 việc – hạn 27/11/2023',
  '20/11 09:00 quang: [YK23-0029 +11] Giao xử lý – 12 việc – hạn 27/11/2023',
  `20/11 09:00 son: [YK23-0017 +11] Giao xử lý, chưa báo được người nhận – 12 việc – hạn 27/11/2023${refused}`,
  // Quang's leave begins: his superior has his cases from today.
  `22/11 07:30 lan: [YK23-0029 +11] Giao xử lý – 12 việc – hạn 27/11/2023${onLeave}`,
  // The reminder of five working days before would have been the day of the assignment itself.
  '24/11 07:30 hung: [YK23-0012 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023',
  '24/11 07:30 lan: [YK23-0036 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023',
  `24/11 07:30 son: [YK23-0024 +4] Sắp đến hạn – 5 việc – hạn 27/11/2023${refused}`,
  // 0016 was extended on the 24th.
  '27/11 07:30 hung: [YK23-0012 +3] Hôm nay hết hạn – 4 việc – hạn 27/11/2023',
  '27/11 07:30 lan: [YK23-0036 +4] Hôm nay hết hạn – 5 việc – hạn 27/11/2023',
  `27/11 07:30 son: [YK23-0024 +4] Hôm nay hết hạn – 5 việc – hạn 27/11/2023${refused}`,
  '28/11 07:30 hung: [YK23-0012 +3] Quá hạn – 4 việc – hạn 27/11/2023',
  '28/11 07:30 lan: [YK23-0036 +4] Quá hạn – 5 việc – hạn 27/11/2023',
  '28/11 07:30 son: [DT23-01] Còn ý kiến chưa trả lời – Khu Kim Đồng · Nhà văn hóa khu Kim Đồng – hạn 27/11/2023',
  `28/11 07:30 son: [YK23-0024 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023${refused}`,
  // Three working days late: the superior; of Lan, who has none, the office. Hùng's four were answered on the 28th.
  '30/11 07:30 lan: [YK23-0024 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023',
  `30/11 07:30 son: [YK23-0036 +4] Quá hạn, đề nghị đôn đốc – 5 việc – hạn 27/11/2023${nobodyAbove}`,
  // Seven: the office. Only the two that are never answered are left.
  '06/12 07:30 son: [YK23-0028 +1] Quá hạn, đề nghị đôn đốc – 2 việc – hạn 27/11/2023',
  // Quang is back. He has a day for himself; superior and office know already.
  '11/12 07:30 quang: [YK23-0040] Giao xử lý – Giao thông - xây dựng · Khu Kim Đồng – hạn 27/11/2023',
  '12/12 07:30 quang: [YK23-0040] Quá hạn – Giao thông - xây dựng · Khu Kim Đồng – hạn 27/11/2023',
];

const lettersAboutTet: readonly string[] = [
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
];

const lastMornings: readonly string[] = ['06/12 … 12/12 (5 mornings) hau, hoa, son: 2 việc quá hạn'];
const morningsUntilTet: readonly string[] = [
  '06/12 … 06/02 (44 mornings) hau, hoa, son: 2 việc quá hạn',
  '07/02 … 16/02 (3 mornings) hau, hoa, son: 3 việc quá hạn',
];
