import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { StaleWrite, type Store, StoreUnavailable } from '../../functions/domain/store.ts';

/** What Firestore says when it cannot serve, played by a server of the test's own; the emulator never fails by itself. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const refuse =
  (status: number, reason: string, message = ''): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { code: status, status: reason, message } }));
  };
const succeed: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ writeResults: [{ updateTime: '2023-10-26T06:30:00.123456789Z' }] }));
};

let server: Server;
let calls = 0;

async function storeAnswering(...answers: Answer[]): Promise<Store> {
  calls = 0;
  server = createServer((request, response) => {
    const answer = answers[Math.min(calls++, answers.length - 1)];
    request.resume().once('end', () => answer?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return openFirestoreStore({ projectId: 'demo', emulatorHost: `127.0.0.1:${port}`, timeout: 300 });
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const commit = (store: Store) => store.commit([{ op: 'create', collection: 'units', id: 'a', data: {} }]);

describe('a commit that Firestore does not take', () => {
  it.each([
    ['the connection broke', (request: IncomingMessage) => void request.socket.destroy()],
    ['no answer came in time', () => undefined],
    ['UNAVAILABLE', refuse(503, 'UNAVAILABLE')],
    ['INTERNAL', refuse(500, 'INTERNAL')],
    ['DEADLINE_EXCEEDED', refuse(504, 'DEADLINE_EXCEEDED')],
  ])('is not repeated when it may have been applied: %s', async (_, answer) => {
    const store = await storeAnswering(answer, succeed);
    await expect(commit(store)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(calls).toBe(1);
  });

  it.each([
    ['contention', refuse(409, 'ABORTED')],
    ['quota', refuse(429, 'RESOURCE_EXHAUSTED')],
  ])('is repeated when nothing was applied: %s', async (_, answer) => {
    const store = await storeAnswering(answer, succeed);
    expect(await commit(store)).toEqual(['2023-10-26T06:30:00.123456789Z']);
    expect(calls).toBe(2);
  });

  it.each([
    ['ALREADY_EXISTS', 409],
    ['FAILED_PRECONDITION', 400],
    ['NOT_FOUND', 404],
  ])('is stale: %s', async (reason, status) => {
    const store = await storeAnswering(refuse(status, reason, 'No document to update: units/a'));
    await expect(commit(store)).rejects.toBeInstanceOf(StaleWrite);
    expect(calls).toBe(1);
  });

  it.each([
    [
      'no right to write',
      refuse(403, 'PERMISSION_DENIED', 'Missing or insufficient permissions.'),
      'insufficient permissions',
    ],
    [
      'no database',
      refuse(404, 'NOT_FOUND', 'The database (default) does not exist for project x'),
      'does not exist for project',
    ],
  ])('keeps the reason of a refusal that no repeating heals: %s', async (_, answer, message) => {
    const store = await storeAnswering(answer);
    const problem = await commit(store).catch((error: unknown) => error);
    expect(problem).not.toBeInstanceOf(StaleWrite);
    expect(problem).not.toBeInstanceOf(StoreUnavailable);
    expect(String(problem)).toContain(message);
  });
});

describe('a reading that Firestore does not answer', () => {
  it('is repeated, and tells of an index that is missing', async () => {
    const link = 'The query requires an index. You can create it here: https://console.firebase.google.com/…';
    const store = await storeAnswering(refuse(503, 'UNAVAILABLE'), refuse(400, 'FAILED_PRECONDITION', link));
    await expect(store.query('units')).rejects.toThrow('requires an index');
    expect(calls).toBe(2);
  });
});
