import { type Conclusion, conclusionSchema, documentSchema } from '../domain/records/following.ts';
import { type Petition, petitionSchema } from '../domain/records/petition.ts';
import { sessionSchema } from '../domain/records/session.ts';
import { type Concluded, publishedResults, withNumbers } from '../domain/results/published-results.ts';
import { resultsPage } from '../domain/results/results-page.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { todayIn } from '../domain/time/zone.ts';
import { asTheyStand } from './carry-over/as-they-stand.ts';
import { readUnit } from './read-unit.ts';

/** @returns the page, or `undefined` when there is no such unit */
export async function publicResults(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  unitId: string,
): Promise<string | undefined> {
  const unit = await readUnit(store, unitId);
  if (unit === undefined) return undefined;
  const of = (collection: string, where: Readonly<Record<string, string | boolean>> = {}) =>
    store.query(`units/${unitId}/${collection}`, { where });
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
    await concludedOf(store, unitId, conclusions),
  );
  const petitions = await petitionsOf(
    store,
    unitId,
    results.map(({ code }) => code),
  );
  return resultsPage(unit.settings, withNumbers(results, petitions, todayIn(clock.now())));
}

/** Read only to be counted. */
async function petitionsOf(store: Store, unitId: string, sessions: readonly string[]): Promise<Petition[]> {
  return petitionsWhere(
    store,
    unitId,
    sessions.map((session) => ({ session })),
  );
}

/** Read only to leave their names out, and what is said of khiếu nại, tố cáo. */
async function concludedOf(
  store: Store,
  unitId: string,
  conclusions: readonly Conclusion[],
): Promise<readonly Concluded[]> {
  const codes = new Set(conclusions.flatMap(({ petition, published }) => (published ? (petition ?? []) : [])));
  return petitionsWhere(
    store,
    unitId,
    [...codes].map((code) => ({ code })),
  );
}

async function petitionsWhere(
  store: Store,
  unitId: string,
  wheres: readonly Readonly<Record<string, string>>[],
): Promise<Petition[]> {
  const found = await Promise.all(wheres.map((where) => store.query(`units/${unitId}/petitions`, { where })));
  const parse = (data: unknown) => petitionSchema.parse(data);
  const here = found.flat().map(({ data }) => parse(data));
  return asTheyStand(store, { unitId, collection: 'petitions', parse }, here);
}
