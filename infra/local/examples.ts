import { z } from 'zod';
import { tabOf } from '../../sheets-templates/books.ts';
import {
  type CellsByCode,
  type Rows,
  readExamples,
  rowsOf,
  stepsOf,
  storyUntil,
  type TypedRow,
} from './example-files.ts';
import { identities } from './identities.ts';

const unitsSchema = z.array(
  z.object({ id: z.string(), workbooks: z.array(z.object({ role: z.string(), spreadsheetId: z.string() })) }),
);
type ListedUnits = z.infer<typeof unitsSchema>;

/** What people did in the book of an example. */
interface Story {
  readonly id: string;
  readonly parent: string | null;
  readonly spreadsheetId: string;
  readonly rows: Rows;
  readonly cells: CellsByCode;
}

/**
 * Makes the example units through `create-unit` and types what people had typed into their books by the day of the clock. A first
 * start that was cut short goes on where it stopped.
 * @param day ISO day of the clock: what the plans did afterwards is still to come.
 * @throws when a unit is refused.
 */
export async function typeExamples(url: string, day: string): Promise<readonly Story[]> {
  const examples = readExamples();
  // One that is there already is answered with 409; one that is only half made is gone on with.
  for (const example of examples) await post(`${url}/functions/create-unit`, example, [409]);
  const units = await unitsAt(url);
  const stories = examples.flatMap(({ id, parent }) => {
    const spreadsheetId = bookOf(units, id);
    const story = storyUntil(rowsOf(id), stepsOf(id), day);
    return spreadsheetId === undefined ? [] : [{ id, parent, spreadsheetId, ...story }];
  });
  for (const { spreadsheetId, rows, cells } of stories) await typeRows(url, spreadsheetId, rows, cells);
  return stories;
}

/** Lets the rows be checked, and fills in what people could type only then: into rows that the system or other units made. */
export async function settleExamples(url: string, stories: readonly Story[]): Promise<void> {
  const sync = (unitId: string): Promise<void> => post(`${url}/functions/sync-unit`, { unitId, role: 'chung' });
  for (const { id } of stories) await sync(id);
  // What was sent up from below has its row now; then the rows that the units and the system made get their cells, from above to below.
  for (const parent of new Set(stories.flatMap((story) => story.parent ?? []))) await sync(parent);
  for (const { id, spreadsheetId, cells } of stories) if (await typeCells(url, spreadsheetId, cells)) await sync(id);
}

const unitsAt = async (url: string): Promise<ListedUnits> =>
  unitsSchema.parse(await (await fetch(`${url}/local/units`)).json());

const bookOf = (units: ListedUnits, id: string): string | undefined =>
  units.find((unit) => unit.id === id)?.workbooks.find((book) => book.role === 'chung')?.spreadsheetId;

/** As the office would: typed through the Sheets API. Tabs that have rows are left alone. */
async function typeRows(url: string, spreadsheetId: string, rows: Rows, cells: CellsByCode): Promise<void> {
  const shown = await columnsA(url, spreadsheetId, [...new Set([...Object.keys(rows), ...Object.keys(cells)])]);
  const data = Object.entries(rows)
    .filter(([key]) => (shown.get(key)?.length ?? 0) < 2)
    .map(([key, list]) => ({ range: `'${tabOf(key).title}'!A2`, values: list.map((row) => lineOf(key, row)) }));
  await type(url, spreadsheetId, [...data, ...filledCells(cells, shown)]);
}

const lineOf = (key: string, row: TypedRow): (string | number | null)[] =>
  tabOf(key).columns.map((column) => row[column.header] ?? null);

async function typeCells(url: string, spreadsheetId: string, cells: CellsByCode): Promise<boolean> {
  const shown = await columnsA(url, spreadsheetId, Object.keys(cells));
  return type(url, spreadsheetId, filledCells(cells, shown));
}

/** Of codes that no row shows yet, nothing. */
function filledCells(cells: CellsByCode, shown: ReadonlyMap<string, readonly unknown[]>): object[] {
  return Object.entries(cells).flatMap(([key, codes]) =>
    Object.entries(codes).flatMap(([code, filled]) => {
      const row = shown.get(key)?.indexOf(code) ?? -1;
      return row < 0 ? [] : Object.entries(filled).map(([header, text]) => cellAt(key, header, row, text));
    }),
  );
}

function cellAt(key: string, header: string, row: number, text: string | number) {
  const { title, columns } = tabOf(key);
  const letter = columnLetter(columns.findIndex((column) => column.header === header));
  return { range: `'${title}'!${letter}${row + 1}`, values: [[text]] };
}

const columnLetter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;

const valuesSchema = z.object({ valueRanges: z.array(z.object({ values: z.array(z.array(z.unknown())).optional() })) });

/** First column of each tab, `Mã`, the header included. */
async function columnsA(url: string, spreadsheetId: string, keys: readonly string[]): Promise<Map<string, unknown[]>> {
  if (keys.length === 0) return new Map();
  const ranges = keys.map((key) => `ranges=${encodeURIComponent(`'${tabOf(key).title}'!A:A`)}`).join('&');
  const read = await fetch(`${url}/v4/spreadsheets/${spreadsheetId}/values:batchGet?${ranges}`, { headers: asOffice });
  const { valueRanges } = valuesSchema.parse(await read.json());
  return new Map(keys.map((key, place) => [key, (valueRanges[place]?.values ?? []).map(([cell]) => cell)]));
}

async function type(url: string, spreadsheetId: string, data: readonly object[]): Promise<boolean> {
  if (data.length === 0) return false;
  const book = `${url}/v4/spreadsheets/${spreadsheetId}`;
  await post(`${book}/values:batchUpdate`, { valueInputOption: 'USER_ENTERED', data });
  return true;
}

const asOffice = { authorization: `Bearer ${identities.office.name}`, 'content-type': 'application/json' };

async function post(url: string, body: object, accepted: readonly number[] = []): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: asOffice, body: JSON.stringify(body) });
  if (!response.ok && !accepted.includes(response.status))
    throw new Error(`${url} (${response.status}): ${await response.text()}`);
}
