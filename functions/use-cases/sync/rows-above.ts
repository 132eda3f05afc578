import type { RowMatch } from '../../domain/books/match-rows.ts';
import type { IndexEntry } from '../../domain/books/row-index.ts';
import type { AnyRecord, RowKind } from '../../domain/books/row-kind.ts';
import { isAsAbove } from '../../domain/cells/as-above.ts';
import { isMask } from '../../domain/cells/phone.ts';
import { heardCells } from '../../domain/erasure/erase-record.ts';
import type { Cell } from '../../domain/values.ts';
import type { ReadRow } from './read-rows.ts';

type Match = RowMatch<ReadRow>;

/**
 * Rows above a mark "as above" (`nt`) that are not looked at themselves: their records say what their own marks stood for and
 * which number is masked.
 */
export function pointedAt(matches: readonly Match[], working: ReadonlySet<Match>): IndexEntry[] {
  return matches.flatMap((match, position) => {
    const below = matches[position + 1];
    if (match.entry === undefined || below === undefined || working.has(match) || !working.has(below)) return [];
    return Object.values(below.row.cells).some(isAsAbove) ? [match.entry] : [];
  });
}

/** What a row says to the mark below it, its own marks and its mask resolved as far as they are known. */
export function saidBy(
  kind: RowKind<AnyRecord>,
  row: ReadRow,
  record: AnyRecord | undefined,
): Readonly<Record<string, Cell>> {
  if (record === undefined) return row.cells;
  const cells = heardCells(kind, record, row.cells);
  const { phone } = cells;
  const hidden = typeof phone === 'string' && isMask(phone) && 'phone' in record ? String(record.phone) : undefined;
  return { ...cells, ...record.asAbove, ...(hidden === undefined || hidden === '' ? {} : { phone: hidden }) };
}
