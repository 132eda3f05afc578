import { SAFE_BYTES } from '../../domain/store.ts';
import type { RecordChange } from './plan-tab.ts';

/** Of records, notices and parcels in one commit; index, counters and audit stand beside them, and a store takes 400. */
const MOST_WRITES = 340;
/** More than a full chunk of the row index (`CHUNK_SIZE`) takes. A batch that touches many chunks writes each of them whole. */
const CHUNK_BYTES = 200_000;

/**
 * Cuts changes, which come ordered by chunk, into few commits within the limits of a store: every commit waits for the disk. Where many
 * are needed they end at chunks, so that they can go side by side.
 */
export function commitBatches(
  changes: readonly RecordChange[],
  chunkOf: (id: string) => number,
): readonly (readonly RecordChange[])[] {
  const batches: RecordChange[][] = [];
  let chunks = new Set<number>();
  let writes = 0;
  let bytes = 0;
  for (const change of changes) {
    // A notice may bring its SMS with it; those of a new record follow its confirmation.
    const more = 1 + (change.before === undefined ? 0 : 2 * change.notices.length) + change.parcels.length;
    const size = bytesOf(change) + (chunks.has(chunkOf(change.entry.id)) ? 0 : CHUNK_BYTES);
    const full = writes + more > MOST_WRITES || bytes + size > SAFE_BYTES;
    const partsHere = writes > MOST_WRITES / 4 && !chunks.has(chunkOf(change.entry.id));
    if (batches.length === 0 || full || partsHere) {
      batches.push([]);
      chunks = new Set();
      writes = 0;
      bytes = 0;
    }
    batches.at(-1)?.push(change);
    chunks.add(chunkOf(change.entry.id));
    writes += more;
    bytes += size;
  }
  return batches;
}

/** At most: what was typed stands in the record twice, raw and understood, three bytes a character; what it replaces goes into the audit. */
const bytesOf = ({ before, after }: RecordChange): number => 4_000 + 6 * typedIn(after) + 3 * typedIn(before);

function typedIn(record: RecordChange['before']): number {
  let characters = 0;
  for (const header in record?.raw) {
    const cell = record.raw[header];
    if (typeof cell === 'string') characters += cell.length;
  }
  return characters;
}
