import type { Tab } from '../../../sheets-templates/definition.ts';
import { dateToSerial } from '../time/day.ts';
import type { Cell, Problem } from '../values.ts';
import type { CellOutput } from '../workbooks.ts';
import { dateOutput, textOutput } from './cell-output.ts';
import { contentHash } from './content-hash.ts';
import type { Presented } from './row-kind.ts';

/** System columns of a row by key, the code left out. */
export type SystemCells = Readonly<Record<string, Presented>>;

const VALID = 'Hợp lệ';

/** Characters of a verdict: it quotes what was typed, and a cell takes 50,000. */
const LONGEST_VERDICT = 5_000;

/** What the clerk reads in `Kiểm tra nhập liệu`. */
export function verdictOf(problems: readonly Problem[], hints: readonly string[] = []): string {
  const lines = problems.length === 0 ? [VALID] : problems.map(({ column, message }) => `${column}: ${message}`);
  const verdict = [...lines, ...hints].join('\n');
  return verdict.length <= LONGEST_VERDICT ? verdict : `${verdict.slice(0, LONGEST_VERDICT)}…`;
}

/** A cell we are about to write, as it will be read back. */
export function asRead(output: CellOutput): Cell {
  switch (output.type) {
    case 'blank':
      return null;
    case 'text':
    case 'link':
      return output.text === '' ? null : output.text;
    case 'number':
      return output.number;
    case 'date':
      return dateToSerial(output.date);
    default:
      return output satisfies never;
  }
}

/** Hash of the system cells of a row, the code apart: the same for cells wanted and for cells read. */
export function systemHash(tab: Tab, cellOf: (key: string) => Cell | undefined): string {
  const cells: Record<string, Cell> = {};
  for (const column of tab.columns) {
    if (column.owner !== 'system' || column.key === 'code') continue;
    const cell = cellOf(column.key);
    if (cell !== undefined && cell !== null && cell !== '') cells[column.key] = cell;
  }
  return contentHash(cells);
}

export const wantedHash = (tab: Tab, wanted: SystemCells): string =>
  systemHash(tab, (key) => {
    const presented = wanted[key];
    return presented === undefined ? null : asRead(presented.value);
  });

export const textCell = (text: string, note?: string): Presented => ({
  value: textOutput(text),
  ...(note === undefined ? {} : { note }),
});

export const dateCell = (date: string | null, note?: string): Presented => ({
  value: dateOutput(date),
  ...(note === undefined ? {} : { note }),
});

export const numberCell = (number: number | null): Presented => ({
  value: number === null ? { type: 'blank' } : { type: 'number', number },
});
