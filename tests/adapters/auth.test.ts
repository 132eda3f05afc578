import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyCaller, googleCallerCheck } from '../../functions/adapters/auth/caller-check.ts';
import { googleAuth } from '../../functions/adapters/auth/google-auth.ts';
import { CallerRefused } from '../../functions/domain/caller-check.ts';
import { type Loopback, listen } from '../fixtures/loopback.ts';

const audience = 'https://example.vn/sync-unit';
const email = 'goi@demo.iam.gserviceaccount.com';
const google = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const seconds = () => Math.floor(Date.now() / 1_000);
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function idToken(claims: object = {}, key: KeyObject = google.privateKey): string {
  const good = {
    iss: 'https://accounts.google.com',
    aud: audience,
    email,
    email_verified: true,
    iat: seconds(),
    exp: seconds() + 600,
  };
  const signed = `${base64({ alg: 'RS256', kid: 'k1' })}.${base64({ ...good, ...claims })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}

let keys: Loopback;
beforeAll(async () => {
  keys = await listen(() => ({ status: 200, json: { k1: google.publicKey.export({ type: 'spki', format: 'pem' }) } }));
});
afterAll(() => keys.close());

const rules = () => ({ audiences: ['https://example.vn'], emails: [email], certificatesUrl: keys.url });

describe('who may call a function', () => {
  it('the account of Cloud Tasks with a token of Google for this function', async () => {
    expect(await googleCallerCheck(rules()).check(`Bearer ${idToken()}`)).toEqual({ email });
  });

  it('anyone whom Google knows, where the call is only a hint', async () => {
    const check = googleCallerCheck({ ...rules(), emails: 'any' });
    expect(await check.check(`Bearer ${idToken({ email: 'Can.Bo@xa.gov.vn' })}`)).toEqual({
      email: 'can.bo@xa.gov.vn',
    });
  });

  const refused: [string, () => string | undefined, CallerRefused['reason']][] = [
    ['no header', () => undefined, 'unknown'],
    ['another scheme', () => 'Basic abc', 'unknown'],
    ['no token at all', () => 'Bearer abc', 'unknown'],
    ['a token signed by a stranger', () => `Bearer ${idToken({}, stranger.privateKey)}`, 'unknown'],
    ['an expired token', () => `Bearer ${idToken({ iat: seconds() - 7_200, exp: seconds() - 3_600 })}`, 'unknown'],
    ['a token for another service', () => `Bearer ${idToken({ aud: 'https://evil.example' })}`, 'unknown'],
    [
      'a token for a host that only begins alike',
      () => `Bearer ${idToken({ aud: 'https://example.vn.evil.example/x' })}`,
      'unknown',
    ],
    ['a token of another issuer', () => `Bearer ${idToken({ iss: 'https://evil.example' })}`, 'unknown'],
    [
      'a token whose contents were changed',
      () => `Bearer ${idToken().replace(/\.[^.]+\./, `.${base64({ email: 'x' })}.`)}`,
      'unknown',
    ],
    ['another account', () => `Bearer ${idToken({ email: 'ai-do@gmail.com' })}`, 'forbidden'],
    ['an address that is not verified', () => `Bearer ${idToken({ email_verified: false })}`, 'forbidden'],
    ['a token without an address', () => `Bearer ${idToken({ email: undefined })}`, 'forbidden'],
  ];
  it.each(refused)('not: %s', async (_, header, reason) => {
    const authorization = header();
    const problem = await googleCallerCheck(rules())
      .check(authorization)
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(CallerRefused);
    expect(problem).toMatchObject({ reason });
    expect(String(problem)).not.toMatch(/eyJ|@/);
  });

  describe('behind the check of Cloud Run, which takes the signature off', () => {
    const unsigned = (claims: object = {}): string => idToken(claims).replace(/[^.]+$/, 'SIGNATURE_REMOVED_BY_GOOGLE');
    const behindIam = () => googleCallerCheck({ ...rules(), behindIam: true });

    it('the account of Cloud Tasks', async () => {
      expect(await behindIam().check(`Bearer ${unsigned()}`)).toEqual({ email });
    });

    it.each([
      ['another account', { email: 'ai-do@gmail.com' }, 'forbidden'],
      ['an address that is not verified', { email_verified: false }, 'forbidden'],
      ['an expired token', { exp: seconds() - 3_600 }, 'unknown'],
      ['a token for another service', { aud: 'https://evil.example' }, 'unknown'],
      ['a token of another issuer', { iss: 'https://evil.example' }, 'unknown'],
      ['a token that never ends', { exp: undefined }, 'unknown'],
    ])('not: %s', async (_, claims, reason) => {
      await expect(behindIam().check(`Bearer ${unsigned(claims)}`)).rejects.toMatchObject({ reason });
    });

    it('not: what is no token but for its end', async () => {
      const nonsense = 'Bearer eyJ9.bm8.SIGNATURE_REMOVED_BY_GOOGLE';
      await expect(behindIam().check(nonsense)).rejects.toMatchObject({ reason: 'unknown' });
    });

    it('not: a wrong signature in place of none', async () => {
      const forged = `Bearer ${idToken({}, stranger.privateKey)}`;
      await expect(behindIam().check(forged)).rejects.toMatchObject({ reason: 'unknown' });
    });

    it('and nobody so where all the world may call: there anybody could have written the token', async () => {
      const open = googleCallerCheck({ ...rules(), emails: 'any' });
      await expect(open.check(`Bearer ${unsigned()}`)).rejects.toMatchObject({ reason: 'unknown' });
    });
  });

  it('keys of Google that are out of reach are not taken for a bad token', async () => {
    const gone = await listen(() => ({ status: 404 }));
    const problem = await googleCallerCheck({ ...rules(), certificatesUrl: gone.url })
      .check(`Bearer ${idToken()}`)
      .catch((error: unknown) => error);
    await gone.close();
    expect(problem).toBeInstanceOf(Error);
    expect(problem).not.toBeInstanceOf(CallerRefused);
  });

  it('in the local workspace nobody is asked', async () => {
    expect(await anyCaller.check(undefined)).toEqual({ email: '' });
  });
});

describe('the identity of the system', () => {
  it('a token of the environment is used as it is, without asking Google', async () => {
    const auth = googleAuth({ token: 'mttq' });
    const headers = await auth.getRequestHeaders('http://127.0.0.1/');
    expect(headers.get('authorization')).toBe('Bearer mttq');
  });
});
