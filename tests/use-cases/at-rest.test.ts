import { beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../functions/domain/store.ts';
import { erasePerson } from '../../functions/use-cases/erase-person.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { NEW, OLD, type TwoYears, twoYears } from '../fixtures/two-years.ts';

/** Whatever has happened in a unit, its books come to rest: one look each, and nothing is written. */

const DISTRICT = 'huyen-an-2023';
const PETITIONS = 'petitions';
const person = { 'Tổ chức, cá nhân kiến nghị': 'Bà Lương Thị Ngà', 'Điện thoại': '0912000777' };
const road = { 'Cuộc đối thoại': 'DT23-01', 'Ngày nhận': '20/12/2023', 'Nội dung': 'Sửa đường thôn Hạ hỏng nặng' };
const answered = { 'Nội dung trả lời': 'Xã đã rải đá', 'Kết quả xử lý': 'Đã trả lời' };
const letter = { 'Ý kiến': 'YK23-0001', 'Cơ quan nhận': 'UBND Huyện An', 'Số, ngày văn bản': '12/CV' };
let years: TwoYears;

beforeEach(async () => {
  years = await twoYears({ parent: DISTRICT, higherBody: 'Huyện An' });
  await years.create({
    id: DISTRICT,
    name: 'Huyện An',
    level: 'huyen',
    family: 'chinh-quyen',
    year: 2023,
    officials: [],
  });
  await years.paste(OLD, PETITIONS, { ...road, ...person });
});

const nextYear = async () => {
  years.clock.at = new Date('2024-01-02T09:00:00+07:00');
  await years.openNext();
};
const erase = async (unitId: string) => {
  const request = { unitId, codes: ['YK23-0001'], reason: 'theo đơn yêu cầu', dryRun: false };
  await erasePerson(years.ports, request);
};

/** Every call is told. */
const watched = <T extends object>(part: T, told: (name: string, args: readonly unknown[]) => void): T =>
  new Proxy(part, {
    get(of, name) {
      const member: unknown = Reflect.get(of, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        told(String(name), args);
        return Reflect.apply(member, of, args);
      };
    },
  });

/** What a sync of all units does now beyond one look at each book. */
async function unrest(refresh = false): Promise<string[]> {
  const done: string[] = [];
  let looks = 0;
  const units = await years.store.query('units');
  const workbooks = watched(years.ports.workbooks, (name) => {
    looks += name === 'read' ? 1 : 0;
    if (name !== 'read' || looks > 2 * units.length) done.push(name);
  });
  const store = watched(years.store, (name, [writes]) => {
    if (name === 'commit') done.push(`commit ${(writes as readonly Write[]).map(({ collection }) => collection)}`);
  });
  for (const { id } of units) await syncUnit({ ...years.ports, workbooks, store }, { unitId: id, refresh });
  return done;
}

const stories: [string, () => Promise<unknown>][] = [
  ['a year that has ended', nextYear],
  [
    'a matter asked about again, carried, answered anew and typed late',
    async () => {
      await years.type(OLD, PETITIONS, 'YK23-0001', {
        ...answered,
        'Ngày trả lời': '21/12/2023',
        'Hình thức trả lời': 'Bằng văn bản',
      });
      const item = { 'Ý kiến': 'YK23-0001', 'Nội dung kết luận': 'Sửa đường', 'Ý kiến giám sát': 'Đề nghị xem lại' };
      await years.paste(OLD, 'conclusions', item);
      await nextYear();
      await years.type(OLD, PETITIONS, 'YK23-0001', { 'Nội dung trả lời': 'muộn' });
      await years.type(NEW, PETITIONS, 'YK23-0001', { 'Nội dung trả lời': 'Đã sửa', 'Ngày trả lời': '2/1/2024' });
    },
  ],
  [
    'a matter that was settled, asked about again and carried',
    async () => {
      const settled = { 'Kết quả xử lý': 'Đã giải quyết xong', 'Ngày trả lời': '21/12/2023' };
      await years.type(OLD, PETITIONS, 'YK23-0001', settled);
      const item = { 'Ý kiến': 'YK23-0001', 'Nội dung kết luận': 'Sửa đường', 'Ý kiến giám sát': 'Đề nghị xem lại' };
      await years.paste(OLD, 'conclusions', item);
      await nextYear();
      expect((await years.row(NEW, PETITIONS, 'YK23-0001'))?.['Tình trạng']).toBe('Đề nghị xem lại');
      const asked = years.mail.filter(
        ({ subject, text }) => subject.includes('xem lại') && text.includes(`unit=${NEW}`),
      );
      expect(asked).toHaveLength(1);
    },
  ],
  [
    'a matter that was sent up, changed, answered and carried',
    async () => {
      await years.type(OLD, PETITIONS, 'YK23-0001', { 'Kết quả xử lý': 'Chuyển cấp trên' });
      await years.paste(OLD, 'forwards', letter);
      await years.type(OLD, PETITIONS, 'YK23-0001', { 'Nội dung': 'Sửa đường thôn Thượng' });
      await nextYear();
      await years.type(NEW, PETITIONS, 'YK23-0001', { 'Nội dung': 'Sửa đường thôn Đông' });
      await years.type(DISTRICT, PETITIONS, 'YK23-0001', {
        ...answered,
        'Ngày trả lời': 45_293,
        'Hình thức trả lời': 'Bằng văn bản',
      });
    },
  ],
  [
    'repeats in a circle, one from below',
    async () => {
      await years.paste(OLD, 'forwards', letter);
      await years.paste(DISTRICT, PETITIONS, { 'Ngày nhận': '26/12/2023', 'Nội dung': 'Nâng cấp đường huyện' });
      await years.type(DISTRICT, PETITIONS, 'YK23-0001', { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK23-0002' });
      await years.type(DISTRICT, PETITIONS, 'YK23-0002', { 'Kết quả xử lý': 'Trùng', 'Trùng với': 'YK23-0001' });
    },
  ],
  [
    'waiting for the petitioner over the end of the year',
    async () => {
      await years.type(OLD, PETITIONS, 'YK23-0001', { 'Kết quả xử lý': 'Chờ người dân bổ sung' });
      await nextYear();
      await years.morning('2024-01-05');
    },
  ],
  [
    'a session that is moved, put off and cancelled, its tasks, its rows typed late',
    async () => {
      await years.type(OLD, 'sessions', 'DT23-01', { 'Ngày tổ chức': '28/12/2023' });
      await years.type(OLD, 'sessions', 'DT23-01', { 'Hoãn, hủy': 'Hoãn' });
      await nextYear();
      await years.paste(OLD, PETITIONS, { 'Cuộc đối thoại': 'DT23-01', 'Nội dung': 'Đường ngõ 5 ngập' });
      await years.morning('2024-01-03');
      await years.type(OLD, 'sessions', 'DT23-01', { 'Hoãn, hủy': 'Hủy' });
      await years.morning('2024-01-04');
    },
  ],
  [
    'a person erased before and after the year ended',
    async () => {
      await years.type(OLD, PETITIONS, 'YK23-0001', { 'Nội dung': 'Bà Lương Thị Ngà xin sửa đường' });
      await erase(OLD);
      await years.work();
      await nextYear();
      await erase(NEW);
      await erase(OLD);
      await years.work();
      await years.type(OLD, PETITIONS, 'YK23-0001', person);
      await years.type(NEW, PETITIONS, 'YK23-0001', person);
    },
  ],
  [
    'a tab that stands still',
    async () => {
      const hand = await years.hand(OLD, PETITIONS);
      hand.write(0, 3, ['Hỏng']);
      await syncUnit(years.ports, { unitId: OLD });
    },
  ],
];

describe('the books come to rest after', () => {
  it.each(stories)('%s', async (_, story) => {
    await story();
    await years.work();
    const rounds: string[][] = [];
    for (let round = 0; round < 4; round += 1) {
      years.clock.at = new Date(years.clock.at.getTime() + 60_000);
      rounds.push(await unrest());
    }
    expect(rounds.slice(2)).toEqual([[], []]);
    // Nothing that a row depends on has changed unseen.
    const states = (await years.store.query('units')).flatMap(({ id }) => Array(4).fill(`commit units/${id}/state`));
    expect((await unrest(true)).toSorted()).toEqual(states.toSorted());
  });
});
