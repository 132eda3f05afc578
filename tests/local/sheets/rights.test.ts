import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../infra/local/api.ts';
import { CLERK, Files, GUEST, messageOf, openSheets, SYSTEM } from './open-sheets.ts';

describe('Who may do what', () => {
  it.each([
    ['none', 'GET', '', 403],
    ['none', 'POST', ':batchUpdate', 403],
    ['reader', 'GET', '', 200],
    ['reader', 'POST', ':batchUpdate', 403],
    ['reader', 'POST', '/values/A1:clear', 403],
    ['writer', 'POST', '/values/A1:clear', 200],
  ] as const)('a %s who calls %s %s gets %d', async (role, method, path, status) => {
    const sheets = openSheets();
    const id = await sheets.book();
    sheets.files.share(id, GUEST, role);
    const body = path === ':batchUpdate' ? { requests: [{ clearBasicFilter: { sheetId: 0 } }] } : undefined;
    const answer = await sheets.call(method, `/v4/spreadsheets/${id}${path}`, body, GUEST);
    expect(answer.status).toBe(status);
    if (status === 403)
      expect(answer.json.error).toEqual({
        code: 403,
        message: 'The caller does not have permission',
        status: 'PERMISSION_DENIED',
      });
  });

  it('a spreadsheet that is not there is not found', async () => {
    const answer = await openSheets().call('GET', '/v4/spreadsheets/khong-co');
    expect(answer).toEqual({
      status: 404,
      json: { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
    });
  });

  it('a body that is no JSON is refused', async () => {
    const sheets = openSheets();
    const id = await sheets.book();
    const answer = await sheets.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, '{"requests": [');
    expect([answer.status, messageOf(answer).split('\n')[0]]).toEqual([
      400,
      'Invalid JSON payload received. Unexpected token.',
    ]);
  });

  it('a spreadsheet that Drive refuses is not made', async () => {
    const database = new DatabaseSync(':memory:');
    const files = new Files();
    files.created = () => {
      throw new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
    };
    const answer = await openSheets(database, files).call('POST', '/v4/spreadsheets', {}, SYSTEM);
    const left = database.prepare('SELECT count(*) AS n FROM sheets_books').get()?.n;
    expect([answer.status, left]).toEqual([403, 0]);
  });

  it('every write is told to Drive once, a refused one never', async () => {
    const sheets = openSheets();
    const id = await sheets.book();
    await sheets.type(id, 'A1', [['x']]);
    await sheets.type(id, 'Không!A1', [['x']]);
    await sheets.values(id, 'A1');
    await sheets.batch(id, { updateSpreadsheetProperties: { properties: { title: 'Tên mới' }, fields: 'title' } });
    expect([sheets.files.modifications, sheets.files.titles.get(id)]).toEqual([[id, id], 'Tên mới']);
  });
});

describe('A protected range', () => {
  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 };
  const REFUSAL =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

  async function guarded(protectedRange: object, editor = CLERK) {
    const sheets = openSheets();
    const id = await sheets.book();
    await sheets.type(
      id,
      'A1',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
      'RAW',
    );
    for (const person of [SYSTEM, GUEST]) sheets.files.share(id, person, 'writer');
    const request = { addProtectedRange: { protectedRange: { range, ...protectedRange } } };
    const answer = await sheets.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [request] }, editor);
    const reply = (answer.json.replies as { addProtectedRange: { protectedRange: { protectedRangeId: number } } }[])[0];
    const as = (identity: typeof CLERK, request: Record<string, unknown>) =>
      sheets.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [request] }, identity);
    return { sheets, id, as, protectedRangeId: reply?.addProtectedRange.protectedRange.protectedRangeId };
  }
  const write = (rowIndex: number, columnIndex: number) => ({
    updateCells: {
      start: { sheetId: 0, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
      fields: 'userEnteredValue',
    },
  });

  it.each([
    ['a cell in it', write(1, 1)],
    [
      'a delete of its rows',
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 } } },
    ],
    [
      'a row opened within it',
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
    ],
    ['a sort over it', { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0 }] } }],
    ['a replacement in it', { findReplace: { sheetId: 0, find: 'd', replacement: 'x' } }],
    ['a format', { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'userEnteredFormat' } }],
    ['deleting its tab', { deleteSheet: { sheetId: 0 } }],
  ])('refuses %s by others', async (_name, request) => {
    const { as, sheets, id } = await guarded({});
    await sheets.batch(id, { addSheet: { properties: { title: 'Khác' } } });
    const answer = await as(GUEST, request);
    expect([answer.status, messageOf(answer)]).toEqual([
      400,
      `Invalid requests[0].${Object.keys(request)[0]}: ${REFUSAL}`,
    ]);
    expect(await sheets.values(id, 'A1:B4')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('refuses values by others and lets them write beside it', async () => {
    const { sheets, id, as } = await guarded({});
    const path = `/v4/spreadsheets/${id}/values/A2:B2?valueInputOption=RAW`;
    const answer = await sheets.call('PUT', path, { values: [['x', 'y']] }, GUEST);
    expect([answer.status, messageOf(answer)]).toEqual([400, REFUSAL]);
    expect((await as(GUEST, write(0, 1))).status).toBe(200);
  });

  it('may be written by its editors, by whom made it, and by the owner', async () => {
    const { as } = await guarded({ editors: { users: [GUEST.email] } }, SYSTEM);
    for (const identity of [GUEST, SYSTEM, CLERK]) expect((await as(identity, write(1, 1))).status).toBe(200);
  });

  it('that only warns refuses nobody', async () => {
    const { as } = await guarded({ warningOnly: true });
    expect((await as(GUEST, write(1, 1))).status).toBe(200);
  });

  it('leaves open what it leaves open', async () => {
    const open = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
    const { as } = await guarded({ range: { sheetId: 0 }, unprotectedRanges: [open] });
    expect((await as(GUEST, write(0, 0))).status).toBe(200);
    expect((await as(GUEST, write(1, 0))).status).toBe(400);
  });

  it('is removed or changed only by those who may edit it', async () => {
    const { as, protectedRangeId } = await guarded({});
    const change = {
      updateProtectedRange: { protectedRange: { protectedRangeId, warningOnly: true }, fields: 'warningOnly' },
    };
    expect((await as(GUEST, { deleteProtectedRange: { protectedRangeId } })).status).toBe(400);
    expect((await as(GUEST, change)).status).toBe(400);
    expect((await as(CLERK, change)).status).toBe(200);
    expect((await as(GUEST, write(1, 1))).status).toBe(200);
  });

  it('is shown with its editors only to those who may edit it', async () => {
    const { sheets, id } = await guarded({});
    const seen = async (identity: typeof CLERK) => {
      const { json } = await sheets.call(
        'GET',
        `/v4/spreadsheets/${id}?fields=sheets.protectedRanges(requestingUserCanEdit,editors)`,
        undefined,
        identity,
      );
      return (json.sheets as { protectedRanges: unknown[] }[])[0]?.protectedRanges[0];
    };
    expect(await seen(CLERK)).toEqual({ requestingUserCanEdit: true, editors: { users: [CLERK.email] } });
    expect(await seen(GUEST)).toEqual({});
  });
});

describe('On disk', () => {
  it('a book is found again as it was left: values, order, formats, notes, links, tabs, protection', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
    const files = new Files();
    const path = join(folder, 'local.db');
    const first = new DatabaseSync(path);
    const sheets = openSheets(first, files);
    const id = await sheets.book();
    await sheets.type(
      id,
      'A1',
      Array.from({ length: 300 }, (_, i) => [`dòng ${i}`, i, i % 2 === 0]),
    );
    const cell = { note: 'n', userEnteredFormat: { textFormat: { bold: true, link: { uri: 'https://a.example' } } } };
    await sheets.batch(
      id,
      {
        repeatCell: {
          range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 },
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          cell,
          fields: 'note,userEnteredFormat',
        },
      },
      { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 10, endIndex: 12 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 50, endIndex: 60 } } },
      { addSheet: { properties: { title: 'Hai', index: 0 } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 300 },
          fields: 'pixelSize',
        },
      },
    );
    await sheets.type(id, 'Sheet1!E5', [['=B1+1']]);
    const before = await sheets.call('GET', `/v4/spreadsheets/${id}?includeGridData=true`);
    first.close();
    const second = new DatabaseSync(path);
    const after = await openSheets(second, files).call('GET', `/v4/spreadsheets/${id}?includeGridData=true`);
    second.close();
    rmSync(folder, { recursive: true });
    expect(after.json).toEqual(before.json);
  });

  it('a write that the database refuses leaves the book as it was', async () => {
    const database = new DatabaseSync(':memory:');
    const sheets = openSheets(database);
    const id = await sheets.book();
    await sheets.type(id, 'A1', [['trước']]);
    database.exec("CREATE TRIGGER broken BEFORE INSERT ON sheets_rows BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    await expect(sheets.type(id, 'A1', [['sau']])).rejects.toThrow('disk full');
    database.exec('DROP TRIGGER broken');
    expect(await sheets.values(id, 'A1')).toEqual([['trước']]);
  });

  it('a copy and its original go their own ways, and a removed book is gone', async () => {
    const sheets = openSheets();
    const id = await sheets.book();
    await sheets.type(id, 'A1', [['gốc']]);
    sheets.part.copy(id, 'ban-sao', 'Bản sao');
    sheets.files.share('ban-sao', CLERK, 'owner');
    await sheets.type('ban-sao', 'A1', [['sao']]);
    expect([await sheets.values(id, 'A1'), await sheets.values('ban-sao', 'A1')]).toEqual([[['gốc']], [['sao']]]);
    sheets.part.remove(id);
    expect((await sheets.call('GET', `/v4/spreadsheets/${id}`)).status).toBe(404);
    expect(await sheets.values('ban-sao', 'A1')).toEqual([['sao']]);
  });

  it('the first tab is exported as CSV', async () => {
    const sheets = openSheets();
    const id = await sheets.book();
    await sheets.type(id, 'A1', [['Mã', 'Nội dung'], ['YK23-0001', 'dòng 1\n"dòng" 2'], ['26/10/2023']]);
    expect(sheets.part.exportCsv(id).toString()).toBe('Mã,Nội dung\r\nYK23-0001,"dòng 1\n""dòng"" 2"\r\n26/10/2023,');
  });
});
