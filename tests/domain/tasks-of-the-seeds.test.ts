import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysOf, dueOf } from '../../functions/domain/kinds/task-deadline.ts';
import { parseUnitFile } from '../../functions/domain/unit-defaults.ts';
import { ruleBook } from '../fixtures/rule-book.ts';

/** Who does what by when, as each plan has it, against `Phân công` of the shipped example. */

const examples = join(import.meta.dirname, '../../sheets-templates/examples');
const seeds = join(import.meta.dirname, '../../../shared/seeds');

interface Duty {
  /** Words of the plan. */
  readonly plan: string;
  readonly task: RegExp;
  readonly lead: string;
  /** The day, for a session on `heldOn`. */
  readonly due?: string;
}

const plans: Readonly<Record<string, { seed: string; heldOn: string; duties: readonly Duty[] }>> = {
  'tu-lan-2024': {
    seed: '000_',
    heldOn: '2024-05-17',
    duties: [
      { plan: 'Khối dân vận chủ trì', task: /^Thu thập, tổng hợp ý kiến/, lead: 'Khối dân vận' },
      { plan: 'ít nhất 07 ngày làm việc', task: /gửi giấy mời/, lead: 'Văn phòng', due: '2024-05-08' },
      { plan: 'những điều kiện cần thiết để phục vụ', task: /hội trường, âm thanh/, lead: 'Văn phòng' },
      { plan: 'người chủ trì tổ chức đánh giá rút kinh nghiệm', task: /rút kinh nghiệm/, lead: 'Người chủ trì' },
      {
        plan: 'Báo cáo kết quả hội nghị tiếp xúc, đối thoại với Ban Thường vụ',
        task: /^Báo cáo kết quả/,
        lead: 'Văn phòng',
      },
    ],
  },
  'tan-dan-2023': {
    seed: '001_',
    heldOn: '2023-10-26',
    duties: [
      { plan: 'Chuẩn bị hội trường, âm thanh', task: /hội trường, âm thanh/, lead: 'Công chức Văn hóa - xã hội' },
      { plan: 'bảo đảm an ninh, an toàn', task: /an ninh, an toàn/, lead: 'Công an phường' },
      { plan: 'thông báo kết luận của người chủ trì', task: /^Thông báo kết luận/, lead: 'Văn phòng HĐND&UBND' },
    ],
  },
  'vinh-lam-2024': {
    seed: '002_',
    heldOn: '2024-09-27',
    duties: [
      { plan: 'chậm nhất 07 ngày', task: /loa truyền thanh/, lead: 'Công chức Văn hóa', due: '2024-09-20' },
      { plan: 'phục vụ đối thoại', task: /hội trường UBND xã/, lead: 'Văn phòng UBND xã' },
      { plan: 'về Ban thường vụ Đảng ủy', task: /Ban Thường vụ Đảng ủy/, lead: 'Văn phòng UBND xã' },
    ],
  },
  'tuyet-diem-2025': {
    seed: '003_',
    heldOn: '2025-09-12',
    duties: [
      {
        plan: 'Thực hiện giám sát việc tiếp xúc, đối thoại theo quy định',
        task: /^Giám sát việc tiếp xúc/,
        lead: 'Cơ quan Ủy ban MTTQ Việt Nam xã',
      },
      { plan: 'trang trí, âm thanh', task: /^Trang trí, âm thanh/, lead: 'Trung tâm Cung ứng dịch vụ công' },
      { plan: 'tham mưu Thông báo kết luận', task: /^Tham mưu Thông báo kết luận/, lead: 'Ban Xây dựng Đảng' },
      { plan: 'tham mưu thư mời', task: /thư mời/, lead: 'Văn phòng Đảng ủy' },
    ],
  },
  'nam-dinh-2023': {
    seed: '004_',
    heldOn: '2023-08-24',
    duties: [
      { plan: 'Hoàn thành trong tháng 7', task: /^Đôn đốc, theo dõi/, lead: 'Ban Dân vận Huyện ủy', due: '2023-07-31' },
      {
        plan: 'trước ngày 05/8/2023',
        task: /^Chuẩn bị ý kiến tham gia đối thoại/,
        lead: 'MTTQ, các đoàn thể chính trị - xã hội huyện',
        due: '2023-08-05',
      },
      {
        plan: 'Ngay sau khi tổ chức xong hội nghị đối thoại của xã, thị trấn',
        task: /^Tổng hợp ý kiến của cơ sở/,
        lead: 'Đảng ủy các xã, thị trấn',
        due: '2023-07-31',
      },
      { plan: 'đưa tin về hội nghị đối thoại', task: /^Đưa tin/, lead: 'Văn phòng Huyện ủy', due: '2023-08-25' },
    ],
  },
  ...Object.fromEntries(
    ['nam-dinh-xa-a-2023', 'nam-dinh-xa-b-2023'].map((id) => [
      id,
      {
        seed: '004_',
        heldOn: '2023-07-20',
        duties: [
          {
            plan: 'gửi về Ban Dân vận Huyện ủy',
            task: /thuộc thẩm quyền cấp huyện/,
            lead: 'Văn phòng Đảng ủy',
            due: '2023-07-24',
          },
          { plan: 'cử đại biểu dự', task: /^Cử 02 đại biểu/, lead: 'Văn phòng Đảng ủy', due: '2023-07-24' },
        ],
      },
    ]),
  ),
};

const book = ruleBook();
const unitOf = (id: string) => {
  const parsed = parseUnitFile(JSON.parse(readFileSync(join(examples, `${id}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.unit;
};
const flat = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[*_#]+/g, '')
    .replace(/\s+/g, ' ');

describe.each(Object.entries(plans))('Phân công of %s', (id, { seed, heldOn, duties }) => {
  it.each(duties.map((duty) => [duty.plan, duty] as const))('“%s”: by whom, by when', (_, { task, lead, due }) => {
    const found = unitOf(id).tasks.filter((each) => task.test(each.task));
    expect(found.map((each) => each.lead)).toEqual([lead]);
    const [only] = found;
    if (due === undefined || only === undefined) return;
    expect(only.due ?? dueOf(daysOf(only), heldOn, book)).toBe(due);
  });

  it('leaves nothing without a day of its own or days to count', () => {
    expect(unitOf(id).tasks.filter((each) => each.due === undefined && each.offset === null)).toEqual([]);
  });

  it.skipIf(!existsSync(seeds))(
    'has these words from the plan itself (skipped where ../shared/seeds is absent)',
    () => {
      const file = readdirSync(seeds).find((name) => name.startsWith(seed)) ?? '';
      const text = flat(readFileSync(join(seeds, file), 'utf8'));
      expect(duties.filter(({ plan }) => !text.includes(plan))).toEqual([]);
    },
  );
});
