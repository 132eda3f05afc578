import type { Server } from 'node:http';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentEvent, decodeDocumentEvent } from '../../functions/adapters/firestore/document-event.ts';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { DocumentEventUnreadable } from '../../functions/domain/document-event.ts';
import type { Store } from '../../functions/domain/store.ts';
import {
  type FirestoreEmulator,
  freePort,
  startFirestoreEmulator,
  whyNoEmulator,
} from '../fixtures/firestore-emulator.ts';

const contents = {
  unit: 'tan-dan-2023',
  nested: [[1, [2]], { '': 3 }],
  n: 1.5,
  nothing: null,
  text: 'Xã Tân Dân',
  map: {},
  list: [],
  yes: true,
};

describe('the data of a document event', () => {
  it.each([
    ['nothing', undefined],
    ['an object', { value: {} }],
    ['other text', 'xin chào các bạn'],
    ['blank text', ''],
    ['a cut-off message', Buffer.from([0x0a, 0x7f, 0x01])],
    ['a message of another kind', Buffer.from([0x1a, 0x00])],
  ])('%s is unreadable, for good', (_, data) => {
    expect(() => decodeDocumentEvent(data)).toThrow(DocumentEventUnreadable);
  });
});

const missing = whyNoEmulator();
if (missing !== null)
  it('document events of the real emulator', ({ skip }) => skip(`skipped, no emulator: ${missing}`));

describe.skipIf(missing !== null)('document events of the real emulator', () => {
  const received: unknown[] = [];
  let emulator: FirestoreEmulator;
  let functions: Server;
  let store: Store;

  beforeAll(async () => {
    http('record-changed', ({ rawBody }, response) => {
      received.push(rawBody);
      response.sendStatus(204);
    });
    const port = await freePort();
    functions = getTestServer('record-changed').listen(port, '127.0.0.1');
    emulator = await startFirestoreEmulator({ functionsHost: `127.0.0.1:${port}` });
    await watchRefresh(emulator.host);
    store = openFirestoreStore({ projectId: 'demo-doi-thoai', emulatorHost: emulator.host });
  });
  afterAll(async () => {
    await emulator?.stop();
    functions?.closeAllConnections();
    functions?.close();
  });

  it('tell of a created, changed and deleted document what it was and is, and of no other collection', async () => {
    const at = { collection: 'refresh', id: 'tan-dan-2023' };
    await store.commit([{ op: 'create', collection: 'units', id: 'other', data: {} }]);
    await store.commit([{ op: 'create', ...at, data: contents }]);
    await store.commit([{ op: 'put', ...at, data: { n: 2 } }]);
    await store.commit([{ op: 'delete', ...at }]);
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(3);
    const about = { path: 'refresh/tan-dan-2023', id: 'tan-dan-2023' };
    const expected: DocumentEvent[] = [
      { ...about, after: contents },
      { ...about, before: contents, after: { n: 2 } },
      { ...about, before: { n: 2 } },
    ];
    const events = received.map(decodeDocumentEvent);
    for (const event of expected) expect(events).toContainEqual(event);
  });

  it('read the same as base64 text of the emulator and as the bytes that the cloud sends', () => {
    for (const data of received) {
      const text = Buffer.isBuffer(data) ? data.toString() : String(data);
      expect(decodeDocumentEvent(Buffer.from(text, 'base64'))).toEqual(decodeDocumentEvent(data));
    }
  });
});

async function watchRefresh(host: string): Promise<void> {
  const trigger = `http://${host}/emulator/v1/projects/demo-doi-thoai/eventarcTrigger?eventarcTriggerId=record-changed`;
  const document = { value: 'refresh/{unitId}', matchType: 'PATH_PATTERN' };
  const body = {
    eventType: 'google.cloud.firestore.document.v1.written',
    database: '(default)',
    namespace: '(default)',
    document,
  };
  const answer = await fetch(trigger, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}
