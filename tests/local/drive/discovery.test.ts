import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveRoutes } from '../../../infra/local/drive/drive-routes.ts';
import { googleClients } from '../../fixtures/google-clients.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';

const FILE = fileURLToPath(new URL('../../../../shared/data/discovery/drive-v3.json', import.meta.url));

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
}

interface Discovery {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly resources: Readonly<
    Record<string, { readonly methods: Readonly<Record<string, { id: string; path: string; httpMethod: string }>> }>
  >;
}

const discovery: Discovery = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Discovery)
  : { schemas: {}, resources: {} };

/** Where a value is not what its schema says. */
function strays(value: unknown, schema: Schema, at: string): string[] {
  if (schema.$ref !== undefined) return strays(value, discovery.schemas[schema.$ref] ?? {}, at);
  if (schema.type === 'array')
    return Array.isArray(value)
      ? value.flatMap((each, index) => strays(each, schema.items ?? {}, `${at}[${index}]`))
      : [at];
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null) return [at];
    return Object.entries(value).flatMap(([key, child]) => {
      const below = schema.properties?.[key] ?? schema.additionalProperties;
      return below === undefined ? [`${at}.${key}`] : strays(child, below, `${at}.${key}`);
    });
  }
  return typeof value === (schema.type === 'integer' ? 'number' : schema.type) ? [] : [at];
}

describe.skipIf(!existsSync(FILE))(
  "Google's discovery document of Drive (skipped where ../shared/data/discovery is absent)",
  () => {
    const methods = Object.values(discovery.resources).flatMap((resource) => Object.values(resource.methods ?? {}));

    it.each(driveRoutes.map(([verb, path, id]) => ({ verb, path, id })))(
      'has $verb $id where we have it',
      ({ verb, path, id }) => {
        const method = methods.find((each) => each.id === `drive.${id}`);
        const address = `/drive/v3/${method?.path.replace(/\{\w+\}/g, 'x')}`;
        const isUpload = path.source.includes('upload');
        expect(path.test(isUpload ? `/upload${address}` : address)).toBe(true);
        // The pieces of an upload in a session are put, whatever the method is.
        if (!(isUpload && verb === 'PUT')) expect(method?.httpMethod).toBe(verb);
      },
    );

    describe('knows every field that is answered', () => {
      let workspace: OpenWorkspace;
      let drive: ReturnType<typeof googleClients>['drive'];
      const all = { supportsAllDrives: true, fields: '*' };
      beforeAll(async () => {
        workspace = await openWorkspace();
        drive = googleClients(workspace.url, 'system').drive;
      });
      afterAll(() => workspace.remove());

      it('of files, lists, permissions, drives, changes and about', async () => {
        const driveId = workspace.environment.SHARED_DRIVE_ID ?? '';
        const requestBody = { name: 'a.txt', parents: [driveId], appProperties: { a: 'b' }, description: 'c' };
        const media = { mimeType: 'text/plain', body: Readable.from(['a']) };
        const file = (await drive.files.create({ requestBody, media, ...all }, { rootUrl: `${workspace.url}/` })).data;
        const fileId = file.id ?? '';
        const share = { type: 'user', role: 'writer', emailAddress: 'van-phong@doithoai.local' };
        const answers: [string, unknown][] = [
          ['File', file],
          [
            'File',
            (
              await googleClients(workspace.url, 'office').drive.files.create({
                requestBody: { name: 'b' },
                fields: '*',
              })
            ).data,
          ],
          ['FileList', (await drive.files.list({ includeItemsFromAllDrives: true, ...all })).data],
          ['Permission', (await drive.permissions.create({ fileId, requestBody: share, ...all })).data],
          ['PermissionList', (await drive.permissions.list({ fileId, ...all })).data],
          ['DriveList', (await drive.drives.list({ fields: '*' })).data],
          ['Drive', (await drive.drives.get({ driveId, fields: '*' })).data],
          [
            'ChangeList',
            (await drive.changes.list({ driveId, pageToken: '1', includeItemsFromAllDrives: true, ...all })).data,
          ],
          ['StartPageToken', (await drive.changes.getStartPageToken({ driveId, ...all })).data],
          ['About', (await drive.about.get({ fields: '*' })).data],
        ];
        expect(answers.flatMap(([name, value]) => strays(value, { $ref: name }, name))).toEqual([]);
      });
    });
  },
);
