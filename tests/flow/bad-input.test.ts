import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, fileOf, openDesk, PETITIONS, VERDICT } from './bad-input-desk.ts';

/** What people and machines give wrongly: each gets a clear word, and no record is lost. */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.local.stop());

describe('a call', () => {
  it.each([
    [
      'of a book that is nobody’s',
      'sheet-changed',
      { spreadsheetId: '1AbC' },
      404,
      /Không có sổ nào mang mã bảng tính này/,
    ],
    ['without the book', 'sheet-changed', {}, 400, /spreadsheetId: còn thiếu/],
    // In the store a path of its own, which Firestore calls malformed.
    ['of a path', 'sheet-changed', { spreadsheetId: 'x/units' }, 400, /spreadsheetId: không phải mã bảng tính/],
    ['of a unit that does not exist', 'sync-unit', { unitId: 'khong-co' }, 404, /Không có đơn vị «khong-co»/],
  ])('%s is refused in words', async (_, name, body, status, message) => {
    const response = await desk.local.post(`/functions/${name}`, body);
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(message)]);
  });

  it('with a broken unit file names every problem, and makes nothing', async () => {
    const before = (await desk.local.units()).length;
    const broken = {
      ...fileOf('Vĩnh Lâm'),
      level: 'thôn',
      year: '2024',
      villages: [{ aliases: [] }],
      officials: [{ name: 'Lê Thị Bưởi', department: 'Địa chính', email: 'buoi@', role: 'Giám đốc' }],
      deadlines: { reply: { days: -3, unit: 'tuan', source: 'luật' } },
      lãnhĐạo: 'ai',
    };
    const response = await desk.local.post('/functions/create-unit', broken);
    const { error, problems } = (await response.json()) as { error: string; problems: string[] };
    expect(response.status).toBe(400);
    expect(error).toMatch(/^Hồ sơ đơn vị chưa đúng/);
    for (const path of [
      'id',
      'level',
      'year',
      'villages[0].name',
      'officials[0].email',
      'officials[0].role',
      'deadlines.reply.days',
      'deadlines.reply.unit',
      'lãnhĐạo',
    ])
      expect(problems.join('\n'), path).toContain(path);
    expect(await desk.local.units()).toHaveLength(before);
  });

  it.each([['nothing'], ['[]'], ['"x"'], ['{"id":'], ['{"id":"a","id2":1e999}']])(
    'with the body %s is a bad request',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${desk.local.url}/functions/create-unit`, { method: 'POST', headers, body });
      expect(response.status).toBe(400);
    },
  );
});

describe('a row', () => {
  /** Three bytes a character. */
  const wide = 'ộ'.repeat(50_000);
  const long = 'Đề nghị cấp sổ đỏ cho bà con xóm Đình. '.repeat(1_300).slice(0, 50_000);

  it('of cells with 50,000 characters is recorded whole, also among many', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({
      'Tổ chức, cá nhân kiến nghị': `Nguyễn Văn ${'ABCDEGHIKLMNOPQRSTUVXY'[index]}`,
      'Nội dung': `${index}. ${long}`.slice(0, 50_000),
      'Nội dung trả lời': long,
    }));
    await desk.office.paste(PETITIONS, rows);
    await desk.unit.sync();
    const records = (await desk.petitions()).filter((record) => record.content.includes('xóm Đình'));
    expect(records).toHaveLength(20);
    expect(records.every(({ content, answer }) => content.length > 49_990 && answer.length > 49_990)).toBe(true);
    expect((await desk.rowsWith('xóm Đình')).every((row) => row.Mã !== '' && row[VERDICT] !== '')).toBe(true);
  });

  it('changed from one such text to another is recorded, too', async () => {
    const shown = await desk.office.rows(PETITIONS);
    const column = (await desk.headers(PETITIONS)).indexOf('Nội dung trả lời') + 1;
    await desk.put(
      `'${PETITIONS}'!R2C${column}`,
      shown.map((row) => [row['Nội dung trả lời']?.replaceAll('bà con', 'cả xóm') ?? null]),
    );
    await desk.unit.sync();
    const records = (await desk.petitions()).filter((record) => record.content.includes('xóm Đình'));
    expect(records.every(({ answer }) => answer.includes('cả xóm') && answer.length > 49_990)).toBe(true);
  });

  it('too long for one record in all its cells says so, and its neighbours go on', async () => {
    const headers = ['Dự thảo trả lời', 'Nội dung trả lời', 'Tổ chức, cá nhân kiến nghị', 'Nguồn', 'Giao đích danh'];
    const filled = Object.fromEntries(headers.map((header) => [header, wide]));
    await desk.office.paste(PETITIONS, [
      { ...filled, 'Nội dung': `Tràn ${wide}`.slice(0, 50_000) },
      { 'Nội dung': 'Đề nghị sửa cầu Đình, hàng xóm của dòng tràn' },
    ]);
    await desk.unit.sync();
    const [over] = await desk.rowsWith('Tràn');
    expect(over?.[VERDICT]).toMatch(/quá dài/);
    expect(over?.Mã).toMatch(/^YK24-/);
    expect((await desk.rowsWith('hàng xóm của dòng tràn'))[0]?.[VERDICT]).toMatch(/^Hợp lệ/);
  });

  it('of formulas, commands and emoji stays text wherever the system writes it', async () => {
    const texts = [
      '=HYPERLINK("http://x.example";"Bấm vào đây")',
      "+cmd|' /C calc'!A0",
      '@SUM(1+1)',
      '-2+3',
      '👩‍🌾 Ruộng ngập 🌊🌊',
    ];
    const headers = await desk.headers(PETITIONS);
    const rows = texts.map((text) => {
      const row: Record<string, string> = {
        'Nội dung': `${text} (thử chữ)`,
        'Tổ chức, cá nhân kiến nghị': text,
        'Điện thoại': '0912 345 678',
      };
      return headers.map((header) => row[header] ?? null);
    });
    await desk.put(`'${PETITIONS}'!A${(await desk.office.rows(PETITIONS)).length + 2}`, rows);
    await desk.unit.sync();
    await desk.syncNow(desk.unit, desk.unit.office);
    const records = (await desk.petitions()).filter(({ content }) => content.includes('(thử chữ)'));
    expect(records.map(({ content }) => content)).toEqual(texts.map((text) => `${text} (thử chữ)`));
    for (const spreadsheetId of [desk.unit.common, desk.unit.office]) {
      const fields = 'sheets(data(rowData(values(userEnteredValue))))';
      const { sheets } = desk.local.google('office');
      const book = await sheets.spreadsheets.get({ spreadsheetId, includeGridData: true, fields });
      expect(JSON.stringify(book.data)).not.toContain('"formulaValue"');
    }
  });

  it('whose cell a person made a formula is read by what it shows; in a column of text it stays text', async () => {
    await desk.office.paste(PETITIONS, [{ 'Ngày nhận': '=45410+4', 'Nội dung': '="Đề nghị sửa "&"đường"' }]);
    await desk.unit.sync();
    expect((await desk.petitions()).at(-1)).toMatchObject({
      receivedOn: '2024-05-02',
      content: '="Đề nghị sửa "&"đường"',
    });
  });
});
