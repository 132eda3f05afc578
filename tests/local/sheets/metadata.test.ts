import { describe, expect, it } from 'vitest';
import { messageOf, openSheets } from './open-sheets.ts';

const row = (index: number) => ({
  dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: index, endIndex: index + 1 },
});
const byKey = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });

/** Three filled rows: the second is known as `row`, the tab as `tab`, the book as `book`. */
async function marked() {
  const sheets = openSheets();
  const id = await sheets.book({}, [{ properties: { sheetId: 0, title: 'A' } }, { properties: { sheetId: 7 } }]);
  await sheets.type(id, 'A!A1', [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  const create = (metadataId: number, metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataId, metadataKey, metadataValue: 'v', visibility: 'DOCUMENT', location },
    },
  });
  await sheets.batch(
    id,
    create(1, 'row', row(1)),
    create(2, 'tab', { sheetId: 0 }),
    create(3, 'book', { spreadsheet: true }),
  );
  const call = (method: string, rest: string, body?: unknown) =>
    sheets.call(method, `/v4/spreadsheets/${id}${rest}`, body);
  const search = async (...dataFilters: object[]) => {
    const { matchedDeveloperMetadata: matched } = (await call('POST', '/developerMetadata:search', { dataFilters }))
      .json;
    return ((matched ?? []) as { developerMetadata: { metadataKey: string } }[]).map(
      (one) => one.developerMetadata.metadataKey,
    );
  };
  return { sheets, id, call, search };
}

describe('Developer metadata', () => {
  it('is read by its number', async () => {
    const { call } = await marked();
    expect((await call('GET', '/developerMetadata/1')).json).toEqual({
      metadataId: 1,
      metadataKey: 'row',
      metadataValue: 'v',
      visibility: 'DOCUMENT',
      location: { locationType: 'ROW', ...row(1) },
    });
    expect((await call('GET', '/developerMetadata/9')).status).toBe(404);
  });

  it.each([
    ['a key', [byKey('tab')], ['tab']],
    ['a number or a value', [{ developerMetadataLookup: { metadataId: 3 } }, byKey('row')], ['book', 'row']],
    ['a value and a type', [{ developerMetadataLookup: { metadataValue: 'v', locationType: 'ROW' } }], ['row']],
    ['cells', [{ a1Range: 'A!B2' }], ['row', 'tab']],
    ['cells of another row', [{ gridRange: { sheetId: 0, endRowIndex: 1 } }], ['tab']],
    ['a place', [{ developerMetadataLookup: { metadataLocation: { sheetId: 0 } } }], ['row', 'tab']],
    [
      'that very place',
      [{ developerMetadataLookup: { metadataLocation: row(1), locationMatchingStrategy: 'EXACT_LOCATION' } }],
      ['row'],
    ],
    ['nothing', [byKey('none')], []],
  ])('is found by %s', async (_what, filters, keys) => {
    expect(await (await marked()).search(...filters)).toEqual(keys);
  });

  it('tells each search which of its filters matched', async () => {
    const filters = [byKey('row'), { a1Range: 'A!A2' }, byKey('book')];
    const { json } = await (await marked()).call('POST', '/developerMetadata:search', { dataFilters: filters });
    expect(json.matchedDeveloperMetadata).toMatchObject([
      { developerMetadata: { metadataKey: 'book' }, dataFilters: [filters[2]] },
      { developerMetadata: { metadataKey: 'row' }, dataFilters: filters.slice(0, 2) },
      { developerMetadata: { metadataKey: 'tab' }, dataFilters: [filters[1]] },
    ]);
  });

  it('is changed and deleted by filters', async () => {
    const { sheets, id, search } = await marked();
    const answer = await sheets.batch(
      id,
      {
        updateDeveloperMetadata: {
          dataFilters: [byKey('row')],
          developerMetadata: { metadataKey: 'line', location: row(2) },
          fields: 'metadataKey,location',
        },
      },
      { deleteDeveloperMetadata: { dataFilter: byKey('tab') } },
    );
    expect(answer.json.replies).toMatchObject([
      { updateDeveloperMetadata: { developerMetadata: [{ metadataId: 1, metadataKey: 'line', metadataValue: 'v' }] } },
      { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 2 }] } },
    ]);
    expect(await search({ a1Range: 'A!A3' })).toEqual(['line']);
  });

  it('goes along with its row, and goes with it', async () => {
    const { sheets, id, search } = await marked();
    const rows = (startIndex: number, endIndex: number) => ({ dimension: 'ROWS', startIndex, endIndex });
    await sheets.batch(id, { insertDimension: { range: rows(0, 2) } });
    expect(await search({ a1Range: 'A!A4' })).toEqual(['row', 'tab']);
    await sheets.batch(id, { deleteDimension: { range: rows(3, 4) } });
    expect(await search(byKey('row'))).toEqual([]);
  });

  it('of a row is shown with the row, of a tab with the tab', async () => {
    const { call } = await marked();
    const fields = 'sheets(developerMetadata.metadataKey,data.rowMetadata.developerMetadata.metadataKey)';
    const { sheets } = (await call('GET', `?ranges=A!A1:A2&fields=${fields}`)).json;
    expect(sheets).toEqual([
      {
        developerMetadata: [{ metadataKey: 'tab' }],
        data: [{ rowMetadata: [{}, { developerMetadata: [{ metadataKey: 'row' }] }] }],
      },
    ]);
  });

  it('in a copy of its tab has a number of its own', async () => {
    const { sheets, id, call, search } = await marked();
    await sheets.batch(id, { duplicateSheet: { sourceSheetId: 0, newSheetId: 9, newSheetName: 'B' } });
    expect(await search({ a1Range: 'B!A2' })).toEqual(['row', 'tab']);
    await sheets.batch(id, {
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 1 } } },
    });
    expect((await call('GET', '/developerMetadata/1')).status).toBe(404);
    expect(await search(byKey('row'))).toEqual(['row']);
  });

  it.each([
    [{ visibility: 'DOCUMENT' }, 'Metadata key must be specified.'],
    [{ metadataKey: 'k' }, 'Metadata visibility must be specified.'],
    [{ metadataKey: 'k', visibility: 'DOCUMENT', metadataId: 1 }, 'Developer metadata with ID 1 already exists.'],
  ])('is refused without what it must have: %j', async (developerMetadata, message) => {
    const { sheets, id } = await marked();
    const answer = await sheets.batch(id, { createDeveloperMetadata: { developerMetadata } });
    expect(messageOf(answer)).toBe(`Invalid requests[0].createDeveloperMetadata: ${message}`);
  });
});

describe('Values by data filter', () => {
  it('are read where metadata stands', async () => {
    const { call } = await marked();
    const { json } = await call('POST', '/values:batchGetByDataFilter', { dataFilters: [byKey('row')] });
    expect(json.valueRanges).toEqual([
      { valueRange: { range: 'A!A2:Z2', majorDimension: 'ROWS', values: [['c', 'd']] }, dataFilters: [byKey('row')] },
    ]);
  });

  it('are written to all that the filter means, which the answer tells with it', async () => {
    const { call, sheets, id } = await marked();
    const body = {
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      data: [
        { dataFilter: byKey('row'), values: [['x']] },
        { dataFilter: { a1Range: 'A!A3:B3' }, majorDimension: 'COLUMNS', values: [['y'], ['z']] },
      ],
    };
    expect((await call('POST', '/values:batchUpdateByDataFilter', body)).json).toEqual({
      spreadsheetId: id,
      totalUpdatedRows: 2,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 3,
      totalUpdatedSheets: 1,
      responses: [
        {
          updatedRange: 'A!A2',
          updatedRows: 1,
          updatedColumns: 1,
          updatedCells: 1,
          dataFilter: byKey('row'),
          updatedData: { range: 'A!A2:Z2', majorDimension: 'ROWS', values: [['x', 'd']] },
        },
        {
          updatedRange: 'A!A3:B3',
          updatedRows: 1,
          updatedColumns: 2,
          updatedCells: 2,
          dataFilter: { a1Range: 'A!A3:B3' },
          updatedData: { range: 'A!A3:B3', majorDimension: 'ROWS', values: [['y', 'z']] },
        },
      ],
    });
    const beyond = await call('POST', '/values:batchUpdateByDataFilter', {
      valueInputOption: 'RAW',
      data: [{ dataFilter: { a1Range: 'A!A1' }, values: [['1', '2']] }],
    });
    expect(messageOf(beyond)).toBe(
      'Invalid data[0]: Requested writing within range [A!A1], but tried writing to column [B]',
    );
    expect(await sheets.values(id, 'A')).toEqual([
      ['a', 'b'],
      ['x', 'd'],
      ['y', 'z'],
    ]);
  });

  it('are cleared', async () => {
    const { call, sheets, id } = await marked();
    const dataFilters = [byKey('row'), { gridRange: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 } }];
    const { json } = await call('POST', '/values:batchClearByDataFilter', { dataFilters });
    expect(json).toEqual({ spreadsheetId: id, clearedRanges: ['A!A2:Z2', 'A!A1'] });
    expect(await sheets.values(id, 'A')).toEqual([['', 'b'], [], ['e', 'f']]);
  });
});
