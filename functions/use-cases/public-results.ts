import { type Conclusion, conclusionSchema, documentSchema } from '../domain/records/following.ts';
import { petitionSchema } from '../domain/records/petition.ts';
import { sessionSchema } from '../domain/records/session.ts';
import { parseUnitRecord } from '../domain/records/unit-record.ts';
import { type Petitioner, publishedResults } from '../domain/results/published-results.ts';
import { resultsPage } from '../domain/results/results-page.ts';
import type { Store } from '../domain/store.ts';
import { asTheyStand } from './carry-over/as-they-stand.ts';

/** @returns the page, or `undefined` when there is no such unit */
export async function publicResults({ store }: { readonly store: Store }, unitId: string): Promise<string | undefined> {
  const stored = await store.get('units', unitId);
  if (stored === undefined) return undefined;
  const of = (collection: string, where: Readonly<Record<string, string | boolean>> = {}) =>
    store.query(`units/${unitId}/${collection}`, { where });
  const unit = parseUnitRecord(stored.data);
  const [sessions, here, documents] = await Promise.all([
    of('sessions'),
    // Of a closed book some may have been published where they went on.
    of('conclusions', unit.successor === '' ? { published: true } : {}),
    of('documents', { kind: 'Thông báo kết luận' }),
  ]);
  const parse = (data: unknown) => conclusionSchema.parse(data);
  const read = { unitId, collection: 'conclusions', parse };
  const conclusions = await asTheyStand(
    store,
    read,
    here.map(({ data }) => parse(data)),
  );
  const results = publishedResults(
    sessions.map(({ data }) => sessionSchema.parse(data)),
    conclusions,
    documents.map(({ data }) => documentSchema.parse(data)),
    await petitionersOf(store, unitId, conclusions),
  );
  return resultsPage(unit.settings, results);
}

/** Read only to leave their names out. */
async function petitionersOf(
  store: Store,
  unitId: string,
  conclusions: readonly Conclusion[],
): Promise<readonly Petitioner[]> {
  const codes = new Set(conclusions.flatMap(({ petition, published }) => (published ? (petition ?? []) : [])));
  const found = await Promise.all(
    [...codes].map((code) => store.query(`units/${unitId}/petitions`, { where: { code } })),
  );
  return found.flat().map(({ data }) => petitionSchema.parse(data));
}
