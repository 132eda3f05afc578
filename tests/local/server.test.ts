import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts';

let workspace: OpenWorkspace;
let drive: ReturnType<typeof googleClients>['drive'];

beforeAll(async () => {
  workspace = await openWorkspace(
    {},
    {
      units: [
        {
          id: 'tan-dan-2023',
          name: 'Phường <Tân Dân>',
          folderId: 'F',
          workbooks: [{ role: 'chung', spreadsheetId: 'S' }],
          secret: 1,
        },
      ],
      'units/tan-dan-2023/petitions': [{ code: 'YK23-0002' }, { code: 'YK23-0001' }],
    },
  );
  drive = googleClients(workspace.url, 'system').drive;
});
afterAll(() => workspace.remove());
afterEach(async () => {
  await fetch(`${workspace.url}/local/faults`, { method: 'DELETE' });
  await fetch(`${workspace.url}/local/calls`, { method: 'DELETE' });
});

/** fetch does not let a caller choose the Host header. */
function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  const { port } = new URL(workspace.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/local/clock', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

const about = () => drive.about.get({ fields: 'user' });
const fault = (body: object) => workspace.post('/local/faults', body);

describe('the server', () => {
  it.each([
    [{ host: '127.0.0.1:8080' }, 200],
    [{ host: 'localhost' }, 200],
    [{ host: 'doithoai.example.com' }, 403],
    [{ host: '127.0.0.1.example.com' }, 403],
    [{ host: '127.0.0.1', origin: 'https://example.com' }, 403],
    [{ host: '127.0.0.1', origin: 'null' }, 403],
    [{ host: 'localhost:1', origin: 'http://localhost:1' }, 200],
  ])('answers a request with %o by %i', async (headers, status) => {
    expect(await statusFor(headers)).toBe(status);
  });

  it.each([
    ['GET', '/local/nothing', 404],
    ['POST', '/local/mail', 405],
    ['GET', '/local/records/khong-co/petitions', 404],
    ['GET', '/local/records/tan-dan-2023/khac', 404],
    ['GET', '/functions/khong-co', 404],
    ['GET', '/local/books/%E0%A4%A', 400],
    ['GET', '/local/books/khong-co', 404],
  ])('answers %s %s with %i and a sentence', async (method, path, status) => {
    const response = await fetch(workspace.url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^\S.+/) });
  });

  it('answers a method that Google has and we do not as not found', async () => {
    const response = await fetch(`${workspace.url}/v4/spreadsheets/x/comments/1`, {
      headers: { authorization: 'Bearer system' },
    });
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
    ]);
  });

  it('takes a GET that a client sent as POST, its long query as a form', async () => {
    const response = await fetch(`${workspace.url}/drive/v3/files`, {
      method: 'POST',
      headers: { authorization: 'Bearer system', 'x-http-method-override': 'GET' },
      body: new URLSearchParams({ fields: 'kind', pageSize: '5' }),
    });
    expect([response.status, await response.json()]).toEqual([200, { kind: 'drive#fileList' }]);
    expect(await workspace.get('/local/calls')).toEqual({ 'files.list': 1 });
  });

  it('answers JSON that does not parse as Drive does', async () => {
    const response = await fetch(`${workspace.url}/drive/v3/files`, {
      method: 'POST',
      body: '{"name"',
      headers: { authorization: 'Bearer system' },
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { errors: [{ reason: 'parseError' }] } },
    ]);
  });

  it('lists units and records, the records by code', async () => {
    const { id, name, folderId, workbooks } = {
      id: 'tan-dan-2023',
      name: 'Phường <Tân Dân>',
      folderId: 'F',
      workbooks: [{ role: 'chung', spreadsheetId: 'S' }],
    };
    expect(await workspace.get('/local/units')).toEqual([{ id, name, folderId, workbooks }]);
    expect(await workspace.get('/local/records/tan-dan-2023/petitions')).toEqual([
      { code: 'YK23-0001' },
      { code: 'YK23-0002' },
    ]);
  });

  it('shows a page in which names stay text', async () => {
    const response = await fetch(workspace.url);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toContain('Phường &#60;Tân Dân&#62;');
    expect(page).toContain('href="/local/books/S"');
  });
});

describe('call counts', () => {
  it('count every API method by its name', async () => {
    await about();
    await about();
    await drive.files.list();
    expect(await workspace.get('/local/calls')).toEqual({ 'about.get': 2, 'files.list': 1 });
  });
});

describe('faults', () => {
  it('strike as often as asked for, then no more', async () => {
    await fault({ match: 'about.get', status: 429, times: 2 });
    expect(await failureOf(about())).toMatchObject({ status: 429, reason: 'rateLimitExceeded' });
    expect((await failureOf(about())).status).toBe(429);
    expect((await about()).status).toBe(200);
    expect(await workspace.get('/local/calls')).toEqual({ 'about.get': 3 });
  });

  it.each([
    ['GET', '/values/A1', 'Read'],
    ['GET', '', 'Read'],
    ['POST', ':getByDataFilter', 'Read'],
    ['PUT', '/values/A1', 'Write'],
    ['POST', ':batchUpdate', 'Write'],
  ])('tell the quota of Sheets that is used up: %s %s', async (method, rest, kind) => {
    await fault({ match: 'spreadsheets.*', status: 429 });
    const response = await fetch(`${workspace.url}/v4/spreadsheets/S${rest}`, {
      method,
      headers: { authorization: 'Bearer system' },
    });
    expect([response.status, await response.json()]).toMatchObject([
      429,
      {
        error: {
          status: 'RESOURCE_EXHAUSTED',
          message: `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`,
          details: [{ reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit: `${kind}RequestsPerMinutePerUser` } }],
        },
      },
    ]);
  });

  it('leave other methods alone', async () => {
    await fault({ match: 'files.*', status: 500 });
    expect((await about()).status).toBe(200);
    expect(await failureOf(drive.files.list())).toMatchObject({ status: 500, reason: 'internalError' });
  });

  it('carry the call out and drop the line: after-commit', async () => {
    const requestBody = {
      name: 'Sau khi ghi',
      mimeType: 'application/vnd.google-apps.folder',
      parents: [workspace.environment.SHARED_DRIVE_ID ?? ''],
    };
    await fault({ match: 'files.create', status: 'after-commit' });
    await expect(drive.files.create({ requestBody, supportsAllDrives: true })).rejects.toThrow();
    const found = await drive.files.list({
      q: "name = 'Sau khi ghi'",
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    });
    expect(found.data.files).toHaveLength(1);
  });

  it('hang until the client gives up, without carrying the call out', async () => {
    await fault({ match: 'drives.create', status: 'hang' });
    const create = fetch(`${workspace.url}/drive/v3/drives?requestId=1`, {
      method: 'POST',
      body: '{"name":"Treo"}',
      headers: { authorization: 'Bearer system' },
      signal: AbortSignal.timeout(200),
    });
    await expect(create).rejects.toThrow();
    expect((await drive.drives.list()).data.drives).toHaveLength(1);
  });

  it('hang no longer once they are cleared', async () => {
    await fault({ match: 'about.get', status: 'hang' });
    const hanging = expect(about()).rejects.toThrow();
    while (((await workspace.get('/local/faults')) as unknown[]).length > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await fetch(`${workspace.url}/local/faults`, { method: 'DELETE' });
    await hanging;
  });

  it('delay every call until they are cleared', async () => {
    await fault({ match: '*', delayMs: 60 });
    const start = performance.now();
    await about();
    await about();
    expect(performance.now() - start).toBeGreaterThanOrEqual(118);
    expect(await workspace.get('/local/faults')).toEqual([{ match: '*', delayMs: 60 }]);
  });

  it.each([[{}], [{ match: 'x' }], [{ match: 'x', status: 200 }], [{ match: 'x', status: 'broken' }], ['nothing']])(
    'are refused when they make no sense: %o',
    async (body) => {
      const response = await workspace.post('/local/faults', body);
      expect([response.status, await response.json()]).toEqual([
        400,
        { error: expect.stringContaining('spreadsheets.batchUpdate') },
      ]);
    },
  );
});
