import { describe, expect, it } from 'vitest';
import { readExamples, stepsOf, storyUntil } from '../../infra/local/example-files.ts';
import { tabOf } from '../../sheets-templates/books.ts';
import { person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import type { PetitionRecord } from '../fixtures/story.ts';

describe('the stories of the examples', () => {
  const ids = readExamples().map((example) => example.id);

  it('come with their units, those above before those below', () => {
    expect(ids).toHaveLength(7);
    expect(ids.indexOf('nam-dinh-2023')).toBeLessThan(ids.indexOf('nam-dinh-xa-a-2023'));
  });

  it.each(ids)('%s: type only what people type, in rows that are there, one day after the other', (id) => {
    const steps = stepsOf(id);
    expect(steps.map((step) => step.on)).toEqual(steps.map((step) => step.on).toSorted());
    const staff = (tab: string) =>
      tabOf(tab).columns.flatMap((column) => (column.owner === 'staff' ? [column.header] : []));
    for (const step of steps) {
      const rows = Object.entries(step.rows).map(
        ([tab, list]) => [tab, list.flatMap((row) => Object.keys(row))] as const,
      );
      const cells = Object.entries(step.cells).map(
        ([tab, codes]) => [tab, Object.values(codes).flatMap((row) => Object.keys(row))] as const,
      );
      for (const [tab, headers] of [...rows, ...cells]) {
        expect(headers.filter((header) => !staff(tab).includes(header))).toEqual([]);
      }
    }
  });

  it('stand on a day as they were told until then', () => {
    const rows = { petitions: [{ 'Nội dung': 'a' }, { 'Nội dung': 'b' }] };
    const steps = [
      { on: '2024-05-01', cells: { petitions: { 'YK24-0002': { 'Nội dung': 'c' } } }, rows: {} },
      { on: '2024-05-02', cells: { petitions: { 'YK24-0003': { Loại: 'Phản ánh' } } }, rows: { forwards: [{}] } },
      { on: '2024-05-03', cells: { forwards: { 'CC24-0001': { 'Cơ quan nhận': 'Huyện' } } }, rows: {} },
    ];
    expect(storyUntil(rows, steps, '2024-05-02')).toEqual({
      rows: { petitions: [{ 'Nội dung': 'a' }, { 'Nội dung': 'c' }], forwards: [{}] },
      cells: { petitions: { 'YK24-0003': { Loại: 'Phản ánh' } } },
    });
    expect(storyUntil(rows, steps, '2024-05-03').rows.forwards).toEqual([{ 'Cơ quan nhận': 'Huyện' }]);
    expect(rows.petitions[1]).toEqual({ 'Nội dung': 'b' });
  });
});

describe('a first start long after the plans', () => {
  it('shows five plans carried out, every row understood, and writes no mail about years past', async () => {
    const local = await openLocal({ empty: false, now: '2026-11-23T09:00:00+07:00' });
    try {
      const units = await local.units();
      expect(units.map((unit) => unit.id)).toEqual([
        'nam-dinh-2023',
        'nam-dinh-xa-a-2023',
        'nam-dinh-xa-b-2023',
        'tan-dan-2023',
        'tu-lan-2024',
        'tuyet-diem-2025',
        'vinh-lam-2024',
      ]);
      for (const unit of units) {
        const petitions = await local.records<PetitionRecord>(unit.id, 'petitions');
        expect([unit.id, petitions.length]).toEqual([unit.id, expect.toSatisfy((count: number) => count >= 15)]);
        const office = person(local, unit.workbooks[0]?.spreadsheetId ?? '', 'office');
        for (const tab of [
          'Kế hoạch',
          'Đăng ký phát biểu',
          'Ý kiến, kiến nghị',
          'Kết luận',
          'Chuyển cấp trên',
          'Văn bản',
        ]) {
          const asked = (await office.rows(tab)).filter((row) => !row['Kiểm tra nhập liệu']?.startsWith('Hợp lệ'));
          expect([unit.id, tab, asked]).toEqual([unit.id, tab, []]);
        }
      }
      expect(await local.idle()).toBe(0);
      const open = (await local.records<PetitionRecord>('tuyet-diem-2025', 'petitions')).filter(
        (petition) => !/^Đã (trả lời|giải quyết)/.test(petition.status),
      );
      expect(open.map((petition) => petition.code)).toEqual(['YK25-0002']);
      const mails = await local.mail();
      expect(mails.map((mail) => mail.subject).filter((subject) => !subject.includes('YK25-0002'))).toEqual([]);
    } finally {
      await local.stop();
    }
  });
});
