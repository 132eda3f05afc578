import type { AnyRecord } from '../../domain/books/row-kind.ts';
import { hasMoved } from '../../domain/kinds/complaint-move.ts';
import { petitionRow } from '../../domain/kinds/petition-row.ts';
import { type Petition, petitionSchema } from '../../domain/records/petition.ts';
import type { Store } from '../../domain/store.ts';
import type { IsoDate } from '../../domain/values.ts';
import type { OpenRow } from '../carry-over.ts';

/**
 * Repeats that the old book has closed, whose original went on and was withdrawn or moved to Sổ văn phòng there: whoever else asked is to be
 * answered after all, in the new book, and nobody was late with it until now.
 */
export async function reopenedThere(
  store: Store,
  petitions: readonly OpenRow[],
  to: string,
  today: IsoDate,
): Promise<OpenRow[]> {
  const wentOn = new Set(petitions.flatMap(({ record }) => (record.carriedTo === '' ? [] : record.code)));
  const rows: OpenRow[] = [];
  for (const { kind, stored, record: closed } of petitions) {
    const original = closed.carriedTo === '' ? originalOf(closed) : null;
    if (original === null || !wentOn.has(original)) continue;
    const record: Petition = { ...petitionSchema.parse(closed), openedAgainOn: today };
    if (await isGone(store, to, original)) rows.push({ kind, stored, record });
  }
  return rows;
}

/** Without parsing a whole closed book anew every morning. */
const originalOf = (record: AnyRecord): string | null =>
  'status' in record && record.status === 'Trùng' && 'duplicateOf' in record && typeof record.duplicateOf === 'string'
    ? record.duplicateOf
    : null;

async function isGone(store: Store, unitId: string, code: string): Promise<boolean> {
  const [original] = await store.query(`units/${unitId}/petitions`, { where: { code }, limit: 1 });
  if (original === undefined) return false;
  const petition = petitionSchema.parse(original.data);
  return petition.status === 'Rút' || hasMoved(petitionRow.brief(petition));
}
