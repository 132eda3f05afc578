import { openSqliteStore } from '../../../functions/adapters/sqlite/sqlite-store.ts';
import type { Notice } from '../../../functions/domain/records/notice.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { CODE, CONTENT, type Hand, SOURCE, type Value } from './hand.ts';
import { recordDocuments, type Template } from './template.ts';
import { openWorld, type World } from './world.ts';

/**
 * A unit in which people have done a morning's work that no sync has seen yet, to be copied for every run. The world it was made in stays
 * open as long as its books are copied.
 */
export async function openMorning(template: Template): Promise<Template> {
  const recorded = recordDocuments(openSqliteStore(':memory:'));
  const world = await openWorld(template, { store: recorded.store });
  await workAllMorning(world);
  const { unitId, common, office } = world;
  return { desk: template.desk, unitId, common, office, documents: recorded.documents() };
}

async function workAllMorning(world: World): Promise<void> {
  const { hand } = world;
  for (let n = 1; n <= 6; n += 1) put(hand, n, petition(n));
  await world.rest();
  // Two new rows, one of them above the others; one edited, one deleted, one copied, one code lost; sorted at last.
  hand.do({ insertDimension: { range: hand.rows(2, 3), inheritFromBefore: false } });
  put(hand, 2, petition(7));
  const last = hand.look().grid.length;
  put(hand, last, { ...petition(8), 'Nội dung': 'Tố cáo ông trưởng thôn nhận tiền «8»' });
  hand.write(4, hand.look().column('Dự thảo trả lời'), ['Xã sẽ kiểm tra trong tháng']);
  hand.do({ copyPaste: { source: hand.box(5, 6), destination: hand.box(last + 1, last + 2) } });
  hand.do({ deleteDimension: { range: hand.rows(6, 7) } });
  hand.write(1, hand.look().column(CODE), [null]);
  const sortSpecs = [{ dimensionIndex: hand.look().column(CONTENT), sortOrder: 'DESCENDING' }];
  hand.do({ sortRange: { range: hand.box(1, last + 2), sortSpecs } });
}

const petition = (n: number): Record<string, Value> => ({
  'Cuộc đối thoại': n % 3 === 0 ? null : 'DT23-01',
  'Ngày nhận': 45210 + n,
  'Tổ chức, cá nhân kiến nghị': 'Bà Nguyễn Thị Lan',
  'Điện thoại': n % 2 === 0 ? null : `091200012${n}`,
  [SOURCE]: `Hòm thư «${n}»`,
  [CONTENT]: `Đề nghị ${['sửa đường', 'cấp sổ đất', 'dọn rác'][n % 3]} ở ngõ ${n}`,
});

export function put(hand: Hand, row: number, cells: Readonly<Record<string, Value>>): void {
  const look = hand.look();
  for (const [header, value] of Object.entries(cells)) hand.write(row, look.column(header), [value]);
}

/**
 * Everything that must come out the same however the way there was: records by what they say, rows with theirs, who is told. Codes are left
 * out, for a sync that died may leave a gap.
 */
export async function pictureOf(world: World): Promise<object> {
  const records = await world.documents<Petition>('petitions');
  const notices = await world.documents<Notice>('notices');
  const look = world.hand.look();
  const byCode = new Map(records.map((record) => [record.code, record]));
  const name = (record: Petition | undefined): string =>
    record === undefined
      ? 'nobody'
      : `${record.raw[SOURCE]} ${record.raw[CONTENT]} ${record.missingSince === null ? '' : 'gone'}`;
  return {
    records: records
      .map((each) => `${name(each)}: ${each.status}, ${each.assignee}, ${each.replyDue}, ${each.phone}, ${each.draft}`)
      .sort(),
    rows: look.filled().map((row) => `${look.at(row, SOURCE)} is ${name(byCode.get(String(look.at(row, CODE))))}`),
    shown: look
      .filled()
      .map((row) => ['Điện thoại', 'Người xử lý', 'Hạn trả lời', 'Tình trạng'].map((header) => look.at(row, header))),
    told: notices
      .map(
        (each) => `${each.stage} ${each.to} ${each.state}: ${name(records.find(({ id }) => id === each.subject.id))}`,
      )
      .sort(),
    codesTwice: records.length - byCode.size,
    unconfirmed: (await world.documents('unconfirmed')).length,
  };
}
