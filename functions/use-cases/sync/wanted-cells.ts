import { columnOf } from '../../../sheets-templates/books.ts';
import type { MergedCells } from '../../domain/books/edits.ts';
import type { AnyRecord, RowKind } from '../../domain/books/row-kind.ts';
import { type SystemCells, textCell, verdictOf } from '../../domain/books/system-cells.ts';
import { erasedHints } from '../../domain/erasure/erase-record.ts';
import { carriedStatus, closedHint, goesOnHint, isCarried, letterHints } from '../../domain/kinds/next-book.ts';
import { documentSchema } from '../../domain/records/following.ts';
import { formatDate, serialToDate } from '../../domain/time/day.ts';
import type { Cell } from '../../domain/values.ts';
import type { Ledger } from './ledger.ts';

/** What the system cells of a record show; in a closed book also where it goes on. */
export function wantedCells(
  ledger: Ledger,
  kind: RowKind<AnyRecord>,
  record: AnyRecord,
  waiting: readonly string[] = [],
): SystemCells {
  const { book, next } = ledger;
  const { key } = kind.tab;
  const cells = kind.present(record, book);
  const verdict = (hints: readonly string[]) => textCell(verdictOf(record.problems, hints));
  if (isCarried(record)) {
    const hints = [goesOnHint(key, record.code, next), ...erasedHints(kind, record)];
    return { ...cells, status: textCell(carriedStatus(next)), verdict: verdict(hints) };
  }
  const closed = next !== undefined && ledger.goesOnElsewhere(key) && kind.brief(record).open === true;
  const hints = [
    ...(kind.hints?.(record, book) ?? []),
    ...waiting,
    ...(closed ? [closedHint(key, next)] : []),
    ...(next !== undefined && key === 'documents' ? letterHints(documentSchema.parse(record), book, next) : []),
    ...erasedHints(kind, record),
  ];
  return { ...cells, verdict: verdict(hints) };
}

/** What another door wrote and no cell shows yet. */
export const waitingHints = (kind: RowKind<AnyRecord>, { waiting }: MergedCells): string[] =>
  waiting.map(
    ({ key, value, by }) => `Đã ghi «${columnOf(kind.tab, key).header}» (${by}): ${shownValue(kind, key, value)}`,
  );

/** Sheets searches what a cell shows, which for a day is not what it holds. */
export const shownValue = (kind: RowKind<AnyRecord>, key: string, value: Cell): string =>
  typeof value === 'number' && columnOf(kind.tab, key).kind === 'date'
    ? formatDate(serialToDate(value))
    : String(value ?? '');

/** A number stands in whatever format people gave its cell. */
export const searchedFor = (kind: RowKind<AnyRecord>, key: string, value: Cell): string | number =>
  Number.isSafeInteger(value) && columnOf(kind.tab, key).kind !== 'date' ? Number(value) : shownValue(kind, key, value);
