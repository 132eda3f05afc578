import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = new URL('../../sheets-templates/examples', import.meta.url).pathname;

const exampleSchema = z.looseObject({ id: z.string(), parent: z.string().nullable().default(null) });
type Example = z.infer<typeof exampleSchema>;

/** Makes the example units through `create-unit`, those above before those below them. @throws when one is refused. */
export async function fillExamples(url: string): Promise<void> {
  const made = await madeUnits(url);
  const missing = readExamples().filter((example) => !made.has(example.id));
  const waiting = new Map(missing.map((example) => [example.id, example]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((example) => example.parent === null || !waiting.has(example.parent));
    if (ready.length === 0) throw new Error(`Examples name each other as parents: ${[...waiting.keys()].join(', ')}`);
    for (const example of ready) waiting.delete(example.id);
    await Promise.all(ready.map((example) => createUnit(url, example)));
  }
}

/** A first start that was cut short goes on where it stopped. */
async function madeUnits(url: string): Promise<Set<string>> {
  const response = await fetch(`${url}/local/units`);
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(await response.json())
      .map((unit) => unit.id),
  );
}

function readExamples(): Example[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.rows.json'))
    .sort()
    .map((name) => exampleSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

async function createUnit(url: string, example: Example): Promise<void> {
  const response = await fetch(`${url}/functions/create-unit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(example),
  });
  if (!response.ok) throw new Error(`Example ${example.id} was refused (${response.status}): ${await response.text()}`);
}
