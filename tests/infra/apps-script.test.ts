import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { hintHeader } from '../../functions/entrypoints/guarded.ts';

const code = readFileSync(new URL('../../sheets-templates/apps-script/Code.gs', import.meta.url), 'utf8');

/** The script among the services of Apps Script that it calls. */
function scriptAt(clock: { seconds: number }, idToken = '') {
  const sent: unknown[] = [];
  const headersSent: Record<string, string>[] = [];
  const toasts: string[] = [];
  let hintedUntil = 0;
  const cache = {
    get: () => (clock.seconds < hintedUntil ? '1' : null),
    put: (_key: string, _value: string, seconds: number) => {
      hintedUntil = clock.seconds + seconds;
    },
  };
  const context = createContext({
    console: { log: () => undefined },
    CacheService: { getDocumentCache: () => cache },
    PropertiesService: { getScriptProperties: () => ({ getProperty: () => 'https://example.vn/sheet-changed' }) },
    ScriptApp: { getIdentityToken: () => idToken },
    SpreadsheetApp: { getActive: () => ({ getId: () => 'so-1', toast: (text: string) => void toasts.push(text) }) },
    UrlFetchApp: {
      fetch: (_url: string, { payload, headers }: { payload: string; headers: Record<string, string> }) => {
        sent.push(JSON.parse(payload));
        headersSent.push(headers);
        return { getResponseCode: () => 200 };
      },
    },
    Utilities: {
      base64DecodeWebSafe: (text: string) => Buffer.from(text, 'base64url'),
      newBlob: (bytes: Buffer) => ({ getDataAsString: () => bytes.toString() }),
    },
  });
  runInContext(code, context);
  return { sent, headersSent, toasts, run: (call: string) => runInContext(call, context) };
}

it('the script of a book hints once for a burst, and again for an edit that a sync may have begun without', () => {
  const clock = { seconds: 0 };
  const script = scriptAt(clock);
  for (const seconds of [0, 0.2, 0.9, 1.1, 3]) {
    clock.seconds = seconds;
    script.run('bookEdited()');
  }
  expect(script.sent).toEqual(Array(3).fill({ spreadsheetId: 'so-1' }));
});

it('the script of a book shows the audience that the system must accept', () => {
  const audience = '123456789012-abc.apps.googleusercontent.com';
  const claims = Buffer.from(JSON.stringify({ aud: audience, name: 'Nguyễn Thị Mẫu' })).toString('base64url');
  const script = scriptAt({ seconds: 0 }, `a.${claims}.c`);
  script.run('showAudience()');
  expect(script.toasts).toEqual([audience]);
});

it('the script of a book sends its token where Cloud Run leaves the signature on it, and the system looks for it there', () => {
  const script = scriptAt({ seconds: 0 }, 'a.b.c');
  script.run('checkNow()');
  const [headers = {}] = script.headersSent;
  const received = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  expect(received.authorization).toBeUndefined();
  expect(hintHeader(received)).toBe('Bearer a.b.c');
});
