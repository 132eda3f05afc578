import { z } from 'zod';
import { type Brief, briefSchema } from './brief.ts';

/**
 * The row index: what a sync must know of every row without loading its record. Kept in chunk documents
 * (`units/U/rowIndex/TAB-N`) that are written in the very commit of their records, so it can never disagree with them; its
 * versions also fence off a sync whose lease ran out.
 */
export interface IndexEntry {
  /** Id of the record. */
  readonly id: string;
  readonly code: string;
  /** Content hash of the staff cells as last seen. */
  readonly content: string;
  /** Hash of the system cells as the record wants them. */
  readonly system: string;
  readonly brief: Brief;
  /** Its row was not found by the last sync. */
  readonly missing: boolean;
}

export interface IndexChunk {
  readonly tab: string;
  readonly number: number;
  readonly entries: readonly IndexEntry[];
}

/** As many as one commit of new rows takes with their records: each chunk is then written once. About 200 bytes an entry. */
export const CHUNK_SIZE = 340;

const packedSchema = z.tuple([z.string(), z.string(), z.string(), z.string(), z.boolean(), briefSchema]);

const chunkSchema = z.object({ tab: z.string(), number: z.number(), entries: z.string() });

/** Entries travel as one JSON string: Firestore would otherwise index and bill every field of every entry. */
export function packChunk(chunk: IndexChunk): object {
  const entries = chunk.entries.map((e) => [e.id, e.code, e.content, e.system, e.missing, e.brief]);
  return { tab: chunk.tab, number: chunk.number, entries: JSON.stringify(entries) };
}

export function unpackChunk(data: unknown): IndexChunk {
  const { tab, number, entries } = chunkSchema.parse(data);
  // The string is our own; checking its shape once per chunk instead of per entry keeps 10,000 rows cheap.
  const packed: unknown = JSON.parse(entries);
  if (!Array.isArray(packed)) throw new Error(`Row index ${tab}-${number} is not a list`);
  if (packed.length > 0) packedSchema.parse(packed[0]);
  const list = packed as z.infer<typeof packedSchema>[];
  return {
    tab,
    number,
    entries: list.map(([id, code, content, system, missing, brief]) => ({
      id,
      code,
      content,
      system,
      missing,
      brief,
    })),
  };
}

export const chunkId = (tab: string, number: number): string => `${tab}-${String(number).padStart(4, '0')}`;
