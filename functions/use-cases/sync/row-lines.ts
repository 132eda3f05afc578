import { causeId } from '../../domain/books/content-hash.ts';
import { type JournalLine, journalWrites } from '../../domain/journal.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { TabRequest } from './plan-tab.ts';

/** More rows that something happens to at once are told in one line: nobody reads hundreds, and other lines must stay in sight. */
const MOST_LINES = 20;

/** What Nhật ký says of rows of one tab. */
export interface RowLines<R extends { readonly code: string }> {
  readonly what: string;
  /** What it says behind `Dòng YK23-0001 (Ý kiến, kiến nghị)`. */
  readonly one: (row: R) => string;
  /** And behind `25 dòng (Ý kiến, kiến nghị, từ … đến …)`. */
  readonly many: string;
  /** The same when the event is repeated. Default: of this pass, by the first of the rows. */
  readonly cause?: string;
}

export function rowLineWrites<R extends { readonly code: string }>(
  ledger: Ledger,
  { kind, syncId, round }: Pick<TabRequest, 'kind' | 'syncId' | 'round'>,
  rows: readonly R[],
  lines: RowLines<R>,
): Write[] {
  const { what, one, many } = lines;
  const { title, key } = kind.tab;
  const at = ledger.book.now;
  const codes = rows.map(({ code }) => code).sort();
  const which = `${codes.length} dòng (${title}, từ ${codes[0]} đến ${codes.at(-1)})`;
  const told: JournalLine[] =
    rows.length > MOST_LINES
      ? [{ at, what, code: '', message: `${which} ${many}` }]
      : rows.map((row) => ({ at, what, code: row.code, message: `Dòng ${row.code} (${title}) ${one(row)}` }));
  return journalWrites(ledger.unit.id, told, lines.cause ?? causeId(what, syncId, key, codes[0] ?? '', round));
}
