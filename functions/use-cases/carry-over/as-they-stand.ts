import type { AnyRecord } from '../../domain/books/row-kind.ts';
import type { Store } from '../../domain/store.ts';

/**
 * Records of a book as they stand by now: what went on into the book of the next year is read there, for its row here stays as it was. Papers
 * and the public page of a session are made from its own book also after the change of year.
 */
export async function asTheyStand<R extends Pick<AnyRecord, 'code' | 'carriedTo'> & { readonly carriedFrom: string }>(
  store: Store,
  of: { readonly unitId: string; readonly collection: string; parse(data: unknown): R },
  records: readonly R[],
): Promise<R[]> {
  const next = records.find(({ carriedTo }) => carriedTo !== '')?.carriedTo;
  if (next === undefined) return [...records];
  const stored = await store.query(`units/${next}/${of.collection}`, { where: { carriedFrom: of.unitId } });
  const there = stored.map(({ data }) => of.parse(data));
  const byCode = new Map(
    (await asTheyStand(store, { ...of, unitId: next }, there)).map((record) => [record.code, record]),
  );
  // One that has not arrived yet is still what it was. From where it came to this book is not where it came from there.
  return records.map((record) =>
    record.carriedTo === '' ? record : { ...(byCode.get(record.code) ?? record), carriedFrom: record.carriedFrom },
  );
}
