import type { Column, Tab } from '../../../sheets-templates/definition.ts';
import type { Cell } from '../values.ts';
import type { AnyRecord } from './row-kind.ts';

/** Two cells are exchanged on purpose, more hardly ever. */
const FEWEST = 3;

/** Days are put off together and choices are few: that one row says what another said tells nothing. */
const ofMany: ReadonlySet<Column['kind']> = new Set(['date', 'time', 'number', 'choice']);

export interface Shuffled {
  readonly header: string;
  readonly rows: readonly AnyRecord[];
}

/**
 * Columns in which rows say what other rows alone said there before: one column was sorted by itself, or a cell was put in and pushed the
 * others down. Each row looks right, and is another's. @param changes records before and after, of one tab
 */
export function shuffledColumns(
  tab: Tab,
  changes: readonly { readonly before: AnyRecord | undefined; readonly after: AnyRecord }[],
): Shuffled[] {
  return tab.columns
    .filter(({ owner, kind }) => owner === 'staff' && !ofMany.has(kind))
    .map(({ header }) => ({ header, rows: tookOver(header, changes) }))
    .filter(({ rows }) => rows.length >= FEWEST);
}

function tookOver(header: string, changes: Parameters<typeof shuffledColumns>[1]): AnyRecord[] {
  const said = new Map<Cell, number>();
  const changed: AnyRecord[] = [];
  for (const { before, after } of changes) {
    const [was, is] = [before?.raw[header], after.raw[header]];
    if (before === undefined || was === is) continue;
    if (was !== undefined) said.set(was, (said.get(was) ?? 0) + 1);
    if (is !== undefined) changed.push(after);
  }
  return changed.filter(({ raw }) => said.get(raw[header] ?? null) === 1);
}
