import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * The shipped examples: a unit file, beside it the rows people would have typed into its Sổ đối thoại (`ID.rows.json`), and what they
 * typed later, day by day (`steps/ID.json`).
 */

const FOLDER = fileURLToPath(new URL('../../sheets-templates/examples', import.meta.url));

const exampleSchema = z.looseObject({ id: z.string(), parent: z.string().nullable().default(null) });
export type Example = z.infer<typeof exampleSchema>;

const rowSchema = z.record(z.string(), z.union([z.string(), z.number()]));
/** Header → what is typed. */
export type TypedRow = z.infer<typeof rowSchema>;

/** Key of a tab → its rows. */
const rowsSchema = z.record(z.string(), z.array(rowSchema));
export type Rows = z.infer<typeof rowsSchema>;

/** Key of a tab → code → the cells that are filled in its row. */
const cellsSchema = z.record(z.string(), z.record(z.string(), rowSchema));
export type CellsByCode = z.infer<typeof cellsSchema>;

const stepSchema = z.object({
  on: z.iso.date(),
  cells: cellsSchema.default({}),
  /** Put under what stands in the tab. */
  rows: rowsSchema.default({}),
});
export type Step = z.infer<typeof stepSchema>;

/** Those above before those below them. @throws when they name each other. */
export function readExamples(): Example[] {
  if (!existsSync(FOLDER)) return [];
  const waiting = new Map(
    readdirSync(FOLDER)
      .filter(isUnitFile)
      .sort()
      .map((name) => readExample(name)),
  );
  const ordered: Example[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((example) => example.parent === null || !waiting.has(example.parent));
    if (ready.length === 0) throw new Error(`Examples name each other as parents: ${[...waiting.keys()].join(', ')}`);
    for (const example of ready) waiting.delete(example.id);
    ordered.push(...ready);
  }
  return ordered;
}

const isUnitFile = (name: string): boolean => name.endsWith('.json') && !name.endsWith('.rows.json');

function readExample(name: string): [string, Example] {
  const example = exampleSchema.parse(readJson(name));
  return [example.id, example];
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

export const rowsOf = (unitId: string): Rows => readIfThere(`${unitId}.rows.json`, rowsSchema) ?? {};

/** In the order of their days. */
export const stepsOf = (unitId: string): Step[] => readIfThere(`steps/${unitId}.json`, z.array(stepSchema)) ?? [];

const readIfThere = <T>(name: string, schema: z.ZodType<T>): T | undefined =>
  existsSync(join(FOLDER, name)) ? schema.parse(readJson(name)) : undefined;

/**
 * The rows as they stand on a day, and the cells of rows that the unit or the system makes. A code counts the rows of its tab in the
 * order in which they are typed.
 */
export function storyUntil(rows: Rows, steps: readonly Step[], day: string): { rows: Rows; cells: CellsByCode } {
  const told: Rows = Object.fromEntries(
    Object.entries(rows).map(([tab, list]) => [tab, list.map((row) => ({ ...row }))]),
  );
  const cells: CellsByCode = {};
  const past = steps.filter((step) => step.on <= day);
  for (const step of past)
    for (const [tab, list] of Object.entries(step.rows)) told[tab] = [...(told[tab] ?? []), ...list];
  for (const [tab, code, filled] of past.flatMap(cellsOf)) {
    const row = told[tab]?.[Number(/\d+$/.exec(code)?.[0]) - 1];
    if (row !== undefined) Object.assign(row, filled);
    else cells[tab] = { ...cells[tab], [code]: { ...cells[tab]?.[code], ...filled } };
  }
  return { rows: told, cells };
}

const cellsOf = (step: Step): [tab: string, code: string, cells: TypedRow][] =>
  Object.entries(step.cells).flatMap(([tab, codes]) =>
    Object.entries(codes).map(([code, filled]): [string, string, TypedRow] => [tab, code, filled]),
  );
