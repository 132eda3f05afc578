import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFirestoreEmulator, whyNoEmulator } from '../fixtures/firestore-emulator.ts';

const missing = whyNoEmulator();
if (missing !== null) it('the Firestore rules', ({ skip }) => skip(`skipped, no emulator: ${missing}`));

describe.skipIf(missing !== null)('the Firestore rules on the real emulator', () => {
  let host: string;
  beforeAll(async () => {
    ({ host } = await sharedFirestoreEmulator());
    const content = readFileSync(new URL('../../infra/firestore/firestore.rules', import.meta.url), 'utf8');
    const answer = await fetch(`http://${host}/emulator/v1/projects/demo:securityRules`, {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    });
    expect(await answer.text()).not.toContain('error');
  });

  const documents = () => `http://${host}/v1/projects/demo/databases/(default)/documents`;
  const asOwner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const body = JSON.stringify({ fields: { name: { stringValue: 'Xã Vĩnh Lâm' } } });

  it('let the system write and read, and keep everybody else from both', async () => {
    const path = `${documents()}/units/a/petitions?documentId=p1`;
    expect((await fetch(path, { method: 'POST', headers: asOwner, body })).status).toBe(200);
    const read = `${documents()}/units/a/petitions/p1`;
    expect((await fetch(read, { headers: asOwner })).status).toBe(200);
    expect((await fetch(read)).status).toBe(403);
    expect((await fetch(read, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body })).status).toBe(
      403,
    );
  });
});
