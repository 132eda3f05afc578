import { describe, expect, it } from 'vitest';
import { complaintSchema } from '../../functions/domain/records/following.ts';
import { dailySummary } from '../../functions/use-cases/daily-summary.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { base, colleagues, type NoticeOffice, official, openOffice } from '../fixtures/notice-office.ts';

/** The two legal deadlines of khiếu nại, tố cáo, told to the reception officer by code and day. */

const officials = [...colleagues, official('CB23-09', { role: 'Tiếp công dân' })];
const complaint = (more: object = {}) =>
  complaintSchema.parse({
    ...base('YK23-0009'),
    kind: 'Tố cáo',
    content: 'Tố cáo ông X',
    acceptDue: '2023-11-20',
    resolveDue: '2023-12-20',
    ...more,
  });

async function morning(office: NoticeOffice, day: string): Promise<string[]> {
  office.clock.at = new Date(`${day}T07:30:00+07:00`);
  const before = office.mail.length;
  await dailySummary(office.ports);
  await deliverNotices(office.ports);
  const sent = office.mail.slice(before).map(({ to, subject }) => `${to.split('@')[0]} ${subject}`);
  return sent.filter((line) => !line.includes('Tổng hợp'));
}

const about = 'Đơn trong Sổ văn phòng';

describe('a deadline of khiếu nại, tố cáo', () => {
  it.each([
    ['two working days before', '2023-11-16', [`cb23-09 [YK23-0009] Sắp đến hạn – ${about} · thụ lý – hạn 20/11/2023`]],
    ['on the day itself', '2023-11-20', [`cb23-09 [YK23-0009] Hôm nay hết hạn – ${about} · thụ lý – hạn 20/11/2023`]],
    ['when it has passed', '2023-11-21', [`cb23-09 [YK23-0009] Quá hạn – ${about} · thụ lý – hạn 20/11/2023`]],
  ])('is told %s, and which of the two it is', async (_, day, expected) => {
    const office = await openOffice({ officials });
    await office.put('complaints', complaint());
    expect(await morning(office, day)).toEqual(expected);
    expect(await office.journal()).not.toContainEqual(expect.stringContaining('có thư khác'));
  });

  it('is the work of whoever is told, who writes what its tab has columns for', async () => {
    const office = await openOffice({ officials });
    await office.put('complaints', complaint());
    await morning(office, '2023-11-16');
    const text = office.mail.find(({ to }) => to.startsWith('cb23-09'))?.text;
    expect(text).toContain('Đồng chí có 1 việc sắp đến hạn.');
    expect(text).toContain('“Kết quả”');
    expect(text).not.toMatch(/Gia hạn đến|Chưa giao cho ai|ông X/);
  });

  it('beside the other is a line of its own', async () => {
    const office = await openOffice({ officials });
    await office.put('complaints', complaint());
    await morning(office, '2023-12-21');
    const text = office.mail.find(({ to }) => to.startsWith('cb23-09'))?.text;
    expect(text).toMatch(/thụ lý – quá hạn 23 .*\n.*\n\n- YK23-0009 – .* · giải quyết – quá hạn 1 /);
  });

  it('that the book of the year before has told is not told again', async () => {
    const office = await openOffice({ officials });
    const carried = { carriedFrom: 'tan-dan-2022', createdAt: '2023-11-22T01:00:00Z' };
    await office.put('complaints', complaint(carried));
    expect(await morning(office, '2023-11-23')).toEqual([]);
    expect(await morning(office, '2023-12-20')).toEqual([expect.stringContaining('Hôm nay hết hạn')]);
  });
});

describe('a complaint that was typed into Sổ đối thoại', () => {
  const moved = (more: object = {}) =>
    complaint({ parcel: 'p', createdAt: '2023-11-09T09:00:00.000Z', acceptDue: '2023-11-23', ...more });
  const told = [`cb23-09 [YK23-0009] Giao xử lý – ${about} · thụ lý – hạn 23/11/2023`];

  it.each([
    ['once, on the morning after it was moved', moved(), told],
    ['not where it was typed into Sổ văn phòng itself', moved({ parcel: '' }), []],
    ['not once it is accepted', moved({ status: 'Đang giải quyết', result: 'Đã thụ lý' }), []],
    ['not again in the book of the next year', moved({ carriedFrom: 'Sổ văn phòng 2022' }), []],
    ['not weeks later', moved({ createdAt: '2023-10-25T09:00:00.000Z' }), []],
  ])('is told to the reception officer %s', async (_, record, expected) => {
    const office = await openOffice({ officials });
    await office.put('complaints', record);
    expect(await morning(office, '2023-11-10')).toEqual(expected);
    expect(await morning(office, '2023-11-13')).toEqual([]);
  });

  it('is not his to answer in a row of Sổ đối thoại, and the mail does not say what it is about', async () => {
    const office = await openOffice({ officials });
    await office.put('complaints', moved());
    await morning(office, '2023-11-10');
    const text = office.mail.find(({ to }) => to.startsWith('cb23-09'))?.text;
    expect(text).toContain('tab Khiếu nại, tố cáo của Sổ văn phòng');
    expect(text).not.toMatch(/dự thảo|ông X/);
  });
});
