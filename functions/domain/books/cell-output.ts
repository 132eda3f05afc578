import type { Column, Tab } from '../../../sheets-templates/definition.ts';
import { serialToDate } from '../time/day.ts';
import type { Cell, IsoDate } from '../values.ts';
import type { CellOutput } from '../workbooks.ts';

export const textOutput = (text: string): CellOutput => (text === '' ? { type: 'blank' } : { type: 'text', text });

export const dateOutput = (date: IsoDate | null): CellOutput =>
  date === null ? { type: 'blank' } : { type: 'date', date };

/** A cell that was read, to be written again: in a column of days a number is a day. */
export function outputOf({ kind }: Column, cell: Cell | undefined): CellOutput {
  if (typeof cell !== 'number') return textOutput(String(cell ?? ''));
  return kind === 'date' ? dateOutput(serialToDate(cell)) : { type: 'number', number: cell };
}

/** Rows with their cells in the order of the template. */
export const inTemplateOrder = (
  { columns }: Tab,
  rows: readonly Readonly<Record<string, CellOutput>>[],
): readonly (readonly CellOutput[])[] => rows.map((row) => columns.map(({ key }) => row[key] ?? { type: 'blank' }));
