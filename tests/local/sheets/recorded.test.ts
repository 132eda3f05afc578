import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSheets, type Sheets, SYSTEM } from './open-sheets.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/recorded/', import.meta.url));

interface Exchange {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Ids that the real API chose, and the ones chosen here instead. */
class Ids {
  readonly #known = new Map<string, string>();

  learn(theirs: unknown, ours: unknown): void {
    if (typeof theirs === 'object' && theirs !== null && typeof ours === 'object' && ours !== null) {
      for (const [key, value] of Object.entries(theirs)) {
        const mine = (ours as Record<string, unknown>)[key];
        if (/^(sheetId|namedRangeId|protectedRangeId)$/.test(key) && value && mine)
          this.#known.set(String(value), String(mine));
        else this.learn(value, mine);
      }
    }
  }

  set(theirs: string, ours: string): void {
    this.#known.set(theirs, ours);
  }

  ours<T>(value: T): T {
    if (typeof value === 'string') return (this.#known.get(value) ?? this.#inText(value)) as T;
    if (typeof value === 'number')
      return (this.#known.has(String(value)) ? Number(this.#known.get(String(value))) : value) as T;
    if (Array.isArray(value)) return value.map((one) => this.ours(one)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.ours(inner)])) as T;
  }

  /** File ids stand inside addresses. */
  #inText(text: string): string {
    let mapped = text;
    for (const [theirs, mine] of this.#known) if (theirs.length > 20) mapped = mapped.replaceAll(theirs, mine);
    return mapped;
  }
}

/** Drive calls of a recording, as far as they make, copy and delete spreadsheets. */
function drive(sheets: Sheets, ids: Ids, exchange: Exchange): void {
  const { method, path, response } = exchange;
  const made = response as { id?: string; name?: string };
  const copied = /^\/drive\/v3\/files\/([^/]+)\/copy$/.exec(path)?.[1];
  if (method === 'POST' && made.id !== undefined) {
    const id = `local-${made.id}`;
    ids.set(made.id, id);
    sheets.files.share(id, SYSTEM, 'owner');
    if (copied === undefined) sheets.part.createBlank(id, made.name ?? '');
    else sheets.part.copy(ids.ours(copied), id, made.name ?? '');
  }
}

/** Who owns what is not the matter of these recordings. */
const withoutPeople = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'users' && Array.isArray(inner) ? inner.length : inner)) ??
      'null',
  );

async function replay(file: string): Promise<{ alike: number; other: string[] }> {
  const sheets = openSheets();
  const ids = new Ids();
  const other: string[] = [];
  let alike = 0;
  for (const line of readFileSync(FOLDER + file, 'utf8')
    .trim()
    .split('\n')) {
    const exchange = JSON.parse(line) as Exchange;
    if (exchange.host !== 'sheets.googleapis.com') {
      drive(sheets, ids, exchange);
      continue;
    }
    makeKnown(sheets, ids, exchange);
    const query = new URLSearchParams(
      Object.entries(exchange.query).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
    );
    const path = encodeURI(ids.ours(exchange.path)).replaceAll('?', '%3F').replaceAll('#', '%23');
    const answer = await sheets.call(exchange.method, `${path}?${query}`, ids.ours(exchange.body), SYSTEM);
    ids.learn(exchange.response, answer.json);
    const expected = withoutPeople({ status: exchange.status, json: ids.ours(exchange.response) });
    if (JSON.stringify(sorted(expected)) === JSON.stringify(sorted(withoutPeople(answer)))) alike++;
    else
      other.push(
        `${file}: ${exchange.method} ${exchange.path.replace(/[\w-]{40,}/, 'ID')}\n  ${difference(expected, withoutPeople(answer))}`,
      );
  }
  return { alike, other };
}

/** The first place where two answers differ. */
function difference(real: unknown, local: unknown, path = ''): string {
  if (typeof real !== 'object' || typeof local !== 'object' || real === null || local === null) {
    return real === local ? '' : `${path}: real ${JSON.stringify(real)}, local ${JSON.stringify(local)}`;
  }
  for (const key of new Set([...Object.keys(real), ...Object.keys(local)])) {
    const found = difference(
      (real as Record<string, unknown>)[key],
      (local as Record<string, unknown>)[key],
      `${path}/${key}`,
    );
    if (found !== '') return found;
  }
  return '';
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** Some recordings read spreadsheets that were made before they began: these are made blank, under their names. */
function makeKnown(sheets: Sheets, ids: Ids, { path, response }: Exchange): void {
  const id = /^\/v4\/spreadsheets\/([^/:]+)/.exec(path)?.[1] ?? '';
  if (sheets.files.roles.has(ids.ours(id))) return;
  ids.set(id, `local-${id}`);
  sheets.files.share(`local-${id}`, SYSTEM, 'owner');
  sheets.part.createBlank(`local-${id}`, (response as { properties?: { title?: string } }).properties?.title ?? '');
}

describe.skipIf(!existsSync(FOLDER))(
  'Exchanges recorded with the real Sheets API (skipped where ../shared/data/recorded is absent)',
  () => {
    const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')) : [];

    it('are answered alike: status, shape and values', async () => {
      let alike = 0;
      const other: string[] = [];
      for (const file of files) {
        const result = await replay(file);
        alike += result.alike;
        other.push(...result.other);
      }
      console.log(
        `${alike} of ${alike + other.length} recorded exchanges answered alike\n${other.slice(0, 20).join('\n').slice(0, 12000)}`,
      );
      expect(alike / (alike + other.length)).toBeGreaterThanOrEqual(0.95);
    });
  },
);
