import type { Tab } from '../../../sheets-templates/definition.ts';
import { type Cell, isBlank } from '../values.ts';
import { asRead, type SystemCells } from './system-cells.ts';

/**
 * Headers of the system cells in which somebody wrote something else: neither what stood there nor what is to stand there now. An emptied
 * cell is not among them: rows that are moved leave their system cells behind.
 */
export function overwritten(
  tab: Tab,
  shown: Readonly<Record<string, Cell>>,
  { was, wanted }: { readonly was: SystemCells; readonly wanted: SystemCells },
): string[] {
  const saysSo = (cells: SystemCells, key: string): boolean => {
    const presented = cells[key];
    return presented !== undefined && asRead(presented.value) === shown[key];
  };
  return tab.columns
    .filter(({ owner, key }) => owner === 'system' && key !== 'code' && !isBlank(shown[key] ?? null))
    .filter(({ key }) => !saysSo(was, key) && !saysSo(wanted, key))
    .map(({ header }) => header);
}
