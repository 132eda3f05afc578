import { describe, expect, it } from 'vitest';
import { messageOf, openSheets } from './open-sheets.ts';

async function filled(rows: unknown[][]) {
  const sheets = openSheets();
  const id = await sheets.book({}, [
    { properties: { sheetId: 0, title: "Thôn 'Hạ'", gridProperties: { rowCount: 20, columnCount: 6 } } },
    { properties: { title: 'Data', sheetId: 7 } },
  ]);
  await sheets.type(id, "'Thôn ''Hạ'''!A1", rows, 'RAW');
  return { sheets, id };
}

const ROWS = [['a', 'b', 'c'], ['d', '', ''], [], ['', 'e']];

describe('A range of values', () => {
  it.each([
    ["'Thôn ''Hạ'''", "'Thôn ''Hạ'''!A1:F20", [['a', 'b', 'c'], ['d'], [], ['', 'e']]],
    ["'Thôn ''Hạ'''!A:B", "'Thôn ''Hạ'''!A1:B20", [['a', 'b'], ['d'], [], ['', 'e']]],
    ['A2:D', "'Thôn ''Hạ'''!A2:D20", [['d'], [], ['', 'e']]],
    ['1:2', "'Thôn ''Hạ'''!A1:F2", [['a', 'b', 'c'], ['d']]],
    ['A2:2', "'Thôn ''Hạ'''!A2:F2", [['d']]],
    ['B2:A1', "'Thôn ''Hạ'''!A1:B2", [['a', 'b'], ['d']]],
    ['$B$4', "'Thôn ''Hạ'''!B4", [['e']]],
    ['R4C2', "'Thôn ''Hạ'''!B4", [['e']]],
    ["'Thôn ''Hạ'''!R[3]C[1]", "'Thôn ''Hạ'''!B4", [['e']]],
    ['R1C1:R[1]C[1]', "'Thôn ''Hạ'''!A1:B2", [['a', 'b'], ['d']]],
    ['R1C1:R2', "'Thôn ''Hạ'''!A1:F2", [['a', 'b', 'c'], ['d']]],
    ['RC', "'Thôn ''Hạ'''!A1", [['a']]],
    ['c1:a2', "'Thôn ''Hạ'''!A1:C2", [['a', 'b', 'c'], ['d']]],
    ['A15:Z99', "'Thôn ''Hạ'''!A15:F20", undefined],
    ['data', 'Data!A1:Z1000', undefined],
  ])('%s is %s', async (text, range, values) => {
    const { sheets, id } = await filled(ROWS);
    const answer = await sheets.call('GET', `/v4/spreadsheets/${id}/values/${encodeURIComponent(text)}`);
    expect(answer.json).toEqual({ range, majorDimension: 'ROWS', ...(values === undefined ? {} : { values }) });
  });

  it.each([
    ['Không có!A1', 'Unable to parse range: Không có!A1'],
    ['A1:B2:C3', 'Unable to parse range: A1:B2:C3'],
    ['lạ lùng', 'Unable to parse range: lạ lùng'],
    ['A0', 'Unable to parse range: A0'],
    ['A', 'Unable to parse range: A'],
    ['R0C1', 'Unable to parse range: R0C1'],
    ['A1:R2C2', 'Unable to parse range: A1:R2C2'],
    ['A21', "Range ('Thôn ''Hạ'''!A21) exceeds grid limits. Max rows: 20, max columns: 6"],
    ['G1', "Range ('Thôn ''Hạ'''!G1) exceeds grid limits. Max rows: 20, max columns: 6"],
  ])('%s is refused', async (text, message) => {
    const { sheets, id } = await filled(ROWS);
    const answer = await sheets.call('GET', `/v4/spreadsheets/${id}/values/${encodeURIComponent(text)}`);
    expect([answer.status, messageOf(answer)]).toEqual([400, message]);
  });

  it('is read by columns, each as long as it is filled', async () => {
    const { sheets, id } = await filled(ROWS);
    expect(await sheets.values(id, 'A1:C4', 'majorDimension=COLUMNS')).toEqual([['a', 'd'], ['b', '', '', 'e'], ['c']]);
  });

  it('has a name when it was given one', async () => {
    const { sheets, id } = await filled(ROWS);
    await sheets.batch(id, {
      addNamedRange: { namedRange: { name: 'Đầu', range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 } } },
    });
    expect(await sheets.values(id, 'Đầu')).toEqual([['a', 'b']]);
  });

  it('without quotes is a named range before it is a tab, in quotes the tab', async () => {
    const { sheets, id } = await filled(ROWS);
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 };
    await sheets.batch(id, { addNamedRange: { namedRange: { name: 'data', range } } });
    await sheets.type(id, "'Data'!A1", [['of the tab']]);
    expect(await sheets.values(id, 'Data')).toEqual([['a']]);
    expect(await sheets.values(id, "'Data'")).toEqual([['of the tab']]);
    expect(await sheets.values(id, 'Data!A1')).toEqual([['of the tab']]);
  });

  it('is found by sheet id or A1 text in a data filter, several at once', async () => {
    const { sheets, id } = await filled(ROWS);
    const filters = [{ gridRange: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } }, { a1Range: 'A1:B1' }];
    const answer = await sheets.call('POST', `/v4/spreadsheets/${id}/values:batchGetByDataFilter`, {
      dataFilters: filters,
    });
    expect(answer.json).toEqual({
      spreadsheetId: id,
      valueRanges: [
        {
          valueRange: { range: "'Thôn ''Hạ'''!A2:F2", majorDimension: 'ROWS', values: [['d']] },
          dataFilters: [filters[0]],
        },
        {
          valueRange: { range: "'Thôn ''Hạ'''!A1:B1", majorDimension: 'ROWS', values: [['a', 'b']] },
          dataFilters: [filters[1]],
        },
      ],
    });
  });

  it('tells dates as numbers, or as text when asked', async () => {
    const sheets = openSheets();
    const id = await sheets.book({ locale: 'vi_VN' });
    await sheets.type(id, 'A1', [['26/10/2023', '5']]);
    expect(await sheets.values(id, 'A1:B1', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[45225, 5]]);
    const options = 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING';
    expect(await sheets.values(id, 'A1:B1', options)).toEqual([['26/10/2023', 5]]);
  });
});

describe('Writing values', () => {
  it('leaves cells alone where null stands and clears them where an empty text stands', async () => {
    const { sheets, id } = await filled([['a', 'b', 'c']]);
    const answer = await sheets.type(id, 'A1:C1', [[null, '', 'x']]);
    expect(answer.json).toMatchObject({ updatedRange: "'Thôn ''Hạ'''!A1:C1", updatedCells: 2 });
    expect(await sheets.values(id, 'A1:C1')).toEqual([['a', '', 'x']]);
  });

  it('counts the rows and columns in which a cell was written', async () => {
    const { sheets, id } = await filled([]);
    const answer = await sheets.type(id, 'A1:C3', [[null, 1], [], [null, 2, null]]);
    expect(answer.json).toMatchObject({ updatedRows: 2, updatedColumns: 1, updatedCells: 2 });
  });

  it('leaves out of its answer what there is none of', async () => {
    const { sheets, id } = await filled([]);
    const post = async (verb: string, body: unknown) =>
      (await sheets.call('POST', `/v4/spreadsheets/${id}/values:${verb}`, body)).json;
    expect(await post('batchUpdate', { valueInputOption: 'RAW', data: [] })).toEqual({ spreadsheetId: id });
    expect(await post('batchClear', { ranges: [] })).toEqual({ spreadsheetId: id });
  });

  it('tells the values it wrote when asked', async () => {
    const { sheets, id } = await filled([]);
    const query =
      'valueInputOption=USER_ENTERED&includeValuesInResponse=true&responseValueRenderOption=UNFORMATTED_VALUE';
    const answer = await sheets.call('PUT', `/v4/spreadsheets/${id}/values/A1?${query}`, {
      values: [['1.234,5', '=1+2']],
    });
    expect(answer.json.updatedData).toEqual({
      range: "'Thôn ''Hạ'''!A1:B1",
      majorDimension: 'ROWS',
      values: [[1234.5, 3]],
    });
  });

  it('tells all values of a range that is larger than what was written', async () => {
    const { sheets, id } = await filled([['a', 'b'], ['c'], [], ['below']]);
    const all = {
      range: "'Thôn ''Hạ'''!A1:C3",
      majorDimension: 'ROWS',
      values: [['10', 'b'], ['c']],
    };
    const echo = 'valueInputOption=RAW&includeValuesInResponse=true';
    const one = await sheets.call('PUT', `/v4/spreadsheets/${id}/values/A1:C3?${echo}`, { values: [[10]] });
    expect(one.json).toMatchObject({ updatedRange: "'Thôn ''Hạ'''!A1", updatedCells: 1, updatedData: all });
    const many = await sheets.call('POST', `/v4/spreadsheets/${id}/values:batchUpdate`, {
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      data: [{ range: 'A1:C3', values: [[10]] }],
    });
    expect(many.json.responses).toMatchObject([{ updatedData: all }]);
  });

  it('takes a range in the body that means the same cells, however it is written, and no other', async () => {
    const { sheets, id } = await filled([]);
    const put = (path: string, range: string, verb = '') =>
      sheets.call(
        verb === '' ? 'PUT' : 'POST',
        `/v4/spreadsheets/${id}/values/${encodeURIComponent(path)}${verb}?valueInputOption=RAW`,
        { range, values: [['x']] },
      );
    expect((await put('A3', "'Thôn ''Hạ'''!A3")).status).toBe(200);
    expect((await put("'Data'!A3", 'Data!$A$3')).status).toBe(200);
    expect((await put('Data', "'Data'!A1:Z1000", ':append')).status).toBe(200);
    for (const verb of ['', ':append']) {
      const other = await put('A3', 'Data!A3', verb);
      expect([other.status, messageOf(other)]).toEqual([
        400,
        "Request range[A3] does not match value's range[Data!A3]",
      ]);
    }
  });

  it('makes the sheet longer below a single cell, never beyond a written range', async () => {
    const { sheets, id } = await filled([]);
    const long = Array.from({ length: 30 }, (_, i) => [i]);
    expect((await sheets.type(id, 'A1', long)).json.updatedRange).toBe("'Thôn ''Hạ'''!A1:A30");
    const short = await sheets.type(id, 'A1:A2', [[1], [2], [3]]);
    expect(messageOf(short)).toBe("Requested writing within range ['Thôn ''Hạ'''!A1:A2], but tried writing to row [3]");
    const narrow = await sheets.type(id, 'A1:A2', [[1, 2]]);
    expect(messageOf(narrow)).toBe(
      "Requested writing within range ['Thôn ''Hạ'''!A1:A2], but tried writing to column [B]",
    );
  });

  it('writes several ranges or none of them', async () => {
    const { sheets, id } = await filled([['a']]);
    const write = (data: unknown[]) =>
      sheets.call('POST', `/v4/spreadsheets/${id}/values:batchUpdate`, { valueInputOption: 'RAW', data });
    const answer = await write([
      { range: 'A1', values: [['x']] },
      { range: 'Data!B2:C2', majorDimension: 'COLUMNS', values: [['y'], ['z']] },
    ]);
    expect(answer.json).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 3,
      totalUpdatedSheets: 2,
    });
    const refused = await write([
      { range: 'A1', values: [['lost']] },
      { range: 'Không!A1', values: [['y']] },
    ]);
    expect(messageOf(refused)).toBe('Invalid data[1]: Unable to parse range: Không!A1');
    expect(await sheets.values(id, 'A1')).toEqual([['x']]);
  });

  it('clears values and keeps formats and notes', async () => {
    const { sheets, id } = await filled([['a']]);
    const cell = { note: 'ghi chú', userEnteredFormat: { textFormat: { bold: true } } };
    await sheets.batch(id, {
      repeatCell: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, cell, fields: 'note,userEnteredFormat' },
    });
    const answer = await sheets.call('POST', `/v4/spreadsheets/${id}/values:batchClear`, { ranges: ['A1:B2'] });
    expect(answer.json.clearedRanges).toEqual(["'Thôn ''Hạ'''!A1:B2"]);
    const shown = await sheets.call(
      'GET',
      `/v4/spreadsheets/${id}?ranges=A1&fields=sheets.data.rowData.values(userEnteredValue,note,userEnteredFormat)`,
    );
    expect(shown.json).toEqual({ sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }] });
  });

  it('refuses a cell of more than 50,000 characters and a value that is no cell', async () => {
    const { sheets, id } = await filled([]);
    const most = await sheets.type(id, 'A1', [['x'.repeat(50_000)]]);
    expect(most.status).toBe(200);
    const over = await sheets.type(id, 'A1', [['x'.repeat(50_001)]]);
    expect([over.status, messageOf(over)]).toEqual([
      400,
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ]);
    expect((await sheets.type(id, 'A1', [[{ a: 1 }]])).status).toBe(400);
    const option = await sheets.call('PUT', `/v4/spreadsheets/${id}/values/A1`, { values: [['x']] });
    expect(messageOf(option)).toBe("'valueInputOption' is required but not specified");
  });
});

describe('Appending rows', () => {
  // The example of Google's guide: one table in A1:C2, another in B4:D6.
  const TWO_TABLES = [['x', 'y', 'z'], ['x', 'y', 'z'], [], ['', 'x', 'y', 'z'], ['', '', 'y', 'z'], ['', 'x', 'y']];

  it.each([
    ["'Thôn ''Hạ'''", 'B4:D6', 'B7'],
    ['C5:D5', 'B4:D6', 'B7'],
    ['B2:D4', 'B4:D6', 'B7'],
    ['A3:F10', 'B4:D6', 'B7'],
    ['A1', 'A1:C2', 'A3'],
    ['E4', undefined, 'E4'],
    ['A4', undefined, 'A4'],
  ])('at %s finds the table %s and writes to %s', async (range, table, written) => {
    const { sheets, id } = await filled(TWO_TABLES);
    const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}:append?valueInputOption=RAW`;
    const answer = await sheets.call('POST', path, { values: [['new']] });
    expect(answer.json.tableRange).toBe(table === undefined ? undefined : `'Thôn ''Hạ'''!${table}`);
    expect((answer.json.updates as { updatedRange: string }).updatedRange).toBe(`'Thôn ''Hạ'''!${written}`);
  });

  it('opens rows for them when asked, and lengthens a full sheet', async () => {
    const { sheets, id } = await filled([['a'], ['b'], [], ['c']]);
    const append = (range: string, query: string) =>
      sheets.call('POST', `/v4/spreadsheets/${id}/values/${range}:append?valueInputOption=RAW${query}`, {
        values: [['1'], ['2'], ['3']],
      });
    await append('A1', '&insertDataOption=INSERT_ROWS');
    expect(await sheets.values(id, 'A1:A9')).toEqual([['a'], ['b'], ['1'], ['2'], ['3'], [], ['c']]);
    await sheets.type(id, 'A23', [['last']]);
    await append('A23', '');
    expect(await sheets.values(id, 'A23:A26')).toEqual([['last'], ['1'], ['2'], ['3']]);
  });
});
