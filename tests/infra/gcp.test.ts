import { readdirSync, readFileSync } from 'node:fs';
import { getFunction } from '@google-cloud/functions-framework/testing';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { registerFunctions } from '../../functions/register.ts';
import { deployedLockfile, deployedManifest } from '../../infra/gcp/pack.ts';

const folder = new URL('../../infra/gcp/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.tf'));
const terraform = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
const code = terraform.replace(/^\s*#.*$/gm, '');
const all = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, found = '']) => found);
const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Something that the functions accept, by the name of its variable. */
const values: Record<string, string> = {
  STORE: 'firestore',
  TASKS_QUEUE: 'projects/p/locations/l/queues/q',
  NOTICES_QUEUE: 'projects/p/locations/l/queues/r',
  FUNCTIONS_URL: 'https://asia-southeast1-p.cloudfunctions.net',
  SMTP_URL: 'smtps://a:b@smtp.example.vn:465',
  MAIL_FROM: 'a@b.vn',
  TASKS_SERVICE_ACCOUNT: 'a@b.vn',
  DEBOUNCE_SECONDS: '10',
  ALLOWED_CALLERS: 'a@b.vn',
  LINK_SECRET: 'x'.repeat(32),
  SHARED_DRIVE_ID: '0A',
  GOOGLE_CLOUD_PROJECT: 'p',
};

describe('the Terraform files', () => {
  it('use no variable, local or resource that they do not declare', () => {
    const variables = new Set(all(/^variable "(\w+)"/gm));
    const resources = new Set(
      [...code.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, name]) => `${type}.${name}`),
    );
    const locals = new Set(all(/^ {2}(\w+)\s+= /gm));
    expect(all(/\bvar\.(\w+)/g).filter((name) => !variables.has(name))).toEqual([]);
    expect(all(/\blocal\.(\w+)/g).filter((name) => !locals.has(name))).toEqual([]);
    expect(all(/\b(google_\w+\.\w+)/g).filter((name) => !resources.has(name))).toEqual([]);
    expect([...variables].filter((name) => !all(/\bvar\.(\w+)/g).includes(name))).toEqual([]);
  });

  it('give the functions an environment that they accept', () => {
    const block = /environment = \{\n([\s\S]*?)\n {2}\}/.exec(code)?.[1] ?? '';
    const given = [...block.matchAll(/^ {4}(\w+) +=/gm)].map(([, name = '']) => name);
    const secrets = /secrets = \{\n([\s\S]*?)\n {2}\}/.exec(code)?.[1] ?? '';
    given.push(...[...secrets.matchAll(/^ {4}(\w+) +=/gm)].map(([, name = '']) => name));
    const environment = Object.fromEntries(given.map((name) => [name, values[name]]));
    expect(() => readConfig(environment)).not.toThrow();
    const known = Object.keys(readConfig(environment));
    const optional = ['SMS_GATEWAY', 'TZ', 'SECRETS_CHANGED'];
    expect(given.filter((name) => !known.includes(name) && !optional.includes(name))).toEqual([]);
  });

  it('deploy every function that is registered, and call only functions that are deployed', () => {
    const block = /functions = \{\n([\s\S]*?)\n {2}\}/.exec(code)?.[1] ?? '';
    const deployed = [...block.matchAll(/^ {4}([\w-]+) +=/gm)].map(([, name = '']) => name);
    const register = readFileSync(new URL('../../functions/register.ts', import.meta.url), 'utf8');
    const registered = [...register.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, name = '']) => name);
    expect(registered.length).toBeGreaterThan(0);
    expect(registered.filter((name) => !deployed.includes(name))).toEqual([]);
    const called = all(/called_by_caller = \[([^\]]*)\]/g)
      .concat(all(/open_to_all = \[([^\]]*)\]/g))
      .join();
    expect(
      [...called.matchAll(/"([\w-]+)"/g)].map(([, name = '']) => name).filter((name) => !deployed.includes(name)),
    ).toEqual([]);
  });

  it('start every function by a name that Cloud Functions takes for an entry point, and that is registered', () => {
    expect(all(/entry_point += (.+)$/gm)).toEqual(['replace(each.key, "-", "_")']);
    const block = /functions = \{\n([\s\S]*?)\n {2}\}/.exec(code)?.[1] ?? '';
    registerFunctions(() => Promise.reject(new Error('no call is made')));
    for (const [, name = ''] of block.matchAll(/^ {4}([\w-]+) +=/gm)) {
      const entryPoint = name.replaceAll('-', '_');
      // What gcloud holds an entry point to.
      expect(entryPoint).toMatch(/^(?=.{1,128}$)\w+(?:\.\w+)*$/);
      expect(getFunction(entryPoint), entryPoint).toBeTypeOf('function');
    }
  });

  it('let as many calls of a queued function in at once as its queue makes: for those refused it would slow down', () => {
    const called = Object.fromEntries(
      [
        ...code.matchAll(/^resource "google_cloud_tasks_queue" "(\w+)" [\s\S]*?max_concurrent_dispatches += (.+)$/gm),
      ].map(([, queue = '', atOnce = '']) => [queue, atOnce]),
    );
    expect(called).toEqual({ work: 'var.syncs_at_once', notices: 'local.notices_at_once' });
    const most = (name: string) => new RegExp(`^ {4}${name} += \\{.* one = 1, most = (.+) \\}$`, 'm').exec(code)?.[1];
    expect(most('sync-unit')).toBe(called.work);
    expect(most('make-document')).toBe(called.work);
    // And the schedule.
    expect(most('deliver-notices')).toBe(`${called.notices} + 1`);
  });

  it('lets the functions add tasks to every queue', () => {
    expect(code).toMatch(/NOTICES_QUEUE += google_cloud_tasks_queue\.notices\.id/);
    const granted = /"google_cloud_tasks_queue_iam_member"[^{]*\{\n\s*for_each = \{([^}]*)\}/.exec(code)?.[1] ?? '';
    const queues = all(/^resource "google_cloud_tasks_queue" "(\w+)"/gm);
    for (const queue of queues) expect(granted).toContain(`google_cloud_tasks_queue.${queue}`);
  });

  it('give a gibibyte to what reads every case of a unit at once', () => {
    for (const name of ['sync-unit', 'make-document', 'daily-summary', 'erase-person', 'create-unit'])
      expect(code).toMatch(new RegExp(`^ {4}${name} += \\{ memory = "1Gi"`, 'm'));
  });

  it('tell somebody when a schedule fails as often as Scheduler tries it, the one of the morning only once a day', () => {
    const tries = 1 + Number(/retry_count += (\d+)/.exec(code)?.[1]);
    const often = [...code.matchAll(/^ {4}([\w-]+) += \{ cron = "([^"]+)"/gm)].map(
      ([, name = '', cron = '']) => [name, cron.includes('/5 ') ? 6 * tries : tries] as const,
    );
    expect(often.map(([name]) => name)).toContain('daily-summary');
    const conditions = [...code.matchAll(/filter += "(.*5xx.*)"\n[^}]*?threshold_value += (\d+)/g)].map(
      ([, filter = '', most]) => ({ of: /service_name = \\"([\w-]+)/.exec(filter)?.[1], most: Number(most) }),
    );
    for (const [name, failures] of often) {
      const told = conditions.filter(({ of = name, most }) => of === name && failures > most);
      expect(told, name).not.toEqual([]);
    }
  });

  it('hold no address, key or secret of a place', () => {
    expect(terraform).not.toMatch(/AIza|-----BEGIN|@[\w-]+\.iam\.gserviceaccount/);
  });
});

describe.each(['README.md', 'README.vi.md'])('%s', (name) => {
  const blocks = readFileSync(new URL(name, folder), 'utf8').match(/```\n[\s\S]*?```/g) ?? [];

  it('gives the probe all that it asks for', () => {
    const probe = blocks.find((block) => block.includes('probe.ts')) ?? '';
    const given = [...probe.matchAll(/\b([A-Z_]+)=/g)].map(([, variable = '']) => variable);
    expect(() => readConfig(Object.fromEntries(given.map((variable) => [variable, values[variable]])))).not.toThrow();
  });

  it('names outputs, secrets and targets that Terraform has', () => {
    const text = blocks.join('\n');
    const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
    const resources = [...code.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, own]) => `${type}.${own}`);
    expect(all(/^output "(\w+)"/gm)).toEqual(expect.arrayContaining(named(/output -raw (\w+)/g)));
    expect(resources).toEqual(expect.arrayContaining(named(/-target=([\w.]+)/g)));
    expect(all(/= "(doi-thoai-[\w-]+)"/g)).toEqual(expect.arrayContaining(named(/(doi-thoai-(?:link|smtp)[\w-]+)/g)));
  });
});

describe('what is deployed', () => {
  it('has the packages that the functions need, to the version, and none of development', () => {
    const manifest = deployedManifest(json('package.json'));
    const lockfile = deployedLockfile(json('package-lock.json'), manifest) as { packages: Record<string, unknown> };
    const packages = Object.keys(lockfile.packages);
    for (const name of Object.keys(json('package.json').dependencies))
      expect(packages).toContain(`node_modules/${name}`);
    for (const name of ['node', 'typescript', 'vitest', 'esbuild'])
      expect(packages).not.toContain(`node_modules/${name}`);
    expect(manifest).toMatchObject({ type: 'module', main: 'index.js' });
    expect(manifest).not.toHaveProperty('scripts');
  });
});

describe('firebase.json', () => {
  it('names files that are there and a function that is deployed', () => {
    const { firestore, hosting } = json('firebase.json');
    for (const path of [firestore.rules, firestore.indexes, `${hosting.public}/robots.txt`]) {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).not.toBe('');
    }
    expect(code).toContain(`${hosting.rewrites[0].function.functionId} `);
  });
});
