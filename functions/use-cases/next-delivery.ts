import type { Notice } from '../domain/records/notice.ts';
import type { Store } from '../domain/store.ts';

/** The moment (ISO) from which a run of `deliver-notices` has something to do; `undefined` while every outbox is empty. */
export async function nextDelivery(store: Store): Promise<string | undefined> {
  let earliest: string | undefined;
  for (const { id } of await store.query('units')) {
    for (const state of ['failed', 'queued'] satisfies Notice['state'][]) {
      const range = { field: 'notBefore', atLeast: '' };
      const [first] = await store.query<Pick<Notice, 'notBefore'>>(`units/${id}/notices`, {
        where: { state },
        range,
        limit: 1,
      });
      if (first !== undefined && (earliest === undefined || first.data.notBefore < earliest))
        earliest = first.data.notBefore;
    }
  }
  return earliest;
}
