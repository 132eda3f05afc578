import { describe, expect, it } from 'vitest';
import { messageOf, openSheets, violationOf } from './open-sheets.ts';

const ENUM = 'type.googleapis.com/google.apps.sheets.v4';

async function ask(method: string, rest: string, body?: unknown) {
  const sheets = openSheets();
  const id = await sheets.book();
  return sheets.call(method, `/v4/spreadsheets/${id}${rest}`, body);
}

const ROW = { values: [['x']] };

describe('A parameter', () => {
  it.each([
    ['GET', '?foo=bar', undefined],
    ['GET', '/values/A1?foo=bar', undefined],
    ['GET', '/values/A1?valueInputOption=RAW&foo=bar', undefined],
    ['PUT', '/values/A1?valueInputOption=RAW&foo=bar', ROW],
    ['POST', ':batchUpdate?foo=bar', { requests: [] }],
  ])('that nothing is known of is refused: %s %s', async (method, rest, body) => {
    const name = /RAW&/.test(rest) && method === 'GET' ? 'valueInputOption' : 'foo';
    const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
    const answer = await ask(method, rest, body);
    expect([answer.status, messageOf(answer), violationOf(answer)]).toEqual([400, description, { description }]);
  });

  it('of every Google method is taken, with its dollar too', async () => {
    const all =
      '$.xgafv=2&access_token=office&alt=json&callback=&fields=range&key=k&oauth_token=t&prettyPrint=false&quotaUser=u&' +
      'upload_protocol=raw&uploadType=media&$alt=json&$prettyPrint=false';
    expect((await ask('GET', `/values/A1?${all}`)).json).toEqual({ range: 'Sheet1!A1' });
  });

  it('may be written in snake_case', async () => {
    expect((await ask('PUT', '/values/A1?value_input_option=RAW', ROW)).json).toMatchObject({ updatedCells: 1 });
  });

  it.each([
    ['GET', '/values/A1?majorDimension=FOO', 'major_dimension', `${ENUM}.Dimension`],
    ['GET', '/values/A1?valueRenderOption=FOO', 'value_render_option', `${ENUM}.ValueRenderOption`],
    ['GET', '/values:batchGet?dateTimeRenderOption=FOO', 'date_time_render_option', `${ENUM}.DateTimeRenderOption`],
    ['PUT', '/values/A1?valueInputOption=FOO', 'value_input_option', `${ENUM}.ValueInputOption`],
    [
      'POST',
      '/values/A1:append?valueInputOption=RAW&insertDataOption=FOO',
      'insert_data_option',
      `${ENUM}.AppendValuesRequest.InsertDataOption`,
    ],
    ['GET', '?includeGridData=FOO', 'include_grid_data', 'TYPE_BOOL'],
    ['PUT', '/values/A1?valueInputOption=RAW&includeValuesInResponse=FOO', 'include_values_in_response', 'TYPE_BOOL'],
  ])('with a word that it cannot have is refused: %s %s', async (method, rest, field, type) => {
    const description = `Invalid value at '${field}' (${type}), "FOO"`;
    const answer = await ask(method, rest, method === 'GET' ? undefined : ROW);
    expect([answer.status, messageOf(answer), violationOf(answer)]).toEqual([400, description, { field, description }]);
  });
});

describe('The mask of an answer', () => {
  it('takes no space after a comma, unlike that of Drive', async () => {
    const answer = await ask('GET', '?fields=spreadsheetId,%20properties.title');
    expect([answer.status, messageOf(answer), violationOf(answer)]).toEqual([
      400,
      'Request contains an invalid argument.',
      {
        field: ' properties.title',
        description: "Error expanding 'fields' parameter. Cannot find matching fields for path ' properties.title'.",
      },
    ]);
  });
});

describe('A body', () => {
  it.each([
    [':batchUpdate', { requests: [{ addSheet: {}, deleteSheet: {} }] }, 'requests[0]', ' (oneof), oneof field'],
    ['/values/A1:clear', { foo: 1 }, undefined, 'Invalid JSON payload received. Unknown name "foo"'],
  ])('that is no such message is refused: %s %j', async (rest, body, field, words) => {
    const answer = await ask('POST', rest, body);
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(words)]);
    expect(violationOf(answer)).toEqual({ ...(field === undefined ? {} : { field }), description: messageOf(answer) });
  });

  it.each([
    ['/values:batchGetByDataFilter', {}, 'Must specify at least one dataFilter.'],
    [':getByDataFilter', { dataFilters: [{}] }, 'dataFilter.filter must be specified.'],
    [':getByDataFilter', { dataFilters: [{ gridRange: { sheetId: 9 } }] }, 'No grid with id: 9'],
    [':getByDataFilter', { dataFilters: [{ a1Range: 'None!A1' }] }, 'Unable to parse range: None!A1'],
    [
      '/values:batchGetByDataFilter',
      { dataFilters: [{ gridRange: { startRowIndex: -1 } }] },
      'GridRange indexes must be >= 0',
    ],
    [
      ':batchUpdate',
      { requests: [{ deleteDimension: { range: { dimension: 'ROWS', startIndex: -1, endIndex: 1 } } }] },
      'Invalid requests[0].deleteDimension: DimensionRange indexes must be >= 0',
    ],
  ])('of places that are none is refused: %s %j', async (rest, body, message) => {
    const answer = await ask('POST', rest, body);
    expect([answer.status, messageOf(answer)]).toEqual([400, message]);
  });

  it.each([
    ['PUT', '/values/A1?valueInputOption=RAW', { majorDimension: 'FOO' }, 'data.major_dimension', 'Dimension'],
    ['POST', '/values:batchUpdate', { valueInputOption: 'raw' }, 'value_input_option', 'ValueInputOption'],
    [
      'POST',
      ':batchUpdate',
      { requests: [{ deleteDimension: { range: { dimension: 'ROW' } } }] },
      'requests[0].delete_dimension.range.dimension',
      'Dimension',
    ],
  ])('with a word that its field cannot have is refused: %s %s %j', async (method, rest, body, field, type) => {
    const answer = await ask(method, rest, body);
    expect(messageOf(answer)).toMatch(`Invalid value at '${field}' (${ENUM}.${type}), `);
    expect(violationOf(answer)).toEqual({ field, description: messageOf(answer) });
  });

  it.each([
    ['PUT', '/values/A1?valueInputOption=RAW', { values: ['x'] }, 'data.values[0]'],
    ['POST', '/values:batchUpdate', { data: [{ range: 'A1', values: [[1], 'x'] }] }, 'data[0].values[1]'],
  ])('whose rows are no lists is refused: %s %s', async (method, rest, body, field) => {
    const description = `Invalid value at '${field}' (type.googleapis.com/google.protobuf.ListValue), "x"`;
    const answer = await ask(method, rest, body);
    expect([messageOf(answer), violationOf(answer)]).toEqual([description, { field, description }]);
  });
});
