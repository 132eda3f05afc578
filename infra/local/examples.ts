import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { tabOf } from '../../sheets-templates/books.ts';
import { identities } from './identities.ts';

/** The shipped examples: a unit file, and beside it the rows people would have typed into its Sổ đối thoại. */

const FOLDER = fileURLToPath(new URL('../../sheets-templates/examples', import.meta.url));

const exampleSchema = z.looseObject({ id: z.string(), parent: z.string().nullable().default(null) });
type Example = z.infer<typeof exampleSchema>;

/** Key of a tab → its rows, header → what is typed. */
const rowsSchema = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number()]))));
type Rows = z.infer<typeof rowsSchema>;

const unitsSchema = z.array(
  z.object({ id: z.string(), workbooks: z.array(z.object({ role: z.string(), spreadsheetId: z.string() })) }),
);

/**
 * Makes the example units through `create-unit`, those above before those below them, and types their rows. A first start
 * that was cut short goes on where it stopped.
 * @throws when one is refused.
 */
export async function fillExamples(url: string): Promise<void> {
  const made = new Set((await unitsAt(url)).map((unit) => unit.id));
  const waiting = new Map(readExamples().map((example) => [example.id, example]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((example) => example.parent === null || !waiting.has(example.parent));
    if (ready.length === 0) throw new Error(`Examples name each other as parents: ${[...waiting.keys()].join(', ')}`);
    for (const example of ready) waiting.delete(example.id);
    for (const example of ready) if (!made.has(example.id)) await post(`${url}/functions/create-unit`, example);
  }
  for (const unit of await unitsAt(url)) {
    const book = unit.workbooks.find((each) => each.role === 'chung');
    const rows = rowsOf(unit.id);
    if (book !== undefined && rows !== undefined) await typeRows(url, book.spreadsheetId, rows);
  }
}

const unitsAt = async (url: string): Promise<z.infer<typeof unitsSchema>> =>
  unitsSchema.parse(await (await fetch(`${url}/local/units`)).json());

function readExamples(): Example[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.rows.json'))
    .sort()
    .map((name) => exampleSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

function rowsOf(unitId: string): Rows | undefined {
  const path = join(FOLDER, `${unitId}.rows.json`);
  return existsSync(path) ? rowsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** As the office would: typed into the book through the Sheets API, then the hint that something changed. */
async function typeRows(url: string, spreadsheetId: string, rows: Rows): Promise<void> {
  const book = `${url}/v4/spreadsheets/${spreadsheetId}`;
  const firstRows = Object.keys(rows).map((key) => `ranges=${encodeURIComponent(`'${tabOf(key).title}'!A2:Z2`)}`);
  const read = await fetch(`${book}/values:batchGet?${firstRows.join('&')}`, { headers: asOffice });
  const { valueRanges } = typedSchema.parse(await read.json());
  const data = Object.entries(rows)
    .filter((_, index) => valueRanges[index]?.values === undefined)
    .map(([key, list]) => ({ range: `'${tabOf(key).title}'!A2`, values: list.map((row) => cellsOf(key, row)) }));
  if (data.length === 0) return;
  await post(`${book}/values:batchUpdate`, { valueInputOption: 'USER_ENTERED', data });
  await post(`${url}/functions/sheet-changed`, { spreadsheetId });
}

const typedSchema = z.object({ valueRanges: z.array(z.object({ values: z.array(z.unknown()).optional() })) });

const cellsOf = (key: string, row: Rows[string][number]): (string | number | null)[] =>
  tabOf(key).columns.map((column) => row[column.header] ?? null);

const asOffice = { authorization: `Bearer ${identities.office.name}`, 'content-type': 'application/json' };

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: asOffice, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} (${response.status}): ${await response.text()}`);
}
