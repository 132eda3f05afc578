import { describe, expect, it } from 'vitest';
import { twoYears } from '../../fixtures/two-years.ts';

const OLD = 'an-hoa-2023';
const SUSPECT = 'Tôi tố cáo đội thi công để dây điện đứt rơi xuống đường';

describe('what may be khiếu nại, tố cáo and is Khẩn', () => {
  it('is told to the office at once, on a Saturday night too, by its code alone, and not again in the morning', async () => {
    const years = await twoYears();
    years.clock.at = new Date('2023-12-30T22:00:00+07:00');
    await years.paste(OLD, 'petitions', { 'Ngày nhận': 45_290, 'Nội dung': SUSPECT, 'Mức độ': 'Khẩn' });
    expect(years.mail.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      expect.stringMatching(/^en@anhoa\.example \[YK23-0001\] Có dấu hiệu khiếu nại, tố cáo, cần xem/),
    ]);
    expect(years.mail[0]?.text).not.toContain('dây điện');
    await years.morning('2024-01-02');
    expect(years.mail.filter(({ subject }) => subject.includes('Có dấu hiệu'))).toHaveLength(1);
  });

  it('waits for the morning where it is not urgent, and is told then when it has become so', async () => {
    const years = await twoYears();
    years.clock.at = new Date('2023-12-30T22:00:00+07:00');
    await years.paste(OLD, 'petitions', { 'Ngày nhận': 45_290, 'Nội dung': 'Tôi tố cáo ông thủ quỹ nhận tiền' });
    expect(years.mail).toEqual([]);
    await years.type(OLD, 'petitions', 'YK23-0001', { 'Mức độ': 'Khẩn' });
    expect(years.mail.map(({ to }) => to)).toEqual(['en@anhoa.example']);
    await years.type(OLD, 'petitions', 'YK23-0001', { Loại: 'Phản ánh' });
    expect(years.mail.map(({ subject }) => subject.slice(0, 23))).toContain('[YK23-0001] Giao xử lý ');
  });
});
