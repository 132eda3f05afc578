import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Stored, Write } from './store.ts';
import type { Instant } from './values.ts';

/**
 * `Nhật ký` (`units/UNIT/journal`): what the office should know of: sends, failures, conflicts, undone edits. Codes only,
 * never a name, phone, address or text. A document may hold many lines of one moment, so that five hundred mails do not cost
 * five hundred writes; `journalLines` opens them.
 */

const lineSchema = z.object({ what: z.string(), code: z.string(), message: z.string() });

export const journalSchema = z.object({
  id: z.string(),
  /** ISO, UTC with Z: text order is time order. */
  at: z.string(),
  ...lineSchema.shape,
  /** Further lines of the same moment. */
  more: z.array(lineSchema).default([]),
});

export interface JournalLine {
  readonly at: Instant;
  /** Vietnamese: `Gửi thư`, `Xung đột`. */
  readonly what: string;
  readonly code: string;
  readonly message: string;
}

export const journalOf = (unit: string): string => `units/${unit}/journal`;

/** Of the line with that cause. */
export const journalId = (unit: string, cause: string): string =>
  createHash('sha256').update(`${unit}\n${cause}`).digest('hex').slice(0, 24);

/** @param cause what makes the line the same when its event is repeated; its hash is the id. */
export function journalWrite(unit: string, line: JournalLine & { readonly cause: string }): Write {
  const { cause, ...shown } = line;
  return pack(unit, [shown], cause);
}

/** Of one document, which a store takes up to a mebibyte. */
const MOST_LINES = 500;

/** One document for many lines, more for very many; no write for none. The moment of the first line is the moment of all. */
export function journalWrites(unit: string, lines: readonly JournalLine[], cause: string): Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < lines.length; from += MOST_LINES)
    writes.push(pack(unit, lines.slice(from, from + MOST_LINES), from === 0 ? cause : `${cause} ${from}`));
  return writes;
}

function pack(unit: string, lines: readonly JournalLine[], cause: string): Write {
  const [first, ...more] = lines.map(({ what, code, message }) => ({ what, code, message }));
  const id = journalId(unit, cause);
  const at = new Date(lines[0]?.at ?? 0).toISOString();
  return { op: 'put', collection: journalOf(unit), id, data: { id, at, ...first, more } };
}

/** The lines of journal documents in the order of the documents. */
export function journalLines(documents: readonly Stored[]): JournalLine[] {
  return documents.flatMap(({ data }) => {
    const { at, what, code, message, more } = journalSchema.parse(data);
    return [{ what, code, message }, ...more].map((line) => ({ at, ...line }));
  });
}
