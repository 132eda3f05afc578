import { readFile } from 'node:fs/promises';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import { papers } from '../fixtures/papers.ts';
import type { Local } from '../fixtures/workspace.ts';

/** The papers of phường Tân Dân from draft to replaced: numbers, deadlines, editions, refusals, templates. One story. */

type Rows = Record<string, Record<string, string>[]>;

const SESSION = 'DT23-01';
let local: Local;
let unit: OpenUnit;
let office: Person;
let made: ReturnType<typeof papers>;

const example = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`sheets-templates/examples/${name}`, 'utf8'));
const session = async () => (await office.rows('Kế hoạch')).find((row) => row.Mã === SESSION);
const paper = async (code: string) => (await office.rows('Văn bản')).find((row) => row.Mã === code);
const ask = async (kind: string) => made.ask(SESSION, kind);
const askOne = async (kind: string): Promise<string> => (await ask(kind))[0]?.Mã ?? `no ${kind}`;
const journal = async () => {
  await unit.sync('van-phong');
  return (await person(local, unit.office, 'office').rows('Nhật ký')).filter((row) => row.Việc === 'Lập văn bản');
};
const docx = (lines: readonly string[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
async function issue(code: string, number: string, day: string): Promise<void> {
  await office.type('Văn bản', { column: 'Mã', shows: code }, { 'Số, ký hiệu': number, 'Ngày ban hành': day });
  await unit.sync();
}

beforeAll(async () => {
  local = await openLocal({ now: '2023-10-27T08:00:00+07:00' });
  unit = await openUnit(local, await example('tan-dan-2023.json'));
  office = person(local, unit.common, 'office');
  made = papers(local, unit, office);
  const rows = (await example('tan-dan-2023.rows.json')) as Rows;
  await office.paste('Ý kiến, kiến nghị', rows.petitions ?? []);
  await office.paste('Văn bản', rows.documents ?? []);
  await unit.sync();
  await office.paste('Kết luận', rows.conclusions ?? []);
  await unit.sync();
});

afterAll(() => local.stop());

describe('papers from draft to replaced', () => {
  let conclusion: string;
  let notice: string;

  it('a draft proposes the number behind the last one in the register', async () => {
    const [plan] = await ask('Kế hoạch');
    expect(plan).toMatchObject({
      'Tình trạng': 'Dự thảo',
      Tệp: `Kế hoạch - ${SESSION} (bản 2).docx`,
      'Kiểm tra nhập liệu': expect.stringMatching(/^Hợp lệ\nSố tiếp theo trong sổ: 52\/KH-UBND/),
    });
    expect(await paper('VB23-0001')).toMatchObject({ 'Số, ký hiệu': '51/KH-UBND', 'Tình trạng': 'Đã ban hành' });
  });

  it('a number without a day issues nothing and says what is missing', async () => {
    conclusion = await askOne('Thông báo kết luận');
    await office.type('Văn bản', { column: 'Mã', shows: conclusion }, { 'Số, ký hiệu': '118/TB-UBND' });
    await unit.sync();
    expect(await paper(conclusion)).toMatchObject({
      'Tình trạng': 'Dự thảo',
      'Kiểm tra nhập liệu': expect.stringMatching(/^Ngày ban hành: đã có «Số, ký hiệu»/),
    });
    expect((await session())?.['Tình trạng']).toBe('Đã tổ chức');
  });

  it('number and day issue the paper and close the deadline it meets', async () => {
    await issue(conclusion, '118/TB-UBND', '27/10/2023');
    expect(await paper(conclusion)).toMatchObject({ 'Tình trạng': 'Đã ban hành', 'Kiểm tra nhập liệu': 'Hợp lệ' });
    expect((await session())?.['Tình trạng']).toBe('Đã kết luận');
    const [record] = await local.records<{ concludedOn: string }>(unit.unitId, 'sessions');
    expect(record?.concludedOn).toBe('2023-10-27');
  });

  it('a number used twice is told in both rows, each naming the other, until it is put right', async () => {
    notice = await askOne('Thông báo tổ chức');
    expect((await paper(notice))?.['Kiểm tra nhập liệu']).toContain('119/TB-UBND');
    await issue(notice, '118', '27/10/2023');
    expect((await paper(notice))?.['Kiểm tra nhập liệu']).toMatch(
      new RegExp(`^Số, ký hiệu: 118 trùng số của ${conclusion};.*Số tiếp theo: 119/TB-UBND`),
    );
    expect((await paper(conclusion))?.['Kiểm tra nhập liệu']).toContain(`trùng số của ${notice}`);
    await issue(notice, '119/TB-UBND', '27/10/2023');
    expect((await paper(notice))?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
    expect((await paper(conclusion))?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
  });

  it('a new edition is a new file; what it changes stands in Nhật ký by codes alone', async () => {
    const [before] = (await made.records()).filter((record) => record.code === conclusion);
    await made.overwrite(before?.fileId ?? '', await docx(['Bản đã sửa tay']));
    const changed = { 'Nội dung kết luận': 'Làm mới toàn bộ rãnh ngõ 2 khu Kim Đồng' };
    await office.type('Kết luận', { column: 'Mã', shows: 'KL23-0001' }, changed);
    await unit.sync();
    const second = await askOne('Thông báo kết luận');
    const records = await made.records();
    const after = records.find((record) => record.code === second);
    expect(after).toMatchObject({ edition: 2, fileName: `Thông báo kết luận - ${SESSION} (bản 2).docx` });
    expect(after?.fileId).not.toBe(before?.fileId);
    expect(await made.text(conclusion)).toContain('Bản đã sửa tay');
    expect(await made.text(second)).toContain('Làm mới toàn bộ rãnh');
    const told = (await journal()).map((row) => row['Nội dung'] ?? '');
    expect(told).toContain('Thông báo kết luận, bản 2: Nội dung: sửa YK23-0001 và KL23-0001');
    expect(told.join('\n')).not.toMatch(/Nguyễn|rãnh/);
    expect((await paper(conclusion))?.['Tình trạng']).toBe('Đã ban hành');
  });

  it('once the new edition is issued it replaces the old one; the deadline stays met on the first day', async () => {
    const second = (await made.records()).find(
      (record) => record.kind === 'Thông báo kết luận' && record.edition === 2,
    );
    await issue(second?.code ?? '', '120/TB-UBND', '30/10/2023');
    expect((await paper(conclusion))?.['Tình trạng']).toBe('Đã ban hành');
    await issue(second?.code ?? '', '', '');
    await local.moveClock('2023-10-30T08:00:00+07:00');
    await issue(second?.code ?? '', '120/TB-UBND', '30/10/2023');
    expect(await paper(conclusion)).toMatchObject({
      'Tình trạng': 'Thay thế',
      'Kiểm tra nhập liệu': `Hợp lệ\nĐã thay bằng ${second?.code}, ban hành ngày 30/10/2023.`,
    });
    const [record] = await local.records<{ concludedOn: string }>(unit.unitId, 'sessions');
    expect(record?.concludedOn).toBe('2023-10-27');
    await issue(second?.code ?? '', '', '');
    expect((await paper(conclusion))?.['Tình trạng']).toBe('Đã ban hành');
  });
});

describe('papers that cannot be made', () => {
  const kind = 'Công văn kiến nghị cấp trên';

  it('are told in the row of the session and in Nhật ký, and may be asked for again at once', async () => {
    for (const _ of ['first', 'again']) {
      expect(await ask(kind)).toEqual([]);
      expect(await session()).toMatchObject({
        'Lập văn bản': '',
        'Kiểm tra nhập liệu': expect.stringMatching(/^Lập văn bản: không lập được Công văn.*tab Chuyển cấp trên/),
      });
    }
    const told = (await journal()).filter((row) => row['Nội dung']?.startsWith(`Không lập được ${kind}`));
    expect(told.map((row) => row.Mã)).toEqual([SESSION, SESSION]);
  });

  it('are made when the cause is mended', async () => {
    await office.paste('Chuyển cấp trên', [{ 'Ý kiến': 'YK23-0006', 'Cơ quan nhận': 'Điện lực Kinh Môn' }]);
    await unit.sync();
    expect(await ask(kind)).toHaveLength(1);
    expect((await session())?.['Kiểm tra nhập liệu']).toBe('Hợp lệ');
  });

  it('letters are made again only where something changed', async () => {
    const answered = { 'Hình thức trả lời': 'Bằng văn bản', 'Nội dung trả lời': 'Phường đã cắm biển nhắc nhở.' };
    await office.type('Ý kiến, kiến nghị', { column: 'Mã', shows: 'YK23-0008' }, answered);
    const first = await ask('Trả lời kiến nghị');
    expect(first.length).toBeGreaterThan(1);
    expect(await ask('Trả lời kiến nghị')).toEqual([]);
    expect((await session())?.['Kiểm tra nhập liệu']).toContain('không có gì thay đổi');
    const better = { 'Nội dung trả lời': 'Phường đã cắm biển nhắc nhở, Công an tuần tra mỗi tối.' };
    await office.type('Ý kiến, kiến nghị', { column: 'Mã', shows: 'YK23-0008' }, better);
    const second = await ask('Trả lời kiến nghị');
    expect(second.map((row) => row.Tệp)).toEqual([`Trả lời kiến nghị - ${SESSION} - YK23-0008 (bản 2).docx`]);
  });

  it('a letter that is issued answers its petition on that day, until the day is taken out again', async () => {
    const shows = { column: 'Mã', shows: 'YK23-0008' };
    const petition = async () => (await office.rows('Ý kiến, kiến nghị')).find((row) => row.Mã === 'YK23-0008');
    const letter = (await made.records()).filter(({ about }) => about === 'YK23-0008').at(-1)?.code ?? '';
    await office.type('Ý kiến, kiến nghị', shows, { 'Kết quả xử lý': 'Đã trả lời' });
    await unit.sync();
    expect((await petition())?.['Kiểm tra nhập liệu']).toContain('Ngày trả lời: “Kết quả xử lý” là “Đã trả lời”');
    await issue(letter, '121/UBND-VP', '30/10/2023');
    expect(await petition()).toMatchObject({
      'Ngày trả lời': '',
      'Tình trạng': 'Đã trả lời bằng văn bản',
      'Kiểm tra nhập liệu': expect.stringContaining(`Ngày trả lời: 30/10/2023, ngày ban hành ${letter}`),
    });
    await issue(letter, '', '');
    expect((await petition())?.['Tình trạng']).toBe('Đang xử lý');
  });
});

describe("an office's own template", () => {
  const template = async (kind: string, lines: readonly string[]): Promise<void> => {
    const folder = (await made.list(unit.folderId)).find(({ name }) => name === 'Mẫu văn bản');
    await made.put(folder?.id ?? '', `${kind}.docx`, await docx(lines));
  };

  it('replaces the built-in layout of its kind', async () => {
    await template('Giấy mời', ['MẪU CỦA PHƯỜNG', '{{trich_yeu}}', '{{noi_dung}}', '{{nguoi_ky}}']);
    const text = await made.text(await askOne('Giấy mời'));
    expect(text).toMatch(/MẪU CỦA PHƯỜNG.*Dự cuộc tiếp xúc.*Nhà văn hóa khu Kim Đồng I.*Cao Văn Hậu/);
    expect(text).not.toContain('Độc lập - Tự do');
  });

  it('that is broken is told with the name of its field', async () => {
    await template('Biên bản', ['{{noi_dung}}', '{{chu_toa}}']);
    expect(await ask('Biên bản')).toEqual([]);
    expect((await session())?.['Kiểm tra nhập liệu']).toMatch(
      /không lập được Biên bản theo mẫu riêng.*\{\{chu_toa\}\}/,
    );
  });
});
