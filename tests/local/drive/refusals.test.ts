import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

let workspace: OpenWorkspace;
let office: ReturnType<typeof googleClients>['drive'];

beforeAll(async () => {
  workspace = await openWorkspace();
  office = googleClients(workspace.url, 'office').drive;
});
afterAll(() => workspace.remove());

describe('what a client may not write', () => {
  const made = async (requestBody: object) => (await office.files.create({ requestBody })).data.id ?? '';
  const directly = 'The resource body includes fields which are not directly writable.';

  it('is the folder of a file that is there: it is moved by parameters', async () => {
    const parents = [await made({ name: 'Thư mục', mimeType: 'application/vnd.google-apps.folder' })];
    const update = office.files.update({ fileId: await made({ name: 'a' }), requestBody: { parents } });
    expect(await failureOf(update)).toEqual({
      status: 403,
      reason: 'fieldNotWritable',
      message:
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    });
  });

  it.each([{ id: 'x' }, { createdTime: '2023-10-26T00:00:00Z' }, { version: '7' }, { owners: [] }, { size: '1' }])(
    'is %o of a file that is there',
    async (requestBody) => {
      const fileId = await made({ name: 'a' });
      const update = office.files.update({ fileId, requestBody: { name: 'b', ...requestBody } });
      expect(await failureOf(update)).toEqual({ status: 403, reason: 'fieldNotWritable', message: directly });
      expect((await office.files.get({ fileId })).data.name).toBe('a');
    },
  );

  it.each([{ driveId: 'x' }, { webViewLink: 'x' }, { permissions: [] }])('is %o of a new file', async (requestBody) => {
    const refusal = { status: 403, reason: 'fieldNotWritable', message: directly };
    expect(await failureOf(office.files.create({ requestBody }))).toEqual(refusal);
    expect(await failureOf(office.files.copy({ fileId: await made({ name: 'a' }), requestBody }))).toEqual(refusal);
  });

  it('is not what Drive lets a client choose', async () => {
    const { ids, space } = (await office.files.generateIds({ count: 2 })).data;
    expect([space, new Set(ids).size]).toEqual(['drive', 2]);
    const [id = ''] = ids ?? [];
    const createdTime = '2023-10-26T00:00:00.000Z';
    const requestBody = { kind: 'drive#file', id, createdTime, name: 'a' };
    const { data } = await office.files.create({ requestBody, fields: 'id,createdTime' });
    expect(data).toEqual({ id, createdTime });
    expect((await office.files.generateIds()).data.ids).toHaveLength(10);
    expect(await failureOf(office.files.generateIds({ count: 1001 }))).toMatchObject({ status: 400 });
  });
});

it.each(['/drive/v3/nothing', '/drive/v3/files/x/nothing', '/drive/v2/files', '/upload/drive/v3/nothing'])(
  'an address that no method has is told of as Drive does: %s',
  async (path) => {
    const answer = await fetch(workspace.url + path, { headers: { authorization: 'Bearer office' } });
    const errors = [{ message: 'Not Found', domain: 'global', reason: 'notFound' }];
    expect([answer.status, await answer.json()]).toEqual([404, { error: { code: 404, message: 'Not Found', errors } }]);
  },
);
