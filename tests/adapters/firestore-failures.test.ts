import { afterEach, describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { StaleWrite, type Store, StoreUnavailable } from '../../functions/domain/store.ts';
import { type FailingFirestore, type FirestoreAnswer, startFailingFirestore } from '../fixtures/failing-firestore.ts';

let server: FailingFirestore;
let store: Store;

async function storeAnswering(...answers: FirestoreAnswer[]): Promise<Store> {
  server = await startFailingFirestore(answers);
  const timeout = answers.includes('silence') ? 500 : 15_000;
  store = openFirestoreStore({ projectId: 'demo', emulatorHost: server.host, timeout });
  return store;
}
afterEach(async () => {
  await store.close();
  server.stop();
});

const commit = (to: Store) => to.commit([{ op: 'create', collection: 'units', id: 'a', data: {} }]);

describe('a commit that Firestore does not take', () => {
  it.each<[string, FirestoreAnswer]>([
    ['the connection broke', 'broken'],
    ['no answer came in time', 'silence'],
    ['CANCELLED', { code: 1 }],
    ['UNKNOWN', { code: 2 }],
    ['DEADLINE_EXCEEDED', { code: 4 }],
    ['INTERNAL', { code: 13 }],
    ['UNAVAILABLE', { code: 14 }],
  ])('is not repeated when it may have been applied: %s', async (_, answer) => {
    await expect(commit(await storeAnswering(answer, 'taken'))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(server.calls()).toBe(1);
  });

  it.each<[string, FirestoreAnswer]>([
    ['contention (ABORTED)', { code: 10 }],
    ['quota (RESOURCE_EXHAUSTED)', { code: 8 }],
  ])('is repeated when nothing was applied: %s', async (_, answer) => {
    expect(await commit(await storeAnswering(answer, 'taken'))).toEqual(['1698301800.123456789']);
    expect(server.calls()).toBe(2);
  });

  it.each<[string, FirestoreAnswer]>([
    ['ALREADY_EXISTS', { code: 6 }],
    ['FAILED_PRECONDITION', { code: 9 }],
    ['NOT_FOUND', { code: 5, message: 'No document to update: units/a' }],
  ])('is stale: %s', async (_, answer) => {
    await expect(commit(await storeAnswering(answer))).rejects.toBeInstanceOf(StaleWrite);
    expect(server.calls()).toBe(1);
  });

  it.each<[string, FirestoreAnswer, string]>([
    ['no right to write', { code: 7, message: 'Missing or insufficient permissions.' }, 'insufficient permissions'],
    ['no database', { code: 5, message: 'The database (default) does not exist for project x' }, 'does not exist for'],
  ])('keeps the reason of a refusal that no repeating heals: %s', async (_, answer, message) => {
    const problem = await commit(await storeAnswering(answer)).catch((error: unknown) => error);
    expect(problem).not.toBeInstanceOf(StaleWrite);
    expect(problem).not.toBeInstanceOf(StoreUnavailable);
    expect(String(problem)).toContain(message);
  });
});

describe('a reading that Firestore does not answer', () => {
  it('is repeated, and tells of an index that is missing', async () => {
    const message = 'The query requires an index. You can create it here: https://console.firebase.google.com/…';
    const reading = await storeAnswering({ code: 14 }, { code: 9, message });
    await expect(reading.query('units')).rejects.toThrow('requires an index');
    expect(server.calls()).toBe(2);
  });
});
