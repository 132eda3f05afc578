import { describe, expect, it, vi } from 'vitest';
import { journalLines } from '../../functions/domain/journal.ts';
import { conclusionSchema, forwardSchema, taskSchema } from '../../functions/domain/records/following.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../functions/domain/records/session.ts';
import type { UnitRecord } from '../../functions/domain/records/unit-record.ts';
import type { Store, Write } from '../../functions/domain/store.ts';
import { dailySummary } from '../../functions/use-cases/daily-summary.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { tellBinned } from '../../functions/use-cases/tell-binned.ts';
import {
  base,
  colleagues,
  type NoticeOffice,
  official,
  openOffice,
  petition,
  unitId,
} from '../fixtures/notice-office.ts';
import { storeOver } from '../fixtures/store-over.ts';

async function morning(office: NoticeOffice, now: string): Promise<string[]> {
  office.clock.at = new Date(now);
  const before = office.mail.length;
  await dailySummary(office.ports);
  await deliverNotices(office.ports);
  return office.mail.slice(before).map(({ to, subject }) => `${to.split('@')[0]} ${subject}`);
}

const letters = (lines: readonly string[]): string[] => lines.filter((line) => !line.includes('Tổng hợp'));

describe('The morning', () => {
  it.each([
    ['five working days before', '2023-11-20T07:30:00+07:00', ['cb23-01 [YK23-0001] Sắp đến hạn']],
    [
      'between the reminders, after a day the machine was off',
      '2023-11-22T07:30:00+07:00',
      ['cb23-01 [YK23-0001] Sắp đến hạn'],
    ],
    ['six working days before', '2023-11-17T07:30:00+07:00', []],
    ['a Saturday', '2023-11-25T07:30:00+07:00', []],
    ['the day itself', '2023-11-27T07:30:00+07:00', ['cb23-01 [YK23-0001] Hôm nay hết hạn']],
    ['one working day late', '2023-11-28T07:30:00+07:00', ['cb23-01 [YK23-0001] Quá hạn']],
    [
      'a month late, nothing sent before: every rung once',
      '2023-12-27T07:30:00+07:00',
      [
        'cb23-01 [YK23-0001] Quá hạn',
        'cb23-02 [YK23-0001] Quá hạn, đề nghị đôn đốc',
        'cb23-03 [YK23-0001] Quá hạn, đề nghị đôn đốc',
      ],
    ],
  ])('%s', async (_, now, expected) => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001'));
    const sent = letters(await morning(office, now)).map((line) => line.split(' – ')[0]);
    expect(sent.sort()).toEqual(expected);
    expect(await morning(office, now)).toEqual([]);
  });

  it.each([
    ['waits for the petitioner', { outcome: 'Chờ người dân bổ sung', status: 'Đang xử lý' } as const],
    ['was forwarded', { status: 'Đã chuyển, chờ trả lời' } as const],
    ['was extended', { extendedTo: '2024-01-15' }],
  ])('a case that %s is not late', async (_, change) => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', change));
    expect(letters(await morning(office, '2023-12-06T07:30:00+07:00'))).toEqual([]);
  });

  it('what was settled as the mail left, and is work again, is told after all, once', async () => {
    const office = await openOffice();
    const [open, closed] = [petition('YK23-0001'), petition('YK23-0001', { status: 'Đã trả lời bằng văn bản' })];
    await office.put('petitions', open);
    office.clock.at = new Date('2023-11-20T07:30:00+07:00');
    await dailySummary(office.ports);
    await office.put('petitions', closed);
    await deliverNotices(office.ports);
    expect((await office.notices()).filter(({ stage }) => stage === 'reminder')).toMatchObject([
      { state: 'cancelled' },
    ]);
    await office.put('petitions', open);
    const told = async (day: string) =>
      letters(await morning(office, `2023-11-${day}T07:30:00+07:00`)).map((line) => line.split(' – ')[0]);
    expect(await told('21')).toEqual(['cb23-01 [YK23-0001] Sắp đến hạn']);
    expect(await told('22')).toEqual([]);
  });

  it('a case that was closed with another, or by an answer that has changed, is pressed from the day it is work again', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', { openedAgainOn: '2023-12-05' }));
    const sent = async (day: string) => letters(await morning(office, `2023-12-${day}T07:30:00+07:00`));
    expect(await sent('06')).toEqual([expect.stringContaining('cb23-01 [YK23-0001] Quá hạn')]);
    expect(await sent('08')).toEqual([expect.stringContaining('cb23-02 [YK23-0001] Quá hạn, đề nghị đôn đốc')]);
  });

  it('tells of a tab that stands still also on a day on which nothing is late: answers typed there are in no figure', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', { replyDue: '2023-12-27' }));
    // Thursday and Friday.
    expect(await morning(office, '2023-11-16T07:30:00+07:00')).toEqual([]);
    const books = { S: { stopped: { petitions: 'Bảng «Ý kiến, kiến nghị» tạm dừng: thiếu cột «Loại».' } } };
    const state = { collection: `units/${unitId}/state`, id: 'sync', data: { books } };
    await office.store.commit([{ op: 'create', ...state }]);
    const sent = await morning(office, '2023-11-17T07:30:00+07:00');
    expect(sent.length).toBeGreaterThan(0);
    for (const line of sent) expect(line).toContain('không có việc quá hạn; bảng «Ý kiến, kiến nghị» đang tạm dừng');
    expect(office.mail.at(-1)?.text).toContain('ghi ở đó chưa được ghi nhận, chưa tính trong thư này');
  });

  it('tells of a book in the bin: Nhật ký itself may lie there', async () => {
    const office = await openOffice();
    const stored = await office.store.get<UnitRecord>('units', unitId);
    const workbooks = (['chung', 'van-phong'] as const).map((role) => ({ role, spreadsheetId: role, sheetIds: {} }));
    const data = { ...stored?.data, id: unitId, workbooks } as UnitRecord;
    await office.store.commit([{ op: 'put', collection: 'units', id: unitId, data }]);
    expect(await morning(office, '2023-11-16T07:30:00+07:00')).toEqual([]);
    office.clock.at = new Date('2023-11-17T06:00:00+07:00');
    await tellBinned({ ...office.ports, files: { binned: async () => ['van-phong'] } }, [data]);
    const sent = await morning(office, '2023-11-17T07:30:00+07:00');
    expect(sent.length).toBeGreaterThan(0);
    for (const line of sent) expect(line).toContain('không có việc quá hạn; Sổ văn phòng đứng yên');
    expect(office.mail.at(-1)?.text).toContain('Sổ văn phòng hôm nay không mở được');
  });

  it('a suspicion of khiếu nại, tố cáo is told to the office alone, once, without a word of the text', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', { heldBack: true }));
    const sent = letters(await morning(office, '2023-12-06T07:30:00+07:00'));
    expect(sent).toEqual(['cb23-03 [YK23-0001] Có dấu hiệu khiếu nại, tố cáo, cần xem – hạn 27/11/2023']);
    expect(office.mail[0]?.text).not.toMatch(/rãnh|Kim Đồng/);
    expect(letters(await morning(office, '2023-12-07T07:30:00+07:00'))).toEqual([]);
  });

  it('an answer without result is told to the office the morning after, once; a confirmed one is not', async () => {
    const office = await openOffice();
    const written = { answer: 'Đã nạo vét.', status: 'Đang xử lý', updatedAt: '2023-11-06T02:00:00Z' } as const;
    await office.put(
      'petitions',
      petition('YK23-0001', written),
      petition('YK23-0002', { ...written, updatedAt: '2023-11-07T00:10:00Z' }),
      petition('YK23-0003', { ...written, outcome: 'Đã trả lời', status: 'Đã trả lời bằng văn bản' }),
    );
    const sent = async (day: string) => letters(await morning(office, `2023-11-${day}T07:30:00+07:00`));
    expect(await sent('07')).toEqual([expect.stringContaining('cb23-03 [YK23-0001] Đã có trả lời, cần xác nhận')]);
    expect(await sent('08')).toEqual([expect.stringContaining('cb23-03 [YK23-0002] Đã có trả lời, cần xác nhận')]);
    expect(await sent('09')).toEqual([]);
  });

  it('who is to press an official is told that he has left', async () => {
    const gone = official('CB23-01', { name: 'Trần Văn Hùng', missingSince: '2023-11-20T01:00:00.000Z' });
    const office = await openOffice({ officials: [gone, ...colleagues.slice(1)] });
    await office.put('petitions', petition('YK23-0001'));
    await morning(office, '2023-12-06T07:30:00+07:00');
    const mail = office.mail.find(({ subject }) => subject.includes('đề nghị đôn đốc'));
    expect(mail?.text).toContain('Người xử lý: Trần Văn Hùng (CB23-01), không còn trong tab Cán bộ');
  });

  it('a rung without superior goes to the office and says why', async () => {
    const office = await openOffice({
      officials: [official('CB23-01', { name: 'Trần Văn Hùng' }), ...colleagues.slice(1)],
    });
    await office.put('petitions', petition('YK23-0001'));
    await morning(office, '2023-11-30T07:30:00+07:00');
    const mail = office.mail.find(({ to, subject }) => to.startsWith('cb23-03') && !subject.includes('Tổng hợp'));
    expect(mail?.text).toContain('Trần Văn Hùng (CB23-01) chưa có Lãnh đạo phụ trách trong tab Cán bộ');
  });

  it.each([
    ['the one of the department who has its petition', 'Địa chính - xây dựng', 'cb23-12', 'Cán bộ CB23-12'],
    ['the first of the department where another department has it', 'Tư pháp - hộ tịch', 'cb23-11', 'Cán bộ CB23-11'],
  ])('a promise is asked of %s', async (_, department, to, shown) => {
    const body = { department: 'Địa chính - xây dựng' };
    const officials = [
      ...colleagues.filter(({ role }) => role !== 'Chuyên môn'),
      official('CB23-11', body),
      official('CB23-12', { department }),
    ];
    const office = await openOffice({ officials });
    const done = { status: 'Đã trả lời tại hội nghị', outcome: 'Đã trả lời' } as const;
    await office.put('petitions', petition('YK23-0001', { ...done, assignee: 'CB23-12' }));
    const promise = { petition: 'YK23-0001', content: 'Sửa đường', unit: 'Địa chính - xây dựng', due: '2023-11-27' };
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise }));
    const sent = letters(await morning(office, '2023-11-28T07:30:00+07:00'));
    expect(sent.map((line) => line.split(' – ')[0])).toEqual([`${to} [KL23-0001] Quá hạn`]);
    expect(office.mail.find((mail) => mail.to.startsWith('cb23-03'))?.text).toContain(`${shown} (`);
  });

  it('a promise of several is told with whom it names, and what its tab has columns for', async () => {
    const office = await openOffice();
    const promise = { content: 'Vệ sinh kênh mương', unit: 'các thôn', due: '2023-11-27' };
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise }));
    await morning(office, '2023-11-20T07:30:00+07:00');
    const text = office.mail.find(({ to }) => to.startsWith('cb23-03'))?.text;
    expect(text).toContain('Đơn vị thực hiện: các thôn');
    expect(text).toContain('“Ngày hoàn thành” ở tab Kết luận');
    expect(text).not.toMatch(/Chưa giao cho ai|Gia hạn đến/);
  });

  it('a promise names neither who petitioned nor a number, in no mail and no block for Zalo', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', { name: 'Đỗ Thị Nhài', status: 'Đã trả lời tại hội nghị' }));
    const promise = { petition: 'YK23-0001', content: 'Làm rãnh trước nhà bà Nhài', due: '2023-11-27' };
    const unit = 'ông Tư 0912 345 678; hộ bà Nhài';
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise, unit }));
    await morning(office, '2023-11-28T07:30:00+07:00');
    const said = JSON.stringify(office.mail);
    expect(said).toContain('Làm rãnh trước nhà người kiến nghị');
    expect(said).toContain('ông Tư …; hộ người kiến nghị 1');
    expect(said).not.toMatch(/Nhài|345 678/);
  });

  it('of a promise about what has become khiếu nại, tố cáo, or may have, the mail says the code', async () => {
    const office = await openOffice();
    const moved = { kind: 'Tố cáo', name: '', content: 'Đã chuyển Văn phòng' } as const;
    await office.put('petitions', petition('YK23-0001', moved), petition('YK23-0002', { heldBack: true }));
    const promise = { content: 'Xác minh việc bà Nhài nêu', unit: 'Tổ của bà Nhài', due: '2023-11-27' };
    const about = (code: string, of: string) => conclusionSchema.parse({ ...base(code), ...promise, petition: of });
    await office.put('conclusions', about('KL23-0001', 'YK23-0001'), about('KL23-0002', 'YK23-0002'));
    await morning(office, '2023-11-28T07:30:00+07:00');
    const said = JSON.stringify(office.mail);
    expect(said).toContain('[KL23-0001 +1] Quá hạn');
    expect(said).not.toMatch(/Nhài|Xác minh/);
  });

  it('a promise of somebody whose row is gone is nobody’s in the summary, as in the mails', async () => {
    const gone = official('CB23-09', { name: 'Lý Văn Vắng', department: 'Văn hóa', missingSince: '2023-11-01' });
    const office = await openOffice({ officials: [...colleagues, gone] });
    const promise = { content: 'Sửa đường', unit: 'CB23-09', due: '2023-11-27' };
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise }));
    await morning(office, '2023-11-28T07:30:00+07:00');
    expect(JSON.stringify(office.mail)).not.toMatch(/Vắng|Văn hóa 1/);
  });

  it('what was done in time and is to be looked at again is late from that day on, rung by rung', async () => {
    const office = await openOffice();
    const asked = '2023-12-06';
    const status = 'Đề nghị xem lại';
    const promise = { content: 'Sửa đường', unit: 'CB23-01', due: '2023-11-20', status, reviewAskedOn: asked };
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise }));
    const disputed = { asks: { 'KL23-0001': asked }, answer: 'mark' };
    await office.put('petitions', petition('YK23-0001', { replyDue: '2023-11-20', status, disputed }));
    const told: string[] = [];
    for (const day of ['07', '08', '11', '15'])
      for (const line of letters(await morning(office, `2023-12-${day}T07:30:00+07:00`)))
        told.push(`${day} ${line.split(' – ')[0]}`);
    expect(told).toEqual([
      '07 cb23-01 [KL23-0001 +1] Quá hạn',
      '11 cb23-02 [KL23-0001 +1] Quá hạn, đề nghị đôn đốc',
      '15 cb23-03 [KL23-0001 +1] Quá hạn, đề nghị đôn đốc',
    ]);
  });

  it('what was done anew lies with MTTQ: it is told once, nobody else is late, no list says so', async () => {
    const office = await openOffice();
    const asked = { status: 'Đề nghị xem lại', reviewAskedOn: '2023-11-28', redone: true } as const;
    const promise = {
      content: 'Sửa đường',
      unit: 'CB23-01',
      due: '2023-11-20',
      result: 'Đã sửa',
      doneOn: '2023-12-05',
    };
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise, ...asked }));
    await office.put('petitions', petition('YK23-0009', { replyDue: '2023-12-05' }));
    const sent = letters(await morning(office, '2023-12-11T07:30:00+07:00'));
    expect(sent.filter((line) => line.includes('KL23'))).toEqual([
      'cb23-05 [KL23-0001] Đã có kết quả mới, cần xem lại – Kết luận',
    ]);
    expect(office.mail.find(({ subject }) => subject.includes('cần xem lại'))?.text).toContain(
      'đạt thì chọn “Đạt” ở “Ý kiến giám sát”',
    );
    const summary = office.mail.find(({ subject }) => subject.includes('Tổng hợp'));
    expect(summary?.subject).toContain('1 việc quá hạn');
    expect(letters(await morning(office, '2023-12-20T07:30:00+07:00')).join()).not.toContain('KL23');
  });

  it('what was done anew is told to the office where nobody of MTTQ has an address', async () => {
    const office = await openOffice({ officials: colleagues.filter(({ role }) => role !== 'MTTQ') });
    const asked = { status: 'Đề nghị xem lại', reviewAskedOn: '2023-11-28', redone: true } as const;
    const promise = { content: 'Sửa đường', unit: 'CB23-01', result: 'Đã sửa', doneOn: '2023-12-05' };
    await office.put('conclusions', conclusionSchema.parse({ ...base('KL23-0001'), ...promise, ...asked }));
    expect(letters(await morning(office, '2023-12-11T07:30:00+07:00'))).toEqual([
      'cb23-03 [KL23-0001] Đã có kết quả mới, cần xem lại – Kết luận',
    ]);
  });

  it.each<[string, string, (carried: object) => { readonly id: string }]>([
    ['a petition', 'petitions', (carried) => petition('KL23-0001', { replyDue: '2023-11-20', ...carried })],
    [
      'a promise',
      'conclusions',
      (carried) =>
        conclusionSchema.parse({
          ...base('KL23-0001'),
          content: 'Sửa',
          unit: 'CB23-01',
          due: '2023-11-20',
          ...carried,
        }),
    ],
  ])('%s that came from the book of the year before goes on where that one stopped', async (_, kind, record) => {
    const office = await openOffice();
    await office.put(kind, record({ carriedFrom: 'tan-dan-2022', createdAt: '2023-11-22T01:00:00Z' }));
    const told: string[] = [];
    for (const day of ['22', '23', '24', '29', '30'])
      for (const line of letters(await morning(office, `2023-11-${day}T07:30:00+07:00`)))
        told.push(`${day} ${line.split(' – ')[0]}`);
    expect(told).toEqual([
      '23 cb23-02 [KL23-0001] Quá hạn, đề nghị đôn đốc',
      '29 cb23-03 [KL23-0001] Quá hạn, đề nghị đôn đốc',
    ]);
  });

  it('what nobody at all can receive stands in Nhật ký', async () => {
    const office = await openOffice({ officials: [official('CB23-01', { email: '' })] });
    await office.put('petitions', petition('YK23-0001'));
    await morning(office, '2023-11-28T07:30:00+07:00');
    expect(await office.journal()).toContain('Không gửi được YK23-0001: không có ai của Văn phòng nhận được thư');
  });

  it('thousands of cases that nobody can receive keep the morning from nothing', async () => {
    const office = await openOffice({ officials: [], now: '2023-12-27T07:30:00+07:00' });
    const codes = Array.from({ length: 4_000 }, (_, place) => `YK23-${String(place + 1).padStart(4, '0')}`);
    await office.put('petitions', ...codes.map((code) => petition(code)));
    await dailySummary(office.ports);
    const told = journalLines(await office.store.query(`units/${office.unit.id}/journal`));
    expect(new Set(told.map(({ code }) => code)).size).toBe(codes.length);
    await dailySummary(office.ports);
    expect(journalLines(await office.store.query(`units/${office.unit.id}/journal`))).toHaveLength(told.length);
  });

  it('SMS go beside the mail for what is overdue, to the one whose work it is', async () => {
    const office = await openOffice({ unit: { notices: { sms: true } } });
    await office.put('petitions', petition('YK23-0001'));
    await morning(office, '2023-11-30T07:30:00+07:00');
    expect(office.sms.map(({ text }) => text)).toEqual([
      'UBND phuong Tan Dan: YK23-0001 qua han tu 27/11/2023. De nghi xu ly, xem thu dien tu.',
    ]);
  });

  it('tells the office of the steps of a session: notice, collection, drafts, conclusion', async () => {
    const office = await openOffice();
    const session = {
      ...base('DT23-01'),
      content: 'Đối thoại khu Kim Đồng',
      heldOn: '2023-10-26',
      collectUntil: '2023-10-20',
      noticeDue: '2023-10-17',
      conclusionDue: '2023-11-06',
    };
    await office.put('sessions', sessionSchema.parse(session));
    await office.put('petitions', petition('YK23-0001', { replyDue: null }));
    await office.put(
      'tasks',
      taskSchema.parse({ ...base('PC23-01'), session: 'DT23-01', task: 'Chuẩn bị hội trường', due: '2023-10-25' }),
    );
    const told: string[] = [];
    for (const day of ['13', '16', '18', '19', '20', '24', '25', '26']) {
      for (const line of letters(await morning(office, `2023-10-${day}T07:30:00+07:00`))) told.push(`${day} ${line}`);
    }
    await office.put('sessions', sessionSchema.parse({ ...session, status: 'Đã tổ chức' }));
    for (const day of ['02', '07'])
      for (const line of letters(await morning(office, `2023-11-${day}T07:30:00+07:00`))) told.push(`${day} ${line}`);
    expect(told).toEqual([
      '13 cb23-03 [DT23-01] Ra thông báo tổ chức – hạn 17/10/2023',
      '18 cb23-03 [DT23-01] Ra thông báo tổ chức, đã quá hạn – hạn 17/10/2023',
      '19 cb23-03 [DT23-01] Sắp hết hạn thu ý kiến – hạn 20/10/2023',
      '24 cb23-03 [DT23-01 +1] Việc tổ chức đối thoại đến hạn – 2 việc – hạn 25/10/2023',
      '26 cb23-03 [PC23-01] Nhiệm vụ đã phân công, đã quá hạn – DT23-01 – hạn 25/10/2023',
      '02 cb23-03 [DT23-01] Ra thông báo kết luận – hạn 06/11/2023',
      '07 cb23-03 [DT23-01] Ra thông báo kết luận, đã quá hạn – hạn 06/11/2023',
    ]);
  });

  it.each([
    [
      'of which only the quarter is known, once while it can still be held in it, and once when it is over',
      {},
      [
        '04 cb23-03 [DT23-01] Chốt ngày tổ chức – hạn 31/12/2023',
        '03 cb23-03 [DT23-01] Chốt ngày tổ chức, đã quá hạn – hạn 31/12/2023',
      ],
    ],
    ['not of one that has its day', { heldOn: '2024-01-20' }, []],
    ['not of one that was put off', { postponed: 'Hoãn', status: 'Hoãn' }, []],
    [
      'not of one whose time was over when it was typed in',
      { createdAt: '2024-01-01T01:00:00Z' },
      ['04 cb23-03 [DT23-01] Chốt ngày tổ chức – hạn 31/12/2023'],
    ],
  ])('the office is asked to set the day of a session: %s', async (_, more, expected) => {
    const office = await openOffice();
    const planned = {
      ...base('DT23-01'),
      expected: 'Quý IV/2023',
      earliest: '2023-10-01',
      latest: '2023-12-31',
      ...more,
    };
    await office.put('sessions', sessionSchema.parse(planned));
    const told: string[] = [];
    for (const day of ['2023-11-28', '2023-12-04', '2023-12-29', '2024-01-02', '2024-01-03'])
      for (const line of letters(await morning(office, `${day}T07:30:00+07:00`))) told.push(`${day.slice(-2)} ${line}`);
    expect(told).toEqual(expected);
  });

  it.each([
    ['late', {}, ['Còn ý kiến chưa trả lời']],
    ['extended before it was late', { extendedTo: '2024-01-15' }, []],
    ['extended, and late by now', { extendedTo: '2023-12-01' }, ['Còn ý kiến chưa trả lời']],
  ])('the office hears of a reply of the session that is %s', async (_, change, expected) => {
    const office = await openOffice();
    const session = { ...base('DT23-01'), heldOn: '2023-10-26', concludedOn: '2023-11-01', status: 'Đã kết luận' };
    await office.put('sessions', sessionSchema.parse(session));
    await office.put('petitions', petition('YK23-0001', change));
    const sent = await morning(office, '2023-12-06T07:30:00+07:00');
    const steps = sent.filter((line) => line.includes('[DT23-01]')).map((line) => line.replace(/^.*\] /, ''));
    expect(steps.map((line) => line.split(' – ')[0])).toEqual(expected);
  });

  it('steps of a session that come in one mail each say in which cell they are told to be done', async () => {
    const office = await openOffice();
    const session = { ...base('DT23-01'), heldOn: '2023-10-26', conclusionDue: '2023-11-06', status: 'Đã tổ chức' };
    const task = { ...base('PC23-01'), session: 'DT23-01', task: 'Rút kinh nghiệm', due: '2023-11-03' };
    await office.put('sessions', sessionSchema.parse(session));
    await office.put('tasks', taskSchema.parse(task));
    await morning(office, '2023-11-07T07:30:00+07:00');
    const { text = '' } = office.mail.find(({ subject }) => subject.includes('Việc tổ chức đối thoại')) ?? {};
    expect(text).toContain('ghi “Số, ký hiệu”, “Ngày ban hành” ở tab Văn bản.');
    expect(text).toContain('ghi “Ngày hoàn thành” ở tab Phân công.');
  });

  it.each([
    ['cancelled', { status: 'Hủy' }, []],
    ['put off', { status: 'Hoãn' }, []],
    [
      'held',
      { status: 'Đã tổ chức' },
      ['cb23-03 [PC23-01] Nhiệm vụ đã phân công, đã quá hạn – DT23-01 – hạn 25/10/2023'],
    ],
  ])('tasks of a session that was %s', async (_, change, expected) => {
    const office = await openOffice();
    await office.put('sessions', sessionSchema.parse({ ...base('DT23-01'), heldOn: '2023-10-26', ...change }));
    await office.put(
      'tasks',
      taskSchema.parse({ ...base('PC23-01'), session: 'DT23-01', task: 'Chuẩn bị hội trường', due: '2023-10-25' }),
    );
    expect(letters(await morning(office, '2023-10-26T07:30:00+07:00'))).toEqual(expected);
  });

  it('of a session that was typed in when it was over, only what is left to do is asked for', async () => {
    const office = await openOffice();
    const afterwards = { session: 'DT23-01', createdAt: '2023-11-10T02:00:00.000Z' };
    await office.put(
      'sessions',
      sessionSchema.parse({ ...base('DT23-01'), heldOn: '2023-10-26', status: 'Đã tổ chức' }),
    );
    await office.put(
      'tasks',
      taskSchema.parse({ ...base('PC23-01'), ...afterwards, task: 'Chuẩn bị hội trường', due: '2023-10-25' }),
      taskSchema.parse({ ...base('PC23-02'), ...afterwards, task: 'Rút kinh nghiệm', due: '2023-11-14' }),
    );
    expect(letters(await morning(office, '2023-11-13T07:30:00+07:00'))).toEqual([
      expect.stringContaining('[PC23-02] Nhiệm vụ đã phân công'),
    ]);
  });

  it('asks for another notice of a session that was moved after it had been announced', async () => {
    const office = await openOffice();
    const moved = {
      heldOn: '2023-11-24',
      noticeDue: '2023-11-17',
      announcedOn: '2023-11-01',
      announcedFor: '2023-11-10',
    };
    await office.put('sessions', sessionSchema.parse({ ...base('DT23-01'), ...moved, status: 'Dự kiến' }));
    const sent = letters(await morning(office, '2023-11-16T07:30:00+07:00'));
    expect(sent).toEqual([expect.stringContaining('cb23-03 [DT23-01] Ra thông báo tổ chức')]);
  });

  it('asks nobody about a forwarded matter that was withdrawn, and lists it nowhere as waiting', async () => {
    const office = await openOffice();
    const forward = (code: string, more: object) =>
      forwardSchema.parse({ ...base(code), receiver: 'Công ty Điện lực', replyWanted: '2023-11-17', ...more });
    const sent = { letter: '12/UBND', status: 'Đã chuyển, chờ trả lời', calledBack: true };
    await office.put('forwards', forward('CC23-0001', sent), forward('CC23-0002', { calledBack: true }));
    await office.put('petitions', petition('YK23-0009', { replyDue: '2023-11-17' }));
    const told = await morning(office, '2023-11-28T07:30:00+07:00');
    expect(told.filter((line) => line.includes('[CC23'))).toEqual([]);
    expect(office.mail.find(({ subject }) => subject.includes('Tổng hợp'))?.text).not.toContain('Công ty Điện lực');
  });

  it('asks the office about a forwarded matter that is not answered, and again at the end of the ladder', async () => {
    const office = await openOffice();
    await office.put(
      'forwards',
      forwardSchema.parse({
        ...base('CC23-0001'),
        petition: 'YK23-0001',
        receiver: 'Công ty Điện lực',
        letter: '12/UBND',
        replyWanted: '2023-11-17',
        status: 'Đã chuyển, chờ trả lời',
      }),
    );
    const told: string[] = [];
    for (const day of ['17', '20', '21', '28', '29'])
      for (const line of letters(await morning(office, `2023-11-${day}T07:30:00+07:00`)))
        told.push(`${day} ${line.split(' – ')[0]}`);
    expect(told).toEqual([
      '20 cb23-03 [CC23-0001] Nơi nhận chưa trả lời',
      '28 cb23-03 [CC23-0001] Nơi nhận chưa trả lời',
    ]);
  });

  describe('when a forwarded matter is answered', () => {
    const answered = (code: string, more: object = {}) =>
      forwardSchema.parse({
        ...base(code),
        petition: `YK${code.slice(2)}`,
        receiver: 'Công ty Điện lực',
        letter: '12/UBND',
        answeredOn: '2023-11-16',
        answer: 'Thay cột trong tháng 12',
        status: 'Đã có trả lời',
        ...more,
      });
    const forwarded = (code: string, more: object = {}) =>
      petition(code, { outcome: 'Chuyển cấp trên', status: 'Đang xử lý', replyDue: null, ...more });
    const told = async (office: NoticeOffice, day: string) =>
      letters(await morning(office, `2023-11-${day}T07:30:00+07:00`)).map((line) => line.split(' – ')[0]);
    const ANSWERED = 'Nơi nhận đã trả lời, cần báo người dân';

    it('tells again when the answer was changed after the petitioner had been told of it', async () => {
      const office = await openOffice();
      await office.put('petitions', forwarded('YK23-0001'));
      await office.put('forwards', answered('CC23-0001', { answeredAs: 'a' }));
      expect(await told(office, '17')).toEqual([`cb23-01 [CC23-0001] ${ANSWERED}`]);
      const other = await openOffice();
      await other.put('petitions', forwarded('YK23-0001'));
      await other.put('forwards', answered('CC23-0001', { toldOn: '2023-11-17', answeredAs: 'b', toldAs: 'a' }));
      expect(await told(other, '20')).toEqual([`cb23-01 [CC23-0001] ${ANSWERED}`]);
      expect(other.mail.find(({ to }) => to.startsWith('cb23-01'))?.text).toContain(
        'sau khi báo người dân ngày 17/11/2023: báo người dân câu mới',
      );
      const ids = async ({ store, unit }: NoticeOffice) =>
        (await store.query(`units/${unit.id}/notices`, { where: { stage: 'forward-answered' } })).map(({ id }) => id);
      expect(await ids(other)).not.toEqual(await ids(office));
    });

    it('tells whoever has it, once, that the petitioner is to be told', async () => {
      const office = await openOffice();
      await office.put('petitions', forwarded('YK23-0001'));
      await office.put('forwards', answered('CC23-0001', { replyWanted: '2023-11-10' }));
      expect(await told(office, '17')).toEqual([`cb23-01 [CC23-0001] ${ANSWERED}`]);
      expect(office.mail[0]?.text).toContain('ghi “Ngày báo người dân” ở tab Chuyển cấp trên');
      expect(office.mail[0]?.text).not.toMatch(/quá hạn|Thay cột/);
      expect(await told(office, '20')).toEqual([]);
      await office.put('petitions', forwarded('YK23-0001', { assignee: 'CB23-02' }));
      expect(await told(office, '21')).toEqual([`cb23-02 [CC23-0001] ${ANSWERED}`]);
    });

    it('tells the office where nobody has it, or nobody may have it yet', async () => {
      const office = await openOffice();
      await office.put(
        'petitions',
        forwarded('YK23-0001', { assignee: null }),
        forwarded('YK23-0002', { heldBack: true }),
      );
      await office.put('forwards', answered('CC23-0001'), answered('CC23-0002'), answered('CC23-0003'));
      expect((await told(office, '17')).filter((line) => line?.includes(ANSWERED))).toEqual([
        `cb23-03 [CC23-0001 +2] ${ANSWERED}`,
      ]);
    });

    it.each([
      ['asked about, and answered before the mail leaves', { answeredOn: null, status: 'Đã chuyển, chờ trả lời' }, {}],
      ['to be told, and told before the mail leaves', {}, { toldOn: '2023-11-17', status: 'Đã báo người dân' }],
      ['to be told, and the day of the answer taken back', {}, { answeredOn: null, status: 'Đã chuyển, chờ trả lời' }],
    ])('sends nothing of what was %s', async (_, planned, now) => {
      const office = await openOffice({ now: '2023-11-17T07:30:00+07:00' });
      const replyWanted = '2023-11-10';
      await office.put('petitions', forwarded('YK23-0001'));
      await office.put('forwards', answered('CC23-0001', { replyWanted, ...planned }));
      await dailySummary(office.ports);
      await office.put('forwards', answered('CC23-0001', { replyWanted, ...now }));
      await deliverNotices(office.ports);
      expect(office.mail.filter(({ subject }) => subject.includes('CC23-0001'))).toEqual([]);
      expect((await office.notices()).filter(({ code }) => code === 'CC23-0001').map(({ state }) => state)).toContain(
        'cancelled',
      );
    });

    it('tells nobody where the petitioner has been told, or the matter was closed otherwise', async () => {
      const office = await openOffice();
      await office.put('petitions', forwarded('YK23-0001'), forwarded('YK23-0002', { outcome: 'Rút', status: 'Rút' }));
      await office.put(
        'forwards',
        answered('CC23-0001', { toldOn: '2023-11-16', status: 'Đã báo người dân' }),
        answered('CC23-0002'),
      );
      expect(await told(office, '17')).toEqual([]);
    });
  });
});

describe('A province with more units than one run has time for', () => {
  it('is gone on with where the run was cut off: those that have had their morning come last', async () => {
    const office = await openOffice({ now: '2023-11-20T07:30:00+07:00' });
    const { store, clock } = office;
    const first = (await store.get<{ settings: object }>('units', office.unit.id))?.data;
    const more = ['an-hoa-2022', 'an-hoa-2023', 'binh-an-2023'].map((id): Write => {
      const closed = id === 'an-hoa-2022' ? { successor: 'an-hoa-2023' } : {};
      const data = { ...first, id, ...closed, settings: { ...first?.settings, id } };
      return { op: 'create', collection: 'units', id, data };
    });
    await store.commit(more);
    const turns = (cutOff: string) => {
      const seen: string[] = [];
      const query: Store['query'] = (collection, of) => {
        const [, unit = '', kind] = collection.split('/');
        if (kind === 'officials') seen.push(unit);
        return kind === 'officials' && unit === cutOff ? new Promise(() => undefined) : store.query(collection, of);
      };
      return { seen, done: dailySummary({ store: storeOver(store, { query }), clock }) };
    };
    const cut = turns('binh-an-2023');
    await vi.waitFor(() => expect(cut.seen).toEqual(['an-hoa-2022', 'an-hoa-2023', 'binh-an-2023']));
    const repeated = turns('');
    await repeated.done;
    expect(repeated.seen).toEqual(['binh-an-2023', office.unit.id, 'an-hoa-2022', 'an-hoa-2023']);
  });
});

describe('A petition that waits long for its petitioner', () => {
  const waiting = { outcome: 'Chờ người dân bổ sung', status: 'Đang xử lý' } as const;
  const since = (from: string) => ({ ...waiting, waits: [{ from, until: null }] });

  async function told(record: Petition, days: readonly string[]): Promise<string[]> {
    const office = await openOffice();
    await office.put('petitions', record);
    const lines: string[] = [];
    for (const day of days)
      for (const line of letters(await morning(office, `2023-${day}T07:30:00+07:00`))) lines.push(`${day} ${line}`);
    return lines;
  }

  it('is asked about with the official after two weeks, and with the office at the end of the ladder, once each', async () => {
    const days = ['11-14', '11-15', '11-16', '11-23', '11-24', '11-27'];
    expect(await told(petition('YK23-0001', since('2023-11-01')), days)).toEqual([
      '11-15 cb23-01 [YK23-0001] Chờ người dân bổ sung đã lâu – Giao thông - xây dựng · Khu Kim Đồng · chờ từ 01/11/2023',
      '11-24 cb23-03 [YK23-0001] Chờ người dân bổ sung đã lâu – Giao thông - xây dựng · Khu Kim Đồng · chờ từ 01/11/2023',
    ]);
  });

  it('is the office’s where nobody has it, and not asked about while it is held back', async () => {
    const nobody = await told(petition('YK23-0001', { ...since('2023-11-01'), assignee: null }), ['11-15']);
    expect(nobody).toEqual([expect.stringMatching(/^11-15 cb23-03 .*Chờ người dân/)]);
    const held = petition('YK23-0001', { ...since('2023-11-01'), heldBack: true });
    expect((await told(held, ['11-15'])).join()).not.toContain('Chờ người dân');
  });

  it('is not asked about when it waits no longer as the mail leaves', async () => {
    const office = await openOffice({ now: '2023-11-15T08:00:00+07:00' });
    await office.put('petitions', petition('YK23-0001', { waits: [{ from: '2023-11-01', until: '2023-11-15' }] }));
    await office.queue('YK23-0001', 'CB23-01', { stage: 'waiting-for-petitioner', responsible: 'CB23-01' });
    await deliverNotices(office.ports);
    expect(await office.notices()).toMatchObject([{ state: 'cancelled', reason: 'Không còn chờ người dân bổ sung' }]);
  });

  it('is due after it by the day that the wait has moved on', async () => {
    const waited = { waits: [{ from: '2023-11-13', until: '2023-11-24' }], dueAfterWait: '2023-12-08' };
    const days = ['11-28', '12-07', '12-08', '12-11'];
    expect((await told(petition('YK23-0001', waited), days)).map((line) => line.split(' – ')[0])).toEqual([
      '12-07 cb23-01 [YK23-0001] Sắp đến hạn',
      '12-08 cb23-01 [YK23-0001] Hôm nay hết hạn',
      '12-11 cb23-01 [YK23-0001] Quá hạn',
    ]);
  });
});

describe('The summary', () => {
  const late = async (unit: object = {}) => {
    const office = await openOffice({ unit });
    await office.put(
      'petitions',
      petition('YK23-0001'),
      petition('YK23-0002', { assignee: 'CB23-02', replyDue: '2023-12-01' }),
      petition('YK23-0003', { status: 'Đã chuyển, chờ trả lời' }),
    );
    await office.put(
      'forwards',
      forwardSchema.parse({
        ...base('CC23-0001'),
        petition: 'YK23-0003',
        receiver: 'Công ty Điện lực',
        letter: '1',
        replyWanted: '2023-12-20',
        status: 'Đã chuyển, chờ trả lời',
      }),
    );
    await office.put(
      'sessions',
      sessionSchema.parse({
        ...base('DT23-02'),
        heldOn: '2023-12-14',
        from: '13:30',
        venue: 'Nhà văn hóa khu Kim Đồng',
      }),
      sessionSchema.parse({ ...base('DT23-03'), heldOn: '2023-12-20' }),
    );
    await morning(office, '2023-11-29T07:30:00+07:00');
    const to = (code: string) =>
      office.mail.find((mail) => mail.to.startsWith(code) && mail.subject.includes('Tổng hợp'));
    return { office, chair: to('cb23-04'), office2: to('cb23-03'), mttq: to('cb23-05') };
  };

  it('gives chair, office and MTTQ their own view, with a chart inside and a text that reads as well', async () => {
    const { chair, office2, mttq } = await late();
    expect(chair?.subject).toBe('[UBND phường Tân Dân] Tổng hợp ngày 29/11/2023: 1 việc quá hạn');
    expect(chair?.text).toContain('QUÁ HẠN THEO ĐƠN VỊ\n- Địa chính - xây dựng: 1 việc, lâu nhất 2 ngày làm việc');
    expect(chair?.text).toContain('- YK23-0003 · Công ty Điện lực · 20/12/2023');
    expect(chair?.text).toContain('- DT23-02 · 13:30 14/12/2023 · Nhà văn hóa khu Kim Đồng · Dự kiến');
    expect(chair?.text).not.toMatch(/Trần Văn Hùng|CB23-01/);
    expect(mttq?.text).not.toMatch(/Trần Văn Hùng|CB23-01/);
    expect(mttq?.text).toContain('ĐẾN HẠN TRONG TUẦN\n- YK23-0002');
    expect(office2?.text).toContain('- Trần Văn Hùng (CB23-01): 1 việc (YK23-0001)');
    expect(chair?.html).toContain('src="cid:tong-hop"');
    expect(chair?.attachments?.[0]).toMatchObject({ contentId: 'tong-hop', contentType: 'image/png' });
  });

  it('names the officials to the chair when the setting says so', async () => {
    const { chair } = await late({ notices: { nameOfficials: true } });
    expect(chair?.text).toContain('Trần Văn Hùng (CB23-01)');
  });

  it('ends with a block for Zalo without names', async () => {
    const { mttq } = await late({ notices: { nameOfficials: true } });
    expect(mttq?.text.split('Để dán vào Zalo:\n\n')[1]?.split('\n\n-- ')[0]).toBe(
      [
        'ĐÔN ĐỐC NGÀY 29/11/2023 – UBND phường Tân Dân',
        '• Quá hạn: 1 (Địa chính - xây dựng 1)',
        '  Quá 2 ngày làm việc: YK23-0001',
        '• Đến hạn tuần này: 1',
        '  YK23-0002 01/12',
        '• Chờ cơ quan khác hoặc người dân: 1',
        '• Sắp đối thoại: DT23-02 ngày 14/12/2023, Nhà văn hóa khu Kim Đồng',
        '• Sắp đối thoại: DT23-03 ngày 20/12/2023',
        'Đề nghị các bộ phận xử lý đúng hạn và ghi kết quả vào sổ.',
      ].join('\n'),
    );
  });

  it.each([
    ['on Monday one line', '2023-11-20', 3],
    ['on Tuesday nothing', '2023-11-21', 0],
    ['on Saturday nothing', '2023-11-18', 0],
    ['on the Tuesday after a Monday that is a holiday, one line', '2023-09-05', 3],
  ])('nothing overdue: %s', async (_, day, mails) => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', { status: 'Đã giải quyết xong' }));
    expect(await morning(office, `${day}T07:30:00+07:00`)).toHaveLength(mails);
    expect(office.mail.every(({ text }) => text.includes('Không có việc quá hạn') && !text.includes('Zalo'))).toBe(
      true,
    );
  });

  it('says which mornings are missing after the machine was off', async () => {
    const { office } = await late();
    await morning(office, '2023-12-04T10:00:00+07:00');
    expect(office.mail.at(-1)?.text).toContain('Chưa có bản tổng hợp các ngày: 30/11/2023, 01/12/2023.');
  });
});
