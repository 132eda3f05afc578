import { describe, expect, it } from 'vitest';
import { messageOf, openSheets, type Sheets } from './open-sheets.ts';

const text = (...values: string[]) => ({
  values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

async function cells(sheets: Sheets, id: string, range: string, fields: string) {
  const query = `ranges=${encodeURIComponent(range)}&fields=sheets.data.rowData.values(${fields})`;
  const { json } = await sheets.call('GET', `/v4/spreadsheets/${id}?${query}`);
  const data = (json.sheets as { data: { rowData?: { values?: unknown[] }[] }[] }[])[0]?.data[0];
  return (data?.rowData ?? []).map((row) => row.values ?? []);
}

async function blank(rows: unknown[][] = []) {
  const sheets = openSheets();
  const id = await sheets.book({}, [
    { properties: { sheetId: 0, title: 'Ý kiến', gridProperties: { rowCount: 100, columnCount: 8 } } },
  ]);
  if (rows.length > 0) await sheets.type(id, 'A1', rows, 'RAW');
  return { sheets, id };
}

describe('updateCells', () => {
  it('writes text, numbers, booleans and formulas, each as it is', async () => {
    const { sheets, id } = await blank();
    const values = [{ stringValue: '=1+1' }, { numberValue: 45225 }, { boolValue: true }, { formulaValue: '=B1+1' }];
    const rows = [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }];
    await sheets.batch(id, { updateCells: { start: { sheetId: 0 }, rows, fields: 'userEnteredValue' } });
    expect(await sheets.values(id, 'A1:D1', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([
      ['=1+1', 45225, true, 45226],
    ]);
    expect(await cells(sheets, id, 'A1:D1', 'userEnteredValue')).toEqual([
      values.map((userEnteredValue) => ({ userEnteredValue })),
    ]);
  });

  it('changes only what its fields name', async () => {
    const { sheets, id } = await blank([['giữ']]);
    const cell = {
      note: 'n',
      userEnteredFormat: { textFormat: { bold: true, italic: true }, horizontalAlignment: 'CENTER' },
    };
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    await sheets.batch(id, {
      updateCells: {
        range,
        rows: [{ values: [cell] }],
        fields: 'note,userEnteredFormat(textFormat/bold,horizontalAlignment)',
      },
    });
    await sheets.batch(id, {
      updateCells: { range, rows: [{ values: [{}] }], fields: 'userEnteredFormat.horizontalAlignment' },
    });
    expect(await cells(sheets, id, 'A1', 'userEnteredValue,note,userEnteredFormat')).toEqual([
      [{ userEnteredValue: { stringValue: 'giữ' }, note: 'n', userEnteredFormat: { textFormat: { bold: true } } }],
    ]);
  });

  it('clears what its range holds and its rows do not reach', async () => {
    const { sheets, id } = await blank([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    const range = { sheetId: 0, endRowIndex: 3, endColumnIndex: 2 };
    await sheets.batch(id, { updateCells: { range, rows: [text('x')], fields: 'userEnteredValue' } });
    expect(await sheets.values(id, 'A1:B3')).toEqual([['x']]);
  });

  it('links a cell, and the link goes when another value is written', async () => {
    const { sheets, id } = await blank();
    const link = { uri: 'https://docs.example/1' };
    const linked = { userEnteredValue: { stringValue: 'Thông báo' }, userEnteredFormat: { textFormat: { link } } };
    await sheets.batch(id, {
      updateCells: {
        start: { sheetId: 0 },
        rows: [{ values: [linked] }],
        fields: 'userEnteredValue,userEnteredFormat.textFormat.link',
      },
    });
    expect(await cells(sheets, id, 'A1', 'hyperlink,formattedValue')).toEqual([
      [{ formattedValue: 'Thông báo', hyperlink: link.uri }],
    ]);
    await sheets.type(id, 'A1', [['khác']]);
    expect(await cells(sheets, id, 'A1', 'hyperlink,formattedValue')).toEqual([[{ formattedValue: 'khác' }]]);
    await sheets.type(id, 'A1', [['=HYPERLINK("https://x.example";"Mở")']]);
    expect(await cells(sheets, id, 'A1', 'hyperlink,formattedValue')).toEqual([
      [{ formattedValue: 'Mở', hyperlink: 'https://x.example' }],
    ]);
  });

  it.each([
    [
      { start: { sheetId: 0, rowIndex: 99 }, rows: [text('a'), text('b')], fields: 'userEnteredValue' },
      'Attempting to write row: 100, beyond the last requested row of: 99',
    ],
    [
      { start: { sheetId: 0 }, rows: [text(...'abcdefghi')], fields: 'userEnteredValue' },
      'Attempting to write column: 8, beyond the last requested column of: 7',
    ],
    [
      { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, rows: [text('a', 'b')], fields: '*' },
      'Attempting to write column: 1, beyond the last requested column of: 0',
    ],
    [{ start: { sheetId: 5 }, rows: [text('a')], fields: 'userEnteredValue' }, 'No grid with id: 5'],
    [
      { start: { sheetId: 0 }, rows: [text('a')] },
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [{ start: { sheetId: 0 }, rows: [text('a')], fields: 'value' }, 'Invalid field: value'],
    [
      { start: { sheetId: 0 }, rows: [text('x'.repeat(50_001))], fields: 'userEnteredValue' },
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
  ])('is refused: %#', async (updateCells, message) => {
    const { sheets, id } = await blank();
    const answer = await sheets.batch(id, { updateCells });
    expect([answer.status, messageOf(answer)]).toEqual([400, `Invalid requests[0].updateCells: ${message}`]);
  });

  it('appends under the last filled row and lengthens the sheet', async () => {
    const { sheets, id } = await blank([['a'], [], ['', 'b']]);
    const rows = Array.from({ length: 98 }, (_, i) => text(`dòng ${i}`));
    await sheets.batch(id, { appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } });
    expect(await sheets.values(id, 'A3:B4')).toEqual([['', 'b'], ['dòng 0']]);
    expect(await sheets.values(id, 'A101')).toEqual([['dòng 97']]);
  });
});

describe('A format for whole columns', () => {
  const date = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' } } };
  const repeat = (range: object, cell: object, fields: string) => ({
    repeatCell: { range: { sheetId: 0, ...range }, cell, fields },
  });

  it('holds for rows that come later, and a cell of its own format keeps it', async () => {
    const { sheets, id } = await blank([[45225, 45225]]);
    await sheets.batch(id, repeat({ startColumnIndex: 0, endColumnIndex: 2 }, date, 'userEnteredFormat.numberFormat'));
    await sheets.batch(
      id,
      repeat(
        { endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0' } } },
        'userEnteredFormat.numberFormat',
      ),
    );
    await sheets.batch(id, { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 50 } });
    await sheets.type(id, 'A140', [[45226]], 'RAW');
    expect(await sheets.values(id, 'A1:B1')).toEqual([['26/10/2023', '45225']]);
    expect(await sheets.values(id, 'A140')).toEqual([['27/10/2023']]);
  });

  it('is changed in the cells of their own format too', async () => {
    const { sheets, id } = await blank([['a', 'b']]);
    await sheets.batch(
      id,
      repeat(
        { endRowIndex: 1, endColumnIndex: 1 },
        { userEnteredFormat: { textFormat: { bold: true } } },
        'userEnteredFormat.textFormat.bold',
      ),
    );
    await sheets.batch(
      id,
      repeat({}, { userEnteredFormat: { wrapStrategy: 'WRAP' } }, 'userEnteredFormat.wrapStrategy'),
    );
    expect(await cells(sheets, id, 'A1:B1', 'userEnteredFormat')).toEqual([
      [
        { userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP' } },
        { userEnteredFormat: { wrapStrategy: 'WRAP' } },
      ],
    ]);
  });

  it('goes along with its column, and rows opened within it have it', async () => {
    const { sheets, id } = await blank([[45225]]);
    await sheets.batch(
      id,
      repeat({ startRowIndex: 0, endRowIndex: 60, endColumnIndex: 1 }, date, 'userEnteredFormat.numberFormat'),
    );
    await sheets.batch(id, {
      insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    });
    await sheets.batch(id, {
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 30, endIndex: 32 },
        inheritFromBefore: true,
      },
    });
    await sheets.type(id, 'B62', [[45225], [45225]], 'RAW');
    expect(await sheets.values(id, 'B1')).toEqual([['26/10/2023']]);
    expect(await sheets.values(id, 'B62:B63')).toEqual([['26/10/2023'], ['45225']]);
  });

  it('travels with its rows in a sort when it holds for some of them only', async () => {
    const { sheets, id } = await blank(Array.from({ length: 80 }, (_, i) => [80 - i, 45225]));
    await sheets.batch(
      id,
      repeat(
        { startRowIndex: 0, endRowIndex: 60, startColumnIndex: 1, endColumnIndex: 2 },
        date,
        'userEnteredFormat.numberFormat',
      ),
    );
    await sheets.batch(id, {
      sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
    });
    expect(await sheets.values(id, 'A20:B21')).toEqual([
      ['20', '45225'],
      ['21', '26/10/2023'],
    ]);
  });
});

describe('A drop-down', () => {
  it('is kept and given back, and does not stop the API from writing something else', async () => {
    const { sheets, id } = await blank();
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Kiến nghị' }] },
      strict: true,
      showCustomUi: true,
    };
    await sheets.batch(id, {
      setDataValidation: { range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 }, rule },
    });
    await sheets.type(id, 'B2', [['không có trong danh sách']]);
    expect(await cells(sheets, id, 'B2', 'dataValidation,formattedValue')).toEqual([
      [{ formattedValue: 'không có trong danh sách', dataValidation: rule }],
    ]);
    await sheets.batch(id, { setDataValidation: { range: { sheetId: 0 } } });
    expect(await cells(sheets, id, 'B2', 'dataValidation')).toEqual([[{}]]);
  });
});

describe('findReplace', () => {
  const ROWS = [
    ['Ông An', 'ông an', 'An'],
    ['Ông An', 5, '=1+1'],
  ];
  const ask = async (request: object, rows: unknown[][] = ROWS) => {
    const { sheets, id } = await blank();
    await sheets.type(id, 'A1', rows);
    const answer = await sheets.batch(id, { findReplace: { sheetId: 0, ...request } });
    return {
      counts: (answer.json.replies as { findReplace: unknown }[])[0]?.findReplace,
      values: await sheets.values(id, 'A1:C2'),
    };
  };

  it.each([
    [
      { find: 'an', replacement: 'Bình' },
      { valuesChanged: 4, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 4 },
      [
        ['Ông Bình', 'ông Bình', 'Bình'],
        ['Ông Bình', '5', '2'],
      ],
    ],
    [
      { find: 'Ông An', replacement: 'x', matchCase: true },
      { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 2 },
      [
        ['x', 'ông an', 'An'],
        ['x', '5', '2'],
      ],
    ],
    [
      { find: 'An', replacement: 'x', matchEntireCell: true },
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      [
        ['Ông An', 'ông an', 'x'],
        ['Ông An', '5', '2'],
      ],
    ],
    [
      { find: '(Ông) (An)', replacement: '$2 $1', searchByRegex: true, matchCase: true },
      { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 2 },
      [
        ['An Ông', 'ông an', 'An'],
        ['An Ông', '5', '2'],
      ],
    ],
    [
      { find: '1', replacement: '4', includeFormulas: true },
      { formulasChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 },
      [
        ['Ông An', 'ông an', 'An'],
        ['Ông An', '5', '8'],
      ],
    ],
    [
      { find: 'không có', replacement: 'x' },
      {},
      [
        ['Ông An', 'ông an', 'An'],
        ['Ông An', '5', '2'],
      ],
    ],
    [
      { find: '$1', replacement: 'x' },
      {},
      [
        ['Ông An', 'ông an', 'An'],
        ['Ông An', '5', '2'],
      ],
    ],
  ])('%j', async (request, counts, values) => {
    expect(await ask(request)).toEqual({ counts, values });
  });

  it('changes one cell only where it still holds what is expected', async () => {
    const { sheets, id } = await blank([['0912345678'], ['0912345678']]);
    const swap = (row: number, find: string) => ({
      findReplace: {
        find,
        replacement: '09•• ••• 678',
        matchCase: true,
        matchEntireCell: true,
        range: { sheetId: 0, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: 1 },
      },
    });
    await sheets.batch(id, swap(0, '0912345678'), swap(1, '0900000000'));
    expect(await sheets.values(id, 'A1:A2')).toEqual([['09•• ••• 678'], ['0912345678']]);
  });

  it('finds whole cells of a column through many requests, each seeing what the ones before did', async () => {
    const { sheets, id } = await blank([['a'], ['b'], ['a'], ['c']]);
    const swap = (find: string, replacement: string) => ({
      findReplace: {
        find,
        replacement,
        matchEntireCell: true,
        range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 },
      },
    });
    const answer = await sheets.batch(
      id,
      swap('a', 'b'),
      swap('b', 'd'),
      { updateCells: { start: { sheetId: 0, rowIndex: 3 }, rows: [text('d')], fields: 'userEnteredValue' } },
      swap('D', 'e'),
    );
    expect(await sheets.values(id, 'A1:A4')).toEqual([['e'], ['e'], ['e'], ['e']]);
    expect(
      (answer.json.replies as { findReplace?: { valuesChanged: number } }[]).map(
        (reply) => reply.findReplace?.valuesChanged,
      ),
    ).toEqual([2, 3, undefined, 4]);
  });
});

describe('Formulas', () => {
  it.each([
    ['=2+3*4', 14],
    ['=(2+3)*4', 20],
    ['=-2^2', 4],
    ['=50%', 0.5],
    ['="Mã " & 5', 'Mã 5'],
    ['=SUM(A1:B2)', 10],
    ['=SUM(A:A)', 4],
    ['=COUNTA(A1:C3)', 5],
    ['=COUNTIF(A1:B3;">2")', 2],
    ['=IF(A1<B1,"ít","nhiều")', 'ít'],
    ['=AVERAGE(A1:B1)', 1.5],
    ['=MAX(A1:B2)-MIN(A1:B2)', 3],
    ['=A3', 'chữ'],
    ["='Ý kiến'!B2", 4],
    ['=TODAY()', 45225],
  ])('%s shows %s', async (formula, shown) => {
    const { sheets, id } = await blank([[1, 2], [3, 4], ['chữ']]);
    await sheets.type(id, 'D5', [[formula]]);
    expect(await sheets.values(id, 'D5', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[shown]]);
    expect(await sheets.values(id, 'D5', 'valueRenderOption=FORMULA')).toEqual([[formula]]);
  });

  it.each([
    ['=1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
    ['=A3+1', '#VALUE!', "'chữ' is a text and cannot be coerced to a number."],
    ['=ZZZ9', '#REF!', 'Reference does not exist.'],
    ['=KHÔNGCÓ(1)', '#NAME?', "Unknown function: 'KHÔNGCÓ'."],
    ['=1+', '#ERROR!', 'Formula parse error.'],
    ['=D5', '#REF!', 'Circular dependency detected.'],
  ])('%s shows %s, and why when its value is asked for', async (formula, shown, why) => {
    const { sheets, id } = await blank([[1, 2], [3, 4], ['chữ']]);
    await sheets.type(id, 'D5', [[formula]]);
    expect(await sheets.values(id, 'D5')).toEqual([[shown]]);
    expect(await sheets.values(id, 'D5', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[`${shown} (${why})`]]);
    expect(await sheets.values(id, 'D5', 'valueRenderOption=FORMULA')).toEqual([[formula]]);
  });

  it('follow the cells they name when rows and columns come and go', async () => {
    const { sheets, id } = await blank([[1], [2], [3]]);
    await sheets.type(id, 'C1', [['=SUM($A$1:A3)+A2']]);
    await sheets.batch(id, {
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } },
    });
    await sheets.batch(id, {
      insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    });
    expect(await sheets.values(id, 'D1', 'valueRenderOption=FORMULA')).toEqual([['=SUM($B$1:B5)+B4']]);
    await sheets.batch(id, {
      deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 } },
    });
    expect(await sheets.values(id, 'D1', 'valueRenderOption=FORMULA')).toEqual([['=SUM($B$1:B4)+#REF!']]);
  });
});
