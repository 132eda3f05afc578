import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../functions/config.ts';

const good = {
  STORE: 'sqlite:store.sqlite',
  SHARED_DRIVE_ID: '0AExample',
  TASKS_QUEUE: 'projects/p/locations/l/queues/q',
  FUNCTIONS_URL: 'http://127.0.0.1:8080/functions',
  GOOGLE_API_ROOT_URL: 'http://127.0.0.1:8080/',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'he-thong@doithoai.local',
  LINK_SECRET: '0123456789abcdef',
};

describe('the environment', () => {
  it('of the local workspace is taken', () => {
    expect(readConfig(good)).toMatchObject({ STORE: good.STORE, DEBOUNCE_SECONDS: 10 });
  });

  it.each([
    ['STORE', 'mongo:x'],
    ['STORE', undefined],
    ['SHARED_DRIVE_ID', undefined],
    ['TASKS_QUEUE', 'hang-doi'],
    ['FUNCTIONS_URL', 'khong-phai-dia-chi'],
    ['GOOGLE_API_ROOT_URL', '8080'],
    ['SMTP_URL', 'http://127.0.0.1'],
    // What stands in a password and means something in an address.
    ['SMTP_URL', 'smtps://ten:ma#t@may-chu.example:465'],
    ['SMTP_URL', 'smtps://ten:1/2@may-chu.example:465'],
    ['SMTP_URL', 'smtps://ten:123#4@may-chu.example:465'],
    ['SMTP_URL', 'smtps://ten:12?3@may-chu.example:465'],
    ['SMTP_URL', 'smtps://ten:100%@may-chu.example:465'],
    ['SMTP_URL', 'smtps://'],
    ['MAIL_FROM', 'he-thong'],
    ['LINK_SECRET', 'ngan'],
    ['DEBOUNCE_SECONDS', 'mười'],
    ['BOOK_EDITORS', 'office@example.org; mttq@example.org'],
    ['EDITOR_URL', 'docs'],
  ])('with %s = %s is refused by its name, and by no other', (name, value) => {
    const message = refusalOf({ ...good, [name]: value });
    expect(message.split('\n').slice(1)).toEqual([expect.stringMatching(new RegExp(`^  ${name}[.0-9]*: `))]);
  });

  it('may write such signs of a password as in any address, and the refusal does not quote it', () => {
    const SMTP_URL = 'smtps://ten:ma%23t%2F1%25@may-chu.example:465';
    expect(readConfig({ ...good, SMTP_URL })).toMatchObject({ SMTP_URL });
    const refusal = refusalOf({ ...good, SMTP_URL: 'smtps://ten:bi#mat@may-chu.example:465' });
    expect(refusal).toContain('%23');
    expect(refusal).not.toContain('bi#mat');
  });

  it('is told all that is wrong with it at once', () => {
    const message = refusalOf({});
    for (const name of Object.keys(good).filter((each) => each !== 'GOOGLE_API_ROOT_URL'))
      expect(message).toContain(`  ${name}: `);
  });

  it('ends the functions framework at its start with the names of the variables', () => {
    const framework = 'node_modules/@google-cloud/functions-framework/build/src/main.js';
    const child = spawnSync(
      process.execPath,
      [framework, '--source=functions/index.ts', '--target=sheet-changed', '--port=0'],
      {
        encoding: 'utf8',
        timeout: 20_000,
        env: { PATH: process.env.PATH, ...good, STORE: 'mongo:x', MAIL_FROM: 'he-thong' },
      },
    );
    expect(child.status).toBe(1);
    expect(child.stdout + child.stderr).toMatch(/biến môi trường sau:\s+STORE: .*\s+MAIL_FROM: /);
  });
});

function refusalOf(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
