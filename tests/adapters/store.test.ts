import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { Store } from '../../functions/domain/store.ts';
import { sharedFirestoreEmulator, whyNoEmulator } from '../fixtures/firestore-emulator.ts';
import { cases } from '../fixtures/thorough.ts';
import { storeContract } from './store-contract.ts';
import { storeModelProperty } from './store-model.ts';
import { storeQueriesContract } from './store-queries-contract.ts';

describe('the store in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-store-'));
  let store: Store;
  beforeAll(() => {
    store = openSqliteStore(join(folder, 'store.db'), { missing: () => null });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  storeContract(() => store);
  storeQueriesContract(() => store);
  storeModelProperty(() => store, cases(100, 200));
});

const missing = whyNoEmulator();

describe.skipIf(missing !== null)('the store in Firestore (real emulator)', () => {
  let store: Store;
  beforeAll(async () => {
    const { host } = await sharedFirestoreEmulator();
    store = openFirestoreStore({ projectId: 'demo-doi-thoai', emulatorHost: host });
  });
  afterAll(async () => {
    await store?.close();
  });
  storeContract(() => store);
  storeQueriesContract(() => store);
  storeModelProperty(() => store, cases(15, 25));
});

if (missing !== null) {
  it('the Firestore half of the store contract', ({ skip }) => skip(`skipped, no emulator: ${missing}`));
}
