import { googleAuth } from '../../functions/adapters/auth/google-auth.ts';
import { googleSheets } from '../../functions/adapters/sheets/google-sheets.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { Stored } from '../../functions/domain/store.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';

/** One sync of one book, for its memory: `node sync-once.ts URL STORE UNIT SPREADSHEET NOW`. Prints JSON. */
const [rootUrl = '', file = '', unitId = '', spreadsheetId = '', now = ''] = process.argv.slice(2);
const store = openSqliteStore(file);
let ids = 0;
const begin = performance.now();
let again = true;
const ports = {
  store,
  workbooks: googleSheets({ auth: googleAuth({ token: 'system' }), rootUrl }),
  tasks: {
    enqueue: async (task: { readonly function: string }) => {
      again ||= task.function === 'sync-unit';
    },
  },
  clock: { now: () => new Date(now) },
  newId: () => `sync-${++ids}`,
};
while (again) {
  again = false;
  await syncUnit(ports, { unitId, spreadsheetId });
}
const seconds = Math.round((performance.now() - begin) / 100) / 10;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
let records = 0;
// Not all at once: that would take more than the sync did.
for (let after: Stored[] = []; ; ) {
  const page = await store.query(`units/${unitId}/petitions`, { limit: 1_000, ...(after[0] && { after: after[0] }) });
  records += page.length;
  after = page.slice(-1);
  if (page.length === 0) break;
}
console.log(JSON.stringify({ megabytes, seconds, records }));
await store.close();
