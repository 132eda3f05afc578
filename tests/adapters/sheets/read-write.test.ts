import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CellOutput, CellWrite, WorkbookWrite } from '../../../functions/domain/workbooks.ts';
import { WorkbookUnavailable } from '../../../functions/domain/workbooks.ts';
import { type MadeBook, type OpenBooks, openBooks } from './open-books.ts';

let open: OpenBooks;
let book: MadeBook;
let petitions: number;
const title = 'Ý kiến, kiến nghị';

beforeEach(async () => {
  open = await openBooks();
  book = await open.chung();
  petitions = book.sheetIds.petitions ?? -1;
  open.methods.length = 0;
});
afterEach(() => open.close());

const text = (of: string) => ({ type: 'text', text: of }) as const;
const cell = (row: number, column: number, value: CellWrite['value'], note?: string): CellWrite => ({
  sheetId: petitions,
  row,
  column,
  value,
  ...(note === undefined ? {} : { note }),
});
const readBack = (from: number, to: number) => [{ sheetId: petitions, title, from, to }];
const write = (given: Partial<WorkbookWrite>) =>
  open.workbooks.write(book.spreadsheetId, { cells: [], readBack: [], ...given });

const rowsNow = async () => {
  const read = await open.workbooks.read(book.spreadsheetId, [petitions]);
  if (read === 'unchanged') throw new Error('no digest was given');
  return read.tabs[0]?.rows ?? [];
};

const requestsOf = async (call: () => Promise<unknown>): Promise<number> => {
  await call();
  return open.methods.length;
};

describe('reading a book', () => {
  it('answers unchanged for the digest of the same content, and the values after an edit', async () => {
    const first = await open.workbooks.read(book.spreadsheetId, [petitions]);
    if (first === 'unchanged') throw new Error('no digest was given');
    expect(await open.workbooks.read(book.spreadsheetId, [petitions], first.digest)).toBe('unchanged');
    await write({ cells: [cell(1, 7, text('Đường hỏng'))] });
    const after = await open.workbooks.read(book.spreadsheetId, [petitions], first.digest);
    expect(after).toMatchObject({ tabs: [{ sheetId: petitions, title }] });
  });

  it('gives the tabs in the order they are asked for, under the names people gave them', async () => {
    const sessions = book.sheetIds.sessions ?? -1;
    const properties = { sheetId: sessions, title: "Kế hoạch '23!" };
    await open.system.spreadsheets.batchUpdate({
      spreadsheetId: book.spreadsheetId,
      requestBody: { requests: [{ updateSheetProperties: { properties, fields: 'title' } }] },
    });
    const read = await open.workbooks.read(book.spreadsheetId, [petitions, sessions]);
    expect(read === 'unchanged' ? [] : read.tabs.map((tab) => tab.title)).toEqual([title, "Kế hoạch '23!"]);
  });

  it('takes one call, however many tabs', async () => {
    expect(await requestsOf(() => open.workbooks.read(book.spreadsheetId, Object.values(book.sheetIds)))).toBe(1);
  });

  it.each([['not-found', 'khong-co-tep-nay', 'Không tìm thấy sổ khong-co-tep-nay']])(
    'says in Vietnamese that a book is %s',
    async (reason, id, message) => {
      const failed = open.workbooks.read(id, [1]);
      await expect(failed).rejects.toBeInstanceOf(WorkbookUnavailable);
      await expect(failed).rejects.toMatchObject({ reason, message: expect.stringContaining(message) });
    },
  );

  it('says that a tab was deleted', async () => {
    const failed = open.workbooks.read(book.spreadsheetId, [petitions, 4711]);
    await expect(failed).rejects.toMatchObject({
      reason: 'tab-missing',
      message: expect.stringContaining('thiếu một tab'),
    });
  });

  it('says that access was taken away', async () => {
    open.faults.push({
      status: 403,
      json: { error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
    });
    const failed = open.workbooks.read(book.spreadsheetId, [petitions]);
    await expect(failed).rejects.toMatchObject({
      reason: 'no-access',
      message: expect.stringContaining('chia sẻ lại sổ'),
    });
  });

  it('is repeated when the server fails in passing', async () => {
    open.faults.push({ status: 503, json: {} });
    expect(await rowsNow()).toHaveLength(1);
  });
});

describe('writing into a book', () => {
  it('gives back what a reading would give', async () => {
    const cells = [
      cell(1, 0, text('YK23-0001')),
      cell(1, 2, { type: 'date', date: '2023-10-26' }),
      cell(1, 7, text('=HYPERLINK("http://x";"y")')),
      cell(2, 13, { type: 'link', text: 'Tệp', uri: 'https://example.vn/a' }),
      cell(2, 12, { type: 'number', number: 3.5 }),
      cell(4, 24, text('Hợp lệ')),
    ];
    const { tabs, skipped } = await write({ cells, readBack: readBack(0, 5) });
    expect(skipped).toEqual([]);
    expect(tabs[0]?.rows).toEqual(await rowsNow());
    expect(tabs[0]?.rows[1]).toEqual(['YK23-0001', '', 45225, '', '', '', '', '=HYPERLINK("http://x";"y")']);
  });

  it('gives back a formula that fails as a reading would give it, with the reason', async () => {
    await open.system.spreadsheets.values.update({
      spreadsheetId: book.spreadsheetId,
      range: `'${title}'!K2`,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['=1/0']] },
    });
    const { tabs } = await write({ cells: [cell(1, 0, text('YK23-0001'))], readBack: readBack(0, 2) });
    expect(tabs[0]?.rows[1]?.[10]).toMatch(/^#DIV\/0! \(.+\)$/);
    expect(tabs[0]?.rows).toEqual(await rowsNow());
  });

  it('takes one call for thousands of rows, in few requests', async () => {
    const cells = Array.from({ length: 1500 }, (_, index) => [
      cell(index + 1, 0, text(`YK23-${index}`)),
      cell(index + 1, 13, text('Đỗ Văn Mẫu'), 'ít việc nhất'),
      cell(index + 1, 14, index % 3 === 0 ? { type: 'blank' } : { type: 'date', date: '2023-11-27' }, '30 ngày'),
      cell(index + 1, 23, text('Đã giao')),
      cell(index + 1, 24, text('Hợp lệ')),
    ]).flat();
    expect(await requestsOf(() => write({ cells, readBack: readBack(1, 1501) }))).toBe(1);
    expect((await rowsNow())[1500]?.slice(13, 15)).toEqual(['Đỗ Văn Mẫu', 45257]);
  });

  it('shows dates as people write them and leaves the format of cells it empties', async () => {
    await write({ cells: [cell(1, 2, { type: 'date', date: '2023-11-05' }), cell(2, 2, { type: 'blank' })] });
    const { data } = await open.system.spreadsheets.values.get({
      spreadsheetId: book.spreadsheetId,
      range: `'${title}'!C2`,
    });
    expect(data.values).toEqual([['05/11/2023']]);
    await open.system.spreadsheets.values.update({
      spreadsheetId: book.spreadsheetId,
      range: `'${title}'!C3`,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['6/11/2023']] },
    });
    expect((await rowsNow())[2]?.[2]).toBe(45236);
  });

  it('sets a note, leaves it, and clears it', async () => {
    const noteNow = async () => {
      const { data } = await open.system.spreadsheets.get({
        spreadsheetId: book.spreadsheetId,
        ranges: [`'${title}'!O2`],
        includeGridData: true,
        fields: 'sheets.data.rowData.values.note',
      });
      return data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note;
    };
    await write({ cells: [cell(1, 14, { type: 'date', date: '2023-11-27' }, '26/10/2023 + 30 ngày')] });
    await write({ cells: [cell(1, 14, { type: 'date', date: '2023-11-28' })] });
    expect(await noteNow()).toBe('26/10/2023 + 30 ngày');
    await write({ cells: [cell(1, 14, { type: 'date', date: '2023-11-28' }, '')] });
    expect(await noteNow()).toBeUndefined();
  });

  it('exchanges a phone only where it still stands', async () => {
    await write({ cells: [cell(1, 5, text('0912345678')), cell(2, 5, text('0987000111'))] });
    await write({
      cells: [],
      swaps: [
        { sheetId: petitions, row: 1, column: 5, expected: '0987000111', replacement: 'sai dòng' },
        { sheetId: petitions, column: 5, expected: '0912345678', replacement: '09•• ••• 678' },
      ],
    });
    expect((await rowsNow()).slice(1).map((row) => row[5])).toEqual(['09•• ••• 678', '0987000111']);
  });

  it.each([
    ['#,##0', '912.345.678'],
    ['0000000000', '0912345678'],
    ['#,##0.00', '912.345.678,00'],
    ['0%', '91234567800%'],
  ])('exchanges a number that its cell shows as %s', async (pattern, shown) => {
    await write({ cells: [cell(1, 5, { type: 'number', number: 912345678 })] });
    const range = { sheetId: petitions, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 5, endColumnIndex: 6 };
    const format = { userEnteredFormat: { numberFormat: { type: pattern === '0%' ? 'PERCENT' : 'NUMBER', pattern } } };
    const fields = 'userEnteredFormat.numberFormat';
    await open.system.spreadsheets.batchUpdate({
      spreadsheetId: book.spreadsheetId,
      requestBody: { requests: [{ repeatCell: { range, cell: format, fields } }] },
    });
    const cells = await open.system.spreadsheets.values.get({
      spreadsheetId: book.spreadsheetId,
      range: `'${title}'!F2`,
    });
    expect(cells.data.values).toEqual([[shown]]);
    const swap = { sheetId: petitions, row: 1, column: 5, replacement: '09•• ••• 678' };
    await write({ cells: [], swaps: [{ ...swap, expected: 912345679, replacement: 'số khác' }] });
    await write({ cells: [], swaps: [{ ...swap, expected: 912345678 }] });
    expect((await rowsNow())[1]?.[5]).toBe('09•• ••• 678');
  });

  it('exchanges a number for a text with signs of patterns in it', async () => {
    await write({ cells: [cell(1, 5, { type: 'number', number: 5 })] });
    const answer = 'Thu 5 $ một hộ, nộp $1 ở C:\\quỹ';
    await write({ cells: [], swaps: [{ sheetId: petitions, row: 1, column: 5, expected: 5, replacement: answer }] });
    expect((await rowsNow())[1]?.[5]).toBe(answer);
  });

  it('appends under what stands there, text staying text', async () => {
    await write({ cells: [cell(3, 7, text('dòng cuối'))] });
    const row: CellOutput[] = [
      { type: 'blank' },
      text('DT23-01'),
      { type: 'date', date: '2023-10-10' },
      text('Bà Mẫu'),
      text('Hạ'),
      text('0912000111'),
    ];
    await write({ appends: [{ sheetId: petitions, rows: [row] }] });
    await write({ appends: [{ sheetId: petitions, rows: [[text('YK23-0009')]] }] });
    expect((await rowsNow()).slice(4)).toEqual([['', 'DT23-01', 45209, 'Bà Mẫu', 'Hạ', '0912000111'], ['YK23-0009']]);
  });

  it('leaves out what a person protected and writes the rest', async () => {
    await open.share(book.spreadsheetId, 'van-phong@doithoai.local');
    await open.person('office').spreadsheets.batchUpdate({
      spreadsheetId: book.spreadsheetId,
      requestBody: {
        requests: [
          {
            addProtectedRange: {
              protectedRange: {
                range: {
                  sheetId: petitions,
                  startRowIndex: 1,
                  endRowIndex: 2,
                  startColumnIndex: 23,
                  endColumnIndex: 25,
                },
                editors: { users: ['van-phong@doithoai.local'] },
              },
            },
          },
        ],
      },
    });
    open.methods.length = 0;
    const cells = [cell(1, 24, text('Hợp lệ')), cell(2, 24, text('Hợp lệ')), cell(1, 0, text('YK23-0001'))];
    const { tabs, skipped } = await write({ cells, readBack: readBack(1, 3) });
    expect(skipped).toEqual([{ sheetId: petitions, row: 1, column: 24 }]);
    expect(tabs[0]?.rows.map((row) => [row[0], row[24]])).toEqual([
      ['YK23-0001', undefined],
      ['', 'Hợp lệ'],
    ]);
    const onlyHeld = await write({ cells: [cell(1, 24, text('Hợp lệ'))], readBack: readBack(1, 3) });
    expect(onlyHeld.tabs[0]?.rows).toEqual(tabs[0]?.rows);
  });

  it('writes a date without its format where a table has given the column a type', async () => {
    const message = 'Invalid requests[0].updateCells: This operation is not allowed on cells in typed columns.';
    open.faults.push({ status: 400, json: { error: { code: 400, message, status: 'INVALID_ARGUMENT' } } });
    const due = cell(1, 14, { type: 'date', date: '2023-11-27' });
    const { tabs, skipped } = await write({ cells: [due], readBack: readBack(1, 2) });
    expect(skipped).toEqual([]);
    expect(tabs[0]?.rows[0]?.[14]).toBe(45_257);
    // One that was refused, and this one.
    expect(open.methods).toEqual(['spreadsheets.batchUpdate']);
  });

  it.each([
    [403, 'You are trying to edit a protected cell or object.'],
    [400, 'You are trying to edit a protected cell or object.'],
  ])('appends once where a merge that covers a cell may not be parted: %i', async (status, message) => {
    const range = { sheetId: petitions, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
    const requestBody = { requests: [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }] };
    await open.system.spreadsheets.batchUpdate({ spreadsheetId: book.spreadsheetId, requestBody });
    open.faults.push(undefined, undefined, { status, json: { error: { code: status, message, status: 'X' } } });
    const { tabs, notAppended } = await write({
      cells: [cell(1, 0, text('YK23-0001')), cell(2, 0, text('YK23-0002')), cell(2, 7, text('Việc'))],
      appends: [{ sheetId: petitions, rows: [[text('YK23-0009')]] }],
      readBack: readBack(1, 3),
    });
    expect(notAppended).toEqual([]);
    expect(tabs[0]?.rows.map(([code]) => code)).toEqual(['YK23-0001', '']);
    expect((await rowsNow()).slice(3)).toEqual([['YK23-0009']]);
  });

  it('parts a merge over a day also beside a table that has given the column a type', async () => {
    const range = { sheetId: petitions, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 14, endColumnIndex: 15 };
    const requestBody = { requests: [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }] };
    await open.system.spreadsheets.batchUpdate({ spreadsheetId: book.spreadsheetId, requestBody });
    const message = 'Invalid requests[0].updateCells: This operation is not allowed on cells in typed columns.';
    const typed = { status: 400, json: { error: { code: 400, message, status: 'INVALID_ARGUMENT' } } };
    open.faults.push(typed, undefined, undefined, typed);
    const days = [1, 2].map((row) => cell(row, 14, { type: 'date', date: '2023-11-27' }));
    const { tabs } = await write({ cells: [...days, cell(2, 24, text('Hợp lệ'))], readBack: readBack(1, 3) });
    expect(tabs[0]?.rows.map((row) => row[14])).toEqual([45_257, 45_257]);
  });

  it('cuts what is longer than a cell can hold', async () => {
    await write({ cells: [cell(1, 24, text('x'.repeat(60_000)))] });
    expect(String((await rowsNow())[1]?.[24])).toHaveLength(50_000);
  });
});

describe('a write whose answer is lost', () => {
  const lost = { status: 500, json: { error: { code: 500, message: 'Internal error', status: 'INTERNAL' } } };

  it('with an append is not repeated: the caller reads again', async () => {
    open.faults.push(lost);
    await expect(write({ appends: [{ sheetId: petitions, rows: [[text('YK23-0001')]] }] })).rejects.toThrow();
    expect(open.server.calls.filter((call) => call.includes(':batchUpdate'))).toHaveLength(2);
    expect(await rowsNow()).toHaveLength(1);
  });

  it('without one is written again', async () => {
    open.faults.push(lost);
    await write({ cells: [cell(1, 0, text('YK23-0001'))] });
    expect((await rowsNow())[1]).toEqual(['YK23-0001']);
  });

  it('over the quota is repeated, appends too, once', async () => {
    open.faults.push({
      status: 429,
      json: { error: { code: 429, message: 'Quota exceeded', status: 'RESOURCE_EXHAUSTED' } },
    });
    await write({ appends: [{ sheetId: petitions, rows: [[text('YK23-0001')]] }] });
    expect((await rowsNow()).slice(1)).toEqual([['YK23-0001']]);
  });
});
