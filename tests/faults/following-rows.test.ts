import { beforeAll, describe, expect, it } from 'vitest';
import type { Conclusion, Registration } from '../../functions/domain/records/following.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { cases } from '../fixtures/thorough.ts';
import { put } from './sync/script.ts';
import { openTemplate, type Template } from './sync/template.ts';
import { openWorld, type World } from './sync/world.ts';

/** Rows that make rows, and rows that close one another, when the sync dies. */

const LEASE_AND_MORE = 3 * 60_000;
let template: Template;
beforeAll(async () => {
  template = await openTemplate();
});

const speaker = (n: number, content: string | null) => ({
  'Cuộc đối thoại': 'DT23-01',
  'Họ và tên': `Ông Trần Văn Số ${n}`,
  'Thôn, khu': 'Thôn Đông',
  'Điện thoại': `091200013${n}`,
  'Nội dung': content,
  'Hình thức': 'Phát biểu',
});

/**
 * One registration has its petition, another waits for its content. Now that comes, with a walk-up, a petition and its conclusion item that
 * is done, all unseen.
 */
async function afternoon(): Promise<World> {
  const world = await openWorld(template);
  const registrations = world.tab('registrations');
  put(registrations, 1, speaker(1, 'Đề nghị sửa đường ra đồng'));
  put(registrations, 2, speaker(2, null));
  await world.rest();
  put(registrations, 2, { 'Nội dung': 'Đề nghị dọn rác ở chợ' });
  put(registrations, 3, speaker(3, 'Đề nghị cấp sổ đất'));
  put(world.hand, 2, { 'Cuộc đối thoại': 'DT23-01', Nguồn: 'Chi bộ', 'Nội dung': 'Đề nghị sửa cống đầu làng' });
  const done = { 'Kết quả thực hiện': 'Đã sửa', 'Ngày hoàn thành': '16/10/2023' };
  put(world.tab('conclusions'), 1, { 'Ý kiến': 'YK23-0001', 'Nội dung kết luận': 'Sửa đường', ...done });
  return world;
}

/** Reading changes nothing: what was left behind differs only around what is written. @returns the call at which it died, or ''. */
async function dieAt(world: World, nth: number, when: 'before' | 'after'): Promise<string> {
  let calls = 0;
  let died = '';
  world.boundary = (call, moment) => {
    if (died !== '') throw new Error('dead');
    if (moment !== when || !/commit|batchUpdate/.test(call)) return;
    calls += 1;
    if (calls !== nth) return;
    died = call;
    throw new Error('dead');
  };
  await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common }).catch(() => undefined);
  world.boundary = () => undefined;
  world.clock.at = new Date(world.clock.at.getTime() + LEASE_AND_MORE);
  return died;
}

async function endOf(world: World): Promise<object> {
  await world.rest();
  const petitions = await world.documents<Petition>('petitions');
  const registrations = await world.documents<Registration>('registrations');
  const [item] = await world.documents<Conclusion>('conclusions');
  const look = world.hand.look();
  const codes = look.filled().map((row) => String(look.at(row, 'Mã')));
  return {
    codesTwice: petitions.length - new Set(petitions.map((petition) => petition.code)).size,
    rowsAreRecords:
      codes.toSorted().join() ===
      petitions
        .map((petition) => petition.code)
        .sort()
        .join(),
    speakers: registrations.map(({ order, petition, content }) => {
      const made = petitions.filter((each) => each.code === petition);
      return { order, content, made: made.map((each) => [each.content, each.phone]) };
    }),
    ofNobody: petitions.filter((petition) => petition.registration === null).map((petition) => petition.content),
    closed: petitions.find((petition) => petition.code === 'YK23-0001')?.status,
    item: item?.status,
    unconfirmed: (await world.documents('unconfirmed')).length,
  };
}

describe.each(['before', 'after'] as const)('a sync that dies right %s anything it writes', (when) => {
  it('leaves every registration with one petition of its own, and the promise kept', async () => {
    const undisturbed = await afternoon();
    const right = await endOf(undisturbed);
    await undisturbed.close();
    expect(right).toMatchObject({
      codesTwice: 0,
      rowsAreRecords: true,
      ofNobody: ['Đề nghị sửa cống đầu làng'],
      closed: 'Đã giải quyết xong',
      item: 'Hoàn thành',
      unconfirmed: 0,
    });
    for (let nth = 1; ; nth += cases(2, 1)) {
      const world = await afternoon();
      const died = await dieAt(world, nth, when);
      const end = await endOf(world);
      await world.close();
      if (died === '') break;
      expect({ nth, died, ...end }).toEqual({ nth, died, ...right });
    }
  });
});
