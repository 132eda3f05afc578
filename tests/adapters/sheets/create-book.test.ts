import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { books } from '../../../sheets-templates/books.ts';
import { type MadeBook, type OpenBooks, openBooks } from './open-books.ts';

let open: OpenBooks;
let book: MadeBook;
let calls: string[];

beforeAll(async () => {
  open = await openBooks();
  book = await open.chung();
  calls = [...open.methods];
});
afterAll(() => open.close());

const sheetsOf = async (fields: string) => {
  const { data } = await open.system.spreadsheets.get({ spreadsheetId: book.spreadsheetId, fields });
  return data;
};

describe('a new book', () => {
  it('takes a look and one batch', () => {
    expect(calls).toEqual(['files.list', 'files.create', 'spreadsheets.get', 'spreadsheets.batchUpdate']);
  });

  it('speaks Vietnamese and keeps the time of Hà Nội', async () => {
    const { properties } = await sheetsOf('properties(locale,timeZone,title)');
    expect(properties).toMatchObject({
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
      title: 'Sổ đối thoại - Xã Mẫu 2023',
    });
  });

  it('has the tabs of the template in their order, headers frozen', async () => {
    const { sheets = [] } = await sheetsOf('sheets.properties');
    expect(sheets.map(({ properties }) => properties?.title)).toEqual(books.chung.tabs.map(({ title }) => title));
    for (const { properties } of sheets) expect(properties?.gridProperties?.frozenRowCount).toBe(1);
    expect(Object.values(book.sheetIds)).toEqual(sheets.map(({ properties }) => properties?.sheetId));
  });

  it('has its headers where the template has them, each with a note', async () => {
    const ranges = ["'Ý kiến, kiến nghị'!1:1"];
    const { data } = await open.system.spreadsheets.get({
      spreadsheetId: book.spreadsheetId,
      ranges,
      includeGridData: true,
      fields: 'sheets.data.rowData.values(formattedValue,note,userEnteredFormat)',
    });
    const cells = data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? [];
    const columns = books.chung.tabs.find(({ key }) => key === 'petitions')?.columns ?? [];
    expect(cells.map(({ formattedValue }) => formattedValue)).toEqual(columns.map(({ header }) => header));
    expect(cells.every(({ note }) => (note ?? '').length > 10)).toBe(true);
    const colours = new Set(
      columns.map(({ owner }, at) => `${owner} ${JSON.stringify(cells[at]?.userEnteredFormat?.backgroundColorStyle)}`),
    );
    const [staff, system] = ['staff', 'system'].map((owner) =>
      [...colours].filter((each) => each.startsWith(owner)).map((each) => each.slice(owner.length)),
    );
    expect(staff?.some((colour) => system?.includes(colour) && !colour.includes('0.42'))).toBe(false);
  });

  it('keeps as text what people type into phones and expected times, and dates as dates', async () => {
    const office = open.system;
    const { spreadsheetId } = book;
    await office.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [
          {
            range: "'Ý kiến, kiến nghị'!C2:H2",
            values: [['26/10/2023', 'Ông Mẫu', '3', '0912345678', 'MTTQ', '=1+1']],
          },
          { range: "'Kế hoạch'!C2:F2", values: [['5/8', '26/10/2023', '13:30', '17:00']] },
        ],
      },
    });
    const read = await open.workbooks.read(spreadsheetId, [book.sheetIds.petitions ?? 0, book.sheetIds.sessions ?? 0]);
    if (read === 'unchanged') throw new Error('changed');
    expect(read.tabs[0]?.rows[1]).toEqual(['', '', 45225, 'Ông Mẫu', '3', '0912345678', 'MTTQ', '=1+1']);
    expect(read.tabs[1]?.rows[1]).toEqual(['', '', '5/8', 45225, 0.5625, 17 / 24]);
  });

  it('warns about system cells and headers and locks nothing', async () => {
    const { sheets = [] } = await sheetsOf('sheets(properties.title,protectedRanges)');
    const ranges = sheets.flatMap(({ protectedRanges }) => protectedRanges ?? []);
    expect(ranges.length).toBeGreaterThan(books.chung.tabs.length);
    expect(ranges.every(({ warningOnly }) => warningOnly === true)).toBe(true);
  });

  it('offers drop-downs that refuse nothing', async () => {
    const { data } = await open.system.spreadsheets.get({
      spreadsheetId: book.spreadsheetId,
      ranges: ["'Ý kiến, kiến nghị'!A3:Y3"],
      includeGridData: true,
      fields: 'sheets.data.rowData.values(dataValidation)',
    });
    const rules = (data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? []).flatMap(
      ({ dataValidation }) => dataValidation ?? [],
    );
    expect(rules.map(({ condition }) => condition?.type)).toEqual([
      'ONE_OF_RANGE',
      'ONE_OF_LIST',
      'ONE_OF_LIST',
      'ONE_OF_LIST',
      'ONE_OF_LIST',
      'ONE_OF_LIST',
    ]);
    expect(rules[0]?.condition?.values).toEqual([{ userEnteredValue: "='Kế hoạch'!$A$2:$A" }]);
    expect(rules.every(({ strict }) => strict !== true)).toBe(true);
  });

  it('folds away handling and following, shows states in colour and draws the counts', async () => {
    const { sheets = [] } = await sheetsOf('sheets(properties.title,columnGroups,conditionalFormats,charts)');
    const of = (title: string) => sheets.find(({ properties }) => properties?.title === title);
    expect(of('Ý kiến, kiến nghị')?.columnGroups?.map(({ range }) => [range?.startIndex, range?.endIndex])).toEqual([
      [13, 23],
      [24, 25],
    ]);
    expect(of('Ý kiến, kiến nghị')?.conditionalFormats).toHaveLength(3);
    expect(of('Tổng hợp')?.charts).toHaveLength(2);
  });

  it('begins with the guide, which says what not to enter', async () => {
    const read = await open.workbooks.read(book.spreadsheetId, [book.sheetIds.guide ?? 0]);
    if (read === 'unchanged') throw new Error('changed');
    expect(read.tabs[0]?.rows.flat().join('\n')).toContain('KHÔNG NHẬP NỘI DUNG TỐ CÁO VÀO SỔ NÀY');
  });

  it('of the office is built as well', async () => {
    const sheetIds = await open.workbooks.build(await open.blank('Sổ văn phòng'), books['van-phong']);
    expect(Object.keys(sheetIds)).toEqual(books['van-phong'].tabs.map(({ key }) => key));
  });

  it('built again stays as it is, its first rows once', async () => {
    const spreadsheetId = await open.blank('Sổ lập lại');
    const rows = { petitions: [[{ type: 'text', text: 'YK23-0001' }] as const] };
    const sheetIds = await open.workbooks.build(spreadsheetId, books.chung, rows);
    expect(await open.workbooks.build(spreadsheetId, books.chung, rows)).toEqual(sheetIds);
    const read = await open.workbooks.read(spreadsheetId, [sheetIds.petitions ?? 0]);
    if (read === 'unchanged') throw new Error('changed');
    expect(read.tabs[0]?.rows.slice(1)).toEqual([['YK23-0001']]);
  });
});
