import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocal } from '../fixtures/open-local.ts';
import { openStory, type Story } from '../fixtures/story.ts';
import type { Local } from '../fixtures/workspace.ts';

/** S4: a district and two communes below it; opinions go up right after each commune's own session, answers come down. */

let local: Local;
let district: Story;
let anLoc: Story;
let binhHoa: Story;

const fromBelow = async () =>
  (await district.office.rows('Ý kiến, kiến nghị')).filter((row) => row.Nguồn?.includes('chuyển lên'));
const summaryOf = async (story: Story) => (await story.office.rows('Tổng hợp')).map((row) => row['Chỉ tiêu']);

beforeAll(async () => {
  local = await openLocal({ now: '2023-08-22T08:00:00+07:00' });
  district = await openStory(local, 'nam-dinh-2023');
  anLoc = await openStory(local, 'nam-dinh-xa-a-2023');
  binhHoa = await openStory(local, 'nam-dinh-xa-b-2023');
  await district.begin('petitions', 'registrations', 'conclusions');
  await district.play('2023-08-11');
});
afterAll(() => local.stop());

describe('a district and its communes, 2023', () => {
  it('the district gathers the opinions of MTTQ and mass organisations until 05/8', async () => {
    expect(await district.row('sessions', 'DT23-01')).toMatchObject({
      'Thời gian dự kiến': 'tháng 8-9/2023',
      'Hạn thu ý kiến': '05/08/2023',
      'Chủ trì': 'Phạm Văn Quyết; Trần Hữu Nghị',
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
    expect(await district.petitions()).toHaveLength(19);
    expect(await fromBelow()).toEqual([]);
  });

  it('a commune holds its own session and answers its residents', async () => {
    await anLoc.play('2023-07-10');
    await anLoc.begin('petitions', 'registrations', 'conclusions');
    await anLoc.play('2023-07-31');
    expect((await anLoc.row('sessions', 'DT23-01'))?.['Tình trạng']).toBe('Đã kết luận');
    const states = (await anLoc.petitions()).map((petition) => petition.status);
    expect(states.filter((state) => state === 'Đã trả lời tại hội nghị')).toHaveLength(14);
    expect(states).not.toContain('Đã chuyển, chờ trả lời');
    expect(await fromBelow()).toEqual([]);
  });

  it('what is the district’s goes up as soon as its letter is out: the matter and its code, not the person', async () => {
    await anLoc.begin('forwards');
    const states = (await anLoc.petitions()).map((petition) => petition.status);
    expect(states.filter((state) => state === 'Đã chuyển, chờ trả lời')).toHaveLength(3);
    const rows = await fromBelow();
    expect(
      rows.map((row) => [row.Nguồn, row['Tổ chức, cá nhân kiến nghị'], row['Thôn, khu'], row['Cuộc đối thoại']]),
    ).toEqual(
      ['YK23-0001', 'YK23-0002', 'YK23-0003'].map((code) => [
        `Xã An Lộc chuyển lên (${code})`,
        'Nhân dân xã An Lộc',
        'Xã An Lộc',
        'DT23-01',
      ]),
    );
    expect(rows.every((row) => row['Kiểm tra nhập liệu']?.startsWith('Hợp lệ') && row['Người xử lý'] !== '')).toBe(
      true,
    );
    expect(rows.every((row) => row['Ngày nhận'] === '22/08/2023' && row['Điện thoại'] === '')).toBe(true);
    const records = await local.records<{ origin: object | null; phone: string }>('nam-dinh-2023', 'petitions');
    expect(records.at(-3)).toMatchObject({
      origin: { unit: 'nam-dinh-xa-a-2023', forward: 'CC23-0001', petition: 'YK23-0001' },
      phone: '',
    });
  });

  it('once, however often the books are read', async () => {
    for (const unitId of ['nam-dinh-xa-a-2023', 'nam-dinh-2023', 'nam-dinh-xa-a-2023']) {
      await local.post('/functions/sync-unit', { unitId, refresh: true });
      await local.idle();
    }
    expect(await district.petitions()).toHaveLength(22);
  });

  it('what another body must answer does not go to the district', async () => {
    await binhHoa.play('2023-07-17');
    await binhHoa.begin('petitions', 'registrations', 'conclusions');
    await binhHoa.play('2023-08-02');
    await binhHoa.begin('forwards');
    const sources = (await fromBelow()).map((row) => row.Nguồn).filter((source) => source?.startsWith('Xã Bình Hòa'));
    expect(sources).toEqual(['Xã Bình Hòa chuyển lên (YK23-0001)', 'Xã Bình Hòa chuyển lên (YK23-0002)']);
    expect((await binhHoa.row('forwards', 'CC23-0003'))?.['Cơ quan nhận']).toBe('Công ty cấp nước');
  });

  it('the district sees which communes have held, sent and named their speakers', async () => {
    await district.unit.sync();
    expect(await summaryOf(district)).toEqual(
      expect.arrayContaining([
        'Ý kiến của đơn vị cấp dưới gửi lên',
        'Xã An Lộc: đã tổ chức 20/07/2023; đã trả lời 0/3; đăng ký phát biểu 2',
        'Xã Bình Hòa: đã tổ chức 26/07/2023; đã trả lời 0/2; đăng ký phát biểu 2',
      ]),
    );
    expect((await summaryOf(anLoc)).join()).not.toContain('đơn vị cấp dưới');
  });

  it('the district answers at its conference, and the answer stands in the commune’s row', async () => {
    await local.moveClock('2023-08-25T08:00:00+07:00');
    await district.play('2023-08-25');
    const row = await anLoc.row('forwards', 'CC23-0001');
    expect(row?.['Tình trạng']).toBe('Đã có trả lời');
    expect(row?.['Kiểm tra nhập liệu']).toMatch(/^Hợp lệ/);
    expect(row?.['Kiểm tra nhập liệu']).toContain('Lập chủ trương đầu tư nâng cấp đường huyện qua thôn Đông');
    expect(row?.['Kiểm tra nhập liệu']).toContain('Huyện Nam Định trả lời ngày 24/08/2023, YK23-0020');
    const [forward] = await local.records<Record<string, unknown>>('nam-dinh-xa-a-2023', 'forwards');
    expect(forward).toMatchObject({ answeredOn: '2023-08-24', status: 'Đã có trả lời' });
    expect((await anLoc.row('petitions', 'YK23-0001'))?.['Tình trạng']).toMatch(/^Đang xử lý/);
  });

  it('the clerk may write the answer in other words: both versions are shown, nobody’s text is lost', async () => {
    await anLoc.type('forwards', 'CC23-0002', { 'Nội dung trả lời': 'Huyện nạo vét sông trước mùa mưa 2024' });
    await anLoc.unit.sync();
    const row = await anLoc.row('forwards', 'CC23-0002');
    expect(row?.['Nội dung trả lời']).toBe('Huyện nạo vét sông trước mùa mưa 2024');
    expect(row?.['Kiểm tra nhập liệu']).toContain('có hai bản khác nhau');
    await anLoc.type('forwards', 'CC23-0002', { 'Nội dung trả lời': 'Đã ghi' });
    await anLoc.unit.sync();
    expect((await anLoc.row('forwards', 'CC23-0002'))?.['Nội dung trả lời']).toMatch(/^Nạo vét sông tiêu liên xã/);
  });

  it('the commune tells its petitioner, and only then is the matter closed', async () => {
    await anLoc.type('forwards', 'CC23-0001', { 'Ngày báo người dân': '25/8/2023' });
    await anLoc.unit.sync();
    expect((await anLoc.row('forwards', 'CC23-0001'))?.['Tình trạng']).toBe('Đã báo người dân');
    expect((await anLoc.petition('YK23-0001'))?.status).toBe('Đã giải quyết xong');
    await district.unit.sync();
    expect(await summaryOf(district)).toContain(
      'Xã An Lộc: đã tổ chức 20/07/2023; đã trả lời 3/3; đăng ký phát biểu 2',
    );
  });
});
