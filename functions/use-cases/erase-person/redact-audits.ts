import { redactAudit } from '../../domain/erasure/redact-audit.ts';
import type { Query, Store, Stored } from '../../domain/store.ts';

/** Documents read at once: one may be near the limit of a store. */
const PAGE = 50;

/** Takes former values of these cases out of the audit; needs no lease, an audit is written once. @returns how many documents held some */
export async function redactAudits(store: Store, unitId: string, codes: ReadonlySet<string>): Promise<number> {
  const collection = `units/${unitId}/audit`;
  let redacted = 0;
  let last: Stored | undefined;
  for (;;) {
    const query: Query = { limit: PAGE, ...(last === undefined ? {} : { after: last }) };
    const page = await store.query(collection, query);
    for (const { id, version, data } of page) {
      const without = redactAudit(data, codes);
      if (without === undefined) continue;
      await store.commit([{ op: 'put', collection, id, version, data: without }]);
      redacted += 1;
    }
    last = page.at(-1);
    if (page.length < PAGE) return redacted;
  }
}
