import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownUnit, type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { type LocalProcess, startLocal } from '../fixtures/workspace.ts';

/**
 * The plan of phường Tân Dân (S1) from the typed row to the overdue alert, as the people of the ward would see it. One story: every
 * chapter goes on where the last one stopped.
 */

const example = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`sheets-templates/examples/${name}`, 'utf8'));

interface PetitionRecord {
  code: string;
  name: string;
  phone: string;
  receivedOn: string;
  village: string;
  assignee: string | null;
  replyDue: string;
  status: string;
  problems: { column: string; message: string }[];
  raw: Record<string, unknown>;
}

const PETITIONS = 'Ý kiến, kiến nghị';
let dataDir: string;
let local: LocalProcess;
let unit: OpenUnit;
let mttq: Person;
let office: Person;
let official: Person;
let rows: { petitions: Record<string, string>[] };

const petitions = () => local.records<PetitionRecord>(unit.unitId, 'petitions');
const mailsTo = async (name: string) => (await local.mail()).filter((mail) => mail.to.includes(name));

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tan-dan-'));
  local = await startLocal({ dataDir, now: '2023-10-18T08:00:00+07:00' });
  unit = await openUnit(local, await example('tan-dan-2023.json'));
  mttq = person(local, unit.common, 'mttq');
  office = person(local, unit.common, 'office');
  official = person(local, unit.common, 'official');
  rows = (await example('tan-dan-2023.rows.json')) as typeof rows;
});

afterAll(async () => {
  await local.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('phường Tân Dân, session of 26/10/2023', () => {
  it('the plan stands in the book, checked, with its code and its day', async () => {
    const [session] = await office.rows('Kế hoạch');
    expect(session).toMatchObject({
      Mã: 'DT23-01',
      'Ngày tổ chức': '26/10/2023',
      'Từ giờ': '13:30',
      'Đến giờ': '17:00',
      'Địa điểm': 'Nhà văn hóa khu Kim Đồng I phường Tân Dân',
      'Tình trạng': 'Dự kiến',
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
    expect(session?.['Số đại biểu']).toContain('100');
  });

  it('of twenty pasted petitions three wrong ones are told what to mend, seventeen go on', async () => {
    await mttq.paste(PETITIONS, rows.petitions);
    await unit.sync();
    const shown = await mttq.rows(PETITIONS);
    expect(shown.map((row) => row.Mã)).toEqual(
      Array.from({ length: 20 }, (_, n) => `YK23-${String(n + 1).padStart(4, '0')}`),
    );
    const wrong = shown.filter((row) => !row['Kiểm tra nhập liệu']?.startsWith('Hợp lệ'));
    expect(wrong.map((row) => row['Kiểm tra nhập liệu'])).toEqual([
      expect.stringMatching(/^Ngày nhận: .*31\/11.*ví dụ/),
      expect.stringMatching(/^Thôn, khu: .*Khu Trần Phú.*Danh mục/),
      expect.stringMatching(/^Nội dung: để trống; ghi/),
    ]);
    const good = shown.filter((row) => row['Kiểm tra nhập liệu']?.startsWith('Hợp lệ'));
    expect(good.every((row) => row['Người xử lý'] !== '' && row['Hạn trả lời'] === '27/11/2023')).toBe(true);
    expect(new Set(good.map((row) => row['Tình trạng']))).toEqual(new Set(['Đang xử lý', 'Đã giao']));
  });

  it('the records say what was typed, and what it means', async () => {
    const records = await petitions();
    expect(records).toHaveLength(20);
    expect(records[3]).toMatchObject({
      code: 'YK23-0004',
      name: 'Trần Văn Quế',
      village: 'Khu Kim Đồng',
      phone: '0936000713',
      receivedOn: '2023-10-11',
      replyDue: '2023-11-27',
      problems: [],
    });
    expect(records[3]?.raw['Thôn, khu']).toBe('Khu KĐ');
    expect(records[17]).toMatchObject({ assignee: null, status: 'Mới nhận' });
  });

  it('numbers are masked in the shared book and stand in full with the office only', async () => {
    const shown = await mttq.rows(PETITIONS);
    expect(shown[0]?.['Điện thoại']).toBe('09•• ••• 711');
    await local.post('/functions/sweep-sheets');
    await local.idle();
    const contacts = await person(local, unit.office, 'office').rows('Liên hệ');
    expect(contacts.find((row) => row.Mã === 'YK23-0001')).toMatchObject({
      'Họ và tên': 'Nguyễn Văn Thành',
      'Điện thoại': expect.stringContaining('711'),
    });
    await expect(person(local, unit.office, 'mttq').rows('Liên hệ')).rejects.toThrow(/permission/);
  });

  it('each official gets one mail with all new items, and none again when the sync runs again', async () => {
    const mails = await local.mail();
    const assigned = new Set((await petitions()).flatMap((petition) => petition.assignee ?? []));
    expect(mails).toHaveLength(assigned.size);
    const codes = mails.flatMap((mail) => [...new Set(mail.text.match(/YK23-\d{4}/g))]);
    expect(new Set(codes).size).toBe(17);
    expect(codes).toHaveLength(17);
    expect(mails.every((mail) => !/09\d{8}/.test(mail.text + mail.html))).toBe(true);
    await unit.sync();
    await local.post('/functions/sync-unit', { unitId: unit.unitId, refresh: true });
    await local.idle();
    expect(await local.mail()).toHaveLength(mails.length);
  });

  it('a corrected row goes on like the others', async () => {
    await mttq.type(PETITIONS, { column: 'Mã', shows: 'YK23-0018' }, { 'Ngày nhận': '16/10/2023' });
    const before = (await local.mail()).length;
    await unit.sync();
    const [, mended] = (await mttq.rows(PETITIONS)).slice(16);
    expect(mended).toMatchObject({ Mã: 'YK23-0018', 'Kiểm tra nhập liệu': 'Hợp lệ', 'Tình trạng': 'Đã giao' });
    const fresh = (await local.mail()).slice(before);
    expect(fresh.map((mail) => mail.subject)).toEqual([expect.stringContaining('YK23-0018')]);
  });

  it('officials answer in the sheet; the session is held', async () => {
    await local.moveClock('2023-10-27T09:00:00+07:00');
    for (const code of ['YK23-0001', 'YK23-0002', 'YK23-0003']) {
      await official.type(
        PETITIONS,
        { column: 'Mã', shows: code },
        {
          'Nội dung trả lời': `Đã trả lời tại hội nghị về ${code}: phường thực hiện trong quý IV.`,
          'Hình thức trả lời': 'Tại hội nghị',
          'Kết quả xử lý': 'Đã trả lời',
          'Ngày trả lời': '26/10/2023',
        },
      );
    }
    await office.type('Kế hoạch', { column: 'Mã', shows: 'DT23-01' }, { 'Số người dự': '112' });
    await unit.sync();
    const shown = await office.rows(PETITIONS);
    expect(shown.slice(0, 4).map((row) => row['Tình trạng'])).toEqual([
      'Đã trả lời tại hội nghị',
      'Đã trả lời tại hội nghị',
      'Đã trả lời tại hội nghị',
      'Đã giao',
    ]);
    expect((await office.rows('Kế hoạch'))[0]?.['Tình trạng']).toBe('Đã tổ chức');
  });

  it('the conclusion notice is made on request, filed in Drive, listed once, and the chair is told', async () => {
    const conclusions = (await example('tan-dan-2023.rows.json')) as { conclusions: Record<string, string>[] };
    await office.paste('Kết luận', conclusions.conclusions);
    await office.type('Kế hoạch', { column: 'Mã', shows: 'DT23-01' }, { 'Lập văn bản': 'Thông báo kết luận' });
    await unit.sync();
    expect((await office.rows('Kết luận')).map((row) => row['Kiểm tra nhập liệu'])).toEqual(
      conclusions.conclusions.map(() => 'Hợp lệ'),
    );
    const listed = await office.rows('Văn bản');
    expect(listed).toHaveLength(1);
    expect(listed[0]).toMatchObject({
      'Cuộc đối thoại': 'DT23-01',
      'Loại văn bản': 'Thông báo kết luận',
      'Người ký': 'Cao Văn Hậu',
      'Tình trạng': 'Dự thảo',
    });
    expect((await office.rows('Kế hoạch'))[0]?.['Lập văn bản']).toBe('');
    const ready = (await mailsTo('chutich.tandan')).filter((mail) => mail.text.includes('VB23-0001'));
    expect(ready).toHaveLength(1);
  });

  it('the paper carries header, matters, signer and recipients', async () => {
    const text = await paperText();
    for (const part of [
      'ỦY BAN NHÂN DÂN',
      'PHƯỜNG TÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'THÔNG BÁO',
      '/TB-UBND',
      'Nhà văn hóa khu Kim Đồng I',
      'Nạo vét, làm nắp đậy rãnh thoát nước ngõ 2 khu Kim Đồng',
      'CHỦ TỊCH',
      'Cao Văn Hậu',
      'Nơi nhận',
      'Lãnh đạo Khu Kim Đồng',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/0\d{9}/);
  });

  it('past the deadline each official is alerted once and the summary goes out in the morning, once', async () => {
    await local.clearMail();
    await local.moveClock('2023-11-28T08:00:00+07:00');
    const first = await local.mail();
    const overdue = first.filter((mail) => /quá hạn/i.test(mail.subject) && mail.to.includes('diachinh'));
    expect(overdue.length).toBeGreaterThan(0);
    for (const name of ['chutich', 'vanphong', 'mttq']) {
      const summaries = first.filter(
        (mail) => mail.to.startsWith(name) && /tổng hợp/i.test(mail.subject) && mail.date.startsWith('2023-11-28'),
      );
      expect(summaries, name).toHaveLength(1);
    }
    await local.post('/functions/daily-summary');
    await local.post('/functions/deliver-notices');
    await local.idle();
    expect(await local.mail()).toHaveLength(first.length);
    await unit.sync();
    expect((await office.rows(PETITIONS))[3]?.['Tình trạng']).toBe('Đã giao, quá hạn 1 ngày làm việc');
  });

  it('killed in the middle of a sync and started again: nothing is lost, nothing comes twice', async () => {
    const before = { records: await petitions(), mails: (await local.mail()).length };
    await mttq.paste(PETITIONS, [
      {
        'Cuộc đối thoại': 'DT23-01',
        'Ngày nhận': '28/11/2023',
        'Nội dung': 'Đề nghị sửa đèn chiếu sáng ngõ 5 đã hỏng hai tháng nay',
      },
    ]);
    await local.fault({ match: 'spreadsheets.batchUpdate', status: 'hang', times: 1 });
    await local.post('/functions/sheet-changed', { spreadsheetId: unit.common });
    await waitFor(async () => (await petitions()).length === 21);
    await local.kill();
    local = await startLocal({ dataDir });
    unit = knownUnit(local, unit.unitId, unit.folderId, [
      { role: 'chung', spreadsheetId: unit.common },
      { role: 'van-phong', spreadsheetId: unit.office },
    ]);
    mttq = person(local, unit.common, 'mttq');
    await unit.sync();
    const after = await petitions();
    expect(after).toHaveLength(21);
    expect(after.slice(0, 20).map((petition) => petition.code)).toEqual(
      before.records.map((petition) => petition.code),
    );
    const last = (await mttq.rows(PETITIONS)).at(-1);
    expect(last).toMatchObject({ Mã: 'YK23-0021', 'Kiểm tra nhập liệu': expect.stringMatching(/^Hợp lệ/) });
    const fresh = (await local.mail()).filter((mail) => mail.subject.includes('YK23-0021'));
    expect(fresh).toHaveLength(1);
    expect((await local.mail()).length).toBe(before.mails + 1);
  });
});

async function paperText(): Promise<string> {
  const [paper] = await local.records<{ fileId: string }>(unit.unitId, 'documents');
  const { drive } = local.google('office');
  const { data } = await drive.files.get(
    { fileId: paper?.fileId ?? '', alt: 'media', supportsAllDrives: true },
    { responseType: 'arraybuffer', rootUrl: `${local.url}/` },
  );
  const zip = await JSZip.loadAsync(data as unknown as ArrayBuffer);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come to be within ten seconds');
}
