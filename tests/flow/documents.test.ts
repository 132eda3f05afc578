import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identities } from '../../infra/local/identities.ts';
import { documentKinds } from '../../sheets-templates/choices.ts';
import { type OpenUnit, openUnit, type Person, person, type SheetRow } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import { papers } from '../fixtures/papers.ts';
import type { Local } from '../fixtures/workspace.ts';

/** Every kind of paper from the example books of a People's Committee (S1) and a Party committee (S0), one click each. */

type Rows = Record<string, Record<string, string>[]>;

const example = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`sheets-templates/examples/${name}`, 'utf8'));

interface UnitFile {
  readonly officials: readonly { readonly role: string }[];
}

/** MTTQ of the book has an account here, so that one can try what it may open. */
const withMttqAtDesk = (file: UnitFile) => ({
  ...file,
  officials: file.officials.map((one) => (one.role === 'MTTQ' ? { ...one, email: identities.mttq.email } : one)),
});

const cases = [
  {
    unit: 'tan-dan-2023',
    session: 'DT23-01',
    folder: 'DT23-01 2023-10-26',
    answered: 'YK23-0007',
    forwarded: [
      { 'Ý kiến': 'YK23-0006', 'Cơ quan nhận': 'Điện lực Kinh Môn', 'Hạn đề nghị trả lời': '30/11/2023' },
      { 'Ý kiến': 'YK23-0017', 'Cơ quan nhận': 'UBND thị xã Kinh Môn', 'Hạn đề nghị trả lời': '15/12/2023' },
    ],
    everywhere: ['Độc lập - Tự do - Hạnh phúc', 'Nơi nhận:', 'Cao Văn Hậu'],
    facts: {
      'Kế hoạch': ['/KH-UBND', 'KẾ HOẠCH', 'Nhà văn hóa khu Kim Đồng I', '652-TB/TU', 'Mời 100 đại biểu'],
      'Thông báo tổ chức': ['/TB-UBND', 'THÔNG BÁO', '13 giờ 30 phút', 'ngày 26 tháng 10 năm 2023 (thứ Năm)'],
      'Bài đọc loa truyền thanh': ['Kính thưa toàn thể nhân dân', 'thứ Năm, ngày 26 tháng 10 năm 2023'],
      'Giấy mời': ['/GM-UBND', 'GIẤY MỜI', 'PHIẾU ĐĂNG KÝ PHÁT BIỂU', 'Ký, ghi rõ họ tên'],
      'Chương trình, nội quy': ['/CTr-UBND', 'CHƯƠNG TRÌNH', 'NỘI QUY'],
      'Tổng hợp ý kiến': ['/BC-UBND', 'YK23-0001', 'nạo vét xong trước 15/11/2023', 'Địa chính - xây dựng'],
      'Danh sách phát biểu': ['DANH SÁCH', 'Nguyễn Huy Cận', 'Phạm Thị Tẹo', 'Chi đoàn khu Kim Đồng'],
      'Biên bản': ['BIÊN BẢN', 'Phạm Thị Bưởi', 'THƯ KÝ', 'Nguyễn Huy Cận'],
      'Thông báo kết luận': ['/TB-UBND', 'KL23-0001', 'Điện lực Kinh Môn', 'ba chuyến thu gom một tuần', '31/10/2023'],
      'Trả lời kiến nghị': ['Kính gửi:', '/UBND-VP', 'V/v', 'Căn cứ'],
      'Công văn kiến nghị cấp trên': ['Kính gửi:', '/UBND-VP', 'V/v'],
      'Công văn đôn đốc': ['Kính gửi:', 'KL23-0003', 'Quá hạn 02 ngày làm việc'],
      'Báo cáo kết quả': ['/BC-UBND', 'BÁO CÁO', 'YK23-0001', 'YK23-0017'],
      'Báo cáo giám sát': ['ỦY BAN MTTQ VIỆT NAM PHƯỜNG TÂN DÂN', 'TM. BAN THƯỜNG TRỰC', 'KL23-0004'],
    },
    notSignedByChair: ['Báo cáo giám sát'],
    answerDay: '30/10/2023',
    now: '2023-11-02T08:00:00+07:00',
  },
  {
    unit: 'tu-lan-2024',
    session: 'DT24-01',
    folder: 'DT24-01 2024-05-15',
    answered: 'YK24-0003',
    forwarded: [
      { 'Ý kiến': 'YK24-0009', 'Cơ quan nhận': 'Điện lực Việt Yên', 'Hạn đề nghị trả lời': '22/6/2024' },
      { 'Ý kiến': 'YK24-0006', 'Cơ quan nhận': 'UBND huyện Việt Yên', 'Hạn đề nghị trả lời': '30/6/2024' },
    ],
    everywhere: ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nơi nhận:', 'Bùi Văn Thiêm'],
    facts: {
      'Kế hoạch': ['-KH/ĐU', 'KẾ HOẠCH', 'thôn Nguộn', 'thôn Đầu', 'quý II và quý III/2024', 'Lưu VPĐU'],
      'Thông báo tổ chức': ['-TB/ĐU', 'THÔNG BÁO', 'Nhà văn hóa thôn Nguộn', 'ngày 15 tháng 5 năm 2024'],
      'Bài đọc loa truyền thanh': ['Kính thưa toàn thể nhân dân', 'ngày 15 tháng 5 năm 2024'],
      'Giấy mời': ['-GM/ĐU', 'GIẤY MỜI', 'PHIẾU ĐĂNG KÝ PHÁT BIỂU'],
      'Chương trình, nội quy': ['-CTr/ĐU', 'CHƯƠNG TRÌNH', 'NỘI QUY'],
      'Tổng hợp ý kiến': ['ĐẢNG CỘNG SẢN VIỆT NAM', '-BC/ĐU', 'YK24-0002', 'biogas', 'Nơi nhận:', 'Trần Thị Huệ'],
      'Danh sách phát biểu': ['DANH SÁCH', 'Nguyễn Văn Hồng', 'Hoàng Thị Nụ'],
      'Biên bản': ['BIÊN BẢN', 'Nguyễn Văn Hồng'],
      'Thông báo kết luận': ['-TB/ĐU', 'KL24-0001', 'Điện lực Việt Yên', 'T/M BAN THƯỜNG VỤ'],
      'Trả lời kiến nghị': ['Kính gửi:', '-CV/ĐU'],
      'Công văn kiến nghị cấp trên': ['Kính gửi:', '-CV/ĐU'],
      'Công văn đôn đốc': ['Kính gửi:', 'KL24-0003'],
      'Báo cáo kết quả': [
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        '-BC/ĐU',
        'BÁO CÁO',
        'YK24-0001',
        'Ban Thường vụ Đảng ủy (b/c)',
        'T/L',
      ],
      'Báo cáo giám sát': ['ỦY BAN MTTQ VIỆT NAM XÃ TỰ LẠN', 'Độc lập - Tự do - Hạnh phúc', 'KL24-0004'],
    },
    notSignedByChair: ['Báo cáo giám sát', 'Tổng hợp ý kiến', 'Báo cáo kết quả'],
    answerDay: '20/5/2024',
    now: '2024-05-22T08:00:00+07:00',
  },
] as const;

describe.each(cases)('the papers of $unit', ({ unit: id, session, ...expected }) => {
  let local: Local;
  let unit: OpenUnit;
  let office: Person;
  let made: ReturnType<typeof papers>;
  const listed = new Map<string, SheetRow[]>();

  beforeAll(async () => {
    local = await openLocal({ now: expected.now });
    unit = await openUnit(local, withMttqAtDesk((await example(`${id}.json`)) as UnitFile));
    office = person(local, unit.common, 'office');
    made = papers(local, unit, office);
    const rows = (await example(`${id}.rows.json`)) as Rows;
    const planned = { column: 'Mã', shows: session };
    if (id === 'tu-lan-2024') await office.type('Kế hoạch', planned, { 'Ngày tổ chức': '15/5/2024', 'Từ giờ': '7:30' });
    await office.paste('Ý kiến, kiến nghị', rows.petitions ?? []);
    await office.paste('Đăng ký phát biểu', rows.registrations ?? []);
    await unit.sync();
    await office.paste('Kết luận', rows.conclusions ?? []);
    await office.paste('Chuyển cấp trên', expected.forwarded);
    await office.type(
      'Ý kiến, kiến nghị',
      { column: 'Mã', shows: expected.answered },
      {
        'Nội dung trả lời': 'Căn cứ quy định hiện hành, việc này được giải quyết trong quý tới.',
        'Hình thức trả lời': 'Bằng văn bản',
        'Kết quả xử lý': 'Đã trả lời',
        'Ngày trả lời': expected.answerDay,
      },
    );
    await unit.sync();
  });

  afterAll(() => local.stop());

  it('come of one click each', async () => {
    for (const kind of documentKinds) listed.set(kind, await made.ask(session, kind));
    const asked = (await office.rows('Kế hoạch')).find((row) => row.Mã === session);
    expect(asked).toMatchObject({ 'Lập văn bản': '', 'Kiểm tra nhập liệu': 'Hợp lệ' });
    for (const kind of documentKinds) {
      expect(listed.get(kind)?.[0], kind).toMatchObject({
        'Cuộc đối thoại': session,
        'Loại văn bản': kind,
        'Tình trạng': 'Dự thảo',
        'Số, ký hiệu': '',
        'Ngày ban hành': '',
      });
    }
  });

  it.each(Object.entries(expected.facts))(
    '%s carries its facts, its signature and where it goes',
    async (kind, facts) => {
      const [row] = listed.get(kind) ?? [];
      const text = await made.text(row?.Mã ?? '');
      for (const fact of facts) expect(text, kind).toContain(fact);
      if ((expected.notSignedByChair as readonly string[]).includes(kind)) return;
      for (const fact of expected.everywhere) expect(text, kind).toContain(fact);
      expect(text).not.toContain('(Đã ký)');
    },
  );

  it('MTTQ opens its own report, which it signs, and no other draft', async () => {
    const { drive } = local.google('mttq');
    const open = async (kind: string): Promise<number> => {
      const fileId = (await made.records()).find((record) => record.kind === kind)?.fileId ?? '';
      return drive.files.get({ fileId, supportsAllDrives: true }, { validateStatus: () => true }).then((r) => r.status);
    };
    expect(await open('Báo cáo giám sát')).toBe(200);
    expect(await open('Biên bản')).toBe(404);
  });

  it('replies come one a petition, forwarding letters one a receiving body', async () => {
    const replies = (await made.records()).filter((record) => record.kind === 'Trả lời kiến nghị');
    expect(replies.map((record) => record.about)).toContain(expected.answered);
    const reply = replies.find((record) => record.about === expected.answered);
    expect(await made.text(reply?.code ?? '')).toContain(`mã số ${expected.answered}`);
    const letters = listed.get('Công văn kiến nghị cấp trên') ?? [];
    expect(letters).toHaveLength(2);
    for (const [place, { 'Cơ quan nhận': receiver }] of expected.forwarded.entries()) {
      const texts = await Promise.all(letters.map((row) => made.text(row.Mã ?? '')));
      expect(
        texts.filter((text) => text.includes(`Kính gửi: ${receiver}`)),
        String(place),
      ).toHaveLength(1);
    }
  });

  it('lie in one folder of the session, named so that they can be told apart', async () => {
    const folders = await made.list(await papersFolder());
    expect(folders.map(({ name }) => name)).toEqual([expected.folder]);
    const files = (await made.list(folders[0]?.id ?? '')).map(({ name }) => name);
    expect(files).toHaveLength((await office.rows('Văn bản')).length);
    expect(files).toContain(`Giấy mời - ${session}.docx`);
    expect(files).toContain(`Trả lời kiến nghị - ${session} - ${expected.answered}.docx`);
    expect(new Set(files).size).toBe(files.length);
  });

  const papersFolder = async (): Promise<string> =>
    (await made.list(unit.folderId)).find(({ name }) => name === 'Văn bản')?.id ?? '';
});
