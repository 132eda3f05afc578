import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/recorded/', import.meta.url));
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')) : [];

interface Exchange {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
}

const exchangesOf = (file: string): Exchange[] =>
  readFileSync(FOLDER + file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);

/** Ids as Google chose them → as they are here. */
const mapped = (text: string, ids: ReadonlyMap<string, string>): string =>
  [...ids].reduce((changed, [theirs, ours]) => changed.replaceAll(theirs, ours), text);

async function send(url: string, exchange: Exchange, ids: ReadonlyMap<string, string>): Promise<Answer> {
  const query = Object.entries(exchange.query).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const path = encodeURI(mapped(exchange.path, ids)).replaceAll('?', '%3F').replaceAll('#', '%23');
  const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
    method: exchange.method,
    headers: { authorization: 'Bearer office', 'content-type': 'application/json' },
    ...(exchange.body === null ? {} : { body: mapped(JSON.stringify(exchange.body), ids) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

const idIn = (json: unknown): string | undefined => (json as { id?: string } | null)?.id;

/** Moments differ; that there is one, written alike, must not. Keys in any order. */
const comparable = (answer: Answer, ids: ReadonlyMap<string, string>): unknown =>
  JSON.parse(
    mapped(
      JSON.stringify(answer, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort())
          : value,
      ),
      ids,
    ).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'MOMENT'),
  );

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly modifiedTime: string;
}

/** Spreadsheets that stood in the drive before the recording began, oldest first. */
function standing(exchanges: readonly Exchange[]): Listed[] {
  const made = new Set(exchanges.filter((each) => each.method === 'POST').map((each) => idIn(each.response)));
  const listed = exchanges.flatMap((each) => (each.response as { files?: Listed[] } | null)?.files ?? []);
  const seen = new Map(listed.filter((file) => !made.has(file.id)).map((file) => [file.id, file]));
  return [...seen.values()].sort((one, other) => (one.modifiedTime < other.modifiedTime ? -1 : 1));
}

async function make(url: string, { name }: Listed): Promise<string> {
  const response = await fetch(`${url}/drive/v3/files`, {
    method: 'POST',
    headers: { authorization: 'Bearer office' },
    body: JSON.stringify({ name, mimeType: 'application/vnd.google-apps.spreadsheet' }),
  });
  return idIn(await response.json()) ?? '';
}

/** The Sheets calls between are sent too: what they rename and change shows in Drive. */
async function replay(file: string): Promise<{ alike: number; other: string[] }> {
  const workspace = await openWorkspace();
  const ids = new Map<string, string>();
  const exchanges = exchangesOf(file);
  for (const before of standing(exchanges)) ids.set(before.id, await make(workspace.url, before));
  const other: string[] = [];
  let alike = 0;
  for (const exchange of exchanges) {
    const answer = await send(workspace.url, exchange, ids);
    const [theirs, ours] = [idIn(exchange.response), idIn(answer.json)];
    if (exchange.method === 'POST' && theirs !== undefined && ours !== undefined) ids.set(theirs, ours);
    if (exchange.host !== 'www.googleapis.com') continue;
    const [real, local] = [
      comparable({ status: exchange.status, json: exchange.response }, ids),
      comparable(answer, ids),
    ];
    if (JSON.stringify(real) === JSON.stringify(local)) alike += 1;
    else
      other.push(
        `${file} ${exchange.method} ${exchange.path}\n  real  ${JSON.stringify(real).slice(0, 300)}\n  local ${JSON.stringify(local).slice(0, 300)}`,
      );
  }
  await workspace.remove();
  return { alike, other };
}

describe.skipIf(FILES.length === 0)(
  'Exchanges recorded with the real Drive API (skipped where ../shared/data/recorded is absent)',
  () => {
    it('are answered alike, at least four of five', async () => {
      const results = [];
      for (const file of FILES) results.push(await replay(file));
      const alike = results.reduce((sum, result) => sum + result.alike, 0);
      const other = results.flatMap((result) => result.other);
      console.log(
        `Drive: ${alike} of ${alike + other.length} recorded exchanges answered alike.${other.map((each) => `\n${each}`).join('')}`,
      );
      expect(alike / (alike + other.length)).toBeGreaterThanOrEqual(0.8);
    }, 60_000);
  },
);
