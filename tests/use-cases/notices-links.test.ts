import { describe, expect, it } from 'vitest';
import { signLink } from '../../functions/domain/links/signed-link.ts';
import { mailLinks, readPauseLink } from '../../functions/domain/notices/mail-links.ts';
import type { Cell } from '../../functions/domain/values.ts';
import type { Workbooks } from '../../functions/domain/workbooks.ts';
import { dailySummary } from '../../functions/use-cases/daily-summary.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { deliveryLog } from '../../functions/use-cases/delivery-log.ts';
import { openRow } from '../../functions/use-cases/open-row.ts';
import { pauseNotices } from '../../functions/use-cases/pause-notices.ts';
import { resendNotices } from '../../functions/use-cases/resend-notices.ts';
import { books } from '../../sheets-templates/books.ts';
import { type NoticeOffice, openOffice, petition, unitId } from '../fixtures/notice-office.ts';

const secrets = ['mot-chuoi-bi-mat-dai'];
const queryOf = (link: string): Record<string, string> => Object.fromEntries(new URL(link).searchParams);

/** Reading only, of one tab whose rows stand as given under the headers of the template. */
function workbookWith(codes: readonly string[]): Workbooks {
  const headers = books.chung.tabs.find(({ key }) => key === 'petitions')?.columns.map(({ header }) => header) ?? [];
  const rows: Cell[][] = [['SỔ THEO DÕI'], headers, ...codes.map((code) => [code])];
  const no = () => Promise.reject(new Error('only reads'));
  const read: Workbooks['read'] = async (_, sheetIds) => ({
    digest: 'd',
    tabs: sheetIds.map((sheetId) => ({ sheetId, title: 'Ý kiến', rows })),
  });
  return { build: no, upgrade: no, write: no, sign: no, offer: no, restoreLocale: no, read };
}

async function withBook(office: NoticeOffice): Promise<void> {
  const stored = await office.store.get<object>('units', unitId);
  const workbooks = [
    { role: 'chung', spreadsheetId: 'so-1', sheetIds: { petitions: 77 } },
    { role: 'van-phong', spreadsheetId: 'so-2', sheetIds: { complaints: 5 } },
  ];
  await office.store.commit([{ op: 'put', collection: 'units', id: unitId, data: { ...stored?.data, workbooks } }]);
}

describe('The link of a mail', () => {
  const open = async (codes: readonly string[], code = 'YK23-0002') => {
    const office = await openOffice();
    await withBook(office);
    const links = mailLinks({ baseUrl: 'https://x.example', secrets, now: office.clock.now });
    const ports = { store: office.store, clock: office.clock, workbooks: workbookWith(codes), linkSecrets: secrets };
    return openRow(ports, queryOf(links.row(unitId, code)));
  };

  it('opens the row where it stands now', async () => {
    expect(await open(['YK23-0002', 'YK23-0001'])).toBe(
      'https://docs.google.com/spreadsheets/d/so-1/edit#gid=77&range=A3',
    );
    expect(await open(['YK23-0001', 'YK23-0003', 'YK23-0002'])).toBe(
      'https://docs.google.com/spreadsheets/d/so-1/edit#gid=77&range=A5',
    );
  });

  it('opens the tab when the row is not there', async () => {
    expect(await open([])).toBe('https://docs.google.com/spreadsheets/d/so-1/edit#gid=77');
  });

  it('opens Sổ văn phòng for what was moved there', async () => {
    const office = await openOffice();
    await withBook(office);
    await office.put('complaints', { id: 'k', code: 'YK23-0002' } as { id: string });
    const query = Object.fromEntries(
      new URLSearchParams(
        signLink({ unit: unitId, code: 'YK23-0002', purpose: 'open-row' }, new Date('2024-01-01'), secrets),
      ),
    );
    expect(
      await openRow(
        { store: office.store, clock: office.clock, workbooks: workbookWith([]), linkSecrets: secrets },
        query,
      ),
    ).toContain('/so-2/edit#gid=5');
  });

  it('opens the book of the next year for what goes on there, and the old one for what ended in it', async () => {
    const office = await openOffice();
    await withBook(office);
    const stored = await office.store.get<{ workbooks: object[] }>('units', unitId);
    const next = {
      ...stored?.data,
      id: 'nam-sau',
      workbooks: [{ role: 'chung', spreadsheetId: 'so-3', sheetIds: { petitions: 9 } }],
    };
    await office.store.commit([
      { op: 'put', collection: 'units', id: unitId, data: { ...stored?.data, successor: 'nam-sau' } },
      { op: 'put', collection: 'units', id: 'nam-sau', data: next },
      { op: 'put', collection: 'units/nam-sau/petitions', id: 'p', data: { id: 'p', code: 'YK23-0002' } },
    ]);
    const links = mailLinks({ baseUrl: 'https://x.example', secrets, now: office.clock.now });
    const ports = { store: office.store, clock: office.clock, workbooks: workbookWith([]), linkSecrets: secrets };
    expect(await openRow(ports, queryOf(links.row(unitId, 'YK23-0002')))).toContain('/so-3/edit#gid=9');
    expect(await openRow(ports, queryOf(links.row(unitId, 'YK23-0001')))).toContain('/so-1/edit#gid=77');
  });

  it('is refused when a letter of it is changed', async () => {
    const office = await openOffice();
    const query = {
      ...queryOf(mailLinks({ baseUrl: 'https://x.example', secrets, now: office.clock.now }).row(unitId, 'YK23-0001')),
      code: 'YK23-0002',
    };
    await expect(
      openRow({ store: office.store, clock: office.clock, workbooks: workbookWith([]), linkSecrets: secrets }, query),
    ).rejects.toThrow('Liên kết không đúng');
  });

  it('of a pause names the case and the person, and does not open rows', async () => {
    const now = () => new Date('2023-11-20T01:00:00Z');
    const links = mailLinks({ baseUrl: 'https://x.example', secrets, now });
    const query = queryOf(links.pause({ unit: unitId, code: 'YK23-0001', person: 'CB23-01' }));
    expect(readPauseLink(query, now(), secrets)).toEqual({ unitId, code: 'YK23-0001', person: 'CB23-01' });
    const office = await openOffice();
    await expect(
      openRow({ store: office.store, clock: office.clock, workbooks: workbookWith([]), linkSecrets: secrets }, query),
    ).rejects.toThrow('Liên kết không đúng');
  });
});

describe('A pause', () => {
  const at = async (office: NoticeOffice, day: string): Promise<string[]> => {
    office.clock.at = new Date(`${day}T07:30:00+07:00`);
    const before = office.mail.length;
    await dailySummary(office.ports);
    await deliverNotices(office.ports);
    return office.mail
      .slice(before)
      .flatMap(({ to, subject }) => (subject.includes('Tổng hợp') ? [] : [to.split('@')[0] ?? '']));
  };

  it('keeps alerts from the one who asked until its day, not from his superior', async () => {
    const office = await openOffice({ now: '2023-11-27T09:00:00+07:00' });
    await office.put('petitions', petition('YK23-0001'));
    await pauseNotices(office.ports, { unitId, code: 'YK23-0001', person: 'CB23-01' }, '2023-12-01');
    expect(await at(office, '2023-11-28')).toEqual([]);
    expect(await at(office, '2023-11-30')).toEqual(['cb23-02']);
    expect(await at(office, '2023-12-04')).toEqual(['cb23-01']);
    expect(await office.journal()).toContain('Tạm dừng nhắc YK23-0001: CB23-01 tạm dừng nhắc đến 01/12/2023');
  });

  it('holds on its last day, beside that of another case; one that is over is forgotten', async () => {
    const office = await openOffice({ now: '2023-11-27T09:00:00+07:00' });
    await office.put('petitions', petition('YK23-0001'), petition('YK23-0002'));
    const pause = (code: string, until: string) =>
      pauseNotices(office.ports, { unitId, code, person: 'CB23-01' }, until);
    await pause('YK23-0001', '2023-11-28');
    await pause('YK23-0002', '2023-11-28');
    expect(await at(office, '2023-11-28')).toEqual([]);
    expect(await at(office, '2023-11-29')).toEqual(['cb23-01']);
    await pause('YK23-0002', '2023-12-01');
    const kept = await office.store.get<{ until: object }>(`units/${unitId}/delivery`, 'pauses');
    expect(Object.values(kept?.data.until ?? {})).toEqual(['2023-12-01']);
  });

  it.each([
    ['2023-11-26', 'từ 27/11/2023 đến 27/12/2023'],
    ['2024-02-01', 'từ 27/11/2023 đến 27/12/2023'],
    ['31/12', 'từ 27/11/2023'],
  ])('until %s is refused with the days that can be chosen', async (until, message) => {
    const office = await openOffice({ now: '2023-11-27T09:00:00+07:00' });
    await office.put('petitions', petition('YK23-0001'));
    await expect(pauseNotices(office.ports, { unitId, code: 'YK23-0001', person: 'CB23-01' }, until)).rejects.toThrow(
      message,
    );
  });
});

describe('Gửi lại and the delivery log', () => {
  it('sends a dead notice again, says what it did, and the log tells the story', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001'));
    await office.queue('YK23-0001', 'CB23-01', { state: 'dead', attempts: 10, reason: 'đã thử 10 lần không được' });
    expect((await deliveryLog(office.store, unitId, { code: 'YK23-0001' })).map(({ outcome }) => outcome)).toEqual([
      'không gửi được: đã thử 10 lần không được',
    ]);
    expect(await resendNotices(office.ports, { unitId, code: 'YK23-0001' })).toBe('Đã xếp gửi lại 1 thư, tin');
    expect(await resendNotices(office.ports, { unitId, code: 'YK23-0001' })).toBe(
      'Đang chờ gửi 1 thư, không cần gửi lại',
    );
    await deliverNotices(office.ports);
    expect(await resendNotices(office.ports, { unitId, code: 'YK23-0001' })).toBe('Không có thư lỗi của mã này');
    expect(await resendNotices(office.ports, { unitId, code: 'YK23-9999' })).toBe(
      'Mã này chưa có thư nào; kiểm tra lại mã',
    );
    expect(await deliveryLog(office.store, unitId, { to: 'CB23-01' })).toEqual([
      {
        at: '2023-11-20T01:00:00.000Z',
        code: 'YK23-0001',
        to: 'CB23-01',
        channel: 'email',
        what: 'Giao xử lý',
        state: 'sent',
        outcome: 'đã gửi',
      },
    ]);
  });
});
