import { conclusionSchema, documentSchema } from '../domain/records/following.ts';
import { sessionSchema } from '../domain/records/session.ts';
import { parseUnitRecord } from '../domain/records/unit-record.ts';
import { publishedResults } from '../domain/results/published-results.ts';
import { resultsPage } from '../domain/results/results-page.ts';
import type { Store } from '../domain/store.ts';

/** @returns the page, or `undefined` when there is no such unit */
export async function publicResults({ store }: { readonly store: Store }, unitId: string): Promise<string | undefined> {
  const stored = await store.get('units', unitId);
  if (stored === undefined) return undefined;
  const of = (collection: string, where: Readonly<Record<string, string | boolean>> = {}) =>
    store.query(`units/${unitId}/${collection}`, { where });
  const [sessions, conclusions, documents] = await Promise.all([
    of('sessions'),
    of('conclusions', { published: true }),
    of('documents', { kind: 'Thông báo kết luận' }),
  ]);
  const results = publishedResults(
    sessions.map(({ data }) => sessionSchema.parse(data)),
    conclusions.map(({ data }) => conclusionSchema.parse(data)),
    documents.map(({ data }) => documentSchema.parse(data)),
  );
  return resultsPage(parseUnitRecord(stored.data).settings, results);
}
