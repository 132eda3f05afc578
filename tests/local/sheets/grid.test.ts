import { describe, expect, it } from 'vitest';
import { messageOf, openSheets, violationOf } from './open-sheets.ts';

async function grid(rows: unknown[][], size = { rowCount: 10, columnCount: 5 }) {
  const sheets = openSheets();
  const id = await sheets.book({}, [{ properties: { sheetId: 0, title: 'A', gridProperties: size } }]);
  await sheets.type(id, 'A1', rows, 'RAW');
  const all = () => sheets.values(id, 'A', 'valueRenderOption=UNFORMATTED_VALUE');
  const one = async (...requests: Record<string, unknown>[]) => {
    const answer = await sheets.batch(id, ...requests);
    return answer.status === 200 ? all() : messageOf(answer);
  };
  return { sheets, id, one, all };
}

const NINE = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', 'h', 'i'],
];
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
const box = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

describe('Rows and columns', () => {
  it.each([
    [
      'inserted rows',
      { insertDimension: { range: rows(1, 2) } },
      [['a', 'b', 'c'], [], ['d', 'e', 'f'], ['g', 'h', 'i']],
    ],
    ['rows inserted at the end', { insertDimension: { range: rows(10, 12), inheritFromBefore: true } }, NINE],
    [
      'inserted columns',
      { insertDimension: { range: columns(1, 2) } },
      [
        ['a', '', 'b', 'c'],
        ['d', '', 'e', 'f'],
        ['g', '', 'h', 'i'],
      ],
    ],
    ['deleted rows', { deleteDimension: { range: rows(0, 2) } }, [['g', 'h', 'i']]],
    ['deleted columns', { deleteDimension: { range: columns(1, 3) } }, [['a'], ['d'], ['g']]],
    [
      'a row moved down',
      { moveDimension: { source: rows(0, 1), destinationIndex: 2 } },
      [
        ['d', 'e', 'f'],
        ['a', 'b', 'c'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'rows moved up',
      { moveDimension: { source: rows(1, 3), destinationIndex: 0 } },
      [
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'a column moved beyond the filled ones',
      { moveDimension: { source: columns(0, 1), destinationIndex: 5 } },
      [
        ['b', 'c', '', '', 'a'],
        ['e', 'f', '', '', 'd'],
        ['h', 'i', '', '', 'g'],
      ],
    ],
    [
      'cells pushed down',
      { insertRange: { range: box(0, 1, 0, 2), shiftDimension: 'ROWS' } },
      [
        ['', '', 'c'],
        ['a', 'b', 'f'],
        ['d', 'e', 'i'],
        ['g', 'h'],
      ],
    ],
    [
      'cells pushed right',
      { insertRange: { range: box(1, 2, 1, 2), shiftDimension: 'COLUMNS' } },
      [
        ['a', 'b', 'c'],
        ['d', '', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'cells pulled up',
      { deleteRange: { range: box(0, 1, 0, 2), shiftDimension: 'ROWS' } },
      [
        ['d', 'e', 'c'],
        ['g', 'h', 'f'],
        ['', '', 'i'],
      ],
    ],
    [
      'cells pulled left',
      { deleteRange: { range: box(0, 2, 0, 1), shiftDimension: 'COLUMNS' } },
      [
        ['b', 'c'],
        ['e', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'cells cut and pasted',
      { cutPaste: { source: box(0, 1, 0, 2), destination: { sheetId: 0, rowIndex: 2, columnIndex: 1 } } },
      [
        ['', '', 'c'],
        ['d', 'e', 'f'],
        ['g', 'a', 'b'],
      ],
    ],
    [
      'cells copied over a larger range',
      { copyPaste: { source: box(0, 1, 0, 1), destination: box(1, 3, 1, 3) } },
      [
        ['a', 'b', 'c'],
        ['d', 'a', 'a'],
        ['g', 'a', 'a'],
      ],
    ],
    [
      'cells copied crosswise',
      { copyPaste: { source: box(0, 1, 0, 3), destination: box(0, 1, 3, 4), pasteOrientation: 'TRANSPOSE' } },
      [
        ['a', 'b', 'c', 'a'],
        ['d', 'e', 'f', 'b'],
        ['g', 'h', 'i', 'c'],
      ],
    ],
    [
      'cells copied with the blank rows below them, which blank what was there',
      { copyPaste: { source: box(2, 5, 0, 1), destination: box(0, 6, 2, 3) } },
      [
        ['a', 'b', 'g'],
        ['d', 'e'],
        ['g', 'h'],
        ['', '', 'g'],
      ],
    ],
    [
      'a column with blank rows copied crosswise',
      { copyPaste: { source: box(1, 4, 0, 1), destination: box(0, 1, 0, 3), pasteOrientation: 'TRANSPOSE' } },
      [
        ['d', 'g'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
    [
      'pasted text',
      { pasteData: { coordinate: { sheetId: 0, rowIndex: 1 }, data: '1\t"x\ty\nz"\n5/8\t', delimiter: '\t' } },
      [
        ['a', 'b', 'c'],
        [1, 'x\ty\nz', 'f'],
        [45143, '', 'i'],
      ],
    ],
    [
      'sorted rows, blanks last',
      { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
      [
        ['g', 'h', 'i'],
        ['d', 'e', 'f'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'a sort of some columns',
      { sortRange: { range: box(0, 3, 1, 2), sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
      [
        ['a', 'h', 'c'],
        ['d', 'e', 'f'],
        ['g', 'b', 'i'],
      ],
    ],
    [
      'a merge',
      { mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_ALL' } },
      [
        ['a', '', 'c'],
        ['', '', 'f'],
        ['g', 'h', 'i'],
      ],
    ],
  ])('%s', async (_name, request, expected) => {
    const { one } = await grid(NINE);
    expect(await one(request)).toEqual(expected);
  });

  it('keep one sheet that is seen', async () => {
    const { one } = await grid(NINE);
    const hidden = { addSheet: { properties: { title: 'Ẩn', hidden: true } } };
    expect(await one(hidden, { deleteSheet: { sheetId: 0 } })).toBe(
      "Invalid requests[1].deleteSheet: You can't remove all the visible sheets in a document.",
    );
  });

  it.each([
    [
      'deleteDimension',
      { range: rows(12, 13) },
      "Cannot delete a row that doesn't exist. Tried to delete row index 12 but there are only 10 rows.",
    ],
    ['deleteDimension', { range: rows(0, 10) }, "You can't delete all the rows on the sheet."],
    [
      'insertDimension',
      { range: rows(0, 1), inheritFromBefore: true },
      'inheritFromBefore cannot be true when inserting at index 0.',
    ],
    [
      'insertDimension',
      { range: rows(0, 3_000_000) },
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['deleteSheet', { sheetId: 0 }, "You can't remove all the sheets in a document."],
    ['deleteSheet', { sheetId: 9 }, 'No sheet with id: 9'],
    [
      'addSheet',
      { properties: { title: 'a' } },
      'A sheet with the name "a" already exists. Please enter another name.',
    ],
    [
      'updateSheetProperties',
      { properties: { sheetId: 0, gridProperties: { frozenRowCount: 10 } }, fields: 'gridProperties.frozenRowCount' },
      "You can't freeze all visible rows on the sheet.",
    ],
    [
      'repeatCell',
      { range: { sheetId: 0, startRowIndex: 10 }, cell: {}, fields: '*' },
      'range.startRowIndex[10] is after last row in grid[10]',
    ],
  ])('%s is refused: %j', async (kind, request, message) => {
    const { one } = await grid(NINE);
    expect(await one({ [kind]: request })).toBe(`Invalid requests[0].${kind}: ${message}`);
  });

  it('sort numbers before text before booleans, Vietnamese letters in their order', async () => {
    const { one } = await grid([['đ'], [true], ['d'], [10], ['Ă'], [''], ['a'], [9], ['e']]);
    const sorted = await one({
      sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
    });
    expect(sorted).toEqual([[9], [10], ['a'], ['Ă'], ['d'], ['đ'], ['e'], [true]]);
  });

  it('a batch is carried out whole or not at all', async () => {
    const { one, all } = await grid(NINE);
    expect(await one({ deleteDimension: { range: rows(0, 1) } }, { deleteSheet: { sheetId: 4 } })).toBe(
      'Invalid requests[1].deleteSheet: No sheet with id: 4',
    );
    expect(await all()).toEqual(NINE);
  });

  it.each([
    [{ doMagic: {} }, `Invalid JSON payload received. Unknown name "doMagic" at 'requests[0]': Cannot find field.`],
    [
      { updateCells: { rowz: [] } },
      `Invalid JSON payload received. Unknown name "rowz" at 'requests[0].update_cells': Cannot find field.`,
    ],
    [
      { updateCells: 5 },
      `Invalid value at 'requests[0].update_cells' (type.googleapis.com/google.apps.sheets.v4.UpdateCellsRequest), 5`,
    ],
    [{}, 'Invalid requests[0]: No request set.'],
    [
      { refreshDataSource: {} },
      'Invalid requests[0].refreshDataSource: This kind of request is not supported by the local workspace.',
    ],
  ])('an unknown request is named: %j', async (request, message) => {
    const { one } = await grid(NINE);
    expect(await one(request)).toBe(message);
  });
});

describe('What points at cells', () => {
  const kept = async (...requests: Record<string, unknown>[]) => {
    const { sheets, id } = await grid(NINE);
    const range = box(1, 3, 0, 2);
    await sheets.batch(
      id,
      { addNamedRange: { namedRange: { name: 'vung', range } } },
      { addProtectedRange: { protectedRange: { range, warningOnly: true, description: 'Cột của hệ thống' } } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
          },
          index: 0,
        },
      },
      { setBasicFilter: { filter: { range } } },
      { addBanding: { bandedRange: { range, rowProperties: { firstBandColor: { red: 1 } } } } },
      { addFilterView: { filter: { title: 'Quá hạn', range } } },
    );
    await sheets.batch(id, ...requests);
    const { json } = await sheets.call(
      'GET',
      `/v4/spreadsheets/${id}?fields=namedRanges.range,sheets(protectedRanges(range,warningOnly,description),conditionalFormats.ranges,basicFilter.range,bandedRanges.range,filterViews(title,range))`,
    );
    return json;
  };
  const at = (range: object) => ({
    namedRanges: [{ range }],
    sheets: [
      {
        protectedRanges: [{ range, warningOnly: true, description: 'Cột của hệ thống' }],
        conditionalFormats: [{ ranges: [range] }],
        basicFilter: { range },
        bandedRanges: [{ range }],
        filterViews: [{ title: 'Quá hạn', range }],
      },
    ],
  });
  const without = ({ sheetId: _id, ...range }: ReturnType<typeof box>) => range;

  it.each([
    ['stays when nothing moves', { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'note' } }, box(1, 3, 0, 2)],
    ['moves down with rows above', { insertDimension: { range: rows(0, 2) } }, box(3, 5, 0, 2)],
    ['grows with rows inside', { insertDimension: { range: rows(2, 4) } }, box(1, 5, 0, 2)],
    ['stays with rows below', { insertDimension: { range: rows(3, 4) } }, box(1, 3, 0, 2)],
    ['shrinks with rows deleted', { deleteDimension: { range: rows(0, 2) } }, box(0, 1, 0, 2)],
    ['moves with its columns', { moveDimension: { source: columns(0, 2), destinationIndex: 4 } }, box(1, 3, 2, 4)],
    [
      'keeps its size when its own columns change places',
      { moveDimension: { source: columns(0, 1), destinationIndex: 2 } },
      box(1, 3, 0, 2),
    ],
  ])('%s', async (_name, request, range) => {
    expect(await kept(request)).toEqual(at(without(range)));
  });

  it('is gone when all its cells are', async () => {
    expect(await kept({ deleteDimension: { range: rows(1, 3) } })).toEqual({ sheets: [{}] });
  });
});

describe('Tabs', () => {
  const titles = async (sheets: ReturnType<typeof openSheets>, id: string) => {
    const { json } = await sheets.call('GET', `/v4/spreadsheets/${id}?fields=sheets.properties(title,index,hidden)`);
    return (json.sheets as { properties: unknown }[]).map((sheet) => sheet.properties);
  };

  it('are added, copied, renamed, moved, coloured and deleted', async () => {
    const { sheets, id } = await grid(NINE);
    const color = { red: 1, green: 0, blue: 0.5 };
    const answer = await sheets.batch(
      id,
      { addSheet: { properties: { sheetId: 5, title: 'B', tabColorStyle: { rgbColor: color } } } },
      { duplicateSheet: { sourceSheetId: 0, newSheetId: 6, newSheetName: 'C', insertSheetIndex: 1 } },
      { updateSheetProperties: { properties: { sheetId: 0, title: 'Z', index: 3 }, fields: 'title,index' } },
      { deleteSheet: { sheetId: 5 } },
    );
    const replies = answer.json.replies as { addSheet?: { properties: object } }[];
    expect(replies[0]?.addSheet?.properties).toMatchObject({
      tabColor: { red: 1, blue: 0.5 },
      tabColorStyle: { rgbColor: { red: 1, blue: 0.5 } },
    });
    expect(await titles(sheets, id)).toEqual([
      { title: 'C', index: 0 },
      { title: 'Z', index: 1 },
    ]);
    expect(await sheets.values(id, 'C')).toEqual(NINE);
    await sheets.type(id, 'C!A1', [['khác']]);
    expect(await sheets.values(id, 'Z!A1')).toEqual([['a']]);
  });

  it('are copied to another book', async () => {
    const { sheets, id } = await grid(NINE);
    const other = await sheets.book();
    const answer = await sheets.call('POST', `/v4/spreadsheets/${id}/sheets/0:copyTo`, {
      destinationSpreadsheetId: other,
    });
    expect(answer.json).toMatchObject({ title: 'Copy of A', index: 1 });
    expect(await sheets.values(other, "'Copy of A'")).toEqual(NINE);
  });

  it('a book is made with its sheets and what stands in them', async () => {
    const sheets = openSheets();
    const rowData = [
      { values: [{ userEnteredValue: { stringValue: 'Mã' }, note: 'Hệ thống ghi' }] },
      {},
      {
        values: [
          {},
          { userEnteredValue: { numberValue: 45225 }, userEnteredFormat: { numberFormat: { type: 'DATE' } } },
        ],
      },
    ];
    const body = {
      properties: { title: 'Sổ đối thoại', locale: 'vi_VN' },
      sheets: [
        {
          properties: { title: 'Kế hoạch', gridProperties: { frozenRowCount: 1 } },
          data: [{ startRow: 1, startColumn: 1, rowData, columnMetadata: [{ pixelSize: 90 }] }],
        },
        {
          properties: { title: 'Danh mục', hidden: true, gridProperties: { rowCount: 5, columnCount: 3 } },
          merges: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
        },
      ],
    };
    const made = await sheets.call('POST', '/v4/spreadsheets', body);
    const id = String(made.json.spreadsheetId);
    expect(made.json).toMatchObject({
      properties: { title: 'Sổ đối thoại', locale: 'vi_VN' },
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
    });
    expect(made.json.sheets).toMatchObject([
      { properties: { title: 'Kế hoạch', gridProperties: { rowCount: 1000, frozenRowCount: 1 } } },
      { properties: { title: 'Danh mục', hidden: true } },
    ]);
    expect(await sheets.values(id, 'A1:C4')).toEqual([[], ['', 'Mã'], [], ['', '', '26/10/2023']]);
    const shown = await sheets.call(
      'GET',
      `/v4/spreadsheets/${id}?ranges=${encodeURIComponent("'Kế hoạch'!B2:B2")}&fields=sheets(data(startRow,startColumn,columnMetadata,rowData(values(note))))`,
    );
    expect(shown.json).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              startColumn: 1,
              rowData: [{ values: [{ note: 'Hệ thống ghi' }] }],
              columnMetadata: [{ pixelSize: 90 }],
            },
          ],
        },
      ],
    });
  });
});

describe('The answer to a batch', () => {
  it('shows the rows as they stand after it, by the mask', async () => {
    const { sheets, id } = await grid(NINE);
    const body = {
      requests: [{ deleteDimension: { range: rows(0, 1) } }],
      includeSpreadsheetInResponse: true,
      responseRanges: ['A!A1:B2'],
    };
    const fields = 'replies,updatedSpreadsheet(sheets(properties(sheetId),data(rowData(values(effectiveValue)))))';
    const answer = await sheets.call('POST', `/v4/spreadsheets/${id}:batchUpdate?fields=${fields}`, body);
    const row = (...texts: string[]) => ({ values: texts.map((stringValue) => ({ effectiveValue: { stringValue } })) });
    expect(answer.json).toEqual({
      replies: [{}],
      updatedSpreadsheet: {
        sheets: [{ properties: { sheetId: 0 }, data: [{ rowData: [row('d', 'e'), row('g', 'h')] }] }],
      },
    });
  });

  it('has cells only when they are asked for', async () => {
    const { sheets, id } = await grid(NINE);
    const ask = async (responseIncludeGridData: boolean) => {
      const body = {
        requests: [{ autoResizeDimensions: { dimensions: columns(0, 1) } }],
        includeSpreadsheetInResponse: true,
        responseIncludeGridData,
      };
      return (await sheets.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, body)).json.updatedSpreadsheet as {
        sheets: { data?: unknown[] }[];
      };
    };
    expect((await ask(false)).sheets[0]?.data).toBeUndefined();
    expect((await ask(true)).sheets[0]?.data).toHaveLength(1);
  });

  it('refuses a mask with a name that the answer cannot have', async () => {
    const { sheets, id } = await grid(NINE);
    const answer = await sheets.call('GET', `/v4/spreadsheets/${id}?fields=sheets(properties(sheetId,colour))`);
    expect([answer.status, messageOf(answer), violationOf(answer)]).toEqual([
      400,
      'Request contains an invalid argument.',
      {
        field: 'sheets.properties.colour',
        description:
          "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.properties.colour'.",
      },
    ]);
  });
});
