import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

let workspace: OpenWorkspace;
let office: ReturnType<typeof googleClients>['drive'];
let fileId: string;

beforeAll(async () => {
  workspace = await openWorkspace();
  office = googleClients(workspace.url, 'office').drive;
  fileId = (await office.files.create({ requestBody: { name: 'Sổ' } })).data.id ?? '';
});
afterAll(() => workspace.remove());

/** Changes are listed from the first on. */
const get = (path: string, fields: string) =>
  fetch(
    `${workspace.url}/drive/v3/${path}?${new URLSearchParams({ fields, pageToken: path === 'changes' ? '1' : '' })}`,
    {
      headers: { authorization: 'Bearer office' },
    },
  );

describe('fields', () => {
  it.each([
    ['files', 'foo', 'foo'],
    ['files', 'files(id,foo)', 'foo'],
    ['files', 'name', 'name'],
    ['files', 'files(id,capabilities,canAddChildren)', 'canAddChildren'],
    ['files', 'files/capabilities/canFly', 'canFly'],
    ['drives', 'drives(title)', 'title'],
    ['changes/startPageToken', 'token', 'token'],
    ['about', 'user/phone', 'phone'],
  ])('of %s that do not exist are refused: %s', async (path, fields, unknown) => {
    const answer = await get(path, fields);
    const message = `Invalid field selection ${unknown}`;
    const detail = {
      message,
      domain: 'global',
      reason: 'invalidParameter',
      location: 'fields',
      locationType: 'parameter',
    };
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 400, message, errors: [detail] } }]);
  });

  it.each([
    ['files', '*'],
    ['files', 'files(*)'],
    ['files', 'nextPageToken, files(id, capabilities/canAddChildren, owners(emailAddress))'],
    ['files', 'files(properties/khoa,appProperties(khoa),exportLinks)'],
    ['files', 'files/permissions/permissionDetails/*'],
  ])('of %s that exist are answered: %s', async (path, fields) => {
    expect((await get(path, fields)).status).toBe(200);
  });

  it('that do not exist are refused before anything is made', async () => {
    const create = office.files.create({ requestBody: { name: 'Không được tạo' }, fields: 'id,foo' });
    expect(await failureOf(create)).toMatchObject({ status: 400, reason: 'invalidParameter' });
    expect((await office.files.list({ q: "name = 'Không được tạo'" })).data.files).toEqual([]);
  });
});

/** The members of every resource, line by line, as Google's client declares them. */
function declared(): Map<string, string[]> {
  const file = createRequire(import.meta.url).resolve('googleapis/build/src/apis/drive/v3.d.ts');
  const bodies = readFileSync(file, 'utf8').matchAll(/export interface Schema\$(\w+) \{\n(.*?)\n {4}\}\n/gs);
  return new Map([...bodies].map(([, name = '', body = '']) => [name, body.split('\n')]));
}

/** Everything below a resource: `kind`, `owners/kind` … */
function pathsOf(resource: string, resources: ReadonlyMap<string, readonly string[]>, above = ''): string[] {
  const within = [above];
  return (resources.get(resource) ?? []).flatMap((line) => {
    if (/^\s*\}/.test(line)) within.pop();
    const [, name, type = ''] = /^\s*(\w+)\?: (.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const path = (within.at(-1) ?? '') + name;
    if (type.endsWith('{')) within.push(`${path}/`);
    const [, inner] = /Schema\$(\w+)/.exec(type) ?? [];
    return inner === undefined || type.startsWith('{') ? [path] : [path, ...pathsOf(inner, resources, `${path}/`)];
  });
}

describe("every field of Google's client", () => {
  const resources = declared();
  it.each([
    ['About', 'about'],
    ['FileList', 'files'],
    ['File', 'files/FILE'],
    ['DriveList', 'drives'],
    ['ChangeList', 'changes'],
    ['StartPageToken', 'changes/startPageToken'],
    ['PermissionList', 'files/FILE/permissions'],
    ['CommentList', 'files/FILE/comments'],
  ])('of %s may be asked for', async (resource, path) => {
    const fields = pathsOf(resource, resources);
    expect(fields).toContain('kind');
    for (let from = 0; from < fields.length; from += 100) {
      const answer = await get(`${path.replace('FILE', fileId)}`, fields.slice(from, from + 100).join());
      expect([answer.status, answer.ok || (await answer.text())]).toEqual([200, true]);
    }
  });
});
