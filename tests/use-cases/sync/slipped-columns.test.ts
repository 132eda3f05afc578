import { describe, expect, it } from 'vitest';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../../faults/sync/script.ts';
import { OLD, twoYears } from '../../fixtures/two-years.ts';

/** A list of hundreds of rows, pasted one column too far to the left or right, into the book of a unit that lists no villages. */

const ROWS = 300;
const text = 'Đề nghị sửa đường trục, xe không đi được. '.repeat(100);

describe('long texts under a column of short ones', () => {
  it.each([
    ['petitions', 'Thôn, khu', { 'Nội dung': 'Sửa đường' }, 'YK23-0300', /không phải tên thôn, khu/],
    ['documents', 'Số, ký hiệu', { 'Loại văn bản': 'Biên bản' }, 'VB23-0300', /không phải số, ký hiệu/],
  ] as const)(
    'of %s, “%s”: every row is recorded and says so, and the book goes on',
    async (tab, column, cells, last, says) => {
      const years = await twoYears();
      const hand = await years.hand(OLD, tab);
      for (let place = 1; place <= ROWS; place += 1) put(hand, place, { ...cells, [column]: `${text} ${place}` });
      put(hand, ROWS + 1, { ...cells, [column]: '5/BB-UBND' });
      await syncUnit(years.ports, { unitId: OLD });
      const row = await years.row(OLD, tab, last);
      expect(row?.['Kiểm tra nhập liệu']).toMatch(says);
      expect(row?.[column]).toBe(`${text} ${ROWS}`);
      const [record] = (await years.records<{ code: string; raw: object }>(OLD, tab)).filter(
        ({ code }) => code === last,
      );
      expect(record?.raw).toHaveProperty(column, `${text} ${ROWS}`);
      expect((await years.rows(OLD, tab)).at(-1)?.['Kiểm tra nhập liệu']).not.toMatch(says);
    },
  );
});

it('long texts under the session of complaints, which says what was typed, do not stop Sổ văn phòng', async () => {
  const years = await twoYears();
  const hand = await years.hand(OLD, 'complaints');
  const cells = { 'Nội dung': 'Khiếu nại thu hồi đất', Loại: 'Khiếu nại' };
  for (let place = 1; place <= ROWS; place += 1) put(hand, place, { ...cells, 'Cuộc đối thoại': `${text} ${place}` });
  await syncUnit(years.ports, { unitId: OLD });
  expect((await years.rows(OLD, 'complaints')).at(-1)).toMatchObject({
    Mã: expect.stringMatching(/\d-\d/),
    'Kiểm tra nhập liệu': expect.stringMatching(/^Hợp lệ/),
  });
});

it.each(['Thôn, khu', 'Nguồn'])(
  'a list pasted under «%s» of Danh mục does not stop Sổ văn phòng: the former lists stay, and Nhật ký says so',
  async (column) => {
    const years = await twoYears();
    const unit = () => years.store.get<{ settings: object }>('units', OLD);
    const before = (await unit())?.data.settings;
    const hand = await years.hand(OLD, 'lists');
    for (let place = 1; place < ROWS; place += 1) put(hand, place, { [column]: `${text} ${place}` });
    await syncUnit(years.ports, { unitId: OLD });
    await syncUnit(years.ports, { unitId: OLD });
    expect((await unit())?.data.settings).toEqual(before);
    const told = (await years.journal(OLD)).filter((line) => line.includes('dán nhầm'));
    expect(told).toEqual([expect.stringMatching(/^Cài đặt : Danh mục: dài quá .*hệ thống giữ danh sách trước đó/)]);
  },
);

it.each([
  ['lists', 'Thôn, khu', /^Cài đặt : Danh mục, dòng 3: “Đề nghị sửa đường[^”]*…” đã có ở dòng 2; xóa/],
  ['holidays', 'Ngày', /^Cài đặt : Ngày nghỉ, dòng 3: “Đề nghị sửa đường[^”]*…” không phải ngày; ghi dạng/],
  ['documentTemplates', 'Loại văn bản', /^Cài đặt : Mẫu văn bản, dòng 3: loại văn bản “Đề nghị[^”]*…” không có; chọn/],
] as const)(
  'one long text pasted into every row of %s, “%s”, is quoted by its beginning',
  async (tab, column, says) => {
    const years = await twoYears();
    const hand = await years.hand(OLD, tab);
    for (let place = 1; place < ROWS - 5; place += 1) put(hand, place, { [column]: text });
    await syncUnit(years.ports, { unitId: OLD });
    const told = await years.journal(OLD);
    expect(told).toContainEqual(expect.stringMatching(says));
    // What residents wrote is not for Nhật ký, and hundreds of such lines are more than a store takes.
    expect(Math.max(...told.map((line) => line.length))).toBeLessThan(300);
  },
);

it('long answers that are taken out of every row at once go into the audit, and the book goes on', async () => {
  const years = await twoYears();
  const hand = await years.hand(OLD, 'petitions');
  // Two of three characters take three bytes.
  const answer = `Đã giao ${'ềể '.repeat(2_700)}`;
  const columns = ['Dự thảo trả lời', 'Nội dung trả lời'];
  const fill = (cell: string) => Object.fromEntries(columns.map((column) => [column, cell]));
  for (let place = 1; place <= ROWS; place += 1)
    put(hand, place, { 'Nội dung': `Sửa đường ${place}`, ...fill(answer) });
  await syncUnit(years.ports, { unitId: OLD });
  for (let place = 1; place <= ROWS; place += 1) put(hand, place, fill(''));
  await syncUnit(years.ports, { unitId: OLD });
  const records = await years.records<{ answer: string }>(OLD, 'petitions');
  expect(records.filter(({ answer }) => answer === '')).toHaveLength(ROWS);
  const audit = await years.store.query<{ changes: { fields: { answer?: { was: string } } }[] }>(`units/${OLD}/audit`);
  const former = audit.flatMap(({ data }) => data.changes.flatMap(({ fields }) => fields.answer?.was ?? []));
  expect(former.filter((was) => was.startsWith('Đã giao'))).toHaveLength(ROWS);
});
