import { readFile } from 'node:fs/promises';
import type { Book } from '../../functions/domain/books/row-kind.ts';
import { petitionRow } from '../../functions/domain/kinds/petition-row.ts';
import { officialSchema } from '../../functions/domain/records/official.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../functions/domain/records/session.ts';
import { makeSimilarityIndex, signature } from '../../functions/domain/similarity/similarity-index.ts';
import { makeCalendar } from '../../functions/domain/time/calendar.ts';
import type { Unit } from '../../functions/domain/unit.ts';
import { parseUnitFile } from '../../functions/domain/unit-defaults.ts';
import { tabOf } from '../../sheets-templates/books.ts';
import { type Measure, median, timed } from './report.ts';
import { petitionRows } from './sync-book.ts';

const ROWS = 10_000;
const ROUNDS = 5;

/** The rules alone, on one core: rows as read from a sheet → checked, classified, assigned petitions; and likeness. */
export async function benchDomain(): Promise<Measure[]> {
  const unit = await exampleUnit();
  const rows = petitionRows(ROWS).map(cellsByKey);
  const times: number[] = [];
  let wrong = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const book = exampleBook(unit);
    times.push(await timed(() => (wrong = decideAll(rows, book).filter(({ problems }) => problems.length > 0).length)));
  }
  return [
    {
      name: 'domain: 10,000 rows parsed, checked, classified, assigned (median)',
      value: median(times),
      unit: 'ms',
      goal: 1_000,
    },
    { name: 'domain: of them with something to mend', value: wrong, unit: 'rows' },
    ...(await similarity(rows)),
  ];
}

function decideAll(rows: readonly Cells[], book: Book): Petition[] {
  return rows.map((cells, position) => {
    const code = `YK23-${String(position + 1).padStart(5, '0')}`;
    const petition = petitionRow.decide(
      { id: code, code, cells, above: rows[position - 1], position },
      undefined,
      book,
    );
    if (petition.assignee !== null)
      book.openCases.set(petition.assignee, (book.openCases.get(petition.assignee) ?? 0) + 1);
    return petition;
  });
}

/** Each of the last thousand against all before it, as the sync asks: signature, look-up, entry. */
async function similarity(rows: readonly Cells[]): Promise<Measure[]> {
  const index = makeSimilarityIndex();
  const signed = rows.map(({ content, village }) => signature(String(content), String(village)));
  for (const [at, sign] of signed.entries()) index.add(`YK23-${at}`, sign);
  const asked = rows.slice(-1_000);
  const all = await timed(() => {
    for (const { content, village } of asked) index.best(signature(String(content), String(village)), 'YK23-new');
  });
  return [{ name: 'domain: a petition against 10,000 earlier ones', value: all / asked.length, unit: 'ms', goal: 0.5 }];
}

type Cells = Readonly<Record<string, string>>;

export function cellsByKey(row: Readonly<Record<string, string>>): Cells {
  const columns = tabOf('petitions').columns.filter(({ header }) => row[header] !== undefined);
  return Object.fromEntries(columns.map(({ key, header }) => [key, row[header] ?? '']));
}

export async function exampleUnit(): Promise<Unit> {
  const read = parseUnitFile(JSON.parse(await readFile('sheets-templates/examples/tan-dan-2023.json', 'utf8')));
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.unit;
}

export function exampleBook(unit: Unit): Book {
  const base = { raw: {}, createdAt: '', updatedAt: '' };
  const session = sessionSchema.parse({ ...base, id: 's', code: 'DT23-01', heldOn: '2023-10-26' });
  return {
    unit,
    now: '2023-10-18T01:00:00.000Z',
    today: '2023-10-18',
    calendar: makeCalendar(unit.holidays),
    sessions: new Map([[session.code, session]]),
    officials: unit.officials.map((official, position) =>
      officialSchema.parse({
        ...base,
        ...official,
        superior: official.superior ?? '',
        id: `o${position}`,
        code: `CB23-${position}`,
        position,
      }),
    ),
    openCases: new Map(),
    has: () => true,
    following: () => [],
    papers: () => [],
    refusals: new Map(),
    petition: () => undefined,
    waitingForRepeatsOf: () => [],
    otherCaller: () => null,
    similar: () => null,
  };
}
