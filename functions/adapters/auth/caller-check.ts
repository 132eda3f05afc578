import { OAuth2Client, type TokenPayload } from 'google-auth-library';
import { type Caller, type CallerCheck, CallerRefused } from '../../domain/caller-check.ts';

export interface CallerRules {
  /**
   * Accepted `aud`: the address of the functions for Cloud Tasks and Scheduler (a token for an address beneath it, of one
   * function, counts too), the OAuth client id for Apps Script.
   */
  readonly audiences: readonly string[];
  /** Accepted accounts; `'any'` for whoever Google knows (a hint from the sheet carries nothing but a workbook id). */
  readonly emails: readonly string[] | 'any';
  /** Where Google publishes its keys; only for tests. */
  readonly certificatesUrl?: string;
}

/** Checks Google ID tokens: signature, issuer, expiry, audience, account. */
export function googleCallerCheck(rules: CallerRules): CallerCheck {
  const { certificatesUrl } = rules;
  const client = new OAuth2Client(
    certificatesUrl === undefined ? {} : { endpoints: { oauth2FederatedSignonPemCertsUrl: certificatesUrl } },
  );
  return {
    check: async (authorization) => {
      const idToken = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (idToken === undefined) throw new CallerRefused('unknown', 'Thiếu mã xác thực của Google trong yêu cầu.');
      return callerOf(await verified(client, idToken, rules.audiences), rules.emails);
    },
  };
}

/** For the local workspace, which listens on loopback only and asks nobody for a token. */
export const anyCaller: CallerCheck = { check: async () => ({ email: '' }) };

async function verified(client: OAuth2Client, idToken: string, audiences: readonly string[]): Promise<TokenPayload> {
  // Fetched here first, so that keys out of reach are not taken for a bad token.
  await client.getFederatedSignonCertsAsync();
  try {
    const payload = (await client.verifyIdToken({ idToken })).getPayload();
    if (payload !== undefined && audiences.some((audience) => isFor(audience, payload.aud))) return payload;
  } catch {
    // The library's message quotes the token, which must not reach the log.
  }
  throw new CallerRefused('unknown', 'Mã xác thực của Google không hợp lệ, đã hết hạn hoặc cấp cho dịch vụ khác.');
}

const isFor = (audience: string, claimed: string): boolean =>
  claimed === audience || claimed.startsWith(`${audience.replace(/\/+$/, '')}/`);

function callerOf({ email, email_verified }: TokenPayload, allowed: CallerRules['emails']): Caller {
  if (email === undefined || email_verified !== true) {
    throw new CallerRefused('forbidden', 'Mã xác thực không kèm địa chỉ email đã được Google xác minh.');
  }
  const address = email.toLowerCase();
  if (allowed !== 'any' && !allowed.some((one) => one.toLowerCase() === address)) {
    throw new CallerRefused('forbidden', 'Tài khoản này không được phép gọi chức năng.');
  }
  return { email: address };
}
