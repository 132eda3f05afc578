import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REQUEST_KINDS } from '../../../infra/local/sheets/batch-update.ts';
import { openSheets } from './open-sheets.ts';

const FILE = fileURLToPath(new URL('../../../../shared/data/discovery/sheets-v4.json', import.meta.url));

interface Property {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Property;
  readonly additionalProperties?: Property;
  readonly enum?: readonly string[];
}

interface Discovery {
  readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Property>> }>>;
}

/** Places in a value that Google's description of the message does not have. */
function strangers(discovery: Discovery, property: Property, value: unknown, path: string): string[] {
  if (property.$ref !== undefined) {
    if (typeof value !== 'object' || value === null)
      return [`${path}: ${JSON.stringify(value)} is no ${property.$ref}`];
    const known = discovery.schemas[property.$ref]?.properties ?? {};
    return Object.entries(value).flatMap(([name, inner]) => {
      const next = known[name];
      return next === undefined ? [`${path}.${name}`] : strangers(discovery, next, inner, `${path}.${name}`);
    });
  }
  if (property.type === 'array') {
    if (!Array.isArray(value)) return [`${path}: no list`];
    return value.flatMap((one, i) => strangers(discovery, property.items ?? {}, one, `${path}[${i}]`));
  }
  if (property.enum !== undefined && !property.enum.includes(String(value))) return [`${path}: ${String(value)}`];
  const wanted = { string: 'string', boolean: 'boolean', number: 'number', integer: 'number' }[property.type ?? ''];
  return wanted !== undefined && typeof value !== wanted ? [`${path}: ${typeof value}`] : [];
}

describe.skipIf(!existsSync(FILE))(
  "Google's description of the API (skipped where ../shared/data/discovery is absent)",
  () => {
    const discovery = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Discovery) : { schemas: {} };
    const check = (message: string, value: unknown) => strangers(discovery, { $ref: message }, value, message);

    it('has every kind of request that is carried out here', () => {
      // Tables came to the API in 2025, after this description.
      const known = [...Object.keys(discovery.schemas.Request?.properties ?? {}), 'addTable', 'deleteTable'];
      expect(REQUEST_KINDS.filter((kind) => !known.includes(kind))).toEqual([]);
    });

    it('has every field of the answers to batches and reads', async () => {
      const { answers } = await richBook();
      expect(answers.flatMap(({ message, json }) => check(message, json))).toEqual([]);
    });

    it('would tell a field that it does not have', () => {
      expect(check('Spreadsheet', { spreadsheetId: 'x', sheetz: [] })).toEqual(['Spreadsheet.sheetz']);
      expect(check('Spreadsheet', { sheets: [{ properties: { sheetType: 'BOX' } }] })).toEqual([
        'Spreadsheet.sheets[0].properties.sheetType: BOX',
      ]);
    });
  },
);

/** A book with something of everything, and what each call answered. */
async function richBook() {
  const sheets = openSheets();
  const answers: { message: string; json: unknown }[] = [];
  const call = async (message: string, method: string, path: string, body?: unknown) => {
    const { status, json } = await sheets.call(method, path, body);
    expect([status, json.error]).toEqual([200, undefined]);
    answers.push({ message, json });
    return json;
  };
  const made = await call('Spreadsheet', 'POST', '/v4/spreadsheets', { properties: { title: 'Sổ', locale: 'vi_VN' } });
  const path = `/v4/spreadsheets/${made.spreadsheetId}`;
  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 };
  const spec = { title: 'Theo lĩnh vực', basicChart: { chartType: 'BAR' } };
  const values = [
    { userEnteredValue: { stringValue: 'Mã' }, note: 'n', textFormatRuns: [{ startIndex: 1, format: { bold: true } }] },
    {
      userEnteredValue: { formulaValue: '=KHÔNGCÓ()' },
      userEnteredFormat: { textFormat: { link: { uri: 'https://a.example' } } },
    },
  ];
  const line = { sheetId: 0, dimension: 'ROWS', startIndex: 5, endIndex: 8 };
  await call('BatchUpdateSpreadsheetResponse', 'POST', `${path}:batchUpdate`, {
    includeSpreadsheetInResponse: true,
    responseIncludeGridData: true,
    responseRanges: ['A1:C5'],
    requests: [
      { updateCells: { start: { sheetId: 0 }, rows: [{ values }], fields: '*' } },
      { setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
      { updateBorders: { range, top: { style: 'SOLID' }, innerHorizontal: { style: 'DOTTED' } } },
      { addSheet: { properties: { sheetId: 7, title: 'B', tabColor: { red: 1 }, hidden: true } } },
      { duplicateSheet: { sourceSheetId: 7 } },
      { addNamedRange: { namedRange: { name: 'ten', range } } },
      { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
      { addProtectedRange: { protectedRange: { range, editors: { users: ['a@xa.example'] } } } },
      {
        addConditionalFormatRule: {
          rule: { ranges: [range], booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} } },
        },
      },
      { updateConditionalFormatRule: { index: 0, sheetId: 0, newIndex: 0 } },
      { setBasicFilter: { filter: { range } } },
      { addFilterView: { filter: { range } } },
      { addBanding: { bandedRange: { range, rowProperties: { firstBandColor: { red: 1 } } } } },
      { addChart: { chart: { spec, position: { overlayPosition: { anchorCell: { sheetId: 0 } } } } } },
      { addDimensionGroup: { range: line } },
      { deleteDimensionGroup: { range: line } },
      { addDimensionGroup: { range: line } },
      { updateDimensionGroup: { dimensionGroup: { range: line, depth: 1, collapsed: true }, fields: 'collapsed' } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'mau', metadataValue: '1', visibility: 'DOCUMENT' },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'tab', visibility: 'DOCUMENT', location: { sheetId: 0 } },
        },
      },
      { mergeCells: { range: { ...range, startRowIndex: 10, endRowIndex: 12 } } },
      { updateDimensionProperties: { range: line, properties: { pixelSize: 40, hiddenByUser: true }, fields: '*' } },
      { findReplace: { find: 'Mã', replacement: 'Code', allSheets: true } },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
  });
  await call('Spreadsheet', 'GET', `${path}?includeGridData=true`);
  await call('Spreadsheet', 'POST', `${path}:getByDataFilter`, {
    dataFilters: [{ gridRange: range }],
    includeGridData: true,
  });
  const written = { values: [['a', 1]] };
  const echo = 'valueInputOption=RAW&includeValuesInResponse=true';
  await call('UpdateValuesResponse', 'PUT', `${path}/values/B2?${echo}`, written);
  await call('AppendValuesResponse', 'POST', `${path}/values/B2:append?${echo}`, written);
  await call('BatchUpdateValuesResponse', 'POST', `${path}/values:batchUpdate`, {
    valueInputOption: 'RAW',
    data: [{ range: 'A9', ...written }],
  });
  await call('ValueRange', 'GET', `${path}/values/A1:B9`);
  await call('BatchGetValuesResponse', 'GET', `${path}/values:batchGet?ranges=A1&ranges=B2`);
  await call('BatchGetValuesByDataFilterResponse', 'POST', `${path}/values:batchGetByDataFilter`, {
    dataFilters: [{ a1Range: 'A1' }],
  });
  const lookup = { developerMetadataLookup: { metadataKey: 'tab' } };
  await call('BatchUpdateValuesByDataFilterResponse', 'POST', `${path}/values:batchUpdateByDataFilter`, {
    valueInputOption: 'RAW',
    includeValuesInResponse: true,
    data: [{ dataFilter: lookup, ...written }],
  });
  await call('BatchClearValuesByDataFilterResponse', 'POST', `${path}/values:batchClearByDataFilter`, {
    dataFilters: [lookup],
  });
  await call('SearchDeveloperMetadataResponse', 'POST', `${path}/developerMetadata:search`, { dataFilters: [lookup] });
  await call('ClearValuesResponse', 'POST', `${path}/values/A1:clear`);
  await call('BatchClearValuesResponse', 'POST', `${path}/values:batchClear`, { ranges: ['A1'] });
  await call('SheetProperties', 'POST', `${path}/sheets/0:copyTo`, { destinationSpreadsheetId: made.spreadsheetId });
  return { answers };
}
