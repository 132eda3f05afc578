import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { http } from '@google-cloud/functions-framework';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answering, body } from '../../functions/entrypoints/answering.ts';
import { formBody, jsonBody } from '../../functions/entrypoints/request-body.ts';
import { freePort } from '../fixtures/firestore-emulator.ts';
import { nodePath, root } from '../fixtures/workspace.ts';
import { type OpenWorkspace, openWorkspace } from '../local/open-workspace.ts';

const json = 'application/json';
const resident = 'Bà Trần Thị Mẫu';
/** The comma at the end of the second line is missing. */
const broken = `{"name":"${resident}",\n "phone":"0912345678"\n "village":"Kim Đồng"}`;
const BROKEN =
  'Nội dung gửi lên không phải JSON hợp lệ: sai ở dòng 3, cột 2 (dấu phẩy, dấu ngoặc, dấu ngoặc kép?); sửa rồi gửi lại.';

async function send(
  url: string,
  sent: string | Uint8Array<ArrayBuffer>,
  type: string,
  more: Record<string, string> = {},
) {
  const headers = { ...(type === '' ? {} : { 'content-type': type }), ...more };
  const body = typeof sent === 'string' ? new TextEncoder().encode(sent) : sent;
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

describe('what a function of the workspace is sent', () => {
  let workspace: OpenWorkspace;
  const logged = {
    error: vi.spyOn(console, 'error').mockReturnValue(),
    log: vi.spyOn(console, 'log').mockReturnValue(),
  };
  const schema = z.object({
    unitId: z.string().min(1),
    role: z.enum(['chung', 'van-phong']).optional(),
    refresh: z.boolean().optional(),
    day: z.object({ from: z.string() }).optional(),
  });
  beforeAll(async () => {
    http(
      'nhan-don',
      answering(async (request) => ({ taken: jsonBody(request) })),
    );
    http(
      'nhan-viec',
      answering(async (request) => body(request, schema)),
    );
    http('nhan-mau', (request, response) => void response.json(formBody(request)));
    workspace = await openWorkspace();
  });
  afterAll(async () => {
    await workspace.remove();
    vi.restoreAllMocks();
  });
  const post = (text: string, type = json, name = 'nhan-don') => send(`${workspace.url}/functions/${name}`, text, type);

  it('broken, is refused with its place as JSON; nothing of it is said or logged', async () => {
    const answer = await post(broken);
    expect([answer.status, answer.type, JSON.parse(answer.text)]).toEqual([
      400,
      'application/json; charset=utf-8',
      { error: BROKEN },
    ]);
    expect([logged.error.mock.calls, logged.log.mock.calls]).toEqual([[], []]);
  });

  it('cut off, is refused with where it ends', async () => {
    expect(JSON.parse((await post(`{"name":"${resident}",\n`)).text).error).toContain(
      'dừng giữa chừng ở dòng 2, cột 1',
    );
  });

  it.each([['application/x-www-form-urlencoded'], ['text/plain'], ['text/plain; charset=x'], ['']])(
    'as %j, is refused by the missing header, not by what is in it',
    async (type) => {
      const many = JSON.stringify({
        villages: Array.from({ length: 50 }, (_, n) => ({ name: `Thôn ${n}`, aliases: [] })),
      });
      for (const text of [many, broken]) {
        const answer = await post(text, type);
        expect([answer.status, JSON.parse(answer.text)]).toEqual([
          400,
          { error: expect.stringContaining('Thiếu tiêu đề «Content-Type: application/json»') },
        ]);
      }
      expect(logged.error.mock.calls).toEqual([]);
    },
  );

  it.each([[json], ['application/json; charset=utf-8'], ['application/cloudevents+json']])(
    'as %s, is taken',
    async (type) => {
      const given = { name: resident };
      expect(JSON.parse((await post(JSON.stringify(given), type)).text)).toEqual({ taken: given });
      // As editors of Windows write it.
      expect(JSON.parse((await post(`\uFEFF${JSON.stringify(given)}`, type)).text)).toEqual({ taken: given });
    },
  );

  it.each(['gzip', 'deflate', 'br', 'x'])('packed as %s, is not unpacked', async (packing) => {
    const packed = new Uint8Array(gzipSync(JSON.stringify({ name: resident })));
    const answer = await send(`${workspace.url}/functions/nhan-don`, packed, json, { 'content-encoding': packing });
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([
      400,
      expect.stringContaining('không phải JSON hợp lệ'),
    ]);
    expect(logged.error.mock.calls).toEqual([]);
  });

  it('by a form of a page, is its fields', async () => {
    const answer = await post(
      'until=2023-12-01&why=%C4%90i+v%E1%BA%AFng',
      'application/x-www-form-urlencoded',
      'nhan-mau',
    );
    expect(JSON.parse(answer.text)).toEqual({ until: '2023-12-01', why: 'Đi vắng' });
  });

  it('nothing at all, counts as nothing asked', async () => {
    expect(JSON.parse((await post('', '')).text)).toEqual({ taken: {} });
  });

  it.each([
    [{}, 'unitId: còn thiếu; phải là chữ trong dấu ngoặc kép'],
    [{ unitId: 7 }, 'unitId: phải là chữ trong dấu ngoặc kép'],
    [{ unitId: '' }, 'unitId: không được để trống'],
    [{ unitId: 'a', role: 'khac' }, 'role: phải là một trong: chung, van-phong'],
    [{ unitId: 'a', refresh: 'có' }, 'refresh: phải là true hoặc false'],
    [{ unitId: 'a', day: {} }, 'day.from: còn thiếu; phải là chữ trong dấu ngoặc kép'],
    [[], 'nội dung: phải là nhóm mục {…}'],
  ])('%j is refused with “%s”', async (given, problem) => {
    const { status, text } = await post(JSON.stringify(given), json, 'nhan-viec');
    expect([status, JSON.parse(text)]).toEqual([400, { error: `Yêu cầu chưa đúng: ${problem}` }]);
  });
});

describe('what a function is sent where it is deployed', () => {
  const environment = {
    STORE: 'sqlite::memory:',
    SHARED_DRIVE_ID: '0AExample',
    TASKS_QUEUE: 'projects/p/locations/l/queues/q',
    FUNCTIONS_URL: 'http://127.0.0.1:1/functions',
    SMTP_URL: 'smtp://127.0.0.1:2525',
    MAIL_FROM: 'he-thong@doithoai.local',
    LINK_SECRET: '0123456789abcdef',
  };

  /** The framework's own command, as the buildpack starts it. */
  async function serve(target: string, more: object = {}) {
    const port = await freePort();
    const framework = 'node_modules/@google-cloud/functions-framework/build/src/main.js';
    const args = [framework, '--source=functions/index.ts', `--target=${target}`, `--port=${port}`];
    const child = spawn(nodePath(), args, { cwd: root, env: { PATH: process.env.PATH, ...environment, ...more } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    const url = `http://127.0.0.1:${port}/`;
    const ready = () =>
      fetch(url).then(
        () => true,
        () => false,
      );
    await expect.poll(ready, { timeout: 20_000 }).toBe(true);
    return {
      url,
      async stop(): Promise<string> {
        child.kill();
        await once(child, 'close');
        return output;
      },
    };
  }

  it.each([['production'], ['']])('broken, is answered and logged likewise (NODE_ENV=%s)', async (NODE_ENV) => {
    const server = await serve('sheet-changed', { NODE_ENV });
    const answers = [await send(server.url, broken, json), await send(server.url, broken, '')];
    const output = await server.stop();
    expect(answers.map(({ status, text }) => [status, JSON.parse(text)])).toEqual([
      [400, { error: BROKEN }],
      [400, { error: expect.stringContaining('Content-Type') }],
    ]);
    expect(output).not.toMatch(/Mẫu|0912345678|Kim Đồng/);
  });

  it('as an event that is none, is refused; of one that cannot be read Eventarc hears that it is done with', async () => {
    const server = await serve('record-changed', { FUNCTION_SIGNATURE_TYPE: 'cloudevent' });
    const event = {
      'ce-id': '1',
      'ce-source': '//firestore.googleapis.com/projects/p/databases/(default)',
      'ce-type': 'google.cloud.firestore.document.v1.written',
      'ce-specversion': '1.0',
      'content-type': 'application/protobuf',
    };
    const asked = await send(server.url, '{}', json);
    const told = await fetch(server.url, { method: 'POST', headers: event, body: 'xin chào' });
    const output = await server.stop();
    expect([asked.status, JSON.parse(asked.text)]).toEqual([
      400,
      { error: expect.stringContaining('Không phải sự kiện của Firestore') },
    ]);
    expect([told.status, await told.json()]).toMatchObject([200, { given: 'up' }]);
    expect(output).toContain('"givenUp":"DocumentEventUnreadable"');
  });
});
