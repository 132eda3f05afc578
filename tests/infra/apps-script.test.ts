import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

const code = readFileSync(new URL('../../sheets-templates/apps-script/Code.gs', import.meta.url), 'utf8');

/** The script among the services of Apps Script that it calls. */
function scriptAt(clock: { seconds: number }, idToken = '') {
  const sent: unknown[] = [];
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
      fetch: (_url: string, { payload }: { payload: string }) => {
        sent.push(JSON.parse(payload));
        return { getResponseCode: () => 200 };
      },
    },
    Utilities: {
      base64DecodeWebSafe: (text: string) => Buffer.from(text, 'base64url'),
      newBlob: (bytes: Buffer) => ({ getDataAsString: () => bytes.toString() }),
    },
  });
  runInContext(code, context);
  return { sent, toasts, run: (call: string) => runInContext(call, context) };
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
